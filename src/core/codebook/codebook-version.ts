import type { Codebook } from '../claims/codebook.ts';

/** Orders versions such as "1.2" and "1.10": part by part, figures as numbers; less than 0 where `a` is the older. */
export function compareVersions(a: string, b: string): number {
  const [one, two] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(one.length, two.length); at++) {
    const [x = '', y = ''] = [one[at], two[at]];
    const difference = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

const partsOf = (version: string): string[] => version.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];

/**
 * Whether a claim's type was chosen before the definition became what it is. A claim of which nobody knows by which version
 * it was coded is older than any change.
 * @param version as the claim or else its sidecar says it
 */
export function isCodedBefore(type: string, version: string | undefined, codebook: Codebook): boolean {
  const changed = codebook.types.find(({ id }) => id === type)?.changed;
  return changed !== undefined && (version === undefined || compareVersions(version, changed) < 0);
}
