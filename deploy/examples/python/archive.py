# SPDX-License-Identifier: Apache-2.0
"""What this archive does with an event. Doing it twice does no harm: events come again until they are answered."""

import logging
import time

import events
import package
from download import Withdrawn
from refusal import Refused


class Archive:
    def __init__(self, store, downloads, keys_file):
        self.store = store
        self.downloads = downloads
        self.keys_file = keys_file

    def handle(self, event):
        """Returns the answer, once everything is on disk. Raises download.Unreachable or OSError if it has to be done later."""
        document_id = event.document_id
        with self.store.locked(document_id):
            if event.type == events.WITHDRAWN:
                self.store.withdraw(document_id, {"eventId": event.id, "at": event.data.get("at")})
                logging.info("withdrawn %s", document_id)
                return events.Answer(event)
            try:
                self._store(event)
                return events.Answer(event)
            except Withdrawn:
                self.store.withdraw(document_id, {"eventId": event.id, "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())})
                code = "Withdrawn"
            except Refused as refused:
                logging.warning("refused %s: %s", document_id, refused)
                code = refused.code
            finally:
                self.store.incoming(document_id).unlink(missing_ok=True)
        return events.Answer(event, code)

    def _store(self, event):
        document_id, described = event.document_id, event.data["package"]
        if self.store.is_withdrawn(document_id):
            raise Withdrawn
        facts = {
            "documentId": document_id,
            "sha512": described["sha512"],
            "size": described["size"],
            "languages": event.data.get("languages"),
            "translations": event.data.get("translations"),
            "consentScope": event.data.get("consentScope"),
            "reviewed": event.data.get("reviewed"),
        }
        if self.store.has(document_id, described["sha512"]):
            self.store.describe(document_id, facts)
            return
        if described["size"] > package.MAX_BYTES:
            raise Refused("TooLarge")
        incoming = self.store.incoming(document_id)
        self.downloads.fetch(described, incoming)
        package.verify(incoming, package.read_keys(self.keys_file), document_id)
        if not self.store.keep(document_id, facts):
            raise Withdrawn
        logging.info("stored %s", document_id)
