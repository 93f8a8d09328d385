import { Composer, type CST, type Document, Lexer, Parser, type YAMLParseError } from 'yaml';
import type { Problem, ProblemCode } from '../../problems.ts';
import { inspectTokens } from './inspect-tokens.ts';
import { MAX_TOKENS } from './limits.ts';
import type { YamlNode } from './node-types.ts';

/** Anchors, tags, directives and documents: each may cost far more than a token, and no file has thousands. */
const MAX_ODDITIES = 2_000;
/** Composing recurses, and V8 ends the whole process when a regular expression is compiled near the stack's end. */
const MAX_DEPTH = 64;

/** A text as YAML 1.2 nodes, as far as the parser makes sense of it. */
export interface ComposedYaml {
  /** Of the first document. `undefined`: it is empty but for comments. */
  readonly root: YamlNode | undefined;
  /** In the order of their places. */
  readonly errors: readonly YAMLParseError[];
  /** Where a second document begins, which is not read. */
  readonly second: number | undefined;
}

/**
 * Every scalar stays text. Bounded in time and depth, whatever the text.
 * @returns the nodes, or why the text is not read at all
 */
export function composeYaml(text: string): ComposedYaml | Problem {
  const tokens = tokenize(text);
  if (typeof tokens === 'string') {
    return yamlProblem('too-large', tokens, 0, 0);
  }
  const hopeless = inspectTokens(tokens);
  if (hopeless !== undefined) {
    return yamlProblem('yaml-syntax', hopeless.message, hopeless.start, hopeless.end);
  }
  const composer = new Composer({ schema: 'failsafe', keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document as Document.Parsed);
  }
  const [document, second] = documents;
  return {
    root: (document?.contents ?? undefined) as YamlNode | undefined,
    errors: documents.flatMap(each => each.errors),
    second: second?.range[0],
  };
}

export function isRefusal(read: ComposedYaml | Problem): read is Problem {
  return 'code' in read;
}

export function yamlProblem(code: ProblemCode, message: string, start: number, end: number): Problem {
  return { code, severity: 'error', message, start, end };
}

/** Tokens of the text, or the reason why it is too much to read. */
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
