// All mentions of one person, place or thing: merge, separate, decide once for all.
import type { Commands, Scope } from './commands';
import { button, clear, el } from './dom';
import { lookOf } from './looks';
import type { State } from './state';
import type { Entity } from './types';
import { coded, t } from './words';

const most = 400;

export class EntityPanel {
  readonly element = el('div', { class: 'entities' });
  private readonly list = el('ul', { class: 'list', 'aria-label': t('entities') });
  private readonly filter = el('input', { type: 'search', 'aria-label': t('filterEntities'), placeholder: t('filterEntities'), autocomplete: 'off', spellcheck: 'false', oninput: () => this.fill() });
  private readonly onlyOpen = el('input', { type: 'checkbox', onchange: () => this.fill() });
  private readonly order = el('select', { 'aria-label': t('sort'), onchange: () => this.fill() },
    el('option', { value: 'open' }, t('sortOpen')), el('option', { value: 'name' }, t('sortName')), el('option', { value: 'type' }, t('sortType')), el('option', { value: 'count' }, t('sortCount')));
  private readonly bar = el('div', { class: 'row merge', hidden: true });
  private readonly chosen = new Set<string>();
  private opened: string | null = null;
  private scope: Scope = 'Document';

  constructor(private readonly state: State, private readonly commands: Commands, private readonly askReason: (marks: string[], then: (code: string) => void) => void) {
    this.element.append(
      el('div', { class: 'summary' }, el('div', { class: 'row' }, this.filter), el('div', { class: 'row' }, this.order, el('label', { class: 'check' }, this.onlyOpen, t('onlyOpen'))), this.bar),
      this.list);
    state.on(['entities', 'review', 'lock'], () => this.fill());
  }

  /** Opens one and puts the focus there. */
  show(id: string): void {
    this.opened = id;
    this.filter.value = '';
    this.onlyOpen.checked = false;
    this.fill();
    this.list.querySelector<HTMLElement>('.chosen .head')?.focus();
  }

  /** Merges those that are ticked. */
  merge(): void {
    const ids = this.state.review.entities.filter(e => this.chosen.has(e.id)).map(e => e.id);
    if (ids.length < 2) return;
    this.commands.merge(ids);
    this.opened = ids[0]!;
    this.chosen.clear();
    this.fill();
  }

  private fill(): void {
    if (this.element.closest('[hidden]')) return;
    const text = this.filter.value.trim().toLocaleLowerCase();
    const all = this.state.review.entities.filter(e => (!this.onlyOpen.checked || e.open > 0) && (text === '' || e.name.toLocaleLowerCase().includes(text) || (e.placeholder ?? '').toLocaleLowerCase().includes(text)));
    const by: Record<string, (a: Entity, b: Entity) => number> = {
      open: (a, b) => b.open - a.open || b.marks.length - a.marks.length, name: (a, b) => a.name.localeCompare(b.name),
      type: (a, b) => a.type.localeCompare(b.type) || a.name.localeCompare(b.name), count: (a, b) => b.marks.length - a.marks.length,
    };
    all.sort(by[this.order.value]);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.focus : undefined, top = this.list.scrollTop;
    clear(this.list);
    for (const entity of all.slice(0, most)) this.list.append(this.row(entity));
    if (all.length > most) this.list.append(el('li', { class: 'empty' }, t('entitiesMore', all.length - most)));
    if (all.length === 0) this.list.append(el('li', { class: 'empty' }, t('noEntities')));
    this.list.scrollTop = top;
    if (focused) this.list.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    const ticked = this.state.review.entities.filter(e => this.chosen.has(e.id)).length;
    this.bar.hidden = ticked === 0;
    this.bar.replaceChildren(el('span', {}, t('ticked', ticked)), button(t('merge'), () => this.merge(), { class: 'main small', disabled: ticked < 2 || !this.state.mayChange }));
  }

  private row(entity: Entity): HTMLElement {
    const open = this.opened === entity.id, look = lookOf(entity.type);
    const tick = el('input', { type: 'checkbox', 'aria-label': t('tick', entity.name), checked: this.chosen.has(entity.id), 'data-focus': `t${entity.id}`, onchange: () => {
      if (tick.checked) this.chosen.add(entity.id);
      else this.chosen.delete(entity.id);
      this.fill();
    } });
    const head = el('button', { type: 'button', class: 'head', 'aria-expanded': String(open), 'data-focus': `h${entity.id}`, onclick: () => { this.opened = open ? null : entity.id; this.fill(); } },
      el('span', { class: `swatch ${look.pattern}`, 'aria-hidden': 'true' }),
      el('span', { class: 'what' }, el('bdi', { class: 'words' }, entity.name), el('small', {}, [coded('type', entity.type), entity.placeholder, `×${entity.marks.length}`].filter(Boolean).join(' · '))),
      el('span', { class: `verdict ${entity.open > 0 ? 'open' : 'burn'}` }, entity.open > 0 ? t('openCount', entity.open) : t('decided')));
    const row = el('li', { class: `mark${open ? ' chosen' : ''}` }, el('div', { class: 'tickable' }, el('label', { class: 'tick' }, tick), head), open && this.details(entity));
    row.style.setProperty('--type', look.color);
    return row;
  }

  private details(entity: Entity): HTMLElement {
    const may = this.state.mayChange;
    const scope = el('select', { 'aria-label': t('scope'), 'data-focus': 'scope', onchange: () => { this.scope = scope.value as Scope; } },
      ...(['Document', 'Case'] as const).map(s => el('option', { value: s, selected: s === this.scope }, t(s === 'Case' ? 'scopeCase' : 'scopeDocument'))));
    const types = el('select', { 'aria-label': t('type'), 'data-focus': 'type', disabled: !may, onchange: () => this.commands.retype(types.value, entity.marks) },
      ...this.state.review.types.map(type => el('option', { value: type, selected: type === entity.type }, coded('type', type))));
    return el('div', { class: 'details' },
      el('div', { class: 'row' }, scope, types),
      el('div', { class: 'row' },
        button(t('burnAll'), () => this.commands.decideEntity(entity, 'Burn', null, this.scope), { 'data-focus': 'burn', disabled: !may }),
        button(t('keepAll'), () => this.askReason(entity.marks, code => this.commands.decideEntity(entity, 'Keep', code, this.scope)), { 'data-focus': 'keep', disabled: !may })),
      el('ul', { class: 'pagelist' }, ...entity.pages.map(page => el('li', {}, button(t('pageNumber', page), () => void this.jump(entity, page), { class: 'small', 'data-focus': `p${page}` })))));
  }

  private async jump(entity: Entity, page: number): Promise<void> {
    await this.commands.goTo(page);
    const mark = this.state.marks.find(m => entity.marks.includes(m.id));
    if (mark) this.commands.open(mark.id);
  }
}
