import { EditAutomaton } from './edit-automaton.ts';
import { TermScan } from './term-scan.ts';
import type { TextStore } from './text-store.ts';

/** How near one term comes to single texts, as `scanTerm` tells it of all; each is looked at once. */
export class NearTexts {
  readonly #scan: TermScan;
  readonly #isLookedAt: Uint8Array;

  private constructor(store: TextStore, scan: TermScan) {
    this.#scan = scan;
    this.#isLookedAt = new Uint8Array(store.size);
  }

  /** @param most errors beyond which nobody asks. Yields between slices. */
  static *of(store: TextStore, term: string, most: number): Generator<void, NearTexts, void> {
    const scan = new TermScan(store, new EditAutomaton(term, most, store.lexicon));
    yield* scan.words();
    return new NearTexts(store, scan);
  }

  /** A CODE: `word`, `part` and errors, or `none`. */
  code(text: number): number {
    if (this.#isLookedAt[text] === 0) {
      this.#isLookedAt[text] = 1;
      this.#scan.look(text);
    }
    return this.#scan.codes[text]!;
  }
}
