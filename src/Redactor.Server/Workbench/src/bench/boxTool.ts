// Draws, moves and resizes boxes with mouse, pen, finger or keys.
import OpenSeadragon from 'openseadragon';
import type { BoxLayer } from './boxLayer';
import type { Outbox } from './outbox';
import type { State } from './state';
import type { Box } from './types';
import type { PageViewer } from './viewer';

type Grip = { kind: 'draw'; x: number; y: number } | { kind: 'move' | 'corner'; mark: string; which: number; x: number; y: number; boxes: Box[]; corner: [0 | 2, 1 | 3] };

const least = 6;

export class BoxTool {
  private grip: Grip | null = null;
  private nudging: number | undefined;

  constructor(private readonly viewer: PageViewer, private readonly layer: BoxLayer, private readonly state: State, private readonly outbox: Outbox, private readonly open: (mark: string) => void, private readonly panned: () => void) {
    const { osd } = viewer;
    osd.addHandler('canvas-press', event => this.press(event.position));
    osd.addHandler('canvas-drag', event => {
      if (!this.grip) return;
      event.preventDefaultAction = true;
      this.drag(event.position);
    });
    osd.addHandler('canvas-drag-end', event => {
      if (!this.grip) this.panned();
      if (!this.grip) return;
      event.preventDefaultAction = true;
      this.drop();
    });
    osd.addHandler('canvas-click', event => {
      if (event.quick) this.click(event.position, event.originalEvent as MouseEvent);
    });
    addEventListener('pagehide', () => this.settle());
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.settle(); });
    osd.addHandler('canvas-release', () => { if (!this.layer.draft) this.grip = null; });
  }

  /** Draws a box in the middle of what is shown, to be moved and resized with the arrow keys. */
  drawWithKeys(): void {
    const { x, y, width, height } = this.viewer.osd.viewport.getBounds(true), scale = this.state.facts.width;
    const middle = { x: (x + width / 2) * scale, y: (y + height / 2) * scale }, half = { x: scale * 0.06, y: scale * 0.012 };
    this.add(this.within([middle.x - half.x, middle.y - half.y, middle.x + half.x, middle.y + half.y]));
  }

  /** Moves the selected mark's first box, or its right and lower edge. True if there was one. */
  nudge(x: number, y: number, resize: boolean): boolean {
    const mark = this.state.only;
    if (!mark || !this.state.mayChange || this.state.bare || mark.boxes.length === 0) return false;
    const boxes = this.layer.draft?.mark === mark.id ? this.layer.draft.boxes : mark.boxes.map(b => [...b] as Box);
    const [l, t, r, b] = boxes[0]!, step = Math.max(2, Math.round(4 / this.viewer.scale()));
    boxes[0] = resize ? this.within([l, t, Math.max(l + least, r + x * step), Math.max(t + least, b + y * step)]) : this.within([l + x * step, t + y * step, r + x * step, b + y * step]);
    this.layer.draft = { mark: mark.id, boxes };
    this.layer.later();
    // One change for a run of key presses.
    clearTimeout(this.nudging);
    this.nudging = window.setTimeout(() => this.settle(), 500);
    return true;
  }

  settle(): void {
    clearTimeout(this.nudging);
    const { draft } = this.layer;
    if (!draft?.mark) return;
    // Deleted or taken back meanwhile.
    if (this.state.find(draft.mark) === undefined) this.layer.draft = null;
    else this.resize(draft.mark, draft.boxes);
  }

  private press(position: OpenSeadragon.Point): void {
    this.settle();
    if (!this.state.mayChange || this.state.burned || this.state.bare) return;
    const { x, y } = this.viewer.toPage(position);
    if (this.state.tool === 'draw') {
      this.grip = { kind: 'draw', x, y };
      return;
    }
    const mark = this.state.only;
    if (!mark) return;
    const reach = 12 / this.viewer.scale();
    for (const [which, box] of mark.boxes.entries()) {
      const [l, t, r, b] = box;
      const boxes = mark.boxes.map(o => [...o] as Box);
      for (const corner of [[0, 1], [2, 1], [0, 3], [2, 3]] as [0 | 2, 1 | 3][])
        if (Math.abs(box[corner[0]] - x) < reach && Math.abs(box[corner[1]] - y) < reach) {
          this.grip = { kind: 'corner', mark: mark.id, which, x, y, boxes, corner };
          return;
        }
      if (x > l && x < r && y > t && y < b) this.grip = { kind: 'move', mark: mark.id, which, x, y, boxes, corner: [0, 1] };
    }
  }

  private drag(position: OpenSeadragon.Point): void {
    const grip = this.grip!, { x, y } = this.viewer.toPage(position);
    if (grip.kind === 'draw') {
      this.layer.draft = { mark: null, boxes: [this.within([Math.min(grip.x, x), Math.min(grip.y, y), Math.max(grip.x, x), Math.max(grip.y, y)])] };
    } else {
      const boxes = grip.boxes.map(b => [...b] as Box), box = boxes[grip.which]!;
      if (grip.kind === 'move') boxes[grip.which] = this.within([box[0] + x - grip.x, box[1] + y - grip.y, box[2] + x - grip.x, box[3] + y - grip.y]);
      else {
        box[grip.corner[0]] = x;
        box[grip.corner[1]] = y;
        boxes[grip.which] = this.within([Math.min(box[0], box[2]), Math.min(box[1], box[3]), Math.max(box[0], box[2]), Math.max(box[1], box[3])]);
      }
      this.layer.draft = { mark: grip.mark, boxes };
    }
    this.layer.later();
  }

  private drop(): void {
    const { draft } = this.layer, grip = this.grip;
    this.grip = null;
    if (!draft || !grip) return;
    if (grip.kind !== 'draw') this.resize(grip.mark, draft.boxes);
    else {
      this.layer.draft = null;
      if (big(draft.boxes[0]!)) this.add(draft.boxes[0]!);
      else this.layer.later();
    }
  }

  private click(position: OpenSeadragon.Point, event: MouseEvent): void {
    this.grip = null;
    const { x, y } = this.viewer.toPage(position), mark = this.layer.at(x, y);
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      if (!mark) return;
      const chosen = new Set(this.state.selected);
      if (!chosen.delete(mark.id)) chosen.add(mark.id);
      this.state.select(chosen);
    } else if (mark) this.open(mark.id);
    else this.state.select([]);
  }

  private add(box: Box): void {
    if (!this.state.mayChange) return;
    const mark = `d${crypto.randomUUID()}`;
    this.outbox.do({ id: crypto.randomUUID(), kind: 'Draw', mark, page: this.state.current, boxes: [box], type: this.state.drawType });
    this.state.tool = 'select';
    this.state.tell('view');
    this.open(mark);
  }

  private resize(mark: string, boxes: Box[]): void {
    this.layer.draft = null;
    if (boxes.every(big)) this.outbox.do({ id: crypto.randomUUID(), kind: 'Resize', marks: [mark], page: this.state.current, boxes });
    else this.layer.later();
  }

  /** On the page, in whole pixels. */
  private within([l, t, r, b]: Box): Box {
    const { width, height } = this.state.facts, clip = (v: number, most: number): number => Math.round(Math.min(Math.max(v, 0), most));
    return [clip(l, width), clip(t, height), clip(r, width), clip(b, height)];
  }
}

const big = ([l, t, r, b]: Box): boolean => r - l >= least && b - t >= least;
