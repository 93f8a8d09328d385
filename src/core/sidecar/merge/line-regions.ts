import { type ChangeObject, diffArrays } from 'diff';
import { append } from '../../append.ts';

/** Above so many changed lines comparing costs more than it can save. */
const MOST_CHANGES = 400;

/** Lines of the base with what each side made of them; where `isAgreed`, both say the same or only one changed them. */
interface LineRegion {
  readonly start: number;
  readonly end: number;
  readonly isAgreed: boolean;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** What to take where it is agreed. */
  readonly agreed: readonly string[];
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Where two sides changed a base (diff3), in its order; changes that touch are one region, since they may be about one
 * thing. Undefined: too much was changed to be worth it.
 */
export function lineRegions(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): LineRegion[] | undefined {
  const [mine, its] = [changesOf(base, ours), changesOf(base, theirs)];
  if (mine === undefined || its === undefined) {
    return undefined;
  }
  const regions: LineRegion[] = [];
  const all = [...mine, ...its].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let first = 0; first < all.length; ) {
    const { start } = all[first] as Change;
    let end = (all[first] as Change).end;
    let next = first + 1;
    for (let change = all[next]; change !== undefined && change.start <= end; change = all[++next]) {
      end = Math.max(end, change.end);
    }
    const group = new Set(all.slice(first, next));
    const [a, b] = [mine, its].map(changes => changes.filter(change => group.has(change)));
    regions.push(regionOf(base, start, end, a ?? [], b ?? []));
    first = next;
  }
  return regions;
}

function regionOf(
  base: readonly string[],
  start: number,
  end: number,
  mine: readonly Change[],
  its: readonly Change[],
): LineRegion {
  const [ours, theirs] = [mine, its].map(changes => linesWith(base, start, end, changes)) as [string[], string[]];
  const isAgreed = mine.length === 0 || its.length === 0 || isSame(ours, theirs);
  return { start, end, isAgreed, ours, theirs, agreed: mine.length === 0 ? theirs : ours };
}

function linesWith(base: readonly string[], start: number, end: number, changes: readonly Change[]): string[] {
  const lines: string[] = [];
  let position = start;
  for (const change of changes) {
    append(lines, base.slice(position, change.start));
    append(lines, change.lines);
    position = change.end;
  }
  return [...lines, ...base.slice(position, end)];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

function changesOf(base: readonly string[], side: readonly string[]): Change[] | undefined {
  const parts: ChangeObject<string[]>[] | undefined = diffArrays([...base], [...side], { maxEditLength: MOST_CHANGES });
  if (parts === undefined) {
    return undefined;
  }
  const changes: { start: number; end: number; lines: string[] }[] = [];
  let position = 0;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      position += value.length;
      continue;
    }
    let change = changes.at(-1);
    if (change === undefined || change.end < position) {
      change = { start: position, end: position, lines: [] };
      changes.push(change);
    }
    if (removed) {
      position += value.length;
      change.end = position;
    } else {
      append(change.lines, value);
    }
  }
  return changes;
}
