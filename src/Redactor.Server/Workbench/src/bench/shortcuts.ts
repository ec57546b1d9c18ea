// Which key does what.
import type { BoxTool } from './boxTool';
import type { Commands } from './commands';
import type { EntityPanel } from './entityPanel';
import type { Shortcut } from './keys';
import type { SearchPanel } from './searchPanel';
import type { State } from './state';
import type { Tabs } from './tabs';
import type { PageViewer } from './viewer';
import { t } from './words';

export interface Reach {
  state: State; commands: Commands; viewer: PageViewer; tool: BoxTool; tabs: Tabs; search: SearchPanel; entities: EntityPanel;
  look: (change: Partial<Pick<State, 'burned' | 'heat' | 'bare' | 'side' | 'tool'>>) => void;
  approve: () => void; help: () => void; say: (text: string) => void; burnAndGo: () => Promise<void>; burnRest: () => Promise<void>; keepAndGo: () => void;
  reason: (marks: string[], then: (code: string) => void) => void; askType: (current: string, then: (type: string) => void) => void;
}

type Arrow = '' | 'Ctrl+' | 'Shift+';

export function shortcutsOf(reach: Reach): Shortcut[] {
  const { state, commands, viewer, tool, tabs, look } = reach;
  const keep = (): void => { if (state.selected.size > 0) reach.reason([...state.selected], code => commands.decide('Keep', code)); };
  const all = (then: (marks: string[]) => void): void => {
    const entity = state.entity(state.only?.entity ?? null);
    if (entity) then(entity.marks);
  };
  const walk = (found: Promise<boolean>): Promise<void> => found.then(is => { if (!is) reach.say(t('allDecided')); });
  // What was found does not slip away under the hand of somebody who means to scroll: Ctrl moves it.
  const move = (x: number, y: number, how: Arrow) => (): void => {
    const moves = how !== '' || state.only?.kind === 'Drawn';
    if (!(moves && tool.nudge(x, y, how === 'Shift+')) && how === '') viewer.pan(x * 0.15, y * 0.15);
  };
  const arrows = (how: Arrow): Shortcut[] => ([['ArrowLeft', -1, 0], ['ArrowRight', 1, 0], ['ArrowUp', 0, -1], ['ArrowDown', 0, 1]] as const).map(([key, x, y]) => (
    { keys: [how + key], text: how === '' ? 'keyMove' : how === 'Shift+' ? 'keyResize' : 'keyMoveFound', group: 'groupBoxes', run: move(x, y, how), page: true }));
  const type = (): void => { if (state.selected.size > 0) reach.askType(state.only?.type ?? state.drawType, chosen => commands.retype(chosen)); };
  return [
    { keys: ['N'], text: 'nextOpen', group: 'groupGo', run: () => walk(commands.nextOpen()) },
    { keys: ['L'], text: 'nextLow', group: 'groupGo', run: () => walk(commands.nextLow()) },
    { keys: ['J'], text: 'nextMark', group: 'groupGo', run: () => commands.step(1) },
    { keys: ['I'], text: 'previousMark', group: 'groupGo', run: () => commands.step(-1) },
    { keys: ['PageDown', ']'], text: 'nextPage', group: 'groupGo', run: () => commands.goTo(state.current + 1) },
    { keys: ['PageUp', '['], text: 'previousPage', group: 'groupGo', run: () => commands.goTo(state.current - 1) },
    { keys: ['Home'], text: 'firstPage', group: 'groupGo', run: () => commands.goTo(1), page: true },
    { keys: ['End'], text: 'lastPage', group: 'groupGo', run: () => commands.goTo(state.review.pages.length), page: true },
    { keys: ['B'], text: 'burn', group: 'groupDecide', run: () => (state.words ? commands.markWords() : commands.decide('Burn')) },
    { keys: ['G'], text: 'burnNext', group: 'groupDecide', run: reach.burnAndGo },
    { keys: ['Shift+G'], text: 'burnRest', group: 'groupDecide', run: reach.burnRest },
    { keys: ['K'], text: 'keepAs', group: 'groupDecide', run: reach.keepAndGo },
    { keys: ['Shift+B'], text: 'burnAll', group: 'groupDecide', run: () => all(marks => commands.decide('Burn', null, marks)) },
    { keys: ['Shift+K'], text: 'keepAll', group: 'groupDecide', run: () => all(marks => reach.reason(marks, code => commands.decide('Keep', code, marks))) },
    { keys: ['R'], text: 'reopen', group: 'groupDecide', run: () => commands.decide('None') },
    { keys: ['T'], text: 'changeType', group: 'groupDecide', run: type },
    { keys: ['Ctrl+Z', 'U'], text: 'undo', group: 'groupDecide', run: () => { tool.settle(); commands.undo(); } },
    { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], text: 'redo', group: 'groupDecide', run: () => commands.redo() },
    { keys: ['D'], text: 'draw', group: 'groupBoxes', run: () => look({ tool: state.tool === 'draw' ? 'select' : 'draw' }) },
    { keys: ['Shift+D'], text: 'keyDraw', group: 'groupBoxes', run: () => tool.drawWithKeys() },
    { keys: ['S'], text: 'split', group: 'groupBoxes', run: () => splitFirst() },
    { keys: ['Shift+S'], text: 'separate', group: 'groupBoxes', run: () => commands.separate([...state.selected]) },
    { keys: ['Delete', 'Backspace'], text: 'delete', group: 'groupBoxes', run: () => commands.remove(keep) },
    ...arrows(''), ...arrows('Ctrl+'), ...arrows('Shift+'),
    { keys: ['O'], text: 'original', group: 'groupView', run: () => look({ burned: false }) },
    { keys: ['P'], text: 'burned', group: 'groupView', run: () => look({ burned: !state.burned }) },
    { keys: ['V'], text: 'text', group: 'groupView', run: () => look({ side: state.side === 'text' ? 'none' : 'text' }) },
    { keys: ['H'], text: 'heat', group: 'groupView', run: () => look({ heat: !state.heat }) },
    { keys: ['X'], text: 'bare', group: 'groupView', run: () => look({ bare: !state.bare }) },
    { keys: ['+', '='], text: 'zoomIn', group: 'groupView', run: () => viewer.zoom(1.25) },
    { keys: ['-'], text: 'zoomOut', group: 'groupView', run: () => viewer.zoom(0.8) },
    { keys: ['W'], text: 'fitWidth', group: 'groupView', run: () => viewer.fitWidth() },
    { keys: ['0'], text: 'fitPage', group: 'groupView', run: () => viewer.fitPage() },
    { keys: ['F'], text: 'tabMarks', group: 'groupPanels', run: () => tabs.show('marks') },
    { keys: ['E'], text: 'tabEntities', group: 'groupPanels', run: () => showEntities() },
    { keys: ['/', 'Ctrl+F'], text: 'tabSearch', group: 'groupPanels', run: () => { tabs.show('search'); reach.search.focus(); } },
    { keys: ['M'], text: 'merge', group: 'groupPanels', run: () => reach.entities.merge() },
    { keys: ['A'], text: 'approve', group: 'groupPanels', run: () => { if (state.mayChange) reach.approve(); } },
    { keys: ['?'], text: 'shortcuts', group: 'groupPanels', run: reach.help },
    { keys: ['Escape'], text: 'keyEscape', group: 'groupPanels', run: () => { look({ tool: 'select' }); state.select([]); } },
  ];

  function showEntities(): void {
    tabs.show('people');
    const id = state.only?.entity;
    if (id) reach.entities.show(id);
  }

  function splitFirst(): void {
    const mark = state.only, partings = mark ? commands.partings(mark) : [];
    const middle = partings[Math.floor((partings.length - 1) / 2)];
    if (middle) commands.split(middle.at);
  }
}
