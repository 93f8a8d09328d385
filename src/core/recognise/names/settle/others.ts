import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { bodiesInContext } from '../bodies/bodies-in-context.ts';
import { bodiesOfLands } from '../bodies/bodies-of-lands.ts';
import { firmsByKind, firmsInCapitals, firmsOfTwo } from '../bodies/firms.ts';
import { namesAbroad } from '../bodies/names-abroad.ts';
import { ownedBodiesIn } from '../bodies/owned-bodies.ts';
import { seatsOfParties } from '../bodies/party-seats.ts';
import { namedAsSource } from '../bodies/source-lines.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { meets, sortByFirst } from '../candidates/overlap.ts';
import { withoutPlainEnds } from '../listed/plain-ends.ts';
import { longerNames } from '../mend/longer-names.ts';
import { acronymsOfPeople } from '../persons/acronyms-of-people.ts';
import { isInDisease, mayTellOfDisease } from '../persons/diseases.ts';
import { peoplesIn, peoplesOfElders } from '../persons/peoples-in-context.ts';
import { rankedPersons } from '../persons/ranked-persons.ts';
import { townsInAddresses } from '../places/addresses.ts';
import { placesInCounts } from '../places/count-tables.ts';
import { datelinesIn } from '../places/datelines.ts';
import { landmarksIn, ledPlaces } from '../places/led-places.ts';
import { venuesInHeadings } from '../places/listed-venues.ts';
import { placesInLists } from '../places/place-lists.ts';
import { placesInBrackets } from '../places/places-in-brackets.ts';
import { riversIn } from '../places/rivers.ts';
import { roadsIn } from '../places/roads.ts';
import { streetsIn } from '../places/streets.ts';
import { townsOfFolk } from '../places/town-folk.ts';
import { venuesIn } from '../places/venues.ts';
import { clubsOfPlayers } from '../sport/clubs-of-players.ts';
import { namesOnScorecard } from '../sport/cricket.ts';
import { namesByFigures } from '../sport/figures.ts';
import { namesInResults } from '../sport/result-tables.ts';
import { winnersIn } from '../sport/sport-headlines.ts';
import { teamsInMatches } from '../sport/teams-in-matches.ts';
import type { Run } from '../text/runs.ts';
import type { Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

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
