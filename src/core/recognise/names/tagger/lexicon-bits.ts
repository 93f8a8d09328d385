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
import { words } from '../lexicon/words.ts';
import { ARABIC_ARTICLES } from '../text/fold.ts';

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

/** All words of the lists with their bits: one look-up a word instead of one a list. */
const BITS = new Map<string, number>();
for (const [number, list] of LISTS.entries())
  for (const word of list) BITS.set(word, (BITS.get(word) ?? 0) | (1 << number));

/** Which lists the folded word is in: bits 0 to 14. */
export const lexiconBits = (word: string): number => BITS.get(word) ?? 0;

/** What a word in lower case may do in a name. */
export const JOINT = { none: 0, small: 1, particle: 2, noun: 3 } as const;

const SMALL = words(
  'of the for and in on to at de la le du del des da do dos di della y i e et ve wa against with upon sur under without a',
);
/** Beside the class nouns of places and the forces of states. */
const NOUNS = words(
  'air armed coast guard refugee marines party museum media wildlife refuge peninsula railway airlines',
);

const JOINTS = new Map<string, number>();
for (const list of [NOUNS, STATE_BODIES, SITE_HEADS]) for (const word of list) JOINTS.set(word, JOINT.noun);
for (const list of [NAME_PARTICLES, ARABIC_ARTICLES]) for (const word of list) JOINTS.set(word, JOINT.particle);
for (const word of SMALL) JOINTS.set(word, JOINT.small);

/** Whether names go on with the folded word, where it is written in lower case. */
export const jointOf = (word: string): number => JOINTS.get(word) ?? JOINT.none;
