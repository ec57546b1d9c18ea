// The interface's texts in the page's language. A key that one language lacks does not compile.
import type en from '../../../Strings/en.json';
import type kk from '../../../Strings/kk.json';
import type ru from '../../../Strings/ru.json';

type All = keyof typeof en & keyof typeof kk & keyof typeof ru;
/** Every key of the workbench that all languages have. */
export type Key = Extract<All, `bench.${string}`> extends `bench.${infer Rest}` ? Rest : never;

// Fails to compile when a language has a key that another lacks.
type Same<A, B> = [Exclude<keyof A, keyof B>, Exclude<keyof B, keyof A>] extends [never, never] ? true : never;
const languagesAgree: [Same<typeof en, typeof ru>, Same<typeof en, typeof kk>] = [true, true];
void languagesAgree;

let texts: Record<string, string> = {};

/** Loads the texts of the page's language. */
export async function loadWords(): Promise<void> {
  const language = document.documentElement.lang.slice(0, 2);
  const loaded = language === 'ru' ? await import('../../../Strings/ru.json') : language === 'kk' ? await import('../../../Strings/kk.json') : await import('../../../Strings/en.json');
  texts = loaded.default as Record<string, string>;
}

/** A text with its places {0}, {1} filled in. */
export function t(key: Key, ...values: (string | number)[]): string {
  return (texts[`bench.${key}`] ?? key).replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
}

/** The text of a code of the server, such as an entity type; the code itself if there is none. */
export function coded(group: 'type' | 'keep' | 'missing' | 'unread' | 'problem' | 'leak', code: string): string {
  return texts[`bench.${group}${code}`] ?? code;
}
