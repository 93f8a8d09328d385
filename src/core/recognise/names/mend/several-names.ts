/** What the trained recogniser reads as one name and is several. */
import { LABELS_OF_PLACES } from '../../mention.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { readAs, type TaggedName } from '../candidates/name-tagger.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { ROLE_NOUNS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { partedAt } from './mend-places.ts';

/** These are functions of their own, as one that makes a closure has room made for it whenever it is called. */
const anyMeets = (listed: readonly Candidate[], first: number, last: number): boolean =>
  listed.some(one => meets(one, first, last));
const isListedFrom = (listed: readonly Candidate[], first: number, last: number): boolean =>
  listed.some(one => !one.weak && one.first === first && one.last === last);

/** "Rafah crossing, Erez crossing": no place goes over a comma, but for what is short for its state ("Washington, D.C."). */
export function itemsOf(tokens: Tokens, name: TaggedName, listed: readonly Candidate[]): readonly TaggedName[] {
  const parted = partedAt(tokens, name);
  if (parted !== undefined && !anyMeets(listed, parted.first, parted.last))
    return [
      readAs(name, name.first, parted.last, name.label),
      ...itemsOf(tokens, readAs(name, parted.first, name.last, name.label), listed),
    ];
  const desk = deskOf(tokens, name, listed);
  if (desk !== undefined) return [readAs(name, name.first, desk - 1, 'PER'), readAs(name, desk, name.last, 'ORG')];
  const open = openBracketIn(tokens, name);
  if (open !== undefined) {
    const before = readAs(name, name.first, open - 1, isPlainName(tokens, name.first, open - 1) ? 'PER' : name.label);
    return name.label === 'ORG' ? [before, readAs(name, open, name.last, 'ORG')] : [before];
  }
  if (name.label === 'ORG') return bodiesOf(tokens, name, listed);
  const person = name.label === 'PER';
  const seat = person ? seatOf(tokens, name) : undefined;
  if (seat !== undefined) {
    const member = readAs(name, seat + 1, name.last, 'PER');
    const known = seat === name.first || anyMeets(listed, name.first, seat - 1);
    return known ? [member] : [readAs(name, name.first, seat - 1, 'GPE'), member];
  }
  if (name.first === name.last || (!person && !LABELS_OF_PLACES.has(name.label))) return [name];
  const items: TaggedName[] = [];
  let { first } = name;
  for (let at = first + 1; at <= name.last; at++) {
    // "Saddam's Iraq": nobody's name has an owner in it.
    const owned = person && tokens.has(at - 1, SHAPE.possessive);
    const short = person ? tokens.isIn(at, YOUNGER) : tokens.has(at, SHAPE.dotted | SHAPE.allCaps);
    const gap = tokens.gapBefore(at);
    if (!owned && gap !== GAP.colon && (gap !== GAP.comma || short)) continue;
    // "LEEDS' BOWYER": what is listed of the owner stands.
    const isListed = owned && isListedFrom(listed, first, at - 1);
    if (!isListed) items.push(readAs(name, first, at - 1, name.label));
    first = at;
  }
  if (first === name.first) return [name];
  items.push(readAs(name, first, name.last, name.label));
  return items;
}

/** "Qorlaby | MP | Anna Marl": where the office of a member of parliament stands within the name. */
function seatOf(tokens: Tokens, { first, last }: TaggedName): number | undefined {
  for (let at = first; at < last; at++)
    if (tokens.has(at, SHAPE.allCaps) && SEATS.test(tokens.raw(at)) && tokens.gapBefore(at + 1) === GAP.space)
      return at;
  return undefined;
}
const SEATS = /^(?:MP|MPs|MLA|MSP|MEP|MLC|TD|MHA|MPP|MNA)$/;

/** "Anna Marl | Warsaw Newsroom": where the desk begins that a report is signed with after its author. */
function deskOf(tokens: Tokens, { first, last }: TaggedName, listed: readonly Candidate[]): number | undefined {
  if (last - first < 2 || tokens.word(last) !== 'newsroom') return undefined;
  return listed.findLast(one => one.first > first + 1 && one.last === last - 1)?.first;
}

/** "Anna Marl (Labour": where a bracket opens within the name that closes behind it or not at all. */
function openBracketIn(tokens: Tokens, { first, last }: TaggedName): number | undefined {
  for (let at = first + 1; at <= last; at++)
    if (tokens.gapBefore(at) === GAP.open)
      return tokens.text.slice(tokens.start[at], tokens.end[last]).includes(')') ? undefined : at;
  return undefined;
}

/** Two or three words in capitals, of which none is what bodies or places are called. */
function isPlainName(tokens: Tokens, first: number, last: number): boolean {
  if (last === first || last - first > 2) return false;
  for (let at = first; at <= last; at++) if (!tokens.has(at, SHAPE.capital) || isHead(tokens, at)) return false;
  return true;
}

/** "Anna Kowalska at | Prudential Securities", "Daiwa and | Qorlan": one body is not at another, and what is listed before "and" is one. */
function bodiesOf(tokens: Tokens, name: TaggedName, listed: readonly Candidate[]): readonly TaggedName[] {
  for (let at = name.first + 1; at < name.last; at++) {
    if (tokens.has(at, SHAPE.capital)) continue;
    if (tokens.word(at) === 'at' && !isSeatedBody(tokens, name.first, at)) {
      const work = readAs(name, at + 1, name.last, 'ORG');
      const person = tokens.isIn(name.first, GIVEN_NAMES) || tokens.isIn(name.first, ROLE_NOUNS);
      const from = tokens.isIn(name.first, ROLE_NOUNS) ? name.first + 1 : name.first;
      return person && from < at ? [readAs(name, from, at - 1, 'PER'), work] : [work];
    }
    const joined = tokens.word(at) === 'and' && at === name.last - 1;
    const known = joined && listed.find(one => one.first === name.first && one.last === at - 1 && !one.weak);
    if (known && !listed.some(one => one.first === name.first && one.last === name.last)) {
      const people = known.refs.some(ref => ref.demonym);
      const actor = known.refs.some(ref => ref.kind === 'actor');
      if (actor) return [readAs(name, name.last, name.last, people ? 'NORP' : 'ORG')];
    }
  }
  return [name];
}

/** "University of Texas at Austin" */
function isSeatedBody(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isHead(tokens, at)) return true;
  return false;
}

const YOUNGER = words('jr sr ii iii iv');
