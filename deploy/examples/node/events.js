// SPDX-License-Identifier: Apache-2.0
// What the service says and what this archive answers: CloudEvents 1.0 as JSON. See src/Redactor.Contracts/Schemas/V1.
export const released = 'org.redactor.testimony.released.v1';
export const withdrawn = 'org.redactor.testimony.withdrawn.v1';
export const contentType = 'application/cloudevents+json; charset=utf-8';
const maxEvent = 64 << 10;

/** Gives {id, type, documentId, data}, or null if it is no event that this archive knows. Unknown fields are skipped: later versions may add some. */
export function readEvent(body) {
  if (body.length > maxEvent) return null;
  let event;
  try {
    event = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  const data = event?.data;
  if (event?.specversion !== '1.0' || ![released, withdrawn].includes(event.type)) return null;
  if (!isText(data?.documentId, /^[0-9a-f]{32}$/)) return null;
  if (event.id !== `${data.documentId}.${event.type === released ? 'released' : 'withdrawn'}`) return null;
  if (event.type === released && !isPackage(data.package)) return null;
  return { id: event.id, type: event.type, documentId: data.documentId, data };
}

/** The CloudEvent that answers an event. code: null if it was done. */
export function answerTo(event, code, archive) {
  const verb = code === null ? 'accepted' : 'refused';
  const now = new Date().toISOString();
  return {
    specversion: '1.0',
    id: `${event.id}.${verb}`,
    source: `urn:redactor:archive:${archive}`,
    type: `org.redactor.testimony.${verb}.v1`,
    subject: event.documentId,
    time: now,
    datacontenttype: 'application/json',
    data: { documentId: event.documentId, eventId: event.id, ...(code === null ? {} : { code }), at: now },
  };
}

function isPackage(described) {
  return (
    isText(described?.url, /^https?:\/\/[!-~]+$/) && URL.canParse(described.url) && isText(described.sha512, /^[0-9a-f]{128}$/)
    && Number.isSafeInteger(described.size) && described.size > 0 && described.format === 'bagit-1.0+zip'
  );
}

function isText(value, pattern) {
  return typeof value === 'string' && pattern.test(value);
}
