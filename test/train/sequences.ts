import type { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { matchGazetteer } from '../../src/core/recognise/names/listed/gazetteer-match.ts';
import { EVIDENCES, FeatureSink } from '../../src/core/recognise/names/tagger/sink.ts';
import {
  beginOf,
  insideOf,
  lastOf,
  NAME_TYPES,
  OUTSIDE,
  TAGS,
  unitOf,
} from '../../src/core/recognise/names/tagger/tags.ts';
import { tokenFeatures } from '../../src/core/recognise/names/tagger/token-features.ts';
import { truecased } from '../../src/core/recognise/names/tagger/truecase.ts';
import { readUnit, stretchesOf, typeAt, type UnitWords } from '../../src/core/recognise/names/tagger/unit-words.ts';
import { REACH, wordFeatures } from '../../src/core/recognise/names/tagger/word-features.ts';
import type { WordTypes } from '../../src/core/recognise/names/tagger/word-types.ts';
import { Tokens } from '../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../src/core/recognise/names/text/unit-shape.ts';
import { unitsFrom } from '../../src/core/recognise/units.ts';
import type { PartialSpan, TrainingDocument } from './read-corpora.ts';

const ALL = 2 ** TAGS - 1;
const NORP = NAME_TYPES.indexOf('NORP');
const NORP_TAGS = (1 << beginOf(NORP)) | (1 << insideOf(NORP)) | (1 << lastOf(NORP)) | (1 << unitOf(NORP));

/** Features as rows of a table that grows, and how often each occurs. */
export class FeatureTable {
  #slots = new Int32Array(1 << 20);
  #rows = new Int32Array(1 << 20);
  keys = new Int32Array(1 << 18);
  counts = new Int32Array(1 << 18);
  size = 0;

  rowOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (found === key) return this.#rows[slot]!;
      slot = (slot + 1) & mask;
    }
    if (this.size * 2 > mask) {
      this.#grow();
      return this.rowOf(key);
    }
    const row = this.size++;
    this.#slots[slot] = key;
    this.#rows[slot] = row;
    if (row === this.keys.length) {
      this.keys = grown(this.keys);
      this.counts = grown(this.counts);
    }
    this.keys[row] = key;
    return row;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#rows = new Int32Array(this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let row = 0; row < this.size; row++) {
      let slot = this.keys[row]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = this.keys[row]!;
      this.#rows[slot] = row;
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** All sequences to be learnt from, in flat arrays. */
export class Sequences {
  readonly table = new FeatureTable();
  /** Rows of all tokens' features; those of one kind of evidence stand together. */
  rows = new Int32Array(1 << 22);
  #used = 0;
  /** For each token and kind of evidence where its rows begin. */
  readonly bounds: number[] = [];
  /** For each token which tags are right, as bits. */
  readonly masks: number[] = [];
  /** For each sequence its first token; one more at the end. */
  readonly starts: number[] = [0];
  readonly weights: number[] = [];
  /** Labelled names that lie in part outside all stretches, and all labelled names. */
  lost = 0;
  names = 0;
  readonly #sink = new FeatureSink();
  readonly #index: GazetteerIndex;
  readonly #types: WordTypes;

  constructor(index: GazetteerIndex, types: WordTypes) {
    this.#index = index;
    this.#types = types;
  }

  get count(): number {
    return this.starts.length - 1;
  }

  add(document: TrainingDocument, weight: number): void {
    unitsFrom(document.text, 0, ({ start, end }) => {
      const spans = document.spans
        .filter(span => span.start >= start && span.end <= end)
        .map(span => ({ ...span, start: span.start - start, end: span.end - start }));
      this.#addUnit(document, document.text.slice(start, end), spans, weight);
      return true;
    });
  }

  #addUnit(document: TrainingDocument, text: string, spans: readonly PartialSpan[], weight: number): void {
    const written = new Tokens(text);
    const listed = matchGazetteer(written, this.#index, shapeOf(written));
    // As the tagger does.
    const tokens = truecased(written, shapeOf(written), listed, this.#types.classes) ?? written;
    const shape = shapeOf(tokens);
    const words = readUnit(tokens, shape, listed, this.#types, this.#index);
    const masks = new Int32Array(tokens.count).fill(1 << OUTSIDE);
    if (document.peoplesUnlabelled)
      for (const candidate of listed)
        if (candidate.refs.some(ref => ref.demonym))
          for (let at = candidate.first; at <= candidate.last; at++) masks[at] = (1 << OUTSIDE) | NORP_TAGS;
    for (const span of spans) this.#mark(tokens, span, masks);
    const within = new Uint8Array(tokens.count);
    for (const { first, last } of stretchesOf(words, this.#types, true)) {
      for (let token = first; token <= last; token++) {
        within[token] = 1;
        this.#addToken(words, token, masks[token]!);
      }
      this.starts.push(this.masks.length);
      this.weights.push(weight);
    }
    for (const span of spans) {
      if (span.free || span.optional) continue;
      this.names++;
      let inside = true;
      for (let token = 0; token < tokens.count; token++)
        if (tokens.start[token]! >= span.start && tokens.end[token]! <= span.end && within[token] === 0) inside = false;
      if (!inside) this.lost++;
    }
  }

  #mark(tokens: Tokens, span: PartialSpan, masks: Int32Array): void {
    let first = -1;
    let last = -1;
    for (let token = 0; token < tokens.count; token++) {
      if (tokens.end[token]! <= span.start || tokens.start[token]! >= span.end) continue;
      if (first < 0) first = token;
      last = token;
    }
    if (first < 0) return;
    const even =
      tokens.start[first] === span.start && (tokens.end[last]! <= span.end || tokens.start[last]! < span.end);
    for (let token = first; token <= last; token++) {
      let mask = span.optional ? 1 << OUTSIDE : 0;
      for (let type = 0; type < NAME_TYPES.length; type++) {
        if ((span.types & (1 << type)) === 0) continue;
        if (first === last) mask |= 1 << unitOf(type);
        else if (token === first) mask |= 1 << beginOf(type);
        else mask |= 1 << (token === last ? lastOf(type) : insideOf(type));
      }
      masks[token] = span.free || !even || mask === 0 ? ALL : mask;
    }
  }

  #addToken(words: UnitWords, token: number, mask: number): void {
    const sink = this.#sink;
    sink.clear();
    for (let offset = -REACH; offset <= REACH; offset++)
      wordFeatures(this.#types, typeAt(words, token, offset), offset, sink);
    tokenFeatures(words, this.#types, token, sink);
    while (this.#used + sink.count > this.rows.length) this.rows = grown(this.rows);
    for (let evidence = 0; evidence < EVIDENCES; evidence++) {
      this.bounds.push(this.#used);
      for (let feature = 0; feature < sink.count; feature++) {
        if (sink.evidence[feature] !== evidence) continue;
        const row = this.table.rowOf(sink.keys[feature]!);
        this.table.counts[row]!++;
        this.rows[this.#used++] = row;
      }
    }
    this.bounds.push(this.#used);
    this.masks.push(mask);
  }

  /** Leaves out features that occur fewer than `least` times; returns the keys that are left, by their new rows. */
  prune(least: number): Int32Array {
    const renumbered = new Int32Array(this.table.size).fill(-1);
    const keys: number[] = [];
    for (let row = 0; row < this.table.size; row++) {
      if (this.table.counts[row]! < least) continue;
      renumbered[row] = keys.length;
      keys.push(this.table.keys[row]!);
    }
    let used = 0;
    for (let bound = 0; bound < this.bounds.length; bound++) {
      const from = this.bounds[bound]!;
      const to = (bound + 1) % (EVIDENCES + 1) === 0 ? from : this.bounds[bound + 1]!;
      this.bounds[bound] = used;
      for (let at = from; at < to; at++) {
        const row = renumbered[this.rows[at]!]!;
        if (row >= 0) this.rows[used++] = row;
      }
    }
    return Int32Array.from(keys);
  }
}
