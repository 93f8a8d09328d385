/** Listed names that end in a plain word, written small: "M23 rebels", "Walikale territory". The name ends before it. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { Candidate } from '../candidates/candidate.ts';
import { words } from '../lexicon/words.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

/** Fighters, and units of government: class words of other places belong to their names ("Bekaa valley"). */
const PLAIN = words(
  'rebels fighters militants guerrillas separatists insurgents gunmen militiamen territory province district county city town village area governorate',
);

const endsPlain = (tokens: Tokens, { first, last, refs }: Candidate, index: GazetteerIndex): boolean =>
  last > first &&
  refs.length > 0 &&
  !tokens.has(last, SHAPE.capital) &&
  tokens.isIn(last, PLAIN) &&
  tokens.has(last - 1, SHAPE.capital | SHAPE.digit) &&
  !refs.some(ref => index.isAdded(ref)) &&
  // "Kurdish fighters": the rest is a people.
  !index.find(keyBefore(tokens, first, last)).some(ref => ref.demonym);

const keyBefore = (tokens: Tokens, first: number, last: number): string => {
  let key = tokens.word(first);
  for (let at = first + 1; at < last; at++) key += ` ${tokens.word(at)}`;
  return key;
};

/** The names without such ends, linked as before. */
export function withoutPlainEnds(
  tokens: Tokens,
  candidates: readonly Candidate[],
  index: GazetteerIndex,
): readonly Candidate[] {
  let any = false;
  for (let at = 0; at < candidates.length && !any; at++) any = endsPlain(tokens, candidates[at]!, index);
  if (!any) return candidates;
  return candidates.map(one => {
    if (!endsPlain(tokens, one, index)) return one;
    const last = one.last - 1;
    const { start, first, source, refs, label, weak, score, why, cue } = one;
    const key = keyBefore(tokens, first, one.last);
    return new Candidate(
      { start, end: tokens.end[last]!, first, last, key, source, refs, label, weak, score, why, cue },
      one.title,
      one.unsure,
    );
  });
}
