import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { Candidate } from './candidate.ts';
import { COMPANY, endsAsFirm } from './firms.ts';
import { GAP } from './gaps.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { BODY_HEADS } from './lexicon/heads.ts';
import { PROFESSIONS } from './lexicon/professions.ts';
import { OFFICE_WORDS, ROLE_NOUNS } from './lexicon/titles.ts';
import { words } from './lexicon/words.ts';
import { asWordsSay, partedAt } from './mend-places.ts';
import { readAs, type TaggedName } from './name-tagger.ts';
import { isNoName } from './no-name.ts';
import { meets } from './overlap.ts';
import { isHead } from './rule-candidate.ts';
import { SHAPE, type Tokens } from './tokens.ts';

/** After these a land or its capital stands for itself, whoever is named right after it. */
const LEADING_TO_LAND = words('to in from at');

/** "Governor of Maine | Susan Qorlan" */
const GOVERNING = words('governor president premier king queen minister mayor senator archbishop bishop ambassador');

/** Ranks and offices that stand before a name and are no part of it, as "King" or "Mullah" may be. */
const RANKS = words(
  'mr mrs ms general gen lieutenant lt colonel col major maj brigadier brig captain capt admiral adm commodore commander marshal president premier chancellor minister secretary senator governor mayor taoiseach sheriff trooper cllr councillor det detective insp inspector sergeant sgt constable superintendent supt coroner barrister hajji haji asp dsp ssp acp dcp igp hon alhaji td mla mep undersheriff cr clr ald ambassador',
);

/** "Prime Minister" is a rank as "Minister" is. */
const isRank = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, RANKS) || (tokens.isIn(at, OFFICE_WORDS) && tokens.isIn(at + 1, RANKS));

/** "Chief Randy Qorlan" of the fire department; "Chief Joseph" is called so. */
const isChief = (tokens: Tokens, at: number, last: number): boolean => tokens.word(at) === 'chief' && last - at > 1;

/**
 * What the trained recogniser reads as names, without what it is known to get wrong: a title alone is nobody ("Ambassador to
 * Lebanon"), and before a name no part of it; a land that somebody is sent to is no part of his name ("ambassador to Lebanon
 * | Nabil Haddad"); two names with a hyphen between them are not one; an accord has no say.
 */
export function mendTagged(
  tokens: Tokens,
  tagged: readonly TaggedName[],
  listed: readonly Candidate[],
  index: GazetteerIndex,
): TaggedName[] {
  const mended: TaggedName[] = [];
  for (const whole of tagged)
    for (const read of itemsOf(tokens, whole, listed)) {
      const named = asBank(
        tokens,
        withSector(tokens, withCompanySuffix(tokens, withoutSmall(tokens, read, listed, index))),
      );
      const isListed = listed.some(one => !one.weak && one.first === named.first && one.last === named.last);
      const name = isListed ? named : asWordsSay(tokens, named, isHead);
      if (isNoName(tokens, name, listed)) continue;
      if (isSpeaker(tokens, name, listed, index) || isToldPerson(tokens, name, listed)) {
        mended.push(readAs(name, name.first, name.last, 'PER'));
        continue;
      }
      if (isShelled(tokens, name)) {
        mended.push(readAs(name, name.first, name.last, 'GPE'));
        continue;
      }
      if (name.label !== 'PER' && !isTitledPerson(tokens, name)) {
        mended.push(withoutOwner(tokens, name, listed, index));
        continue;
      }
      const land = landBefore(tokens, name, listed, index) ?? landOfRank(tokens, name, listed, index);
      if (land?.weak) mended.push(readAs(name, land.first, land.last, 'GPE'));
      let first = (land?.last ?? name.first - 1) + 1;
      while (first < name.last && (isRank(tokens, first) || isChief(tokens, first, name.last))) first++;
      if (name.last - first > 1 && tokens.isIn(first, PROFESSIONS)) first++;
      mended.push(first === name.first && name.label === 'PER' ? name : readAs(name, first, name.last, 'PER'));
    }
  return mended;
}

/** "ethnic | Albanians", "Tanjug | news agency": what only describes a people, or what is listed, is no part of its name. */
function withoutSmall(
  tokens: Tokens,
  name: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): TaggedName {
  const { first, last, label } = name;
  if (last === first) return name;
  if (label === 'NORP' && tokens.word(first) === 'ethnic') return readAs(name, first + 1, last, label);
  if (label !== 'ORG' || tokens.has(last, SHAPE.capital)) return name;
  const known = listed.find(
    one =>
      one.first === first &&
      one.last < last &&
      !one.weak &&
      one.refs.every(ref => !ref.demonym && ref.kind === 'actor' && APART.has(index.noted(ref).kind ?? '')),
  );
  if (known === undefined) return name;
  for (let at = known.last + 1; at <= last; at++) if (tokens.has(at, SHAPE.capital)) return name;
  return readAs(name, first, known.last, label);
}

