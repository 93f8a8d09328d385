import type { YAMLMap } from 'yaml';
import type { MentionCorrection, StoredClaim } from '../claims/model.ts';
import { dataOf, isDataList, isDataMap } from './data.ts';
import type { FieldValue, TextEdit } from './model.ts';
import { type Editing, isRefusal, type Plan, refuse } from './plan.ts';
import { insertPairAfter, planPut } from './plan-put.ts';
import { claimFields, correctionFields } from './to-fields.ts';
import { blockEnd, commentsAbove, keepsLinesBehind, pairStart } from './yaml/geometry.ts';
import { isMap, isNothing, isScalar, keyText, pairsOf, spanOf, type YamlPair } from './yaml/node-types.ts';

/** Adds a claim before the first later claim where the claims are sorted by position, else at the end. */
export function planAddClaim(editing: Editing, claim: StoredClaim): Plan {
  return planAdd(editing, 'claims', claim.id, claimFields(claim), map => placeOf(editing, map, claim));
}

/** Adds a correction of the highlighter at the end. */
export function planAddCorrection(editing: Editing, correction: MentionCorrection): Plan {
  const fields = correctionFields(correction);
  return planAdd(editing, 'mentions', correction.id, fields, map => pairsOf(map).length - 1);
}

function planAdd(
  editing: Editing,
  section: 'claims' | 'mentions',
  id: string,
  fields: FieldValue,
  place: (map: YAMLMap) => number,
): Plan {
  const map = sectionOf(editing, section);
  if (map === undefined) {
    return planPut(editing, [section], { [id]: fields });
  }
  if (isRefusal(map)) {
    return map;
  }
  if (pairsOf(map).some(pair => keyText(pair) === id)) {
    return refuse(`the id ${id} is taken`);
  }
  if (pairsOf(map).length === 0) {
    // `{}` in block context gives way to lines of its own; inside a flow map the entry goes between the braces.
    const isInFlow = isMap(editing.file.root) && editing.file.root.flow === true;
    return isInFlow ? planPut(editing, [section, id], fields) : planPut(editing, [section], { [id]: fields });
  }
  const after = place(map);
  const edit = insertPairAfter(editing, map, [section, id], fields, after);
  return [map.flow ? edit : spaced(editing, map, edit, after)];
}

/** The map of a section; `undefined` where it is missing or empty of anything, a refusal where it is no plain map. */
export function sectionOf(editing: Editing, section: string): YAMLMap | ReturnType<typeof refuse> | undefined {
  const { root } = editing.file;
  const value = root && isMap(root) ? pairsOf(root).find(pair => keyText(pair) === section)?.value : undefined;
  if (value === undefined || value === null || (isScalar(value) && isNothing(value))) {
    return undefined;
  }
  return isMap(value) ? value : refuse(`“${section}” is not written as a map`);
}

/** `at` of an entry as two numbers. */
export function positionOf(editing: Editing, pair: YamlPair): readonly [number, number] | undefined {
  const claim = dataOf(editing.file, pair.value);
  const at = isDataMap(claim) ? claim.get('at') : undefined;
  const [start, end] = isDataList(at) ? at : [];
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}

function placeOf(editing: Editing, map: YAMLMap, claim: StoredClaim): number {
  const positions = pairsOf(map).map(pair => positionOf(editing, pair));
  const known = positions.filter(position => position !== undefined);
  const isSorted = known.every(
    (position, index) => index === 0 || compare(known[index - 1] ?? position, position) <= 0,
  );
  const later = positions.findIndex(
    position => position !== undefined && compare(position, [claim.at.start, claim.at.end]) > 0,
  );
  return (isSorted && later >= 0 ? later : positions.length) - 1;
}

export const compare = (a: readonly [number, number], b: readonly [number, number]): number =>
  a[0] - b[0] || a[1] - b[1];

/** Keeps a blank line between entries where the neighbours have one. */
function spaced({ raw, lineBreak }: Editing, map: YAMLMap, edit: TextEdit, after: number): TextEdit {
  const pairs = pairsOf(map);
  const index = Math.min(Math.max(after, 0), pairs.length - 2);
  const [above, below] = [pairs[index], pairs[index + 1]];
  if (above === undefined || below === undefined) {
    return edit;
  }
  const gap = raw.slice(blockEnd(raw, above), commentsAbove(raw, pairStart(below), spanOf(above.key).start));
  if (!/\n[ \t]*\r?\n/.test(gap)) {
    return edit;
  }
  if (after >= 0 && keepsLinesBehind(raw, pairs[after]?.value)) {
    return edit;
  }
  return { ...edit, text: after < 0 ? edit.text + lineBreak : lineBreak + edit.text };
}
