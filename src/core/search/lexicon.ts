import { ASCII_KINDS, PlainText } from './plain-text.ts';
import { inOrder, type WordList } from './word-order.ts';

/** New words that are cheaper to read one by one than to put in order. */
const MOST_UNORDERED = 1000;
/** FNV-1a, over UTF-16 units. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
/** The unit of the digit 9: of those that words are made of, only digits are not above it. */
const NINE = 0x39;

/** The words of all rows, each once, numbered in the order in which they came. Number 0 is the wall between texts. */
export class Lexicon {
  #size = 1;
  /** Numbers of words by their hashes, with open addressing; 0: none. At most half of it is taken. */
  #table = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** UTF-16 units of the word that is being looked for, in lower case. */
  #word = new Uint16Array(64);
  #taken = new Int32Array(64);
  readonly #plain = new PlainText();
  /** UTF-16 units as small numbers from 1 on, and back. */
  readonly #alphabet = new Uint16Array(1 << 16);
  readonly #units: number[] = [0];
  /** All words in one block, as numbers of letters; word n is from `starts[n]` to `starts[n + 1]`. */
  #letters = new Uint16Array(1 << 14);
  #starts = new Int32Array(1 << 11);
  /** For each word, which letters it has, as `bitOf` has them. */
  #has = new Int32Array(1 << 11);
  /** For each word, 1 where a text has it with a small first letter. */
  #small = new Uint8Array(1 << 11);
  #used = 0;
  #ordered: Required<WordList> | undefined;

  get size(): number {
    return this.#size;
  }

  get letters(): Uint16Array {
    return this.#letters;
  }

  get starts(): Int32Array {
    return this.#starts;
  }

  get has(): Int32Array {
    return this.#has;
  }

  /** How many different UTF-16 units the words have. */
  get letterCount(): number {
    return this.#units.length - 1;
  }

  /** The first words, in the order of their letters; undefined before {@link order}. Those from `orderedCount` on came since. */
  get ordered(): Required<WordList> | undefined {
    return this.#ordered;
  }

  get orderedCount(): number {
    return this.#ordered === undefined ? 1 : this.#ordered.words.length + 1;
  }

  /** Puts new words in order, where there are many. Yields between steps. */
  *order(most = MOST_UNORDERED + this.orderedCount / 8): Generator<void, void, void> {
    const { size } = this;
    if (size - this.orderedCount > most) {
      this.#ordered = yield* inOrder({ letters: this.#letters, starts: this.#starts }, size, this.letterCount);
    }
  }

  /** @returns the number of a UTF-16 unit, undefined where no word has it */
  letterOf(unit: number): number | undefined {
    return this.#alphabet[unit]! || undefined;
  }

  find(word: string): number | undefined {
    return this.#read(word) === 0 ? 0 : this.#table[this.#slot(word.length, this.#hash(word.length))]! || undefined;
  }

  /** Whether all texts begin the word with a capital: a name, as a rule. */
  isName(number: number): boolean {
    return this.#small[number] === 0;
  }

  /** @param word in the text's own case; it is kept in lower case */
  add(word: string): number {
    const lower = word.toLowerCase();
    const length = this.#read(lower);
    return this.#add(length, this.#hash(length), word.charCodeAt(0) === lower.charCodeAt(0));
  }

  /**
   * Adds the words of a plain text as `splitWords` tells them, in one pass that takes no string for each of them.
   * @returns how many, their numbers in {@link taken}; undefined, with nothing done, for a text that is not plain
   */
  addText(text: string): number | undefined {
    const plain = this.#plain;
    if (!plain.take(text)) {
      return undefined;
    }
    const { units, length: end } = plain;
    if (end > this.#word.length) {
      this.#word = new Uint16Array(end * 2);
      this.#taken = new Int32Array(end * 2);
    }
    const word = this.#word;
    let count = 0;
    let length = 0;
    let hash = HASH_SEED;
    let isSmall = false;
    /** Where the number with separators that is being read ends. */
    let numberEnd = 0;
    for (let at = 0; at <= end; at++) {
      const unit = at === end ? 0 : units[at]!;
      const lower = ASCII_KINDS[unit]!;
      if (length > 0 && (at === numberEnd || (lower === 0 && at > numberEnd && plain.endsWord(at)))) {
        this.#taken[count++] = this.#add(length, turned(hash), isSmall);
        length = 0;
        hash = HASH_SEED;
      }
      if (lower !== 0) {
        if (length === 0) {
          isSmall = lower === unit;
          numberEnd = unit <= NINE ? plain.numberEnd(at) : at;
        }
        word[length++] = lower;
        hash = Math.imul(hash ^ lower, HASH_FACTOR);
      }
    }
    return count;
  }

