import { opensSentence } from '../names/text/opens-sentence.ts';
import { SHAPE, type Tokens } from '../names/text/tokens.ts';
import { isFunctionWord, isNumberWord, isPast, isTimeWord, isVerbAfter, isVerbForm } from './lexicon/after-head.ts';
import { HEAD_NOUNS } from './lexicon/head-nouns.ts';
import { isAdjective, LASTING, NOUN_MODIFIERS, OPENERS } from './lexicon/modifiers.ts';
import { isSpaced, nameAt, type Phrase, plainWordBefore } from './phrase.ts';

/**
 * Whether the word at a token stands before a head as its modifier.
 *
 * @param inner modifiers stand between it and the head
 */
export function isModifier(phrase: Phrase, at: number, inner: boolean): boolean {
  const { tokens, headline } = phrase;
  const word = tokens.word(at);
  const opens = opensSentence(tokens, at);
  if (isAdjective(word)) {
    // "killed soldiers" may be what somebody did.
    const doubtful = isFunctionWord(word) || (isPast(word) && !LASTING.has(word));
    return !doubtful || opens || isSpokenOf(phrase, at);
  }
  // "Help in training Iraqi forces": no noun stands before a people.
  if (NOUN_MODIFIERS.has(word) && nameAt(phrase, at + 1)?.label === 'NORP') return false;
  if (NOUN_MODIFIERS.has(word)) return !isVerbAfter(word, plainWordBefore(phrase, at));
  const noun = HEAD_NOUNS.get(word);
  if (noun !== undefined) {
    return noun.number !== 'many' && !isFunctionWord(word) && !isVerbAfter(word, plainWordBefore(phrase, at));
  }
  if (isFunctionWord(word)) {
    // "heavily armed men", "previously unknown group".
    return word.endsWith('ly') && inner && (opens || isSpokenOf(phrase, at));
  }
  if (isTimeWord(word)) return false;
  // "The domestically owned firms".
  if (isPast(word) && tokens.word(at - 1).endsWith('ly') && OPENERS.has(tokens.word(at - 2))) return true;
  // An unlisted name: "Shin Bet officials". At the head of a sentence any word is written large.
  if (tokens.has(at, SHAPE.capital) && !headline && !opens) return isSpaced(tokens, at);
  // One word that no list has, between a determiner and what it goes with: "the factory workers".
  return !isVerbForm(word) && !word.endsWith('ing') && (opens || isSpokenOf(phrase, at));
}

const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly');

/** "The raid allegedly killed soldiers": the adverb has a subject before it, and what follows is what was done. */
function isOfVerb(tokens: Tokens, adverb: number): boolean {
  if (opensSentence(tokens, adverb) || !isSpaced(tokens, adverb)) return false;
  const before = tokens.word(adverb - 1);
  return !OPENERS.has(before) && !isFunctionWord(before) && !isNumberWord(before);
}

/** A determiner, a number or an owner stands right before the token. */
function isSpokenOf({ tokens, mentionAt }: Phrase, at: number): boolean {
  const before = at - 1;
  if (before < 0 || !isSpaced(tokens, at)) return false;
  const word = tokens.word(before);
  if (mentionAt[before] !== -1) return tokens.has(before, SHAPE.possessive) && !isPast(tokens.word(at));
  return (
    OPENERS.has(word) ||
    (isAdverb(word) && !(isPast(tokens.word(at)) && isOfVerb(tokens, before))) ||
    (tokens.has(before, SHAPE.possessive) && !isPast(tokens.word(at))) ||
    (isNumberWord(word) && !isPast(tokens.word(at)))
  );
}
