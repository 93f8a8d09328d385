import { type Data, dataOf, isDataList, isDataMap } from '../data.ts';
import type { FieldValue } from '../model.ts';
import { quoteYaml } from '../quote-yaml.ts';
import { renderInlineAt, renderTree } from '../render-tree.ts';
import { contentEnd, lineStart, valueStart } from '../yaml/geometry.ts';
import { isMap, isScalar, isSeq, spanOf, type YamlNode, type YamlPair } from '../yaml/node-types.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { type Block, bodyLines, isTied, shifted } from './blocks.ts';

/** The text of a value or a pair in one file, made to stand in another one: as it is written where that can be. */

/** Data as a value to be written; undefined for what cannot be (nothing, inside). */
export function fieldValueOf(data: Data): FieldValue | undefined {
  if (data === null) {
    return undefined;
  }
  if (isDataList(data)) {
    const items = data.map(fieldValueOf);
    return items.every(item => item !== undefined) ? (items as FieldValue[]) : undefined;
  }
  if (!isDataMap(data)) {
    return data as string | number | boolean;
  }
  const fields: Record<string, FieldValue> = Object.create(null);
  for (const [key, value] of data) {
    const field = fieldValueOf(value);
    if (field === undefined) {
      return undefined;
    }
    fields[key] = field;
  }
  return fields;
}

/** A value as one line of text; undefined where it cannot be. */
export function inlineOf(
  file: YamlFile,
  node: YamlNode | null | undefined,
  path: readonly string[],
  isInFlow: boolean,
  start: number | undefined = node ? spanOf(node).start : undefined,
): string | undefined {
  const text = node && start !== undefined && !isTied(node) ? sourceOf(file.raw, node, start) : undefined;
  if (text !== undefined && !(isInFlow && node && isScalar(node) && node.type === 'PLAIN' && !isFlowSafe(text))) {
    return text;
  }
  const data = dataOf(file, node);
  if (typeof data === 'string') {
    return quoteYaml(data);
  }
  const value = fieldValueOf(data);
  return data === null ? '' : value === undefined ? undefined : renderInlineAt(path, value);
}

const isFlowSafe = (text: string): boolean =>
  /^[^\s,[\]{}#:&*!|>'"%@`?-][^,[\]{}#:]*$/.test(text) || /^-?\d[\d.]*$/.test(text);

/** The source of a value that stands on one line. */
function sourceOf(raw: string, node: YamlNode, start: number): string | undefined {
  const isBlock = isScalar(node)
    ? node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
    : (isMap(node) || isSeq(node)) && !node.flow;
  const text = raw.slice(start, contentEnd(raw, node));
  return isBlock || text === '' || /[\r\n]/.test(text) ? undefined : text;
}

/** A pair's value on one line, for a flow map. */
export const pairInline = (file: YamlFile, pair: YamlPair, path: readonly string[]): string | undefined =>
  inlineOf(file, pair.value, path, true, valueStart(pair));

/** A pair's value as it is written, where that is one line that means the same in any block map. */
export function pairSource(file: YamlFile, pair: YamlPair): string | undefined {
  const start = valueStart(pair);
  return pair.value && start !== undefined && !isTied(pair.value) ? sourceOf(file.raw, pair.value, start) : undefined;
}

/** A pair as lines of a block map at a column. */
export function pairLines(
  file: YamlFile,
  pair: YamlPair,
  block: Omit<Block, 'lead'> | undefined,
  path: readonly string[],
  column: number,
  step: number | undefined,
): string[] | undefined {
  if (!isTied(pair.value) && !isTied(pair.key)) {
    const lines = block && shifted(bodyLines(file.raw, block), column - block.column);
    if (lines !== undefined) {
      return lines;
    }
    const text = pairSource(file, pair);
    if (text !== undefined) {
      return [`${' '.repeat(column)}${file.raw.slice(spanOf(pair.key).start, spanOf(pair.key).end)}: ${text}`];
    }
  }
  const value = fieldValueOf(dataOf(file, pair.value));
  return value === undefined ? undefined : renderTree(path, value, column, step);
}

/** An item of a list as the text behind its dash, in lines, at the column of the dash. */
export function itemText(
  file: YamlFile,
  item: YamlNode,
  path: readonly string[],
  column: number,
  lineBreak: string,
): string | undefined {
  const { start } = spanOf(item);
  const dash = /^( *)-( +)$/.exec(file.raw.slice(lineStart(file.raw, start), start));
  if (dash !== null && (isMap(item) || isSeq(item)) && !item.flow && !isTied(item)) {
    const lines = file.raw.slice(start, contentEnd(file.raw, item)).split(/\r?\n/);
    const rest = shifted(lines.slice(1), column - (dash[1] ?? '').length);
    // The first line keeps its distance to the dash, so that the others stay aligned with it.
    return rest === undefined
      ? inlineOf(file, item, path, false)
      : (dash[2] ?? ' ').slice(1) + [lines[0], ...rest].join(lineBreak);
  }
  return inlineOf(file, item, path, false);
}
