import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import { LABELS_OF_PLACES, type NameLabel } from '../../mention.ts';
import { endsAsFirm } from '../bodies/firms.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { ADMINISTRATIVE_HEADS, SITE_HEADS } from '../lexicon/heads.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { SAYING } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { labelOfActor, labelOfPlace } from '../listed/labels.ts';
import { titled } from '../mend/tagged-candidate.ts';
import { personalContext, titleBefore } from '../persons/persons.ts';
import { GAP } from '../text/gaps.ts';
import { keyOfName } from '../text/name-keys.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

/** Candidates of one unit from all recognisers but the trained one. */
export interface Found {
  readonly sure: readonly Candidate[];
  readonly weak: readonly Candidate[];
  readonly heard: readonly Candidate[];
  readonly ruled: readonly Candidate[];
}

const sameKind = (a: NameLabel, b: NameLabel) => a === b || (LABELS_OF_PLACES.has(a) && LABELS_OF_PLACES.has(b));

function labelOfRef(ref: NameRef, index: GazetteerIndex): NameLabel | undefined {
  if (ref.demonym) return 'NORP';
  if (ref.kind === 'actor') {
    const actor = index.actorOf(ref);
    return actor === undefined ? undefined : labelOfActor(actor.kind);
  }
  const place = index.placeOf(ref);
  return place === undefined ? undefined : labelOfPlace(place.kind, place.name);
}

function fits(candidate: Candidate, label: NameLabel, index: GazetteerIndex): boolean {
  if (candidate.label !== undefined) return sameKind(candidate.label, label);
  return candidate.refs.some(ref => {
    const own = labelOfRef(ref, index);
    return own !== undefined && sameKind(own, label);
  });
}

const overlap = (a: Candidate, b: Candidate) => a.first <= b.last && b.first <= a.last;
const NONE: readonly Candidate[] = [];

/** Most stand by themselves, for which no list is made. */
function overlapping(candidates: readonly Candidate[], other: Candidate): readonly Candidate[] {
  for (const candidate of candidates)
    if (overlap(candidate, other)) return meeting(candidates, other.first, other.last);
  return NONE;
}
const covers = (a: Candidate, b: Candidate) => a.first <= b.first && a.last >= b.last;
const sameTokens = (a: Candidate, b: Candidate) => a.first === b.first && a.last === b.last;

/** These are functions of their own, as a closure in a loop has room made for it at each turn. */
const ofSameTokens = (candidates: readonly Candidate[], other: Candidate): Candidate | undefined =>
  candidates.find(one => sameTokens(one, other));
function isOwn({ refs }: Candidate, index: GazetteerIndex): boolean {
  for (const ref of refs) if (index.isAdded(ref)) return true;
  return false;
}
const isOnlySmallPlace = ({ refs }: Candidate, { title }: Candidate, index: GazetteerIndex): boolean =>
  refs.every(ref => ref.kind === 'place' && (title !== undefined || !isKnownPlace(ref, index)));
const isListedPerson = ({ refs }: Candidate, index: GazetteerIndex): boolean =>
  refs.every(ref => labelOfRef(ref, index) === 'PER');
/** "Mr Jordan", "Ms. Holland": nobody speaks so to a land. */
const isAddressed = (tokens: Tokens, { first, last, refs }: Candidate, index: GazetteerIndex): boolean =>
  first === last &&
  tokens.isIn(first - 1, ADDRESSES) &&
  tokens.gapBefore(first) !== GAP.comma &&
  !refs.some(ref => labelOfRef(ref, index) === 'PER') &&
  !(tokens.gapBefore(last + 1) === GAP.space && tokens.has(last + 1, SHAPE.capital));
const ADDRESSES = words('mr mrs ms miss');
const asAddressed = (tokens: Tokens, { first, last }: Candidate): Candidate =>
  titled(tokens, ruleCandidate(tokens, first, last, 'PER', 0.8, `“${tokens.raw(first - 1)}” precedes it`));
