// Shows what an action will do before the server has said so. What cannot be foreseen (merging, undoing) waits for its answer.
import type { State } from './state';
import type { Action, Box, Mark, Verdict } from './types';

/** Changes the marks as the action will; gives back how they were. */
export function foresee(state: State, action: Action): Mark[] {
  switch (action.kind) {
    case 'Decide': {
      const before = each(state, action.marks, m => decided(m, action.decision, action.keepCode ?? null));
      return action.decision === 'Burn' ? [...before, ...settled(state, before.flatMap(m => m.spans ?? []))] : before;
    }
    case 'Retype': return each(state, action.marks, m => ({ ...m, type: action.type, changed: true }));
    case 'Resize': return each(state, action.marks, m => (m.page === action.page ? { ...m, boxes: action.boxes, changed: true } : m));
    case 'Delete': {
      const before = action.marks.map(id => state.find(id)).filter(m => m !== undefined);
      state.remove(action.marks);
      return before;
    }
    case 'Draw':
      state.put(drawn(action.mark, action.page, action.boxes, action.type, null, null));
      return [];
    case 'Words': {
      const page = pageOf(state, action.start);
      if (page) state.put(drawn(action.mark, page.number, boxesOf(state, page.number, action.start, action.end), action.type, action.start, action.end));
      return settled(state, [[action.start, action.end]]);
    }
    default: return [];
  }
}

/** Takes back what was foreseen of an action. */
export function unforesee(state: State, action: Action, before: Mark[]): void {
  if (action.kind === 'Draw' || action.kind === 'Words') state.remove([action.mark]);
  for (const mark of before) {
    if (mark.open && state.find(mark.id)?.open === false) count(-1);
    state.put(mark);
  }
}

/** The boxes of a stretch of text on a page, one for each line. */
export function boxesOf(state: State, number: number, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (const line of state.pages.get(number)?.lines ?? []) {
    const words = line.words.filter(w => w.s < end && w.e > start);
    if (words.length > 0) boxes.push([Math.min(...words.map(w => w.b[0])), Math.min(...words.map(w => w.b[1])), Math.max(...words.map(w => w.b[2])), Math.max(...words.map(w => w.b[3]))]);
  }
  return boxes;
}

function pageOf(state: State, start: number) {
  return [...state.pages.values()].find(p => p.lines.some(l => l.words.some(w => w.s <= start && w.e > start)));
}

function each(state: State, ids: string[], change: (mark: Mark) => Mark): Mark[] {
  const before: Mark[] = [];
  for (const id of ids) {
    const mark = state.find(id);
    if (!mark) continue;
    before.push(mark);
    state.put(change(mark));
  }
  return before;
}

function decided(mark: Mark, decision: Verdict, keepCode: string | null): Mark {
  if (mark.open && decision !== 'None') count(1);
  return { ...mark, decision, keepCode, suggested: null, open: decision === 'None' ? mark.open : false, goes: decision === 'None' ? mark.goes : decision === 'Burn' };
}

// What lies within something burned is decided with it.
function settled(state: State, burned: [number, number][]): Mark[] {
  const inside = ([start, end]: [number, number]): boolean => burned.some(b => b[0] <= start && b[1] >= end);
  const marks = [...state.pages.values()].flatMap(p => p.marks).filter(m => m.open && m.kind === 'Finding' && !m.changed && m.spans !== undefined && m.spans.length > 0 && m.spans.every(inside));
  return each(state, [...new Set(marks.map(m => m.id))], mark => {
    count(1);
    return { ...mark, open: false };
  });
}

let count: (decidedNow: number) => void = () => undefined;
/** Called for each mark that is decided, or open again, before the server counts it. */
export function onForeseenDecision(listener: (decidedNow: number) => void): void { count = listener; }

function drawn(id: string, page: number, boxes: Box[], type: string, start: number | null, end: number | null): Mark {
  return {
    id, page, boxes, type, start, end, kind: 'Drawn', text: null, score: null, recognizer: null, reason: null, entity: null, placeholder: null, policy: 'Burn',
    decision: 'Burn', suggested: null, keepCode: null, comment: null, by: null, open: false, goes: true, unreadKind: null, changed: false,
  };
}
