/** The ids that differ from a mistyped one by two letters at most (by one where it is short), the nearest first. */
export function nearestIds(id: string, known: readonly string[], most: number): string[] {
  const limit = id.length < 6 ? 1 : 2;
  const wanted = id.toLowerCase();
  return known
    .filter(other => Math.abs(other.length - id.length) <= limit)
    .map(other => ({ other, distance: distance(wanted, other.toLowerCase(), limit) }))
    .filter(each => each.distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(each => each.other);
}

/** Levenshtein's distance; more than `limit` as soon as that is certain. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    if (Math.min(...next) > limit) {
      return limit + 1;
    }
    row = next;
  }
  return row[b.length]!;
}
