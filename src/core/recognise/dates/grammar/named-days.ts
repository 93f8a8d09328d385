/** Reads the names of days. */

import { namedDays } from '../calendars/named-day-names.ts';
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import type { Parsed } from './expression.ts';
import { parseYearLink } from './seasons-quarters.ts';
import { yearAt } from './years.ts';

const inWord = wordId('in');

interface Phrase {
  readonly words: readonly number[];
  readonly id: number;
}

/** Phrases by first word, longest first. */
const byFirstWord = new Map<number, Phrase[]>();
namedDays.forEach(({ phrases }, id) => {
  for (const phrase of phrases) {
    const words = phrase.split(' ').map(wordId);
    const first = words[0] ?? 0;
    const list = byFirstWord.get(first) ?? [];
    list.push({ words, id });
    list.sort((one, other) => other.words.length - one.words.length);
    byFirstWord.set(first, list);
  }
});

function matches(t: Tokens, at: number, words: readonly number[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (!t.isWord(at + index, words[index] ?? -1)) {
      return false;
    }
    if (index > 0) {
      const between = t.gapBefore(at + index);
      if (between !== gap.space && between !== gap.hyphen && between !== gap.apostrophe && between !== gap.stop) {
        return false;
      }
    }
  }
  return true;
}

/** "Ramadan", "Christmas 1963", "Eid al-Fitr of last year". */
export function parseNamedDay(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.namedStart) || !t.has(at, flag.capital) || (at > 0 && t.gapBefore(at) === gap.none)) {
    return undefined;
  }
  const list = byFirstWord.get(t.word[at] ?? 0) ?? [];
  for (const { words, id } of list) {
    if (matches(t, at, words)) {
      let to = at + words.length;
      // A person or a place so named: "Ramadan Abdullah", "Easter Island", "Christmas Tree".
      if (words.length === 1 && t.isNext(to) && t.has(to, flag.capital) && t.has(to, flag.unknown)) {
        return undefined;
      }
      if (
        words.length === 1 &&
        at > 0 &&
        t.isNext(at) &&
        t.has(at - 1, flag.capital) &&
        t.has(at - 1, flag.unknown) &&
        !startsSentence(t, at - 1)
      ) {
        return undefined;
      }
      const link = parseYearLink(t, to);
      to = link?.to ?? to;
      const year = link === undefined ? (namedDays[id]?.once ?? yearToldBehind(t, to)) : link.year;
      return {
        to,
        date: {
          kind: 'named',
          id,
          ...(year === undefined ? {} : { year }),
          ...(link?.yearFrom === undefined ? {} : { yearFrom: link.yearFrom }),
        },
        score: 0.85,
      };
    }
  }
  return undefined;
}

/** "Ramadan in 2024": two expressions, of which the second tells the year of the first. */
function yearToldBehind(t: Tokens, at: number): number | undefined {
  return t.isNext(at) && t.isWord(at, inWord) && t.isNext(at + 1) && t.isNumber(at + 1) ? yearAt(t, at + 1) : undefined;
}

function startsSentence(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  return at === 0 || before === gap.stop || before === gap.lineEnd || before === gap.other;
}
