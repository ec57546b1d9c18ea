// Search over all pages, look at what was found, and burn all of it or some. What is asked stays in memory and travels in a body, never in an address.
import { Refusal, type Api } from './api';
import type { Commands, Scope } from './commands';
import { button, clear, el } from './dom';
import type { State } from './state';
import type { Span } from './types';
import { coded, t } from './words';

const most = 500;

export class SearchPanel {
  readonly element = el('div', { class: 'search' });
  private readonly query = el('input', { type: 'search', 'aria-label': t('searchFor'), placeholder: t('searchFor'), autocomplete: 'off', spellcheck: 'false', dir: 'auto' });
  private readonly mode = el('select', { 'aria-label': t('searchMode') }, el('option', { value: 'Text' }, t('modeText')), el('option', { value: 'Fuzzy' }, t('modeFuzzy')), el('option', { value: 'Regex' }, t('modeRegex')));
  private readonly said = el('p', { role: 'status' });
  private readonly list = el('ul', { class: 'list', 'aria-label': t('searchResults') });
  private readonly bar = el('div', { class: 'searchbar', hidden: true });
  private readonly types = el('select', { 'aria-label': t('type') });
  private readonly scope = el('select', { 'aria-label': t('scope') }, el('option', { value: 'Document' }, t('scopeDocument')), el('option', { value: 'Case' }, t('scopeCase')));
  private spans: Span[] = [];
  private left = new Set<number>();

  constructor(private readonly state: State, private readonly api: Api, private readonly commands: Commands, private readonly failed: (refusal: Refusal) => void) {
    const form = el('form', { class: 'summary', onsubmit: (event: Event) => { event.preventDefault(); void this.search(); } },
      el('div', { class: 'row' }, this.query), el('div', { class: 'row' }, this.mode, el('button', { type: 'submit', class: 'main' }, t('search'))), this.said);
    for (const type of state.review.types) this.types.append(el('option', { value: type }, coded('type', type)));
    this.bar.append(el('div', { class: 'row' }, this.types, this.scope), el('div', { class: 'row' },
      button(t('redactThese'), () => this.redact(), { class: 'main' }), button(t('tickAll'), () => this.tick(true)), button(t('tickNone'), () => this.tick(false))));
    this.element.append(form, this.bar, this.list);
    state.on(['lock'], () => this.draw());
  }

  focus(): void {
    this.query.focus();
    this.query.select();
  }

  private async search(): Promise<void> {
    if (this.query.value.trim() === '') return;
    this.said.textContent = t('searching');
    // What an earlier search found is not what is asked for now.
    this.spans = [];
    this.draw();
    try {
      const found = await this.api.search(this.query.value, this.mode.value);
      this.spans = found.spans.slice(0, most);
      this.left.clear();
      const fresh = this.spans.filter(s => s.marks.length === 0).length;
      this.said.textContent = found.spans.length === 0 ? t('foundNothing') : t('found', this.spans.length, fresh) + (found.truncated || found.spans.length > most ? ` ${t('foundMore')}` : '');
      this.draw();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.said.textContent = failure.status === 422 || failure.status === 400 ? t('badPattern') : t('searchFailed');
      if (failure.status === 401) this.failed(failure);
    }
  }

  private draw(): void {
    clear(this.list);
    this.bar.hidden = this.spans.length === 0 || !this.state.mayChange;
    for (const [at, span] of this.spans.entries()) {
      const tick = el('input', { type: 'checkbox', checked: !this.left.has(at), 'aria-label': t('tickFound', at + 1), onchange: () => { if (tick.checked) this.left.delete(at); else this.left.add(at); } });
      this.list.append(el('li', { class: 'mark' }, el('div', { class: 'tickable' }, el('label', { class: 'tick' }, tick),
        el('button', { type: 'button', class: 'head found', onclick: () => void this.jump(span) },
          el('span', { class: 'what' }, el('bdi', { class: 'context' }, span.before, el('mark', {}, span.text), span.after), el('small', {}, `${t('pageNumber', span.page)}${span.marks.length > 0 ? ` · ${t('markedAlready')}` : ''}`))))));
    }
  }

  private tick(all: boolean): void {
    this.left = all ? new Set() : new Set(this.spans.keys());
    this.draw();
  }

  private redact(): void {
    const wanted = this.spans.filter((_, at) => !this.left.has(at));
    this.commands.redact(wanted, this.types.value, this.scope.value as Scope);
    this.said.textContent = t('redacted', wanted.length);
    this.spans = [];
    this.draw();
    this.query.focus();
  }

  private async jump(span: Span): Promise<void> {
    await this.commands.goTo(span.page);
    if (span.marks[0]) this.commands.open(span.marks[0]);
    else {
      this.state.words = { start: span.start, end: span.end };
      this.state.selected.clear();
      this.state.tell('selection');
      this.commands.revealWords();
    }
  }
}
