import type { GazetteerIndex } from '../gazetteer/index.ts';
import { type Candidate, NO_REFS, type UnitNames } from './candidate.ts';
import { isDefinite } from './definite.ts';
import type { DocumentNames } from './document.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { keyOfName } from './name-keys.ts';
import { holdsRole } from './office.ts';
import { withoutOverlaps } from './overlap.ts';
import { settleRun } from './settle-run.ts';
import { type Settled, settledAs, whoIs } from './settled.ts';
import { bareSurname, isSurnameAlone } from './surnames.ts';
import { asTeam } from './teams.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u;

function settleWeak(
  candidate: Candidate,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
  text: string,
): Candidate | undefined {
  const supported = candidate.refs.filter(ref => document.entries.has(ref.entry));
  if (supported.length > 0)
    return candidate.changed({
      refs: supported,
      weak: false,
      source: 'document',
      score: 0.85,
      why: 'the article names it unmistakably elsewhere',
    });
  if (candidate.title !== undefined) {
    const { title } = candidate;
    const holders = candidate.refs.filter(ref => holdsRole(index.actor(ref.id), title, published));
    if (holders.length > 0)
      return candidate.changed({
        refs: holders,
        weak: false,
        source: 'document',
        score: 0.8,
        why: `the title “${title}” fits the office held`,
      });
  }
  const bodies = candidate.refs.filter(ref => ref.kind === 'actor' && index.noted(ref).kind !== 'person');
  // "the Council", which the corpus's gazetteer knows as a short form: shown, not linked.
  const counts = () =>
    candidate.last > candidate.first ||
    document.named.has(candidate.key) ||
    ACRONYM.test(text.slice(candidate.start, candidate.end)) ||
    isDefinite(text, candidate.start);
  if (bodies.length > 0 && counts())
    return candidate.changed({
      refs: bodies,
      weak: false,
      unsure: true,
      score: 0.5,
      why: 'the full name does not stand in this article',
    });
  const places = candidate.refs.filter(ref => ref.kind === 'place');
  // "ill" is common, "Ill." with its full stop is not.
  const common = NEVER_NAMES.has(candidate.key) && !places.some(ref => ref.text.endsWith('.'));
  if (places.length === 0 || common) return undefined;
  if (candidate.cue.part === 'place')
    return candidate.changed({ refs: places, weak: false, score: 0.65, why: candidate.cue.why });
  if (document.placed.has(candidate.key) && !document.surnames.has(candidate.key))
    return candidate.changed({
      refs: places,
      weak: false,
      score: 0.55,
      why: 'elsewhere in this article it is clearly a place',
    });
  return undefined;
}

/** A state that a unit speaks of, and why bodies without one are its own. */
interface Home {
  readonly id: string;
  readonly here: boolean;
}

/** The one state that these names are about, else the one that the whole article is mostly about. */
function countryOf(pool: readonly Candidate[], document: DocumentNames, index: GazetteerIndex): Home | undefined {
  const main = document.mainCountry;
  const states = new Set<string>();
  for (const { refs } of pool)
    for (const ref of refs) {
      const { kind, country } = index.noted(ref);
      const state = ref.kind === 'actor' && kind === 'state' ? ref.id : country;
      if (state !== undefined && refs.length <= 2) states.add(state);
    }
  const [only] = states;
  if (only !== undefined && states.size === 1 && only !== main) return { id: only, here: true };
  return main === undefined ? undefined : { id: main, here: false };
}

const isOpenBody = ({ label, refs }: Candidate): boolean => label === 'ORG' && refs.length === 0;

/** "Interior Ministry" alone, in an article or a paragraph about Syria: the Syrian one, if it is listed. */
function inCountry(candidate: Candidate, home: Home | undefined, index: GazetteerIndex): Candidate {
  if (home === undefined || !isOpenBody(candidate)) return candidate;
  const state = index.actor(home.id);
  for (const demonym of state?.demonyms ?? []) {
    const refs = index.find(`${keyOfName(demonym.text)} ${candidate.key}`).filter(ref => ref.kind === 'actor');
    if (refs.length > 0)
      return candidate.changed({
        refs,
        score: 0.65,
        why: home.here ? `${state!.name} alone is named beside it` : `the article is mostly about ${state!.name}`,
      });
  }
  return candidate;
}

