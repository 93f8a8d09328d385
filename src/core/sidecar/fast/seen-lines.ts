import type { Claimant, Guessable } from '../../claims/model.ts';

/** What a line's value was read as. */
interface Seen<T> {
  readonly value: T;
  /** What reading it added to the cursor's count of tokens. */
  readonly tokens: number;
}

/**
 * What was read of one file so far and comes again and again in it: cues, claimants, dates, places, names of annotators. The
 * same value is one object then, which takes neither the time to be read nor the memory to be kept twice.
 */
export class SeenLines {
  readonly claimants = new Map<string, Seen<Claimant>>();
  readonly guesses = new Map<string, Seen<Guessable<string>>>();
  readonly #texts = new Map<string, string>();

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) {
      this.#texts.set(text, text);
    }
    return known ?? text;
  }
}

interface LineCursor {
  readonly rest: string;
  readonly ok: boolean;
  readonly isLineEnd: boolean;
  tokens: number;
  skipRest(): void;
}

/** The value on the rest of the line, which `read` reads where the same did not stand on a line before. */
export function readLine<C extends LineCursor, T>(cursor: C, seen: Map<string, Seen<T>>, read: (cursor: C) => T): T {
  const { rest, tokens } = cursor;
  const known = seen.get(rest);
  if (known) {
    cursor.skipRest();
    cursor.tokens += known.tokens;
    return known.value;
  }
  const value = read(cursor);
  if (cursor.ok && cursor.isLineEnd) {
    seen.set(rest, { value, tokens: cursor.tokens - tokens });
  }
  return value;
}
