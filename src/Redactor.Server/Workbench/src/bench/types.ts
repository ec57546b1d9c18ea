// What the review API says; the names are its own.
export type Box = [left: number, top: number, right: number, bottom: number];
export type Verdict = 'None' | 'Burn' | 'Keep';
export type MarkKind = 'Finding' | 'Unread' | 'Leak' | 'Drawn';

export interface Progress { total: number; decided: number; open: number }
export interface Lock { by: string; name: string; until: string; mine: boolean }
export interface PageFacts {
  number: number; width: number; height: number; dpi: number; examined: boolean;
  languages: string[]; confidence: number | null; total: number; open: number; seen: boolean;
}
export interface Entity {
  id: string; type: string; placeholder: string | null; name: string; marks: string[]; pages: number[]; open: number;
}
export interface PastAction { revision: number; id: string; kind: string; by: string; at: string; of?: number | null; undone: boolean }
export interface Remark { by: string; name: string; at: string; text: string }

export interface Review {
  document: string; case: string; stage: string;
  policy: { name: string; secondReviewer: boolean; release?: string };
  revision: number; findingsHash: string; lock: Lock | null; round: 'First' | 'Second' | 'Leak';
  firstApproval: { by: string; name: string; at: string } | null;
  comments: Remark[]; progress: Progress; pages: PageFacts[]; entities: Entity[];
  types: string[]; keepCodes: string[]; actions: PastAction[]; missing: string[];
  unplacedLeaks: { kind: 'Text' | 'Bytes' | 'Picture' | 'Structure' | 'Unfinished'; page: number | null }[];
}

export interface Word { s: number; e: number; t: string; b: Box; c: number }
export interface Line { box: Box; rtl: boolean; lang: string | null; words: Word[] }

export interface Mark {
  id: string; kind: MarkKind; page: number; type: string; boxes: Box[]; text: string | null;
  spans?: [number, number][]; start: number | null; end: number | null; score: number | null; recognizer: string | null; reason: string | null;
  entity: string | null; placeholder: string | null; policy: 'Burn' | 'Keep' | 'Generalize'; decision: Verdict;
  suggested: 'Burn' | 'Keep' | null; keepCode: string | null; comment: string | null; by: string | null; open: boolean; goes: boolean;
  unreadKind: 'Photo' | 'Stamp' | 'Handwriting' | 'Unknown' | null; changed: boolean;
}

export interface Page {
  number: number; width: number; height: number; dpi: number; examined: boolean; languages: string[];
  confidence: number | null; revision: number; lines: Line[]; marks: Mark[];
}

export type Action =
  | { id: string; kind: 'Decide'; marks: string[]; decision: Verdict; keepCode?: string; comment?: string; scope?: 'Document' | 'Case' }
  | { id: string; kind: 'Retype'; marks: string[]; type: string }
  | { id: string; kind: 'Draw'; mark: string; page: number; boxes: Box[]; type: string; entity?: string }
  | { id: string; kind: 'Words'; mark: string; start: number; end: number; type: string; entity?: string }
  | { id: string; kind: 'Resize'; marks: string[]; page: number; boxes: Box[] }
  | { id: string; kind: 'Split'; marks: string[]; at: number; mark: string }
  | { id: string; kind: 'Delete'; marks: string[] }
  | { id: string; kind: 'Merge'; entities: string[] }
  | { id: string; kind: 'Separate'; marks: string[]; entity: string }
  | { id: string; kind: 'Seen'; page: number }
  | { id: string; kind: 'Comment'; comment: string }
  | { id: string; kind: 'Undo'; of: number }
  | { id: string; kind: 'Redo'; of: number };

export interface Answer {
  revision: number; progress: Progress; pages: Pick<PageFacts, 'number' | 'total' | 'open' | 'seen'>[];
  marks: Mark[]; removed: string[]; entities: Entity[]; removedEntities: string[]; missing: string[];
  actions: PastAction[];
}

export interface Span { start: number; end: number; page: number; boxes: Box[]; before: string; text: string; after: string; marks: string[] }
export interface Plan { revision: number; hash: string; boxes: number; byType: Record<string, number>; repeated: number }
