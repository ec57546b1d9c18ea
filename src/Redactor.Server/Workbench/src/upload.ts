// Hands files in: each is hashed, announced, and sent in parts, so that a lost connection, a closed window or an ended session costs the rest of a part only.
// The server knows an upload by the hash of its file: the same file chosen again goes on where it stopped. Nothing of a file is kept in the browser.
const form = document.querySelector<HTMLFormElement>('#upload')!;
const rows = document.querySelector<HTMLUListElement>('#rows')!;
const caseField = form.elements.namedItem('case') as HTMLInputElement | HTMLSelectElement;
const say = form.dataset as Record<string, string>;
const partSize = 4 * 1024 * 1024, atOnce = 2, unfinishedKey = 'redactor-unfinished';

type State = 'waits' | 'works' | 'done' | 'failed';

interface Entry {
  file: File;
  case: string;
  settings: Record<string, string>;
  state: State;
  row: HTMLLIElement;
  text: HTMLSpanElement;
  bar: HTMLProgressElement;
  acts: HTMLSpanElement;
  request: XMLHttpRequest | null;
}

interface Answer { status: number; body: Record<string, unknown>; offset: number | null }

class Refused extends Error {}

// Words for the server's codes, in the page's language.
const refusals = JSON.parse(say['refusals']!) as Record<string, string>;
const wordsOf = (code: string): string => refusals[code] ?? fill(say['tRefused']!, code);

const entries: Entry[] = [];
let token: { header: string; value: string } | null = null;
let working = 0;

const fill = (text: string, ...values: (string | number)[]): string => values.reduce<string>((t, v, i) => t.replace(`{${i}}`, String(v)), text);
const pause = (milliseconds: number): Promise<void> => new Promise(done => window.setTimeout(done, milliseconds));

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

async function tokenNow(): Promise<{ header: string; value: string }> {
  while (token === null) {
    const answer = await fetch('/api/v1/session', { cache: 'no-store', headers: { 'X-Redactor-Quiet': '1' } }).catch(() => null);
    if (answer?.ok === true) {
      const session = (await answer.json()) as { antiforgeryHeader: string; antiforgeryToken: string };
      token = { header: session.antiforgeryHeader, value: session.antiforgeryToken };
    } else {
      for (const entry of entries.filter(e => e.state === 'works')) show(entry, (answer?.status === 401 ? say['tSignedOut'] : say['tLost'])!);
      await pause(4000);
    }
  }
  return token;
}

// One request; a network that fails is status 0.
async function ask(entry: Entry, method: string, address: string, headers: Record<string, string>, body: Blob | string | null, sent?: (bytes: number) => void): Promise<Answer> {
  const { header, value } = await tokenNow();
  return new Promise(done => {
    const request = (entry.request = new XMLHttpRequest());
    request.open(method, address);
    request.setRequestHeader(header, value);
    for (const [name, text] of Object.entries(headers)) request.setRequestHeader(name, text);
    request.timeout = 120_000;
    if (sent !== undefined) request.upload.onprogress = event => sent(event.loaded);
    request.onloadend = () => {
      let answer: Record<string, unknown> = {};
      try {
        answer = JSON.parse(request.responseText) as Record<string, unknown>;
      } catch {
        // Answers without a body.
      }
      const offset = request.status > 0 ? request.getResponseHeader('Upload-Offset') : null;
      document.dispatchEvent(new Event('redactor:used'));
      done({ status: request.status, body: answer, offset: offset === null ? null : Number(offset) });
    };
    request.send(body);
  });
}

// Asks until there is an answer that tells something: a lost connection, a server that is away and an ended session are waited for.
async function insist(entry: Entry, method: string, address: string, headers: Record<string, string>, body: Blob | string | null, sent?: (bytes: number) => void): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(entry, method, address, headers, body, sent);
    if (answer.status === 401 || answer.body['code'] === 'AntiforgeryDue') token = null;
    else if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) return answer;
    else {
      show(entry, say['tLost']!);
      await pause(Math.min(30_000, 1000 * 2 ** attempt));
    }
    // Where the upload stands after that is asked anew.
    if (method === 'PATCH') return { status: 409, body: { code: 'WrongOffset' }, offset: null };
  }
}

async function hashOf(file: File): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, b => b.toString(16).padStart(2, '0')).join('');
}

