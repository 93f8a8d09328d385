import Fuse from 'fuse.js';
import type { SearchDocument } from '../../../src/core/search/document.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { FUSE_OPTIONS, type FuseRow } from '../../../src/core/search/row-text.ts';
import type { SearchAnswer, SearchIndex } from '../../../src/core/search/search-index.ts';
import { OrderedFuse, type ScoredRow } from '../../support/ordered-fuse.ts';
import type { Figures } from '../table.ts';
import { askAll, keystrokes } from './keystrokes.ts';
import type { KnownItem } from './known-items.ts';
import { percentile } from './measure.ts';

/** Hits that the search in the window shows. */
const SHOWN = 50;

/** Beyond this a single keystroke of plain Fuse takes half a minute, and its index gigabytes. */
const MOST_FOR_FUSE = 100_000;
const NOT_ASKED = 'not asked';
/** Keystrokes between two words to who waits. */
const TOLD = 200;

/**
 * Types the queries letter by letter into the index, and asks plain Fuse the same between them, on keystrokes spread over
 * all of them: until its budget of milliseconds is used up. A keystroke takes until the best are known, and is then counted
 * out. Fuse's time is that of the first reading alone, in its own order; what is compared is the best of all readings, in the
 * order of the search.
 */
export function beside(
  index: SearchIndex,
  documents: readonly SearchDocument[],
  rows: readonly FuseRow[],
  items: readonly KnownItem[],
  budget: number,
): Figures {
  // Of rows with the same score Fuse keeps the order of its list; the index has the newest first.
  const order = documents.map((_, at) => at).sort((a, b) => newest(documents[b]!, documents[a]!) || a - b);
  const ordered = order.map(at => rows[at]!);
  const start = performance.now();
  const fuse = rows.length <= MOST_FOR_FUSE ? new Fuse(ordered, FUSE_OPTIONS) : undefined;
  const made = performance.now() - start;
  const ranked = fuse && new OrderedFuse(ordered);
  const all: number[] = [];
  const counted: number[] = [];
  const own: number[] = [];
  const theirs: number[] = [];
  let [longest, same, compared, spent] = [0, 0, 0, 0];
  const passes = [onePass(rows)];
  const typed = [...keystrokes(items)];
  for (const [at, text] of typed.entries()) {
    const asked = askAll(index, text, SHOWN);
    all.push(asked.found);
    counted.push(asked.milliseconds);
    longest = Math.max(longest, asked.longest);
    // The budget reaches over all queries; most of it goes into times, the rest into comparing.
    if (at % TOLD === 0) {
      console.error(`keystroke ${at} of ${typed.length}`);
    }
    if (fuse && spent <= (budget * at) / typed.length) {
      const patterns = index.patterns(parseQuery(text).words);
      const start = performance.now();
      const isCompared = theirs.length % 4 === 1;
      fuse.search(patterns[0] ?? '', { limit: 10 });
      own.push(asked.found);
      theirs.push(performance.now() - start);
      compared += isCompared ? 1 : 0;
      same += isCompared && isSame(ranked!.search(patterns, 10), asked.answer, order, documents) ? 1 : 0;
      spent += performance.now() - start;
      passes.push(onePass(rows));
    }
  }
  const slower = (share: number) => percentile(theirs, share) / percentile(own, share);
  return {
    keystrokes: all.length,
    median: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    worst: Math.max(...all),
    'counted too, median': percentile(counted, 0.5),
    'counted too, p95': percentile(counted, 0.95),
    'longest step': longest,
    'x one pass over the text': percentile(all, 0.5) / percentile(passes, 0.5),
    'Fuse made': fuse ? made : NOT_ASKED,
    'Fuse median': fuse ? percentile(theirs, 0.5) : NOT_ASKED,
    'Fuse p95': fuse ? percentile(theirs, 0.95) : NOT_ASKED,
    'x at the median': fuse ? slower(0.5) : NOT_ASKED,
    'x at p95': fuse ? slower(0.95) : NOT_ASKED,
    'same ten and scores': fuse ? `${same} of ${compared}` : NOT_ASKED,
  };
}

function isSame(
  expected: readonly ScoredRow[],
  { hits }: SearchAnswer,
  order: readonly number[],
  documents: readonly SearchDocument[],
): boolean {
  return (
    expected.length === Math.min(10, hits.length) &&
    expected.every(([row, score], at) => documents[order[row]!] === hits[at]!.document && score === hits[at]!.score)
  );
}

function newest(a: SearchDocument, b: SearchDocument): number {
  const [x, y] = [a.facets.latest ?? '', b.facets.latest ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Milliseconds of one plain look at every letter. */
function onePass(rows: readonly FuseRow[]): number {
  const start = performance.now();
  let sum = 0;
  for (const { text } of rows) {
    for (let at = 0; at < text.length; at++) {
      sum = (sum + text.charCodeAt(at)) | 0;
    }
  }
  return sum === 1 ? 0 : performance.now() - start;
}
