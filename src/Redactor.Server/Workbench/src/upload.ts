// Hands files in: what is chosen or dropped goes to the server with the form's settings, some at once.
import { add, entries, fail, type Entry } from './handin/row';
import { Refused, send } from './handin/send';
import { fill, form, say, wordsOf } from './handin/words';

const caseField = form.elements.namedItem('case') as HTMLInputElement | HTMLSelectElement;
const atOnce = 2, unfinishedKey = 'redactor-unfinished';
let working = 0;

function settingsNow(): Record<string, string> {
  const data = new FormData(form), settings: Record<string, string> = {};
  const languages = data.getAll('languages').map(String), targets = data.getAll('targets').map(String);
  settings['languages'] = languages.length > 0 ? languages.join(',') : 'auto';
  settings['targets'] = targets.length > 0 ? targets.join(',') : 'none';
  settings['policy'] = String(data.get('policy'));
  settings['consent'] = String(data.get('consent'));
  settings['cloudTranslation'] = data.get('cloudTranslation') === 'yes' ? 'yes' : 'no';
  settings['unreviewed'] = data.get('unreviewed') === 'yes' ? 'yes' : 'no';
  settings['retentionDays'] = String(data.get('retentionDays') ?? '');
  return settings;
}

function sum(): void {
  document.querySelector('#summary')!.textContent = fill(say['tSummary']!, entries.filter(e => e.state === 'done').length, entries.length);
  const left = entries.filter(e => e.state === 'waits' || e.state === 'works').length;
  // A number and nothing else: what is left to send after this window was closed.
  if (left > 0) sessionStorage.setItem(unfinishedKey, String(left));
  else sessionStorage.removeItem(unfinishedKey);
}

function anew(entry: Entry): void {
  entry.settings = settingsNow();
  if (caseField.value.trim() !== '') entry.case = caseField.value.trim();
  work();
}

function work(): void {
  while (working < atOnce) {
    const entry = entries.find(e => e.state === 'waits');
    if (entry === undefined) break;
    entry.state = 'works';
    working++;
    void send(entry)
      .catch((fault: unknown) => fail(entry, fault instanceof Refused ? fault.message : fault instanceof DOMException ? wordsOf('Unreadable') : wordsOf(String((fault as Error).name)), anew, sum))
      .finally(() => {
        working--;
        sum();
        work();
      });
  }
  sum();
}

// Files that were chosen before their case was named: none is lost, none goes anywhere.
let held: File[] = [];

function hold(files: Iterable<File>): void {
  held = [...held, ...files];
  const notice = document.querySelector<HTMLElement>('#held')!;
  notice.hidden = held.length === 0;
  notice.querySelector('p')!.textContent = held.length === 0 ? '' : fill(say['tHeld']!, held.length);
}

function take(files: Iterable<File>): void {
  const error = document.querySelector<HTMLElement>('#case-error')!;
  const isGood = caseField.checkValidity() && caseField.value.trim() !== '';
  error.hidden = isGood;
  error.textContent = isGood ? '' : say['tCase']!;
  caseField.toggleAttribute('aria-invalid', !isGood);
  if (!isGood) {
    caseField.setAttribute('aria-invalid', 'true');
    hold(files);
    caseField.focus();
    return;
  }
  const settings = settingsNow(), all = [...held, ...files];
  held = [];
  hold([]);
  for (const file of all) add(file, caseField.value.trim(), settings);
  document.querySelector<HTMLElement>('#list')!.hidden = entries.length === 0;
  document.querySelector<HTMLElement>('[data-unfinished]')!.hidden = true;
  work();
}

const drop = document.querySelector<HTMLElement>('#drop')!, picker = document.querySelector<HTMLInputElement>('#files')!;
document.querySelector('#choose')!.addEventListener('click', () => picker.click());
picker.addEventListener('change', () => {
  take(picker.files ?? []);
  picker.value = '';
});
for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, event => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
for (const name of ['dragleave', 'drop']) document.addEventListener(name, () => drop.classList.remove('over'));
document.addEventListener('drop', event => {
  event.preventDefault();
  if (event.dataTransfer !== null && event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  if (held.length > 0) take([]);
});
window.addEventListener('beforeunload', event => {
  if (held.length > 0 || entries.some(e => e.state === 'waits' || e.state === 'works')) event.preventDefault();
});
const unfinished = sessionStorage.getItem(unfinishedKey);
if (unfinished !== null) {
  const notice = document.querySelector<HTMLElement>('[data-unfinished]')!;
  notice.textContent = fill(say['tUnfinished']!, unfinished);
  notice.hidden = false;
  sessionStorage.removeItem(unfinishedKey);
}
