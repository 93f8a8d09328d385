import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { ActorKind } from '../gazetteer/model.ts';
import type { Mention, NameLabel } from '../mention.ts';
import { Tokens } from '../names/text/tokens.ts';
import { shapeOf } from '../names/text/unit-shape.ts';
import { type Actor, actorByWords } from './actor-by-words.ts';
import { casesFit, endsPhrase } from './head-noun-check.ts';
import { type LeftEdge, leftEdge } from './left-edge.ts';
import { HEAD_NOUNS, type HeadNoun } from './lexicon/head-nouns.ts';
import { ARMED_MODIFIERS, REBEL_MODIFIERS } from './lexicon/modifiers.ts';
import { isParticular } from './particular.ts';
import { isSpaced, nameAt, type Phrase, phraseOf } from './phrase.ts';
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
    if (isTitle(phrase, right) || !isParticular(phrase, head, noun, left, right)) continue;
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

/** "Chief of staff Karam": the whole stands before a person’s name. */
const isTitle = (phrase: Phrase, { last, qualified }: RightEdge): boolean =>
  qualified && isSpaced(phrase.tokens, last + 1) && nameAt(phrase, last + 1)?.label === 'PER';

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
    refersBack: refersBack(tokens.word(head), left, right),
  };
}

/** "The army", "the militant group", "the Iran-backed movement": somebody named before may be meant. */
function refersBack(noun: string, left: LeftEdge, right: RightEdge): boolean {
  if (!left.definite || left.counted || right.qualified || left.named >= 0) return false;
  return !left.qualified || GROUPS.has(noun);
}

/** "Rebel forces" are an armed group, "a militant group" too, "security services" a body of the state. */
function kindOf({ tokens }: Phrase, head: number, noun: HeadNoun, left: LeftEdge): ActorKind {
  if (/^agenc(?:y|ies)$/.test(tokens.word(head)) && /^(?:news|press)$/.test(tokens.word(head - 1))) return 'media';
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
