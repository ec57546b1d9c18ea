// What every page of people does beyond HTML: times as the device shows them, lists that follow the work, and a notice before a session ends.
const quiet = { 'X-Redactor-Quiet': '1' };
const language = document.documentElement.lang;

function tellTimes(within: ParentNode): void {
  // Browsers do not know Kazakh months; dates there are written as in Russian.
  const full = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', language === 'en'
    ? { dateStyle: 'medium', timeStyle: 'short' }
    : { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  for (const time of within.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) time.textContent = full.format(at);
  }
}

// A part of the page that is asked for anew while something in it is at work. Whatever has the focus is left alone.
function follow(part: HTMLElement): void {
  const address = part.dataset['live'];
  if (address === undefined) return;
  let failures = 0;
  const look = async (): Promise<void> => {
    if (document.hidden || part.contains(document.activeElement)) return again();
    try {
      const answer = await fetch(address, { headers: quiet, cache: 'no-store', credentials: 'same-origin' });
      if (answer.status === 401) return;
      if (!answer.ok) throw new Error(String(answer.status));
      const text = await answer.text();
      failures = 0;
      if (text.trim() !== part.dataset['shown']) {
        part.dataset['shown'] = text.trim();
        part.innerHTML = text;
        tellTimes(part);
      }
    } catch {
      failures++;
    }
    again();
  };
  const again = (): void => {
    const works = part.querySelector('.state.works') !== null;
    window.setTimeout(() => void look(), Math.min(60_000, (works ? 3_000 : 15_000) * 2 ** failures));
  };
  again();
}

// The server says how long a session surely lasts; every request of a person, in any window of this browser, begins it anew.
function watchSession(): void {
  const minutes = Number(document.body.dataset['sessionMinutes'] ?? '');
  const notice = document.querySelector<HTMLElement>('[data-session-notice]');
  if (!(minutes > 0) || notice === null) return;
  const warning = notice.querySelector<HTMLElement>('[data-session-warning]')!;
  const over = notice.querySelector<HTMLElement>('[data-session-over]')!;
  const windows = new BroadcastChannel('redactor-session');
  let since = Date.now();
  const begin = (tell: boolean): void => {
    since = Date.now();
    notice.hidden = true;
    if (tell) windows.postMessage('used');
  };
  windows.onmessage = () => begin(false);
  begin(true);
  // Other scripts of a page say so when they asked the server for something a person did.
  document.addEventListener('redactor:used', () => begin(true));
  notice.querySelector('[data-session-stay]')?.addEventListener('click', async () => {
    const answer = await fetch('/api/v1/session', { cache: 'no-store' }).catch(() => null);
    if (answer?.ok === true) begin(true);
  });
  window.setInterval(() => {
    const passed = (Date.now() - since) / 60_000;
    const isOver = passed >= minutes;
    warning.hidden = isOver;
    over.hidden = !isOver;
    notice.hidden = passed < minutes - 4;
  }, 10_000);
}

tellTimes(document);
for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) follow(part);
watchSession();
document.querySelector<HTMLElement>('[data-focus]')?.focus();
// A menu closes when the person is elsewhere.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.person[open]')) {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.person[open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});
for (const chosen of document.querySelectorAll<HTMLSelectElement>('select[data-send]')) chosen.addEventListener('change', () => chosen.form?.requestSubmit());
export {};
