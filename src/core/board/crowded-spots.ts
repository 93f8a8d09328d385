/** A mark on a map, in pixels; the heavier of two that crowd gives the name. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * Groups of spots that would lie on each other: the heaviest takes those within `reach` pixels of it, then the heaviest
 * that is left, and so on. Each spot is in one group.
 *
 * @returns indexes into `spots`, the heaviest of a group first; groups in the order of their first
 */
export function crowdedSpots(spots: readonly Spot[], reach: number): number[][] {
  const order = spots.map((_, index) => index).sort((a, b) => spots[b]!.weight - spots[a]!.weight || a - b);
  const cellOf = (value: number) => Math.floor(value / reach);
  const cells = new Map<string, number[]>();
  for (const index of order) {
    const { x, y } = spots[index]!;
    const key = `${cellOf(x)} ${cellOf(y)}`;
    const cell = cells.get(key);
    if (cell) {
      cell.push(index);
    } else {
      cells.set(key, [index]);
    }
  }
  const taken = new Set<number>();
  const groups: number[][] = [];
  for (const centre of order) {
    if (taken.has(centre)) {
      continue;
    }
    const { x, y } = spots[centre]!;
    const near = [-1, 0, 1].flatMap(across =>
      [-1, 0, 1].flatMap(down => cells.get(`${cellOf(x) + across} ${cellOf(y) + down}`) ?? []),
    );
    const group = near.filter(
      index => index !== centre && !taken.has(index) && Math.hypot(spots[index]!.x - x, spots[index]!.y - y) < reach,
    );
    group.sort((a, b) => spots[b]!.weight - spots[a]!.weight || a - b);
    groups.push([centre, ...group]);
    for (const index of groups.at(-1)!) {
      taken.add(index);
    }
  }
  return groups;
}
