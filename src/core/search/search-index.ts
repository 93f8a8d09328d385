import type { SearchDocument } from './document.ts';
import { type FilterNote, filterRows } from './query/filter.ts';
import { isEmptyQuery, type SearchQuery } from './query/query.ts';
import { bestRows } from './rows/best-early.ts';
import { Ranker, type Ranking } from './rows/ranking.ts';
import { RowTable, type TermRows } from './rows/row-table.ts';
import { FUSE_OPTIONS, MOST_READINGS, readingsOf, wordsOf } from './rows/row-text.ts';
import type { Reading } from './rows/term-groups.ts';
import { exactTexts } from './texts/exact-texts.ts';
import { scanTerm, TermScan } from './texts/term-scan.ts';
import { mostErrors } from './words/edit-automaton.ts';
import { Spellings } from './words/spellings.ts';

export interface SearchHit {
  readonly document: SearchDocument;
  /** 0 is a perfect match. */
  readonly score: number;
}

/** What is shown of an answer; to count the rest takes most of a search. */
export interface FoundHits {
  /** Best first; of those with the same score first what has the most words as they were typed, then the newest. */
  readonly hits: readonly SearchHit[];
  /** Filters whose value is nowhere in the corpus, and what was taken instead. */
  readonly notes: readonly FilterNote[];
}

export interface SearchAnswer extends FoundHits {
  /** How many there are, those beyond the limit included. */
  readonly total: number;
  /** How many of them have every word of the query, in some spelling. */
  readonly complete: number;
}

/** Owners' documents are ranked among each other in the order in which they came: room for this many of each. */
const MOST_OF_OWNER = 2 ** 20;
/** Terms whose rows are kept: typing changes the last word only. */
const MOST_TERMS = 24;
const ROWS_AT_ONCE = 1 << 15;

interface Owner {
  readonly place: number;
  rows: readonly number[];
}

/**
 * Finds documents as Fuse does with FUSE_OPTIONS, the same ones with the same scores, without its pass over all texts for
 * each keystroke. Filters, phrases and exclusions are exact.
 */
export class SearchIndex {
  #table = new RowTable();
  #spellings = new Spellings(this.#table.texts);
  readonly #owners = new Map<string, Owner>();
  #nextPlace = 0;
  #version = 0;
  readonly #terms = new Map<string, TermRows>();
  /** What the best hits were found with, until their terms are known through and through. */
  readonly #scans = new Map<string, TermScan>();
  /** Made with the first search after a change. */
  #ranker: Ranker | undefined;

  get size(): number {
    return this.#table.alive;
  }

