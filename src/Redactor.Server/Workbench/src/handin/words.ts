// Words of the page in its language: the form carries them.
export const form = document.querySelector<HTMLFormElement>('#upload')!;
export const say = form.dataset as Record<string, string>;

export const fill = (text: string, ...values: (string | number)[]): string => values.reduce<string>((t, v, i) => t.replace(`{${i}}`, String(v)), text);

// Words for the server's codes.
const refusals = JSON.parse(say['refusals']!) as Record<string, string>;
export const wordsOf = (code: string): string => refusals[code] ?? fill(say['tRefused']!, code);
