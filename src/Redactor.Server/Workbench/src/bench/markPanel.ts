// The marks of the page as a list: what each is, why, and what becomes of it.
import type { Commands, Scope } from './commands';
import { button, clear, el } from './dom';
import { ink, lookOf } from './looks';
import { reasonOf } from './reasons';
import { lowScore, type State } from './state';
import { stateOf } from './textPane';
import type { Mark } from './types';
import { coded, t } from './words';

/** Ids of the open marks that lie within something longer that would go too: deciding that decides them. Marks are in reading order. */
function within(marks: Mark[]): Set<string> {
  const inside = new Set<string>();
  const spans = marks.filter(m => m.start !== null && m.end !== null && (m.open || m.decision === 'Burn')).sort((a, b) => a.start! - b.start! || b.end! - a.end!);
  let reach = -1;
  for (const mark of spans) {
    if (mark.end! <= reach) inside.add(mark.id);
    else reach = mark.end!;
  }
  return inside;
}

export class MarkPanel {
  readonly element = el('div', { class: 'marks' });
  private readonly list = el('ul', { class: 'list', 'aria-label': t('findingsOfPage') });
  private readonly summary = el('div', { class: 'summary' });
  private readonly rows = new Map<string, { row: HTMLElement; key: string }>();
  private readonly onlyOpen = el('input', { type: 'checkbox', onchange: () => this.fill() });
  private nested = new Set<string>();
  private scope: Scope = 'Document';

  constructor(private readonly state: State, private readonly commands: Commands, private readonly askReason: (marks: string[], then: (code: string) => void) => void, private readonly showEntity: (id: string) => void, private readonly burnAndGo: () => void, private readonly keepAndGo: () => void, private readonly burnRest: () => void) {
    this.element.append(this.summary, this.list);
    state.on(['page', 'marks', 'selection', 'entities', 'lock'], () => this.fill());
  }

  private fill(): void {
    const all = this.state.marks, marks = this.onlyOpen.checked ? all.filter(m => m.open || this.state.selected.has(m.id)) : all;
    const unread = all.filter(m => m.kind === 'Unread' && m.open);
    clear(this.summary);
    const facts = this.state.facts;
    // A page that is not there yet must not look like one without findings.
    if (this.state.page === undefined) {
      clear(this.list);
      this.rows.clear();
      this.summary.append(el('p', { role: 'status' }, t('pageLoading')));
      return;
    }
    this.nested = within(all);
    this.summary.append(
      el('p', {}, t('pageSummary', all.length, all.filter(m => m.open).length)),
      el('label', { class: 'check' }, this.onlyOpen, t('onlyOpen')),
    );
    if (!facts.examined) this.summary.append(el('p', { class: 'note warn' }, t('pageUnread')));
    if (unread.length > 1) this.summary.append(el('div', { class: 'row' },
      button(t('inkBurn', unread.length), () => this.commands.decideInk('Burn', null), { class: 'small', disabled: !this.state.mayChange }),
      button(t('inkKeep'), () => this.askReason(unread.map(m => m.id), code => this.commands.decideInk('Keep', code)), { class: 'small', disabled: !this.state.mayChange })));
    const { rest } = this.commands;
    if (rest.length > 1) this.summary.append(el('div', { class: 'row' },
      button(t('burnRestOf', rest.length), this.burnRest, { class: 'small', title: t('burnRestWhy'), 'aria-keyshortcuts': 'Shift+G', disabled: !this.state.mayChange })));
    if (this.isDone) this.summary.append(el('p', { class: 'note next' }, t('allDecided')));
    const wanted = new Set(marks.map(m => m.id));
    for (const [id, { row }] of this.rows) if (!wanted.has(id)) { row.remove(); this.rows.delete(id); }
    for (const [at, mark] of marks.entries()) {
      const row = this.row(mark), here = this.list.children[at];
      if (here !== row) this.list.insertBefore(row, here ?? null);
    }
    this.list.querySelector('.empty')?.remove();
    if (marks.length === 0 && this.list.childElementCount === 0 && facts.examined) this.list.append(el('li', { class: 'empty' }, t(all.length === 0 ? 'nothingFound' : 'nothingOpen')));
    const chosen = this.list.querySelector<HTMLElement>('.chosen');
    chosen?.scrollIntoView({ block: 'nearest' });
    // Two rings in one list would be a riddle: whoever is in it is where the selection went.
    if (this.state.selected.size === 1 && this.list.contains(document.activeElement) && !chosen?.contains(document.activeElement)) chosen?.querySelector<HTMLElement>('.head')?.focus({ preventScroll: true });
  }

