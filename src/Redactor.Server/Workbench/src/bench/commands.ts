// What a reviewer can do, by whichever way: key, button or page. Each is one step of undo.
import { boxesOf } from './foresee';
import type { Outbox } from './outbox';
import { lowScore, type State } from './state';
import type { Action, Entity, Mark, Span, Verdict } from './types';
import type { PageViewer } from './viewer';

export type Scope = 'Document' | 'Case';

export class Commands {
  constructor(private readonly state: State, private readonly outbox: Outbox, private readonly viewer: PageViewer, readonly goTo: (page: number) => Promise<void>) {}

  /** Decides the selected marks, or these. */
  decide(decision: Verdict, keepCode: string | null = null, marks: string[] = [...this.state.selected], scope: Scope = 'Document', comment = ''): void {
    // What is so already is no step to take back.
    const changed = scope === 'Case' || comment !== '' ? marks : marks.filter(id => {
      const mark = this.state.find(id);
      return mark === undefined || mark.decision !== decision || (decision === 'Keep' && mark.keepCode !== keepCode);
    });
    if (!this.may(changed)) return;
    this.outbox.do({
      id: crypto.randomUUID(), kind: 'Decide', marks: changed, decision, scope,
      ...(keepCode === null ? {} : { keepCode }), ...(comment === '' ? {} : { comment }),
    });
  }

  decideEntity(entity: Entity, decision: Verdict, keepCode: string | null, scope: Scope): void {
    this.decide(decision, keepCode, entity.marks, scope);
  }

  retype(type: string, marks: string[] = [...this.state.selected]): void {
    const named = marks.filter(id => this.state.find(id)?.kind !== 'Unread');
    if (this.may(named)) this.outbox.do({ id: crypto.randomUUID(), kind: 'Retype', marks: named, type });
  }

  /** Takes drawn marks away; others stay readable instead, for a reason. */
  remove(askReason: () => void): void {
    const marks = [...this.state.selected].map(id => this.state.find(id)).filter(m => m !== undefined);
    if (!this.may(marks.map(m => m.id))) return;
    const drawn = marks.filter(m => m.kind === 'Drawn');
    if (drawn.length > 0) {
      this.outbox.do({ id: crypto.randomUUID(), kind: 'Delete', marks: drawn.map(m => m.id) });
      this.state.tell('selection');
    }
    if (drawn.length < marks.length) askReason();
  }

  /** Makes a mark of the selected words. */
  markWords(type = this.state.drawType): void {
    const { words } = this.state;
    if (!words || !this.state.mayChange) return;
    const mark = `d${crypto.randomUUID()}`;
    this.outbox.do({ id: crypto.randomUUID(), kind: 'Words', mark, start: words.start, end: words.end, type });
    this.state.select([mark]);
  }

  split(at: number): void {
    const mark = this.state.only;
    if (mark && this.may([mark.id])) this.outbox.do({ id: crypto.randomUUID(), kind: 'Split', marks: [mark.id], at, mark: `d${crypto.randomUUID()}` });
  }

  merge(entities: string[]): void {
    if (entities.length > 1 && this.state.mayChange) this.outbox.do({ id: crypto.randomUUID(), kind: 'Merge', entities });
  }

  separate(marks: string[]): void {
    if (this.may(marks)) this.outbox.do({ id: crypto.randomUUID(), kind: 'Separate', marks, entity: `n${crypto.randomUUID()}` });
  }