/** "Israel Qorlan, a retired general": lands that people are called after, where the words around tell of one. */
function asGivenName(tokens: Tokens, { first, last }: Candidate, listed: readonly Candidate[]): Candidate | undefined {
  const end = last + 1;
  if (first !== last || !tokens.isIn(first, LANDS_AS_GIVEN) || tokens.gapBefore(end) !== GAP.space) return undefined;
  if (!tokens.has(end, SHAPE.capital) || tokens.has(end, SHAPE.allCaps) || tokens.has(first, SHAPE.possessive))
    return undefined;
  if (tokens.isIn(end, NEVER_NAMES) || isHead(tokens, end) || meeting(listed, end, end).length > 0) return undefined;
  const title = titleBefore(tokens, first);
  const why = title === '' ? personOrNone(tokens, first, end) : `“${title}” precedes it`;
  return why === undefined ? undefined : titled(tokens, ruleCandidate(tokens, first, end, 'PER', 0.7, why));
}
/** What several of something are called is a body that says so: "Israel Railways said". */
function personOrNone(tokens: Tokens, first: number, last: number): string | undefined {
  const speaks = tokens.gapBefore(last + 1) === GAP.space && tokens.word(last).endsWith('s');
  const said = tokens.word(first - 1);
  const isSaid = tokens.gapBefore(first) === GAP.space && SAYING.has(said) && said.endsWith('d');
  if (isSaid && tokens.gapBefore(last + 1) !== GAP.space) return `“${said}” precedes it`;
  return speaks ? undefined : personalContext(tokens, first, last);
}
const LANDS_AS_GIVEN = words('israel india jordan chad kenya georgia');
const isCovered = (candidate: Candidate, by: readonly Candidate[]): boolean => by.some(one => covers(one, candidate));
const within = (candidates: readonly Candidate[], whole: Candidate): readonly Candidate[] =>
  candidates.filter(one => covers(whole, one));
const personAtEnd = (candidates: readonly Candidate[], { last }: Candidate): Candidate | undefined =>
  candidates.find(one => one.last === last && one.label === 'PER');

/** Nouns that belong to the name of a place before them, even in lower case: "Bekaa valley", but "Kunar | province". */
const partOfName = (word: string) => SITE_HEADS.has(word) && !ADMINISTRATIVE_HEADS.has(word);

/** "Sheikh Hasina" goes by no other name, nor does the quarter "Sheikh Maqsoud": the title belongs to them. */
function isTitleInName(tokens: Tokens, longer: Candidate, core: Candidate, index: GazetteerIndex): boolean {
  if (core.first !== longer.first + 1 || core.first !== core.last || !tokens.isIn(longer.first, TITLES_IN_NAMES))
    return false;
  if (longer.refs.every(ref => ref.kind === 'place')) return !tokens.isIn(longer.last + 1, SAYING);
  return longer.refs.some(ref => keyOfName(index.actor(ref.id)?.name ?? '') === longer.key);
}
const TITLES_IN_NAMES = words('sheikh shaikh sheik');

/** What `longer` has beyond `core` is a title before it, or words in lower case that only describe it. */
function onlyDescribes(tokens: Tokens, longer: Candidate, core: Candidate): boolean {
  for (let at = longer.first; at < core.first; at++) {
    if (
      tokens.has(at, SHAPE.capital) &&
      tokens.word(at) !== 'the' &&
      !tokens.isIn(at, HONORIFICS) &&
      !tokens.isIn(at, ROLE_NOUNS) &&
      !tokens.isIn(at, OFFICE_WORDS)
    )
      return false;
  }
  for (let at = core.last + 1; at <= longer.last; at++)
    if (tokens.has(at, SHAPE.capital) || tokens.gapBefore(at) !== GAP.space || partOfName(tokens.word(at)))
      return false;
  return true;
}

/**
 * A seat of government, a region of the world, or a city of so many people that whoever bears its name is called by more than
 * that.
 */
export const isKnownPlace = (ref: NameRef, index: GazetteerIndex): boolean =>
  !ref.weak &&
  (index.seatedAt(ref).length > 0 ||
    (index.placeOf(ref)?.population ?? 0) >= KNOWN_TO_ALL ||
    index.noted(ref).kind === 'region');
