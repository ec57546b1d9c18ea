# SPDX-License-Identifier: Apache-2.0
"""Fetches a package over HTTP: goes on where it broke off, and keeps trying while that makes sense."""

import http.client
import logging
import time
import urllib.error
import urllib.parse
import urllib.request

from refusal import Refused
from store import sha512_of

MOST_TRIES = 10  # without a byte of progress
MOST_DENIALS = 5  # 401 and 404: a key that is being changed, a service that is being moved
TIMEOUT_SECONDS = 30
CHUNK = 1 << 18


class Withdrawn(Exception):
    """The service says that the document was withdrawn."""


class Unreachable(Exception):
    """The service did not give the package now; another time it may."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None  # the key is for the service and nobody else


class Downloads:
    def __init__(self, service, api_key, retry_seconds):
        self.service = urllib.parse.urlsplit(service)
        self.api_key = api_key
        self.retry_seconds = retry_seconds
        self.opener = urllib.request.build_opener(_NoRedirect)

    def fetch(self, package, path):
        """Writes the package to path and checks its size and hash. Raises Refused, Withdrawn or Unreachable."""
        address = urllib.parse.urlsplit(package["url"])
        if address[:2] != self.service[:2] or not address.path.startswith(self.service.path):
            raise Refused("AddressUnknown", "packages are fetched from ARCHIVE_SERVICE alone")
        for _ in range(2):  # bytes that differ may come of an interruption: once more from the start
            with open(path, "w+b") as file:
                self._fill(file, package)
                file.seek(0)
                if sha512_of(file) == package["sha512"]:
                    return
        raise Refused("DownloadDiffers")

    def _fill(self, file, package):
        tries = denials = 0
        while file.tell() < package["size"]:
            before = file.tell()
            try:
                self._append(file, package)
            except urllib.error.HTTPError as error:
                error.close()
                if error.code == 410:
                    raise Withdrawn from None
                denials += error.code in (401, 403, 404)
                if denials >= MOST_DENIALS:
                    raise Refused("NotAvailable", f"the service answered {error.code}: is ARCHIVE_API_KEY right?") from None
                logging.info("the service answered %d", error.code)
            except (OSError, http.client.HTTPException):
                logging.info("a download broke off")
            tries = 0 if file.tell() > before else tries + 1
            if tries >= MOST_TRIES:
                raise Unreachable
            if file.tell() < package["size"]:
                time.sleep(min(30, self.retry_seconds * 2 ** max(tries - 1, denials - 1, 0)))

    def _append(self, file, package):
        request = urllib.request.Request(package["url"], headers={"Authorization": "Bearer " + self.api_key})
        if file.tell():
            request.add_header("Range", f"bytes={file.tell()}-")
            request.add_header("If-Range", f'"{package["sha512"]}"')
        with self.opener.open(request, timeout=TIMEOUT_SECONDS) as response:
            goes_on = response.status == 206 and (response.headers.get("Content-Range") or "").startswith(f"bytes {file.tell()}-")
            if not goes_on:
                file.seek(0)
                file.truncate()
            while piece := response.read1(CHUNK):  # what is there, so that none of it is lost when the rest does not come
                if file.tell() + len(piece) > package["size"]:
                    raise Refused("DownloadDiffers")
                file.write(piece)
