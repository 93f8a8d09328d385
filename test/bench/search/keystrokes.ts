import { parseQuery } from '../../../src/core/search/query/query.ts';
import type { SearchAnswer, SearchHit, SearchIndex } from '../../../src/core/search/search-index.ts';
import type { KnownItem } from './known-items.ts';

export interface Asked {
  readonly answer: SearchAnswer;
  /** Until the best were known, to be shown; the rest of the milliseconds goes into counting the others. */
  readonly found: number;
  readonly milliseconds: number;
  /** The longest step between two places where the search gives way, in milliseconds. */
  readonly longest: number;
}

/** Asks for the best, all steps in one go. */
export function askAll(index: SearchIndex, query: string, limit = 10): Asked {
  const start = performance.now();
  let found = 0;
  const steps = index.search(parseQuery(query), limit, () => {
    found = performance.now() - start;
  });
  let longest = 0;
  let last = start;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) {
      const milliseconds = now - start;
      return { answer: step.value, found: found || milliseconds, milliseconds, longest };
    }
  }
}

/** Asks until the ten best are known, and counts no further. */
export function askBest(index: SearchIndex, query: string): readonly SearchHit[] {
  let hits: readonly SearchHit[] | undefined;
  const steps = index.search(parseQuery(query), 10, found => {
    hits = found.hits;
  });
  for (;;) {
    const step = steps.next();
    if (step.done || hits) {
      return step.done ? step.value.hits : (hits ?? []);
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
