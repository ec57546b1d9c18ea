// SPDX-License-Identifier: Apache-2.0
// Fetches a package over HTTP: goes on where it broke off, and keeps trying while that makes sense.
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from './log.js';
import { Refused } from './refusal.js';
import { sha512Of } from './store.js';

const mostTries = 10; // without a byte of progress
const mostDenials = 5; // 401 and 404: a key that is being changed, a service that is being moved
const silenceMilliseconds = 30_000;

/** The service says that the document was withdrawn. */
export class Withdrawn extends Error {}

/** The service did not give the package now; another time it may. */
export class Unreachable extends Error {}

export class Downloads {
  constructor(service, apiKey, retrySeconds) {
    this.service = new URL(service);
    this.apiKey = apiKey;
    this.retrySeconds = retrySeconds;
  }

  /** Writes the package to path and checks its size and hash. Throws Refused, Withdrawn or Unreachable. */
  async fetch(described, path) {
    const address = new URL(described.url);
    const isOurs = address.origin === this.service.origin && address.pathname.startsWith(this.service.pathname) && !address.username && !address.password;
    if (!isOurs) throw new Refused('AddressUnknown', 'packages are fetched from ARCHIVE_SERVICE alone');
    for (let turn = 0; turn < 2; turn++) { // bytes that differ may come of an interruption: once more from the start
      const file = await open(path, 'w');
      try {
        await this.#fill(file, described);
      } finally {
        await file.close();
      }
      if ((await sha512Of(path)) === described.sha512) return;
    }
    throw new Refused('DownloadDiffers');
  }

  async #fill(file, described) {
    const progress = { at: 0 };
    for (let tries = 0, denials = 0; progress.at < described.size; ) {
      const before = progress.at;
      try {
        const status = await this.#append(file, described, progress);
        if (status === 410) throw new Withdrawn();
        if ([401, 403, 404].includes(status)) denials++;
        if (status !== 200 && status !== 206) log(`the service answered ${status}`);
        if (denials >= mostDenials) throw new Refused('NotAvailable', `the service answered ${status}: is ARCHIVE_API_KEY right?`);
      } catch (error) {
        if (error instanceof Refused || error instanceof Withdrawn || error.syscall === 'write') throw error;
        log('a download broke off');
      }
      tries = progress.at > before ? 0 : tries + 1;
      if (tries >= mostTries) throw new Unreachable();
      const wait = Math.min(30, this.retrySeconds * 2 ** Math.max(tries - 1, denials - 1, 0));
      if (progress.at < described.size) await sleep(1000 * wait);
    }
  }

  async #append(file, described, progress) {
    const headers = { Authorization: `Bearer ${this.apiKey}`, 'Accept-Encoding': 'identity' };
    if (progress.at > 0) Object.assign(headers, { Range: `bytes=${progress.at}-`, 'If-Range': `"${described.sha512}"` });
    const stop = new AbortController();
    let silence = setTimeout(() => stop.abort(), silenceMilliseconds);
    try {
      // No redirects: the key is for the service and nobody else.
      const response = await fetch(described.url, { headers, redirect: 'manual', signal: stop.signal });
      if (!response.ok) {
        await response.body?.cancel();
        return response.status;
      }
      const goesOn = response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${progress.at}-`);
      if (!goesOn) {
        await file.truncate();
        progress.at = 0;
      }
      for await (const piece of response.body) {
        if (progress.at + piece.length > described.size) throw new Refused('DownloadDiffers');
        await file.write(piece, 0, piece.length, progress.at);
        progress.at += piece.length;
        silence.refresh();
      }
      return response.status;
    } finally {
      clearTimeout(silence);
    }
  }
}
