import { ASCII_KINDS } from './plain-text.ts';
import { WordKey } from './word-key.ts';
import { beginningWith, compareStart, inOrder, type WordList } from './word-order.ts';
import { WordTable } from './word-table.ts';

/** New words that are cheaper to read one by one than to put in order. */
const MOST_UNORDERED = 1000;

/** The words of all rows, each once, numbered in the order in which they came. Number 0 is the wall between texts. */
export class Lexicon {
  #size = 1;
  /** Numbers of words by their keys. */
  readonly table = new WordTable();
  readonly #key = new WordKey();
  /** UTF-16 units as small numbers from 1 on, and back. */
  readonly #alphabet = new Uint16Array(1 << 16);
  readonly #units: number[] = [0];
  /** All words in one block, as numbers of letters; word n is from `starts[n]` to `starts[n + 1]`. */
  #letters = new Uint16Array(1 << 14);
  #starts = new Int32Array(1 << 11);
  /** For each word, which letters it has, as `bitOf` has them. */
  #has = new Int32Array(1 << 11);
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

  /** For each word, 1 where a text has it with a small first letter; for who adds words that are known. */
  get small(): Uint8Array {
    return this.#small;
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

  /** @returns the letters of a stretch of a word; undefined where no word can have it, since no word has one of its letters */
  lettersOf(stretch: string): number[] | undefined {
    const letters: number[] = [];
    for (let at = 0; at < stretch.length; at++) {
      const letter = this.letterOf(stretch.charCodeAt(at));
      if (letter === undefined) {
        return undefined;
      }
      letters.push(letter);
    }
    return letters;
  }

  /** The words that begin so, at most as many, in no order; those in order are not looked through. */
  beginningWith(start: string, most = Number.POSITIVE_INFINITY): number[] {
    const wanted = this.lettersOf(start);
    const found: number[] = [];
    if (wanted === undefined) {
      return found;
    }
    if (this.#ordered !== undefined) {
      const [from, to] = beginningWith(this.#ordered, wanted);
      for (let at = from; at < to && found.length < most; at++) {
        found.push(this.#ordered.words[at]!);
      }
    }
    const list = { letters: this.#letters, starts: this.#starts };
    for (let number = this.orderedCount; number < this.size && found.length < most; number++) {
      if (compareStart(list, number, wanted) === 0) {
        found.push(number);
      }
    }
    return found;
  }

  find(word: string): number | undefined {
    this.#key.take(word);
    return word === '' ? 0 : this.table.number(this.#slot()) || undefined;
  }

  /** Whether all texts begin the word with a capital: a name, as a rule. */
  isName(number: number): boolean {
    return this.#small[number] === 0;
  }

  /** @param word in the text's own case; it is kept in lower case */
  add(word: string): number {
    const lower = word.toLowerCase();
    this.#key.take(lower);
    const number = this.#add();
    if (word.charCodeAt(0) === lower.charCodeAt(0)) {
      this.#small[number] = 1;
    }
    return number;
  }

  /** The same for a word of a plain text, with apostrophes or commas. */
  addUnits(units: Uint8Array, from: number, to: number): number {
    this.#key.takeUnits(units, from, to);
    const number = this.#add();
    if (units[from] === ASCII_KINDS[units[from]!]) {
      this.#small[number] = 1;
    }
    return number;
  }

  /** The number of the word that was taken up. */
  #add(): number {
    if (this.#key.length === 0) {
      return 0;
    }
    const slot = this.#slot();
    return this.table.number(slot) || this.#addNew(slot);
  }

  /** Where in the table the word that was taken up stands, or would. */
  #slot(): number {
    const { first, second, length, isShared } = this.#key;
    const table = this.table;
    let slot = table.slot(first, second);
    if (isShared) {
      for (let number = table.number(slot); number !== 0; number = table.number(slot)) {
        if (this.#starts[number + 1]! - this.#starts[number]! === length && this.#isTaken(number, length)) {
          break;
        }
        slot = table.next(slot, first, second);
      }
    }
    return slot;
  }

  /** Whether the word that was taken up is this one, which is as long. */
  #isTaken(number: number, length: number): boolean {
    const start = this.#starts[number]!;
    const { units } = this.#key;
    for (let at = 0; at < length; at++) {
      if (this.#letters[start + at] !== this.#alphabet[units[at]!]) {
        return false;
      }
    }
    return true;
  }

  #addNew(slot: number): number {
    const { units, length, first, second } = this.#key;
    const number = this.#size++;
    if (number + 2 > this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#has = doubled(this.#has);
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
      const unit = units[at]!;
      let letter = this.#alphabet[unit]!;
      if (letter === 0) {
        letter = this.#units.push(unit) - 1;
        this.#alphabet[unit] = letter;
      }
      this.#letters[this.#used++] = letter;
      this.#has[number]! |= bitOf(letter);
    }
    this.#starts[number + 1] = this.#used;
    this.table.put(slot, number, first, second, this.#has[number]!);
    return number;
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
