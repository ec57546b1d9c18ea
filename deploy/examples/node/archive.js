// SPDX-License-Identifier: Apache-2.0
// What this archive does with an event. Doing it twice does no harm: events come again until they are answered.
import { rm } from 'node:fs/promises';
import { Withdrawn } from './download.js';
import { withdrawn } from './events.js';
import { log } from './log.js';
import { maxBytes, readKeys, verify } from './package.js';
import { Refused } from './refusal.js';

export class Archive {
  constructor(store, downloads, keysFile) {
    Object.assign(this, { store, downloads, keysFile });
  }

  /** Gives null once all is done and on disk, or the code with which the event is refused. Throws if it has to be done later. */
  handle(event) {
    const { documentId } = event;
    return this.store.locked(documentId, async () => {
      if (event.type === withdrawn) {
        await this.store.withdraw(documentId, { eventId: event.id, at: event.data.at });
        log(`withdrawn ${documentId}`);
        return null;
      }
      try {
        await this.#store(event);
        return null;
      } catch (error) {
        if (error instanceof Withdrawn) {
          await this.store.withdraw(documentId, { eventId: event.id, at: new Date().toISOString() });
          return 'Withdrawn';
        }
        if (!(error instanceof Refused)) throw error;
        log(`refused ${documentId}: ${error.message}`);
        return error.code;
      } finally {
        await rm(this.store.incoming(documentId), { force: true });
      }
    });
  }

  async #store({ documentId, data }) {
    const { package: described, languages, translations, consentScope, reviewed } = data;
    if (await this.store.isWithdrawn(documentId)) throw new Withdrawn();
    const facts = { documentId, sha512: described.sha512, size: described.size, languages, translations, consentScope, reviewed };
    if (await this.store.has(documentId, described.sha512)) return this.store.describe(documentId, facts);
    if (described.size > maxBytes) throw new Refused('TooLarge');
    const incoming = this.store.incoming(documentId);
    await this.downloads.fetch(described, incoming);
    await verify(incoming, await readKeys(this.keysFile), documentId);
    if (!(await this.store.keep(documentId, facts))) throw new Withdrawn();
    log(`stored ${documentId}`);
  }
}
