import type { FieldValue } from './model.ts';
import { numberText } from './render.ts';
import { isMap, isNothing, isScalar, itemsOf, keyText, pairsOf, textOf, type YamlNode } from './yaml/node-types.ts';
import { parseNumber } from './yaml/number.ts';
import { resolveNode, type YamlFile } from './yaml/yaml-file.ts';

/** A YAML value without its spelling, as a reader of the YAML 1.2 core schema takes it; aliases are followed. */
export type Data = string | number | boolean | null | readonly Data[] | DataMap;
export type DataMap = ReadonlyMap<string, Data>;

export const isDataMap = (data: Data | undefined): data is DataMap => data instanceof Map;
export const isDataList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data);

/** The data of a node; the file's aliases are known to be bounded and free of cycles. */
export function dataOf(file: YamlFile, node: YamlNode | null | undefined): Data {
  const value = resolveNode(file, node);
  if (value === undefined) {
    return null;
  }
  if (isScalar(value)) {
    const text = textOf(value);
    return value.type === 'PLAIN' ? plainData(text, isNothing(value)) : text;
  }
  if (isMap(value)) {
    return new Map(pairsOf(value).map(pair => [keyText(pair), dataOf(file, pair.value)]));
  }
  return itemsOf(value).map(item => dataOf(file, item));
}

function plainData(text: string, nothing: boolean): Data {
  if (nothing) {
    return null;
  }
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) {
    return text.toLowerCase() === 'true';
  }
  // What a number cannot hold exactly (an id of 20 digits, 007) is compared as it is written.
  const number = parseNumber(text);
  return number !== undefined && numberText(number) === text ? number : text;
}

/** The data that a value to be written stands for. */
export function dataOfValue(value: FieldValue): Data {
  if (typeof value !== 'object') {
    return value;
  }
  return Array.isArray(value)
    ? value.map(dataOfValue)
    : new Map(Object.entries(value as Record<string, FieldValue>).map(([key, inner]) => [key, dataOfValue(inner)]));
}

/** Equal values; the order of a map's keys does not count. */
export function sameData(a: Data | undefined, b: Data | undefined): boolean {
  if (isDataMap(a) && isDataMap(b)) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameData(value, b.get(key)));
  }
  if (isDataList(a) && isDataList(b)) {
    return a.length === b.length && a.every((item, index) => sameData(item, b[index]));
  }
  return Object.is(a, b);
}
