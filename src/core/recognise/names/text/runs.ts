import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { NAME_PARTICLES } from '../lexicon/given-names.ts';
import { words } from '../lexicon/words.ts';
import { ARABIC_ARTICLES } from './fold.ts';
import { GAP } from './gaps.ts';
import { SHAPE, type Tokens } from './tokens.ts';

/** A run of capitalised words joined by spaces or hyphens: tokens `first` to `last`, both in it. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A bit for each gap. */
const JOINS = (1 << GAP.space) | (1 << GAP.hyphen) | (1 << GAP.abbreviation) | (1 << GAP.newline);

/** True where token `index` goes on with the name that token `index - 1` belongs to. */
export function continues(tokens: Tokens, index: number): boolean {
  return (
    index < tokens.count && ((JOINS >> tokens.gapBefore(index)) & 1) === 1 && !tokens.has(index - 1, SHAPE.possessive)
  );
}

/**
 * The end of the personal name that begins at `first`: capitalised words, initials, and particles ("al-", "bin", "von")
 * before a further capitalised word. Words that `stops` says are none of a name end it.
 */
export function endOfPersonalName(tokens: Tokens, first: number, stops: (index: number) => boolean): number {
  let last = first - 1;
  let index = first;
  while (index < tokens.count && index - first < 7) {
    if (index > first && !continues(tokens, index)) break;
    const word = tokens.word(index);
    const particle = NAME_PARTICLES.has(word) || ARABIC_ARTICLES.has(word);
    if (
      particle &&
      index + 1 < tokens.count &&
      tokens.has(index + 1, SHAPE.capital) &&
      continues(tokens, index + 1) &&
      !stops(index + 1)
    ) {
      last = index + 1;
      index += 2;
      continue;
    }
    if (!tokens.has(index, SHAPE.capital) || stops(index) || NEVER_NAMES.has(word)) break;
    last = index;
    index++;
  }
  return last;
}

/** Days and months part names: "in Washington Tuesday". */
const CALENDAR = words(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december',
);

/** All maximal runs of capitalised words in the unit. */
export function capitalRuns(tokens: Tokens): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (!tokens.has(index, SHAPE.capital) || tokens.isIn(index, CALENDAR)) continue;
    const first = index;
    while (goesOn(tokens, index + 1)) index++;
    runs.push({ first, last: index });
  }
  return runs;
}

function goesOn(tokens: Tokens, index: number): boolean {
  if (!tokens.has(index, SHAPE.capital)) return particleBefore(tokens, index);
  return continues(tokens, index) && !tokens.isIn(index, CALENDAR);
}

/** "al" in "Khaled al-Masoud": lower case, but within a name. */
function particleBefore(tokens: Tokens, index: number): boolean {
  return (
    tokens.has(index + 1, SHAPE.capital) &&
    continues(tokens, index) &&
    continues(tokens, index + 1) &&
    (tokens.isIn(index, NAME_PARTICLES) || tokens.isIn(index, ARABIC_ARTICLES)) &&
    !isEnglish(tokens, index)
  );
}

/** "Anna Kowalska at Qorlan": a word of its own; the article stands with a hyphen ("at-Tawil"). */
const isEnglish = (tokens: Tokens, index: number): boolean =>
  tokens.isIn(index, ENGLISH) && tokens.gapBefore(index + 1) !== GAP.hyphen;
const ENGLISH = words('at as an');