/** "Rafah crossing, Erez crossing": no place goes over a comma, but for what is short for its state ("Washington, D.C."). */
function itemsOf(tokens: Tokens, name: TaggedName, listed: readonly Candidate[]): readonly TaggedName[] {
  const parted = partedAt(tokens, name);
  if (parted !== undefined && !listed.some(one => meets(one, parted.first, parted.last)))
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
  if (name.first === name.last || (!person && !PLACES.has(name.label))) return [name];
  const items: TaggedName[] = [];
  let { first } = name;
  for (let at = first + 1; at <= name.last; at++) {
    // "Saddam's Iraq": nobody's name has an owner in it.
    const owned = person && tokens.has(at - 1, SHAPE.possessive);
    const short = person ? tokens.isIn(at, YOUNGER) : tokens.has(at, SHAPE.dotted | SHAPE.allCaps);
    if (!owned && (tokens.gapBefore(at) !== GAP.comma || short)) continue;
    // "LEEDS' BOWYER": what is listed of the owner stands.
    const isListed = owned && listed.some(one => !one.weak && one.first === first && one.last === at - 1);
    if (!isListed) items.push(readAs(name, first, at - 1, name.label));
    first = at;
  }
  if (first === name.first) return [name];
  items.push(readAs(name, first, name.last, name.label));
  return items;
}

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

/** "Egypt's | MENA": agencies, parties and groups stay apart from the land that has them, as its ministries do not. */
function withoutOwner(
  tokens: Tokens,
  name: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): TaggedName {
  const { first, last, label } = name;
  if (label !== 'ORG' || last === first) return name;
  // "Polish | Solidarity", which is one word and no kind of body, as "Turkish Red Crescent" and "Irish Times" end in.
  const short = !isHead(tokens, last);
  const owner = listed.find(
    one =>
      one.first === first &&
      (tokens.has(one.last, SHAPE.possessive) ||
        (short && one.last === last - 1 && one.refs.every(ref => ref.demonym))),
  );
  if (owner === undefined || owner.last >= last) return name;
  const owned = listed.find(one => one.first === owner.last + 1 && one.last === last);
  const apart = owned?.refs.some(ref => ref.kind === 'actor' && APART.has(index.noted(ref).kind ?? ''));
  return apart === true ? readAs(name, owner.last + 1, last, label) : name;
}
const APART: ReadonlySet<string> = new Set(['media', 'armed-group', 'organisation']);

/** "Tony Lama | Co.", "Kato Shipping Co. | Ltd.": the kind of company belongs to its name and says what it is. */
function withCompanySuffix(tokens: Tokens, name: TaggedName): TaggedName {
  let { last } = name;
  while (
    tokens.isIn(last + 1, COMPANY) &&
    tokens.has(last + 1, SHAPE.capital) &&
    !tokens.has(last, SHAPE.possessive) &&
    COMPANY_GAPS.has(tokens.gapBefore(last + 1))
  )
    last++;
  return last > name.last || endsAsFirm(tokens, name) ? readAs(name, name.first, last, 'ORG') : name;
}
const COMPANY_GAPS: ReadonlySet<number> = new Set([GAP.space, GAP.abbreviation, GAP.ampersand]);

/** "Qorlan Oil and | Gas Corporation", "Marl Health & | Science University": two trades of one body. */
function withSector(tokens: Tokens, name: TaggedName): TaggedName {
  const { first, last } = name;
  if (last === first || !tokens.isIn(last, SECTORS) || !tokens.has(last, SHAPE.capital)) return name;
  const second =
    tokens.gapBefore(last + 1) === GAP.ampersand
      ? last + 1
      : tokens.word(last + 1) === 'and' && tokens.gapBefore(last + 1) === GAP.space
        ? last + 2
        : -1;
  const head = second + 1;
  if (second < 0 || !tokens.isIn(second, SECTORS) || !tokens.isIn(head, BODY_HEADS)) return name;
  if (!tokens.has(second, SHAPE.capital) || !tokens.has(head, SHAPE.capital)) return name;
  if (tokens.gapBefore(head) !== GAP.space || (second === last + 2 && tokens.gapBefore(second) !== GAP.space))
    return name;
  return readAs(name, first, head, 'ORG');
}
const SECTORS = words(
  'oil gas health science sciences trade industry commerce education research technology food agriculture water power energy finance culture planning development security law arts telephone telegraph transport communications mining metals forestry environment tourism information savings loan',
);

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);

