// Decisions on their way to the server: shown at once, sent in order, kept until they are stored, sent again after whatever went wrong.
import { Refusal, type Api } from './api';
import { foresee, unforesee } from './foresee';
import { keep, recall, type KeptAction } from './kept';
import type { State } from './state';
import type { Action, Answer, Mark } from './types';

export type Trouble = 'none' | 'offline' | 'signIn' | 'lockLost' | 'refused' | 'gone';

interface Waiting extends KeptAction { before: Mark[] }

const most = 200, longestPause = 10_000;

export class Outbox {
  trouble: Trouble = 'none';
  /** Who holds the document now, when the lock was lost. */
  holder = '';
  private waiting: Waiting[] = [];
  private sending = 0;
  private pause = 1000;
  private timer: number | undefined;
  private readonly steps: ('Undo' | 'Redo')[] = [];
  private readonly groups = new Map<string, string>();
  private listeners: (() => void)[] = [];

  constructor(private readonly api: Api, private readonly state: State, private readonly account: string, private readonly reload: () => Promise<void>) {
    state.on(['saving', 'lock'], () => {
      const told = this.listeners;
      this.listeners = [];
      for (const listener of told) listener();
    });
    addEventListener('online', () => this.retry());
  }

  get unsaved(): number { return this.waiting.filter(w => w.action.kind !== 'Seen').length; }

  /** What has to reach the server yet, pages that were seen among it. */
  get left(): number { return this.waiting.length + this.steps.length; }

  /** Waits until everything is stored; false if something stands in the way of that. */
  async settled(): Promise<boolean> {
    while (this.left > 0 && (this.trouble === 'none' || this.trouble === 'refused') && this.state.mayChange) await new Promise<void>(done => this.listeners.push(done));
    return this.left === 0;
  }

  /** Takes up what an earlier visit could not send. */
  async recall(): Promise<void> {
    const known = new Set(this.state.review.actions.map(a => a.id));
    const kept = (await recall(this.account, this.state.review.document)).filter(k => !known.has(k.action.id));
    for (const one of kept) this.waiting.push({ ...one, before: foresee(this.state, one.action) });
    await this.changed();
  }

  /** Shows and sends actions; together they are one step of undo. */
  do(...actions: Action[]): void {
    const group = actions[0]!.id;
    for (const action of actions) {
      this.groups.set(action.id, group);
      this.waiting.push({ action, before: foresee(this.state, action) });
    }
    this.state.tell('marks', 'progress');
    void this.changed();
  }

  /** Undoes or redoes the last step, also one that has not reached the server. */
  step(kind: 'Undo' | 'Redo'): boolean {
    const unsent = this.waiting.slice(this.sending).filter(w => w.action.kind !== 'Seen').at(-1);
    if (kind === 'Undo' && unsent && unsent.action.kind !== 'Undo' && unsent.action.kind !== 'Redo') {
      this.takeBack(this.groups.get(unsent.action.id) ?? unsent.action.id);
      return true;
    }
    // What is on its way has no number yet: the step is taken once it has one.
    if (this.waiting.some(w => !['Seen', 'Undo', 'Redo'].includes(w.action.kind))) {
      this.steps.push(kind);
      return true;
    }
    const first = kind === 'Undo' ? this.state.undoable : this.state.redoable;
    if (!first) return false;
    const group = this.groups.get(first.id);
    const all = this.state.review.actions.filter(a => a === first || (group !== undefined && this.groups.get(a.id) === group && a.undone === first.undone));
    if (kind === 'Undo') all.reverse();
    for (const one of all) this.waiting.push({ action: { id: crypto.randomUUID(), kind, of: one.revision }, before: [] });
    this.foreseeSteps();
    void this.changed();
    return true;
  }

  /** The document is not in review any more: nothing can be saved. */
  end(): void { this.setTrouble('gone'); }

  /** After signing in, taking the lock or a click on the banner. */
  retry(): void {
    if (this.trouble === 'signIn' || this.trouble === 'lockLost' || this.trouble === 'offline') this.setTrouble('none');
    clearTimeout(this.timer);
    void this.flush();
  }

  /** Shows what waits on top of what the server told. */
  foreseeAgain(): void {
    for (const one of this.waiting) one.before = foresee(this.state, one.action);
    this.foreseeSteps();
  }

