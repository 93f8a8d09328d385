import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { paperIn } from '../bodies/press-digest.ts';
import { type Candidate, NO_REFS, type UnitNames } from '../candidates/candidate.ts';
import type { DocumentNames, Introduced } from '../candidates/document.ts';
import { withoutOverlaps } from '../candidates/overlap.ts';
import { type Settled, settledAs, whoIs } from '../candidates/settled.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { countryOf, inCountry, isOpenBody } from '../listed/home-country.ts';
import { isLocalPlace } from '../listed/local-place.ts';
import { doubtSmallTowns } from '../listed/small-towns.ts';
import { bareSurname, isSurnameAlone } from '../listed/surnames.ts';
import { asTeam, isTeam } from '../sport/teams.ts';
import { foldWord } from '../text/fold.ts';
import { asBody, asLed, asMostly, asSeat, definedShort, isUnlistedPerson } from './as-elsewhere.ts';
import { settleRun } from './settle-run.ts';
import { NOT_IN_FULL, settleWeak } from './settle-weak.ts';

/** There are few, and a look at each takes less than a map does. */
function extraOf(extras: readonly Settled[], candidate: Candidate): Settled | undefined {
  for (const extra of extras) if (extra.candidate === candidate) return extra;
  return undefined;
}

/** A surname alone of somebody whom the gazetteer lists, but the article does not name in full: shown with who it may be. */
function perhapsListed(weak: Candidate, pool: Candidate[], extras: readonly Settled[], index: GazetteerIndex): void {
  const refs = weak.refs.filter(ref => ref.kind === 'actor' && index.noted(ref).kind === 'person');
  if (refs.length === 0) return;
  const at = pool.findIndex(one => one.first === weak.first && one.last === weak.last);
  const read = pool[at];
  if (read === undefined || read.refs.length > 0 || extraOf(extras, read) !== undefined) return;
  // "Assad's Syria": a land may be read as owned by a land.
  if (read.label !== 'PER' && (read.cue.part === 'place' || read.label !== 'GPE')) return;
  pool[at] = read.changed({ refs, label: 'PER', unsure: true, score: 0.7, why: NOT_IN_FULL });
}

/** A town, and the words around do not say "place". */
const mayBePerson = (candidate: Candidate, index: GazetteerIndex): boolean =>
  candidate.cue.part !== 'place' && isLocalPlace(candidate, index);

/** "Jordan" after "Michael Jordan", in an article that says nothing of Jordanians, nor of what is in Jordan. */
function bearsLandsName(
  { refs, cue }: Candidate,
  people: readonly Introduced[],
  { lands }: DocumentNames,
  index: GazetteerIndex,
): boolean {
  const [land] = refs;
  if (land === undefined || land.demonym || cue.part === 'place' || lands.has(land.id)) return false;
  if (index.noted(land).kind !== (land.kind === 'actor' ? 'state' : 'country')) return false;
  return people.some(({ fullName }) => GIVEN_NAMES.has(foldWord(fullName.slice(0, fullName.indexOf(' ')))));
}

/** Where a report of a match was written, whence somebody is, or the seat of a club: "America of Natal". */
function isSeat({ start, end }: Candidate, before: Candidate | undefined, text: string): boolean {
  if (start === 0) return DATELINE.test(text.slice(end, end + FARTHEST_DASH)) && !/\p{Ll}/u.test(text.slice(0, end));
  if (text.slice(start - FROM.length, start) === FROM) return true;
  return before?.label === 'ORG' && text.slice(before.end, start) === ' of ';
}
const FROM = ' from ';
const DATELINE = /^[^.;:]*\s[-–—]+\s/;
const FARTHEST_DASH = 40;

/** Settles the names of one unit in the light of the whole article: no overlaps, in text order. */
export function settleUnit(
  names: UnitNames,
  unit: number,
  text: string,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): Settled[] {
  const paper = document.digest ? paperIn(names, text, index) : undefined;
  if (paper !== undefined) return [settledAs(paper)];
  const extras: Settled[] = [];
  const pool: Candidate[] = [];
  for (const candidate of names.sure) {
    const short = definedShort(candidate, document, index);
    if (short !== undefined) {
      const named = candidate.changed({
        source: 'document',
        refs: short.refs,
        label: short.label ?? 'ORG',
        score: 0.85,
      });
      pool.push(named);
      extras.push(settledAs(named, undefined, short));
      continue;
    }
    const isPlace = !document.matches.has(unit) || isSeat(candidate, pool[pool.length - 1], text);
    const side = isPlace ? candidate : asTeam(candidate, document, index);
    if (side !== candidate) {
      pool.push(side);
      continue;
    }
    // A town that shares its name with somebody whom the article names: the person, unless the words say "place".
    const people = isSurnameAlone(candidate.key) ? document.surnames.get(bareSurname(candidate.key)) : undefined;
    const isPerson =
      people !== undefined &&
      (mayBePerson(candidate, index) ||
        isUnlistedPerson(candidate, document) ||
        bearsLandsName(candidate, people, document, index));
    if (isPerson) {
      const person = whoIs(people, candidate.key, unit);
      const settled = candidate.changed({
        refs: NO_REFS,
        label: 'PER',
        source: 'document',
        score: 0.75,
        why: `${person.fullName} is named in this article`,
      });
      pool.push(settled);
      extras.push(settledAs(settled, person));
    } else
      pool.push(
        asSeat(candidate, document) ??
          asBody(candidate, document) ??
          asLed(candidate, document, text) ??
          asMostly(candidate, document),
      );
  }
  // Only a body that is not listed under its own name asks whose it is.
  if (pool.some(isOpenBody)) {
    const country = countryOf(pool, document, index);
    for (const [at, candidate] of pool.entries()) pool[at] = inCountry(candidate, country, index);
  }
  for (const candidate of names.weak) {
    // "14 - Rhys Qorlan (Swansea)": a table has said that it is the team.
    if (document.teams.size > 0 && pool.some(one => isTeam(one) && one.first === candidate.first)) continue;
    const settled = settleWeak(candidate, document, index, published, text);
    if (settled === undefined) {
      perhapsListed(candidate, pool, extras, index);
      continue;
    }
    pool.push(settled);
    const surname = bareSurname(candidate.key);
    const people = document.surnames.get(surname)?.filter(person => settled.refs.some(ref => ref.id === person.id));
    if (people !== undefined && people.length > 0) extras.push(settledAs(settled, whoIs(people, surname, unit)));
  }
  const before = extras.length;
  for (const run of names.free) settleRun(run, document, unit, text, extras);
  for (let at = before; at < extras.length; at++) pool.push(extras[at]!.candidate);
  const all: Settled[] = [];
  for (const candidate of withoutOverlaps(pool)) all.push(extraOf(extras, candidate) ?? settledAs(candidate));
  doubtSmallTowns(all, document, index);
  return all;
}
