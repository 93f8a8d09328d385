import { words } from '../names/lexicon/words.ts';
import { opensSentence } from '../names/text/opens-sentence.ts';
import { SHAPE } from '../names/text/tokens.ts';
import type { LeftEdge } from './left-edge.ts';
import {
  isFunctionWord,
  isGoingOn,
  isPronoun,
  isVerbOfSeveral,
  isVerbOfSubject,
  opensObject,
  standsAfterNouns,
} from './lexicon/after-head.ts';
import { HEAD_NOUNS, type HeadNoun } from './lexicon/head-nouns.ts';
import { PREFIXES } from './lexicon/modifiers.ts';
import { isHyphened, isSpaced, nameAt, type Phrase, plainWordBefore } from './phrase.ts';
import { isTail } from './right-edge.ts';

/** Whether the word is the last noun of its phrase, and a noun at all. */
export function endsPhrase(phrase: Phrase, head: number, noun: HeadNoun): boolean {
  const { tokens, mentionAt } = phrase;
  const next = head + 1;
  if (isHyphened(tokens, head) && !PREFIXES.has(tokens.word(head - 1))) return false;
  if (isHyphened(tokens, next)) return isTail(tokens, next);
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
  return (
    isFunctionWord(word) ||
    standsAfterNouns(word) ||
    tokens.has(next, SHAPE.digit) ||
    isVerbOfSubject(word, after) ||
    isGoingOn(word, after)
  );
}

/** A title, as it is written before a name. */
const isTitled = ({ tokens }: Phrase, head: number): boolean => tokens.has(head, SHAPE.capital);

/** Plurals that are as well verbs. */
const ALSO_VERBS = words(`
  forces witnesses suspects rebels guards heads sources doctors experts mediates sponsors victims monitors hosts authors speakers sides parties captains powers states voters guests nurses pilots services partners rivals backers spies`);

/** "The siege forces them to leave", "which rebels against": the word is a verb. */
function isVerbReading(phrase: Phrase, head: number, next: string): boolean {
  const { tokens } = phrase;
  const word = tokens.word(head);
  if (!ALSO_VERBS.has(word)) return false;
  const before = plainWordBefore(phrase, head);
  if (isPronoun(before) && before !== 'her' && before !== 'that') return true;
  return opensObject(next) && next !== 'all' && next !== 'both' && before !== 'the';
}

const KIN = words('sons daughters brothers sisters children youth friends soldiers guardians');

/** Words written large within a sentence are a title or a name that nobody knows, unless "the" stands before them. */
export function casesFit(phrase: Phrase, head: number, left: LeftEdge): boolean {
  const { tokens } = phrase;
  if (phrase.headline || !tokens.has(head, SHAPE.capital)) return true;
  // "The Sons of Dawn": how groups call themselves.
  if (KIN.has(tokens.word(head)) && tokens.word(head + 1) === 'of' && tokens.has(head + 2, SHAPE.capital)) return false;
  if (left.first === head) return opensSentence(tokens, head);
  return left.definite;
}
