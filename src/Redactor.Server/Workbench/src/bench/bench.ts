// Puts the workbench together.
import { Api, Refusal } from './api';
import { Approval } from './approval';
import { Banner } from './banner';
import { BoxLayer } from './boxLayer';
import { BoxTool } from './boxTool';
import { Commands } from './commands';
import { askComment, askReason, askType, openDialog, signInAgain } from './dialogs';
import { button, el } from './dom';
import { EntityPanel } from './entityPanel';
import { onForeseenDecision } from './foresee';
import { Keys } from './keys';
import { DocumentLock } from './lock';
import { MarkPanel } from './markPanel';
import { Outbox } from './outbox';
import { Pictures } from './pictures';
import { SearchPanel } from './searchPanel';
import { shortcutsOf } from './shortcuts';
import { inOrder, State } from './state';
import { Tabs } from './tabs';
import { TextPane } from './textPane';
import { Thumbnails } from './thumbnails';
import { Toolbar } from './toolbar';
import { PageViewer } from './viewer';
import { coded, t } from './words';

/** The account that the page was made for. */
export interface Reviewer { account: string; name: string }

export async function openBench(host: HTMLElement, document: string, reviewer: Reviewer): Promise<void> {
  // Another who signs in has a review of their own: the page begins anew.
  const api = new Api(document, reviewer.name, () => location.reload()), state = new State(await api.review());
  const reload = async (): Promise<void> => {
    state.review = await api.review();
    state.changed = state.review.revision;
    state.pages.clear();
    await load(state.current);
    outbox.foreseeAgain();
    state.tell('review', 'page', 'marks', 'entities', 'progress', 'history');
  };
  const outbox = new Outbox(api, state, reviewer.account, reload);
  // The lock comes first: what waits is sent once it is there.
  const signIn = (): void => {
    host.classList.add('away');
    signInAgain(api, reviewer.name, () => void lock.take(false).then(() => goTo(state.current)));
  };
  const lock = new DocumentLock(api, state, outbox, signIn);
  const banner = new Banner(state, outbox, () => void lock.take(true), signIn, () => look({ bare: false }));
  const stage = el('div', { class: 'stage' }), pictures = new Pictures(api);
  const seen = (number: number): void => {
    const facts = state.review.pages[number - 1]!;
    if (facts.seen || !state.mayChange) return;
    facts.seen = true;
    outbox.do({ id: crypto.randomUUID(), kind: 'Seen', page: number });
  };
  const viewer = new PageViewer(stage, state, api, pictures, seen);
  let hinted = false;
  const layer = new BoxLayer(stage, viewer, state);
  const commands = new Commands(state, outbox, viewer, goTo);
  const tool = new BoxTool(viewer, layer, state, outbox, id => commands.open(id, false), () => { if (state.mayChange && !hinted) banner.say(t('panHint')); hinted = true; });
  const reason = (_: string[], then: (code: string) => void): void => { if (state.mayChange) askReason(state, then); };
  const entities = new EntityPanel(state, commands, reason), search = new SearchPanel(state, api, commands, signIn);
  const sayDone = (): void => banner.say(t('allDecided'), marks.tellsDone);
  const burnAndGo = async (): Promise<void> => {
    commands.decide('Burn');
    if (!await commands.nextOpen()) sayDone();
  };
  const burnRest = async (): Promise<void> => {
    const { rest } = commands;
    if (rest.length === 0 || !state.mayChange) return;
    commands.decide('Burn', null, rest);
    if (await commands.nextOpen()) banner.say(t('restBurned', rest.length));
    else sayDone();
  };
  // One that was open is followed by the next, as when it is burned.
  const keepAndGo = (): void => {
    const chosen = [...state.selected], open = chosen.some(id => state.find(id)?.open);
    if (chosen.length > 0) reason(chosen, code => {
      commands.decide('Keep', code, chosen);
      if (open) void commands.nextOpen().then(is => { if (!is) sayDone(); });
    });
  };
  const marks = new MarkPanel(state, commands, reason, id => { tabs.show('people'); entities.show(id); }, () => void burnAndGo(), keepAndGo, () => void burnRest());
  const tabs = new Tabs([['marks', t('tabMarks'), marks.element], ['people', t('tabEntities'), entities.element], ['search', t('tabSearch'), search.element]], () => state.tell('entities', 'marks'));
  const text = new TextPane(state, commands), thumbnails = new Thumbnails(state, api, number => void goTo(number));
  const translation = el('section', { class: 'text', hidden: true, 'aria-label': t('translation') }, el('p', { class: 'empty' }, t('translationLater')));

  const look: ConstructorParameters<typeof Toolbar>[4]['look'] = change => {
    Object.assign(state, change);
    if (state.tool === 'draw') state.burned = state.bare = false;
    if (change.tool === 'draw') banner.say(t('drawHint', coded('type', state.drawType)));
    state.tell('view');
    void show();
  };
  const approval = new Approval(state, api, outbox, signIn, () => void commands.nextOpen(), second => finished(second));
  const remark = (): void => askComment(t('comments'), t('commentWhy'), t('send'), comment => outbox.do({ id: crypto.randomUUID(), kind: 'Comment', comment }));
  const toolbar = new Toolbar(state, outbox, commands, viewer, {
    approve: () => approval.open(), comments: () => showComments(), help: () => keys.sheet(), look, say: text => banner.say(text),
    giveBack: () => askComment(t('return'), t('returnWhy'), t('return'), comment => void giveBack(comment)),
  });
  onForeseenDecision(toolbar.decidedNow);
  const keys: Keys = new Keys(shortcutsOf({ state, commands, viewer, tool, tabs, search, entities, look, approve: () => approval.open(), help: () => keys.sheet(), say: text => banner.say(text), burnAndGo, burnRest, keepAndGo, reason, askType: (current, then) => askType(state, current, then) }));

  host.replaceChildren(toolbar.element, banner.element, thumbnails.element, el('div', { class: 'views-area' }, stage, text.element, translation), tabs.element);
  state.on(['view'], () => {
    translation.hidden = state.side !== 'translation';
    stage.classList.toggle('drawing', state.tool === 'draw');
    host.classList.toggle('beside', state.side !== 'none');
  });
  state.on(['saving'], () => {
    if (outbox.trouble === 'signIn') signIn();
    if (outbox.trouble === 'gone') leave();
  });
  // The burned page changes with every decision.
  state.on(['review'], () => { if (state.burned || !state.facts.examined) void show(); });
  // Who signed in again sees the page again.
  state.on(['lock'], () => { if (state.mayChange || state.review.lock) host.classList.remove('away'); });
  state.on(['lock'], () => { if (state.mayChange && state.page && viewer.onScreen === state.current) seen(state.current); });

  const first = state.review.pages.find(p => p.open > 0 || !p.seen)?.number ?? 1;
  state.barred = state.review.round === 'Second' && state.review.firstApproval?.by === reviewer.account;
  await Promise.all([goTo(first), state.barred ? undefined : lock.take(false)]);
  await outbox.recall();
  state.tell('review', 'entities', 'progress', 'history', 'view', 'lock', 'saving');
  // What the other reviewer said comes first.
  const last = state.review.comments.at(-1);
  if (last && last.by !== reviewer.account && state.mayChange) showComments();

  async function goTo(number: number): Promise<void> {
    if (number < 1 || number > state.review.pages.length) return;
    tool.settle();
    if (number !== state.current) {
      state.selected.clear();
      // A page whose boxes are hidden must not look like one without any.
      if (state.bare) look({ bare: false });
      state.words = null;
    }
    state.current = number;
    const shown = show();
    try {
      await load(number);
    } catch (failure) {
      fail(failure);
      return;
    }
    if (state.current !== number) return;
    state.tell('page', 'marks', 'selection', 'progress');
    await shown;
    viewer.prefetch();
    const next = number + 1;
    if (next <= state.review.pages.length) void load(next).catch(() => undefined);
  }

  async function load(number: number): Promise<void> {
    if (state.pages.has(number)) return;
    const page = await api.page(number);
    if (page.revision < state.changed) return load(number);
    inOrder(page.marks, page.lines);
    if (!state.pages.has(number)) state.pages.set(number, page);
  }

  async function show(): Promise<void> {
    try {
      await viewer.show();
      layer.later();
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.code === 'StaleRevision')) fail(failure);
      // The answer to what is on its way brings the revision, and this here once more.
      else if (outbox.left === 0) await reload().catch(fail);
    }
  }

  function fail(failure: unknown): void {
    if (failure instanceof Refusal && failure.status === 401) signIn();
    else if (failure instanceof Refusal && failure.isGone) outbox.end();
    else banner.say(failure instanceof Refusal && failure.status === 0 ? t('offlineShort') : t('pageFailed'));
  }

  // Nothing of a document that was withdrawn stays on the screen.
  function leave(): void {
    if (host.childElementCount === 0) return;
    for (const open of window.document.querySelectorAll('dialog')) open.close();
    host.replaceChildren();
    state.lockToken = null;
    const dialog = openDialog(t('goneTitle'), el('p', {}, t('goneWhy')), el('div', { class: 'row end' }, el('a', { class: 'button main', href: '/queue' }, t('toQueue'))));
    dialog.addEventListener('cancel', event => event.preventDefault());
  }

  async function giveBack(comment: string): Promise<void> {
    if (state.lockToken === null) return;
    try {
      await api.giveBack(state.lockToken, comment);
      location.assign('/queue');
    } catch (failure) {
      fail(failure);
    }
  }

  function showComments(): void {
    const { comments } = state.review;
    const dialog = openDialog(t('comments'),
      el('ul', { class: 'remarks' }, ...comments.map(c => el('li', {}, el('p', {}, el('b', {}, c.name), ' ', el('small', {}, new Date(c.at).toLocaleString(window.document.documentElement.lang))), el('p', { dir: 'auto' }, c.text)))),
      comments.length === 0 ? el('p', { class: 'empty' }, t('noComments')) : '',
      el('div', { class: 'row end' }, button(t('close'), () => dialog.close()), button(t('write'), () => { dialog.close(); remark(); }, { class: 'main', disabled: !state.mayChange })));
  }

  function finished(second: boolean): void {
    state.lockToken = null;
    const dialog = openDialog(t('approvedTitle'), el('p', {}, t(second ? 'approvedFirst' : 'approved')), second ? '' : el('p', { class: 'hint' }, t('approvedLater')),
      el('div', { class: 'row end' }, second ? '' : el('a', { class: 'button', href: `/documents/${state.review.document}` }, t('toDocument')), el('a', { class: 'button main', href: '/queue' }, t('toQueue'))));
    dialog.addEventListener('cancel', event => event.preventDefault());
  }
}
