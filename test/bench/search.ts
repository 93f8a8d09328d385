// Search side by side: quality on known items, keystrokes, building, memory, and sameness with plain Fuse.
// DATELINE_SIZES sets the numbers of claims ("1000,10000"), DATELINE_PEERS a folder in whose node_modules uFuzzy,
// MiniSearch, FlexSearch, fuzzysort and Orama are, DATELINE_FUSE the keystrokes that plain Fuse is asked ("40"),
// DATELINE_QUERIES the queries that are typed ("200"). Run Node with --expose-gc for figures of memory.
import Fuse from 'fuse.js';
import type { SearchDocument } from '../../src/core/search/document.ts';
import { parseQuery } from '../../src/core/search/query.ts';
import { FUSE_OPTIONS, rowText } from '../../src/core/search/row-text.ts';
import { type SearchAnswer, SearchIndex } from '../../src/core/search/search-index.ts';
import { builtInGazetteer, claimsCorpus, type GeneratedArticle } from './claims-corpus.ts';
import { type KnownItem, knownItems, QUERY_KINDS } from './search/known-items.ts';
import { memory, percentile, Quality, short, timed } from './search/measure.ts';
import { type Peer, peersIn } from './search/peers.ts';

const sizes = (process.env.DATELINE_SIZES ?? '1000,10000').split(',').map(Number);
const typedQueries = Number(process.env.DATELINE_QUERIES ?? 200);
const fuseKeystrokes = Number(process.env.DATELINE_FUSE ?? 40);
const { peers, absent } = peersIn(process.env.DATELINE_PEERS);
const gazetteer = builtInGazetteer();

if (absent.length > 0) {
  console.log(`Not installed under DATELINE_PEERS, left out: ${absent.join(', ')}`);
}
for (const size of sizes) {
  await compare(size);
}

