/** The terms of passages as numbers, so that two of tens of thousands are compared without looking up a word. */
export class PassageIndex {
  /** By passage, ascending. */
  readonly #terms: readonly Int32Array[];
  /** By term, squared: what it adds where both passages have it. */
  readonly #weights: Float64Array;
  readonly #norms: Float64Array;

  constructor(passages: readonly ReadonlySet<string>[]) {
    const numbers = new Map<string, number>();
    const counts: number[] = [];
    this.#terms = passages.map(passage => {
      const terms = Int32Array.from(passage, term => {
        const number = numbers.get(term) ?? numbers.size;
        numbers.set(term, number);
        counts[number] = (counts[number] ?? 0) + 1;
        return number;
      });
      return terms.sort();
    });
    this.#weights = Float64Array.from(counts, count => Math.log((passages.length + 1) / (count + 0.5)) ** 2);
    this.#norms = Float64Array.from(this.#terms, terms =>
      Math.sqrt(terms.reduce((sum, term) => sum + this.#weights[term]!, 0)),
    );
  }

  /** Cosine of two passages, their terms weighted by rarity; 0 to 1. */
  likeness(a: number, b: number): number {
    const one = this.#terms[a]!;
    const other = this.#terms[b]!;
    let common = 0;
    for (let i = 0, j = 0; i < one.length && j < other.length; ) {
      const left = one[i]!;
      const right = other[j]!;
      if (left === right) {
        common += this.#weights[left]!;
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return common / (this.#norms[a]! * this.#norms[b]! || 1);
  }
}
