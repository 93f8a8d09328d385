// Search beside plain Fuse, in one run: `npm run bench -- search [NUMBER OF CLAIMS…]`, 1000, 10000, 100000 and 500000 by
// default, which takes minutes. Up to 100,000 claims plain Fuse and other libraries are asked the same; DATELINE_PEERS names a
// folder in whose node_modules other versions of them stand. Figures of memory want Node's --expose-gc.
import Fuse from 'fuse.js';
import type { SearchDocument } from '../../src/core/search/document.ts';
import { FUSE_OPTIONS, type FuseRow, rowText } from '../../src/core/search/rows/row-text.ts';
import { SearchIndex } from '../../src/core/search/search-index.ts';
import { builtInGazetteer } from '../support/built-in-gazetteer.ts';
import { claimsCorpus, type GeneratedArticle } from './claims-corpus.ts';
import { beside } from './search/beside-fuse.ts';
import { askAll, askBest } from './search/keystrokes.ts';
import { type KnownItem, knownItemsIn, QUERY_KINDS } from './search/known-items.ts';
import { memory, percentile, Quality, spreadOf, timed } from './search/measure.ts';
import { besidePeers, peersIn } from './search/peers.ts';
import { type Figures, inOneLine, printCurves, printTable } from './table.ts';

/** Milliseconds that plain Fuse gets at each size: it is asked on as many keystrokes as fit. */
const FUSE_BUDGET = 12_000;
/** Queries of a set, and the seeds of the sets: of one set each kind has too few queries to tell a rank in a hundred. */
const QUERIES = 200;
const SEEDS = [7, 8, 9, 10, 11];
/** Up to here all sets are asked, beyond it the first alone. */
const MOST_FOR_SETS = 100_000;
/** A hit that comes up to this score has every word as it stands: Fuse gives no better one to several words. */
const ALL_WORDS = 0.00101;
/** How often each index is made. */
const ROUNDS = 3;
/** Queries that are typed letter by letter. */
const TYPED = 50;
/** The same where one set alone is asked: a query takes most of a second there. */
const QUERIES_OF_MANY = 50;
const TYPED_OF_MANY = 10;
/** What figures are to be at most, at which sizes. */
const GOALS: readonly (readonly [claims: number, figure: string, atMost: number])[] = [
  [100_000, 'p95', 30],
  [500_000, 'p95', 200],
  [100_000, 'x Fuse.createIndex', 2],
  [100_000, 'x Fuse, rows made too', 2],
  [100_000, 'MB beside documents', 120],
];
/** Milliseconds that each peer gets, beside its building. */
const PEER_BUDGET = 20_000;
/** All peers stand in memory at once, so that they can be asked in turn. */
const MOST_FOR_PEERS = 100_000;

const sizes = process.argv.slice(2).map(Number);
const gazetteer = builtInGazetteer();
const PEERS = process.env.DATELINE_PEERS ?? process.env.DATELINE_ROOT!;
const { absent } = peersIn(PEERS);

await main(sizes.length > 0 ? sizes : [1000, 10_000, 100_000, 500_000]);

async function main(all: readonly number[]): Promise<void> {
  if (all.some(size => !Number.isInteger(size) || size < 100)) {
    console.error('Give numbers of claims, 100 or more each.');
    process.exitCode = 2;
    return;
  }
  const building: Figures[] = [];
  const typing: Figures[] = [];
  const finding: Figures[] = [];
  for (const size of all) {
    const measured = await measure(size);
    building.push(measured.building);
    typing.push(measured.typing);
    finding.push(measured.finding);
  }
  const goals = GOALS.flatMap(([claims, figure, goal]) => {
    const run = [...building, ...typing].find(figures => figures.claims === claims && figures[figure] !== undefined);
    const measured = run && Number(run[figure]);
    return measured === undefined ? [] : [{ figure, claims, measured, goal, holds: measured <= goal ? 'yes' : 'no' }];
  });
  if (goals.length > 0) {
    printTable('Beside the goals', goals);
  }
  console.log('\nOver all sizes; times are milliseconds.');
  printCurves('Building the index', 'claims', building);
  printCurves('Typing', 'claims', typing);
  printCurves('Known items found: mean reciprocal rank (of the sets) / among the first ten', 'claims', finding);
  if (absent.length > 0) {
    console.log(`not installed, not measured: ${absent.map(name => name.replace(/ \(.*/s, '')).join(', ')}`);
  }
}

