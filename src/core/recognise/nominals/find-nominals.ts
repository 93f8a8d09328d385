import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { ActorKind } from '../gazetteer/model.ts';
import type { Mention, NameLabel } from '../mention.ts';
import { opensSentence } from '../names/gazetteer-match.ts';
import { GAP, SHAPE, Tokens } from '../names/tokens.ts';
import { shapeOf } from '../names/unit-shape.ts';
import { type Actor, actorByWords } from './actor-by-words.ts';
import { type LeftEdge, leftEdge } from './left-edge.ts';
import {
  isBe,
  isFunctionWord,
  isPronoun,
  isSaying,
  isVerbOfSeveral,
  isVerbOfSubject,
  opensObject,
} from './lexicon/after-head.ts';
import { HEAD_NOUNS, type HeadNoun } from './lexicon/head-nouns.ts';
import { ARMED_MODIFIERS, REBEL_MODIFIERS, SPEAKING_SOURCES, THINGS_WITH_SOURCES } from './lexicon/modifiers.ts';
import { isHyphened, isSpaced, nameAt, type Phrase, phraseOf } from './phrase.ts';
import { type RightEdge, rightEdge } from './right-edge.ts';

/** A description of an actor without a name, as one unit tells it. Offsets count from the unit's start. */
export interface Nominal {
  readonly start: number;
  readonly end: number;
  /** Where its head noun stands. */
  readonly headStart: number;
  readonly headEnd: number;
  /** The head noun, folded. */
  readonly head: string;
  readonly kind: ActorKind;
  readonly label: NameLabel;
  readonly score: number;
  /** Whom the words themselves say it belongs to. */
  readonly actor?: Actor;
  /** "the group", "this army" and nothing more: somebody named before may be meant. */
  readonly refersBack: boolean;
}

/**
 * Finds the descriptions of actors in one unit of text: "the rebels", "three Western officials", "residents of the camp".
 *
 * A description runs from its first determiner, number or modifier (a quantity with "of" and "about" or "more than" before a
 * number included) to its head noun, and on through a phrase with "of"; relative clauses, appositions and phrases with other
 * prepositions stay out. Of nested ones the outermost is given. Names inside stay names; a head that is part of a name, and a
 * title before a person’s name, are no descriptions of their own. Pronouns are not given.
 *
 * @param mentions names and dates of the unit, in text order, offsets from the unit’s start
 */
export function findNominals(
  text: string,
  mentions: readonly Mention[],
  gazetteer: GazetteerIndex,
): readonly Nominal[] {
  const tokens = new Tokens(text);
  let phrase: Phrase | undefined;
  const found: Nominal[] = [];
  for (let head = 0; head < tokens.count; head++) {
    const noun = HEAD_NOUNS.get(tokens.word(head));
    if (noun === undefined) continue;
    if (phrase === undefined) {
      const shape = shapeOf(tokens);
      phrase = phraseOf(tokens, mentions, shape.titleCase || shape.allCaps);
    }
    if (phrase.mentionAt[head] !== -1 || !endsPhrase(phrase, head, noun)) continue;
    const left = leftEdge(phrase, head);
    if (left.nobody || !casesFit(phrase, head, left)) continue;
    const right = WITHOUT_OF.has(tokens.word(head)) ? endsAt(head) : rightEdge(phrase, head);
    if (!isParticular(phrase, head, noun, left, right)) continue;
    const start = tokens.start[left.first]!;
    const before = found.at(-1);
    if (before !== undefined && before.end > start) {
      if (before.end >= tokens.end[right.last]! || before.start < start) continue;
      found.pop();
    }
    found.push(nominalOf(phrase, head, noun, left, right, gazetteer));
  }
  return found;
}

const WITHOUT_OF: ReadonlySet<string> = new Set(['media', 'press', 'police', 'opposition']);
const endsAt = (head: number): RightEdge => ({ last: head, named: -1, qualified: false });

