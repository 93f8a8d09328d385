import type { StoredAnchor } from './model.ts';
import type { TodayIndex } from './today-index.ts';
import { wordsOf } from './words.ts';

/** Fewer words of a side than these stand together by chance. */
const FEWEST = 3;

/**
 * Does what stood right before a quote stand right before what stood behind it, somewhere in today's text? Then the quote was
 * taken out from between. The outermost word of each side may have been cut when it was stored, and does not count.
 */
export function hasClosedGap({ before = '', after = '' }: StoredAnchor, index: TodayIndex): boolean {
  const lead = wordsOf(before).slice(1);
  const tail = wordsOf(after).slice(0, -1);
  if (lead.length < FEWEST || tail.length < FEWEST) {
    return false;
  }
  const sides = [...lead, ...tail];
  const places = index.places.get(sides[0]!.key) ?? [];
  return places.some(place => sides.every((word, at) => index.words[place + at]?.key === word.key));
}
