let translations: Readonly<Record<string, string>> = {};
let language = 'en';

/** Takes the translations of the editor's language; without them the panel speaks English. */
export function setWords(words: Readonly<Record<string, string>>, of: string): void {
  translations = words;
  language = of;
}

/** The words in the editor's language, `{0}` replaced by the first of `given` and so on. */
export function t(english: string, ...given: readonly (string | number)[]): string {
  return (translations[english] ?? english).replace(/\{(\d)\}/g, (whole, index) =>
    String(given[Number(index)] ?? whole),
  );
}

export function count(number: number): string {
  return number.toLocaleString(language);
}

const DAY = 86_400_000;

/** A day counted from 1970-01-01, short: `20 Nov 2025`. */
export function dayName(day: number): string {
  return new Date(day * DAY).toLocaleDateString(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** One day, or the first and the last. */
export function extentName({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
}
