/** The words of all rows, each once, numbered in the order in which they came. Number 0 is the wall between texts. */
export class Lexicon {
  readonly #numbers = new Map<string, number>([['', 0]]);
  /** All words in one block, UTF-16; word n is from `starts[n]` to `starts[n + 1]`. */
  #letters = new Uint16Array(1 << 14);
  #starts = new Int32Array(1 << 11);
  #used = 0;

  get size(): number {
    return this.#numbers.size;
  }

  get letters(): Uint16Array {
    return this.#letters;
  }

  get starts(): Int32Array {
    return this.#starts;
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) {
      return known;
    }
    const number = this.#numbers.size;
    // A copy: a slice would keep the whole text alive that it was cut from.
    this.#numbers.set(word.length < 13 ? word : ` ${word}`.slice(1), number);
    if (number + 2 > this.#starts.length) {
      const starts = new Int32Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    if (this.#used + word.length > this.#letters.length) {
      const letters = new Uint16Array(Math.max(this.#letters.length * 2, this.#used + word.length));
      letters.set(this.#letters);
      this.#letters = letters;
    }
    for (let at = 0; at < word.length; at++) {
      this.#letters[this.#used++] = word.charCodeAt(at);
    }
    this.#starts[number + 1] = this.#used;
    return number;
  }

  word(number: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#starts[number]!, this.#starts[number + 1]!));
  }
}