/** Whether the word is the last noun of its phrase, and a noun at all. */
function endsPhrase(phrase: Phrase, head: number, noun: HeadNoun): boolean {
  const { tokens, mentionAt } = phrase;
  const next = head + 1;
  if (isHyphened(tokens, next)) return false;
  if (tokens.has(head, SHAPE.possessive)) return true;
  if (!isSpaced(tokens, next) || next >= tokens.count) return true;
  const word = tokens.word(next);
  const named = nameAt(phrase, next);
  // "General Aoun", "party leader Nasrallah": the title belongs to its person.
  if (named !== undefined) return noun.number !== 'one' || (named.label !== 'PER' && !isTitled(phrase, head));
  if (mentionAt[next] !== -1) return true;
  if (tokens.has(next, SHAPE.capital) && !phrase.headline)
    return noun.number === 'many' && !tokens.has(head, SHAPE.capital);
  if (noun.number === 'many') return !isVerbReading(phrase, head, word) && !HEAD_NOUNS.has(word);
  const after = tokens.word(next + 1);
  if (noun.number === 'several' && isVerbOfSeveral(word, after)) return true;
  return isFunctionWord(word) || tokens.has(next, SHAPE.digit) || isVerbOfSubject(word, after);
}

/** A word written large before the name: "President Lebanon" is none, but "Army Commander" may be. */
const isTitled = ({ tokens }: Phrase, head: number): boolean => tokens.has(head, SHAPE.capital);

const ALSO_VERBS: ReadonlySet<string> = new Set([
  'forces',
  'witnesses',
  'rebels',
  'guards',
  'heads',
  'sources',
  'doctors',
  'experts',
  'mediates',
  'sponsors',
  'victims',
  'monitors',
  'hosts',
  'authors',
  'speakers',
  'sides',
  'parties',
  'captains',
  'powers',
  'states',
  'voters',
  'guests',
  'nurses',
  'pilots',
  'services',
  'partners',
  'rivals',
  'backers',
  'spies',
]);

/** "The siege forces them to leave", "which rebels against": the word is a verb. */
function isVerbReading(phrase: Phrase, head: number, next: string): boolean {
  const { tokens } = phrase;
  const word = tokens.word(head);
  if (!ALSO_VERBS.has(word)) return false;
  const before = isSpaced(tokens, head) ? tokens.word(head - 1) : '';
  if (isPronoun(before) && before !== 'her' && before !== 'that') return true;
  return opensObject(next) && next !== 'all' && next !== 'both' && before !== 'the';
}

/** Words written large within a sentence are a title or a name that nobody knows, unless "the" stands before them. */
function casesFit(phrase: Phrase, head: number, left: LeftEdge): boolean {
  const { tokens } = phrase;
  if (phrase.headline || !tokens.has(head, SHAPE.capital)) return true;
  if (left.first === head) return opensSentence(tokens, head);
  return left.definite;
}

/** Somebody in particular, as news speaks of them, and not soldiers as such or a source of water. */
function isParticular(phrase: Phrase, head: number, noun: HeadNoun, left: LeftEdge, right: RightEdge): boolean {
  const { tokens } = phrase;
  const word = tokens.word(head);
  const next = isSpaced(tokens, head + 1) ? tokens.word(head + 1) : '';
  const before = isSpaced(tokens, left.first) ? tokens.word(left.first - 1) : '';
  switch (word) {
    case 'source':
    case 'sources':
      return isSpeakingSource(phrase, head, left, next);
    case 'opposition':
    case 'resistance':
      if (next === 'to' || right.qualified) return false;
      return left.definite || left.named >= 0;
    case 'movement':
    case 'force':
    case 'public':
    case 'press':
    case 'military':
    case 'enemy':
      if (right.qualified && word !== 'military') return false;
      return left.definite || (left.determined && left.qualified) || left.named >= 0;
    case 'side':
    case 'sides':
      return isParty(phrase, head, left, before);
    case 'head':
    case 'heads':
    case 'chief':
    case 'chiefs':
      return right.qualified || left.named >= 0 || (left.qualified && word.startsWith('chief'));
    case 'unit':
    case 'units':
      return left.qualified || (noun.number === 'body' && left.definite);
    case 'group':
    case 'groups':
    case 'team':
    case 'teams':
    case 'network':
    case 'networks':
    case 'cell':
    case 'cells':
      // "A group of buildings".
      if (right.qualified && !isOfActors(phrase, right)) return false;
      break;
    case 'countries':
    case 'states':
    case 'powers':
    case 'nations':
    case 'capitals':
      return left.counted || (left.qualified && !PLACE_BEFORE.has(before));
    default:
      break;
  }
  if (noun.number === 'one' && !left.definite && (before === 'as' || isBe(before))) return false;
  switch (noun.need) {
    case 'nothing':
      return true;
    case 'determiner':
      // "…, founder of the party".
      if (noun.number === 'one' && right.qualified && tokens.gapBefore(head) === GAP.comma) return true;
      return left.determined || left.counted || left.named >= 0 || (noun.number !== 'one' && left.qualified);
    case 'qualifier':
      return left.qualified || left.counted || right.qualified || (left.determined && noun.number !== 'one');
  }
}

