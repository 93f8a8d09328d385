import type { Span } from './span.ts';

/** Spans sorted by where they begin, asked for by place without looking at all of them. */
export class SpansInOrder<T extends Span> {
  readonly all: readonly T[];
  readonly #longest: number;

  /** @param all sorted by `start`; they may overlap */
  constructor(all: readonly T[]) {
    this.all = all;
    this.#longest = all.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  }

  /** Those of which some part lies between two offsets, in order. */
  touching(from: number, to: number): T[] {
    const found: T[] = [];
    for (let at = lowerBound(this.all, from - this.#longest); at < this.all.length; at++) {
      const one = this.all[at]!;
      if (one.start >= to) break;
      if (one.end > from) found.push(one);
    }
    return found;
  }

  /** Those that lie wholly in a span, in order. */
  inside(span: Span): T[] {
    const found: T[] = [];
    for (let at = lowerBound(this.all, span.start); at < this.all.length; at++) {
      const one = this.all[at]!;
      if (one.start > span.end) break;
      if (one.end <= span.end) found.push(one);
    }
    return found;
  }
}

/** How many spans begin before an offset. */
export function lowerBound(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
