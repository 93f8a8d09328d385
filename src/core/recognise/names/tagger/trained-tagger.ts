import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { NameTagger, Settled, TaggedName } from '../candidates/name-tagger.ts';
import type { Tokens } from '../text/tokens.ts';
import { shapeOf, type UnitShape } from '../text/unit-shape.ts';
import { isDay } from './days.ts';
import { bestTag, bestTags, stepsAlone, Work } from './decode.ts';
import { LANES, unpackLanes } from './lanes.ts';
import type { NameModel } from './name-model.ts';
import { FeatureSink } from './sink.ts';
import { insideOf, NAME_TYPES, OUTSIDE, TAGS, typeOf } from './tags.ts';
import { contextFeatures, looksFeatures, looksOf } from './token-features.ts';
import { truecased } from './truecase.ts';
import { readUnit, stretchesOf, typeAt, UnitRoom, type UnitWords } from './unit-words.ts';
import { OFFSETS, REACH, wordFeatures } from './word-features.ts';
import { WordTypes } from './word-types.ts';

/** So many distinct words are remembered with their sums of weights; then it begins anew. */
const CAPACITY = 1 << 15;
/** And so many looks of tokens (see looksOf), as a power of two; each has one place, which it gives up for another. */
const LOOKS_BITS = 11;

/**
 * Tags names with a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). All sums are of whole
 * numbers, so that what is remembered of a word between calls speeds the work up and changes no result.
 */
export class TrainedTagger implements NameTagger {
  readonly #model: NameModel;
  readonly #types: WordTypes;
  readonly #sums = new Float64Array((CAPACITY + 1) * OFFSETS * LANES);
  readonly #summed = new Uint8Array((CAPACITY + 1) * OFFSETS);
  /** By place one more than the looks that have it, 0 for none, and the sums of their weights. */
  readonly #looks = new Int32Array(1 << LOOKS_BITS);
  readonly #looksSums = new Float64Array(LANES << LOOKS_BITS);
  readonly #sink = new FeatureSink();
  readonly #work = new Work();
  readonly #alone: Int32Array;
  readonly #lanes = new Float64Array(LANES);
  #scores = new Int32Array(64 * TAGS);
  #best = new Uint8Array(64);
  readonly #room = new UnitRoom();

  constructor(model: NameModel) {
    this.#model = model;
    this.#alone = stepsAlone(model.steps);
    this.#types = new WordTypes(model.classes, model.lists, CAPACITY);
  }

  tag(
    written: Tokens,
    as: UnitShape,
    listed: readonly Candidate[],
    index: GazetteerIndex,
    settled?: Settled,
  ): readonly TaggedName[] {
    const cased = truecased(written, as, listed, this.#model.classes);
    const tokens = cased ?? written;
    const shape = cased === undefined ? as : shapeOf(cased);
    const names: TaggedName[] = [];
    if (tokens.count >= CAPACITY) return names;
    if (this.#types.count + tokens.count > CAPACITY) {
      this.#types.clear();
      this.#summed.fill(0);
    }
    const words = readUnit(tokens, shape, listed, this.#types, index, this.#room);
    let next = 0;
    for (const { first, last } of stretchesOf(words, this.#types)) {
      while (next < listed.length && listed[next]!.first < first) next++;
      const known = listed[next];
      if (known?.first === first && known.last === last && settled?.(tokens, known, index)) continue;
      if (isDay(tokens, first, last)) continue;
      const length = last - first + 1;
      this.#makeRoom(length);
      for (let at = 0; at < length; at++) this.#score(words, first + at, at * TAGS);
      if (length === 1) this.#best[0] = bestTag(this.#scores, this.#alone);
      else bestTags(this.#scores, length, this.#model.steps, this.#best, this.#work);
      this.#collect(first, length, names);
    }
    return names;
  }

  #makeRoom(length: number): void {
    if (this.#best.length >= length) return;
    this.#scores = new Int32Array(2 * length * TAGS);
    this.#best = new Uint8Array(2 * length);
  }

  #score(words: UnitWords, token: number, at: number): void {
    const lanes = this.#lanes;
    const sums = this.#sums;
    const a = this.#sumOf(typeAt(words, token, -2), -2);
    const b = this.#sumOf(typeAt(words, token, -1), -1);
    const c = this.#sumOf(words.types[token]!, 0);
    const d = this.#sumOf(typeAt(words, token, 1), 1);
    const e = this.#sumOf(typeAt(words, token, 2), 2);
    const looks = looksOf(words, this.#types, token);
    const f = this.#sumOfLooks(looks);
    const looksSums = this.#looksSums;
    for (let lane = 0; lane < LANES; lane++)
      lanes[lane] =
        sums[a + lane]! + sums[b + lane]! + sums[c + lane]! + sums[d + lane]! + sums[e + lane]! + looksSums[f + lane]!;
    const sink = this.#sink;
    sink.clear();
    contextFeatures(words, this.#types, token, looks, sink);
    this.#model.addTo(lanes, 0, sink.keys, sink.count);
    unpackLanes(lanes, this.#scores, at);
  }

  /** Where the summed weights of a token's looks lie. */
  #sumOfLooks(looks: number): number {
    const slot = Math.imul(looks, 0x9e3779b1) >>> (32 - LOOKS_BITS);
    const from = slot * LANES;
    if (this.#looks[slot] === looks + 1) return from;
    const sink = this.#sink;
    sink.clear();
    looksFeatures(looks, sink);
    for (let lane = 0; lane < LANES; lane++) this.#looksSums[from + lane] = 0;
    this.#model.addTo(this.#looksSums, from, sink.keys, sink.count);
    this.#looks[slot] = looks + 1;
    return from;
  }

  /** Where the summed weights of a word's own features lie. */
  #sumOf(type: number, offset: number): number {
    const slot = (type < 0 ? CAPACITY : type) * OFFSETS + offset + REACH;
    const from = slot * LANES;
    if (this.#summed[slot] === 1) return from;
    const sink = this.#sink;
    sink.clear();
    wordFeatures(this.#types, type, offset, sink);
    for (let lane = 0; lane < LANES; lane++) this.#sums[from + lane] = 0;
    this.#model.addTo(this.#sums, from, sink.keys, sink.count);
    this.#summed[slot] = 1;
    return from;
  }

  #collect(first: number, length: number, names: TaggedName[]): void {
    const best = this.#best;
    for (let at = 0; at < length; at++) {
      const tag = best[at]!;
      if (tag === OUTSIDE) continue;
      const type = typeOf(tag);
      let last = at;
      // From the beginning over what lies inside; a name of one token has no such followers.
      while (last + 1 < length && best[last + 1] === insideOf(type)) last++;
      if (((tag - 1) & 3) === 0 && last + 1 < length) last++;
      names.push({ first: first + at, last: first + last, label: NAME_TYPES[type]!, score: 0.8 });
      at = last;
    }
  }
}
