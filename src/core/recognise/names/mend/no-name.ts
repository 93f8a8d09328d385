/** What the trained recogniser reads as a name though it is none. */
import type { Candidate } from '../candidates/candidate.ts';
import type { TaggedName } from '../candidates/name-tagger.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { mayBeCrop } from './crops.ts';

/** What parties sign is no party. */
const SIGNED = words('accord accords agreement agreements declaration memorandum treaty');
/** "Champions' League": what clubs play for is no club. */
const isContest = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  last === first + 1 && tokens.word(first) === 'champions' && tokens.word(last) === 'league';

/** Words at the heads of tables and reports of matches. */
const OF_TABLES = words('halftime attendance standings scores scorers results summaries tabulate');
const GODS = words('god allah');
/** What is two names, a title, a measure or a plain word, but no name. */
export function isNoName(tokens: Tokens, name: TaggedName, listed: readonly Candidate[]): boolean {
  return (
    isPair(tokens, name, listed) ||
    isTorn(tokens, name) ||
    isTitleAlone(tokens, name) ||
    tokens.text.charCodeAt(tokens.end[name.last]!) === DOLLAR ||
    isNoPerson(tokens, name) ||
    (name.first === name.last && tokens.isIn(name.first, OF_TABLES)) ||
    isRating(tokens, name) ||
    (name.last > name.first && tokens.isIn(name.last, CURRENCIES)) ||
    (name.label === 'PER' && (isPlainHead(tokens, name) || isVehicle(tokens, name))) ||
    (name.label === 'ORG' && (tokens.isIn(name.last, SIGNED) || isContest(tokens, name) || isMeasure(tokens, name)))
  );
}

/** "AAA", "BB": what an agency says of a debtor. */
const isRating = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  first === last && RATING.test(tokens.raw(first));
const RATING = /^(?:A{3}|B{2,3}|C{2,3})$/;
/** "SWISS FRANC": money is nobody, and whose it is stands for itself. */
const CURRENCIES = words(
  'franc francs dollar dollars yen peso pesos rupee rupees rouble roubles guilder guilders krona kroner escudo peseta pesetas',
);

/** "God's will", "Rice and beans". */
function isNoPerson(tokens: Tokens, { first, last, label }: TaggedName): boolean {
  if (first !== last || label !== 'PER') return false;
  return tokens.isIn(first, GODS) || mayBeCrop(tokens, first);
}

/** "Evin prison": what ends in a kind of place or body, written small, is nobody. */
function isPlainHead(tokens: Tokens, { first, last }: TaggedName): boolean {
  return last > first && !tokens.has(last, SHAPE.capital) && isHead(tokens, last);
}

/** "Dow Jones Industrial Average", "Nikkei index": a figure has no say, though the whole or its head is read as a body. */
function isMeasure(tokens: Tokens, { last }: TaggedName): boolean {
  if (tokens.isIn(last, MEASURES)) return true;
  const next = last + (tokens.word(last + 1) === 'industrial' || tokens.word(last + 1) === 'composite' ? 2 : 1);
  return tokens.isIn(next, MEASURES) && tokens.has(next, SHAPE.capital) && tokens.gapBefore(last + 1) === GAP.space;
}
const MEASURES = words('average index');

/** "a white Qorlan Pickup", "her 2015 Qorlan Rover" */
const isVehicle = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  last > first &&
  tokens.gapBefore(first) === GAP.space &&
  tokens.gapBefore(first - 1) === GAP.space &&
  tokens.isIn(first - 2, DRIVEN) &&
  (tokens.isIn(first - 1, PAINTED) || MODEL_YEAR.test(tokens.raw(first - 1)));
const DRIVEN = words('a an the his her their stolen');
const PAINTED = words('white silver grey gray maroon blue green red stolen beige tan');
const MODEL_YEAR = /^(?:19[5-9]|20[0-3])\d$/;

/** "US$ 4 million" */
const DOLLAR = 36;

/** "Ill. - A": no name goes over a dash with blanks around it. */
function isTorn(tokens: Tokens, { first, last }: TaggedName): boolean {
  for (let at = first + 1; at <= last; at++)
    if (
      tokens.start[at]! - tokens.end[at - 1]! > 2 &&
      /\s[-–—]+\s/.test(tokens.text.slice(tokens.end[at - 1], tokens.start[at]))
    )
      return true;
  return false;
}

/** "Tehran-Baghdad": two listed names, not one. */
const isPair = (tokens: Tokens, name: TaggedName, listed: readonly Candidate[]): boolean =>
  name.last > name.first && isPairOf(tokens, name, listed);

function isPairOf(tokens: Tokens, { first, last }: TaggedName, listed: readonly Candidate[]): boolean {
  const head = listed.find(one => one.first === first && one.last < last && !one.weak);
  const joint = head && tokens.gapBefore(head.last + 1);
  const tail = head && listed.find(one => one.first === head.last + 1 && one.last === last && !one.weak);
  return tail !== undefined && (joint === GAP.hyphen || joint === GAP.tightDash);
}

function isTitleAlone(tokens: Tokens, { first, last }: TaggedName): boolean {
  for (let at = first; at <= last; at++) {
    if (!tokens.isIn(at, HONORIFICS) && !tokens.isIn(at, ROLE_NOUNS) && !tokens.isIn(at, OFFICE_WORDS)) return false;
  }
  return true;
}
