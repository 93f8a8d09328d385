/** Where names of bodies end and begin, as the trained recogniser is known to miss it. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { LABELS_OF_PLACES } from '../../mention.ts';
import { COMPANY, endsAsFirm, isKindOfFirm } from '../bodies/firms.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { readAs, type TaggedName } from '../candidates/name-tagger.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { BODY_HEADS } from '../lexicon/heads.ts';
import { words } from '../lexicon/words.ts';
import { isCalledAsPeople } from '../sport/teams.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const APART: ReadonlySet<string> = new Set(['media', 'armed-group', 'organisation']);

/** "ethnic | Albanians", "Tanjug | news agency": what only describes a people, or what is listed, is no part of its name. */
export function withoutSmall(
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

/** "Egypt's | MENA": agencies, parties and groups stay apart from the land that has them, as its ministries do not. */
export function withoutOwner(
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
/** "Tony Lama | Co.", "Kato Shipping Co. | Ltd.": the kind of company belongs to its name and says what it is. */
export function withCompanySuffix(tokens: Tokens, name: TaggedName): TaggedName {
  let { last } = name;
  while (
    (tokens.isIn(last + 1, COMPANY) || isKindOfFirm(tokens, last + 1)) &&
    tokens.has(last + 1, SHAPE.capital) &&
    !tokens.has(last, SHAPE.possessive) &&
    (COMPANY_GAPS.has(tokens.gapBefore(last + 1)) || isSetOff(tokens, last + 1))
  )
    last++;
  return last > name.last || endsAsFirm(tokens, name) || (last > name.first && isKindOfFirm(tokens, last))
    ? readAs(name, name.first, last, 'ORG')
    : name;
}
const COMPANY_GAPS: ReadonlySet<number> = new Set([GAP.space, GAP.abbreviation, GAP.ampersand]);
/** "Qorlan Foods, Inc." */
const isSetOff = (tokens: Tokens, at: number): boolean =>
  tokens.gapBefore(at) === GAP.comma && tokens.isIn(at, SET_OFF);
const SET_OFF = words('inc llc ltd');

/** "Qorlan Oil and | Gas Corporation", "Marl Health & | Science University": two trades of one body. */
export function withSector(tokens: Tokens, name: TaggedName): TaggedName {
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

/** "Sumitomo Bank" is a body, the "West Bank" a land. */
export function asBank(tokens: Tokens, name: TaggedName): TaggedName {
  const { first, last, label } = name;
  const mayBe = LABELS_OF_PLACES.has(label) || (label === 'PER' && !isCalledAsPeople(tokens, first, last));
  const isBody = mayBe && last > first && tokens.isIn(last, HOUSES) && tokens.has(last, SHAPE.capital);
  return isBody && !tokens.isIn(last - 1, SIDES) ? readAs(name, first, last, 'ORG') : name;
}
const HOUSES = words('bank research securities brokers leasing');
const SIDES = words('west east left right south north outer river');

/** "Qorlan cut its forecast", "Vetsk said in its report", "Qorlan's shareholders", "Marl shares rose": nobody is "it", or has any. */
export function isOwnerOfIts(tokens: Tokens, { first, last, label }: TaggedName): boolean {
  if (label !== 'PER' && !LABELS_OF_PLACES.has(label)) return false;
  const next = last + 1;
  if (tokens.gapBefore(next) !== GAP.space || isCalledAsPeople(tokens, first, last)) return false;
  if (tokens.has(last, SHAPE.possessive)) return tokens.isIn(next, OF_FIRMS);
  if (tokens.word(next) === 'shares') return tokens.isIn(next + 1, MOVED);
  if (label !== 'PER' || (!tokens.isIn(next, DOES) && !tokens.isIn(next, HELPING))) return false;
  const does = tokens.isIn(next, HELPING) && tokens.isIn(next + 1, DOES) ? next + 1 : next;
  const object = tokens.isIn(does + 1, SMALL) ? does + 2 : does + 1;
  return tokens.word(object) === 'its';
}
const OF_FIRMS = words(
  'shares shareholders stockholders bondholders subsidiary subsidiaries earnings revenues dividend',
);
const MOVED = words(
  'rose fell gained lost ended closed were slid slipped climbed jumped eased plunged surged tumbled dropped',
);
const DOES = words(
  'cut cuts raised raises lifted lowered reported posted said says launched sold bought boosted trimmed slashed extended lost won increased reduced expects expected has had plans planned completed opened closed moved acquired issued announced doubled halved revised kept maintained suspended resumed shut expanded upgraded downgraded settled',
);
const HELPING = words('had has have would will may');
const SMALL = words('in on that of for up');
