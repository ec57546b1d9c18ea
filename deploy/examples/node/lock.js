// SPDX-License-Identifier: Apache-2.0
// A lock on a file that the system lifts when its holder dies. Node has none of its own, so flock(1) of util-linux holds it as long as our end of its
// pipe is open. Consumers in other languages that call flock(2) on the same file are kept out too.
import { spawn } from 'node:child_process';

/** Gives the function that lifts the lock; null if it is held by another and wait is false. */
export async function lock(path, wait = true) {
  const holder = spawn('flock', [wait ? '--exclusive' : '--nonblock', path, 'cat'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve, reject) => holder.once('close', resolve).once('error', reject));
  ended.catch(() => {});
  holder.stdin.on('error', () => {}); // it ended early
  holder.stdin.write('held\n');
  const isHeld = await Promise.race([new Promise((resolve) => holder.stdout.once('data', () => resolve(true))), ended.then(() => false)]);
  if (!isHeld && wait) throw new Error('The store cannot be locked: is flock (util-linux) installed, and the store writable?');
  return isHeld ? async () => (holder.stdin.end(), ended) : null;
}
