import { chained, hashOfKeyWord } from '../names/text/key-hash.ts';

/** How many bits tell with which words keys of several words begin, with which two words or more, and which they are, as powers of two. */
const OPENER_BITS = 17;
const PREFIX_BITS = 19;
const WHOLE_BITS = 18;

/** Says of most words that no key of several words is made of them, without looking for the keys. */
export class KeyFilter {
  /** A bit for each first word of keys of several words. */
  readonly #openers = new Uint8Array(1 << (OPENER_BITS - 3));
  /** A bit for each two or more words that keys begin with, and for those that are a key, by their hashes (see chained). */
  readonly #prefixes = new Uint8Array(1 << (PREFIX_BITS - 3));
  readonly #wholes = new Uint8Array(1 << (WHOLE_BITS - 3));

  take(key: string): void {
    let space = key.indexOf(' ');
    if (space < 0) return;
    const first = hashOfKeyWord(key);
    let hash = first;
    for (; space >= 0; space = key.indexOf(' ', space + 1)) {
      hash = chained(hash, hashOfKeyWord(key, space + 1));
      setBit(this.#prefixes, hash, PREFIX_BITS);
    }
    setBit(this.#wholes, hash, WHOLE_BITS);
    setBit(this.#openers, first ^ (first >>> 16), OPENER_BITS);
  }

  /** False where no key of several words begins with this one. */
  mayOpen(word: string): boolean {
    const hash = hashOfKeyWord(word);
    return hasBit(this.#openers, hash ^ (hash >>> 16), OPENER_BITS);
  }

  /** False where no key begins with several words of this hash (see chained). */
  mayBegin(hash: number): boolean {
    return hasBit(this.#prefixes, hash, PREFIX_BITS);
  }

  /** False where several words of this hash are no key. */
  mayBe(hash: number): boolean {
    return hasBit(this.#wholes, hash, WHOLE_BITS);
  }
}

const SOUND_BITS = 18;

/** Says of most sounds that no name has them: nearly all that are asked for are those of names that are not listed. */
export class SoundFilter {
  readonly #sounds = new Uint8Array(1 << (SOUND_BITS - 3));

  take(sound: string): void {
    const hash = hashOfKeyWord(sound);
    setBit(this.#sounds, hash ^ (hash >>> 16), SOUND_BITS);
  }

  /** False where no name sounds so. */
  mayBe(sound: string): boolean {
    const hash = hashOfKeyWord(sound);
    return hasBit(this.#sounds, hash ^ (hash >>> 16), SOUND_BITS);
  }
}

function hasBit(bits: Uint8Array, hash: number, size: number): boolean {
  const bit = hash & ((1 << size) - 1);
  return (bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

function setBit(bits: Uint8Array, hash: number, size: number): void {
  const bit = hash & ((1 << size) - 1);
  bits[bit >> 3]! |= 1 << (bit & 7);
}
