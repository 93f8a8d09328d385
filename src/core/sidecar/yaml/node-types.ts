import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../text/span.ts';

/** A node of a YAML file with its place. Scalars keep their text: nothing is turned into a number or a date. */
export type YamlNode = Alias | Scalar | YAMLMap | YAMLSeq;
/** What an alias can stand for. */
export type ValueNode = Exclude<YamlNode, Alias>;
export type YamlPair = Pair<YamlNode, YamlNode | null>;

/** The pairs of a map, in file order. */
export const pairsOf = (map: YAMLMap): readonly YamlPair[] => map.items as unknown as readonly YamlPair[];

/** The items of a list, in file order. */
export const itemsOf = (list: YAMLSeq): readonly YamlNode[] => list.items as unknown as readonly YamlNode[];

/** The children of a node in file order; none of scalars and aliases. */
export function childrenOf(node: YamlNode): YamlNode[] {
  if (isMap(node)) {
    return pairsOf(node).flatMap(pair => (pair.value === null ? [pair.key] : [pair.key, pair.value]));
  }
  return isSeq(node) ? [...itemsOf(node)] : [];
}

/** From the node's first to behind its last character, without its anchor and tag (raw offsets). */
export function spanOf(node: YamlNode): Span {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** The text of a scalar as written, with escapes and folding undone: `2025-12-03`, `007` and `no` stay as they are. */
export const textOf = (scalar: Scalar): string =>
  typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');

/** Whether a plain scalar says "nothing" in YAML: an empty value, `~` or `null`. */
export const isNothing = (scalar: Scalar): boolean =>
  scalar.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(textOf(scalar));

/** A key as text; a key that is no scalar gets a name that no field has. */
export const keyText = (pair: YamlPair): string => (isScalar(pair.key) ? textOf(pair.key) : '\u0000');

export { isAlias, isMap, isScalar, isSeq };
