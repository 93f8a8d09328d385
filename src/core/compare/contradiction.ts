import type { RelationAspect } from '../claims/model.ts';
import { aspectsOf } from './aspects.ts';
import { type Mark, marksOf } from './marks.ts';
import type { PairSigns } from './pair-signs.ts';
import type { ClaimProfile } from './profile.ts';
import { termOf } from './terms.ts';

/** Pairs of concepts (pair-signs.ts) that speak against each other, and what about. */
const OPPOSITES: Readonly<Record<string, RelationAspect>> = {
  '~civilian ~fighter': 'identity',
  '~capture ~killing': 'outcome',
  '~calming ~escalation': 'assessment',
  '~disarmament ~rearming': 'outcome',
  '~agreement ~refusal': 'outcome',
  '~beginning ~ending': 'outcome',
  '~killing ~survival': 'outcome',
};
/** What two parties want of each other, or of the same meeting. */
const WANTED: ReadonlySet<string> = new Set(['aim', 'demand', 'offer', 'refusal', 'agreement', 'meeting']);
/** How somebody sees a thing. */
const JUDGED: ReadonlySet<string> = new Set(['assessment', 'accusation', 'forecast', 'capability', 'status', 'threat']);
const HAPPENED: ReadonlySet<string> = new Set(['strike', 'harm', 'detention', 'identity', 'status']);
/** What was hit, as the two sides tell it. */
const STRUCK: ReadonlySet<string> = new Set(['strike', 'harm', 'accusation']);
/** What somebody did, says that another did, or says that he did not. */
const DEEDS: ReadonlySet<string> = new Set([...STRUCK, 'detention', 'denial']);
/** Above this much in common a report has what another puts in the place of it. */
const ONE_THING = 0.4;
/** Above this much in common two lists of aims are one agenda, told at different length. */
const ONE_AGENDA = 0.5;

/** On what two claims of different claimants contradict each other; undefined where they do not, as far as words tell. */
export function contradictionOf(
  one: ClaimProfile,
  other: ClaimProfile,
  signs: PairSigns,
): readonly RelationAspect[] | undefined {
  const types = [one.type, other.type];
  const all = (of: ReadonlySet<string>) => types.every(type => of.has(type));
  /** One claim has the first mark alone, the other the second. */
  const turned = (mark: Mark, against: Mark) =>
    (has(one, mark, against) && has(other, against, mark)) || (has(one, against, mark) && has(other, mark, against));
  const either = (mark: Mark) => one.marks.has(mark) !== other.marks.has(mark);

  const opposite = signs.kin.map(terms => OPPOSITES[[...terms].sort().join(' ')]).find(found => found !== undefined);
  if (opposite !== undefined) {
    return [opposite];
  }
  if (all(HAPPENED) && either('instead') && signs.contained > ONE_THING) {
    return ['outcome', 'identity'];
  }
  // "150 metres from the market" against "on the market"
  if (all(STRUCK) && either('beside') && signs.shared.some(term => !/^[@#=]/.test(term))) {
    return ['place'];
  }
  if (turned('military-role', 'civilian-role') || rolesTurned(one, other)) {
    return ['role'];
  }
  if (types.every(type => type === 'identity') && turned('armed-person', 'civilian-person')) {
    return ['identity'];
  }
  if (all(STRUCK) && turned('military-object', 'civilian-object')) {
    return ['identity'];
  }
  if (all(JUDGED) && turned('praises', 'deplores')) {
    return ['assessment'];
  }
  if (signs.opposed && (!types.includes('denial') || signs.shared.length > 0)) {
    return all(DEEDS) && signs.figures.length === 0
      ? [signs.shared.some(term => term.startsWith('@')) ? 'actor' : 'outcome']
      : aspectsOf(one, other, signs);
  }
  if (all(WANTED) && either('restricts') && signs.contained < ONE_AGENDA) {
    return ['agenda'];
  }
  if (all(WANTED) && turned('puts-off', 'puts-first')) {
    return ['agenda'];
  }
  return types.every(type => type === 'accusation') && blameOthers(one, other, signs) ? ['cause', 'actor'] : undefined;
}

/** One person, whom the sentence of one claim has in a military role and that of the other in a civilian one. */
function rolesTurned(one: ClaimProfile, other: ClaimProfile): boolean {
  if (![...one.persons.values()].some(id => [...other.persons.values()].includes(id))) {
    return false;
  }
  const [mine, theirs] = [one, other].map(({ claim }) => marksOf(claim.sentence ?? claim.stored.quote));
  const only = (marks: ReadonlySet<Mark>, mark: Mark, without: Mark) => marks.has(mark) && !marks.has(without);
  return (
    (only(mine!, 'military-role', 'civilian-role') && only(theirs!, 'civilian-role', 'military-role')) ||
    (only(mine!, 'civilian-role', 'military-role') && only(theirs!, 'military-role', 'civilian-role'))
  );
}

/** Words by which blame is laid: in common they say nothing of what somebody is blamed for. */
const BLAME: ReadonlySet<string> = new Set('blame condemn criticise accuse hold'.split(' ').map(termOf));

/** Whether two accusations are about one thing, and not of the same party. */
function blameOthers(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): boolean {
  const ofOneThing = signs.sameEvent || signs.daysApart === 0 || signs.shared.some(term => !BLAME.has(term));
  return ofOneThing && !namedIn(one).some(id => namedIn(other).includes(id));
}

/** Whom the words themselves name; a field may hold whom it happened to, who is the same for both. */
function namedIn({ entities, terms }: ClaimProfile): string[] {
  return [...entities].filter(id => terms.get(`@${id}`) === 1);
}

function has({ marks }: ClaimProfile, mark: Mark, without: Mark): boolean {
  return marks.has(mark) && !marks.has(without);
}