async function send(entry: Entry): Promise<void> {
  const { file } = entry;
  if (file.size === 0) throw new Refused(say['tEmpty']);
  if (file.size > Number(say['max'])) throw new Refused(say['tTooLarge']);
  show(entry, say['tHashing']!);
  const announcement = JSON.stringify({ sha256: await hashOf(file), size: file.size, case: entry.case, settings: entry.settings });
  begin: for (;;) {
    const begun = await insist(entry, 'POST', '/api/v1/uploads', { 'Content-Type': 'application/json' }, announcement);
    if (begun.status === 200) return finish(entry, begun.body, say['tKnown']!);
    if (begun.status !== 201) throw new Refused(wordsOf(String(begun.body['code'] ?? begun.status)));
    const address = `/api/v1/uploads/${String(begun.body['id'])}`;
    let offset = Number(begun.body['offset']);
    for (;;) {
      progress(entry, offset);
      const part = file.slice(offset, offset + partSize);
      const answer = await insist(entry, 'PATCH', address, { 'Upload-Offset': String(offset), 'Content-Type': 'application/octet-stream' }, part, bytes => progress(entry, offset + bytes));
      if (answer.status === 200 || answer.status === 201) return finish(entry, answer.body, answer.status === 200 ? say['tKnown']! : say['tDone']!);
      if (answer.status === 204 && answer.offset !== null) {
        offset = answer.offset;
      } else if (answer.body['code'] === 'WrongOffset' || answer.body['code'] === 'UploadBusy') {
        await pause(500);
        const stands = await insist(entry, 'HEAD', address, {}, null);
        // Gone: it became a document already, or was given up.
        if (stands.offset === null) continue begin;
        offset = stands.offset;
      } else if (answer.status === 404) {
        continue begin;
      } else {
        throw new Refused(wordsOf(String(answer.body['code'] ?? answer.status)));
      }
    }
  }
}

function show(entry: Entry, text: string): void {
  if (entry.text.textContent !== text) entry.text.textContent = text;
}

function progress(entry: Entry, bytes: number): void {
  const percent = Math.min(99, Math.floor((bytes / entry.file.size) * 100));
  entry.bar.value = percent;
  show(entry, fill(say['tSending']!, percent));
}

function finish(entry: Entry, document_: Record<string, unknown>, text: string): void {
  entry.state = 'done';
  entry.bar.hidden = true;
  show(entry, text);
  const link = document.createElement('a');
  link.href = `/documents/${String(document_['id'])}`;
  link.textContent = `${say['tDocument']} ${String(document_['id']).slice(0, 8)}`;
  entry.acts.replaceChildren(link);
}

function fail(entry: Entry, reason: string): void {
  entry.state = 'failed';
  entry.bar.hidden = true;
  entry.row.classList.add('failed');
  show(entry, fill(say['tFailed']!, reason));
  const again = button(say['tAgain']!, () => {
    entry.state = 'waits';
    entry.bar.hidden = false;
    entry.row.classList.remove('failed');
    entry.acts.replaceChildren();
    entry.settings = settingsNow();
    if (caseField.value.trim() !== '') entry.case = caseField.value.trim();
    show(entry, say['tWaits']!);
    work();
  });
  const remove = button(say['tRemove']!, () => {
    entries.splice(entries.indexOf(entry), 1);
    entry.row.remove();
    sum();
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

function sum(): void {
  document.querySelector('#summary')!.textContent = fill(say['tSummary']!, entries.filter(e => e.state === 'done').length, entries.length);
  const left = entries.filter(e => e.state === 'waits' || e.state === 'works').length;
  // A number and nothing else: what is left to send after this window was closed.
  if (left > 0) sessionStorage.setItem(unfinishedKey, String(left));
  else sessionStorage.removeItem(unfinishedKey);
}

function work(): void {
  while (working < atOnce) {
    const entry = entries.find(e => e.state === 'waits');
    if (entry === undefined) break;
    entry.state = 'works';
    working++;
    void send(entry)
      .catch((fault: unknown) => fail(entry, fault instanceof Refused ? fault.message : fault instanceof DOMException ? wordsOf('Unreadable') : wordsOf(String((fault as Error).name))))
      .finally(() => {
        working--;
        sum();
        work();
      });
  }
  sum();
}

function take(files: Iterable<File>): void {
  const error = document.querySelector<HTMLElement>('#case-error')!;
  const isGood = caseField.checkValidity() && caseField.value.trim() !== '';
  error.hidden = isGood;
  error.textContent = isGood ? '' : say['tCase']!;
  caseField.toggleAttribute('aria-invalid', !isGood);
  if (!isGood) {
    caseField.setAttribute('aria-invalid', 'true');
    caseField.focus();
    return;
  }
  const settings = settingsNow();
  for (const file of files) {
    const row = document.createElement('li'), name = document.createElement('span'), acts = document.createElement('span'), text = document.createElement('span'), bar = document.createElement('progress');
    name.className = 'name';
    name.textContent = `${file.name} (${file.size >= 1_000_000 ? `${(file.size / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(file.size / 1000))} kB`})`;
    text.className = 'hint';
    text.textContent = say['tWaits']!;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    row.append(name, acts, text, bar);
    rows.append(row);
    entries.push({ file, case: caseField.value.trim(), settings, state: 'waits', row, text, bar, acts, request: null });
  }
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
form.addEventListener('submit', event => event.preventDefault());
window.addEventListener('beforeunload', event => {
  if (entries.some(e => e.state === 'waits' || e.state === 'works')) event.preventDefault();
});
const unfinished = sessionStorage.getItem(unfinishedKey);
if (unfinished !== null) {
  const notice = document.querySelector<HTMLElement>('[data-unfinished]')!;
  notice.textContent = fill(say['tUnfinished']!, unfinished);
  notice.hidden = false;
  sessionStorage.removeItem(unfinishedKey);
}
export {};
