import { isIdLike } from '../../claims/claim-id.ts';
import type { Claimant, Guessable } from '../../claims/model.ts';
import type { Span } from '../../text/span.ts';
import { parseNumber } from '../yaml/number.ts';
import type { Cursor } from './cursor.ts';
import { KeyTable } from './key-table.ts';

/** Values on a key's line, each as the full reader has it. What that reader would tell as a problem is given up here. */

export const OPEN_LIST = 0x5b;
const OPEN_MAP = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_MAP = 0x7d;

const VALUE_KEYS = new KeyTable(['value', 'guessed'] as const);
const CLAIMANT_KEYS = new KeyTable(['id', 'label', 'guessed'] as const);

/** The objects of the model are built field by field. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export function readFlag(cursor: Cursor): boolean {
  const { raw, at } = cursor;
  if (raw.startsWith('true', at)) {
    cursor.at += 4;
    return true;
  }
  if (raw.startsWith('false', at)) {
    cursor.at += 5;
    return false;
  }
  cursor.giveUp();
  return false;
}

export function readNumber(cursor: Cursor): number {
  return parseNumber(cursor.numeral()) ?? cursor.giveUp() ?? 0;
}

/** One of a few words, bare or quoted. */
export function readChoice<T extends string>(cursor: Cursor, choices: readonly T[]): T {
  const text = cursor.text();
  for (const choice of choices) {
    if (choice === text) {
      return choice;
    }
  }
  cursor.giveUp();
  return choices[0]!;
}

export const readText = (cursor: Cursor): string => cursor.text();

/** A text that must not be empty. */
export function readSome(cursor: Cursor): string {
  const text = cursor.text();
  if (text === '') {
    cursor.giveUp();
  }
  return text;
}

export function readTexts(cursor: Cursor): string[] {
  return readList(cursor, readText);
}

export function readList<T>(cursor: Cursor, read: (cursor: Cursor) => T): T[] {
  const items: T[] = [];
  if (!cursor.skips(OPEN_LIST)) {
    cursor.giveUp();
    return items;
  }
  if (!cursor.skips(CLOSE_LIST)) {
    do {
      items.push(read(cursor));
    } while (cursor.more(CLOSE_LIST));
  }
  return items;
}

/**
 * Goes through `{key: value, …}`. `take` reads the value of a key and must use it up; a key that is not in the table, or
 * that does not come in its order, makes the cursor give up.
 */
export function readFlowMap<K extends string>(cursor: Cursor, table: KeyTable<K>, take: (key: K) => void): void {
  let last = -1;
  if (!cursor.skips(OPEN_MAP) || cursor.skips(CLOSE_MAP)) {
    cursor.giveUp();
    return;
  }
  do {
    const rank = readKey(cursor, table, last);
    if (rank <= last || cursor.isLineEnd) {
      cursor.giveUp();
      return;
    }
    last = rank;
    take(table.keys[rank]!);
  } while (cursor.more(CLOSE_MAP));
}

/**
 * Goes through the lines of a block map that are indented so far, from the one that the cursor stands on. `take` reads the
 * value of a key and ends the line. Keys that the table does not have are passed over; one that comes twice, or not in its
 * order, makes the cursor give up: the order of the fields is part of what is read.
 */
export function readBlockMap<K extends string>(
  cursor: Cursor,
  table: KeyTable<K>,
  indent: number,
  take: (key: K) => void,
): void {
  let last = -1;
  let unknown: Set<string> | undefined;
  while (cursor.indent === indent) {
    const start = cursor.at;
    const rank = readKey(cursor, table, last);
    if (rank < 0) {
      const name = cursor.raw.slice(start, cursor.at);
      unknown ??= new Set();
      if (unknown.has(name)) {
        cursor.giveUp();
      }
      unknown.add(name);
      skipValue(cursor);
      cursor.endLine();
    } else if (rank <= last) {
      cursor.giveUp();
    } else {
      last = rank;
      take(table.keys[rank]!);
    }
  }
}

/** The rank of the key at the cursor, which then stands behind its colon and the space that follows it; -1 where it is unknown. */
function readKey<K extends string>(cursor: Cursor, table: KeyTable<K>, last: number): number {
  const { raw, at } = cursor;
  const guess = table.guess(raw, at, last);
  if (guess >= 0) {
    cursor.skipKey(table.widthOf(guess));
    return guess;
  }
  return table.rank(raw, at, cursor.key(), last);
}

/** `at: [start, end]`. */
export function readSpan(cursor: Cursor): Span {
  const span = { start: 0, end: 0 };
  if (cursor.skips(OPEN_LIST)) {
    span.start = cursor.whole();
    if (cursor.more(CLOSE_LIST)) {
      span.end = cursor.whole();
      if (!cursor.more(CLOSE_LIST) && span.start < span.end) {
        return span;
      }
    }
  }
  cursor.giveUp();
  return span;
}

/** A bare value is confirmed; `{value: …, guessed: true}` is a guess. */
export function readGuessable<T>(cursor: Cursor, read: (cursor: Cursor) => T): Guessable<T> {
  if (cursor.code !== OPEN_MAP) {
    return { value: read(cursor), guessed: false };
  }
  let value: T | undefined;
  let guessed = false;
  readFlowMap(cursor, VALUE_KEYS, key => {
    if (key === 'value') {
      value = read(cursor);
    } else {
      guessed = readFlag(cursor);
    }
  });
  return { value: value ?? (cursor.giveUp() as T), guessed };
}

export function readClaimant(cursor: Cursor): Claimant {
  if (cursor.code !== OPEN_MAP) {
    const text = cursor.text();
    return isIdLike(text) ? { id: text } : { label: text };
  }
  const claimant: Draft<Claimant> = {};
  readFlowMap(cursor, CLAIMANT_KEYS, key => {
    if (key === 'guessed') {
      claimant.guessed = readFlag(cursor);
    } else {
      claimant[key] = cursor.text();
    }
  });
  if (claimant.id === undefined && claimant.label === undefined) {
    cursor.giveUp();
  }
  return claimant;
}

/** Steps over the value of a key that nobody asks for: a text, a number, or a list of such. */
export function skipValue(cursor: Cursor): void {
  if (cursor.code === OPEN_LIST) {
    readList(cursor, skipScalar);
  } else {
    skipScalar(cursor);
  }
}

function skipScalar(cursor: Cursor): void {
  const { code } = cursor;
  if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
    readNumber(cursor);
  } else {
    cursor.text();
  }
}
