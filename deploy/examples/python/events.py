# SPDX-License-Identifier: Apache-2.0
"""What the service says and what this archive answers: CloudEvents 1.0 as JSON. See src/Redactor.Contracts/Schemas/V1."""

import datetime
import json
import re
from dataclasses import dataclass
from typing import Optional

RELEASED = "org.redactor.testimony.released.v1"
WITHDRAWN = "org.redactor.testimony.withdrawn.v1"
CONTENT_TYPE = "application/cloudevents+json; charset=utf-8"
MAX_EVENT = 64 << 10


class NotUnderstood(Exception):
    """This is no event that this archive knows."""


@dataclass(frozen=True)
class Event:
    id: str
    type: str
    document_id: str
    data: dict


@dataclass(frozen=True)
class Answer:
    event: Event
    code: Optional[str] = None  # None: accepted


def read_event(body):
    """Unknown fields are skipped: later versions may add some."""
    try:
        if len(body) > MAX_EVENT:
            raise ValueError
        event = json.loads(body)
        data = event["data"]
        if event["specversion"] != "1.0" or event["type"] not in (RELEASED, WITHDRAWN):
            raise ValueError
        document_id = _text(data["documentId"], "[0-9a-f]{32}")
        event_id = _text(event["id"], document_id + (r"\.released" if event["type"] == RELEASED else r"\.withdrawn"))
        if event["type"] == RELEASED:
            package = data["package"]
            _text(package["sha512"], "[0-9a-f]{128}")
            _text(package["url"], "https?://[!-~]+")
            if type(package["size"]) is not int or package["size"] < 1 or package["format"] != "bagit-1.0+zip":
                raise ValueError
        return Event(event_id, event["type"], document_id, data)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotUnderstood from None


def write_answer(answer, archive):
    """The message's properties and body."""
    verb = "accepted" if answer.code is None else "refused"
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    data = {"documentId": answer.event.document_id, "eventId": answer.event.id, "at": now}
    if answer.code is not None:
        data["code"] = answer.code
    event = {
        "specversion": "1.0",
        "id": f"{answer.event.id}.{verb}",
        "source": "urn:redactor:archive:" + archive,
        "type": f"org.redactor.testimony.{verb}.v1",
        "subject": answer.event.document_id,
        "time": now,
        "datacontenttype": "application/json",
        "data": data,
    }
    return event, json.dumps(event).encode("ascii")


def _text(value, pattern):
    if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII):
        raise ValueError
    return value
