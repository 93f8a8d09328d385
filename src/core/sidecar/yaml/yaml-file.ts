import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import { append } from '../../append.ts';
import type { Problem, ProblemCode } from '../../problems.ts';
import { blankConflicts, findConflictMarkers } from './conflict-markers.ts';
import { inspectNodes } from './inspect-nodes.ts';
import { inspectTokens } from './inspect-tokens.ts';
import { MAX_LENGTH, MAX_TOKENS } from './limits.ts';
import { isAlias, type ValueNode, type YamlNode } from './node-types.ts';

/** Anchors, tags, directives and documents: each may cost far more than a token, and no file has thousands. */
const MAX_ODDITIES = 2_000;
/** Composing recurses, and V8 ends the whole process when a regular expression is compiled near the stack's end. */
const MAX_DEPTH = 64;
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
}

const problem = (code: ProblemCode, message: string, start: number, end: number): Problem => ({
  code,
  severity: 'error',
  message,
  start,
  end,
});

const refused = (raw: string, fault: Problem): YamlFile => ({
  raw,
  root: undefined,
  problems: [fault],
  sound: false,
  targets: new Map(),
});

/** Tokens of the file, or the reason why it is too much to read. Bounded in time and depth, whatever the text. */
function tokenize(text: string): CST.Token[] | string {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  let oddities = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (/^(?:[&!%]|---)/.test(lexeme)) {
      oddities += 1;
    }
    if (count > MAX_TOKENS || oddities > MAX_ODDITIES) {
      return 'The file is too large to be read here; split the article or move claims to a file per annotator.';
    }
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
    }
    if (parser.stack.length > MAX_DEPTH) {
      return `The file nests lists and maps more than ${MAX_DEPTH} deep; no such file is written by Dateline.`;
    }
  }
  for (const token of parser.end()) {
    tokens.push(token);
  }
  return tokens;
}

function syntaxProblem(error: YAMLError, raw: string): Problem {
  const start = Math.min(error.pos[0], raw.length);
  const end = Math.min(Math.max(error.pos[1], start + 1), Math.max(raw.length, start));
  const detail = error.message.split('\n', 1)[0]?.slice(0, 200) ?? '';
  return problem('yaml-syntax', `Not valid YAML: ${detail}. Nothing is written until this is put right.`, start, end);
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
    const message = 'A merge left a conflict marker here; nothing is written until the conflict is resolved.';
    problems.push(problem('conflict-markers', message, marker.start, marker.end));
  }
  const loneReturn = /\r(?!\n)/.exec(raw);
  if (loneReturn !== null) {
    const message = 'A line ends with a lone carriage return, which YAML readers take differently; use LF or CRLF.';
    problems.push(problem('yaml-syntax', message, loneReturn.index, loneReturn.index + 1));
  }

  const text = markers.length > 0 ? blankConflicts(raw, markers) : raw;
  const tokens = tokenize(text);
  if (typeof tokens === 'string') {
    return refused(raw, problem('too-large', tokens, 0, 0));
  }
  const hopeless = inspectTokens(tokens);
  if (hopeless !== undefined) {
    return refused(raw, problem('yaml-syntax', hopeless.message, hopeless.start, hopeless.end));
  }
  const composer = new Composer({ schema: 'failsafe', keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document as Document.Parsed);
  }
  const [document, second] = documents;
  const errors = documents.flatMap(each => each.errors);
  // One slip breaks much of what follows it, often twice at one place.
  const first = errors.filter((error, index) => error.pos[0] !== errors[index - 1]?.pos[0]);
  append(
    problems,
    first.slice(0, MAX_SYNTAX_ERRORS).map(error => syntaxProblem(error, raw)),
  );
  if (second !== undefined) {
    const start = second.range[0];
    const message = 'A second YAML document begins here; a file holds one. Only the first is read.';
    problems.push(problem('yaml-syntax', message, start, Math.min(start + 3, raw.length)));
  }
  const root = (document?.contents ?? undefined) as YamlNode | undefined;
  const nodes = root === undefined ? undefined : inspectNodes(root);
  append(problems, nodes?.problems ?? []);
  return {
    raw,
    root,
    problems,
    sound: problems.length === 0,
    targets: nodes?.targets ?? new Map(),
  };
}

/** The node itself, or what it stands for where it is an alias; `undefined` for an alias of nothing. */
export function resolveNode(file: YamlFile, node: YamlNode | null | undefined): ValueNode | undefined {
  const target = node && isAlias(node) ? file.targets.get(node) : node;
  // An alias stands for an anchored node, which is never an alias itself.
  return target && !isAlias(target) ? target : undefined;
}
