/** Who is a person, and where a person's name begins, as the trained recogniser is known to miss it. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { LABELS_OF_PLACES } from '../../mention.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { TaggedName } from '../candidates/name-tagger.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { ROLE_NOUNS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { isRank, RANKS } from '../persons/ranks.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

/** After these a land or its capital stands for itself, whoever is named right after it. */
const LEADING_TO_LAND = words('to in from at');

/** "Governor of Maine | Susan Qorlan" */
const GOVERNING = words('governor president premier king queen minister mayor senator archbishop bishop ambassador');

/** "Dutchman | Sjeng Marl": whence somebody is, in words that nobody is called by. */
export const isCitizen = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, CITIZENS) && tokens.gapBefore(at + 1) === GAP.space;
const CITIZENS = words(
  'dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman scotswoman briton spaniard swede dane finn icelander norwegian austrian belgian australian canadian italian czech slovak slovene croat serb swiss greek turk hungarian romanian bulgarian ukrainian belarussian russian latvian lithuanian estonian moroccan tunisian algerian kenyan ethiopian nigerian ghanaian cameroonian brazilian argentine argentinian chilean colombian ecuadorean peruvian uruguayan paraguayan mexican american japanese chinese thai indonesian malaysian uzbek kazakh armenian georgian indian pakistani zimbabwean jamaican cuban dominican',
);

/** "“So be it,” Griffin said": who speaks is a person, unless it is a state or its seat. */
export function isSpeaker(
  tokens: Tokens,
  { first, last, label }: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): boolean {
  if (label !== 'GPE' || first !== last || !tokens.isIn(last + 1, SAYS)) return false;
  if (tokens.gapBefore(last + 1) !== GAP.space || tokens.has(first, SHAPE.allCaps | SHAPE.possessive)) return false;
  return listed
    .filter(one => meets(one, first, last))
    .every(one => one.weak && one.refs.every(ref => ref.kind === 'place' && index.seatedAt(ref).length === 0));
}
const SAYS = words('said says added adds told tells recalled explained joked admitted testified');

/** "Nabil Qorlan, a researcher at …", "Nabil Qorlan, 29, …": read as a place, but nobody says so of one. */
export function isToldPerson(
  tokens: Tokens,
  { first, last, label }: TaggedName,
  listed: readonly Candidate[],
): boolean {
  if (!LABELS_OF_PLACES.has(label) || last === first || last - first > 2 || tokens.gapBefore(last + 1) !== GAP.comma)
    return false;
  if (tokens.has(last, SHAPE.possessive | SHAPE.allCaps) || listed.some(one => meets(one, first, last))) return false;
  for (let at = first; at <= last; at++) if (!tokens.has(at, SHAPE.capital) || isHead(tokens, at)) return false;
  // "Anna Marl, Nairobi newsroom": who signs the report.
  for (let at = last + 2; at < last + 5; at++) if (tokens.isIn(at, DESKS)) return true;
  if (AGE.test(tokens.raw(last + 1)) && tokens.gapBefore(last + 2) === GAP.comma) return true;
  if (!tokens.isIn(last + 1, ONE)) return false;
  for (let at = last + 2; at < last + 5 && tokens.gapBefore(at) === GAP.space; at++)
    if (tokens.isIn(at, ROLE_NOUNS)) return tokens.gapBefore(at + 1) !== GAP.hyphen;
  return false;
}
const ONE = words('a an the');
const DESKS = words('newsroom bureau');
const AGE = /^[1-9]\d$/;

/** "They shelled Qorlan": a town, though a surname could look so. */
export const isShelled = (tokens: Tokens, { first, last, label }: TaggedName): boolean =>
  label === 'PER' &&
  tokens.gapBefore(first) === GAP.space &&
  ((first === last && tokens.isIn(first - 1, SHELLED)) ||
    (last === first + 1 && tokens.isIn(first - 1, ENTERED) && !tokens.isIn(first, GIVEN_NAMES)) ||
    (tokens.word(first - 1) === 'to' && tokens.isIn(first - 2, SENT_THERE)));
/** "moved troops to Bajram Qorli" */
const SENT_THERE = words('troops soldiers tanks convoys reinforcements');
const SHELLED = words(
  'shelled shelling shells bombed bombing bombarded bombarding besieged besieging razed stormed retook recaptured liberated overran encircled flee fled fleeing evacuated',
);
/** Two words as well: "entered Umm Qorla", "burned Ywar Qorla". */
const ENTERED = words(
  'entered entering shelled shelling razed razing stormed recaptured overran torched bombed retook',
);

/** "Mayor Bonnie Crombie" after the name of a town: a person after all, though read as a place. */
export function isTitledPerson(tokens: Tokens, { first, last, label }: TaggedName): boolean {
  return LABELS_OF_PLACES.has(label) && last - first === 2 && tokens.isIn(first, RANKS) && !isHead(tokens, last);
}

/** "US | Ambassador Anna Marl": the land that a rank is of. */
export const landOfRank = (
  tokens: Tokens,
  { first, last }: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): Candidate | undefined =>
  last - first < 2
    ? undefined
    : listed.find(
        one =>
          one.first === first &&
          one.last < last - 1 &&
          isRank(tokens, one.last + 1) &&
          one.refs.some(ref => ref.demonym || ref.kind === 'place' || index.noted(ref).kind === 'state'),
      );

/** The land or capital at the head of a name that goes on for two words at least, where a preposition leads to it. */
export function landBefore(
  tokens: Tokens,
  { first, last }: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): Candidate | undefined {
  const before = tokens.word(first - 1) === 'the' && tokens.gapBefore(first) === GAP.space ? first - 2 : first - 1;
  if (before < 0 || tokens.gapBefore(before + 1) !== GAP.space) return undefined;
  const governs = tokens.word(before) === 'of' && tokens.isIn(before - 1, GOVERNING);
  if (!governs && !tokens.isIn(before, LEADING_TO_LAND)) return undefined;
  return listed.find(
    one =>
      one.first === first &&
      one.last <= last - 2 &&
      tokens.gapBefore(one.last + 1) === GAP.space &&
      one.refs.some(
        ref =>
          !ref.demonym &&
          (ref.kind === 'actor'
            ? index.actor(ref.id)?.kind === 'state'
            : index.place(ref.id)?.kind === 'country' ||
              index.seatedAt(ref).length > 0 ||
              (governs && index.place(ref.id)?.kind === 'governorate')),
      ),
  );
}