  /** Numbers of the words that {@link addText} added last. */
  get taken(): Int32Array {
    return this.#taken;
  }

  /** Takes a word in lower case up, to be looked for. @returns its length */
  #read(word: string): number {
    if (word.length > this.#word.length) {
      this.#word = new Uint16Array(word.length * 2);
    }
    for (let at = 0; at < word.length; at++) {
      this.#word[at] = word.charCodeAt(at);
    }
    return word.length;
  }

  #hash(length: number): number {
    const word = this.#word;
    let hash = HASH_SEED;
    for (let at = 0; at < length; at++) {
      hash = Math.imul(hash ^ word[at]!, HASH_FACTOR);
    }
    return turned(hash);
  }

  /** Where in the table the word that was taken up stands, or would. */
  #slot(length: number, hash: number): number {
    const table = this.#table;
    const hashes = this.#hashes;
    const starts = this.#starts;
    const last = table.length - 1;
    let slot = hash & last;
    for (let number = table[slot]!; number !== 0; number = table[slot]!) {
      if (
        hashes[number] === hash &&
        starts[number + 1]! - starts[number]! === length &&
        this.#isTaken(number, length)
      ) {
        break;
      }
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Whether the word that was taken up is this one, which is as long. */
  #isTaken(number: number, length: number): boolean {
    const start = this.#starts[number]!;
    for (let at = 0; at < length; at++) {
      if (this.#letters[start + at] !== this.#alphabet[this.#word[at]!]) {
        return false;
      }
    }
    return true;
  }

  /** The number of the word that was taken up. */
  #add(length: number, hash: number, isSmall: boolean): number {
    if (length === 0) {
      return 0;
    }
    const slot = this.#slot(length, hash);
    const number = this.#table[slot]! || this.#addNew(length, hash, slot);
    if (isSmall) {
      this.#small[number] = 1;
    }
    return number;
  }

  #addNew(length: number, hash: number, slot: number): number {
    const number = this.#size++;
    if (number + 2 > this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#has = doubled(this.#has);
      this.#hashes = doubled(this.#hashes);
      const small = new Uint8Array(this.#small.length * 2);
      small.set(this.#small);
      this.#small = small;
    }
    if (this.#used + length > this.#letters.length) {
      const letters = new Uint16Array(Math.max(this.#letters.length * 2, this.#used + length));
      letters.set(this.#letters);
      this.#letters = letters;
    }
    for (let at = 0; at < length; at++) {
      const unit = this.#word[at]!;
      let letter = this.#alphabet[unit]!;
      if (letter === 0) {
        letter = this.#units.push(unit) - 1;
        this.#alphabet[unit] = letter;
      }
      this.#letters[this.#used++] = letter;
      this.#has[number]! |= bitOf(letter);
    }
    this.#starts[number + 1] = this.#used;
    this.#hashes[number] = hash;
    this.#table[slot] = number;
    if (this.#size * 2 > this.#table.length) {
      this.#enlarge();
    }
    return number;
  }

  #enlarge(): void {
    const table = new Int32Array(this.#table.length * 2);
    const last = table.length - 1;
    for (let number = 1; number < this.#size; number++) {
      let slot = this.#hashes[number]! & last;
      while (table[slot] !== 0) {
        slot = (slot + 1) & last;
      }
      table[slot] = number;
    }
    this.#table = table;
  }

  word(number: number): string {
    const letters = this.#letters.subarray(this.#starts[number]!, this.#starts[number + 1]!);
    return Array.from(letters, letter => String.fromCharCode(this.#units[letter]!)).join('');
  }
}

/** A bit of its own for each of the first 31 letters that came, which are those of one alphabet; the others share one. */
export function bitOf(letter: number): number {
  return letter < 32 ? 1 << letter : 1;
}

/** Whether no other letter has the same bit. */
export function hasOwnBit(letter: number): boolean {
  return letter < 32;
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** The upper bits count in the lower ones, by which a word is looked for. */
function turned(hash: number): number {
  return hash ^ (hash >>> 15);
}
