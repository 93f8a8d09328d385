import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { titleBefore } from '../persons/persons.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { isKnownPlace } from './weigh.ts';

/** Its first or last word could be taken off, so that less than the whole is the name. */
function mayBeCut(tokens: Tokens, { first, last }: Candidate): boolean {
  return (
    !tokens.has(first, SHAPE.capital) ||
    !tokens.has(last, SHAPE.capital) ||
    tokens.word(first) === 'the' ||
    tokens.isIn(first, HONORIFICS) ||
    tokens.isIn(first, ROLE_NOUNS) ||
    tokens.isIn(first, OFFICE_WORDS)
  );
}

/**
 * Whether a listed name that fills a whole stretch is what stands there, whatever the tagger reads (see `weigh`), so that
 * it need not be asked: a third of all stretches of news on wars.
 */
export function standsAnyway(tokens: Tokens, listed: Candidate, index: GazetteerIndex): boolean {
  const { first, last, refs, weak } = listed;
  if (weak || (last > first && mayBeCut(tokens, listed))) return false;
  if (refs.some(ref => ref.kind !== 'place')) return true;
  return first === last && refs.some(ref => isKnownPlace(ref, index)) && titleBefore(tokens, first) === '';
}
