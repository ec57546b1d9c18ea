// SPDX-License-Identifier: Apache-2.0
// Verifies a package: a BagIt 1.0 bag (RFC 8493) in a zip, signed with a detached JWS (RFC 7515) by a key that this archive was given beforehand.
//
// Every file is hostile until its hash is in a manifest, the manifest's hash is in the tag manifest, and the signature over that holds.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { Refused } from './refusal.js';
import { entries, unpacked } from './strictzip.js';

export const maxBytes = 4 * 2 ** 30; // of all files unpacked
const maxTagFile = 8 * 2 ** 20;
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const signed = ['bagit.txt', 'bag-info.txt', 'manifest-sha512.txt'];
const tagFiles = new Set([...signed, 'tagmanifest-sha512.txt', 'signature.jws']);

/** The pinned keys: a JWK set as the operator of the service hands it out. Key id -> public key. */
export async function readKeys(path) {
  const { keys } = JSON.parse(await readFile(path, 'utf8'));
  return new Map(keys.map((key) => [key.kid, publicKey(key)]));
}

/** Gives the document's id; throws Refused. documentId: whose package it must be. */
export async function verify(path, keys, documentId = null) {
  const { small, files, folder } = await read(path);
  if (documentId !== null && folder !== documentId) throw new Refused('WrongDocument');
  for (const name of tagFiles) if (!small.has(name)) throw new Refused('MissingFile', name);
  checkSignature(small.get('signature.jws'), small.get('tagmanifest-sha512.txt'), keys);
  checkManifest(small.get('tagmanifest-sha512.txt'), new Map(signed.map((name) => [name, files.get(name)])));
  const payload = new Map([...files].filter(([name]) => name.startsWith('data/')));
  checkManifest(small.get('manifest-sha512.txt'), payload);
  if (small.get('bagit.txt').toString('latin1') !== declaration) throw new Refused('DeclarationInvalid');
  const octets = [...payload.values()].reduce((sum, { size }) => sum + size, 0);
  checkInfo(small.get('bag-info.txt').toString('utf8'), folder, `${octets}.${payload.size}`);
  return folder;
}

/** Contents of the tag files, hashes and sizes of all files by their paths in the one top folder, and that folder. */
async function read(path) {
  const small = new Map(), files = new Map();
  let folder = null;
  const file = await open(path, 'r');
  try {
    for (const entry of await entries(file, maxBytes)) {
      const { top, name } = checkedName(entry.name);
      if (folder !== null && folder !== top) throw new Refused('SecondTopFolder');
      folder = top;
      if (files.has(name)) throw new Refused('DuplicateName');
      if (!tagFiles.has(name) && !name.startsWith('data/')) throw new Refused('UnknownFile');
      if (tagFiles.has(name) && entry.size > maxTagFile) throw new Refused('TooLarge');
      const digest = createHash('sha512'), kept = [];
      for await (const piece of unpacked(file, entry)) {
        digest.update(piece);
        if (tagFiles.has(name)) kept.push(piece);
      }
      files.set(name, { hash: digest.digest('hex'), size: entry.size });
      if (tagFiles.has(name)) small.set(name, Buffer.concat(kept));
    }
  } finally {
    await file.close();
  }
  return { small, files, folder };
}

function checkedName(name) {
  if (name.split('/').includes('..') || name.startsWith('/') || /[\\:\0-\x1f]/.test(name)) throw new Refused('PathTraversal');
  if (name.endsWith('/')) throw new Refused('NotAFile');
  const match = /^([0-9a-f]{32})\/([a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*)$/.exec(name);
  if (!match || name.length > 200) throw new Refused('ForbiddenName');
  return { top: match[1], name: match[2] };
}

/** Lists exactly these files with these hashes. */
function checkManifest(manifest, files) {
  const listed = new Map();
  const lines = manifest.toString('latin1').split('\n');
  if (lines.pop() !== '') throw new Refused('ManifestMalformed');
  for (const line of lines) {
    const match = /^([0-9a-f]{128}) {2}([!-~]+)$/.exec(line);
    if (!match || listed.has(match[2])) throw new Refused('ManifestMalformed');
    listed.set(match[2], match[1]);
  }
  for (const name of listed.keys()) if (!files.has(name)) throw new Refused('MissingFile');
  for (const name of files.keys()) if (!listed.has(name)) throw new Refused('UnlistedFile');
  for (const [name, { hash }] of files) if (listed.get(name) !== hash) throw new Refused('HashMismatch');
}

function checkInfo(info, folder, oxum) {
  const lines = info.split('\n');
  const values = (label) => lines.filter((line) => line.startsWith(`${label}: `)).map((line) => line.slice(label.length + 2));
  const isOnly = (label, expected) => values(label).length === 1 && values(label)[0] === expected;
  if (!isOnly('External-Identifier', folder) || !isOnly('Redactor-Profile', '1')) throw new Refused('InfoInvalid');
  if (!isOnly('Payload-Oxum', oxum)) throw new Refused('OxumMismatch');
}

function checkSignature(jws, payload, keys) {
  const { header, fields, signature } = parseSignature(jws.toString('latin1'));
  if (fields.alg !== 'ES256') throw new Refused('AlgorithmRefused');
  const key = keys.get(fields.kid);
  if (!key) {
    const advice = 'ask the operator of the service for the present key file, over a way that you trust, and refuse the package if this key is not in it';
    throw new Refused('UnknownKey', advice);
  }
  const input = Buffer.from(`${header}.${payload.toString('base64url')}`, 'latin1');
  if (!verifySignature('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, signature)) throw new Refused('SignatureInvalid');
}

function parseSignature(jws) {
  try {
    const [header, empty, signature, ...more] = jws.split('.');
    const fields = JSON.parse(decoded(header).toString('utf8'));
    const bytes = decoded(signature);
    const isOurs = Object.keys(fields).sort().join() === 'alg,kid,typ' && fields.typ === 'redactor-package+jws';
    if (!isOurs || empty !== '' || more.length > 0 || bytes.length !== 64) throw new Error();
    return { header, fields, signature: bytes };
  } catch {
    throw new Refused('SignatureMalformed');
  }
}

function publicKey(key) {
  if (key.kty !== 'EC' || key.crv !== 'P-256' || 'd' in key) {
    throw new Error('The key file must hold public keys of P-256 and no others: get it from the operator of the service (redactor package keys).');
  }
  return createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x, y: key.y }, format: 'jwk' });
}

/** Base64url as JOSE writes it: no padding, one spelling only. */
function decoded(text) {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error();
  return bytes;
}
