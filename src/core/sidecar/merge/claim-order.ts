import { type Data, dataOf, isDataMap, sameData } from '../data.ts';
import { isRefusal } from '../plan.ts';
import { planSort } from '../plan-sort.ts';
import { applyEdits, areDisjoint, sortEdits } from '../text-edits.ts';
import { lineBreakOf } from '../yaml/geometry.ts';
import { openYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { isSorted } from './addition-places.ts';
import { pairsByKey } from './blocks.ts';

const claimsIn = (file: YamlFile) => ({
  file,
  pairs: pairsByKey(pairsByKey(file.root).get('claims')?.value ?? undefined),
});

/** Whether the claims of a merged file stand by position, and at one position by id, if those of both sides do. */
export function isInOrder(sides: { readonly ours: YamlFile; readonly theirs: YamlFile }, merged: YamlFile): boolean {
  return [false, true].every(
    byId =>
      isSorted(claimsIn(merged), byId) ||
      !(isSorted(claimsIn(sides.ours), byId) && isSorted(claimsIn(sides.theirs), byId)),
  );
}

/** The file with its claims sorted by position; as it is where that cannot be done. */
export function sortClaims(file: YamlFile): YamlFile {
  const plan = planSort({ file, raw: file.raw, lineBreak: lineBreakOf(file.raw) });
  const edits = isRefusal(plan) ? [] : sortEdits(plan);
  if (edits.length === 0 || !areDisjoint(edits)) {
    return file;
  }
  const sorted = openYaml(applyEdits(file.raw, edits));
  return sorted.sound && sameData(dataOf(sorted, sorted.root), dataOf(file, file.root)) ? sorted : file;
}

/** Whether a side has put the entries of a section in another order, as the types of a codebook for its menu. */
export function isReordered(
  data: Readonly<Record<'base' | 'ours' | 'theirs', Data | undefined>>,
  side: 'ours' | 'theirs',
): boolean {
  const [before, after] = [data.base, data[side]];
  if (!isDataMap(before) || !isDataMap(after)) {
    return false;
  }
  return [...before].some(([name, section]) => {
    const now = after.get(name);
    if (!isDataMap(section) || !isDataMap(now)) {
      return false;
    }
    const kept = [...section.keys()].filter(id => now.has(id));
    return [...now.keys()].filter(id => section.has(id)).some((id, index) => id !== kept[index]);
  });
}
