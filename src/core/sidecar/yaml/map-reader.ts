import type { Scalar, YAMLMap } from 'yaml';
import type { Problem, ProblemCode, ProblemSeverity } from '../../problems.ts';
import type { Span } from '../../text/span.ts';
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
  textOf,
  type ValueNode,
  type YamlNode,
  type YamlPair,
} from './node-types.ts';
import { parseNumber } from './number.ts';
import { resolveNode, type YamlFile } from './yaml-file.ts';

const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

/** Where problems of a file are gathered, and what they are about. */
export interface Reading {
  readonly file: YamlFile;
  readonly problems: Problem[];
  readonly claim?: string;
}

export function tell(
  reading: Reading,
  place: Span,
  message: string,
  severity: ProblemSeverity = 'warning',
  code: ProblemCode = 'schema',
): void {
  const { start, end } = place;
  const claim = reading.claim === undefined ? {} : { claim: reading.claim };
  reading.problems.push({ code, severity, message, start, end, ...claim });
}

/**
 * Reads one map field by field. A value that is missing, empty, `~` or `null` is absent and no problem; one of the
 * wrong kind is told, with its place, and absent. Keys that nobody asks for are passed over.
 */
export class MapReader {
  readonly reading: Reading;
  readonly map: YAMLMap;
  /** How messages name the map: "claim c-7k2m9q". */
  readonly name: string;
  readonly #pairs: ReadonlyMap<string, YamlPair>;

  constructor(reading: Reading, map: YAMLMap, name: string) {
    this.reading = reading;
    this.map = map;
    this.name = name;
    this.#pairs = pairsByKey(reading.file, map);
  }

  /** The pair of a key, also one that a merge key (`<<`) brings in. */
  pair(key: string): YamlPair | undefined {
    return this.#pairs.get(key);
  }

  /** All keys in file order. */
  keys(): readonly string[] {
    return [...this.#pairs.keys()];
  }

  /** The value of a key; `undefined` where it is absent or says nothing. */
  node(key: string): ValueNode | undefined {
    const node = resolveNode(this.reading.file, this.#pairs.get(key)?.value);
    return node === undefined || (isScalar(node) && isNothing(node)) ? undefined : node;
  }

  /** The place of the value as the file has it (of the alias, where it is one), else of the key, else of the first key. */
  place(key: string): Span {
    const pair = this.#pairs.get(key);
    const value = pair?.value && spanOf(pair.value);
    return value && value.end > value.start ? value : spanOf(pair?.key ?? pairsOf(this.map)[0]?.key ?? this.map);
  }

  wrong(key: string, should: string, severity: ProblemSeverity = 'warning'): undefined {
    tell(this.reading, this.place(key), `“${key}” of ${this.name} should be ${should}.`, severity);
    return undefined;
  }

  text(key: string): string | undefined {
    const node = this.node(key);
    return node === undefined ? undefined : isScalar(node) ? textOf(node) : this.wrong(key, 'a text');
  }

  number(key: string): number | undefined {
    const node = this.node(key);
    if (node === undefined) {
      return undefined;
    }
    return (isScalar(node) ? parseNumber(textOf(node)) : undefined) ?? this.wrong(key, 'a number');
  }

  flag(key: string): boolean | undefined {
    const node = this.node(key);
    if (node === undefined) {
      return undefined;
    }
    const text = isScalar(node) ? textOf(node) : '';
    return TRUE.test(text) ? true : FALSE.test(text) ? false : this.wrong(key, '“true” or “false”');
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const node = this.node(key);
    return node === undefined ? undefined : this.choiceOf(key, node, choices);
  }

  choiceOf<T extends string>(key: string, node: ValueNode, choices: readonly T[]): T | undefined {
    const text = isScalar(node) ? textOf(node) : undefined;
    return choices.find(choice => choice === text) ?? this.wrong(key, `one of ${choices.join(', ')}`);
  }

  /** A list of texts; a text alone stands for a list of one, and is told. */
  texts(key: string): readonly string[] | undefined {
    const node = this.node(key);
    return node === undefined ? undefined : this.textsOf(key, node);
  }

  textsOf(key: string, node: ValueNode): readonly string[] | undefined {
    if (isScalar(node)) {
      this.wrong(key, 'a list: [ … ]');
      return [textOf(node)];
    }
    if (!isSeq(node)) {
      return this.wrong(key, 'a list of texts');
    }
    const scalars = this.items(node).filter((item): item is Scalar => isScalar(item));
    if (scalars.length < itemsOf(node).length) {
      this.wrong(key, 'a list of texts');
    }
    return scalars.map(textOf);
  }

  /** The items of a list with aliases resolved; aliases of nothing are left out. */
  items(list: ValueNode): readonly ValueNode[] {
    const items: readonly YamlNode[] = isSeq(list) ? itemsOf(list) : [];
    return items.map(item => resolveNode(this.reading.file, item)).filter(item => item !== undefined);
  }
}

/** First come, first kept, as in the rest of the file; what a merge key brings in gives way to the map's own keys. */
function pairsByKey(
  file: YamlFile,
  map: YAMLMap,
  into = new Map<string, YamlPair>(),
  depth = 0,
): Map<string, YamlPair> {
  for (const pair of pairsOf(map)) {
    const key = keyText(pair);
    if (!into.has(key)) {
      into.set(key, pair);
    }
  }
  const merge = pairsOf(map).find(pair => keyText(pair) === '<<')?.value;
  const sources = merge && isSeq(merge) ? itemsOf(merge) : merge ? [merge] : [];
  for (const source of depth < 4 ? sources : []) {
    const target = isAlias(source) || isMap(source) ? resolveNode(file, source) : undefined;
    if (target && isMap(target)) {
      pairsByKey(file, target, into, depth + 1);
    }
  }
  return into;
}