/** An actor, named or described, follows the "of". */
function isOfActors(phrase: Phrase, right: RightEdge): boolean {
  if (right.named >= 0) return nameAt(phrase, right.named)?.kind === 'actor';
  return HEAD_NOUNS.has(phrase.tokens.word(right.last));
}

const PLACE_BEFORE: ReadonlySet<string> = new Set([
  'in',
  'across',
  'into',
  'throughout',
  'within',
  'to',
  'from',
  'outside',
]);

/** "Both sides", "the warring sides", "the Lebanese side": parties, and no sides of a road. */
function isParty({ tokens, mentions, mentionAt }: Phrase, head: number, left: LeftEdge, before: string): boolean {
  const own = tokens.word(left.first);
  if (own === 'both' || (own === 'the' && left.counted) || tokens.word(head - 1) === 'warring') {
    return before !== 'on' && before !== 'from' && before !== 'of';
  }
  return left.named >= 0 && mentions[mentionAt[left.named]!]!.label === 'NORP' && before !== 'on';
}

const AFTER_SOURCES: ReadonlySet<string> = new Set([
  'close',
  'familiar',
  'who',
  'with',
  'in',
  'at',
  'from',
  'within',
  'inside',
]);

function isSpeakingSource({ tokens, mentionAt }: Phrase, head: number, left: LeftEdge, next: string): boolean {
  if (next === 'of') return false;
  const before = head > left.first ? tokens.word(head - 1) : '';
  if (THINGS_WITH_SOURCES.has(before)) return false;
  if (SPEAKING_SOURCES.has(before) || left.named >= 0) return true;
  const told = isSaying(next) || AFTER_SOURCES.has(next) || (mentionAt[head + 1] ?? -1) !== -1;
  return told || isHyphened(tokens, head);
}

function nominalOf(
  phrase: Phrase,
  head: number,
  noun: HeadNoun,
  left: LeftEdge,
  right: RightEdge,
  gazetteer: GazetteerIndex,
): Nominal {
  const { tokens } = phrase;
  const kind = kindOf(phrase, head, noun, left);
  const actor = actorByWords(phrase, kind, head, left, right, gazetteer);
  const sure = left.determined || left.counted || left.qualified;
  return {
    start: tokens.start[left.first]!,
    end: tokens.end[right.last]!,
    headStart: tokens.start[head]!,
    headEnd: tokens.end[head]!,
    head: tokens.word(head),
    kind: kind === 'organisation' && actor?.kind === 'armed-group' ? actor.kind : kind,
    label: noun.label,
    score: actor === undefined ? (sure ? 0.7 : 0.55) : 0.8,
    ...(actor === undefined ? {} : { actor }),
    refersBack: left.definite && !left.qualified && !left.counted && !right.qualified,
  };
}

/** "Rebel forces" are an armed group, "a militant group" too, "security services" a body of the state. */
function kindOf({ tokens }: Phrase, head: number, noun: HeadNoun, left: LeftEdge): ActorKind {
  for (let at = left.first; at < head; at++) {
    const word = tokens.word(at);
    if (noun.kind === 'armed-forces' && REBEL_MODIFIERS.has(word)) return 'armed-group';
    if (noun.kind === 'organisation' && ARMED_MODIFIERS.has(word) && GROUPS.has(tokens.word(head)))
      return 'armed-group';
  }
  return noun.kind;
}

const GROUPS: ReadonlySet<string> = new Set([
  'group',
  'groups',
  'organisation',
  'organization',
  'organisations',
  'organizations',
  'movement',
  'network',
  'alliance',
  'coalition',
]);
