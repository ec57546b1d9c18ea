# SPDX-License-Identifier: Apache-2.0
"""Reads the one kind of zip that a package is: entries one after the other, nothing between, before or behind them, plain files, no surprises.

A zip says everything twice, and programs differ in which half they believe. Here both halves must agree to the byte, so that whatever opens the file
later sees the very files that were verified.
"""

import struct
import zlib
from dataclasses import dataclass

from refusal import Refused

MAX_ENTRIES = 20_000
MAX_GROWTH = 100  # times that the unpacked files may be larger than the zip, once they are
MAX_SMALL = 16 << 20
CHUNK = 1 << 20

MADE_BY = 0x0314  # Unix, version 2.0
PLAIN_FILE = 0o100644 << 16

LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True)
class Entry:
    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int  # of its bytes in the file


def entries(file, max_bytes):
    """All entries in their order. Nothing is unpacked yet. max_bytes: of all files unpacked."""
    length = file.seek(0, 2)
    if length < END.size:
        raise Refused("NotAZip")
    magic, disk, first_disk, here, count, central_size, central_start, comment = END.unpack(_bytes(file, length - END.size, END.size))
    if magic != b"PK\5\6":
        raise Refused("TrailingData" if b"PK\5\6" in _bytes(file, max(0, length - CHUNK), min(length, CHUNK)) else "NotAZip")
    if disk or first_disk or here != count or comment or central_start + central_size + END.size != length:
        raise Refused("ZipMalformed")
    if count > MAX_ENTRIES:
        raise Refused("TooManyFiles")
    central = _bytes(file, central_start, central_size)
    found, position, at, total = [], 0, 0, 0
    for _ in range(count):
        entry, at, position = _entry(file, central, at, position)
        total += entry.size
        if total > max_bytes or total > max(MAX_SMALL, MAX_GROWTH * length):
            raise Refused("TooLarge")
        found.append(entry)
    if at != central_size or position != central_start:
        raise Refused("ZipMalformed")
    return found


def _entry(file, central, at, position):
    if at + CENTRAL.size > len(central):
        raise Refused("ZipMalformed")
    (magic, made_by, *common, name_length, extra, comment, disk, internal, attributes, offset) = CENTRAL.unpack_from(central, at)
    version, flags, method, time, date, crc, packed, size = common
    raw = central[at + CENTRAL.size : at + CENTRAL.size + name_length]
    if magic != b"PK\1\2" or made_by != MADE_BY or internal or extra or comment or disk or len(raw) != name_length:
        raise Refused("ZipMalformed")
    if flags & 0x41:
        raise Refused("Encrypted")
    if method not in (0, 8):
        raise Refused("UnsupportedMethod")
    if flags & ~0x800 or (method == 0 and packed != size) or 0xFFFFFFFF in (packed, size, offset):
        raise Refused("ZipMalformed")
    if attributes != PLAIN_FILE:
        raise Refused("NotAFile")  # a link, a device or a folder
    if offset != position:
        raise Refused("OverlappingEntries" if offset < position else "ZipMalformed")
    local = _bytes(file, offset, LOCAL.size + name_length)
    if local != LOCAL.pack(b"PK\3\4", version, flags, method, time, date, crc, packed, size, name_length, 0) + raw:
        raise Refused("ZipMalformed")
    try:
        name = raw.decode("ascii")
    except UnicodeDecodeError:
        raise Refused("ForbiddenName") from None
    start = offset + LOCAL.size + name_length
    return Entry(name, method, crc, packed, size, start), at + CENTRAL.size + name_length, start + packed


def unpacked(file, entry):
    """The bytes of an entry in pieces, never more than it promised."""
    inflate = zlib.decompressobj(-15) if entry.method == 8 else None
    left, given, crc = entry.packed, 0, 0
    file.seek(entry.start)
    while left:
        packed = file.read(min(CHUNK, left))
        if not packed:
            raise Refused("DataDamaged")
        left -= len(packed)
        for piece in _inflated(inflate, packed) if inflate else (packed,):
            given += len(piece)
            if given > entry.size:
                raise Refused("DataDamaged")
            crc = zlib.crc32(piece, crc)
            yield piece
    if inflate and inflate.flush():  # at most a few bytes, and none where the promise was kept
        raise Refused("DataDamaged")
    if given != entry.size or crc != entry.crc or (inflate and (not inflate.eof or inflate.unused_data)):
        raise Refused("DataDamaged")


def _inflated(inflate, packed):
    while packed:
        try:
            piece = inflate.decompress(packed, CHUNK)
        except zlib.error:
            raise Refused("DataDamaged") from None
        yield piece
        packed = inflate.unconsumed_tail
        if inflate.eof and packed:
            raise Refused("DataDamaged")


def _bytes(file, start, count):
    file.seek(start)
    data = file.read(count)
    if len(data) != count:
        raise Refused("ZipMalformed")
    return data