  /** Steps that wait count as taken, so that the next one goes on from there. */
  private foreseeSteps(): void {
    for (const { action } of this.waiting) {
      if (action.kind !== 'Undo' && action.kind !== 'Redo') continue;
      const { actions } = this.state.review, past = actions.find(a => a.revision === action.of);
      if (!past || actions.some(a => a.id === action.id)) continue;
      past.undone = action.kind === 'Undo';
      actions.push({ revision: Infinity, id: action.id, kind: action.kind, by: this.account, at: '', of: action.of, undone: false });
    }
  }

  private takeBack(group: string): void {
    const taken = this.waiting.filter((w, i) => i >= this.sending && (this.groups.get(w.action.id) ?? w.action.id) === group);
    this.waiting = this.waiting.filter(w => !taken.includes(w));
    for (const { action, before } of taken.reverse()) unforesee(this.state, action, before);
    this.state.tell('marks', 'progress');
    void this.changed();
  }

  private async changed(): Promise<void> {
    this.state.tell('saving', 'history');
    void keep(this.account, this.state.review.document, this.waiting.map(({ action, target }) => ({ action, ...(target === undefined ? {} : { target }) })));
    await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.sending > 0 || this.waiting.length === 0 || this.state.lockToken === null || ['signIn', 'lockLost', 'gone'].includes(this.trouble)) return;
    const batch = this.waiting.slice(0, most), token = this.state.lockToken;
    this.sending = batch.length;
    try {
      const answer = await this.api.act(token, this.state.review.revision, batch.map(w => w.action));
      this.waiting.splice(0, batch.length);
      this.sending = 0;
      this.pause = 1000;
      this.setTrouble('none');
      this.take(answer);
      const step = this.waiting.length === 0 ? this.steps.shift() : undefined;
      if (step === undefined || !this.step(step)) await this.changed();
    } catch (failure) {
      this.sending = 0;
      if (!(failure instanceof Refusal)) throw failure;
      // A lock that was taken anew meanwhile is another matter.
      if (failure.code === 'LockLost' && this.state.lockToken !== token) await this.flush();
      else await this.recover(failure);
    }
  }

  private async recover(refusal: Refusal): Promise<void> {
    if (refusal.status === 401) this.setTrouble('signIn');
    else if (refusal.isGone) this.setTrouble('gone');
    else if (refusal.code === 'LockLost' || refusal.code === 'Locked') {
      this.holder = String(refusal.details.name ?? refusal.details.by ?? '');
      this.state.lockToken = null;
      this.setTrouble('lockLost');
      this.state.tell('lock');
    } else if (refusal.code === 'StaleRevision') {
      await this.again();
    } else if (refusal.status === 422) {
      const at = typeof refusal.details.index === 'number' ? refusal.details.index : 0;
      this.waiting.splice(at, 1);
      this.setTrouble('refused');
      await this.again();
    } else this.later();
  }

  /** Somebody else wrote: the document as it is now, and our changes once more on top. */
  private async again(): Promise<void> {
    try {
      await this.reload();
      await this.changed();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      if (failure.status === 401 || failure.isGone) this.setTrouble(failure.isGone ? 'gone' : 'signIn');
      else this.later();
    }
  }

  private later(): void {
    this.setTrouble('offline');
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private setTrouble(trouble: Trouble): void {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.state.tell('saving');
  }

  private take(answer: Answer): void {
    const { state } = this, { review } = state, selected = [...state.selected];
    // What was decided meanwhile and waits comes off, and is shown again on top of the answer.
    for (const { action, before } of [...this.waiting].reverse()) unforesee(state, action, before);
    review.revision = answer.revision;
    if (answer.marks.length > 0 || answer.removed.length > 0) state.changed = answer.revision;
    review.missing = answer.missing;
    review.progress = answer.progress;
    for (const page of answer.pages) Object.assign(review.pages[page.number - 1]!, page);
    state.remove(answer.removed);
    for (const mark of answer.marks) state.put(mark);
    const gone = new Set(answer.removedEntities), changed = new Map(answer.entities.map(e => [e.id, e]));
    review.entities = [...review.entities.filter(e => !gone.has(e.id)).map(e => changed.get(e.id) ?? e), ...answer.entities.filter(e => !review.entities.some(o => o.id === e.id))];
    review.actions = answer.actions;
    this.foreseeAgain();
    state.selected = new Set(selected.filter(id => !answer.removed.includes(id)));
    state.tell('marks', 'entities', 'progress', 'history', 'review');
  }
}
