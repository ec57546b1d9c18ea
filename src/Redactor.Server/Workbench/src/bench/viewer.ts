// The page on the screen: OpenSeadragon shows, zooms and pans it; what lies on it is painted by the box layer.
import OpenSeadragon from 'openseadragon';
import type { Api } from './api';
import type { Pictures } from './pictures';
import type { State } from './state';
import type { Box } from './types';

export class PageViewer {
  readonly osd: OpenSeadragon.Viewer;
  /** The page that was last really drawn. */
  onScreen = 0;
  private shown = '';
  private fit: 'page' | 'width' | 'free' = 'width';
  /** Height of the view for its width, as it was last fitted. */
  private tall = 1;

  constructor(private readonly host: HTMLElement, private readonly state: State, private readonly api: Api, private readonly pictures: Pictures, private readonly onShown: (page: number) => void) {
    withoutStyleElement();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.osd = new OpenSeadragon.Viewer({
      element: host, drawer: 'canvas', showNavigationControl: false, showNavigator: false, tabIndex: -1, crossOriginPolicy: false,
      animationTime: still ? 0 : 0.25, springStiffness: 9, visibilityRatio: 0.2, constrainDuringPan: false, minZoomImageRatio: 0.5, maxZoomPixelRatio: 4, immediateRender: true, blendTime: 0, preserveImageSizeOnResize: true,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: false, flickEnabled: false }, gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: false, flickEnabled: false },
      gestureSettingsPen: { clickToZoom: false, dblClickToZoom: false, flickEnabled: false },
    });
    // Keys belong to the workbench.
    this.osd.addHandler('canvas-key', event => { event.preventDefaultAction = true; });
    host.addEventListener('wheel', event => this.wheel(event), { capture: true, passive: false });
    for (const hand of ['canvas-drag', 'canvas-pinch'] as const) this.osd.addHandler(hand, () => { this.fit = 'free'; });
    // A banner or a panel takes room or gives it back: what is at the upper edge stays there. OpenSeadragon has put the middle where it was by then.
    this.osd.addHandler('resize', () => requestAnimationFrame(() => { if (this.fit !== 'free') this.refit(true, this.osd.viewport.getCenter().y - 0.51 * this.tall); }));
  }

  /** Shows the current page, as scanned or as it will be burned. Where it was looked at stays, unless the page changed. */
  async show(): Promise<void> {
    const { state } = this, page = state.facts, revision = state.review.revision;
    // Of a page that could not be examined there is no picture but the burned one.
    const burned = state.burned || !page.examined;
    const key = burned ? `${page.number} burned ${revision}` : `${page.number}`;
    if (key === this.shown) return;
    const samePage = this.shown.split(' ')[0] === `${page.number}`;
    this.shown = key;
    const half = await (burned ? this.pictures.burned(page.number, revision) : this.pictures.scan(page.number)).catch((reason: unknown) => {
      if (this.shown === key) this.shown = '';
      throw reason;
    });
    if (this.shown !== key) return;
    const full = burned ? this.api.burned(page.number, revision, 0) : this.api.image(page.number, 0);
    const bounds = samePage && this.osd.world.getItemCount() > 0 ? this.osd.viewport.getBounds() : null;
    await new Promise<void>((done, fail) => this.osd.addTiledImage({
      tileSource: {
        type: 'legacy-image-pyramid',
        levels: [{ url: half, width: Math.ceil(page.width / 2), height: Math.ceil(page.height / 2) }, { url: full, width: page.width, height: page.height }],
      },
      index: 0, replace: this.osd.world.getItemCount() > 0, success: () => done(), error: () => fail(new Error('The page could not be shown.')),
    }));
    if (bounds) this.osd.viewport.fitBounds(bounds, true);
    else this.refit(true);
    this.osd.forceRedraw();
    if ((!state.burned || !page.examined) && this.shown === key) {
      requestAnimationFrame(() => {
        this.onScreen = page.number;
        this.onShown(page.number);
      });
    }
  }

  /** Fetches the neighbours ahead of time. */
  prefetch(): void {
    for (const number of [this.state.current + 1, this.state.current - 1])
      if (number >= 1 && number <= this.state.review.pages.length) if (this.state.review.pages[number - 1]?.examined) void this.pictures.scan(number).catch(() => undefined);
  }

  fitWidth(): void { this.fit = 'width'; this.refit(); }
  fitPage(): void { this.fit = 'page'; this.refit(); }
  zoom(factor: number): void { this.fit = 'free'; this.osd.viewport.zoomBy(factor); this.osd.viewport.applyConstraints(); }
  pan(x: number, y: number): void {
    const { viewport } = this.osd, bounds = viewport.getBounds();
    this.fit = 'free';
    viewport.panBy(new OpenSeadragon.Point(x * bounds.width, y * bounds.height));
    viewport.applyConstraints();
  }

  // The wheel scrolls, as in any document; with Ctrl, and with two fingers that part, it zooms where the pointer is.
  private wheel(event: WheelEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.osd.world.getItemCount() === 0) return;
    const { viewport } = this.osd, bounds = viewport.getBounds(), long = this.state.facts.height / this.state.facts.width;
    const step = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : this.host.clientHeight;
    if (event.ctrlKey || event.metaKey) {
      const corner = this.host.getBoundingClientRect(), at = new OpenSeadragon.Point(event.clientX - corner.left, event.clientY - corner.top);
      this.fit = 'free';
      viewport.zoomBy(Math.exp(-Math.max(-100, Math.min(100, event.deltaY * step)) / 450), viewport.viewerElementToViewportCoordinates(at));
      viewport.applyConstraints();
      return;
    }
    const [across, down] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY], unit = (step * bounds.width) / this.host.clientWidth;
    viewport.panBy(new OpenSeadragon.Point(within(bounds.x, bounds.width, 1, across * unit), within(bounds.y, bounds.height, long, down * unit)));
  }

  /** Brings a box into view, without zooming where it can be read already. */
  reveal(box: Box): void {
    if (this.osd.world.getItemCount() === 0) return;
    const { viewport } = this.osd, bounds = viewport.getBounds(), { width, height } = this.state.facts;
    const [left, top, right, bottom] = box.map(v => v / width) as Box;
    const inside = left >= bounds.x && right <= bounds.x + bounds.width && top >= bounds.y && bottom <= bounds.y + bounds.height;
    if (inside && (right - left) * this.scale() * width > 12) return;
    // No further than to the page's edges.
    const half = bounds.height / 2, long = height / width, middle = long > bounds.height ? Math.min(Math.max((top + bottom) / 2, half - 0.01), long - half + 0.01) : long / 2;
    viewport.panTo(new OpenSeadragon.Point(Math.max((left + right) / 2, Math.min(0.5, bounds.width / 2)), middle));
    viewport.applyConstraints();
  }

  /** Screen pixels (of CSS) for one pixel of the page. */
  scale(): number { return this.osd.viewport.getZoom(true) * this.osd.viewport.getContainerSize().x / this.state.facts.width; }

  /** Where a point of the page is on the screen, from the corner of the viewer. */
  toScreen(x: number, y: number): OpenSeadragon.Point {
    const { width } = this.state.facts;
    return this.osd.viewport.viewportToViewerElementCoordinates(new OpenSeadragon.Point(x / width, y / width));
  }

  /** The point of the page below one of the screen. */
  toPage(point: OpenSeadragon.Point): { x: number; y: number } {
    const { width } = this.state.facts, at = this.osd.viewport.viewerElementToViewportCoordinates(point);
    return { x: at.x * width, y: at.y * width };
  }

  /** @param top The page's height at the upper edge of the view, where the page is fitted to the width and is longer than that. */
  private refit(immediately = false, top = -0.01): void {
    if (this.osd.world.getItemCount() === 0 || this.host.clientHeight === 0) return;
    const { viewport } = this.osd, { width, height } = this.state.facts, long = height / width;
    this.tall = Math.max(this.host.clientHeight / this.host.clientWidth, 0.01);
    const view = 1.02 * this.tall;
    if (this.fit === 'page') viewport.fitBounds(new OpenSeadragon.Rect(0, 0, 1, long), immediately);
    else if (this.fit === 'width' || immediately) viewport.fitBounds(new OpenSeadragon.Rect(-0.01, long > view ? top : (long - view) / 2, 1.02, view), immediately);
  }
}

/** How far a view goes on towards an edge of the page, and no further; not at all where all of it is seen. */
function within(from: number, size: number, whole: number, by: number): number {
  if (size >= whole + 0.02) return 0;
  const least = Math.min(-0.01, from), most = Math.max(whole + 0.01 - size, from);
  return Math.min(Math.max(from + by, least), most) - from;
}

// OpenSeadragon writes a style element of its own unless one is there, which the pages' policy forbids; workbench.css says the same.
function withoutStyleElement(): void {
  const stand = document.createElementNS('urn:redactor', 'style');
  stand.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(stand);
}