  /** Replaces all documents of an owner (an article), so that one change never touches the others. */
  set(owner: string, documents: readonly SearchDocument[]): void {
    const known = this.#owners.get(owner);
    for (const row of known?.rows ?? []) {
      this.#table.remove(row);
    }
    if (documents.length > 0) {
      const place = known?.place ?? this.#nextPlace++;
      const rows = documents.map((document, at) => this.#table.add(document, place * MOST_OF_OWNER + at));
      this.#owners.set(owner, { place, rows });
    } else {
      this.#owners.delete(owner);
    }
    this.#changed();
  }

  clear(): void {
    this.#take(new RowTable());
    this.#owners.clear();
    this.#changed();
  }

  /**
   * The best `limit` documents; without words the newest. A generator that yields every millisecond or so, so that the
   * caller can give way or give up; it starts again by itself where the index changes meanwhile.
   * @param onFound told of the documents of the answer as soon as they are known, before the rest is counted; told again where
   *   the index changed before the end
   */
  *search(
    query: SearchQuery,
    limit: number,
    onFound?: (found: FoundHits) => void,
  ): Generator<void, SearchAnswer, void> {
    for (;;) {
      const version = this.#version;
      yield* this.#tidy();
      if (!isEmptyQuery(query)) {
        yield* this.#sort();
      }
      const answer = yield* this.#answer(query, limit, version, onFound);
      if (answer) {
        return answer;
      }
    }
  }

  /**
   * Makes ready what the first search for a word or with a filter needs, for when nothing else is to do. Yields every
   * millisecond or so; what is done stays done.
   */
  *prepare(): Generator<void, void, void> {
    yield* this.#sort();
    yield* this.#spellings.takeNewWords();
    yield* this.#table.facets.ready();
  }

  /** What Fuse would be asked for these words, for each reading; forms depend on the words that the corpus has. */
  patterns(words: readonly string[]): string[] {
    return this.#readings(words).map(terms => terms.join(' '));
  }

  #readings(words: readonly string[]): string[][] {
    return readingsOf(words, word => this.#spellings.formsOf(word));
  }

  *#answer(
    query: SearchQuery,
    limit: number,
    version: number,
    onFound: ((found: FoundHits) => void) | undefined,
  ): Generator<void, SearchAnswer | undefined, void> {
    const table = this.#table;
    const { rows: allowed, notes } = yield* filterRows(table, query);
    for (const word of wordsOf(query.words)) {
      yield* this.#spellings.lookUp(word);
      if (version !== this.#version) {
        return undefined;
      }
    }
    this.#ranker ??= new Ranker(table.length, table.wordy, (a, b) => table.compare(a, b));
    const hitsOf = (best: Ranking['best']) => best.map(({ row, score }) => ({ document: table.document(row)!, score }));
    const all = this.#readings(query.words);
    let told: readonly SearchHit[] | undefined;
    if (onFound && all.some(terms => !this.#terms.has(terms.at(-1)!))) {
      const rowsOf = (term: string) => this.#rowsOf(term, version);
      const scanOf = (term: string) => this.#scanOf(term, version);
      const known = { table, ranker: this.#ranker, terms: this.#terms, rowsOf, scanOf };
      const best = yield* this.#whileUnchanged(bestRows(known, all, limit, allowed));
      if (best === undefined) {
        return undefined;
      }
      told = hitsOf(best);
      onFound({ hits: told, notes });
    }
    const readings: Reading[] = [];
    for (const terms of all) {
      const reading = [];
      for (const term of terms) {
        reading.push({ term, rows: yield* this.#rowsOf(term, version) });
        if (version !== this.#version) {
          return undefined;
        }
      }
      readings.push(reading);
    }
    const ranking =
      readings.length > 0 ? yield* this.#ranker.rank(readings, limit, allowed) : yield* newest(table, limit, allowed);
    if (version !== this.#version) {
      return undefined;
    }
    return { hits: told ?? hitsOf(ranking.best), total: ranking.total, complete: ranking.complete, notes };
  }

  *#rowsOf(term: string, version: number): Generator<void, TermRows, void> {
    const known = this.#terms.get(term);
    if (known) {
      this.#terms.delete(term);
      this.#terms.set(term, known);
      return known;
    }
    const rows = yield* this.#rowsWith(term, version);
    if (version === this.#version) {
      keep(this.#terms, term, rows, MOST_TERMS);
    }
    return rows;
  }

  *#rowsWith(term: string, version: number): Generator<void, TermRows, void> {
    const table = this.#table;
    if (mostErrors(term, FUSE_OPTIONS.threshold) === 0) {
      // Of so few letters none may be wrong.
      return term.length > 1
        ? yield* table.ofExactTexts(yield* exactTexts(table.texts, term), term)
        : yield* table.ofTexts(yield* scanTerm(table.texts, term, FUSE_OPTIONS.threshold), term);
    }
    const scan = yield* this.#scanOf(term, version);
    yield* scan.texts();
    const rows = yield* table.ofTexts(scan.codes, term);
    this.#scans.delete(term);
    return rows;
  }

  *#scanOf(term: string, version: number): Generator<void, TermScan, void> {
    let scan = this.#scans.get(term);
    if (scan === undefined) {
      scan = yield* TermScan.of(this.#table.texts, term, FUSE_OPTIONS.threshold);
      if (version === this.#version) {
        keep(this.#scans, term, scan, MOST_READINGS);
      }
    }
    return scan;
  }

  /** Goes through some steps; undefined where the index changes between two of them. */
  *#whileUnchanged<T>(steps: Generator<void, T, void>): Generator<void, T | undefined, void> {
    const version = this.#version;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        return step.value;
      }
      yield;
      if (version !== this.#version) {
        return undefined;
      }
    }
  }

  *#tidy(): Generator<void, void, void> {
    if (this.#table.isWasteful) {
      const version = this.#version;
      const { table, moved } = yield* this.#table.compacted();
      if (version === this.#version) {
        this.#take(table);
        for (const owner of this.#owners.values()) {
          owner.rows = owner.rows.map(row => moved[row]!);
        }
      }
    }
  }

  /** Without a word nobody asks where words stand. */
  *#sort(): Generator<void, void, void> {
    yield* this.#table.texts.sort();
    yield* this.#table.texts.lexicon.order();
  }

  #take(table: RowTable): void {
    this.#table = table;
    this.#spellings = new Spellings(table.texts);
    this.#terms.clear();
    this.#scans.clear();
    this.#ranker = undefined;
  }

  #changed(): void {
    this.#version++;
    this.#terms.clear();
    this.#scans.clear();
    this.#ranker = undefined;
    this.#spellings.forget();
  }
}

/** Puts in what was not there, and the oldest out where there are more than so many. */
function keep<T>(into: Map<string, T>, key: string, value: T, most: number): void {
  if (into.size >= most) {
    const [oldest] = into.keys();
    into.delete(oldest!);
  }
  into.set(key, value);
}

function* newest(table: RowTable, limit: number, allowed: Uint8Array | undefined): Generator<void, Ranking, void> {
  let best: number[] = [];
  let kept: number[] = [];
  let total = 0;
  const trim = () => {
    best = [...best, ...kept].sort((a, b) => table.compare(a, b)).slice(0, limit);
    kept = [];
  };
  for (let row = 0; row < table.length; row++) {
    if (table.document(row) !== undefined && (allowed === undefined || allowed[row] === 1)) {
      total++;
      if (best.length < limit || table.compare(row, best.at(-1)!) < 0) {
        kept.push(row);
        if (kept.length > limit + 100) {
          trim();
        }
      }
    }
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) {
      yield;
    }
  }
  trim();
  return { best: best.slice(0, limit).map(row => ({ row, score: 0 })), total, complete: total };
}
