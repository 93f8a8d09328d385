/** How many bits of a 32-bit integer are set. */
export function bitCount(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) {
    count++;
  }
  return count;
}
