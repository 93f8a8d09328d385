import { PREPOSITIONS } from '../lexicon/closed-class.ts';
import { GAP } from '../names/text/gaps.ts';
import { SHAPE } from '../names/text/tokens.ts';
import { isAlsoVerb, isFunctionWord, isNumberWord, isPast, isSaying, isTimeWord } from './lexicon/after-head.ts';
import { HEAD_NOUNS } from './lexicon/head-nouns.ts';
import {
  BEFORE_NUMBERS,
  BEFORE_OPENERS,
  COUNTING,
  isAdjective,
  NOBODY,
  NOUN_MODIFIERS,
  OPENERS,
} from './lexicon/modifiers.ts';
import { isModifier } from './modifier-check.ts';
import { firstOfMention, isHyphened, isSpaced, nameAt, type Phrase } from './phrase.ts';

/** What stands before a head, as far as it belongs to it. */
export interface LeftEdge {
  /** The first token of the description. */
  readonly first: number;
  /** "the", "their", "a", "several", or somebody’s: who is meant is more or less known. */
  readonly determined: boolean;
  /** "the", "this", "these": it has been spoken of before. */
  readonly definite: boolean;
  readonly counted: boolean;
  /** Adjectives, nouns and names say which. */
  readonly qualified: boolean;
  /** A token of the name nearest to the head among those that say which; -1 where there is none, or several are joined. */
  readonly named: number;
  /** "no soldier", "any group": nobody in particular. */
  readonly nobody: boolean;
}

interface Draft {
  first: number;
  determined: boolean;
  definite: boolean;
  counted: boolean;
  qualified: boolean;
  named: number;
  nobody: boolean;
  joined: boolean;
}

/** More words than this do not stand before one noun. */
const LONGEST = 12;

/** Follows what stands before the head at token `head`, word by word, to where the description begins. */
export function leftEdge(phrase: Phrase, head: number): LeftEdge {
  const draft: Draft = {
    first: head,
    determined: false,
    definite: false,
    counted: false,
    qualified: false,
    named: -1,
    nobody: false,
    joined: false,
  };
  while (head - draft.first < LONGEST && takeModifier(phrase, head, draft)) {
    if (draft.determined) break;
  }
  takeOpener(phrase, draft);
  takeCount(phrase, draft);
  return draft.joined ? { ...draft, named: -1 } : draft;
}

/** Takes one modifier, number or determiner before the draft’s first token. @returns false where none stands there */
function takeModifier(phrase: Phrase, head: number, draft: Draft): boolean {
  const { tokens, mentionAt } = phrase;
  const at = draft.first - 1;
  if (at < 0) return false;
  const word = tokens.word(at);
  if (isHyphened(tokens, draft.first)) return takeHyphened(phrase, draft);
  if (!isSpaced(tokens, draft.first))
    return tokens.gapBefore(draft.first) === GAP.comma && takeListed(phrase, head, draft, at);
  if (mentionAt[at] !== -1) return takeName(phrase, draft, at);
  if (NOBODY.has(word)) {
    // "The raid in which soldiers died" asks for nobody.
    draft.nobody = !(word === 'which' && isSpaced(tokens, at) && PREPOSITIONS.has(tokens.word(at - 1)));
    return false;
  }
  if (tokens.has(at, SHAPE.possessive)) return takeOwner(phrase, draft, at);
  if (OPENERS.has(word)) {
    // "Reports said that rebels": a conjunction.
    if (word === 'that' && (HEAD_NOUNS.get(tokens.word(head))?.number === 'many' || opensClause(phrase, at)))
      return false;
    draft.first = at;
    draft.determined = true;
    draft.definite = word === 'the' || word === 'this' || word === 'these';
    return true;
  }
  if (tokens.has(at, SHAPE.digit) || isNumberWord(word)) {
    draft.first = firstOfNumber(phrase, at);
    draft.counted = true;
    return true;
  }
  if (draft.counted && !BEFORE_NUMBERS.has(word)) return false;
  if (isHyphened(tokens, at)) {
    // "Rooting-out fighters".
    if (isFunctionWord(word)) return false;
    draft.first = at;
    return takeHyphened(phrase, draft);
  }
  if (word === 'and' || word === 'or') return takeJoined(phrase, head, draft, at);
  if (isModifier(phrase, at, draft.qualified)) {
    draft.first = at;
    draft.qualified = true;
    return true;
  }
  return false;
}

/** "They reported Saturday that parliament …". */
function opensClause({ tokens, mentionAt }: Phrase, that: number): boolean {
  const before = tokens.word(that - 1);
  return mentionAt[that - 1] !== -1 || isSaying(before) || isAlsoVerb(before) || isTimeWord(before);
}

/** "40,000": the tokens that a comma or a point within a number parts. */
function firstOfNumber({ tokens }: Phrase, last: number): number {
  let first = last;
  while (
    first > 0 &&
    tokens.has(first, SHAPE.digit) &&
    tokens.has(first - 1, SHAPE.digit) &&
    tokens.start[first]! - tokens.end[first - 1]! === 1 &&
    tokens.gapBefore(first) !== GAP.space
  )
    first--;
  return first;
}

/** "Iranian-backed", "anti-coalition", "plain-clothes": both halves, the first of which may be a name. */
function takeHyphened(phrase: Phrase, draft: Draft): boolean {
  const at = draft.first - 1;
  if (at < 0 || phrase.tokens.has(at, SHAPE.possessive)) return false;
  draft.first = firstOfMention(phrase, at);
  draft.qualified = true;
  return true;
}

