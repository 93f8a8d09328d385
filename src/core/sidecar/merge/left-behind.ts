import { leadOf } from './merge-remarks.ts';
import { trailerOf, type View } from './view.ts';

/**
 * Comments that outlived their entry: both sides took the entry out, and at least one left the comment above it standing.
 * What stands there then is its next neighbour, and on two sides with other additions another one: a comment that the
 * trunk has standing at that place is not put there again for the neighbour that it has on the other side.
 */
export class LeftBehind {
  readonly #other: View;
  readonly #base: View | undefined;
  /** The keys of the base in their order. */
  readonly #order: readonly string[];
  /** For each entry that is gone from both sides, by its index in the base: its comments that the trunk has standing. */
  readonly #standing = new Map<number, string[]>();

  constructor(trunk: View, other: View, base: View | undefined) {
    this.#other = other;
    this.#base = base;
    this.#order = [...(base?.blocks?.keys() ?? [])];
    const gone = [...this.#order.entries()].filter(([, key]) => !trunk.pairs.has(key) && !other.pairs.has(key));
    if (gone.length === 0 || trunk.blocks === undefined) {
      return;
    }
    const places = [...trunk.blocks.keys(), undefined].map(key => ({
      gap: this.#gapAt(trunk, key),
      remarks: without(remarksAt(trunk, key), remarksAt(base, key)),
    }));
    for (const [index, key] of gone) {
      const there = places.filter(({ gap }) => isIn(gap, index)).flatMap(({ remarks }) => remarks);
      const own = remarksAt(base, key);
      this.#standing.set(index, without(own, without(own, there)));
    }
  }

  /** The other side's lines above an entry, or behind the last one, but for those that the trunk has standing already. */
  rest(key: string | undefined, lines: readonly string[]): readonly string[] {
    if (this.#standing.size === 0) {
      return lines;
    }
    const gap = this.#gapAt(this.#other, key);
    const standing = [...this.#standing].filter(([index]) => isIn(gap, index)).flatMap(([, remarks]) => remarks);
    const known = remarksAt(this.#base, key);
    return lines.filter(line => take(known, line.trim()) || !take(standing, line.trim()));
  }

  /** Between which entries of the base something stands on one side, by their indices. */
  #gapAt(side: View, key: string | undefined): readonly [number, number] {
    const keys = [...(side.blocks?.keys() ?? [])];
    const at = key === undefined ? keys.length : keys.indexOf(key);
    const indexOf = (each: string): number => this.#order.indexOf(each);
    const before =
      keys
        .slice(0, at)
        .map(indexOf)
        .findLast(index => index >= 0) ?? -1;
    const behind =
      keys
        .slice(at)
        .map(indexOf)
        .find(index => index >= 0) ?? this.#order.length;
    return [before, behind];
  }
}

const isIn = ([before, behind]: readonly [number, number], index: number): boolean => before < index && index < behind;

/** The comments above an entry, or behind the last one, trimmed. */
function remarksAt(place: View | undefined, key: string | undefined): string[] {
  const block = key === undefined ? undefined : place?.blocks?.get(key);
  const lines = place && (key === undefined ? trailerOf(place) : block && leadOf(place.file.raw, block));
  return (lines ?? []).map(line => line.trim()).filter(line => line !== '');
}

/** Takes one such line out of a list; whether there was one. */
function take(lines: string[], line: string): boolean {
  const at = lines.indexOf(line);
  if (at >= 0) {
    lines.splice(at, 1);
  }
  return at >= 0;
}

/** The lines of one list without those of another, as often as they stand there. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter(line => !take(left, line));
}
