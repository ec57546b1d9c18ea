// One chosen file and its row in the list: how far it is, and what can be done about it.
import { fill, say } from './words';

export type State = 'waits' | 'works' | 'done' | 'failed';

export interface Entry {
  file: File;
  case: string;
  settings: Record<string, string>;
  state: State;
  row: HTMLLIElement;
  text: HTMLSpanElement;
  bar: HTMLProgressElement;
  acts: HTMLSpanElement;
}

export const entries: Entry[] = [];

/** A new row at the end of the list. */
export function add(file: File, case_: string, settings: Record<string, string>): void {
  const row = document.createElement('li'), name = document.createElement('span'), acts = document.createElement('span'), text = document.createElement('span'), bar = document.createElement('progress');
  name.className = 'name';
  name.textContent = `${file.name} (${file.size >= 1_000_000 ? `${(file.size / 1_000_000).toFixed(1)} MB` : `${Math.ceil(file.size / 1000)} kB`})`;
  text.className = 'hint';
  text.textContent = say['tWaits']!;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  row.append(name, acts, text, bar);
  document.querySelector('#rows')!.append(row);
  entries.push({ file, case: case_, settings, state: 'waits', row, text, bar, acts });
}

export function show(entry: Entry, text: string): void {
  if (entry.text.textContent !== text) entry.text.textContent = text;
}

export function progress(entry: Entry, bytes: number): void {
  const percent = Math.min(99, Math.floor((bytes / entry.file.size) * 100));
  entry.bar.value = percent;
  show(entry, fill(say['tSending']!, percent));
}

export function finish(entry: Entry, document_: Record<string, unknown>, text: string): void {
  entry.state = 'done';
  entry.bar.hidden = true;
  show(entry, text);
  const link = document.createElement('a');
  link.href = `/documents/${String(document_['id'])}`;
  link.textContent = `${say['tDocument']} ${String(document_['id']).slice(0, 8)}`;
  entry.acts.replaceChildren(link);
}

/** @param anew takes the form's present settings and tries once more; @param changed is told that the list is another. */
export function fail(entry: Entry, reason: string, anew: (entry: Entry) => void, changed: () => void): void {
  entry.state = 'failed';
  entry.bar.hidden = true;
  entry.row.classList.add('failed');
  show(entry, fill(say['tFailed']!, reason));
  const again = button(say['tAgain']!, () => {
    entry.state = 'waits';
    entry.bar.hidden = false;
    entry.row.classList.remove('failed');
    entry.acts.replaceChildren();
    show(entry, say['tWaits']!);
    anew(entry);
  });
  const remove = button(say['tRemove']!, () => {
    entries.splice(entries.indexOf(entry), 1);
    entry.row.remove();
    changed();
  });
  for (const act of [again, remove]) act.setAttribute('aria-label', `${act.textContent}: ${entry.file.name}`);
  entry.acts.replaceChildren(again, ' ', remove);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
