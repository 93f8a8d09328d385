import { type Block, isRemark, linesBetween } from './blocks.ts';

/** Comments and blank lines between entries: they belong to what stands below them. */

/** The lines above a block; undefined where something else than comments stands there (`---`). */
export function leadOf(raw: string, block: Block): string[] | undefined {
  const lines = linesBetween(raw, block.lead, block.start);
  return lines.every(isRemark) ? lines : undefined;
}

/**
 * Merges the remarks of two sides. Undefined: nothing is to be changed in `trunk`. Where both changed them, those of
 * the trunk stay and the other's new comments come behind.
 */
export function mergeRemarks(
  base: readonly string[],
  trunk: readonly string[],
  other: readonly string[],
  column: number,
): string[] | undefined {
  const [b, t, o] = [base, trunk, other].map(remarksIn);
  // Blank lines alone are no change worth making.
  if (b === undefined || t === undefined || o === undefined || same(o, b) || same(o, t)) {
    return undefined;
  }
  const atColumn = (line: string): string => (line.trim() === '' ? '' : ' '.repeat(column) + line.trim());
  if (same(t, b)) {
    return other.map(atColumn);
  }
  const fresh = o.filter(line => !b.includes(line) && !t.includes(line));
  return fresh.length === 0 ? undefined : [...trunk, ...fresh.map(atColumn)];
}

const remarksIn = (lines: readonly string[]): string[] => lines.map(line => line.trim()).filter(line => line !== '');

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

/** The remarks that stay where an entry is removed: those that the other side has never seen. */
export function keptRemarks(base: readonly string[], trunk: readonly string[]): string[] {
  const known = new Set(base.map(line => line.trim()));
  return trunk.filter(line => line.trim() !== '' && !known.has(line.trim()));
}
