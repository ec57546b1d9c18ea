#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Reads an archive's queue: stores packages, deletes what was withdrawn, answers. `node consumer.js --verify FILE...` only verifies packages.
//
// Settings come from the environment:
//   ARCHIVE_NAME         the archive's name at the service
//   ARCHIVE_BROKER       amqps://USER:PASSWORD@HOST/VHOST
//   ARCHIVE_SERVICE      https://HOST/ : packages are fetched from there alone
//   ARCHIVE_API_KEY      the key with which they are fetched
//   ARCHIVE_KEYS         file with the service's public keys (redactor package keys)
//   ARCHIVE_STORE        folder for packages, on one file system
//   ARCHIVE_RETRY_SECONDS  first wait after a failure, doubled each time (default 1)
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'amqplib';
import { Archive } from './archive.js';
import { Downloads, Unreachable } from './download.js';
import { answerTo, contentType, readEvent } from './events.js';
import { log } from './log.js';
import { readKeys, verify } from './package.js';
import { Refused } from './refusal.js';
import { Store } from './store.js';

const prefetch = 4;
const longestWait = 60;
const mostRetries = 6; // of one event while the disk does not do; then it goes back to the queue
const retrySeconds = Number(process.env.ARCHIVE_RETRY_SECONDS ?? 1);

async function main() {
  const name = setting('NAME');
  await readKeys(setting('KEYS')); // a file that cannot be used shall be seen now
  const store = await Store.open(setting('STORE'));
  const archive = new Archive(store, new Downloads(setting('SERVICE'), setting('API_KEY'), retrySeconds), setting('KEYS'));
  for (let failures = 0; ; ) {
    const began = Date.now();
    const reason = await consume(archive, name).catch((error) => error.code ?? error.name);
    failures = Date.now() - began > 1000 * longestWait ? 1 : failures + 1;
    const wait = Math.min(longestWait, retrySeconds * 2 ** (failures - 1));
    log(`no broker (${reason}): trying again in ${wait} s`);
    await sleep(1000 * wait);
  }
}

/** One connection, until it breaks. Gives the reason. */
async function consume(archive, name) {
  const connection = await connect(setting('BROKER'));
  const broken = new Promise((resolve) => {
    for (const event of ['error', 'close']) connection.on(event, (error) => resolve(error?.code ?? event));
  });
  try {
    const channel = await connection.createConfirmChannel();
    const closed = new Promise((resolve) => {
      for (const event of ['error', 'close']) channel.on(event, (error) => resolve(error?.code ?? event));
      // Several at once, in any order: the store's locks and tombstones bear that.
      const take = (message) => (message ? deliver(archive, name, channel, message).catch((error) => resolve(error.code ?? error.name)) : resolve('the queue has gone'));
      channel.prefetch(prefetch)
        .then(() => channel.consume(`redactor.archive.${name}`, take))
        .then(() => log('connected'))
        .catch((error) => resolve(error.code ?? error.name));
    });
    return await Promise.race([broken, closed]);
  } finally {
    connection.close().catch(() => {});
  }
}

async function deliver(archive, name, channel, message) {
  const event = readEvent(message.content);
  if (event === null) {
    log('an event is not understood: it goes to the dead letters');
    channel.reject(message, false);
    return;
  }
  const code = await handle(archive, event);
  if (code === undefined) channel.nack(message);
  else {
    await publish(channel, name, answerTo(event, code, name));
    channel.ack(message);
  }
}

/** The answer's code, null if it was done, undefined if it cannot be done now. */
async function handle(archive, event) {
  for (let failure = 0; failure < mostRetries; failure++) {
    try {
      return await archive.handle(event);
    } catch (error) {
      if (error instanceof Unreachable) {
        log(`the package of ${event.documentId} cannot be fetched now`);
        return undefined;
      }
      log(`the store does not do (${error.code ?? error.name}): is the disk full?`);
      await sleep(1000 * Math.min(longestWait, retrySeconds * 2 ** failure));
    }
  }
  return undefined;
}

/** Done when the broker has it on disk; only then may the event be acknowledged. */
function publish(channel, name, answer) {
  const options = { contentType, messageId: answer.id, type: answer.type, persistent: true };
  return new Promise((resolve, reject) => {
    channel.publish(`redactor.replies.${name}`, '', Buffer.from(JSON.stringify(answer)), options, (error) => (error ? reject(error) : resolve()));
  });
}

/** A line for each package; ends with 1 if one is refused. */
async function verifyFiles(paths) {
  const keys = await readKeys(setting('KEYS'));
  for (const path of paths) {
    try {
      console.log(`verified ${await verify(path, keys)}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      console.log(`refused ${error.message}`);
      process.exitCode = 1;
    }
  }
}

function setting(name) {
  const value = process.env[`ARCHIVE_${name}`];
  if (value) return value;
  console.error(`ARCHIVE_${name} is not set; see the top of consumer.js`);
  process.exit(2);
}

const [verb, ...paths] = process.argv.slice(2);
await (verb === '--verify' && paths.length > 0 ? verifyFiles(paths) : main());
