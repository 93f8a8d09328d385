import { splitWords } from '../text/split-words.ts';

/** Words of one shingle: long enough that two reporters do not hit on the same by chance. */
const LENGTH = 6;
/** Every n-th shingle by its hash is kept: a fair sample, the same in every text (min-hash sampling). */
const SAMPLED = 4;
/** A shingle in more articles than this is boilerplate. */
const MOST_ARTICLES = 40;
/** Share of the shorter text's shingles that makes a copy of it. */
const COPIED = 0.25;
/** Fewer shingles in common than this are a common quotation, no copy. */
const LEAST_COMMON = 4;

/** FNV-1a over words: 32 bits, unsigned. */
function hashOf(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    for (const letter of words[at]!) {
      hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    }
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 0;
}

/** Hashes of runs of {@link LENGTH} words of a text; of a shorter text the one of all of it. A sample unless `all`. */
export function shinglesOf(text: string, all = false): Set<number> {
  const words = splitWords(text.toLowerCase());
  const found = new Set<number>();
  if (words.length > 0 && words.length < LENGTH) {
    found.add(hashOf(words, 0, words.length));
  }
  for (let at = 0; at + LENGTH <= words.length; at++) {
    const hash = hashOf(words, at, at + LENGTH);
    if (all || hash % SAMPLED === 0) {
      found.add(hash);
    }
  }
  return found;
}

/** Share of the smaller set that the other has too, 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const hash of small) {
    common += large.has(hash) ? 1 : 0;
  }
  return small.size === 0 ? 0 : common / small.size;
}

/** Pairs of texts of which one holds a good part of the other, by number, with the share; found without all pairs. */
export function copiesAmong(texts: readonly ReadonlySet<number>[]): { a: number; b: number; share: number }[] {
  const holders = new Map<number, number[]>();
  texts.forEach((hashes, number) => {
    for (const hash of hashes) {
      const list = holders.get(hash);
      if (list) {
        list.push(number);
      } else {
        holders.set(hash, [number]);
      }
    }
  });
  const common = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > MOST_ARTICLES) {
      continue;
    }
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        const pair = list[x]! * texts.length + list[y]!;
        common.set(pair, (common.get(pair) ?? 0) + 1);
      }
    }
  }
  const found: { a: number; b: number; share: number }[] = [];
  for (const [pair, count] of common) {
    const a = Math.floor(pair / texts.length);
    const b = pair % texts.length;
    const share = count / Math.min(texts[a]!.size, texts[b]!.size);
    if (count >= LEAST_COMMON && share >= COPIED) {
      found.push({ a, b, share });
    }
  }
  return found;
}
