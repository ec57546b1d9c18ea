// The row above the page: where one is, how the page is shown, how far the review has come.
import type { Commands } from './commands';
import { button, clear, el, icon } from './dom';
import type { Outbox } from './outbox';
import type { Side, State } from './state';
import type { PageViewer } from './viewer';
import { t, type Key } from './words';

export interface ToolbarActions { approve: () => void; giveBack: () => void; comments: () => void; help: () => void; look: (change: Partial<Pick<State, 'burned' | 'heat' | 'bare' | 'side' | 'tool'>>) => void; say: (text: string) => void }

export class Toolbar {
  readonly element = el('div', { class: 'toolbar', role: 'toolbar', 'aria-label': t('tools') });
  private readonly progress = el('p', { class: 'progress', role: 'status' });
  private readonly saving = el('span', { class: 'saving' });
  private readonly pageField = el('input', { class: 'pagefield', inputmode: 'numeric', 'aria-label': t('pageField'), size: 3 });
  private readonly pageCount = el('span', {});
  private readonly bar = el('span', { class: 'fill' });
  private readonly toggles: { made: HTMLButtonElement; isOn: () => boolean }[] = [];
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly giveBack: HTMLButtonElement;
  private readonly approve: HTMLButtonElement;
  private readonly comments: HTMLButtonElement;

  constructor(private readonly state: State, private readonly outbox: Outbox, commands: Commands, viewer: PageViewer, actions: ToolbarActions) {
    const { look } = actions;
    this.undo = this.small('undo', 'undo', () => commands.undo(), 'Control+Z');
    this.redo = this.small('redo', 'redo', () => commands.redo(), 'Control+Y');
    const side = (which: Side): void => look({ side: state.side === which ? 'none' : which });
    const draw = this.toggle(this.small('draw', 'draw', () => look({ tool: state.tool === 'draw' ? 'select' : 'draw' }), 'D'), () => state.tool === 'draw');
    draw.classList.add('named');
    draw.append(t('drawShort'));
    draw.setAttribute('aria-label', `${t('drawShort')}: ${t('draw')}`);
    const heat = this.toggle(this.small('heat', 'heat', () => look({ heat: !state.heat }), 'H'), () => state.heat);
    const bare = this.toggle(this.small('bare', 'bare', () => look({ bare: !state.bare }), 'X'), () => state.bare);
    const views = el('div', { class: 'views', role: 'group', 'aria-label': t('views') },
      this.toggle(button(t('original'), () => look({ burned: false }), { 'aria-keyshortcuts': 'O' }), () => !state.burned && state.facts.examined),
      this.toggle(button(t('burned'), () => look({ burned: true }), { 'aria-keyshortcuts': 'P' }), () => state.burned || !state.facts.examined));
    const sides = el('div', { class: 'views', role: 'group', 'aria-label': t('beside') },
      this.toggle(button(t('text'), () => side('text'), { 'aria-keyshortcuts': 'V' }), () => state.side === 'text'),
      this.toggle(button(t('translation'), () => side('translation')), () => state.side === 'translation'));
    this.giveBack = button(t('return'), actions.giveBack);
    this.comments = button('', actions.comments, { class: 'square', title: t('comments') });
    this.approve = button(t('approve'), actions.approve, { class: 'main', 'aria-keyshortcuts': 'A' });
    this.pageField.addEventListener('change', () => {
      const number = Number(this.pageField.value);
      if (Number.isInteger(number) && number >= 1 && number <= state.review.pages.length) void commands.goTo(number);
      else this.pageField.value = `${state.current}`;
      this.fill();
    });
    const next = this.small('next', 'nextOpen', () => commands.nextOpen().then(found => { if (!found) actions.say(t('allDecided')); }), 'N');
    this.element.append(
      this.group(el('a', { class: 'square', href: '/queue', 'aria-label': t('toQueue'), title: t('toQueue') }, icon('back')), el('span', { class: 'case' }, el('b', {}, state.review.case), el('small', {}, t(state.review.round === 'Second' ? 'roundSecond' : state.review.round === 'Leak' ? 'roundLeak' : 'roundFirst')))),
      this.group(this.small('previous', 'previousPage', () => void commands.goTo(state.current - 1), 'PageUp'), this.pageField, this.pageCount, this.small('following', 'nextPage', () => void commands.goTo(state.current + 1), 'PageDown')),
      this.group(this.small('minus', 'zoomOut', () => viewer.zoom(0.8), '-'), this.small('plus', 'zoomIn', () => viewer.zoom(1.25), '+'), this.small('width', 'fitWidth', () => viewer.fitWidth(), 'W'), this.small('page', 'fitPage', () => viewer.fitPage(), '0')),
      this.group(draw, heat, bare, this.undo, this.redo), views, sides,
      el('div', { class: 'end' }, el('div', { class: 'state' }, this.progress, el('span', { class: 'meter', 'aria-hidden': 'true' }, this.bar), this.saving), next, this.comments, this.giveBack, this.approve, this.small('help', 'shortcuts', actions.help, '?')));
    state.on(['page', 'progress', 'view', 'saving', 'lock', 'history', 'review', 'marks'], () => this.fill());
  }

  /** Counts a decision before the server does. */
  decidedNow = (count: number): void => {
    const { progress } = this.state.review;
    progress.decided = Math.max(0, Math.min(progress.total, progress.decided + count));
    progress.open = progress.total - progress.decided;
  };

  private fill(): void {
    const { state } = this, { progress } = state.review;
    const said = t('progress', progress.decided, progress.total);
    if (this.progress.textContent !== said) this.progress.textContent = said;
    this.bar.style.inlineSize = `${progress.total === 0 ? 100 : Math.round((progress.decided / progress.total) * 100)}%`;
    this.saving.textContent = this.outbox.unsaved > 0 ? t('unsaved', this.outbox.unsaved) : t('saved');
    this.saving.classList.toggle('waits', this.outbox.unsaved > 0);
    this.saving.dataset.waiting = `${this.outbox.left}`;
    if (document.activeElement !== this.pageField) this.pageField.value = `${state.current}`;
    this.pageCount.textContent = t('ofPages', state.review.pages.length);
    for (const { made, isOn } of this.toggles) made.setAttribute('aria-pressed', String(isOn()));
    this.undo.disabled = !state.mayChange || (state.undoable === undefined && this.outbox.unsaved === 0);
    this.redo.disabled = !state.mayChange || state.redoable === undefined;
    this.approve.disabled = !state.mayChange;
    this.giveBack.hidden = state.review.round !== 'Second';
    this.giveBack.disabled = !state.mayChange;
    const count = state.review.comments.length;
    this.comments.replaceChildren(icon('comment'), count > 0 ? `${count}` : '');
    this.comments.setAttribute('aria-label', count > 0 ? `${t('comments')}: ${count}` : t('comments'));
  }

  private group(...children: HTMLElement[]): HTMLElement {
    const made = el('div', { class: 'group' });
    made.append(...children);
    return made;
  }

  private toggle(made: HTMLButtonElement, isOn: () => boolean): HTMLButtonElement {
    this.toggles.push({ made, isOn });
    return made;
  }

  private small(picture: Parameters<typeof icon>[0], text: Key, press: () => unknown, key: string): HTMLButtonElement {
    const made = button('', () => void press(), { class: 'square', 'aria-label': t(text), title: `${t(text)} (${key.replace('Control', 'Ctrl')})`, 'aria-keyshortcuts': key });
    clear(made);
    made.append(icon(picture));
    return made;
  }
}
