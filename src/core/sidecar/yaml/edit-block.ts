import type { CST, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../model.ts';
import {
  blockEnd,
  columnOf,
  commentsAbove,
  contentEnd,
  emptyLinesEnd,
  isFirstOnLine,
  keepsLinesBehind,
  lineEnd,
  lineStart,
  nextLine,
  pairStart,
} from './geometry.ts';
import { itemsOf, pairsOf, spanOf, type YamlPair } from './node-types.ts';

/** Edits of block maps and lists: whole lines are put and taken, comments and blank lines around them stay. */

/** Lines behind the line that ends at `end`, whether or not the file has a line end there. */
function linesAfter(end: number, lines: readonly string[], lineBreak: string): TextEdit {
  return { start: end, end, text: lineBreak + lines.join(lineBreak) };
}

/** Puts the lines of a pair after the pair of that index; -1 puts them first. */
export function insertIntoBlock(
  raw: string,
  map: YAMLMap,
  after: number,
  lines: readonly string[],
  lineBreak: string,
  isRoot: boolean,
): TextEdit {
  const pairs = pairsOf(map);
  const first = pairs[0];
  const start = first === undefined ? spanOf(map).start : pairStart(first);
  const previous = pairs[after] ?? (isFirstOnLine(raw, start) ? undefined : first);
  if (previous !== undefined) {
    return linesAfter(blockEnd(raw, previous), lines, lineBreak);
  }
  // Comments above the first key of the file are about the file; elsewhere they are about that key.
  const line = isRoot ? lineStart(raw, start) : commentsAbove(raw, start, 0);
  return { start: line, end: line, text: lines.join(lineBreak) + lineBreak };
}

/** Takes whole lines from `start` to the line that ends at `end`, and one line end with them. */
export function removeLines(raw: string, start: number, end: number): TextEdit {
  const from = lineStart(raw, start);
  const to = nextLine(raw, end);
  const last = to === raw.length && !raw.endsWith('\n');
  return { start: last && from > 1 ? lineEnd(raw, lineStart(raw, from - 1)) : from, end: to, text: '' };
}

/** Takes a pair's lines; `undefined` where that cannot be done without taking something else. */
export function removeFromBlock(raw: string, map: YAMLMap, pair: YamlPair): TextEdit | undefined {
  const start = pairStart(pair);
  if (isFirstOnLine(raw, start)) {
    const previous = pairsOf(map)[pairsOf(map).indexOf(pair) - 1];
    const end = blockEnd(raw, pair);
    // Below a text that keeps them, the empty lines would become a part of it.
    return removeLines(raw, start, keepsLinesBehind(raw, previous?.value) ? emptyLinesEnd(raw, end) : end);
  }
  const next = pairsOf(map)[pairsOf(map).indexOf(pair) + 1];
  if (next === undefined) {
    return undefined;
  }
  const end = pairStart(next);
  return raw.slice(start, end).includes('#') ? undefined : { start, end, text: '' };
}

/** Where the dashes of a block list stand, item by item. */
export function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  const items: readonly CST.CollectionItem[] = token && 'items' in token ? token.items : [];
  return items.flatMap(item => item.start.find(part => part.type === 'seq-item-ind')?.offset ?? []);
}

function itemEnd(raw: string, list: YAMLSeq, index: number): number {
  const item = itemsOf(list)[index];
  const dash = dashesOf(list)[index] ?? 0;
  return lineEnd(raw, item && spanOf(item).end > spanOf(item).start ? contentEnd(raw, item) : dash + 1);
}

/** Puts an item, given on one line, after the item of that index. */
export function insertItem(
  raw: string,
  list: YAMLSeq,
  after: number,
  text: string,
  lineBreak: string,
): TextEdit | undefined {
  const dash = dashesOf(list)[Math.max(after, 0)];
  if (dash === undefined) {
    return undefined;
  }
  const line = `${' '.repeat(columnOf(raw, dash))}- ${text}`;
  if (after >= 0) {
    return linesAfter(itemEnd(raw, list, after), [line], lineBreak);
  }
  const start = lineStart(raw, dash);
  return isFirstOnLine(raw, dash) ? { start, end: start, text: line + lineBreak } : undefined;
}

export function removeItem(raw: string, list: YAMLSeq, index: number): TextEdit | undefined {
  const dash = dashesOf(list)[index];
  return dash === undefined || !isFirstOnLine(raw, dash)
    ? undefined
    : removeLines(raw, dash, itemEnd(raw, list, index));
}
