import type { DateMention, Mention, NameMention } from './mention.ts';

/**
 * Dates and names of one stretch as one list without overlaps: of two that overlap the longer one stands ("17 October
 * Movement" is a name, "October 7" a date), of two alike the date.
 */
export function mergeMentions(names: readonly NameMention[], dates: readonly DateMention[]): Mention[] {
  if (dates.length === 0) return [...names];
  const merged: Mention[] = [];
  const keptDates = dates.filter(date => {
    for (const name of names) {
      if (name.start >= date.end) break;
      if (name.end > date.start && name.end - name.start > date.end - date.start) return false;
    }
    return true;
  });
  let next = 0;
  for (const name of names) {
    while (next < keptDates.length && keptDates[next]!.end <= name.start) merged.push(keptDates[next++]!);
    const date = keptDates[next];
    if (date === undefined || date.start >= name.end) merged.push(name);
  }
  while (next < keptDates.length) merged.push(keptDates[next++]!);
  return merged.sort((a, b) => a.start - b.start);
}
