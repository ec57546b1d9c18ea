// Sends one file: it is hashed, announced, and sent in parts, so that a lost connection, a closed window or an ended session costs the rest of a part only.
// The server knows an upload by the hash of its file: the same file chosen again goes on where it stopped. Nothing of a file is kept in the browser.
import { insist, pause } from './line';
import { finish, progress, show, type Entry } from './row';
import { say, wordsOf } from './words';

const partSize = 4 * 1024 * 1024;

/** The server does not take this file; the message is for people. */
export class Refused extends Error {}

async function hashOf(file: File): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, b => b.toString(16).padStart(2, '0')).join('');
}

export async function send(entry: Entry): Promise<void> {
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
