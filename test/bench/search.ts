// Search beside plain Fuse, in one run: `npm run bench -- search [NUMBER OF CLAIMS…]`, 1000 and 20000 by default;
// 100000 and 500000 take minutes. DATELINE_PEERS names a folder in whose node_modules other libraries stand, to be
// measured as well. Figures of memory want Node's --expose-gc.
import Fuse from 'fuse.js';
import type { SearchDocument } from '../../src/core/search/document.ts';
import { FUSE_OPTIONS, rowText } from '../../src/core/search/row-text.ts';
import { SearchIndex } from '../../src/core/search/search-index.ts';
import { builtInGazetteer } from '../support/built-in-gazetteer.ts';
import { claimsCorpus, type GeneratedArticle } from './claims-corpus.ts';
import { beside } from './search/beside-fuse.ts';
import { askAll } from './search/keystrokes.ts';
import { type KnownItem, knownItems, QUERY_KINDS } from './search/known-items.ts';
import { memory, percentile, Quality, short, timed } from './search/measure.ts';
import { peersIn } from './search/peers.ts';

/** Milliseconds that plain Fuse gets at each size: it is asked on as many keystrokes as fit. */
const FUSE_BUDGET = 12_000;
/** Queries that are typed letter by letter. */
const TYPED = 50;
/** Milliseconds that each peer gets, beside its building. */
const PEER_BUDGET = 10_000;

const sizes = process.argv.slice(2).map(Number);
const gazetteer = builtInGazetteer();
const { peers } = peersIn(process.env.DATELINE_PEERS);

for (const size of sizes.length > 0 ? sizes : [1000, 20_000]) {
  if (!Number.isInteger(size) || size < 100) {
    console.error('Give numbers of claims, 100 or more each.');
    process.exitCode = 2;
    break;
  }
  await measure(size);
}

async function measure(size: number): Promise<void> {
  const articles = [...claimsCorpus(size, gazetteer)];
  const documents = articles.flatMap(article => article.documents);
  const rows = documents.map(document => ({ text: rowText(document) }));
  const items = knownItems(documents, gazetteer, 200);
  const letters = rows.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${size} claims, ${(letters / 1e6).toFixed(1)} million letters, ${items.length} known items`);

  const index = new SearchIndex();
  const before = memory();
  const built = await timed(() => build(index, articles));
  const used = memory() - before;
  const fuse = await timed(() => Fuse.createIndex([...FUSE_OPTIONS.keys], rows));
  console.log(
    `built in ${short(built.milliseconds)} ms, ${short(built.milliseconds / fuse.milliseconds)} x Fuse.createIndex` +
      ` (${short(fuse.milliseconds)} ms), ${short(used)} MB beside the documents`,
  );
  const changes = articles.slice(0, 200).map(article => changed(index, article));
  console.log(
    `one article changed: ${short(percentile(changes, 0.5))} ms median, ${short(percentile(changes, 0.95))} p95`,
  );
  quality(index, items);
  beside(index, documents, rows, items.slice(0, TYPED), FUSE_BUDGET);
  await others(documents, rows, items);
}

function build(index: SearchIndex, articles: readonly GeneratedArticle[]): void {
  for (const { uri, documents } of articles) {
    index.set(uri, documents);
  }
  // Without a query the index is put in order and nothing else is done.
  askAll(index, '');
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

function quality(index: SearchIndex, items: readonly KnownItem[]): void {
  const found = new Map(['all', ...QUERY_KINDS].map(kind => [kind, new Quality()]));
  for (const { kind, query, key } of items) {
    const rank = askAll(index, query).answer.hits.findIndex(hit => hit.document.key === key) + 1;
    found.get('all')!.add(rank);
    found.get(kind)!.add(rank);
  }
  console.log(`MRR / recall@10: ${[...found].map(([kind, one]) => `${kind} ${one}`).join(', ')}`);
}

/** The other libraries on the same texts: whole queries, as many as fit. */
async function others(
  documents: readonly SearchDocument[],
  rows: readonly { readonly text: string }[],
  items: readonly KnownItem[],
): Promise<void> {
  const texts = rows.map(({ text }) => text.replace(/ +/g, ' '));
  for (const peer of peers) {
    const built = await timed(() => peer.build(texts));
    const took: number[] = [];
    const found = new Quality();
    const end = performance.now() + PEER_BUDGET;
    for (const { query, key } of items) {
      const { value, milliseconds } = await timed(() => peer.search(query, 10));
      took.push(milliseconds);
      found.add(value.findIndex(at => documents[at]!.key === key) + 1);
      if (performance.now() > end) {
        break;
      }
    }
    console.log(
      `${peer.name}: built in ${short(built.milliseconds)} ms, ${took.length} whole queries ${short(percentile(took, 0.5))} ms median,` +
        ` ${short(percentile(took, 0.95))} p95, MRR / recall@10 ${found}`,
    );
  }
}
