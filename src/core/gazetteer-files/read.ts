import type { Problem } from '../problems.ts';
import type { GazetteerData } from '../recognise/gazetteer/model.ts';
import { readGazetteer } from '../recognise/gazetteer/read-entries.ts';
import {
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
} from '../sidecar/yaml/node-types.ts';
import { pastSlips } from '../sidecar/yaml/past-slips.ts';
import { openYaml, resolveNode, type YamlFile } from '../sidecar/yaml/yaml-file.ts';
import type { Span } from '../text/span.ts';

export { GAZETTEER_FORMAT, type GazetteerProblem, readGazetteer } from '../recognise/gazetteer/read-entries.ts';

/** The file nests no deeper than this: gazetteer, actors, entry, aliases, alias, not-before, word. */
const DEEPEST = 8;

/** Nodes as plain data, every scalar a text; of a repeated key the first counts. */
function plainOf(file: YamlFile, node: YamlNode | null | undefined, depth = 0): unknown {
  const value = resolveNode(file, node);
  if (value === undefined || depth > DEEPEST) return undefined;
  if (isScalar(value)) return isNothing(value) ? undefined : textOf(value);
  if (isSeq(value)) return itemsOf(value).map(item => plainOf(file, item, depth + 1));
  // Without a prototype, so that an entry may be called "constructor".
  const fields: Record<string, unknown> = Object.create(null);
  for (const pair of pairsOf(value)) {
    const key = keyText(pair);
    if (!Object.hasOwn(fields, key)) fields[key] = plainOf(file, pair.value, depth + 1);
  }
  return fields;
}

/** Where in the raw text the node at the end of a path stands; as near as it can be found. */
function placeOf(file: YamlFile, path: readonly (string | number)[]): Span {
  let node: ValueNode | undefined = resolveNode(file, file.root);
  let place: Span = { start: 0, end: Math.min(file.raw.length, Math.max(0, file.raw.search(/\r?\n|$/))) };
  for (const step of path) {
    let next: YamlNode | null | undefined;
    if (node !== undefined && isMap(node)) {
      const pair = pairsOf(node).find(one => keyText(one) === step);
      if (pair === undefined) break;
      place = spanOf(pair.key);
      next = pair.value;
    } else if (node !== undefined && isSeq(node) && typeof step === 'number') {
      next = itemsOf(node)[step];
      if (next) place = spanOf(next);
    }
    node = resolveNode(file, next);
    if (node !== undefined && isScalar(node) && next) place = spanOf(next);
  }
  return place;
}

/** Where an id stands a second time: the YAML reader calls it a repeated key, the user an id that stands twice. */
function repeatedIds(file: YamlFile): ReadonlyMap<number, string> {
  const repeated = new Map<number, string>();
  const root = resolveNode(file, file.root);
  for (const section of root !== undefined && isMap(root) ? pairsOf(root) : []) {
    const entries = resolveNode(file, section.value);
    const seen = new Set<string>();
    for (const pair of entries !== undefined && isMap(entries) ? pairsOf(entries) : []) {
      const id = keyText(pair);
      if (seen.has(id)) repeated.set(spanOf(pair.key).start, id);
      seen.add(id);
    }
  }
  return repeated;
}

function withIds(problem: Problem, repeated: ReadonlyMap<number, string>): Problem {
  const id = problem.code === 'yaml-syntax' ? repeated.get(problem.start) : undefined;
  if (id === undefined) return problem;
  return {
    ...problem,
    code: 'duplicate-id',
    message: `The id ${id} stands twice; the first entry counts. Give the other one another id.`,
  };
}

/**
 * Reads a gazetteer file as text. Never throws; see readGazetteer for what is forgiven.
 *
 * @param raw the whole file as it is, with BOM and line ends: offsets of problems count in it
 */
export function readGazetteerText(raw: string): {
  readonly data: GazetteerData;
  readonly problems: readonly Problem[];
} {
  const file = pastSlips(openYaml(raw));
  const { data, problems } = readGazetteer(plainOf(file, file.root));
  const repeated = repeatedIds(file);
  return {
    data,
    problems: [
      ...file.problems.map(problem => withIds(problem, repeated)),
      ...problems.map(({ path, ...problem }): Problem => ({ ...problem, ...placeOf(file, path) })),
    ],
  };
}
