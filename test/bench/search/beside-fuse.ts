import Fuse from 'fuse.js';
import type { SearchDocument } from '../../../src/core/search/document.ts';
import { parseQuery } from '../../../src/core/search/query/query.ts';
import { FUSE_OPTIONS, type FuseRow } from '../../../src/core/search/rows/row-text.ts';
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
const NOT_ASKED: Figures = {
  'Fuse made': 'not asked',
  'Fuse median': 'not asked',
  'Fuse p95': 'not asked',
  'x at the median': 'not asked',
  'x at p95': 'not asked',
  'same ten and scores': 'not asked',
};
/** Keystrokes between two words to who waits. */
const TOLD = 200;

/**
 * Types the queries letter by letter into the index; then, with plain Fuse in memory too, once more, and asks that the same
 * between them, on keystrokes spread over all of them: until its budget of milliseconds is used up. The ratios are of this
 * second time. A keystroke takes until the best are known, and is then counted out.
 */
export function beside(
  index: SearchIndex,
  documents: readonly SearchDocument[],
  rows: readonly FuseRow[],
  items: readonly KnownItem[],
  budget: number,
): Figures {
  const typed = [...keystrokes(items)];
  const alone = typeAll(index, typed);
  const median = percentile(alone.found, 0.5);
  return {
    keystrokes: typed.length,
    median,
    p95: percentile(alone.found, 0.95),
    worst: Math.max(...alone.found),
    'counted too, median': percentile(alone.counted, 0.5),
    'counted too, p95': percentile(alone.counted, 0.95),
    'longest step': alone.longest,
    'x one pass over the text':
      median /
      percentile(
        [0, 1, 2].map(() => onePass(rows)),
        0.5,
      ),
    ...(rows.length <= MOST_FOR_FUSE ? inTurn(index, documents, rows, typed, budget) : NOT_ASKED),
  };
}

/** All keystrokes, one after another: until the best were known, until all was counted, and the longest step. */
function typeAll(index: SearchIndex, typed: readonly string[]) {
  const found: number[] = [];
  const counted: number[] = [];
  let longest = 0;
  for (const [at, text] of typed.entries()) {
    if (at % TOLD === 0) {
      console.error(`keystroke ${at} of ${typed.length}`);
    }
    const asked = askAll(index, text, SHOWN);
    found.push(asked.found);
    counted.push(asked.milliseconds);
    longest = Math.max(longest, asked.longest);
  }
  return { found, counted, longest };
}

/**
 * The same keystrokes in turn with plain Fuse, as far as its budget reaches. Fuse's time is that of the first reading alone, in
 * its own order; what is compared is the best of all readings, in the order of the search.
 */
function inTurn(
  index: SearchIndex,
  documents: readonly SearchDocument[],
  rows: readonly FuseRow[],
  typed: readonly string[],
  budget: number,
): Figures {
  // Of rows with the same score Fuse keeps the order of its list; the index has the newest first.
  const order = documents.map((_, at) => at).sort((a, b) => newest(documents[b]!, documents[a]!) || a - b);
  const ordered = order.map(at => rows[at]!);
  const start = performance.now();
  const fuse = new Fuse(ordered, FUSE_OPTIONS);
  const made = performance.now() - start;
  const ranked = new OrderedFuse(ordered);
  const own: number[] = [];
  const theirs: number[] = [];
  let [same, compared, spent] = [0, 0, 0];
  for (const [at, text] of typed.entries()) {
    const asked = askAll(index, text, SHOWN);
    // The budget reaches over all queries; most of it goes into times, the rest into comparing.
    if (spent <= (budget * at) / typed.length) {
      const patterns = index.patterns(parseQuery(text).words);
      const start = performance.now();
      const isCompared = theirs.length % 4 === 1;
      fuse.search(patterns[0] ?? '', { limit: 10 });
      own.push(asked.found);
      theirs.push(performance.now() - start);
      compared += isCompared ? 1 : 0;
      same += isCompared && isSame(ranked.search(patterns, 10), asked.answer, order, documents) ? 1 : 0;
      spent += performance.now() - start;
    }
  }
  const slower = (share: number) => percentile(theirs, share) / percentile(own, share);
  return {
    'Fuse made': made,
    'Fuse median': percentile(theirs, 0.5),
    'Fuse p95': percentile(theirs, 0.95),
    'x at the median': slower(0.5),
    'x at p95': slower(0.95),
    'same ten and scores': `${same} of ${compared}`,
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
