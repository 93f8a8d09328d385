import type { TermScan } from './term-scan.ts';
import type { TextStore } from './text-store.ts';

/** How near one term comes to single texts, as `scanTerm` tells it of all; each is looked at once. */
export class NearTexts {
  readonly #scan: TermScan;
  readonly #isLookedAt: Uint8Array;

  constructor(store: TextStore, scan: TermScan) {
    this.#scan = scan;
    this.#isLookedAt = new Uint8Array(store.size);
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
