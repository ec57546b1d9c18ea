// The line to the server: a lost connection, a server that is away and an ended session are waited for.
import { entries, show, type Entry } from './row';
import { say } from './words';

export interface Answer { status: number; body: Record<string, unknown>; offset: number | null }

let token: { header: string; value: string } | null = null;

export const pause = (milliseconds: number): Promise<void> => new Promise(done => window.setTimeout(done, milliseconds));

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
async function ask(method: string, address: string, headers: Record<string, string>, body: Blob | string | null, sent?: (bytes: number) => void): Promise<Answer> {
  const { header, value } = await tokenNow();
  return new Promise(done => {
    const request = new XMLHttpRequest();
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
export async function insist(entry: Entry, method: string, address: string, headers: Record<string, string>, body: Blob | string | null, sent?: (bytes: number) => void): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(method, address, headers, body, sent);
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
