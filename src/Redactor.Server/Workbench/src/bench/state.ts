// What is known of the document under review, what is selected, and what is shown. Everything else listens to it.
import type { Box, Entity, Line, Mark, Page, PageFacts, PastAction, Review } from './types';

export type Side = 'none' | 'text' | 'translation';
export type Tool = 'select' | 'draw';
export type Topic = 'review' | 'page' | 'marks' | 'selection' | 'entities' | 'progress' | 'view' | 'saving' | 'lock' | 'history';

export class State {
  review: Review;
  pages = new Map<number, Page>();
  current = 1;
  /** Marks that actions are about. */
  selected = new Set<string>();
  /** The words selected in the text, as offsets. */
  words: { start: number; end: number } | null = null;
  tool: Tool = 'select';
  drawType: string;
  burned = false;
  heat = false;
  /** No boxes, for a look at the bare page; ends with the page. */
  bare = false;
  /** The first of two reviewers looks at the second review. */
  barred = false;
  side: Side = 'none';
  lockToken: string | null = null;
  /** The revision at which marks were last changed: a page that was told before it is out of date. */
  changed = 0;
  private readonly listeners = new Map<Topic, Set<() => void>>();

  constructor(review: Review) {
    this.review = review;
    this.drawType = review.types[0] ?? 'Person';
  }

  on(topics: Topic[], listener: () => void): void {
    for (const topic of topics) this.listeners.set(topic, (this.listeners.get(topic) ?? new Set()).add(listener));
  }

  /** Tells everybody who listens to any of these, each once. */
  tell(...topics: Topic[]): void {
    const due = new Set<() => void>();
    for (const topic of topics) for (const listener of this.listeners.get(topic) ?? []) due.add(listener);
    for (const listener of due) listener();
  }

  get page(): Page | undefined { return this.pages.get(this.current); }
  get facts(): PageFacts { return this.review.pages[this.current - 1]!; }
  get mayChange(): boolean { return this.lockToken !== null; }

  /** Marks of the page on the screen in reading order. */
  get marks(): Mark[] { return this.page?.marks ?? []; }

  /** The one selected mark, if there is exactly one and it is on this page. */
  get only(): Mark | undefined { return this.selected.size === 1 ? this.marks.find(m => this.selected.has(m.id)) : undefined; }

  find(id: string): Mark | undefined {
    for (const page of this.pages.values()) {
      const mark = page.marks.find(m => m.id === id);
      if (mark) return mark;
    }
    return undefined;
  }

  entity(id: string | null): Entity | undefined { return id === null ? undefined : this.review.entities.find(e => e.id === id); }

  select(ids: Iterable<string>): void {
    this.selected = new Set(ids);
    this.words = null;
    this.tell('selection');
  }

  /** Puts a mark in place of what was known of it, on each page that shows it. The boxes are of `mark.page`; other pages are read again. */
  put(mark: Mark): void {
    for (const page of this.pages.values()) {
      const at = page.marks.findIndex(m => m.id === mark.id);
      if (page.number === mark.page) {
        if (at >= 0) page.marks[at] = mark;
        else page.marks = inOrder([...page.marks, mark], page.lines);
      } else if (at >= 0) page.marks[at] = { ...mark, page: page.number, boxes: page.marks[at]!.boxes };
    }
  }

  remove(ids: Iterable<string>): void {
    const gone = new Set(ids);
    for (const page of this.pages.values()) page.marks = page.marks.filter(m => !gone.has(m.id));
    for (const id of gone) this.selected.delete(id);
  }

  /** The action that undo takes back: the newest that stands. */
  get undoable(): PastAction | undefined { return this.steps.done.at(-1); }

  /** The action that redo brings back: the last that was taken back, unless something was done since. */
  get redoable(): PastAction | undefined { return this.steps.undone.at(-1); }

  private get steps(): { done: PastAction[]; undone: PastAction[] } {
    const { actions } = this.review, byRevision = new Map(actions.map(a => [a.revision, a]));
    let done: PastAction[] = [], undone: PastAction[] = [];
    for (const action of actions) {
      const of = byRevision.get(action.of ?? -1);
      if (action.kind === 'Undo' && of) {
        done = done.filter(a => a !== of);
        undone.push(of);
      } else if (action.kind === 'Redo' && of) {
        undone = undone.filter(a => a !== of);
        done.push(of);
      } else if (!['Undo', 'Redo', 'Seen', 'Comment'].includes(action.kind)) {
        done.push(action);
        undone = [];
      }
    }
    return { done, undone };
  }
}

/** In the order in which one reads: by the text where there is some, else before the first line that begins below. */
export function inOrder(marks: Mark[], lines: Line[]): Mark[] {
  const place = new Map(marks.map(mark => [mark, mark.start ?? below(mark.boxes[0] ?? [0, 0, 0, 0], lines)]));
  return marks.sort((a, b) => place.get(a)! - place.get(b)! || (a.boxes[0]?.[1] ?? 0) - (b.boxes[0]?.[1] ?? 0));
}

function below([, top]: Box, lines: Line[]): number {
  const first = lines.filter(l => l.words.length > 0 && l.box[1] >= top).sort((a, b) => a.box[1] - b.box[1])[0];
  return first ? first.words[0]!.s - 0.5 : Infinity;
}

/** How sure the machine is; below it a mark or a page deserves a second look. */
export const lowScore = 0.7;
