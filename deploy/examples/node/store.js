// SPDX-License-Identifier: Apache-2.0
// The archive's folder: packages, an index entry for each, and tombstones of what was withdrawn, which win over everything.
//
//   packages/ID.zip      verified packages
//   index/ID.json        what is known of each; made from the event, deleted with the package
//   tombstones/ID.json   withdrawn: never stored again
//   incoming/ID.part     being downloaded
//   locks/XX             one for the documents whose ids begin with XX
//
// Any number of consumers on one machine may share it, and any of them may be killed at any moment.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lock } from './lock.js';

export class Store {
  static async open(folder) {
    const store = new Store();
    store.folder = folder;
    for (const name of ['packages', 'index', 'tombstones', 'incoming', 'locks']) await mkdir(join(folder, name), { recursive: true });
    await store.#removeLeftovers();
    return store;
  }

  /** While the work lasts nobody else touches this document, in this process or another. */
  async locked(documentId, work) {
    const lift = await lock(this.#lockOf(documentId));
    try {
      return await work();
    } finally {
      await lift();
    }
  }

  isWithdrawn(documentId) {
    return exists(this.#path('tombstones', documentId));
  }

  /** Whether these very bytes are stored. */
  async has(documentId, sha512) {
    const path = this.#path('packages', documentId);
    return (await exists(path)) && (await sha512Of(path)) === sha512;
  }

  /** Where to download to. Call it, and use it, while locked. */
  incoming(documentId) {
    return this.#path('incoming', documentId);
  }

  /** Makes a download that was verified a package. False if it was withdrawn meanwhile. Call it while locked. */
  async keep(documentId, facts) {
    await sync(this.incoming(documentId));
    if (await this.isWithdrawn(documentId)) {
      await this.delete(documentId);
      return false;
    }
    await rename(this.incoming(documentId), this.#path('packages', documentId));
    await sync(join(this.folder, 'packages'));
    await this.describe(documentId, facts);
    return true;
  }

  /** Writes the index entry of a stored package. */
  describe(documentId, facts) {
    return writeDurably(this.#path('index', documentId), facts);
  }

  /** The tombstone first, so that whoever comes later sees it; then everything else goes. Call it while locked. */
  async withdraw(documentId, facts) {
    if (!(await this.isWithdrawn(documentId))) await writeDurably(this.#path('tombstones', documentId), facts);
    await this.delete(documentId);
  }

  /** The package and all that this archive made of it: delete here too what you add (previews, search indexes, copies). */
  async delete(documentId) {
    for (const kind of ['packages', 'index', 'incoming']) {
      await rm(this.#path(kind, documentId), { force: true });
      await sync(join(this.folder, kind));
    }
  }

  /** Of consumers that were killed; what another consumer is at work on stays. And the withdrawals that one did not finish. */
  async #removeLeftovers() {
    for (const name of await readdir(join(this.folder, 'incoming'))) {
      const lift = await lock(this.#lockOf(name), false);
      if (!lift) continue;
      await rm(join(this.folder, 'incoming', name), { force: true });
      await lift();
    }
    for (const name of await readdir(join(this.folder, 'tombstones'))) {
      const documentId = name.slice(0, 32);
      if (name === `${documentId}.json` && (await exists(this.#path('packages', documentId)))) await this.locked(documentId, () => this.delete(documentId));
    }
  }

  #path(kind, documentId) {
    const ending = { packages: 'zip', incoming: 'part' }[kind] ?? 'json';
    return join(this.folder, kind, `${documentId}.${ending}`);
  }

  #lockOf(documentId) {
    return join(this.folder, 'locks', documentId.slice(0, 2));
  }
}

export async function sha512Of(path) {
  const digest = createHash('sha512');
  for await (const piece of createReadStream(path)) digest.update(piece);
  return digest.digest('hex');
}

/** Whole or not at all, and still there after a power cut. Only called while the document is locked. */
async function writeDurably(path, facts) {
  const pending = path.replace(/\.json$/, '.pending');
  const file = await open(pending, 'w');
  try {
    await file.writeFile(JSON.stringify(facts));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(pending, path);
  await sync(dirname(path));
}

async function sync(path) {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function exists(path) {
  return access(path).then(() => true, () => false);
}