async function measure(size: number): Promise<{ building: Figures; typing: Figures; finding: Figures }> {
  const began = performance.now();
  const told = (what: string) =>
    console.error(`${((performance.now() - began) / 1000).toFixed(0)} s: ${size} claims, ${what}`);
  told('to be made');
  const articles = [...claimsCorpus(size, gazetteer)];
  const documents = articles.flatMap(article => article.documents);
  const rows = rowsOf(documents);
  const make = knownItemsIn(documents, gazetteer);
  const isMany = size > MOST_FOR_SETS;
  const sets = (isMany ? SEEDS.slice(0, 1) : SEEDS).map(seed => make(isMany ? QUERIES_OF_MANY : QUERIES, seed));
  const items = sets[0]!;
  const letters = rows.reduce((sum, { text }) => sum + text.length, 0);
  console.error(
    `\n${size} claims, ${(letters / 1e6).toFixed(1)} million letters, ${sets.length} sets of ${items.length} known items`,
  );

  told('to be indexed');
  // Each is made a few times in turn, so that neither has the engine's first, slow runs to itself.
  let index = new SearchIndex();
  const built: number[] = [];
  const fuse: number[] = [];
  const words: number[] = [];
  const rowsMade: number[] = [];
  let [used, prepared] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    index = new SearchIndex();
    const before = memory();
    built.push((await timed(() => build(index, articles))).milliseconds);
    if (round === ROUNDS - 1) {
      prepared = (await timed(() => prepare(index))).milliseconds;
      used = memory() - before;
    }
    memory();
    fuse.push((await timed(() => Fuse.createIndex([...FUSE_OPTIONS.keys], rows))).milliseconds);
    words.push((await timed(() => splitAll(rows))).milliseconds);
    rowsMade.push((await timed(() => rowsOf(documents))).milliseconds);
  }
  const [own, theirs] = [percentile(built, 0.5), percentile(fuse, 0.5)];
  const changes = articles.slice(0, 200).map(article => changed(index, article));
  const building = {
    claims: size,
    built: own,
    'x Fuse.createIndex': own / theirs,
    // Fuse is handed words that are split and folded already, which ours does itself.
    'x Fuse, rows made too': own / (theirs + percentile(rowsMade, 0.5)),
    'words alone': percentile(words, 0.5),
    'x of that': percentile(words, 0.5) / theirs,
    'put off': prepared,
    'x with that': (own + prepared) / theirs,
    'MB beside documents': used,
    'article changed': percentile(changes, 0.5),
    'p95 of it': percentile(changes, 0.95),
  };
  told('known items to be found');
  const finding = { claims: size, ...quality(index, sets) };
  told('queries to be typed');
  const queries = items.slice(0, isMany ? TYPED_OF_MANY : TYPED);
  const typing = { claims: size, ...beside(index, documents, rows, queries, FUSE_BUDGET) };
  // Each size is told of at once, since the larger ones take long; all together make the table at the end.
  for (const figures of [building, typing, finding]) {
    console.error(inOneLine(figures));
  }
  // New ones for each size: they keep what they were given.
  const { peers } = peersIn(PEERS);
  if (size <= MOST_FOR_PEERS && peers.length > 0) {
    printTable(
      `Queries over ${size} claims, in other libraries too, asked in turn`,
      await besidePeers(peers, index, documents, rows, items, PEER_BUDGET),
    );
  }
  return { building, typing, finding };
}

function build(index: SearchIndex, articles: readonly GeneratedArticle[]): void {
  for (const { uri, documents } of articles) {
    index.set(uri, documents);
  }
  // What the search shows when it is opened; what words and filters need is made while nobody types.
  askAll(index, '');
}

function prepare(index: SearchIndex): void {
  for (const _ of index.prepare()) {
    // Step by step, as between two keystrokes.
  }
}

/** What Fuse's index is made of. */
function rowsOf(documents: readonly SearchDocument[]): FuseRow[] {
  return documents.map(document => ({ text: rowText(document) }));
}

/** The least that an index of words does. */
function splitAll(rows: readonly { readonly text: string }[]): void {
  for (const { text } of rows) {
    text.split(' ');
  }
}

/** Milliseconds until the index has one article anew, not counting the next search. */
function changed(index: SearchIndex, { uri, documents }: GeneratedArticle): number {
  const edited = documents.map((document, at) =>
    at === 0 ? { ...document, text: `${document.text} again` } : document,
  );
  const start = performance.now();
  index.set(uri, edited);
  const took = performance.now() - start;
  index.set(uri, documents);
  return took;
}

function quality(index: SearchIndex, sets: readonly (readonly KnownItem[])[]): Figures {
  const found = new Map(['all', ...QUERY_KINDS].map(kind => [kind, sets.map(() => new Quality())]));
  let [behind, hopeless] = [0, 0];
  for (const [set, items] of sets.entries()) {
    for (const { kind, query, key } of items) {
      const hits = askBest(index, query);
      const rank = hits.findIndex(hit => hit.document.key === key) + 1;
      found.get('all')![set]!.add(rank);
      found.get(kind)![set]!.add(rank);
      if (rank !== 1) {
        behind++;
        hopeless += hits[0] && hits[0].score <= ALL_WORDS ? 1 : 0;
      }
    }
  }
  return {
    ...Object.fromEntries([...found].map(([kind, qualities]) => [kind, spreadOf(qualities)])),
    'not first': `${behind} of ${sets.flat().length}`,
    'behind one with all words too': `${hopeless}`,
  };
}
