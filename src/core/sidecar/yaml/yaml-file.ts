import type { YAMLError } from 'yaml';
import { append } from '../../append.ts';
import { type Problem, UNTIL_PUT_RIGHT } from '../../problems.ts';
import { type ComposedYaml, composeYaml, isRefusal, yamlProblem as problem } from './compose-yaml.ts';
import { blankConflicts, findConflictMarkers } from './conflict-markers.ts';
import { inspectNodes } from './inspect-nodes.ts';
import { MAX_LENGTH } from './limits.ts';
import { isAlias, type ValueNode, type YamlNode } from './node-types.ts';
import { isAftermath, syntaxFault } from './syntax-words.ts';

const MAX_REPORTED_ERRORS = 20;
const MAX_SYNTAX_ERRORS = 3;

/** A YAML file as nodes with places, and what is wrong with it as YAML. */
export interface YamlFile {
  readonly raw: string;
  /** `undefined`: the file is empty but for comments, or could not be read. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
  /** No error of syntax, no conflict marker, no duplicate key: what is read is what is written. */
  readonly sound: boolean;
  /** What each alias stands for. Aliases that stand for nothing or for themselves are missing. */
  readonly targets: ReadonlyMap<YamlNode, YamlNode>;
  /** Where the parser stumbled: what it was given and made of it, and what is wrong but for its nodes. */
  readonly stumbled?: { readonly text: string; readonly composed: ComposedYaml; readonly problems: readonly Problem[] };
}

const refused = (raw: string, fault: Problem): YamlFile => ({
  raw,
  root: undefined,
  problems: [fault],
  sound: false,
  targets: new Map(),
});

function syntaxProblem(error: YAMLError, raw: string): Problem {
  const { words, start, end } = syntaxFault(error, raw);
  return problem('yaml-syntax', `Not valid YAML: ${words}. ${UNTIL_PUT_RIGHT}`, start, end);
}

/** UTF-16 units: what is read of a longer file is not kept. */
const MAX_KEPT = 512 * 1024;

/**
 * The file that was read last. What an edit has checked is what the corpus reads next, and what the next edit begins
 * with: one reading serves the three.
 */
let last: YamlFile | undefined;

/**
 * Reads `raw` (the whole file, BOM and line ends as they are) as one YAML 1.2 document in which every scalar is text.
 * Never throws, and takes bounded time for any input. All offsets are UTF-16 offsets into `raw`. Nobody changes what it
 * returns.
 */
export function openYaml(raw: string): YamlFile {
  if (last?.raw === raw) {
    return last;
  }
  const file = read(raw);
  last = raw.length <= MAX_KEPT ? file : undefined;
  return file;
}

function read(raw: string): YamlFile {
  if (raw.length > MAX_LENGTH) {
    const size = Math.round(raw.length / 1024 / 1024);
    return refused(
      raw,
      problem('too-large', `The file has ${size} MB; up to ${MAX_LENGTH / 1024 / 1024} MB are read.`, 0, 0),
    );
  }
  const nul = raw.indexOf('\u0000');
  if (nul >= 0) {
    return refused(raw, problem('binary-file', 'The file is not text: it holds a zero character.', nul, nul + 1));
  }
  const problems: Problem[] = [];
  const markers = findConflictMarkers(raw);
  for (const marker of markers.slice(0, MAX_REPORTED_ERRORS)) {
    const message = `A merge left a conflict marker here. ${UNTIL_PUT_RIGHT}`;
    problems.push(problem('conflict-markers', message, marker.start, marker.end));
  }
  const loneReturn = /\r(?!\n)/.exec(raw);
  if (loneReturn !== null) {
    const message = 'A line ends with a lone carriage return, which YAML readers take differently; use LF or CRLF.';
    problems.push(problem('yaml-syntax', message, loneReturn.index, loneReturn.index + 1));
  }

  const text = markers.length > 0 ? blankConflicts(raw, markers) : raw;
  const composed = composeYaml(text);
  if (isRefusal(composed)) {
    return refused(raw, composed);
  }
  const { second, errors } = composed;
  // One slip breaks much of what follows it, often twice at one place.
  const first = errors.filter((error, index) => index === 0 || !isAftermath(error, errors[index - 1]!));
  append(
    problems,
    first.slice(0, MAX_SYNTAX_ERRORS).map(error => syntaxProblem(error, raw)),
  );
  if (second !== undefined) {
    const start = second;
    const message = `A second YAML document begins here; a file holds one. ${UNTIL_PUT_RIGHT}`;
    problems.push(problem('yaml-syntax', message, start, Math.min(start + 3, raw.length)));
  }
  const file = withNodes({ raw, problems }, composed.root);
  return errors.length === 0 && second === undefined ? file : { ...file, stumbled: { text, composed, problems } };
}

/** @param file what is wrong with it but for its nodes */
export function withNodes({ raw, problems }: Pick<YamlFile, 'raw' | 'problems'>, root: YamlNode | undefined): YamlFile {
  const nodes = root === undefined ? undefined : inspectNodes(root);
  const all = [...problems, ...(nodes?.problems ?? [])];
  return { raw, root, problems: all, sound: all.length === 0, targets: nodes?.targets ?? new Map() };
}

/** The node itself, or what it stands for where it is an alias; `undefined` for an alias of nothing. */
export function resolveNode(file: YamlFile, node: YamlNode | null | undefined): ValueNode | undefined {
  const target = node && isAlias(node) ? file.targets.get(node) : node;
  // An alias stands for an anchored node, which is never an alias itself.
  return target && !isAlias(target) ? target : undefined;
}
