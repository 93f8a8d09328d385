import { foldSpelling, foldWords } from '../../text/fold-words.ts';
import { editDistance } from '../words/edit-distance.ts';
import { IntList } from '../words/int-list.ts';

/** What a filter's value stands for among the values that there are. */
interface ValueMatch {
  /** 1 for each list with a value that is meant. */
  readonly lists: Uint8Array;
  /** The value that was taken, where the one asked for is nowhere but a similar one is. */
  readonly taken?: string;
  readonly found: boolean;
}

/** Between the words of a value. */
const WORD_END = /[\s,-]/;
const WORDS_END = /[\s,-]+/;

interface Value {
  readonly text: string;
  readonly words: string;
  readonly spelling: string;
  readonly starts: readonly string[];
}

/** The values of one facet, and the lists of them that rows have; each once. */
export class FacetValues {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];
  readonly #listNumbers = new Map<string, number>();
  /** For each value the list of it alone: most lists have one value or none. */
  readonly #listsOfOne: (number | undefined)[] = [];
  /** The lists after one another: list n is from `#starts[n]` to `#starts[n + 1]`. */
  readonly #lists = new IntList(64);
  readonly #starts = new IntList(64);

  constructor() {
    this.#starts.push(0);
  }

  /** Takes in values that no row needs to have. */
  know(values: readonly string[]): void {
    for (const value of values) {
      this.#number(value);
    }
  }

  /** @returns the number of the list */
  add(values: readonly string[]): number {
    if (values.length === 1) {
      const number = this.#number(values[0]!);
      this.#listsOfOne[number] ??= this.#newList([number]);
      return this.#listsOfOne[number];
    }
    const numbers = values.map(value => this.#number(value));
    const key = numbers.join();
    let list = this.#listNumbers.get(key);
    if (list === undefined) {
      list = this.#newList(numbers);
      this.#listNumbers.set(key, list);
    }
    return list;
  }

  #newList(numbers: readonly number[]): number {
    for (const number of numbers) {
      this.#lists.push(number);
    }
    this.#starts.push(this.#lists.length);
    return this.#starts.length - 2;
  }

  /** The values, in the order in which they came. */
  get texts(): readonly string[] {
    return this.#values.map(value => value.text);
  }

  /**
   * Values that have the one asked for from the first or a later word on, in any transliteration, its last word perhaps
   * not to the end: "Harbour Post" means "The Harbour Post"; where there is none, the most similar one within a letter or
   * two.
   * @param isName values are names of their own: where one is the same, those that only begin so are not meant
   */
  match(asked: string, isName = false): ValueMatch {
    const words = foldWords(asked).trim();
    const same = isName ? this.#marked(value => value.words === words) : undefined;
    if (same) {
      return { lists: this.#listsOf(same), found: true };
    }
    const spelling = foldSpelling(asked).trim();
    const marked =
      this.#marked(value => hasFromWord(value.words, words)) ??
      (spelling === '' ? undefined : this.#marked(value => hasFromWord(value.spelling, spelling)));
    if (marked) {
      return { lists: this.#listsOf(marked), found: true };
    }
    const taken = this.#nearest(words);
    const nearest = taken === undefined ? undefined : this.#marked(value => partsOf(value, words).includes(taken));
    return nearest && taken !== undefined
      ? { lists: this.#listsOf(nearest), found: true, taken }
      : { lists: new Uint8Array(this.#starts.length - 1), found: false };
  }

  #number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#values.length;
      this.#numbers.set(text, number);
      const words = foldWords(text);
      this.#values.push({ text, words, spelling: foldSpelling(text), starts: words.split(WORDS_END) });
    }
    return number;
  }

  #marked(test: (value: Value) => boolean): Uint8Array | undefined {
    const marked = Uint8Array.from(this.#values, value => (test(value) ? 1 : 0));
    return marked.includes(1) ? marked : undefined;
  }

  #listsOf(marked: Uint8Array): Uint8Array {
    const lists = new Uint8Array(this.#starts.length - 1);
    const { values } = this.#lists;
    const starts = this.#starts.values;
    for (let list = 0; list < lists.length; list++) {
      for (let at = starts[list]!; at < starts[list + 1]!; at++) {
        lists[list]! |= marked[values[at]!]!;
      }
    }
    return lists;
  }

  #nearest(asked: string): string | undefined {
    let most = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2;
    let nearest: string | undefined;
    for (const value of this.#values) {
      for (const text of partsOf(value, asked)) {
        // The end of what is being typed is still to come.
        const distance = Math.min(
          editDistance(asked, text, most) ?? most + 1,
          text.length > asked.length
            ? (editDistance(asked, text.slice(0, asked.length), most - 1) ?? most) + 1
            : most + 1,
        );
        if (distance <= most && text.length > 1) {
          nearest = text;
          most = distance - 1;
        }
      }
    }
    return nearest;
  }
}

/** What of a value a slip is looked for in: all of it, its words, and all from a word on where several words are asked for. */
function partsOf({ words, starts }: Value, asked: string): string[] {
  const parts = [words, ...starts];
  if (WORD_END.test(asked)) {
    for (const { index } of words.matchAll(/[\s,-](?=[^\s,-])/g)) {
      parts.push(words.slice(index + 1));
    }
  }
  return parts;
}

/** Whether `text` has `part` from a word's begin on. */
function hasFromWord(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || WORD_END.test(text[at - 1]!)) {
      return true;
    }
  }
  return false;
}
