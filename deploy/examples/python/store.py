# SPDX-License-Identifier: Apache-2.0
"""The archive's folder: packages, an index entry for each, and tombstones of what was withdrawn, which win over everything.

    packages/ID.zip      verified packages
    index/ID.json        what is known of each; made from the event, deleted with the package
    tombstones/ID.json   withdrawn: never stored again
    incoming/ID.part     being downloaded
    locks/XX             one for the documents whose ids begin with XX

Any number of consumers on one machine may share it, and any of them may be killed at any moment.
"""

import contextlib
import fcntl
import hashlib
import json
import os
from pathlib import Path


class Store:
    def __init__(self, folder):
        self.folder = Path(folder)
        for name in ("packages", "index", "tombstones", "incoming", "locks"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self._remove_leftovers()

    @contextlib.contextmanager
    def locked(self, document_id, wait=True):
        """While it lasts nobody else touches this document, in this process or another. The system lifts it when a process dies."""
        with open(self.folder / "locks" / document_id[:2], "ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            yield

    def is_withdrawn(self, document_id):
        return self._tombstone(document_id).exists()

    def has(self, document_id, sha512):
        """Whether these very bytes are stored."""
        try:
            with open(self._package(document_id), "rb") as file:
                return sha512_of(file) == sha512
        except FileNotFoundError:
            return False

    def incoming(self, document_id):
        """Where to download to. Call it, and use it, while locked."""
        return self.folder / "incoming" / (document_id + ".part")

    def keep(self, document_id, facts):
        """Makes a download that was verified a package. False if it was withdrawn meanwhile. Call it while locked."""
        incoming = self.incoming(document_id)
        with open(incoming, "rb") as file:
            os.fsync(file.fileno())
        if self.is_withdrawn(document_id):
            self.delete(document_id)
            return False
        os.replace(incoming, self._package(document_id))
        _sync_folder(self.folder / "packages")
        self.describe(document_id, facts)
        return True

    def describe(self, document_id, facts):
        """Writes the index entry of a stored package."""
        _write_durably(self._index(document_id), facts)

    def withdraw(self, document_id, facts):
        """The tombstone first, so that whoever comes later sees it; then everything else goes. Call it while locked."""
        if not self.is_withdrawn(document_id):
            _write_durably(self._tombstone(document_id), facts)
        self.delete(document_id)

    def delete(self, document_id):
        """The package and all that this archive made of it: delete here too what you add (previews, search indexes, copies)."""
        for path in (self._package(document_id), self._index(document_id), self.incoming(document_id)):
            path.unlink(missing_ok=True)
            _sync_folder(path.parent)

    def _remove_leftovers(self):
        """Of consumers that were killed; what another consumer is at work on stays. And the withdrawals that one did not finish."""
        for path in (self.folder / "incoming").iterdir():
            with contextlib.suppress(BlockingIOError), self.locked(path.name, wait=False):
                path.unlink(missing_ok=True)
        for path in (self.folder / "tombstones").glob("*.json"):
            if self._package(path.stem).exists():
                with self.locked(path.stem):
                    self.delete(path.stem)

    def _package(self, document_id):
        return self.folder / "packages" / (document_id + ".zip")

    def _index(self, document_id):
        return self.folder / "index" / (document_id + ".json")

    def _tombstone(self, document_id):
        return self.folder / "tombstones" / (document_id + ".json")


def sha512_of(file):
    digest = hashlib.sha512()
    for piece in iter(lambda: file.read(1 << 20), b""):
        digest.update(piece)
    return digest.hexdigest()


def _write_durably(path, facts):
    """Whole or not at all, and still there after a power cut. Only called while the document is locked."""
    pending = path.with_suffix(".pending")
    with open(pending, "w", encoding="utf-8") as file:
        json.dump(facts, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(pending, path)
    _sync_folder(path.parent)


def _sync_folder(folder):
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
