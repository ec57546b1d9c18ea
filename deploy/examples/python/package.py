# SPDX-License-Identifier: Apache-2.0
"""Verifies a package: a BagIt 1.0 bag (RFC 8493) in a zip, signed with a detached JWS (RFC 7515) by a key that this archive was given beforehand.

Every file is hostile until its hash is in a manifest, the manifest's hash is in the tag manifest, and the signature over that holds.
"""

import base64
import hashlib
import json
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

import strictzip
from refusal import Refused

MAX_BYTES = 4 << 30  # of all files unpacked
MAX_TAG_FILE = 8 << 20
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
TAG_FILES = {"bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "signature.jws"}
NAME = re.compile(r"[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*", re.ASCII)
LINE = re.compile(r"([0-9a-f]{128})  (\S+)", re.ASCII)


def read_keys(path):
    """The pinned keys: a JWK set as the operator of the service hands it out. Key id -> public key."""
    with open(path, encoding="utf-8") as file:
        keys = json.load(file)["keys"]
    return {key["kid"]: _public_key(key) for key in keys}


def verify(path, keys, document_id=None):
    """Returns the document's id; raises Refused. document_id: whose package it must be."""
    with open(path, "rb") as file:
        small, hashes, sizes, folder = _read(file)
    if document_id is not None and folder != document_id:
        raise Refused("WrongDocument")
    for name in sorted(TAG_FILES - set(small)):
        raise Refused("MissingFile", name)
    _check_signature(small["signature.jws"], small["tagmanifest-sha512.txt"], keys)
    listed = TAG_FILES - {"tagmanifest-sha512.txt", "signature.jws"}
    _check_manifest(small["tagmanifest-sha512.txt"], {name: hashes[name] for name in listed})
    payload = {name: digest for name, digest in hashes.items() if name.startswith("data/")}
    _check_manifest(small["manifest-sha512.txt"], payload)
    if small["bagit.txt"] != DECLARATION:
        raise Refused("DeclarationInvalid")
    _check_info(small["bag-info.txt"], folder, sum(sizes[name] for name in payload), len(payload))
    return folder


def _read(file):
    """Contents of the tag files, hashes and sizes of all files by their paths in the one top folder, and that folder."""
    small, hashes, sizes, folder = {}, {}, {}, None
    for entry in strictzip.entries(file, MAX_BYTES):
        top, name = _checked_name(entry.name)
        if folder not in (None, top):
            raise Refused("SecondTopFolder")
        folder = top
        if name in hashes:
            raise Refused("DuplicateName")
        if name not in TAG_FILES and not name.startswith("data/"):
            raise Refused("UnknownFile")
        if name in TAG_FILES and entry.size > MAX_TAG_FILE:
            raise Refused("TooLarge")
        digest, kept = hashlib.sha512(), []
        for piece in strictzip.unpacked(file, entry):
            digest.update(piece)
            if name in TAG_FILES:
                kept.append(piece)
        hashes[name], sizes[name] = digest.hexdigest(), entry.size
        if name in TAG_FILES:
            small[name] = b"".join(kept)
    return small, hashes, sizes, folder


def _checked_name(name):
    if ".." in name.split("/") or name.startswith("/") or "\\" in name or ":" in name or min(name, default=" ") < " ":
        raise Refused("PathTraversal")
    if name.endswith("/"):
        raise Refused("NotAFile")
    top, _, rest = name.partition("/")
    if len(name) > 200 or not re.fullmatch("[0-9a-f]{32}", top, re.ASCII) or not NAME.fullmatch(rest):
        raise Refused("ForbiddenName")
    return top, rest


def _check_manifest(manifest, hashes):
    """Lists exactly these files with these hashes."""
    listed = {}
    text = manifest.decode("ascii", "replace")
    if not text.endswith("\n"):
        raise Refused("ManifestMalformed")
    for line in text[:-1].split("\n"):
        match = LINE.fullmatch(line)
        if not match or match[2] in listed:
            raise Refused("ManifestMalformed")
        listed[match[2]] = match[1]
    if set(listed) - set(hashes):
        raise Refused("MissingFile")
    if set(hashes) - set(listed):
        raise Refused("UnlistedFile")
    if listed != hashes:
        raise Refused("HashMismatch")


def _check_info(info, folder, octets, files):
    fields = [line.partition(": ") for line in info.decode("utf-8", "replace").rstrip("\n").split("\n")]
    for label, expected, code in (("External-Identifier", folder, "InfoInvalid"), ("Payload-Oxum", f"{octets}.{files}", "OxumMismatch"), ("Redactor-Profile", "1", "InfoInvalid")):
        if [value for name, _, value in fields if name == label] != [expected]:
            raise Refused(code)


def _check_signature(jws, payload, keys):
    try:
        header, empty, signature = jws.decode("ascii").split(".")
        signature_bytes, fields = _decoded(signature), json.loads(_decoded(header))
        if empty or len(signature_bytes) != 64 or set(fields) != {"alg", "kid", "typ"} or fields["typ"] != "redactor-package+jws":
            raise ValueError
    except (ValueError, TypeError, RecursionError):
        raise Refused("SignatureMalformed") from None
    if fields["alg"] != "ES256":
        raise Refused("AlgorithmRefused")
    key = keys.get(fields["kid"]) if isinstance(fields["kid"], str) else None
    if key is None:
        raise Refused("UnknownKey", "ask the operator of the service for the present key file, over a way that you trust, and refuse the package if this key is not in it")
    signed = header.encode("ascii") + b"." + base64.urlsafe_b64encode(payload).rstrip(b"=")
    try:
        r, s = int.from_bytes(signature_bytes[:32], "big"), int.from_bytes(signature_bytes[32:], "big")
        key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(SHA256()))
    except InvalidSignature:
        raise Refused("SignatureInvalid") from None


def _public_key(key):
    if key.get("kty") != "EC" or key.get("crv") != "P-256" or "d" in key:
        raise ValueError("the key file must hold public keys of P-256 and no others: get it from the operator of the service (redactor package keys)")
    x, y = (int.from_bytes(_decoded(key[part]), "big") for part in "xy")
    return ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()


def _decoded(text):
    """Base64url as JOSE writes it: no padding, one spelling only."""
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii") != text:
        raise ValueError
    return data
