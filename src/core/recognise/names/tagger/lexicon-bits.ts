import { ARABIC_ARTICLES } from '../fold.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES, NAME_PARTICLES } from '../lexicon/given-names.ts';
import {
  ADMINISTRATIVE_HEADS,
  BODY_HEADS,
  BODY_OPENERS,
  FACILITY_HEADS,
  GROUP_OPENERS,
  SITE_HEADS,
  SITE_OPENERS,
  STATE_BODIES,
} from '../lexicon/heads.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';

/** The word lists of the rules, one bit each. Their order is part of the model file's format. */
const LISTS: readonly ReadonlySet<string>[] = [
  NEVER_NAMES,
  GIVEN_NAMES,
  NAME_PARTICLES,
  ARABIC_ARTICLES,
  HONORIFICS,
  ROLE_NOUNS,
  OFFICE_WORDS,
  BODY_HEADS,
  BODY_OPENERS,
  GROUP_OPENERS,
  SITE_HEADS,
  FACILITY_HEADS,
  ADMINISTRATIVE_HEADS,
  SITE_OPENERS,
  STATE_BODIES,
];

/** Which lists the folded word is in: bits 0 to 14. */
export function lexiconBits(word: string): number {
  let bits = 0;
  for (let number = 0; number < LISTS.length; number++) if (LISTS[number]!.has(word)) bits |= 1 << number;
  return bits;
}