const KNOWN_TO_ALL = 3_000_000;

/** "on the outskirts of Milan": a city that the words before it lead to, though somebody or something may be called so. */
const isLedTo = ({ cue, refs }: Candidate, read: Candidate, index: GazetteerIndex): boolean =>
  cue.part === 'place' &&
  cue.strong &&
  read.title === undefined &&
  refs.some(ref => !ref.weak && (index.placeOf(ref)?.population ?? 0) >= LARGE);
const LARGE = 100_000;

function isSmallFrom(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.has(at, SHAPE.capital)) return false;
  return true;
}

/** Goes on with "of" or "for" after a kind of body: "Central Bank of Nigeria", "Progressive Conservative Party of Canada". */
function opensBody(tokens: Tokens, { first, last }: Candidate): boolean {
  for (let at = first; at < last && tokens.has(at, SHAPE.capital); at++)
    if (tokens.isIn(at, SPELT_BODIES)) return tokens.word(at + 1) === 'of' || tokens.word(at + 1) === 'for';
  return false;
}

/** The run ends in a kind of body whose name goes on: "Action Committee for …". */
export const goesOnAsBody = (tokens: Tokens, { first, last }: Run): boolean =>
  last > first &&
  tokens.isIn(last, SPELT_BODIES) &&
  (tokens.word(last + 1) === 'for' || tokens.word(last + 1) === 'of');

const SPELT_BODIES = words(
  'ministry department bureau bank university institute council committee commission organisation organization association federation center centers centre centres foundation society agency college school party union movement league congress alliance church',
);

/** "Action Committee for Renewal | of Yawovi Marl": whose it is, is no part of its name. */
function withoutPerson(tokens: Tokens, body: Candidate, tagged: readonly Candidate[]): Candidate {
  const person = tagged.find(name => name.label === 'PER' && name.last === body.last && name.first > body.first + 1);
  if (person === undefined || tokens.word(person.first - 1) !== 'of') return body;
  if (person.first === person.last && !tokens.has(person.first - 1, SHAPE.capital) && person.title === undefined)
    return body;
  return ruleCandidate(tokens, body.first, person.first - 2, 'ORG', body.score, body.why);
}

/** What the gazetteer knows by the words of a tagged name alone. */
function refsOf(tokens: Tokens, name: Candidate, index: GazetteerIndex): readonly NameRef[] {
  const text = tokens.text.slice(name.start, name.end);
  return index.find(keyOfName(text)).filter(ref => {
    const label = labelOfRef(ref, index);
    return !ref.weak && (!ref.exact || ref.text === text) && label !== undefined && sameKind(label, name.label!);
  });
}

/** The tagged name with what the gazetteer knows of it, in place of the longer listed one around it. */
function linked(tokens: Tokens, name: Candidate, longer: Candidate, index: GazetteerIndex): Candidate {
  const own = refsOf(tokens, name, index);
  const shared = longer.refs.filter(ref => {
    const label = labelOfRef(ref, index);
    return label !== undefined && sameKind(label, name.label!);
  });
  const refs = own.length > 0 ? own : shared;
  if (refs.length === 0) return name;
  return name.changed({ source: 'gazetteer', refs, why: '' });
}

interface Replaced {
  readonly core: Candidate;
  readonly by: Candidate;
}

const replacementOf = (name: Candidate, replaced: readonly Replaced[]): Candidate =>
  replaced.findLast(({ core }) => core === name)?.by ?? name;

/** The tagged name of the same tokens, unless it is gone. */
const leftOf = (tagged: readonly Candidate[], gone: readonly Candidate[], other: Candidate): Candidate | undefined =>
  tagged.find(name => sameTokens(name, other) && !gone.includes(name));

/**
 * Weighs what the trained recogniser says against gazetteer and rules. In short: what the corpus's own gazetteer lists
 * stands; a listed name stands unless the tagger sees a longer one, or sees that only part of the listed words is the name;
 * rules count only for the names of bodies that they make longer.
 */
