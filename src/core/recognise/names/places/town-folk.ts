/** Towns by those who are of them, as local news says it: "a Cairns man", "two Nundah mums". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead, placeCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { signWords, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const WHY = 'somebody is called after it as of a town';

const FOLK = signWords(
  'man woman couple teenager teenagers teen mum mums mom moms dad dads pensioner pensioners grandmother grandfather schoolboy schoolgirl motorist resident residents homeowner homeowners native businessman businesswoman solicitor lawyer councillor restaurant pub suburb nightclub based',
);
/** What a town has as well, where the gazetteer lists one under the name: "a Hull firm", "a Hamilton school". */
const OF_TOWNS = signWords(
  'firm company school primary hospital family house home street charity factory shop store court church park hotel bar cafe business farm garage student students teen teens driver boy girl father mother doctor nurse teacher policeman officer jury judge market council warehouse apartment neighborhood neighbourhood cemetery gallery bakery brewery',
);
/** "Internet-based" */
const MEANS = words('internet web bible faith java windows linux android python islam quran sharia latin');
const BEFORE = words('a an the two three four five six seven eight another one former');
/** How adjectives of peoples and believers end. */
const OF_PEOPLE = /(?:i[st]e?s?|[ie]?an|ese|ish|ic|ch)$/;

/** What stands before it leaves it whole and lets a town be meant. */
function isLed(tokens: Tokens, first: number): boolean {
  const before = first - 1;
  if (before < 0 || tokens.gapBefore(first) !== GAP.space) return false;
  return (
    tokens.isIn(before, BEFORE) || tokens.has(before, SHAPE.possessive) || /^\d\d?-year-old$/.test(aged(tokens, before))
  );
}

/** "Qorlaby resident Ann Marl": at the head of a sentence, with the name of whoever is called so. */
const namesFolk = (tokens: Tokens, first: number, next: number): boolean =>
  opensSentence(tokens, first) &&
  tokens.isIn(next, ONE_OF_FOLK) &&
  tokens.has(next + 1, SHAPE.capital) &&
  tokens.gapBefore(next + 1) === GAP.space;
const ONE_OF_FOLK = words(
  'resident man woman mum mom dad pensioner motorist homeowner native businessman businesswoman solicitor lawyer',
);

const aged = (tokens: Tokens, at: number): string => tokens.text.slice(tokens.start[at - 2], tokens.end[at]);

function mayBeTown(tokens: Tokens, { first, last }: Run): boolean {
  if (last - first > 1 || tokens.has(last, SHAPE.possessive) || OF_PEOPLE.test(tokens.word(last))) return false;
  for (let at = first; at <= last; at++) {
    if (
      tokens.has(at, SHAPE.allCaps | SHAPE.digit | SHAPE.dotted) ||
      tokens.isIn(at, NEVER_NAMES) ||
      isHead(tokens, at)
    )
      return false;
    if (tokens.isIn(at, HONORIFICS) || tokens.isIn(at, OFFICE_WORDS) || tokens.isIn(at, ROLE_NOUNS)) return false;
  }
  return last === first || !tokens.isIn(first, GIVEN_NAMES);
}

/** What neither gazetteer nor tagger knows by a better name. */
export function townsOfFolk(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !(tokens.any(FOLK) || tokens.any(OF_TOWNS))) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const run of runs) {
    const next = run.last + 1;
    const folk = tokens.isIn(next, FOLK);
    if (!folk && !tokens.isIn(next, OF_TOWNS)) continue;
    const based = tokens.word(next) === 'based';
    if (tokens.gapBefore(next) !== (based ? GAP.hyphen : GAP.space) || tokens.has(next, SHAPE.capital)) continue;
    if (based && tokens.isIn(run.last, MEANS)) continue;
    // "A Cairns man" at the head of a sentence.
    const first = run.first < run.last && tokens.isIn(run.first, BEFORE) ? run.first + 1 : run.first;
    if (
      !(based || isLed(tokens, first) || namesFolk(tokens, first, next)) ||
      !mayBeTown(tokens, { first, last: run.last })
    )
      continue;
    const open = candidates.every(
      one => !meets(one, first, run.last) || (one.refs.length === 0 && (one.label === 'ORG' || one.label === 'PER')),
    );
    if (!open) continue;
    const town = placeCandidate(tokens, first, run.last, WHY, index);
    if (folk || town.refs.length > 0) found.push(town);
  }
  return found;
}
