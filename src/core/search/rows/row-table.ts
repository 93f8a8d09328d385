import type { SearchDocument } from '../document.ts';
import { AllTexts, type FewTexts } from '../texts/exact-texts.ts';
import { CODE } from '../texts/term-code.ts';
import type { TermScan } from '../texts/term-scan.ts';
import { TextStore } from '../texts/text-store.ts';
import { IntList } from '../words/int-list.ts';
import { FacetColumns } from './facet-columns.ts';
import { type RowsOfTexts, rowsOfTexts } from './rows-of-texts.ts';

const ROWS_AT_ONCE = 1 << 14;
/** New rows that are cheaper to look through than to turn round. */
const MOST_UNTURNED = 1000;

/** How one term stands to all rows. */
export interface TermRows {
  /** A CODE for each row. */
  readonly codes: Uint8Array;
  /** How many rows have the term as a word. */
  readonly holders: number;
  /** The rows with another code than `none`, where there are so few that they were noted. */
  readonly found?: IntList;
}

/**
 * The documents as rows of texts. Rows of removed documents stay, empty, until `compact`. Rows are in no order of their
 * own: `compare` gives it.
 */
export class RowTable {
  texts = new TextStore();
  facets = new FacetColumns();
  #documents: (SearchDocument | undefined)[] = [];
  /** Texts of each row: from `#starts[row]` to `#starts[row + 1]` of `#parts`. */
  #starts = new IntList();
  #parts = new IntList();
  /** Place among all rows that are of one day. */
  #places: number[] = [];
  #back: RowsOfTexts | undefined;
  /** Of the row that was added last; empty where it was not added one by one. */
  #lastContext: readonly string[] = [];
  #alive = 0;
  #wordy = 0;

  constructor() {
    this.#starts.push(0);
  }

  /** Rows, those of removed documents included. */
  get length(): number {
    return this.#documents.length;
  }

  get alive(): number {
    return this.#alive;
  }

  /** Rows that have a word at all: what Fuse counts as fields. */
  get wordy(): number {
    return this.#wordy;
  }

  document(row: number): SearchDocument | undefined {
    return this.#documents[row];
  }

  /** @param place among the rows of one day */
  add(document: SearchDocument, place: number): number {
    const row = this.#documents.length;
    this.#documents.push(document);
    this.#places.push(place);
    const before = this.#starts.at(Math.max(0, row - 1)) + 1;
    this.#parts.push(this.texts.addRare(document.text));
    this.#addContext(document.context, before);
    this.#starts.push(this.#parts.length);
    this.facets.add(document.facets);
    this.#alive++;
    this.#wordy += this.#hasWords(row) ? 1 : 0;
    return row;
  }