async function compare(size: number): Promise<void> {
  const articles = [...claimsCorpus(size, gazetteer)];
  const documents = articles.flatMap(article => article.documents);
  const items = knownItems(documents, gazetteer, 200);
  const rows = documents.map(document => ({ text: rowText(document) }));
  const letters = rows.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${size} claims, ${(letters / 1e6).toFixed(1)} million letters, ${items.length} known items`);

  const before = memory();
  const index = new SearchIndex();
  const built = await timed(() => build(index, articles));
  const used = memory() - before;
  const { milliseconds: fuseBuilt } = await timed(() => Fuse.createIndex([...FUSE_OPTIONS.keys], rows));
  console.table({
    index: {
      'build ms': short(built.milliseconds),
      'x createIndex': short(built.milliseconds / fuseBuilt),
      MB: short(used),
    },
    'Fuse.createIndex': { 'build ms': short(fuseBuilt) },
  });
  const changes = articles.slice(0, 200).map(article => changed(index, article));
  console.log(
    `one article changed: ${short(percentile(changes, 0.5))} ms median, ${short(percentile(changes, 0.95))} ms p95`,
  );
  ask(index, 'warm');

  quality(index, items);
  const strokes = typed(index, items.slice(0, typedQueries));
  const pass = onePass(rows.map(({ text }) => text).join('\n'));
  const all = strokes.map(({ milliseconds }) => milliseconds);
  const longestSlice = Math.max(...strokes.map(({ slice }) => slice));
  console.log(
    `${all.length} keystrokes: ${short(percentile(all, 0.5))} ms median, ${short(percentile(all, 0.95))} ms p95, ` +
      `${short(Math.max(...all))} ms at worst; longest step between two yields ${short(longestSlice)} ms; ` +
      `one pass over the text ${short(pass)} ms (median keystroke ${short(percentile(all, 0.5) / pass)} x)`,
  );
  against(rows, documents, index, strokes);
  await sideBySide(
    documents,
    rows.map(({ text }) => text.replace(/ +/g, ' ')),
    items,
    strokes,
  );
}

function build(index: SearchIndex, articles: readonly GeneratedArticle[]): void {
  for (const { uri, documents } of articles) {
    index.set(uri, documents);
  }
  // Without a query the index is put in order and nothing else is done.
  ask(index, '');
}

function ask(index: SearchIndex, query: string): SearchAnswer & { slice: number } {
  const steps = index.search(parseQuery(query), 10);
  let slice = 0;
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    slice = Math.max(slice, performance.now() - start);
    if (step.done) {
      return { ...step.value, slice };
    }
  }
}

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

function quality(index: SearchIndex, items: readonly KnownItem[]): void {
  const table: Record<string, Quality> = Object.fromEntries(['all', ...QUERY_KINDS].map(kind => [kind, new Quality()]));
  for (const { kind, query, key } of items) {
    const rank = ask(index, query).hits.findIndex(hit => hit.document.key === key) + 1;
    table.all!.add(rank);
    table[kind]!.add(rank);
  }
  console.log(
    `MRR / recall@10: ${Object.entries(table)
      .map(([kind, one]) => `${kind} ${one}`)
      .join(', ')}`,
  );
}

interface Stroke {
  readonly text: string;
  readonly milliseconds: number;
  readonly slice: number;
  readonly answer: SearchAnswer;
}

/** Types each query letter by letter. */
function typed(index: SearchIndex, items: readonly KnownItem[]): Stroke[] {
  return items.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, at) => {
      const text = query.slice(0, at + 1);
      const start = performance.now();
      const { slice, ...answer } = ask(index, text);
      return { text, milliseconds: performance.now() - start, slice, answer };
    }).filter(({ text }) => text.trim() === text),
  );
}

function onePass(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const passes = Array.from({ length: 7 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let at = 0; at < bytes.length; at++) {
      sum = (sum + bytes[at]!) | 0;
    }
    return sum === 1 ? 0 : performance.now() - start;
  });
  return percentile(passes, 0.5);
}

/** Plain Fuse on keystrokes spread over all: the same answers, and how long it takes for the first reading alone. */
function against(
  rows: readonly { text: string }[],
  documents: readonly SearchDocument[],
  index: SearchIndex,
  strokes: readonly Stroke[],
): void {
  // Of rows with the same score Fuse keeps the order of its list; the index has the newest first.
  const order = documents.map((_, at) => at).sort((a, b) => newest(documents[b]!, documents[a]!) || a - b);
  const fuse = new Fuse(
    order.map(at => rows[at]!),
    FUSE_OPTIONS,
  );
  const step = Math.max(1, Math.floor(strokes.length / fuseKeystrokes));
  const sample = strokes.filter((_, at) => at % step === 0).slice(0, fuseKeystrokes);
  const took: number[] = [];
  let same = 0;
  for (const { text, answer } of sample) {
    const best = new Map<number, number>();
    const steps = index.patterns(parseQuery(text).words);
    let patterns = steps.next();
    while (!patterns.done) {
      patterns = steps.next();
    }
    patterns.value.forEach((pattern, reading) => {
      const start = performance.now();
      const found = fuse.search(pattern, { limit: 10 });
      if (reading === 0) {
        took.push(performance.now() - start);
      }
      for (const { refIndex, score } of found) {
        best.set(refIndex, Math.min(score!, best.get(refIndex) ?? Number.POSITIVE_INFINITY));
      }
    });
    const expected = [...best].sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, 10);
    const isSame =
      expected.length === answer.hits.length &&
      expected.every(
        ([row, score], at) => documents[order[row]!] === answer.hits[at]!.document && score === answer.hits[at]!.score,
      );
    same += isSame ? 1 : 0;
  }
  const own = sample.map(({ milliseconds }) => milliseconds);
  const ratio = (share: number) => `${short(percentile(took, share) / percentile(own, share))} x`;
  console.log(
    `plain Fuse, ${sample.length} of these keystrokes: ${short(percentile(took, 0.5))} ms median, ${short(percentile(took, 0.95))} ms p95: ` +
      `${ratio(0.5)} and ${ratio(0.95)} slower; the same ten with the same scores on ${same} of ${sample.length}`,
  );
}

function newest(a: SearchDocument, b: SearchDocument): number {
  const [x, y] = [a.facets.latest ?? '', b.facets.latest ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

async function sideBySide(
  documents: readonly SearchDocument[],
  texts: readonly string[],
  items: readonly KnownItem[],
  strokes: readonly Stroke[],
): Promise<void> {
  const table: Record<string, Record<string, string>> = {};
  const few = items.filter(
    (_, at) => at % Math.max(1, Math.floor(items.length / Number(process.env.DATELINE_PEER_QUERIES ?? 200))) === 0,
  );
  const sample = strokes.filter((_, at) => at % Math.max(1, Math.floor(strokes.length / 200)) === 0);
  for (const peer of [...peers, fuseDefaults()]) {
    const before = memory();
    const { milliseconds } = await timed(() => peer.build(texts));
    const used = memory() - before;
    const took: number[] = [];
    const fuseToo = peer.name.startsWith('Fuse');
    for (const { text } of fuseToo ? sample.slice(0, fuseKeystrokes) : sample) {
      took.push((await timed(() => peer.search(text, 10))).milliseconds);
    }
    const own = new Quality();
    for (const { query, key } of fuseToo ? few.slice(0, fuseKeystrokes) : few) {
      const found = await peer.search(query, 10);
      own.add(found.findIndex(at => documents[at]!.key === key) + 1);
    }
    table[peer.name] = {
      'MRR / recall@10': String(own),
      'median ms': short(percentile(took, 0.5)),
      'p95 ms': short(percentile(took, 0.95)),
      'build ms': short(milliseconds),
      MB: short(used),
    };
  }
  console.table(table);
}

/** Fuse as it comes. */
function fuseDefaults(): Peer {
  let fuse = new Fuse<{ text: string }>([]);
  return {
    name: 'Fuse defaults',
    async build(texts) {
      fuse = new Fuse(
        texts.map(text => ({ text })),
        { keys: ['text'] },
      );
    },
    async search(query, limit) {
      return fuse.search(query, { limit }).map(hit => hit.refIndex);
    },
  };
}
