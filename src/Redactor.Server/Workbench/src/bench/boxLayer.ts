// Paints boxes and the heat of reading over the page. Pictures only: the list beside the page says the same in words.
import { ink, lookOf, shortName, tile, type Look } from './looks';
import { lowScore, type State } from './state';
import type { Box, Mark, Page } from './types';
import type { PageViewer } from './viewer';

export class BoxLayer {
  /** A box being drawn or moved, instead of what is stored. */
  draft: { mark: string | null; boxes: Box[] } | null = null;
  private readonly canvas = document.createElement('canvas');
  private readonly pen: CanvasRenderingContext2D;
  private due = false;
  /** Whether lines stand so close on the screen that a label would cover the one above. */
  private narrow = false;

  constructor(private readonly host: HTMLElement, private readonly viewer: PageViewer, private readonly state: State) {
    this.canvas.className = 'boxes';
    this.canvas.setAttribute('aria-hidden', 'true');
    host.append(this.canvas);
    this.pen = this.canvas.getContext('2d')!;
    viewer.osd.addHandler('update-viewport', () => this.paint());
    state.on(['marks', 'selection', 'page', 'view'], () => this.later());
    new ResizeObserver(() => this.later()).observe(host);
  }

  later(): void {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => this.paint());
  }

  /** The mark under a point of the page: the smallest box wins. */
  at(x: number, y: number): Mark | undefined {
    if (this.state.bare) return undefined;
    const slack = 4 / this.viewer.scale();
    let best: Mark | undefined, least = Infinity;
    for (const mark of this.state.marks)
      for (const [l, t, r, b] of mark.boxes) {
        const area = (r - l) * (b - t);
        if (x >= l - slack && x <= r + slack && y >= t - slack && y <= b + slack && area < least) [best, least] = [mark, area];
      }
    return best;
  }

  private paint(): void {
    this.due = false;
    const { pen, state } = this, ratio = devicePixelRatio, width = this.host.clientWidth, height = this.host.clientHeight;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    if (!state.page || this.viewer.osd.world.getItemCount() === 0) return;
    pen.scale(ratio, ratio);
    const scale = this.viewer.scale(), origin = this.viewer.toScreen(0, 0);
    const place = ([l, t, r, b]: Box): Box => [origin.x + l * scale, origin.y + t * scale, origin.x + r * scale, origin.y + b * scale];
    const inView = ([l, t, r, b]: Box): boolean => r >= -20 && l <= width + 20 && b >= -20 && t <= height + 20;
    if (state.heat) this.paintHeat(place, inView, scale);
    if (state.bare && this.draft === null) return;
    if (state.burned) {
      for (const mark of state.marks.filter(m => state.selected.has(m.id))) for (const box of mark.boxes.map(place)) this.ring(box, false);
      return;
    }
    this.narrow = pitch(state.page) * scale < 25;
    for (const mark of state.marks) {
      const boxes = this.draft?.mark === mark.id ? this.draft.boxes : mark.boxes;
      for (const box of boxes.map(place)) if (inView(box)) this.mark(mark, box, state.selected.has(mark.id), ratio);
    }
    if (this.draft?.mark === null) for (const box of this.draft.boxes.map(place)) this.ring(box, true);
    const only = state.only;
    if (only && state.mayChange) for (const box of (this.draft?.mark === only.id ? this.draft.boxes : only.boxes).map(place)) this.ring(box, true);
  }

  private mark(mark: Mark, [l, t, r, b]: Box, selected: boolean, ratio: number): void {
    const { pen } = this, look = mark.kind === 'Unread' ? ink : lookOf(mark.type), w = r - l, h = b - t;
    const kept = !mark.open && !mark.goes, burns = !mark.open && mark.goes;
    pen.globalAlpha = 1;
    if (!kept) {
      pen.globalAlpha = burns ? 0.62 : 0.3;
      pen.fillStyle = this.fill(look, ratio);
      pen.fillRect(l, t, w, h);
      pen.globalAlpha = burns ? 0.2 : 0.1;
      pen.fillStyle = look.color;
      pen.fillRect(l, t, w, h);
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = look.color;
    pen.lineWidth = kept ? 1.25 : burns ? 2 : 1.75;
    pen.setLineDash(burns ? [] : kept ? [2, 3] : [6, 3]);
    pen.strokeRect(l, t, w, h);
    pen.setLineDash([]);
    if (mark.kind === 'Leak') {
      pen.lineWidth = 4;
      pen.strokeRect(l - 3, t - 3, w + 6, h + 6);
    }
    if (selected) this.ring([l, t, r, b], false);
    if (h > (this.narrow ? 7 : 11) || selected) this.label(mark, look, l, t - (selected ? 4 : 0), kept);
  }

  private label(mark: Mark, look: Look, l: number, t: number, kept: boolean): void {
    const { pen } = this, sign = mark.kind === 'Leak' && mark.open ? '!' : mark.open ? '?' : kept ? '✓' : '■';
    // Where lines stand close, the sign alone: letters above must stay readable. The list says the type.
    const text = this.narrow && !this.state.selected.has(mark.id) ? sign : `${sign} ${mark.kind === 'Unread' ? '✎' : shortName(mark.type)}`;
    pen.font = '600 10px system-ui, "Noto Sans", sans-serif';
    const width = pen.measureText(text).width + (text === sign ? 4 : 6);
    if (text === sign) [l, t] = [l - width + 2, t + 8];
    pen.fillStyle = mark.open ? look.color : '#ffffff';
    pen.fillRect(l - 1, t - 13, width, 12);
    if (!mark.open) {
      pen.lineWidth = 1;
      pen.strokeStyle = look.color;
      pen.strokeRect(l - 0.5, t - 12.5, width - 1, 11);
    }
    pen.fillStyle = mark.open ? '#ffffff' : look.color;
    pen.fillText(text, l + 2, t - 3.5);
  }

  private ring([l, t, r, b]: Box, handles: boolean): void {
    const { pen } = this;
    pen.globalAlpha = 1;
    pen.lineWidth = 5;
    pen.strokeStyle = '#ffffff';
    pen.strokeRect(l - 3, t - 3, r - l + 6, b - t + 6);
    pen.lineWidth = 2.5;
    pen.strokeStyle = '#0b57d0';
    pen.strokeRect(l - 3, t - 3, r - l + 6, b - t + 6);
    if (!handles) return;
    for (const [x, y] of [[l, t], [r, t], [l, b], [r, b]] as const) {
      pen.fillStyle = '#0b57d0';
      pen.fillRect(x - 4 + (x === l ? -4 : 4), y - 4 + (y === t ? -4 : 4), 8, 8);
      pen.fillStyle = '#ffffff';
      pen.fillRect(x - 2 + (x === l ? -4 : 4), y - 2 + (y === t ? -4 : 4), 4, 4);
    }
  }

  private paintHeat(place: (box: Box) => Box, inView: (box: Box) => boolean, scale: number): void {
    const { pen } = this;
    pen.font = '600 9px system-ui, sans-serif';
    for (const line of this.state.page?.lines ?? [])
      for (const word of line.words) {
        const [l, t, r, b] = place(word.b);
        if (!inView([l, t, r, b]) || word.c >= 0.9) continue;
        pen.globalAlpha = Math.min(0.75, (1 - word.c) * 1.6);
        pen.fillStyle = word.c < lowScore ? '#c4320a' : '#e9a100';
        pen.fillRect(l, t, r - l, b - t);
        pen.globalAlpha = 1;
        // The figure says it too.
        if (scale > 0.22 && word.c < 0.85) {
          pen.fillStyle = '#5c1a00';
          pen.fillText(`${Math.round(word.c * 100)}`, l, b + 8);
        }
      }
  }

  private readonly fills = new Map<string, CanvasPattern>();
  private fill(look: Look, ratio: number): CanvasPattern {
    const key = `${look.color} ${look.pattern} ${ratio}`;
    let made = this.fills.get(key);
    if (!made) {
      made = this.pen.createPattern(tile(look, ratio), 'repeat')!;
      made.setTransform(new DOMMatrix().scale(1 / ratio));
      this.fills.set(key, made);
    }
    return made;
  }
}

const pitches = new WeakMap<Page, number>();
/** How far lines of a page stand apart, in its pixels: the middle of all. */
function pitch(page: Page): number {
  const known = pitches.get(page);
  if (known !== undefined) return known;
  const tops = page.lines.map(l => l.box[1]).sort((a, b) => a - b);
  const steps = tops.slice(1).map((top, i) => top - tops[i]!).filter(step => step > 8).sort((a, b) => a - b);
  const middle = steps[Math.floor(steps.length / 2)] ?? Infinity;
  pitches.set(page, middle);
  return middle;
}