  /** Burns what a search found: words without a mark become one, marks that lie there are decided. */
  redact(spans: Span[], type: string, scope: Scope): void {
    if (!this.state.mayChange || spans.length === 0) return;
    const covered = [...new Set(spans.flatMap(s => s.marks))], bare = spans.filter(s => s.marks.length === 0);
    const actions: Action[] = bare.map(s => ({ id: crypto.randomUUID(), kind: 'Words', mark: `d${crypto.randomUUID()}`, start: s.start, end: s.end, type }));
    if (covered.length > 0) actions.push({ id: crypto.randomUUID(), kind: 'Decide', marks: covered, decision: 'Burn', scope });
    this.outbox.do(...actions);
    if (scope === 'Case') {
      const drawn = actions.filter(a => a.kind === 'Words').map(a => a.mark);
      if (drawn.length > 0) this.outbox.do({ id: crypto.randomUUID(), kind: 'Decide', marks: drawn, decision: 'Burn', scope });
    }
  }

  /** What is open on the page on the screen. */
  get rest(): string[] { return this.state.marks.filter(m => m.open).map(m => m.id); }

  /** Decides all unread ink of the page on which nobody has decided. */
  decideInk(decision: Verdict, keepCode: string | null): void {
    this.decide(decision, keepCode, this.state.marks.filter(m => m.kind === 'Unread' && m.open).map(m => m.id));
  }

  undo(): boolean { return this.state.mayChange && this.outbox.step('Undo'); }
  redo(): boolean { return this.state.mayChange && this.outbox.step('Redo'); }

  /** Selects a mark and brings it into view. */
  open(id: string, reveal = true): void {
    const mark = this.state.marks.find(m => m.id === id);
    this.state.select([id]);
    if (mark?.boxes[0] && reveal) this.viewer.reveal(mark.boxes[0]);
  }

  /** Goes to a mention wherever it is. */
  async openOn(page: number, id: string): Promise<void> {
    if (page !== this.state.current) await this.goTo(page);
    this.open(id);
  }

  /** The next or previous mark of the page. */
  step(by: 1 | -1): void {
    const { marks } = this.state, at = marks.findIndex(m => this.state.selected.has(m.id));
    const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : at + by];
    if (next) this.open(next.id);
  }

  nextOpen(): Promise<boolean> { return this.following(m => m.open, facts => facts.open > 0 || !facts.seen); }
  nextLow(): Promise<boolean> { return this.following(m => m.score !== null && m.score < lowScore, facts => facts.total > 0); }

  /** Walks on from the selected mark over this page and the following ones, round to where it began. */
  private async following(wanted: (mark: Mark) => boolean, worth: (page: { total: number; open: number; seen: boolean }) => boolean): Promise<boolean> {
    const { state } = this, count = state.review.pages.length, start = state.current;
    const at = state.marks.findIndex(m => state.selected.has(m.id));
    const here = state.marks.slice(at + 1).find(wanted);
    if (here) {
      this.open(here.id);
      return true;
    }
    for (let step = 1; step <= count; step++) {
      const number = ((start - 1 + step) % count) + 1;
      const facts = state.review.pages[number - 1]!;
      if (number !== start && !worth(facts)) continue;
      await this.goTo(number);
      const found = state.marks.find(wanted);
      if (found) {
        this.open(found.id);
        return true;
      }
      if (number !== start && facts.open === 0 && !facts.seen && wanted({ open: true, score: null } as Mark)) return true;
    }
    return false;
  }

  /** The offset that parts a mark's words nearest to its middle; null when it is one word. */
  partings(mark: Mark): { at: number; before: string; after: string }[] {
    if (mark.start === null || mark.end === null) return [];
    const words = (this.state.page?.lines ?? []).flatMap(l => l.words).filter(w => (mark.spans ?? [[mark.start!, mark.end!]]).some(([s, e]) => w.s < e! && w.e > s!)).sort((a, b) => a.s - b.s);
    return words.slice(1).map((w, i) => ({ at: w.s, before: words[i]!.t, after: w.t }));
  }

  /** Brings the selected words into view. */
  revealWords(): void {
    const { words } = this.state;
    const box = words && boxesOf(this.state, this.state.current, words.start, words.end)[0];
    if (box) this.viewer.reveal(box);
  }

  private may(marks: string[]): boolean { return this.state.mayChange && marks.length > 0; }
}
