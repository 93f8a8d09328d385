import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SearchDocument } from '../../../src/core/search/document.ts';
import type { FuseRow } from '../../../src/core/search/rows/row-text.ts';
import type { SearchIndex } from '../../../src/core/search/search-index.ts';
import type { Figures } from '../table.ts';
import { askBest, keystrokes } from './keystrokes.ts';
import type { KnownItem } from './known-items.ts';
import { percentile, Quality, timed } from './measure.ts';

/** A search library, given the same folded texts as the index. */
export interface Peer {
  readonly name: string;
  build(texts: readonly string[]): Promise<void>;
  /** Numbers of texts, best first. */
  search(query: string, limit: number): Promise<readonly number[]>;
}

/** The libraries that are installed in the `node_modules` of a folder, and the names of those that are not. */
export function peersIn(folder: string): { peers: Peer[]; absent: string[] } {
  const load = createRequire(path.resolve(folder, 'package.json'));
  const peers: Peer[] = [];
  const absent: string[] = [];
  for (const [name, make] of MAKERS) {
    try {
      // Not every package lets its package.json be required.
      const manifest = readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8');
      peers.push(make(load(name), `${name} ${(JSON.parse(manifest) as { version: string }).version}`));
    } catch (error) {
      absent.push(`${name} (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    }
  }
  return { peers, absent };
}

/** Of so many queries one is typed letter by letter, the others are asked as a whole, as after pasting. */
const TYPED = 8;

/**
 * The same queries, each asked of all in turn, so that nobody has a quieter machine: whole ones, and some letter by letter, which
 * is what somebody does who searches. Who has used up its budget of milliseconds is asked no more.
 */
export async function besidePeers(
  peers: readonly Peer[],
  index: SearchIndex,
  documents: readonly SearchDocument[],
  rows: readonly FuseRow[],
  items: readonly KnownItem[],
  budget: number,
): Promise<readonly Figures[]> {
  const texts = rows.map(({ text }) => text.replace(/ +/g, ' '));
  const sides: Side[] = [
    {
      name: 'Dateline',
      built: Number.NaN,
      find: async query => askBest(index, query).map(hit => hit.document.key),
      took: [],
      keys: [],
      found: new Quality(),
    },
  ];
  for (const peer of peers) {
    const { milliseconds } = await timed(() => peer.build(texts));
    const find = async (query: string) => (await peer.search(query, 10)).map(at => documents[at]!.key);
    sides.push({ name: peer.name, built: milliseconds, find, took: [], keys: [], found: new Quality() });
  }
  for (const [at, item] of items.entries()) {
    const { query, key } = item;
    for (let turn = 0; turn < sides.length; turn++) {
      const side = sides[(turn + at) % sides.length]!;
      const isTyped = at % TYPED === 0;
      let found: readonly string[] | undefined;
      for (const text of isTyped ? keystrokes([item]) : [query]) {
        // Asked before every keystroke: a single one can take seconds.
        if ([...side.took, ...side.keys].reduce((sum, one) => sum + one, 0) >= budget) {
          found = undefined;
          break;
        }
        const { value, milliseconds } = await timed(() => side.find(text));
        (isTyped ? side.keys : side.took).push(milliseconds);
        found = value;
      }
      if (found) {
        side.found.add(found.indexOf(key) + 1);
      }
    }
  }
  return sides.map(({ name, built, took, keys, found }) => ({
    library: name,
    built: Number.isNaN(built) ? '' : built,
    keystrokes: keys.length,
    median: percentile(keys, 0.5),
    p95: percentile(keys, 0.95),
    'whole queries': took.length,
    'their median': percentile(took, 0.5),
    'their p95': percentile(took, 0.95),
    'MRR / recall@10': String(found),
  }));
}

interface Side {
  readonly name: string;
  readonly built: number;
  readonly find: (query: string) => Promise<readonly string[]>;
  readonly took: number[];
  /** The same of single keystrokes. */
  readonly keys: number[];
  readonly found: Quality;
}

// biome-ignore lint/suspicious/noExplicitAny: the libraries are no dependencies, so that their types are not at hand.
type Library = any;

const MAKERS: readonly (readonly [string, (library: Library, name: string) => Peer])[] = [
  ['@leeoniya/ufuzzy', uFuzzy],
  ['minisearch', miniSearch],
  ['flexsearch', flexSearch],
  ['fuzzysort', fuzzysort],
  ['@orama/orama', orama],
];

/** One error in a word, words in any order. */
function uFuzzy(library: Library, name: string): Peer {
  const engine = new (library.default ?? library)({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  let texts: readonly string[] = [];
  return {
    name,
    async build(all) {
      texts = all;
    },
    async search(query, limit) {
      const [found, info, order] = engine.search(texts, query, 5, 1000);
      return (order ? order.map((at: number) => info.idx[at]) : (found ?? [])).slice(0, limit);
    },
  };
}

function miniSearch(library: Library, name: string): Peer {
  const engine = new (library.default ?? library)({ fields: ['text'], idField: 'id' });
  return {
    name,
    async build(texts) {
      engine.addAll(texts.map((text, id) => ({ id, text })));
    },
    async search(query, limit) {
      const last = (_: string, at: number, terms: readonly string[]) => at === terms.length - 1;
      return engine
        .search(query, { prefix: last, fuzzy: 0.25 })
        .slice(0, limit)
        .map((hit: { id: number }) => hit.id);
    },
  };
}

function flexSearch(library: Library, name: string): Peer {
  const { Index, Charset } = library.default ?? library;
  const engine = new Index({ tokenize: 'forward', encoder: Charset?.LatinAdvanced });
  return {
    name,
    async build(texts) {
      for (const [id, text] of texts.entries()) {
        engine.add(id, text);
      }
    },
    async search(query, limit) {
      return engine.search(query, { limit, suggest: true });
    },
  };
}

function fuzzysort(library: Library, name: string): Peer {
  const engine = library.default ?? library;
  let targets: { text: unknown; id: number }[] = [];
  return {
    name,
    async build(texts) {
      targets = texts.map((text, id) => ({ text: engine.prepare(text), id }));
    },
    async search(query, limit) {
      return engine.go(query, targets, { key: 'text', limit }).map((hit: { obj: { id: number } }) => hit.obj.id);
    },
  };
}

function orama(library: Library, name: string): Peer {
  let engine: unknown;
  return {
    name,
    async build(texts) {
      engine = await library.create({ schema: { text: 'string' } });
      await library.insertMultiple(
        engine,
        texts.map((text, id) => ({ id: String(id), text })),
        1000,
      );
    },
    async search(query, limit) {
      const { hits } = await library.search(engine, { term: query, limit, tolerance: 1 });
      return hits.map((hit: { id: string }) => Number(hit.id));
    },
  };
}