  /** The reader has before them that nothing is left to decide. */
  get tellsDone(): boolean { return !this.element.hidden && this.isDone; }

  // What is due then stays in sight: the banner that says it passes.
  private get isDone(): boolean {
    const { marks, current, mayChange, review } = this.state;
    return mayChange && marks.length > 0 && !marks.some(m => m.open) && review.pages.every(p => p.number === current || (p.open === 0 && p.seen));
  }

  private row(mark: Mark): HTMLElement {
    const chosen = this.state.selected.has(mark.id), alone = chosen && this.state.selected.size === 1;
    const key = JSON.stringify([mark, chosen, alone, this.nested.has(mark.id), this.state.mayChange, alone ? [this.state.entity(mark.entity), this.scope] : null]);
    const known = this.rows.get(mark.id);
    if (known?.key === key) return known.row;
    const look = mark.kind === 'Unread' ? ink : lookOf(mark.type), state = stateOf(mark);
    const press = el('button', {
      type: 'button', class: 'head', 'aria-pressed': String(chosen), onclick: (event: MouseEvent) => this.press(mark, event),
    },
      el('span', { class: `swatch ${look.pattern}`, 'aria-hidden': 'true' }),
      el('span', { class: 'what' }, el('bdi', { class: 'words' }, mark.text ?? this.nameOf(mark)), el('small', {}, this.kindOf(mark))),
      el('span', { class: `verdict ${state}` }, t(state === 'open' ? 'stateOpen' : state === 'burn' ? 'stateBurn' : 'stateKeep')));
    const row = el('li', { class: `mark ${state}${chosen ? ' chosen' : ''}` }, press, alone && this.details(mark));
    row.style.setProperty('--type', look.color);
    const hadFocus = known?.row.contains(document.activeElement);
    known?.row.replaceWith(row);
    this.rows.set(mark.id, { row, key });
    if (hadFocus) press.focus({ preventScroll: true });
    return row;
  }

