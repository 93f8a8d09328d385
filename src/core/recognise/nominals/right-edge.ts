import { SHAPE, type Tokens } from '../names/text/tokens.ts';
import { isAlsoVerb, isFunctionWord, isPast, isSaying, isTimeWord } from './lexicon/after-head.ts';
import { HEAD_NOUNS } from './lexicon/head-nouns.ts';
import { isAdjective, NOUN_MODIFIERS, OPENERS } from './lexicon/modifiers.ts';
import { isHyphened, isSpaced, lastOfMention, type Phrase } from './phrase.ts';

/** Where a description ends, and by which name: "residents of Mosul", "the leader of the group". */
export interface RightEdge {
  readonly last: number;
  /** A token of the name after "of", or -1 where none or several stand there. */
  readonly named: number;
  /** An "of" with somebody or something follows. */
  readonly qualified: boolean;
}

/** More words than this do not belong to what follows "of". */
const LONGEST = 6;

/** Follows an "of" after the head at token `head` to the end of the noun phrase that stands there. */
export function rightEdge(phrase: Phrase, head: number): RightEdge {
  const { tokens, mentionAt } = phrase;
  const none: RightEdge = { last: isTail(tokens, head + 1) ? head + 1 : head, named: -1, qualified: false };
  const of = head + 1;
  if (tokens.word(of) !== 'of' || !isSpaced(tokens, of) || tokens.has(head, SHAPE.possessive)) return none;
  let last = -1;
  let named = -1;
  for (let at = of + 1; at < tokens.count && at - of <= LONGEST && goesOn(tokens, at, last); at++) {
    if (mentionAt[at] !== -1) {
      const mention = phrase.mentions[mentionAt[at]!]!;
      if (mention.kind === 'date') break;
      last = lastOfMention(phrase, at);
      if (named === -1) named = last;
      at = last;
      if (tokens.has(at, SHAPE.possessive)) continue;
      const noun = HEAD_NOUNS.get(tokens.word(at + 1));
      const more =
        isSpaced(tokens, at + 1) &&
        mentionAt[at + 1] === -1 &&
        (noun !== undefined || isAdjective(tokens.word(at + 1)));
      if (more) continue;
      // "Of American doctors": a nationality word goes on to its noun, but "of Syrians" is whole.
      const next = tokens.word(at + 1);
      if (
        mention.label === 'NORP' &&
        !mention.quote.endsWith('s') &&
        isSpaced(tokens, at + 1) &&
        /^\p{Ll}/u.test(next) &&
        !endsHere(next)
      )
        continue;
      const joined = tokens.word(at + 1) === 'and' && (mentionAt[at + 2] ?? -1) !== -1;
      if (joined && isSpaced(tokens, at + 1) && isSpaced(tokens, at + 2) && isOfOneSort(phrase, at, at + 2)) {
        named = -2;
        at++;
        continue;
      }
      break;
    }
    const word = tokens.word(at);
    if (OPENERS.has(word)) {
      if (last >= 0) break;
      continue;
    }
    if (endsHere(word)) break;
    // "Accused the soldiers of looting": what they did, not whose they are.
    if (at === of + 1 && isDeed(tokens, at)) break;
    const fresh = last < 0;
    const known = isAdjective(word) || NOUN_MODIFIERS.has(word) || HEAD_NOUNS.has(word);
    if (!fresh && (isPast(word) || (isAlsoVerb(word) && !known))) break;
    last = at;
    if (tokens.has(at, SHAPE.possessive)) continue;
    const open = known || tokens.has(at, SHAPE.capital | SHAPE.digit) || fresh;
    if (!open) break;
    const noun = HEAD_NOUNS.get(word);
    if (noun?.number === 'many') break;
  }
  // "Chief of staff of the army".
  if (tokens.word(last) === 'staff' && tokens.word(last + 1) === 'of' && named === -1) {
    const name = tokens.word(last + 2) === 'the' ? last + 3 : last + 2;
    if ((mentionAt[name] ?? -1) !== -1) last = named = lastOfMention(phrase, name);
  }
  return last < 0 ? none : { last, named: Math.max(named, -1), qualified: true };
}

/** A verb in "-ing" with somebody or something right after it; "of fighting age" and "of the building" are none. */
function isDeed(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  return word.length > 5 && word.endsWith('ing') && !THINGS.has(word) && !HEAD_NOUNS.has(tokens.word(at + 1));
}
const THINGS: ReadonlySet<string> = new Set([
  'fighting',
  'building',
  'housing',
  'banking',
  'shipping',
  'meeting',
  'training',
  'farming',
  'fishing',
  'mining',
  'policing',
]);

const TAILS: ReadonlySet<string> = new Set(['designate', 'elect']);

/** "The prime minister-designate": the word behind the hyphen belongs to the head. */
export const isTail = (tokens: Tokens, at: number): boolean => isHyphened(tokens, at) && TAILS.has(tokens.word(at));

const endsHere = (word: string): boolean => isFunctionWord(word) || isTimeWord(word) || isSaying(word);

const goesOn = (tokens: Tokens, at: number, last: number): boolean =>
  isSpaced(tokens, at) || (last >= 0 && isHyphened(tokens, at));

function isOfOneSort({ mentions, mentionAt }: Phrase, one: number, other: number): boolean {
  return mentions[mentionAt[one]!]!.label === mentions[mentionAt[other]!]!.label;
}
