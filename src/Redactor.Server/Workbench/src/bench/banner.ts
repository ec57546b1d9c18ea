// What stands between the reviewer and a saved decision, told where it cannot be overlooked.
import { button, clear, el } from './dom';
import type { Outbox } from './outbox';
import type { State } from './state';
import { coded, t } from './words';

export class Banner {
  readonly element = el('div', { class: 'banners', role: 'status' });
  private note = '';
  private heard = false;
  private told = '';

  constructor(private readonly state: State, private readonly outbox: Outbox, private readonly takeOver: () => void, private readonly signIn: () => void, private readonly showBoxes: () => void) {
    state.on(['saving', 'lock', 'review', 'view'], () => this.fill());
  }

  /** A passing word, such as that nothing is left to decide; only heard where the eye has it elsewhere already. */
  say(text: string, heard = false): void {
    this.note = text;
    this.heard = heard;
    this.fill();
    setTimeout(() => { if (this.note === text) { this.note = ''; this.fill(); } }, 6000);
  }

  // What leaked without a place on a page, in words: never what it says.
  private unplaced(): HTMLElement[] {
    const leaks = this.state.review.unplacedLeaks;
    if (leaks.length === 0) return [];
    const where = (page: number | null): string => (page === null ? t('leakFile') : t('leakPage', page));
    return [el('ul', { class: 'leaks', 'aria-label': t('leaksUnplaced') }, ...leaks.map(l => el('li', {}, `${where(l.page)}: ${coded('leak', l.kind)}`)))];
  }

  private fill(): void {
    const { outbox, state } = this, { trouble, unsaved } = outbox, { lock, round, comments, stage } = state.review;
    const key = JSON.stringify([trouble, unsaved, outbox.holder, state.lockToken !== null, lock, round, comments.length, stage, this.note, this.heard, state.bare, state.review.unplacedLeaks, state.barred]);
    if (key === this.told) return;
    this.told = key;
    clear(this.element);
    const add = (kind: string, text: string, ...more: HTMLElement[]): void => this.element.append(el('div', { class: `banner ${kind}` }, el('p', {}, text), ...more));
    if (trouble === 'offline') add('bad', t('bannerOffline', unsaved), button(t('tryNow'), () => outbox.retry(), { class: 'small' }));
    if (trouble === 'signIn') add('bad', t('bannerSignIn', unsaved), button(t('signIn'), this.signIn, { class: 'small' }));
    if (trouble === 'lockLost') add('bad', t('bannerLockLost', outbox.holder, unsaved), button(t('takeOver'), this.takeOver, { class: 'small' }));
    else if (state.lockToken === null && lock && !lock.mine) add('warn', t('bannerLocked', lock.name), button(t('takeOver'), this.takeOver, { class: 'small' }));
    if (state.barred) add('warn', t('problemSecondMustDiffer'));
    if (trouble === 'refused') add('warn', t('bannerRefused'));
    if (round === 'Leak') add('bad', t('bannerLeak'), ...this.unplaced());
    if (state.bare) add('note', t('bannerBare'), button(t('showBoxes'), this.showBoxes, { class: 'small' }));
    if (this.note) add(this.heard ? 'note heard' : 'note passing', this.note);
  }
}