  private press(mark: Mark, event: MouseEvent): void {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const chosen = new Set(this.state.selected);
      if (!chosen.delete(mark.id)) chosen.add(mark.id);
      this.state.select(chosen);
    } else this.commands.open(mark.id);
  }

  private details(mark: Mark): HTMLElement {
    const may = this.state.mayChange, entity = this.state.entity(mark.entity);
    const facts = el('dl', {});
    const fact = (name: string, value: string | null): void => { if (value) facts.append(el('dt', {}, name), el('dd', {}, value)); };
    if (mark.score !== null) fact(t('score'), `${Math.round(mark.score * 100)} %${mark.score < lowScore ? ` – ${t('low')}` : ''}`);
    fact(t('reason'), reasonOf(mark.reason));
    fact(t('recognizer'), mark.recognizer);
    fact(t('policy'), t(mark.policy === 'Keep' ? 'policyKeep' : mark.policy === 'Burn' ? 'policyBurn' : 'policyGeneralize'));
    if (mark.suggested) fact(t('suggested'), t(mark.suggested === 'Burn' ? 'suggestedBurn' : 'suggestedKeep'));
    if (mark.keepCode) fact(t('keptBecause'), coded('keep', mark.keepCode));
    fact(t('comment'), mark.comment);
    const types = el('select', { 'aria-label': t('type'), disabled: !may || mark.kind === 'Unread', onchange: () => this.commands.retype(types.value, [mark.id]) },
      ...this.state.review.types.map(type => el('option', { value: type, selected: type === mark.type }, coded('type', type))));
    const scope = el('select', { 'aria-label': t('scope'), onchange: () => { this.scope = scope.value as Scope; } },
      ...(['Document', 'Case'] as const).map(s => el('option', { value: s, selected: s === this.scope }, t(s === 'Case' ? 'scopeCase' : 'scopeDocument'))));
    const many = entity && entity.marks.length > 1;
    const details = el('div', { class: 'details' }, facts, this.inside(mark) && el('p', {}, t('insideBurned')),
      el('div', { class: 'row' },
        button(t('burn'), () => this.commands.decide('Burn'), { class: mark.decision === 'Burn' ? 'on' : '', 'aria-pressed': String(mark.decision === 'Burn'), 'aria-keyshortcuts': 'B', disabled: !may }),
        button(t('keepAs'), this.keepAndGo, { class: mark.decision === 'Keep' ? 'on' : '', 'aria-pressed': String(mark.decision === 'Keep'), 'aria-keyshortcuts': 'K', disabled: !may }),
        mark.open && button(t('burnGo'), () => this.burnAndGo(), { class: 'main', 'aria-keyshortcuts': 'G', disabled: !may }),
        mark.decision !== 'None' && button(t('reopen'), () => this.commands.decide('None'), { disabled: !may }),
        mark.kind === 'Drawn' && button(t('delete'), () => this.commands.remove(() => undefined), { disabled: !may, 'aria-keyshortcuts': 'Delete' })),
      mark.kind !== 'Unread' && el('div', { class: 'row' }, types));
    const partings = this.commands.partings(mark);
    if (partings.length > 0) {
      const at = el('select', { 'aria-label': t('splitAt') }, ...partings.map(p => el('option', { value: p.at }, `${p.before} | ${p.after}`)));
      details.append(el('div', { class: 'row' }, at, button(t('split'), () => this.commands.split(Number(at.value)), { disabled: !may })));
    }
    if (entity) details.append(el('div', { class: 'group' },
      el('p', {}, el('button', { type: 'button', class: 'link', onclick: () => this.showEntity(entity.id) }, entity.placeholder ?? coded('type', entity.type)), ' ', t('mentions', entity.marks.length)),
      many && el('div', { class: 'row' }, scope),
      many && el('div', { class: 'row' },
        button(t('burnAll'), () => this.commands.decideEntity(entity, 'Burn', null, this.scope), { disabled: !may }),
        button(t('keepAll'), () => this.askReason(entity.marks, code => this.commands.decideEntity(entity, 'Keep', code, this.scope)), { disabled: !may }),
        button(t('separate'), () => this.commands.separate([mark.id]), { disabled: !may }))));
    return details;
  }

  // Part of something longer that goes as a whole.
  private inside(mark: Mark): boolean {
    const { start, end } = mark;
    return start !== null && end !== null && this.state.marks.some(m => m.id !== mark.id && m.decision === 'Burn' && m.start !== null && m.end !== null && m.start <= start && m.end >= end && m.end - m.start > end - start);
  }

  private nameOf(mark: Mark): string {
    if (mark.kind === 'Unread') return coded('unread', mark.unreadKind ?? 'Unknown');
    return mark.start === null ? t('drawnBox') : this.wordsOf(mark);
  }

  private wordsOf(mark: Mark): string {
    return (this.state.page?.lines ?? []).flatMap(l => l.words).filter(w => w.s < mark.end! && w.e > mark.start!).map(w => w.t).join(' ') || t('drawnBox');
  }

  private kindOf(mark: Mark): string {
    const parts = [mark.kind === 'Unread' ? t('unreadInk') : coded('type', mark.type)];
    if (mark.kind === 'Leak') parts.unshift(t('leak'));
    if (mark.placeholder) parts.push(mark.placeholder);
    if (mark.score !== null) parts.push(`${Math.round(mark.score * 100)} %`);
    if (mark.open && mark.score !== null && mark.score < lowScore) parts.push(t('low'));
    if (mark.open && this.nested.has(mark.id)) parts.push(t('within'));
    if (mark.suggested && mark.open) parts.push(t(mark.suggested === 'Burn' ? 'suggestedBurn' : 'suggestedKeep'));
    return parts.join(' · ');
  }
}
