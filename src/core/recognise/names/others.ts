import type { GazetteerIndex } from '../gazetteer/index.ts';
import { acronymsOfPeople } from './acronyms-of-people.ts';
import { townsInAddresses } from './addresses.ts';
import { bodiesInContext } from './bodies-in-context.ts';
import { bodiesOfLands } from './bodies-of-lands.ts';
import type { Candidate } from './candidate.ts';
import { clubsOfPlayers } from './clubs-of-players.ts';
import { placesInCounts } from './count-tables.ts';
import { namesOnScorecard } from './cricket.ts';
import { datelinesIn } from './datelines.ts';
import { isInDisease, mayTellOfDisease } from './diseases.ts';
import { namesByFigures } from './figures.ts';
import { firmsByKind, firmsInCapitals, firmsOfTwo } from './firms.ts';
import { landmarksIn, ledPlaces } from './led-places.ts';
import { venuesInHeadings } from './listed-venues.ts';
import { longerNames } from './longer-names.ts';
import { namesAbroad } from './names-abroad.ts';
import { meets, sortByFirst } from './overlap.ts';
import { ownedBodiesIn } from './owned-bodies.ts';
import { seatsOfParties } from './party-seats.ts';
import { peoplesIn, peoplesOfElders } from './peoples-in-context.ts';
import { placesInLists } from './place-lists.ts';
import { placesInBrackets } from './places-in-brackets.ts';
import { withoutPlainEnds } from './plain-ends.ts';
import { rankedPersons } from './ranked-persons.ts';
import { namesInResults } from './result-tables.ts';
import { riversIn } from './rivers.ts';
import { roadsIn } from './roads.ts';
import type { Run } from './runs.ts';
import { namedAsSource } from './source-lines.ts';
import { winnersIn } from './sport-headlines.ts';
import { streetsIn } from './streets.ts';
import { teamsInMatches } from './teams-in-matches.ts';
import type { Tokens } from './tokens.ts';
import { townsOfFolk } from './town-folk.ts';
import type { UnitShape } from './unit-shape.ts';
import { venuesIn } from './venues.ts';

function append(all: Candidate[], more: readonly Candidate[]): void {
  for (const one of more) all.push(one);
}

function withoutIlls(chosen: readonly Candidate[], tokens: Tokens, index: GazetteerIndex): readonly Candidate[] {
  const isIll = (one: Candidate) => isInDisease(tokens, one) && !one.refs.some(ref => index.isAdded(ref));
  return chosen.some(isIll) ? chosen.filter(one => !isIll(one)) : chosen;
}

/** The chosen names without those of illnesses, and with what tables and lists show to be something else in their place. */
export function withOthers(
  chosen: readonly Candidate[],
  weak: readonly Candidate[],
  tokens: Tokens,
  runs: readonly Run[],
  index: GazetteerIndex,
  shape: UnitShape,
): readonly Candidate[] {
  const whole = mayTellOfDisease(tokens) ? withoutIlls(chosen, tokens, index) : chosen;
  const named = withoutPlainEnds(tokens, whole, index);
  const shown: Candidate[] = [];
  append(shown, namesAbroad(tokens, named, runs, shape));
  append(shown, longerNames(tokens, named, shape));
  append(shown, rankedPersons(tokens, named, runs, shape));
  append(shown, bodiesOfLands(tokens, named, index, shape));
  append(shown, namesOnScorecard(tokens, named, runs));
  append(shown, namesInResults(tokens, named, runs, index));
  append(shown, placesInCounts(tokens, named, runs, index));
  append(shown, placesInLists(tokens, named, runs, index));
  append(shown, placesInBrackets(tokens, named, runs, index));
  append(shown, townsInAddresses(tokens, named, runs, index));
  append(shown, clubsOfPlayers(tokens, named, weak, runs, index));
  append(shown, teamsInMatches(tokens, named, weak, runs, index));
  append(shown, roadsIn(tokens, named, index));
  append(shown, streetsIn(tokens, named, runs, shape));
  append(shown, datelinesIn(tokens, named, shape));
  append(shown, riversIn(tokens, named, runs, index));
  append(shown, venuesIn(tokens, named, runs, shape));
  append(shown, firmsByKind(tokens, named, runs, shape));
  append(shown, firmsInCapitals(tokens, named, shape));
  append(shown, firmsOfTwo(tokens, named, index, shape));
  append(shown, ownedBodiesIn(tokens, named, shape));
  append(shown, bodiesInContext(tokens, named, runs, shape));
  append(shown, acronymsOfPeople(tokens, named, shape));
  append(shown, winnersIn(tokens, named, shape));
  append(shown, namesByFigures(tokens, named, runs, index));
  append(shown, seatsOfParties(tokens, named, index));
  append(shown, namedAsSource(tokens, named, runs));
  append(shown, venuesInHeadings(tokens, named, index));
  append(shown, landmarksIn(tokens, named, runs, shape));
  append(shown, ledPlaces(tokens, named, runs, shape));
  append(shown, townsOfFolk(tokens, named, runs, index, shape));
  append(shown, peoplesIn(tokens, named, shape));
  append(shown, peoplesOfElders(tokens, named, runs, shape));
  if (shown.length === 0) return named;
  const rest = named.filter(one => !shown.some(other => meets(one, other.first, other.last)));
  return sortByFirst([...rest, ...shown]);
}
