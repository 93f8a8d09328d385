/** The value below which this share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three digits that matter. */
export function short(value: number): string {
  return Number.isNaN(value) ? '-' : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - start };
}

/** Megabytes in use, blocks outside the heap included; collects first where Node lets it (`--expose-gc`). */
export function memory(): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Mean reciprocal rank and the share found among the first ten. */
export class Quality {
  #count = 0;
  #reciprocal = 0;
  #found = 0;

  /** @param rank from 1 on; 0 where it is not among the first ten */
  add(rank: number): void {
    this.#count++;
    this.#reciprocal += rank > 0 ? 1 / rank : 0;
    this.#found += rank > 0 ? 1 : 0;
  }

  get meanReciprocal(): number {
    return this.#reciprocal / this.#count;
  }

  get recall(): number {
    return this.#found / this.#count;
  }

  toString(): string {
    return `${asShare(this.meanReciprocal)} / ${asShare(this.recall)}`;
  }
}

/** Means over several sets of queries, and between which of them the reciprocal ranks lie. */
export function spreadOf(sets: readonly Quality[]): string {
  const ranks = sets.map(set => set.meanReciprocal);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const range = sets.length > 1 ? ` (${asShare(Math.min(...ranks))} to ${asShare(Math.max(...ranks))})` : '';
  return `${asShare(mean(ranks))}${range} / ${asShare(mean(sets.map(set => set.recall)))}`;
}

function asShare(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3);
}
