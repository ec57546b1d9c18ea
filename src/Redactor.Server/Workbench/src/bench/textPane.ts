// The page's words beside it, set in their own direction. Words can be clicked, and selected with mouse, finger or keys, to make a mark.
import type { Commands } from './commands';
import { button, clear, el } from './dom';
import { lookOf, ink } from './looks';
import type { State } from './state';
import type { Mark, Word } from './types';
import { t } from './words';

export class TextPane {
  readonly element = el('section', { class: 'text', 'aria-label': t('text') });
  private readonly body = el('div', { class: 'lines', role: 'listbox', 'aria-multiselectable': 'true', 'aria-label': t('textOfPage'), tabindex: 0 });
  private readonly bar = el('div', { class: 'textbar', hidden: true });
  private spans: { word: Word; element: HTMLElement }[] = [];
  private anchor = -1;
  private focus = -1;
  private pressed = false;

  constructor(private readonly state: State, private readonly commands: Commands) {
    const head = el('p', { class: 'hint' }, t('textHint'));
    this.element.append(head, this.body, this.bar);
    this.bar.append(button(t('markWords'), () => this.commands.markWords(), { class: 'main' }), button(t('cancel'), () => this.choose(-1, -1)));
    this.body.addEventListener('pointerdown', event => this.press(event));
    this.body.addEventListener('pointermove', event => this.drag(event));
    addEventListener('pointerup', () => { this.pressed = false; });
    this.body.addEventListener('keydown', event => this.key(event));
    state.on(['page', 'view'], () => this.fill());
    state.on(['marks', 'selection'], () => this.paint());
  }

  private filled = '';
  private fill(): void {
    this.element.hidden = this.state.side !== 'text';
    const page = this.state.page, key = page ? `${page.number} ${page.revision}` : '';
    if (this.element.hidden || key === this.filled) return;
    this.filled = key;
    clear(this.body);
    this.spans = [];
    this.anchor = this.focus = -1;
    for (const line of page?.lines ?? []) {
      const group = el('div', { role: 'group', dir: line.rtl ? 'rtl' : 'ltr', lang: line.lang });
      for (const [at, word] of line.words.entries()) {
        const element = el('span', { role: 'option', 'aria-selected': 'false', id: `w${word.s}` }, word.t);
        this.spans.push({ word, element });
        group.append(element, line.words[at + 1]?.s === word.e ? '' : ' ');
      }
      this.body.append(group);
    }
    if (this.spans.length === 0) this.body.append(el('div', { role: 'option', 'aria-selected': 'false', class: 'empty' }, t(page === undefined ? 'pageLoading' : page.examined ? 'pageEmpty' : 'pageUnread')));
    this.paint();
  }

  private paint(): void {
    if (this.element.hidden) return;
    const { words } = this.state, marks = this.state.marks.filter(m => m.start !== null);
    for (const { word, element } of this.spans) {
      const mark = marks.find(m => covers(m, word));
      element.className = mark ? `marked ${stateOf(mark)} ${(mark.kind === 'Unread' ? ink : lookOf(mark.type)).pattern}${this.state.selected.has(mark.id) ? ' chosen' : ''}` : '';
      element.style.setProperty('--type', mark ? lookOf(mark.type).color : '');
      element.classList.toggle('low', word.c < 0.7);
      element.setAttribute('aria-selected', String(words !== null && words.start < word.e && words.end > word.s));
    }
    this.bar.hidden = words === null || !this.state.mayChange;
  }

  private choose(from: number, to: number): void {
    this.anchor = from;
    this.focus = to;
    if (from < 0 || to < 0) this.state.words = null;
    else {
      const [a, b] = from <= to ? [from, to] : [to, from];
      this.state.words = { start: this.spans[a]!.word.s, end: this.spans[b]!.word.e };
      this.state.selected.clear();
      this.body.setAttribute('aria-activedescendant', this.spans[to]!.element.id);
      this.spans[to]!.element.scrollIntoView({ block: 'nearest' });
      this.commands.revealWords();
    }
    this.state.tell('selection');
  }

  private indexAt(event: PointerEvent): number {
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[role=option]');
    return this.spans.findIndex(s => s.element === under);
  }

  private press(event: PointerEvent): void {
    const at = this.indexAt(event);
    if (at < 0) return;
    event.preventDefault();
    this.body.focus();
    const { word } = this.spans[at]!, mark = this.state.marks.find(m => covers(m, word));
    if (event.shiftKey && this.anchor >= 0) this.choose(this.anchor, at);
    else if (mark) {
      this.anchor = at;
      this.commands.open(mark.id);
    } else {
      this.pressed = true;
      this.choose(at, at);
    }
  }

  private drag(event: PointerEvent): void {
    if (!this.pressed) return;
    const at = this.indexAt(event);
    if (at >= 0 && at !== this.focus) this.choose(this.anchor, at);
  }

  private key(event: KeyboardEvent): void {
    const rtl = this.spans[Math.max(0, this.focus)]?.element.closest('[dir]')?.getAttribute('dir') === 'rtl';
    const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: this.line(1), ArrowUp: this.line(-1), Home: -this.focus, End: this.spans.length - 1 - this.focus }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || this.spans.length === 0) return;
    if (by !== undefined) {
      const at = Math.min(Math.max(this.focus + (this.focus < 0 ? Math.max(by, 1) : by), 0), this.spans.length - 1);
      this.choose(event.shiftKey && this.anchor >= 0 ? this.anchor : at, at);
    } else if (event.key === 'Enter' && this.state.words) this.commands.markWords();
    else if (event.key === 'Escape' && this.state.words) this.choose(-1, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** How many words on or back the next line's word nearest below or above is. */
  private line(by: 1 | -1): number {
    const here = this.spans[Math.max(0, this.focus)]?.element;
    const group = here?.parentElement, other = by > 0 ? group?.nextElementSibling : group?.previousElementSibling;
    if (!here || !other) return by;
    const middle = here.getBoundingClientRect().left + here.offsetWidth / 2;
    const near = [...other.children].sort((a, b) => Math.abs(a.getBoundingClientRect().left - middle) - Math.abs(b.getBoundingClientRect().left - middle))[0];
    const at = this.spans.findIndex(s => s.element === near);
    return at < 0 ? by : at - Math.max(0, this.focus);
  }
}

/** Whether a mark is of this word: a box over two lines leaves what stands between its stretches. */
const covers = (mark: Mark, word: Word): boolean =>
  (mark.spans ?? (mark.start === null || mark.end === null ? [] : [[mark.start, mark.end]])).some(([start, end]) => start! < word.e && end! > word.s);

export const stateOf = (mark: Mark): 'open' | 'burn' | 'keep' =>
  mark.open ? 'open' : mark.goes ? 'burn' : 'keep';
