import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_REFS } from '../candidates/candidate.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isLocalPlace } from '../listed/local-place.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const WHY = 'in a report of a match a town stands for its team';
const IN_TABLE = 'in a table of results a town stands for its team';

/** A town's name that a sentence or a table has shown to be that of its team. */
export const isTeam = ({ why }: Candidate): boolean => why === WHY || why === IN_TABLE;

/** No states, but they play under their own names as states do. */
const NATIONS: ReadonlySet<string> = new Set(['england', 'scotland', 'wales', 'northern-ireland']);

const PLAYING: ReadonlySet<string> = new Set(['city', 'town', 'village', 'governorate']);

/** Towns of so many people that they are meant, where a report of matches has nobody of that name. */
const LARGE = 300_000;

/** The name as that of a team. */
export const teamRule = (tokens: Tokens, first: number, last: number, table: boolean): Candidate =>
  ruleCandidate(tokens, first, last, 'ORG', table ? 0.7 : 0.65, table ? IN_TABLE : WHY);

/** A town, county or province that acts or is acted on in an article about matches: its team. */
export function asTeam(
  candidate: Candidate,
  { teams, surnames }: { readonly teams: ReadonlySet<string>; readonly surnames: ReadonlyMap<string, unknown> },
  index: GazetteerIndex,
): Candidate {
  const { key, cue } = candidate;
  if (cue.part === 'place' || candidate.weak || candidate.refs.some(ref => NATIONS.has(ref.id))) return candidate;
  // "Gillette, Wyo.": nobody plays under a short form.
  if (candidate.refs.some(({ text }) => text.endsWith('.'))) return candidate;
  const isSide = isTown(candidate, index)
    ? candidate.refs.some(ref => PLAYING.has(index.noted(ref).kind ?? ''))
    : candidate.title === undefined &&
      !surnames.has(key) &&
      (teams.has(key)
        ? isUnlistedWord(candidate)
        : bearsTownsName(candidate, index) &&
          index
            .find(key)
            .some(ref => index.noted(ref).kind === 'governorate' || (index.placeOf(ref)?.population ?? 0) >= LARGE));
  if (!isSide) return candidate;
  return candidate.changed({ refs: NO_REFS, label: 'ORG', source: 'document', score: 0.6, why: WHY });
}

/** One word that nobody lists, read as somebody or some place. */
const isUnlistedWord = ({ first, last, label, refs }: Candidate): boolean =>
  first === last && refs.length === 0 && (label === 'PER' || label === 'GPE' || label === 'LOC');

/** A town, county or province: a state plays under its own name. */
export const isTown = (candidate: Candidate, index: GazetteerIndex): boolean =>
  isLocalPlace(candidate, index) && !candidate.refs.some(ref => index.isAdded(ref));

/** Read as a person, under a name that a town has. */
export const bearsTownsName = ({ first, last, label, refs, key }: Candidate, index: GazetteerIndex): boolean =>
  first === last && label === 'PER' && refs.length === 0 && index.find(key).some(ref => ref.kind === 'place');

/** Called as people are: by a given name or an initial. "Otelul Galati" is a club, though it sounds like somebody. */
export const isCalledAsPeople = (tokens: Tokens, first: number, last: number): boolean =>
  last > first && (tokens.isIn(first, GIVEN_NAMES) || tokens.has(first, SHAPE.single | SHAPE.dotted));