  /**
   * Rows of one article share most of their last texts, its title and outlet, which need not be looked for again.
   * @param before where the context of the row before begins among the parts
   */
  #addContext(context: readonly string[], before: number): void {
    const last = this.#lastContext;
    const shift = last.length - context.length;
    for (let at = 0; at < context.length; at++) {
      const text = context[at]!;
      if (at + shift >= 0 && last[at + shift] === text) {
        const part = this.#parts.at(before + at + shift);
        this.texts.hold(part);
        this.#parts.push(part);
      } else {
        this.#parts.push(this.texts.add(text));
      }
    }
    this.#lastContext = context;
  }

  remove(row: number): void {
    this.#wordy -= this.#hasWords(row) ? 1 : 0;
    this.#alive--;
    this.#documents[row] = undefined;
    for (let at = this.#starts.at(row); at < this.#starts.at(row + 1); at++) {
      this.texts.release(this.#parts.at(at));
    }
  }

  /** Newest first; of one day, in the order in which they were put in. */
  compare(a: number, b: number): number {
    return this.facets.latest(b) - this.facets.latest(a) || this.#places[a]! - this.#places[b]!;
  }

  /** From how a term stands to the texts to how it stands to the rows. */
  *ofTexts(texts: Uint8Array, term: string): Generator<void, TermRows, void> {
    const count = this.length;
    const codes = new Uint8Array(count).fill(CODE.none);
    const word = this.texts.lexicon.find(term);
    let holders = 0;
    for (let row = 0; row < count; ) {
      const to = Math.min(count, row + ROWS_AT_ONCE);
      const starts = this.#starts.values;
      const parts = this.#parts.values;
      for (let at = starts[row]!; row < to; row++) {
        const end = starts[row + 1]!;
        let least: number = CODE.none;
        for (; at < end; at++) {
          const code = texts[parts[at]!]!;
          least = code < least ? code : least;
        }
        if (least !== CODE.none && this.#documents[row] !== undefined) {
          if (least === CODE.word) {
            holders++;
            least = this.#isJust(row, word) ? CODE.text : CODE.word;
          }
          codes[row] = least;
        }
      }
      yield;
    }
    return { codes, holders };
  }

  /**
   * The same where only texts that have the term as it stands are told of: rows in which it has errors are `none`. Yields
   * between slices.
   */
  *ofExactTexts(texts: FewTexts | AllTexts, term: string): Generator<void, TermRows, void> {
    if (texts instanceof AllTexts) {
      return yield* this.ofTexts(texts.codes, term);
    }
    const back = yield* this.#turnedRound();
    const codes = new Uint8Array(this.length).fill(CODE.none);
    const found = new IntList();
    const word = this.texts.lexicon.find(term);
    this.#rowsOf(texts.asWord, back, CODE.word, codes, found);
    const holders = found.length;
    for (let at = 0; at < holders; at++) {
      const row = found.at(at);
      codes[row] = this.#isJust(row, word) ? CODE.text : CODE.word;
    }
    yield;
    this.#rowsOf(texts.asPart, back, CODE.part, codes, found);
    yield;
    return { codes, holders, found };
  }

  /** Gives the rows of some texts a code, those that have none, and notes them. */
  #rowsOf(texts: IntList, back: RowsOfTexts, code: number, codes: Uint8Array, found: IntList): void {
    const take = (row: number) => {
      if (codes[row] === CODE.none && this.#documents[row] !== undefined) {
        codes[row] = code;
        found.push(row);
      }
    };
    for (let at = 0; at < texts.length; at++) {
      const text = texts.at(at);
      if (text < back.texts) {
        for (let place = back.offsets[text]!; place < back.offsets[text + 1]!; place++) {
          take(back.list[place]!);
        }
      }
    }
    if (back.rows < this.length) {
      // Rows that came since are not in the way back.
      const asked = new Set(texts.values.subarray(0, texts.length));
      for (let row = back.rows; row < this.length; row++) {
        if (this.parts(row).some(text => asked.has(text))) {
          take(row);
        }
      }
    }
  }

  /** How near a term comes to a row that does not have it as it stands. */
  nearest(row: number, scan: TermScan): number {
    let least: number = CODE.none;
    if (this.#documents[row] !== undefined) {
      const end = this.#starts.at(row + 1);
      for (let at = this.#starts.at(row); at < end; at++) {
        least = Math.min(least, scan.codeOf(this.#parts.at(at)));
      }
    }
    return least;
  }

  *#turnedRound(): Generator<void, RowsOfTexts, void> {
    let back = this.#back;
    if (back === undefined || this.length - back.rows > MOST_UNTURNED + back.rows / 8) {
      back = yield* rowsOfTexts(this.#starts, this.#parts, this.texts.size);
      this.#back = back;
    }
    return back;
  }

  /** Whether much of the memory is held for removed documents. */
  get isWasteful(): boolean {
    const removed = this.length - this.#alive;
    return (removed > 1000 && removed > this.#alive / 2) || (this.texts.unused > 100_000 && this.texts.waste > 0.4);
  }

  /** The same rows without the removed ones. @returns the table, and for each old row the new one or -1 */
  *compacted(): Generator<void, { table: RowTable; moved: Int32Array }, void> {
    const table = new RowTable();
    const { store, moved: texts } = yield* this.texts.compacted();
    table.texts = store;
    const moved = new Int32Array(this.length).fill(-1);
    for (let row = 0; row < this.length; row++) {
      const document = this.#documents[row];
      if (document === undefined) {
        continue;
      }
      moved[row] = table.#documents.length;
      table.#documents.push(document);
      table.#places.push(this.#places[row]!);
      for (let at = this.#starts.at(row); at < this.#starts.at(row + 1); at++) {
        table.#parts.push(texts[this.#parts.at(at)]!);
      }
      table.#starts.push(table.#parts.length);
      table.facets.add(document.facets);
      if (row % 4096 === 0) {
        yield;
      }
    }
    table.#alive = this.#alive;
    table.#wordy = this.#wordy;
    return { table, moved };
  }

  /** The texts of a row. */
  parts(row: number): Int32Array {
    return this.#parts.values.subarray(this.#starts.at(row), this.#starts.at(row + 1));
  }

  #hasWords(row: number): boolean {
    const end = this.#starts.at(row + 1);
    let at = this.#starts.at(row);
    while (at < end && this.texts.length(this.#parts.at(at)) === 0) {
      at++;
    }
    return at < end;
  }

  /** Whether a row is this one word, by its number, and nothing else: Fuse's perfect match. */
  #isJust(row: number, word: number | undefined): boolean {
    const { tokens, starts } = this.texts;
    let words = 0;
    for (let at = this.#starts.at(row); at < this.#starts.at(row + 1); at++) {
      const text = this.#parts.at(at);
      const from = starts[text]!;
      // Each text that has words ends in a wall.
      words += Math.max(0, starts[text + 1]! - from - 1);
      if (words > 1 || (words === 1 && starts[text + 1]! > from && tokens[from] !== word)) {
        return false;
      }
    }
    return words === 1;
  }
}
