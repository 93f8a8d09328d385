import type { YAMLMap, YAMLSeq } from 'yaml';
import { isIndex } from './list-index.ts';
import type { FieldValue, TextEdit } from './model.ts';
import { SIDECAR_FORMAT } from './model.ts';
import { type Editing, type Plan, type RootPath, refuse } from './plan.ts';
import { wordOrQuoted } from './quote-yaml.ts';
import { fieldAt, isBlockAt, orderAt, renderInlineAt, renderTree } from './render-tree.ts';
import { insertIntoBlock, insertItem } from './yaml/edit-block.ts';
import { insertIntoFlow } from './yaml/edit-flow.ts';
import { type RenderedValue, replaceValue } from './yaml/edit-value.ts';
import { columnOf, contentEnd, pairStart } from './yaml/geometry.ts';
import {
  isAlias,
  isMap,
  isNothing,
  isScalar,
  isSeq,
  itemsOf,
  keyText,
  pairsOf,
  spanOf,
  type YamlNode,
  type YamlPair,
} from './yaml/node-types.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/**
 * Puts a value where a path from the root leads: replaces what is there, or adds the key at its canonical place, with
 * the maps above it where they are missing.
 */
export function planPut(editing: Editing, path: RootPath, value: FieldValue): Plan {
  const { root } = editing.file;
  if (root === undefined || (isScalar(root) && isNothing(root))) {
    return beginFile(editing, path, value);
  }
  return putInto(editing, root, path, 0, value);
}

function putInto(editing: Editing, node: YamlNode, path: RootPath, depth: number, value: FieldValue): Plan {
  if (isMap(node)) {
    return putIntoMap(editing, node, path, depth, value);
  }
  if (isSeq(node)) {
    return putIntoList(editing, node, path, depth, value);
  }
  const name = path.slice(0, depth).join(' / ');
  return refuse(
    isAlias(node) ? `“${name}” is an alias; write its value out first` : `“${name}” holds a text, not a map`,
  );
}

function putIntoMap(editing: Editing, map: YAMLMap, path: RootPath, depth: number, value: FieldValue): Plan {
  const key = path[depth] ?? '';
  const here = path.slice(0, depth + 1);
  const pair = pairsOf(map).find(each => keyText(each) === key);
  if (pair === undefined) {
    return insertPair(editing, map, here, nested(path.slice(depth + 1), value));
  }
  if (depth === path.length - 1) {
    return replaceAt(editing, map, pair, here, value);
  }
  if (pair.value === null || (isScalar(pair.value) && isNothing(pair.value))) {
    return replaceAt(editing, map, pair, here, nested(path.slice(depth + 1), value));
  }
  return putInto(editing, pair.value, path, depth + 1, value);
}

function putIntoList(editing: Editing, list: YAMLSeq, path: RootPath, depth: number, value: FieldValue): Plan {
  const { raw, lineBreak } = editing;
  const key = path[depth] ?? '';
  const items = itemsOf(list);
  const index = isIndex(key) ? Number(key) : Number.NaN;
  const item = items[index];
  const here = path.slice(0, depth + 1);
  if (item !== undefined && depth < path.length - 1) {
    return putInto(editing, item, path, depth + 1, value);
  }
  const text = renderInlineAt(here, nested(path.slice(depth + 1), value));
  if (item !== undefined) {
    const { start } = spanOf(item);
    const isBlock = (isMap(item) || isSeq(item)) && !item.flow;
    return isBlock || item.anchor !== undefined || item.tag !== undefined || contentEnd(raw, item) === start
      ? refuse('an item of a list is written in a form that cannot be replaced alone')
      : [{ start, end: contentEnd(raw, item), text }];
  }
  if (index !== items.length) {
    return refuse(`“${path.slice(0, depth).join(' / ')}” has no item ${key}`);
  }
  const edit = list.flow
    ? insertIntoFlow(raw, list, index - 1, text)
    : insertItem(raw, list, index - 1, text, lineBreak);
  return edit === undefined ? refuse('the list is written in a form that cannot be added to') : [edit];
}

/** Puts an item into a list before the item that a path from the root leads to. */
export function planInsertItem(editing: Editing, path: RootPath, value: FieldValue): Plan {
  const { raw, lineBreak, file } = editing;
  const list = nodeAt(file, path.slice(0, -1));
  if (list === undefined || !isSeq(list)) {
    return refuse(`“${fieldAt(path)}” is not written as a list`);
  }
  const after = Number(path.at(-1)) - 1;
  const text = renderInlineAt(path, value);
  const edit = list.flow ? insertIntoFlow(raw, list, after, text) : insertItem(raw, list, after, text, lineBreak);
  return edit === undefined ? refuse('the list is written in a form that cannot be added to') : [edit];
}