export function weigh(
  tokens: Tokens,
  found: Found,
  tagged: readonly Candidate[],
  index: GazetteerIndex,
): { candidates: Candidate[]; weak: Candidate[] } {
  // Lists, as there are few of each: sets and maps of objects take longer.
  const gone: Candidate[] = [];
  const candidates: Candidate[] = [];
  const replaced: Replaced[] = [];
  for (const listed of found.sure) {
    const beside = overlapping(tagged, listed);
    const own = isOwn(listed, index);
    if (!own && isAddressed(tokens, listed, index) && beside.every(name => sameTokens(name, listed))) {
      candidates.push(asAddressed(tokens, listed));
      for (const name of beside) gone.push(name);
      continue;
    }
    if (own || beside.length === 0) {
      candidates.push(listed);
      if (own) for (const name of beside) gone.push(name);
      continue;
    }
    const called = own ? undefined : asGivenName(tokens, listed, found.sure);
    if (called !== undefined && beside.every(name => covers(called, name))) {
      candidates.push(called);
      for (const name of beside) gone.push(name);
      for (const name of overlapping(tagged, called)) gone.push(name);
      continue;
    }
    const same = ofSameTokens(beside, listed);
    if (same !== undefined) {
      // Towns are called after people ("Emiliano Zapata"), hardly the other way round; "Aita al-Shaab" is nobody.
      const isShort =
        listed.first === listed.last ||
        (same.label === 'PER' && (same.title !== undefined || tokens.isIn(listed.first, GIVEN_NAMES)));
      const onlySmallPlace = isShort && isOnlySmallPlace(listed, same, index);
      if (!fits(listed, same.label!, index) && onlySmallPlace && !isLedTo(listed, same, index)) continue;
      candidates.push(listed);
      gone.push(same);
      continue;
    }
    if (isCovered(listed, beside)) continue;
    // "Itar-Tass | news agency": what goes on in lower case behind a listed name of two words is no part of another name.
    if (listed.last > listed.first)
      for (const name of beside)
        if (name.first > listed.first && name.last > listed.last && isSmallFrom(tokens, listed.last + 1, name.last))
          gone.push(name);
    const inner = within(beside, listed);
    const person = isListedPerson(listed, index);
    const core = person ? personAtEnd(inner, listed) : inner.length === 1 ? inner[0] : undefined;
    if (core !== undefined && isTitleInName(tokens, listed, core, index)) {
      candidates.push(listed);
      for (const name of inner) gone.push(name);
      continue;
    }
    if (core !== undefined && inner.length === beside.length && (person || onlyDescribes(tokens, listed, core))) {
      replaced.push({ core, by: linked(tokens, core, listed, index) });
      continue;
    }
    candidates.push(listed);
    for (const name of inner) gone.push(name);
  }
  for (const whole of found.ruled) {
    if (whole.label !== 'ORG' || whole.last === whole.first) continue;
    const rule = withoutPerson(tokens, whole, tagged);
    const inner = overlapping(tagged, rule);
    if (!inner.every(name => covers(rule, name))) continue;
    // "University of East Anglia": its own words say what it is, even if the tagger sees nothing but the land in it.
    const spelt = opensBody(tokens, rule) && inner.every(name => name.label !== 'PER' || name.first === rule.first);
    if (!spelt && !endsAsFirm(tokens, rule) && !inner.some(name => name.label === 'ORG')) continue;
    if (inner.some(name => sameTokens(name, rule))) continue;
    candidates.push(rule);
  }
  for (const heard of found.heard)
    if (tagged.some(name => sameTokens(name, heard) && fits(heard, name.label!, index))) candidates.push(heard);
  for (const name of tagged)
    if (!gone.includes(name)) candidates.push(replaced.length === 0 ? name : replacementOf(name, replaced));
  const weak: Candidate[] = [];
  for (const one of found.weak) {
    const same = leftOf(tagged, gone, one);
    const place = same !== undefined && LABELS_OF_PLACES.has(same.label!) && fits(one, same.label!, index);
    if (place) candidates.push(one.changed({ weak: false, score: same.score }));
    else weak.push(one);
  }
  return { candidates, weak };
}
