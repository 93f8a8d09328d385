import type { IntList } from '../words/int-list.ts';

/** What texts are made of: token n of text t is at `starts[t] + n`. */
interface Tokens {
  readonly tokens: IntList;
  readonly starts: IntList;
}

/** Numbers of texts by their words, with open addressing: texts of the same words are one, however they are written. */
export class EqualTexts {
  /** Two numbers for each slot: a text's number from 1 on (0: none) and the hash of its words. At most half are taken. */
  #slots = new Int32Array(2 << 10);
  #count = 0;

  /** @returns the text that has just the first `count` of these words */
  find(words: Int32Array, count: number, hash: number, { tokens, starts }: Tokens): number | undefined {
    const slots = this.#slots;
    const last = slots.length - 2;
    for (let slot = (hash << 1) & last; slots[slot] !== 0; slot = (slot + 2) & last) {
      if (slots[slot + 1] === hash) {
        const text = slots[slot]! - 1;
        const start = starts.at(text);
        // A wall stands behind the last word of a text that has any.
        let at = starts.at(text + 1) - start === (count && count + 1) ? 0 : -1;
        while (at >= 0 && at < count) {
          at = tokens.at(start + at) === words[at] ? at + 1 : -1;
        }
        if (at === count) {
          return text;
        }
      }
    }
    return undefined;
  }

  put(text: number, hash: number): void {
    if (++this.#count * 4 > this.#slots.length) {
      const old = this.#slots;
      this.#slots = new Int32Array(old.length * 2);
      for (let slot = 0; slot < old.length; slot += 2) {
        if (old[slot] !== 0) {
          this.#fill(old[slot]!, old[slot + 1]!);
        }
      }
    }
    this.#fill(text + 1, hash);
  }

  #fill(value: number, hash: number): void {
    const slots = this.#slots;
    const last = slots.length - 2;
    let slot = (hash << 1) & last;
    while (slots[slot] !== 0) {
      slot = (slot + 2) & last;
    }
    slots[slot] = value;
    slots[slot + 1] = hash;
  }

  /** The same texts under other numbers. @param moved for each text its new number, -1 for one that is gone */
  moved(moved: Int32Array): EqualTexts {
    const texts = new EqualTexts();
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const text = moved[this.#slots[slot]! - 1] ?? -1;
      if (text >= 0) {
        texts.put(text, this.#slots[slot + 1]!);
      }
    }
    return texts;
  }
}
