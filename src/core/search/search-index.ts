import Fuse, { type IFuseOptions } from 'fuse.js';
import type { SearchDocument } from './document.ts';
import { passes } from './filter.ts';
import { foldSpelling, foldWords } from './fold.ts';
import type { SearchQuery } from './query.ts';

export interface SearchHit {
  readonly document: SearchDocument;
  /** 0 is a perfect match. */
  readonly score: number;
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many there are, those beyond the limit included. */
  readonly total: number;
}

interface Row {
  readonly document: SearchDocument;
  /** As written, and in the spelling that transliterations share. */
  readonly text: string;
  readonly context: string;
  readonly spelling: string;
}

/**
 * Words in any order, each anywhere in the text, with typos; the quote counts most; field length is no merit, because a
 * short quote is no better an answer than a long one.
 */
export const FUSE_OPTIONS: IFuseOptions<Row> = {
  keys: [
    { name: 'text', weight: 5 },
    { name: 'spelling', weight: 3 },
    { name: 'context', weight: 2 },
  ],
  threshold: 0.35,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  useTokenSearch: true,
};

/** Documents that one Fuse searches in one go: the work between two chances to give way. */
const SHARD = 1000;
/** Fuse's cost grows with the pattern; nobody types more than this on purpose. */
const LONGEST_QUERY = 120;

interface Shard {
  readonly rows: Row[];
  all: Fuse<Row> | undefined;
  any: Fuse<Row> | undefined;
}

/** Finds documents fuzzily. Ranking is Fuse's; filters, phrases and exclusions are exact. */
export class SearchIndex {
  readonly #owned = new Map<string, readonly SearchDocument[]>();
  #shards: Shard[] | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Replaces all documents of an owner (an article), so that one change never touches the others. */
  set(owner: string, documents: readonly SearchDocument[]): void {
    this.#size += documents.length - (this.#owned.get(owner)?.length ?? 0);
    if (documents.length > 0) {
      this.#owned.set(owner, documents);
    } else {
      this.#owned.delete(owner);
    }
    this.#shards = undefined;
  }

  clear(): void {
    this.#owned.clear();
    this.#shards = undefined;
    this.#size = 0;
  }

  /**
   * The best `limit` documents. A generator that yields between shards, so that the caller can give way or give up:
   * documents with all words come first, then those with any of them, as long as there is room.
   */
  *search(query: SearchQuery, limit: number): Generator<void, SearchAnswer, void> {
    const pattern = query.words.join(' ').slice(0, LONGEST_QUERY);
    if (pattern === '') {
      return yield* this.#filterOnly(query, limit);
    }
    const all = yield* this.#rank(query, pattern, 'all');
    const found = new Set(all.map(hit => hit.document.key));
    if (all.length < limit && query.words.length > 1) {
      const any = yield* this.#rank(query, pattern, 'any');
      all.push(...any.filter(hit => !found.has(hit.document.key)));
    }
    return { hits: all.slice(0, limit), total: all.length };
  }

  *#filterOnly(query: SearchQuery, limit: number): Generator<void, SearchAnswer, void> {
    const hits: SearchHit[] = [];
    for (const shard of this.#prepared()) {
      for (const { document } of shard.rows) {
        if (passes(document, query)) {
          hits.push({ document, score: 0 });
        }
      }
      yield;
    }
    return { hits: hits.slice(0, limit), total: hits.length };
  }

  *#rank(query: SearchQuery, pattern: string, tokenMatch: 'all' | 'any'): Generator<void, SearchHit[], void> {
    const hits: SearchHit[] = [];
    const written = foldWords(pattern);
    const spelled = foldSpelling(pattern);
    for (const shard of this.#prepared()) {
      shard[tokenMatch] ??= new Fuse(shard.rows, { ...FUSE_OPTIONS, tokenMatch });
      const best = new Map<string, SearchHit>();
      for (const form of new Set([written, spelled])) {
        for (const { item, score } of shard[tokenMatch].search(form)) {
          const known = best.get(item.document.key);
          const hit = { document: item.document, score: score ?? 1 };
          if ((known === undefined || hit.score < known.score) && passes(item.document, query)) {
            best.set(item.document.key, hit);
          }
        }
      }
      hits.push(...best.values());
      yield;
    }
    return hits.sort((a, b) => a.score - b.score || (a.document.key < b.document.key ? -1 : 1));
  }

  #prepared(): Shard[] {
    if (!this.#shards) {
      this.#shards = [];
      for (const documents of this.#owned.values()) {
        for (const document of documents) {
          let shard = this.#shards.at(-1);
          if (!shard || shard.rows.length === SHARD) {
            shard = { rows: [], all: undefined, any: undefined };
            this.#shards.push(shard);
          }
          shard.rows.push(rowOf(document));
        }
      }
    }
    return this.#shards;
  }
}

function rowOf(document: SearchDocument): Row {
  return {
    document,
    text: foldWords(document.text),
    context: foldWords(document.context),
    spelling: foldSpelling(`${document.text} ${document.context}`),
  };
}
