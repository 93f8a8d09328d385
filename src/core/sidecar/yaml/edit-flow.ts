import type { YAMLMap, YAMLSeq } from 'yaml';
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

/** Takes an element out with the comma before it, or with the one after it where it is the first. */
export function removeFromFlow(raw: string, collection: YAMLMap | YAMLSeq, index: number): TextEdit | undefined {
  const elements = extents(raw, collection);
  const element = elements[index];
  if (element === undefined) {
    return undefined;
  }
  const previous = elements[index - 1];
  const next = elements[index + 1];
  if (previous !== undefined) {
    // What stands between the previous element and the comma, or the comma and this one, may be a comment: it stays.
    const between = raw.slice(previous.end, element.start);
    const comma = between.includes('#') ? undefined : previous.end;
    return comma === undefined ? undefined : { start: comma, end: element.end, text: '' };
  }
  if (next !== undefined) {
    return raw.slice(element.end, next.start).includes('#')
      ? undefined
      : { start: element.start, end: next.start, text: '' };
  }
  const inner = raw.slice(element.end, spanOf(collection).end - 1);
  const trailing = /^\s*,/.exec(inner)?.[0].length ?? 0;
  return { start: element.start, end: element.end + trailing, text: '' };
}
