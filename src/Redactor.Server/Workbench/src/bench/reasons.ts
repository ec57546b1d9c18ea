// Why something was found, in the page's language. Reasons come from the recognizers in English; what a later or earlier version called otherwise is shown as it came.
import type kk from '../../../Strings/reasons/kk.json';
import type ru from '../../../Strings/reasons/ru.json';
import { t } from './words';

// Fails to compile when a language has a reason that the other lacks.
type Same<A, B> = [Exclude<keyof A, keyof B>, Exclude<keyof B, keyof A>] extends [never, never] ? true : never;
const languagesAgree: Same<typeof ru, typeof kk> = true;
void languagesAgree;

let known: Record<string, string> = {};

/** Loads the reasons in the page's language. */
export async function loadReasons(): Promise<void> {
  const language = document.documentElement.lang.slice(0, 2);
  const loaded = language === 'ru' ? await import('../../../Strings/reasons/ru.json') : language === 'kk' ? await import('../../../Strings/reasons/kk.json') : null;
  known = (loaded?.default ?? {}) as Record<string, string>;
}

const weighed = /^(.*); (raised|lowered) from ([\d.]+) by its check digits, form or context$/;

/** The reason in the page's language. */
export function reasonOf(told: string | null): string | null {
  if (told === null) return null;
  const parts = weighed.exec(told);
  if (!parts) return known[told] ?? told;
  const from = `${Math.round(Number(parts[3]) * 100)} %`;
  return `${known[parts[1]!] ?? parts[1]!}; ${parts[2] === 'raised' ? t('reasonRaised', from) : t('reasonLowered', from)}`;
}
