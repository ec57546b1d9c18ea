// SPDX-License-Identifier: Apache-2.0
// Reads the one kind of zip that a package is: entries one after the other, nothing between, before or behind them, plain files, no surprises.
//
// A zip says everything twice, and programs differ in which half they believe. Here both halves must agree to the byte, so that whatever opens the
// file later sees the very files that were verified.
import { createInflateRaw } from 'node:zlib';
import { Refused } from './refusal.js';

const maxEntries = 20_000;
const maxGrowth = 100; // times that the unpacked files may be larger than the zip, once they are
const maxSmall = 16 * 2 ** 20;
const localSize = 30, centralSize = 46, endSize = 22;
const chunk = 1 << 20;

const endMark = 0x06054b50;
const madeBy = 0x0314; // Unix, version 2.0
const plainFile = 0o100644 * 2 ** 16;

/** All entries in their order: {name, method, crc, packed, size, start}. Nothing is unpacked yet. maxBytes: of all files unpacked. */
export async function entries(file, maxBytes) {
  const length = (await file.stat()).size;
  if (length < endSize) throw new Refused('NotAZip');
  const end = await bytes(file, length - endSize, endSize);
  if (end.readUInt32LE(0) !== endMark) {
    const tail = await bytes(file, Math.max(0, length - chunk), Math.min(length, chunk));
    throw new Refused(tail.includes('PK\x05\x06') ? 'TrailingData' : 'NotAZip');
  }
  const count = end.readUInt16LE(10), directorySize = end.readUInt32LE(12), directoryStart = end.readUInt32LE(16);
  const isPlain = end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === count && end.readUInt16LE(20) === 0;
  if (!isPlain || directoryStart + directorySize + endSize !== length) throw new Refused('ZipMalformed');
  if (count > maxEntries) throw new Refused('TooManyFiles');
  const directory = await bytes(file, directoryStart, directorySize);
  const found = [];
  let at = 0, position = 0, total = 0;
  for (let n = 0; n < count; n++) {
    const entry = await readEntry(file, directory.subarray(at), position);
    total += entry.size;
    if (total > maxBytes || total > Math.max(maxSmall, maxGrowth * length)) throw new Refused('TooLarge');
    at += centralSize + entry.name.length;
    position = entry.start + entry.packed;
    found.push(entry);
  }
  if (at !== directorySize || position !== directoryStart) throw new Refused('ZipMalformed');
  return found;
}

async function readEntry(file, central, position) {
  if (central.length < centralSize || central.readUInt32LE(0) !== 0x02014b50) throw new Refused('ZipMalformed');
  const flags = central.readUInt16LE(8), method = central.readUInt16LE(10), nameLength = central.readUInt16LE(28);
  const [crc, packed, size] = [16, 20, 24].map((at) => central.readUInt32LE(at));
  const attributes = central.readUInt32LE(38), offset = central.readUInt32LE(42);
  const name = central.subarray(centralSize, centralSize + nameLength);
  if (central.readUInt16LE(4) !== madeBy || central.readUInt32LE(30) !== 0 || central.readUInt32LE(34) !== 0 || name.length !== nameLength) throw new Refused('ZipMalformed');
  if (flags & 0x41) throw new Refused('Encrypted');
  if (method !== 0 && method !== 8) throw new Refused('UnsupportedMethod');
  if (flags & ~0x800 || (method === 0 && packed !== size) || [packed, size, offset].includes(0xffffffff)) throw new Refused('ZipMalformed');
  if (attributes !== plainFile) throw new Refused('NotAFile'); // a link, a device or a folder
  if (offset !== position) throw new Refused(offset < position ? 'OverlappingEntries' : 'ZipMalformed');
  const local = await bytes(file, offset, localSize + nameLength);
  const expected = Buffer.concat([Buffer.from('PK\x03\x04'), central.subarray(6, 30), Buffer.alloc(2), name]);
  if (!local.equals(expected)) throw new Refused('ZipMalformed');
  if (name.some((byte) => byte > 0x7f)) throw new Refused('ForbiddenName');
  return { name: name.toString('latin1'), method, crc, packed, size, start: offset + localSize + nameLength };
}

/** The bytes of an entry in pieces, never more than it promised. */
export async function* unpacked(file, entry) {
  const inflate = entry.method === 8 ? createInflateRaw({ chunkSize: 1 << 16 }) : null;
  const raw = rawBytes(file, entry);
  let given = 0, crc = 0;
  for await (const piece of inflate ? inflated(raw, inflate) : raw) {
    given += piece.length;
    if (given > entry.size) throw new Refused('DataDamaged');
    crc = crc32(piece, crc);
    yield piece;
  }
  if (given !== entry.size || crc !== entry.crc || (inflate && inflate.bytesWritten !== entry.packed)) throw new Refused('DataDamaged');
}

async function* inflated(raw, inflate) {
  const feeding = (async () => {
    for await (const piece of raw) {
      if (inflate.destroyed || inflate.writableEnded) return;
      if (!inflate.write(piece)) await new Promise((goOn) => inflate.once('drain', goOn).once('close', goOn));
    }
    inflate.end();
  })().catch((error) => inflate.destroy(error));
  try {
    yield* inflate;
  } catch (error) {
    throw error instanceof Refused || !String(error.code).startsWith('Z_') ? error : new Refused('DataDamaged');
  } finally {
    inflate.destroy();
    await feeding;
  }
}

async function* rawBytes(file, entry) {
  for (let at = 0; at < entry.packed; at += chunk) yield bytes(file, entry.start + at, Math.min(chunk, entry.packed - at));
}

async function bytes(file, start, count) {
  const buffer = Buffer.alloc(count);
  for (let filled = 0; filled < count; ) {
    const { bytesRead } = await file.read(buffer, filled, count - filled, start + filled);
    if (bytesRead === 0) throw new Refused('ZipMalformed');
    filled += bytesRead;
  }
  return buffer;
}

const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

function crc32(data, crc) {
  crc = ~crc;
  for (let n = 0; n < data.length; n++) crc = (crc >>> 8) ^ crcTable[(crc ^ data[n]) & 0xff];
  return ~crc >>> 0;
}
