// Keeps decisions that are not stored yet in the browser's database, so that a reload or a crash loses none. Ids and boxes only: never a word of a document.
// Each account has its own: what one person decided never leaves under another's name.
import type { Action } from './types';

const name = 'redactor-unsaved', table = 'actions';

export interface KeptAction { action: Action; target?: string }

const opened: Promise<IDBDatabase | null> = new Promise(done => {
  try {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(null);
  } catch {
    done(null);
  }
});

const key = (account: string, document: string): string => `${account} ${document}`;

/** What was kept of a document for an account. */
export async function recall(account: string, document: string): Promise<KeptAction[]> {
  const database = await opened;
  if (!database) return [];
  return new Promise(done => {
    const request = database.transaction(table).objectStore(table).get(key(account, document));
    request.onsuccess = () => done((request.result as KeptAction[] | undefined) ?? []);
    request.onerror = () => done([]);
  });
}

/** Keeps these and nothing else of a document for an account. */
export async function keep(account: string, document: string, actions: KeptAction[]): Promise<void> {
  const database = await opened;
  if (!database) return;
  const store = database.transaction(table, 'readwrite').objectStore(table);
  // What somebody says of a document is kept nowhere but on the server, sealed.
  const wordless = actions.filter(a => a.action.kind !== 'Comment').map(withoutWords);
  if (wordless.length === 0) store.delete(key(account, document));
  else store.put(wordless, key(account, document));
}

function withoutWords(kept: KeptAction): KeptAction {
  if (!('comment' in kept.action) || kept.action.kind !== 'Decide') return kept;
  const { comment: _, ...rest } = kept.action;
  return { ...kept, action: rest };
}