function takeName(phrase: Phrase, draft: Draft, at: number): boolean {
  const mention = phrase.mentions[phrase.mentionAt[at]!]!;
  if (mention.kind === 'date') {
    // "a 30-year-old man".
    if (!/old$/.test(mention.quote)) return false;
    draft.first = firstOfMention(phrase, at);
    draft.qualified = true;
    return true;
  }
  const owner = phrase.tokens.has(at, SHAPE.possessive);
  const first = firstOfMention(phrase, at);
  if (draft.named < 0) draft.named = at;
  draft.first = first;
  draft.qualified = true;
  // Before "Lebanon’s army" only an article can belong to it; a name as adjective may have others before it.
  if (owner) {
    draft.determined = true;
    if (isSpaced(phrase.tokens, first) && phrase.tokens.word(first - 1) === 'the') draft.first--;
  }
  return true;
}

/** "the camp’s residents": the owner with the words that say which. */
function takeOwner({ tokens, mentionAt }: Phrase, draft: Draft, owner: number): boolean {
  let first = owner;
  for (let step = 0; step < 4 && first > 0 && isSpaced(tokens, first) && mentionAt[first - 1] === -1; step++) {
    const word = tokens.word(first - 1);
    if (OPENERS.has(word)) {
      first--;
      break;
    }
    if (!isAdjective(word) && !NOUN_MODIFIERS.has(word)) break;
    first--;
  }
  if (first === owner && !tokens.has(owner, SHAPE.capital)) return false;
  draft.first = first;
  draft.determined = true;
  draft.qualified = true;
  return true;
}

/** "local, legitimate forces": adjectives in a row. */
function takeListed(phrase: Phrase, head: number, draft: Draft, at: number): boolean {
  const { tokens, mentionAt } = phrase;
  if (draft.first === head || mentionAt[at] !== -1 || !isAdjective(tokens.word(at))) return false;
  if (!isAdjective(tokens.word(draft.first))) return false;
  draft.first = at;
  draft.qualified = true;
  return true;
}

/** "Shiite and Sunni militias", "foreign and defence ministers": modifiers of one sort joined. */
function takeJoined(phrase: Phrase, head: number, draft: Draft, at: number): boolean {
  const { tokens, mentionAt } = phrase;
  const before = at - 1;
  if (draft.first === head || before < 0 || !isSpaced(tokens, at) || tokens.has(before, SHAPE.possessive)) return false;
  const name = nameAt(phrase, draft.first);
  const other = nameAt(phrase, before);
  if (name !== undefined || other !== undefined) {
    if (!isAdjectival(phrase, draft.first) || !isAdjectival(phrase, before)) return false;
    draft.first = firstOfMention(phrase, before);
    draft.joined = true;
    return true;
  }
  const word = tokens.word(before);
  if (
    mentionAt[before] !== -1 ||
    isPast(word) ||
    HEAD_NOUNS.get(word)?.number === 'many' ||
    !(isAdjective(word) || NOUN_MODIFIERS.has(word))
  )
    return false;
  const own = tokens.word(draft.first);
  if (!isAdjective(own) && !NOUN_MODIFIERS.has(own)) return false;
  draft.first = before;
  return true;
}

/** A people, or a state or body by its letters: "US and Iraqi forces", "UN and EU diplomats". */
function isAdjectival(phrase: Phrase, at: number): boolean {
  const name = nameAt(phrase, at);
  const isShort = phrase.tokens.has(at, SHAPE.allCaps) && !phrase.headline && phrase.tokens.word(at).length <= 4;
  return name !== undefined && (name.label === 'NORP' || (isShort && name.kind === 'actor'));
}

/** "all the parties", "both the army and". */
function takeOpener({ tokens, mentionAt }: Phrase, draft: Draft): void {
  const at = draft.first - 1;
  if (at < 0 || !isSpaced(tokens, draft.first) || mentionAt[at] !== -1) return;
  const word = tokens.word(at);
  if (draft.determined ? BEFORE_OPENERS.has(word) : word === 'the') {
    draft.first = at;
    draft.determined = true;
    if (word === 'the') draft.definite = true;
  }
}

/** "hundreds of people", "a group of gunmen", "one of the officials". */
function takeCount({ tokens, mentionAt }: Phrase, draft: Draft): void {
  const of = draft.first - 1;
  if (of < 1 || tokens.word(of) !== 'of' || !isSpaced(tokens, draft.first) || !isSpaced(tokens, of)) return;
  let at = of - 1;
  if (mentionAt[at] !== -1 || !(COUNTING.has(tokens.word(at)) || tokens.has(at, SHAPE.digit))) return;
  // "The number of detainees" is no actor, the detainees are.
  if (tokens.word(at) === 'number' && tokens.word(at - 1) === 'the') return;
  draft.counted = true;
  draft.definite = false;
  draft.first = at;
  for (let step = 0; step < 3 && at > 0 && isSpaced(tokens, at) && mentionAt[at - 1] === -1; step++) {
    const word = tokens.word(at - 1);
    const opener = OPENERS.has(word) && word !== 'that';
    if (!opener && !isAdjective(word) && !isNumberWord(word)) break;
    draft.first = --at;
    if (opener) break;
  }
}
