/** Looks words up: id, classes, values. The scanner finds a word's id by its hash, without making a string. */
import { namedDayWords } from '../calendars/named-day-names.ts';
import { namedStart, ruleWord } from './word-classes.ts';
import { type WordEntry, wordEntries } from './words.ts';

const words: string[] = [''];
const classes: number[] = [0];
const values: number[] = [0];
const plurals: boolean[] = [false];
const ids = new Map<string, number>();
/** Values that a word has in another class than its first: "second" is 2 as an ordinal, 0 as a unit. */
const otherValues = new Map<number, number>();

function key(id: number, wordClass: number): number {
  return id * 32 + Math.clz32(wordClass & -wordClass);
}

function add({ word, wordClass, value, plural }: WordEntry): number {
  const known = ids.get(word);
  if (known === undefined) {
    const id = words.length;
    ids.set(word, id);
    words.push(word);
    classes.push(wordClass);
    values.push(value);
    plurals.push(plural);
    return id;
  }
  classes[known] = (classes[known] ?? 0) | wordClass;
  if (values[known] !== value) {
    otherValues.set(key(known, wordClass), value);
  }
  return known;
}

wordEntries.forEach(add);
for (const word of namedDayWords.first) {
  add({ word, wordClass: namedStart, value: wordClassValue(word), plural: false });
}

function wordClassValue(word: string): number {
  const id = ids.get(word);
  return id === undefined ? 0 : (values[id] ?? 0);
}

/** The id of a word (lower case); words that no table has are taken up. To be called while modules load, before any scan. */
export function wordId(word: string): number {
  return ids.get(word) ?? add({ word, wordClass: ruleWord, value: 0, plural: false });
}

/** Classes of the word with this id, as a mask. */
export function classesOf(id: number): number {
  return classes[id] ?? 0;
}

/** The word's value as a member of that class. */
export function valueAs(id: number, wordClass: number): number {
  return otherValues.get(key(id, wordClass)) ?? values[id] ?? 0;
}

export function isPlural(id: number): boolean {
  return plurals[id] ?? false;
}

export const hashSeed = 17;

/** One step of the word hash over a lower-case ASCII letter's code. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

const tableSize = 1 << 13;
const table = new Int32Array(tableSize);
let longest = 0;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (tableSize - 1);
}

function buildTable(): void {
  for (let id = 1; id < words.length; id++) {
    const word = words[id] ?? '';
    let hash = hashSeed;
    for (let at = 0; at < word.length; at++) {
      hash = hashStep(hash, word.charCodeAt(at));
    }
    let slot = slotOf(hash);
    while (table[slot] !== 0) {
      slot = (slot + 1) & (tableSize - 1);
    }
    table[slot] = id;
    longest = Math.max(longest, word.length);
  }
}

/** The id of the word `text[start,end)`, ASCII letters in any case, whose hash over lower-case letters is given; else 0. */
export function findWord(text: string, start: number, end: number, hash: number): number {
  if (longest === 0) {
    buildTable();
  }
  const length = end - start;
  if (length > longest) {
    return 0;
  }
  let slot = slotOf(hash);
  for (;;) {
    const id = table[slot] ?? 0;
    if (id === 0) {
      return 0;
    }
    const word = words[id] ?? '';
    if (word.length === length && isSameWord(text, start, word)) {
      return id;
    }
    slot = (slot + 1) & (tableSize - 1);
  }
}

function isSameWord(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    if ((text.charCodeAt(start + at) | 32) !== word.charCodeAt(at)) {
      return false;
    }
  }
  return true;
}