/** Bears the surname of somebody whom the article names in full, and nothing speaks for a place or a body of that name. */
function isUnlistedPerson({ key, label, refs, cue }: Candidate, { majority }: DocumentNames): boolean {
  if (refs.length > 0) return false;
  return label === 'PER' || (cue.part !== 'place' && (majority.get(key) ?? 'PER') === 'PER');
}

/** "Kenyon" where the article names "Kenyon Emergency Services" in full, and nobody called Kenyon. */
function asBody(candidate: Candidate, { openers, surnames, givenNames }: DocumentNames): Candidate | undefined {
  const { key, refs, title, label, cue } = candidate;
  if (refs.length > 0 || title !== undefined || label === 'ORG' || !openers.has(key)) return undefined;
  if (cue.part === 'place' || surnames.has(key) || givenNames.has(key)) return undefined;
  const why = 'the article names a body in full whose name begins so';
  return candidate.changed({ label: 'ORG', source: 'document', score: 0.7, why });
}

/** An unlisted name as the article reads it more often than not. */
function asMostly(candidate: Candidate, { majority }: DocumentNames): Candidate {
  const label = candidate.refs.length > 0 ? undefined : majority.get(candidate.key);
  if (label === undefined || label === candidate.label) return candidate;
  return candidate.changed({ label, source: 'document', score: 0.7, why: 'elsewhere in this article it is read so' });
}

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
  pool[at] = read.changed({ refs, label: 'PER', unsure: true, score: 0.7 });
}

/** What the article itself has defined the short form as, before what any list has under it: "the People Power Party (PPP)". */
function definedShort(candidate: Candidate, { acronyms }: DocumentNames, index: GazetteerIndex): Candidate | undefined {
  const { refs, source, label, first, last, key } = candidate;
  if (refs.length === 0) return source === 'rule' && label === 'ORG' ? acronyms.get(key) : undefined;
  const short =
    first === last && refs.every(ref => ref.kind === 'actor' && !ref.demonym) ? acronyms.get(key) : undefined;
  if (short === undefined || refs.some(ref => index.isAdded(ref))) return undefined;
  const isOther = !short.refs.some(ref => refs.some(own => own.id === ref.id));
  return isOther && spells(short.key, key) ? short : undefined;
}

/** The letters of the short form begin words of the name, in order. */
function spells(name: string, short: string): boolean {
  const initials = name.split(' ').map(word => word.charAt(0));
  let at = 0;
  for (const initial of initials) if (initial === short.charAt(at)) at++;
  return at === short.length;
}

/** Settles the names of one unit in the light of the whole article: no overlaps, in text order. */
export function settleUnit(
  names: UnitNames,
  unit: number,
  text: string,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): Settled[] {
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
    const side = document.teams.size > 0 ? asTeam(candidate, document, index) : candidate;
    if (side !== candidate) {
      pool.push(side);
      continue;
    }
    // A town that shares its name with somebody whom the article names: the person, unless the words say "place".
    const people = isSurnameAlone(candidate.key) ? document.surnames.get(bareSurname(candidate.key)) : undefined;
    const town =
      candidate.refs.length > 0 &&
      candidate.refs.every(ref => ref.kind === 'place' && index.noted(ref).kind !== 'country');
    if (people !== undefined && ((town && candidate.cue.part !== 'place') || isUnlistedPerson(candidate, document))) {
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
    } else pool.push(asBody(candidate, document) ?? asMostly(candidate, document));
  }
  // Only a body that is not listed under its own name asks whose it is.
  if (pool.some(isOpenBody)) {
    const country = countryOf(pool, document, index);
    for (const [at, candidate] of pool.entries()) pool[at] = inCountry(candidate, country, index);
  }
  for (const candidate of names.weak) {
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
  return all;
}
