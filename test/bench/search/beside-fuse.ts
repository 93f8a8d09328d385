import Fuse from 'fuse.js';
import type { SearchDocument } from '../../../src/core/search/document.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { FUSE_OPTIONS, type FuseRow } from '../../../src/core/search/row-text.ts';
import type { SearchAnswer, SearchIndex } from '../../../src/core/search/search-index.ts';
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
 * out. Fuse's time is that of the first reading alone; what is compared is the best of all readings.
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
      const start = performance.now();
      const patterns = index.patterns(parseQuery(text).words);
      const isCompared = theirs.length % 4 === 1;
      const { first, best } = askFuse(fuse, isCompared ? patterns : patterns.slice(0, 1));
      own.push(asked.found);
      theirs.push(first);
      compared += isCompared ? 1 : 0;
      same += isCompared && isSame(best, asked.answer, order, documents) ? 1 : 0;
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

function askFuse(fuse: Fuse<FuseRow>, patterns: readonly string[]): { first: number; best: [number, number][] } {
  const best = new Map<number, number>();
  let first = 0;
  patterns.forEach((pattern, reading) => {
    const start = performance.now();
    const found = fuse.search(pattern, { limit: 10 });
    first = reading === 0 ? performance.now() - start : first;
    for (const { refIndex, score } of found) {
      best.set(refIndex, Math.min(score!, best.get(refIndex) ?? Number.POSITIVE_INFINITY));
    }
  });
  return { first, best: [...best].sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, 10) };
}

/** Which of those that share the last score are among the ten is left to the index, which knows more to tell them apart. */
function isSame(
  expected: readonly (readonly [number, number])[],
  { hits }: SearchAnswer,
  order: readonly number[],
  documents: readonly SearchDocument[],
): boolean {
  const own = new Map(hits.map(({ document, score }) => [document, rounded(score)]));
  const last = rounded(expected.at(-1)?.[1] ?? 0);
  return (
    expected.length === Math.min(10, hits.length) &&
    expected.every(([, score], at) => rounded(score) === rounded(hits[at]!.score)) &&
    expected.every(([row, score]) => [last, own.get(documents[order[row]!]!)].includes(rounded(score)))
  );
}

/** Scores that differ by less differ in the order in which they were added up alone. */
function rounded(score: number): number {
  return Math.round(score * 2 ** 32);
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
