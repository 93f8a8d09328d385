let translations: Readonly<Record<string, string>> = {};
// Kept, since a formatter takes longer to make than the whole of a view to draw.
let numbers = new Intl.NumberFormat('en');
let days = dayFormat('en');

/** Takes the translations of the editor's language; without them the panel speaks English. */
export function setWords(words: Readonly<Record<string, string>>, of: string): void {
  translations = words;
  numbers = new Intl.NumberFormat(of);
  days = dayFormat(of);
}

function dayFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** The words in the editor's language, `{0}` replaced by the first of `given` and so on. */
export function t(english: string, ...given: readonly (string | number)[]): string {
  return (translations[english] ?? english).replace(/\{(\d)\}/g, (whole, index) =>
    String(given[Number(index)] ?? whole),
  );
}

export function count(number: number): string {
  return numbers.format(number);
}

const DAY = 86_400_000;

/** A day counted from 1970-01-01, short: `20 Nov 2025`. */
export function dayName(day: number): string {
  return days.format(day * DAY);
}

/** One day, or the first and the last. */
export function extentName({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
}
