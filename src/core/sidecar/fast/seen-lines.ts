import type { Claimant, Guessable } from '../../claims/model.ts';

const SLOTS = 64;

/** What a line's value was read as. */
interface Seen<T> {
  readonly rest: string;
  readonly value: T;
  /** What reading it added to the cursor's count of tokens. */
  readonly tokens: number;
}

/** What of a cursor it takes to know a line again. */
interface LineCursor {
  readonly raw: string;
  readonly at: number;
  readonly end: number;
  readonly ok: boolean;
  tokens: number;
  skipRest(): void;
}

/**
 * Values of one kind that lines of one file had so far. The same value is one object then, which takes neither the time to be
 * read nor the memory to be kept twice.
 */
class SeenValues<T> {
  readonly #values = new Map<string, Seen<T>>();
  /** Of these the last ones by a hash of a few characters: two texts are compared sooner than one is hashed whole. */
  readonly #slots: (Seen<T> | undefined)[] = new Array(SLOTS).fill(undefined);

  /** The value on the rest of the line, which `read` reads where the same did not stand on a line before. */
  read<C extends LineCursor>(cursor: C, read: (cursor: C) => T): T {
    const { raw, at, end, tokens } = cursor;
    const rest = raw.slice(at, end);
    const slot = slotOf(raw, at, end);
    let known = this.#slots[slot];
    if (known === undefined || known.rest !== rest) {
      known = this.#values.get(rest);
      if (known === undefined) {
        const value = read(cursor);
        if (cursor.ok && cursor.at === end) {
          known = { rest, value, tokens: cursor.tokens - tokens };
          this.#values.set(rest, known);
          this.#slots[slot] = known;
        }
        return value;
      }
      this.#slots[slot] = known;
    }
    cursor.skipRest();
    cursor.tokens += known.tokens;
    return known.value;
  }
}

/** What was read of one file so far and comes again and again in it: cues, claimants, dates, places, names of annotators. */
export class SeenLines {
  readonly claimants = new SeenValues<Claimant>();
  readonly guesses = new SeenValues<Guessable<string>>();
  readonly texts = new SeenValues<string>();
}

/** Most lines of one kind differ in length, in the middle, or behind `{label: "`. */
function slotOf(raw: string, at: number, end: number): number {
  const length = end - at;
  const early = length > 9 ? raw.charCodeAt(at + 9) : 0;
  return (length * 37 + raw.charCodeAt(at + (length >> 1)) * 11 + early * 3) & (SLOTS - 1);
}
