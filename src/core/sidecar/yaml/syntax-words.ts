import type { YAMLError } from 'yaml';
import type { Span } from '../../text/span.ts';

/** What nobody but a reader of YAML's grammar would understand, in words for whoever typed it, and where it is. */
export interface SyntaxFault extends Span {
  /** A sentence's middle: no capital, no full stop. */
  readonly words: string;
}

const MAX_SHOWN = 30;
const MAX_DETAIL = 200;
/** Between the bracket that is not closed and the place where the parser misses its end. */
const MAX_BACK = 2_000;

/** A colon and a space stand between what is taken for a name and what is taken for its value. */
const COLON = 3;

const OPENING: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

const SPACES = 'indent with spaces, as many as the lines beside it have';

/** Says an error of the parser so that one knows what to type. */
export function syntaxFault(error: YAMLError, raw: string): SyntaxFault {
  const start = Math.min(error.pos[0], raw.length);
  // What the parser takes for one thing may be all the rest of an entry: only its first line holds the slip.
  const lineEnd = endOfLine(raw, start);
  const end = Math.min(Math.max(Math.min(error.pos[1], lineEnd), start + 1), Math.max(raw.length, start));
  const here = { start, end };
  switch (error.code) {
    case 'MULTILINE_IMPLICIT_KEY':
      return { ...here, words: `“${shown(raw, start)}” is no entry: a name needs a colon and a space behind it` };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /sequence/.test(error.message)
        ? { ...here, words: 'a list begins where none can stand' }
        : { ...here, words: 'a second “: ” stands in this value: put a text that holds one in quotes' };
    case 'TAB_AS_INDENT':
      return { ...here, words: `this line begins with a tab: ${SPACES}` };
    case 'BAD_INDENT':
      return (
        unclosed(error, raw, here) ?? {
          ...here,
          words: `this line is indented otherwise than those beside it: ${SPACES}`,
        }
      );
    case 'BAD_SCALAR_START':
      return { ...here, words: `a text that begins with “${raw.charAt(start)}” has to stand in quotes` };
    case 'BAD_DQ_ESCAPE':
      return { ...here, words: '“\\” has a meaning of its own in quotes: write “\\\\” for the sign itself' };
    case 'BLOCK_IN_FLOW':
      return { ...here, words: 'a comma is missing between two entries in brackets' };
    case 'MISSING_CHAR':
      return missing(error, raw, here) ?? { ...here, words: detailOf(error) };
    case 'UNEXPECTED_TOKEN':
      if (/at node end$/.test(error.message)) {
        const words =
          'something follows the end of this value: put a text in quotes, and write “\\"” for a quote within it';
        return { ...here, words };
      }
      return /-end token in YAML stream/.test(error.message)
        ? { ...here, words: `“${raw.charAt(start)}” closes nothing` }
        : { ...here, words: detailOf(error) };
    default:
      return { ...here, words: detailOf(error) };
  }
}

/** Whether an error but tells that the parser has lost its way by the one `before` it. */
export function isAftermath(error: YAMLError, before: YAMLError): boolean {
  return (
    error.pos[0] < before.pos[1] + COLON ||
    (error.code === 'BAD_INDENT' && bracketMissing(error) === undefined) ||
    (error.code === 'UNEXPECTED_TOKEN' && error.message.includes('in YAML stream'))
  );
}

function missing(error: YAMLError, raw: string, here: Span): SyntaxFault | undefined {
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) {
    return { ...here, words: `a text that begins with ${quote} is not closed by ${quote} here` };
  }
  if (/followed by map values$/.test(error.message)) {
    return { ...here, words: `“${shown(raw, here.start)}” is no entry: a name needs a colon and a space behind it` };
  }
  if (/^Missing [,:]| or : between/.test(error.message)) {
    return { ...here, words: 'a comma is missing between two entries in brackets' };
  }
  return /^Comments must/.test(error.message)
    ? { ...here, words: 'a comment needs a space before its “#”, and a text with a “#” needs quotes' }
    : undefined;
}

const bracketMissing = (error: YAMLError) => /end with a ([\]}])$/.exec(error.message)?.[1];

/** The bracket itself, which stands before the place where the parser misses its other half. */
function unclosed(error: YAMLError, raw: string, here: Span): SyntaxFault | undefined {
  const closing = bracketMissing(error);
  if (closing === undefined) {
    return undefined;
  }
  const opening = OPENING[closing]!;
  const words = `“${opening}” is not closed by “${closing}”`;
  let depth = 0;
  for (let at = Math.min(error.pos[0], raw.length) - 1; at >= 0 && at >= error.pos[0] - MAX_BACK; at--) {
    const sign = raw.charAt(at);
    if (sign === closing) {
      depth += 1;
    } else if (sign === opening && --depth < 0) {
      return { start: at, end: at + 1, words };
    }
  }
  return { ...here, words };
}

function endOfLine(raw: string, from: number): number {
  const at = raw.slice(from).search(/[\r\n]/);
  return at < 0 ? raw.length : from + at;
}

function shown(raw: string, start: number): string {
  const line = raw.slice(start, Math.min(endOfLine(raw, start), start + MAX_SHOWN + 1)).trimEnd();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}

/** In the words of the parser, where there are no better ones. */
function detailOf(error: YAMLError): string {
  return error.message.split('\n', 1)[0]?.slice(0, MAX_DETAIL) ?? '';
}