/** "“So be it,” Griffin said": who speaks is a person, unless it is a state or its seat. */
function isSpeaker(
  tokens: Tokens,
  { first, last, label }: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): boolean {
  if (label !== 'GPE' || first !== last || !tokens.isIn(last + 1, SAYS)) return false;
  if (tokens.gapBefore(last + 1) !== GAP.space || tokens.has(first, SHAPE.allCaps | SHAPE.possessive)) return false;
  return listed
    .filter(one => meets(one, first, last))
    .every(one => one.weak && one.refs.every(ref => ref.kind === 'place' && index.seatedAt(ref).length === 0));
}
const SAYS = words('said says added adds told tells recalled explained joked admitted testified');

/** "Nabil Qorlan, a researcher at …", "Nabil Qorlan, 29, …": read as a place, but nobody says so of one. */
function isToldPerson(tokens: Tokens, { first, last, label }: TaggedName, listed: readonly Candidate[]): boolean {
  if (!PLACES.has(label) || last === first || last - first > 2 || tokens.gapBefore(last + 1) !== GAP.comma)
    return false;
  if (tokens.has(last, SHAPE.possessive | SHAPE.allCaps) || listed.some(one => meets(one, first, last))) return false;
  for (let at = first; at <= last; at++) if (!tokens.has(at, SHAPE.capital) || isHead(tokens, at)) return false;
  if (AGE.test(tokens.raw(last + 1)) && tokens.gapBefore(last + 2) === GAP.comma) return true;
  if (!tokens.isIn(last + 1, ONE)) return false;
  for (let at = last + 2; at < last + 5 && tokens.gapBefore(at) === GAP.space; at++)
    if (tokens.isIn(at, ROLE_NOUNS)) return tokens.gapBefore(at + 1) !== GAP.hyphen;
  return false;
}
const ONE = words('a an the');
const AGE = /^[1-9]\d$/;

/** "They shelled Qorlan": a town, though a surname could look so. */
const isShelled = (tokens: Tokens, { first, last, label }: TaggedName): boolean =>
  label === 'PER' && first === last && tokens.isIn(first - 1, SHELLED) && tokens.gapBefore(first) === GAP.space;
const SHELLED = words(
  'shelled shelling shells bombed bombing bombarded bombarding besieged besieging razed stormed retook recaptured liberated overran encircled',
);

/** "Mayor Bonnie Crombie" after the name of a town: a person after all, though read as a place. */
function isTitledPerson(tokens: Tokens, { first, last, label }: TaggedName): boolean {
  return PLACES.has(label) && last - first === 2 && tokens.isIn(first, RANKS) && !isHead(tokens, last);
}

/** "Sumitomo Bank" is a body, the "West Bank" a land. */
function asBank(tokens: Tokens, name: TaggedName): TaggedName {
  const { first, last, label } = name;
  const isBody = PLACES.has(label) && last > first && tokens.word(last) === 'bank' && tokens.has(last, SHAPE.capital);
  return isBody && !tokens.isIn(last - 1, SIDES) ? readAs(name, first, last, 'ORG') : name;
}
const SIDES = words('west east left right south north outer river');

/** "US | Ambassador Anna Marl": the land that a rank is of. */
const landOfRank = (
  tokens: Tokens,
  { first, last }: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): Candidate | undefined =>
  last - first < 2
    ? undefined
    : listed.find(
        one =>
          one.first === first &&
          one.last < last - 1 &&
          isRank(tokens, one.last + 1) &&
          one.refs.some(ref => ref.demonym || ref.kind === 'place' || index.noted(ref).kind === 'state'),
      );

/** The land or capital at the head of a name that goes on for two words at least, where a preposition leads to it. */
function landBefore(
  tokens: Tokens,
  { first, last }: TaggedName,
  listed: readonly Candidate[],
  index: GazetteerIndex,
): Candidate | undefined {
  const before = tokens.word(first - 1) === 'the' && tokens.gapBefore(first) === GAP.space ? first - 2 : first - 1;
  if (before < 0 || tokens.gapBefore(before + 1) !== GAP.space) return undefined;
  const governs = tokens.word(before) === 'of' && tokens.isIn(before - 1, GOVERNING);
  if (!governs && !tokens.isIn(before, LEADING_TO_LAND)) return undefined;
  return listed.find(
    one =>
      one.first === first &&
      one.last <= last - 2 &&
      tokens.gapBefore(one.last + 1) === GAP.space &&
      one.refs.some(
        ref =>
          !ref.demonym &&
          (ref.kind === 'actor'
            ? index.actor(ref.id)?.kind === 'state'
            : index.place(ref.id)?.kind === 'country' ||
              index.seatedAt(ref).length > 0 ||
              (governs && index.place(ref.id)?.kind === 'governorate')),
      ),
  );
}
