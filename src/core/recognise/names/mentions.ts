/** Makes mentions of the names that the article has settled. */
import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import type { NameMention } from '../mention.ts';
import type { Candidate } from './candidates/candidate.ts';
import type { DocumentNames } from './candidates/document.ts';
import type { Settled } from './candidates/settled.ts';
import { listedReading, type Reading, unlistedReading, unsure, withCandidates } from './listed/readings.ts';

const CLOSES_ADDRESS: ReadonlySet<string> = new Set([', ', ' in ']);
const LONGEST_GAP = 4;

/** The country that closes an address right after a name: "Naqoura, Lebanon", "Tripoli in Lebanon". */
function addressOf(settled: readonly Settled[], at: number, text: string, index: GazetteerIndex): string | undefined {
  const here = settled[at]!.candidate;
  const next = settled[at + 1]?.candidate;
  if (next === undefined || next.start - here.end > LONGEST_GAP) return undefined;
  if (!CLOSES_ADDRESS.has(text.slice(here.end, next.start))) return undefined;
  // Of a state and a land of one name the state, where the town is one of its own: "Athens, Georgia".
  return besideItsLike(settled, at + 1, text, index).refs.find(ref => !ref.demonym)?.id;
}

/** "Lebanon’s Naqoura": what a name owns is a place, so the name is one too. */
function ownsPlace(settled: readonly Settled[], at: number, text: string): boolean {
  const here = settled[at]!.candidate;
  const next = settled[at + 1]?.candidate;
  if (next === undefined || next.start - here.end !== 3 || !/^['’`]s $/.test(text.slice(here.end, next.start)))
    return false;
  return next.refs.length > 0
    ? next.refs.every(ref => ref.kind === 'place')
    : next.label === 'LOC' || next.label === 'GPE' || next.label === 'FAC';
}

/** Makes mentions of the settled names of one unit that begins at `offset`. */
export function mentionsOf(
  settled: readonly Settled[],
  text: string,
  offset: number,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < settled.length; at++) {
    const one = settled[at]!;
    const beside = besideItsLike(settled, at, text, index);
    const own = asAddressed(beside, document, text);
    const candidate =
      !own.unsure && own.label !== 'PER' && ownsPlace(settled, at, text) ? own.changed({ cue: OWNS_PLACE }) : own;
    const read =
      candidate.refs.length > 0
        ? listedReading(candidate, one.person, addressOf(settled, at, text, index), document, index, published)
        : unlistedReading(one, index);
    if (read === undefined) continue;
    const reading = own === beside ? read : withDropped(read, beside.refs);
    const short = one.shortFor === undefined ? '' : ' The article itself defines this short form.';
    mentions.push(
      mentionOf(candidate, text, offset, candidate.unsure ? unsure(reading, candidate.why) : reading, short),
    );
  }
  return mentions;
}

const JOINED: ReadonlySet<string> = new Set([', ', ' and ', ' or ', ', and ', ', or ']);

/** "Georgia and Alabama", "Atlanta, Georgia": of several provinces and lands of one name, the province beside its like. */
function besideItsLike(settled: readonly Settled[], at: number, text: string, index: GazetteerIndex): Candidate {
  const { candidate } = settled[at]!;
  return candidate.refs.length < 2 ? candidate : oneOfSeveral(candidate, settled, at, text, index);
}

function oneOfSeveral(
  candidate: Candidate,
  settled: readonly Settled[],
  at: number,
  text: string,
  index: GazetteerIndex,
): Candidate {
  const provinces = candidate.refs.filter(ref => ref.kind === 'place' && index.placeOf(ref)?.kind === 'governorate');
  if (provinces.length === 0 || provinces.length === candidate.refs.length) return candidate;
  const fitting = provinces.filter(province => {
    const country = index.placeOf(province)?.country;
    const before = settled[at - 1]?.candidate;
    const after = settled[at + 1]?.candidate;
    const isLike = (other: Candidate | undefined) =>
      other?.refs.some(ref => isProvinceOf(ref, country, index)) === true &&
      other.refs.every(ref => ref.kind === 'place' && index.seatedAt(ref).length === 0);
    const isTownIn = (other: Candidate) =>
      other.refs.some(ref => ref.kind === 'place' && index.placeOf(ref)?.country === country);
    const gapBefore = before === undefined ? '' : text.slice(before.end, candidate.start);
    const gapAfter = after === undefined ? '' : text.slice(candidate.end, after.start);
    return (
      (JOINED.has(gapBefore) && isLike(before)) ||
      (JOINED.has(gapAfter) && isLike(after)) ||
      (gapBefore === ', ' && before !== undefined && isTownIn(before))
    );
  });
  return fitting.length === 0 ? candidate : candidate.changed({ refs: fitting });
}

/** "Georgia’s governor" after "Atlanta, Georgia": the province, as it was there; but "the president of Georgia" is a land's. */
function asAddressed(candidate: Candidate, { addressed }: DocumentNames, text: string): Candidate {
  const province = candidate.refs.length < 2 ? undefined : addressed.get(candidate.key);
  if (province === undefined || OF_LANDS.test(text.slice(Math.max(0, candidate.start - 24), candidate.start)))
    return candidate;
  return asPlace(candidate, province);
}
const OF_LANDS =
  /\b(?:(?:president|premier|(?:prime|foreign|defen[cs]e) minister|king|army) of|(?:ambassador|envoy) to) $/iu;

/** What the words can mean elsewhere, behind what else they can mean. */
function withDropped(reading: Reading, refs: readonly NameRef[]): Reading {
  const ids = refs.filter(ref => !ref.demonym).map(({ id }) => id);
  const dropped = ids.filter(id => id !== reading.id && !reading.candidates.includes(id));
  return dropped.length === 0 ? reading : withCandidates(reading, [...reading.candidates, ...new Set(dropped)]);
}

function asPlace(candidate: Candidate, id: string): Candidate {
  const refs = candidate.refs.filter(ref => ref.kind === 'place' && ref.id === id);
  return refs.length === 0 ? candidate : candidate.changed({ refs });
}

function isProvinceOf(ref: NameRef, country: string | undefined, index: GazetteerIndex): boolean {
  const place = ref.kind === 'place' ? index.placeOf(ref) : undefined;
  return place?.kind === 'governorate' && place.country === country;
}

const OWNS_PLACE: Candidate['cue'] = { part: 'place', strong: true, why: 'a place in it is named' };

/** The same so many units further on. Key by key, as what copies all keys takes several times as long. */
export function movedBy(mention: NameMention, by: number): NameMention {
  const { id, name, candidates } = mention;
  const moved: { -readonly [Key in keyof NameMention]: NameMention[Key] } = {
    start: mention.start + by,
    end: mention.end + by,
    quote: mention.quote,
    score: mention.score,
    kind: mention.kind,
    subkind: mention.subkind,
    label: mention.label,
    status: mention.status,
    reason: mention.reason,
  };
  if (id !== undefined) moved.id = id;
  if (name !== undefined) moved.name = name;
  if (candidates !== undefined) moved.candidates = candidates;
  return moved;
}

/** Key by key, as there are many mentions and only what is known has a key. */
function mentionOf(candidate: Candidate, text: string, offset: number, reading: Reading, short: string): NameMention {
  const { id, name, candidates, reason } = reading;
  const mention: { -readonly [Key in keyof NameMention]: NameMention[Key] } = {
    start: offset + candidate.start,
    end: offset + candidate.end,
    quote: text.slice(candidate.start, candidate.end),
    score: candidate.score,
    kind: reading.kind,
    subkind: reading.subkind,
    label: reading.label,
    status: reading.status,
    reason: candidate.source === 'sound' ? `${reason} Found by its sound: the spelling is not listed.` : reason + short,
  };
  if (id !== undefined) mention.id = id;
  if (name !== undefined) mention.name = name;
  if (candidates.length > 0) mention.candidates = candidates;
  return mention;
}
