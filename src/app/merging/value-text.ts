import { type Data, isDataList, isDataMap, sameData } from '../../core/sidecar/data.ts';
import type { MergeConflict, Side } from '../../core/sidecar/merge/model.ts';
import { fieldValueOf } from '../../core/sidecar/merge/pair-source.ts';
import { renderInlineAt } from '../../core/sidecar/render-tree.ts';

/** A value on one line, as short as it can be read: words without quotes, a guess by its value. */
export function shortValue(value: Data): string {
  if (isDataList(value)) {
    return value.map(shortValue).join(', ');
  }
  if (!isDataMap(value)) {
    return value === null ? '' : String(value);
  }
  const main = ['value', 'label', 'id', 'text', 'what'].map(key => value.get(key)).find(each => each !== undefined);
  return main === undefined
    ? [...value].map(([key, inner]) => `${key}: ${shortValue(inner)}`).join(', ')
    : shortValue(main);
}

/**
 * What a side says in a conflict, as lines of YAML: of a map those keys that it has otherwise than the common version,
 * with those that it lacks left out. Empty where the side has nothing.
 */
export function sideLines({ base, path, ...sides }: MergeConflict, side: Side | 'base'): string[] {
  const value = side === 'base' ? base : sides[side];
  if (value === undefined) {
    return [];
  }
  if (!isDataMap(value)) {
    return [inline(path, value)];
  }
  const before = isDataMap(base) && side !== 'base' ? base : new Map<string, Data>();
  return [...value]
    .filter(([key, inner]) => !sameData(inner, before.get(key)))
    .map(([key, inner]) => `${key}: ${inline([...path, key], inner)}`);
}

function inline(path: readonly string[], value: Data): string {
  const field = fieldValueOf(value);
  return field === undefined ? '' : renderInlineAt(path, field);
}

/** The field in question, from within its entry: ['event', 'date']; of a list's item, which one, from 1. */
export function fieldWords(path: readonly string[]): readonly string[] {
  const inEntry = path.length > 2 ? path.slice(2) : path.slice(-1);
  return inEntry.map(key => (/^\d+$/.test(key) ? String(Number(key) + 1) : key));
}
