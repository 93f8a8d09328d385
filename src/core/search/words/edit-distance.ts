/**
 * Insertions, deletions, substitutions and swaps of neighbours (UTF-16 units; optimal string alignment) between two words;
 * undefined where there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (most < 0 || Math.abs(a.length - b.length) > most) {
    return undefined;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    // A swap can still come from the row before the last, at one more.
    if (least > most && Math.min(...last) + 1 > most) {
      return undefined;
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]! <= most ? last[b.length] : undefined;
}