/** The node that a path from the root leads to, not through aliases. */
export function nodeAt(file: YamlFile, path: RootPath): YamlNode | undefined {
  let node: YamlNode | null | undefined = file.root;
  for (const key of path) {
    if (node && isMap(node)) {
      node = pairsOf(node).find(pair => keyText(pair) === key)?.value;
    } else {
      node = node && isSeq(node) && isIndex(key) ? itemsOf(node)[Number(key)] : undefined;
    }
  }
  return node ?? undefined;
}

/** The value with maps around it for the keys that are still missing. */
function nested(path: RootPath, value: FieldValue): FieldValue {
  return path.reduceRight<FieldValue>((inner, key) => ({ [key]: inner }), value);
}

function insertPair(editing: Editing, map: YAMLMap, path: RootPath, value: FieldValue): Plan {
  const key = path.at(-1) ?? '';
  return [insertPairAfter(editing, map, path, value, canonicalPlace(map, orderAt(path.slice(0, -1)), key))];
}

/** Adds a pair after the pair of that index, -1 for the first place, in the form that the map has. */
export function insertPairAfter(
  editing: Editing,
  map: YAMLMap,
  path: RootPath,
  value: FieldValue,
  after: number,
): TextEdit {
  const { raw, lineBreak } = editing;
  if (map.flow) {
    return insertIntoFlow(raw, map, after, `${wordOrQuoted(path.at(-1) ?? '')}: ${renderInlineAt(path, value)}`);
  }
  const lines = renderTree(path, value, childColumn(raw, map), stepOf(raw, map));
  return insertIntoBlock(raw, map, after, lines, lineBreak, path.length === 1);
}

/** The index of the last pair that stands before `key` in the canonical order; of the last of all for unknown keys. */
function canonicalPlace(map: YAMLMap, order: readonly string[], key: string): number {
  const rank = order.indexOf(key);
  const pairs = pairsOf(map);
  return rank < 0 ? pairs.length - 1 : pairs.findLastIndex(pair => isBefore(order, keyText(pair), rank));
}

function isBefore(order: readonly string[], key: string, rank: number): boolean {
  const other = order.indexOf(key);
  return other >= 0 && other < rank;
}

const childColumn = (raw: string, map: YAMLMap): number => {
  const first = pairsOf(map)[0];
  return first === undefined ? 0 : columnOf(raw, pairStart(first));
};

/** How far the entries of this map indent what is in them. */
export function stepOf(raw: string, map: YAMLMap): number | undefined {
  for (const pair of pairsOf(map)) {
    const inner = pair.value && isMap(pair.value) && !pair.value.flow ? pairsOf(pair.value)[0] : undefined;
    if (inner !== undefined) {
      return Math.max(1, columnOf(raw, pairStart(inner)) - columnOf(raw, pairStart(pair)));
    }
  }
  return undefined;
}

function replaceAt(editing: Editing, map: YAMLMap, pair: YamlPair, path: RootPath, value: FieldValue): Plan {
  const { raw, lineBreak } = editing;
  const column = columnOf(raw, pairStart(pair));
  const rendered: RenderedValue =
    !map.flow && isBlockAt(path, value)
      ? { lines: renderTree(path, value, column, stepOf(raw, map)).slice(1) }
      : { inline: renderInlineAt(path, value) };
  const edits = replaceValue(raw, pair, rendered, lineBreak);
  return edits.length === 0 ? refuse(`“${fieldAt(path)}” is written in a form that cannot be replaced alone`) : edits;
}

/** The first content of an empty file (it may hold comments): the format line, then what is put. */
function beginFile(editing: Editing, path: RootPath, value: FieldValue): Plan {
  const { raw, lineBreak } = editing;
  const [key = '', ...rest] = path;
  const lines = key === 'format' ? [] : [`format: ${SIDECAR_FORMAT}`];
  lines.push(...renderTree([key], nested(rest, value), 0));
  const gap = raw === '' || raw === '\ufeff' || raw.endsWith('\n') ? '' : lineBreak;
  return [{ start: raw.length, end: raw.length, text: gap + lines.join(lineBreak) + lineBreak }];
}
