import type { CST, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../model.ts';
import { contentEnd, pairEnd, pairStart } from './geometry.ts';
import { isMap, itemsOf, pairsOf, spanOf } from './node-types.ts';

/** Edits inside `{…}` and `[…]`: commas are put and taken, everything else stays. */

interface Extent {
  readonly start: number;
  readonly end: number;
}

function extents(raw: string, collection: YAMLMap | YAMLSeq): Extent[] {
  return isMap(collection)
    ? pairsOf(collection).map(pair => ({ start: pairStart(pair), end: pairEnd(raw, pair) }))
    : itemsOf(collection as YAMLSeq).map(item => ({ start: startOfItem(raw, item), end: contentEnd(raw, item) }));
}

/** An item's first character, with its anchor or tag, which a node's range leaves out. */
function startOfItem(raw: string, item: Parameters<typeof spanOf>[0]): number {
  const { start } = spanOf(item);
  const properties = /(?:[&!][^\s,[\]{}]*\s+)+$/.exec(raw.slice(Math.max(0, start - 200), start));
  return start - (properties?.[0].length ?? 0);
}

/** Puts `text` (a pair or an item) after the element of that index; -1 puts it first. */
export function insertIntoFlow(raw: string, collection: YAMLMap | YAMLSeq, after: number, text: string): TextEdit {
  const elements = extents(raw, collection);
  const before = elements[after];
  if (before !== undefined) {
    return { start: before.end, end: before.end, text: `, ${text}` };
  }
  const first = elements[0];
  const start = first?.start ?? spanOf(collection).start + 1;
  return { start, end: start, text: first === undefined ? text : `${text}, ` };
}

/**
 * Takes an element out with the comma before it, or with the one after it where it is the first. Where a comment stands
 * beside it, the element and one comma go, and the comment stays.
 */
export function removeFromFlow(raw: string, collection: YAMLMap | YAMLSeq, index: number): TextEdit[] {
  const elements = extents(raw, collection);
  const element = elements[index];
  if (element === undefined) {
    return [];
  }
  const previous = elements[index - 1];
  const next = elements[index + 1];
  const from = previous?.end ?? element.start;
  const to = previous === undefined ? (next?.start ?? element.end) : element.end;
  const beside = raw.slice(from, element.start) + raw.slice(element.end, to);
  const [before, after] = commasBeside(collection, index);
  if (!beside.includes('#') && (previous !== undefined || next !== undefined || after === undefined)) {
    return [{ start: from, end: to, text: '' }];
  }
  const comma = after ?? before;
  const gone: TextEdit = { start: element.start, end: element.end, text: '' };
  return comma === undefined ? [gone] : [gone, { start: comma, end: comma + 1, text: '' }];
}

/** Where the commas before and after an element stand. */
function commasBeside(collection: YAMLMap | YAMLSeq, index: number): [number | undefined, number | undefined] {
  const token = collection.srcToken;
  const items: readonly CST.CollectionItem[] = token && 'items' in token ? token.items : [];
  const comma = (item: CST.CollectionItem | undefined): number | undefined =>
    item?.start.find(part => part.type === 'comma')?.offset;
  return [comma(items[index]), comma(items[index + 1])];
}
