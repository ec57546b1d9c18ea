// SPDX-License-Identifier: Apache-2.0
/** One line with the time. Ids and codes only: no text of a document. */
export function log(line) {
  console.error(`${new Date().toISOString()} ${line}`);
}
