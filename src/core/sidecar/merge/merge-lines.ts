import { lineRegions } from './line-regions.ts';

/**
 * Merges two sides line by line (diff3); undefined where they changed the same or neighbouring lines in different ways.
 * Whether the result says what it is to say is for the caller to check. Texts with LF line ends.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const lines = base.split('\n');
  const regions = lineRegions(lines, ours.split('\n'), theirs.split('\n'));
  if (regions === undefined || regions.some(region => !region.isAgreed)) {
    return undefined;
  }
  // Not by spreading: a file may have more lines than a call has arguments.
  let result: string[] = [];
  let position = 0;
  for (const { start, end, agreed } of regions) {
    result = result.concat(lines.slice(position, start), agreed);
    position = end;
  }
  return result.concat(lines.slice(position)).join('\n');
}
