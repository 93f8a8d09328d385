import { parseQuery } from '../../../src/core/search/query.ts';
import type { SearchAnswer, SearchIndex } from '../../../src/core/search/search-index.ts';
import type { KnownItem } from './known-items.ts';

export interface Asked {
  readonly answer: SearchAnswer;
  readonly milliseconds: number;
  /** The longest step between two places where the search gives way, in milliseconds. */
  readonly longest: number;
}

/** Asks for the ten best, all steps in one go. */
export function askAll(index: SearchIndex, query: string): Asked {
  const start = performance.now();
  const steps = index.search(parseQuery(query), 10);
  let longest = 0;
  let last = start;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) {
      return { answer: step.value, milliseconds: now - start, longest };
    }
  }
}

/** What stands in the box after each letter, query after query; a blank at the end is no keystroke of its own. */
export function* keystrokes(items: readonly KnownItem[]): Iterable<string> {
  for (const { query } of items) {
    for (let end = 1; end <= query.length; end++) {
      const text = query.slice(0, end);
      if (text.trim() === text) {
        yield text;
      }
    }
  }
}
