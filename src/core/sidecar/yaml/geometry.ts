import type { CST, Scalar } from 'yaml';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  itemsOf,
  pairsOf,
  spanOf,
  type YamlNode,
  type YamlPair,
} from './node-types.ts';

/** Where things stand in the text of a YAML file. All offsets are raw: BOM and line ends count. */

/** The start of the line that holds `offset`; a BOM is no part of the first line. */
export function lineStart(raw: string, offset: number): number {
  const start = offset === 0 ? 0 : raw.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && raw.startsWith('\ufeff') ? 1 : start;
}

/** The end of the line that holds `offset`, before its line end. */
export function lineEnd(raw: string, offset: number): number {
  const end = raw.indexOf('\n', offset);
  if (end < 0) {
    return raw.length;
  }
  return end > offset && raw.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The start of the next line, or the end of the file. */
export function nextLine(raw: string, offset: number): number {
  const end = raw.indexOf('\n', offset);
  return end < 0 ? raw.length : end + 1;
}

/** The line end that new text gets: CRLF where most of the file's lines have it. */
export function lineBreakOf(raw: string): '\n' | '\r\n' {
  const all = raw.split('\n').length - 1;
  const crlf = raw.split('\r\n').length - 1;
  return crlf * 2 > all ? '\r\n' : '\n';
}

export const columnOf = (raw: string, offset: number): number => offset - lineStart(raw, offset);

const PROPERTIES = new Set(['anchor', 'tag']);

/** What the parser kept of a pair: the tokens before its key, and those between key and value. */
function tokensOf(pair: YamlPair): {
  readonly start: readonly CST.SourceToken[];
  readonly sep: readonly CST.SourceToken[];
} {
  const token = pair.srcToken;
  return { start: token?.start ?? [], sep: token?.sep ?? [] };
}

/** The first character of a pair: of its key, or of the `?`, anchor or tag before it. */
export function pairStart(pair: YamlPair): number {
  const before = tokensOf(pair).start.find(token => PROPERTIES.has(token.type) || token.type === 'explicit-key-ind');
  return Math.min(before?.offset ?? Number.POSITIVE_INFINITY, spanOf(pair.key).start);
}

/** Behind the colon; `undefined` for a key without one (`{a, b}`). */
export function afterColon(pair: YamlPair): number | undefined {
  const colon = tokensOf(pair).sep.find(token => token.type === 'map-value-ind');
  return colon && colon.offset + colon.source.length;
}

/** Behind the colon, and behind the value's anchor and tag where they stand on the key's line. */
export function headEnd(pair: YamlPair): number | undefined {
  const { sep } = tokensOf(pair);
  const lineBreak = sep.find(token => token.type === 'newline')?.offset ?? Number.POSITIVE_INFINITY;
  const property = sep.findLast(token => PROPERTIES.has(token.type) && token.offset < lineBreak);
  return property === undefined ? afterColon(pair) : property.offset + property.source.length;
}

/** The first character of a pair's value: its anchor or tag, or itself; `undefined` where nothing stands there. */
export function valueStart(pair: YamlPair): number | undefined {
  const property = tokensOf(pair).sep.find(token => PROPERTIES.has(token.type));
  const span = pair.value && spanOf(pair.value);
  return property?.offset ?? (span && span.end > span.start ? span.start : undefined);
}

const isBlockScalar = (node: Scalar): boolean => node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';

/** Behind the last character that a value needs, without the comments and blank lines that follow it. */
export function contentEnd(raw: string, node: YamlNode): number {
  const { start, end } = spanOf(node);
  if (isScalar(node) && isBlockScalar(node)) {
    return blockScalarEnd(raw, start, end);
  }
  if (isMap(node) && !node.flow) {
    const last = pairsOf(node).at(-1);
    return last === undefined ? end : pairEnd(raw, last);
  }
  if (isSeq(node) && !node.flow) {
    const last = itemsOf(node).at(-1);
    const span = last && spanOf(last);
    return last === undefined || span === undefined || span.end === span.start
      ? trimmedEnd(raw, start, end)
      : contentEnd(raw, last);
  }
  return end;
}

/** Behind the last character of a pair: of its value, or of its anchor, tag, colon or key where it has none. */
export function pairEnd(raw: string, pair: YamlPair): number {
  const span = pair.value && spanOf(pair.value);
  if (pair.value && span && span.end > span.start) {
    return contentEnd(raw, pair.value);
  }
  const last = tokensOf(pair).sep.findLast(token => PROPERTIES.has(token.type) || token.type === 'map-value-ind');
  return last === undefined ? spanOf(pair.key).end : last.offset + last.source.length;
}

function trimmedEnd(raw: string, start: number, end: number): number {
  return start + raw.slice(start, end).trimEnd().length;
}

/**
 * A block scalar ends with its last line; empty lines behind it belong to it only where it keeps them (`|+`). A line of
 * spaces longer than the scalar's indent is content.
 */
function blockScalarEnd(raw: string, start: number, end: number): number {
  const header = raw.slice(start, lineEnd(raw, start)).split(/\s/, 1)[0] ?? '';
  const lines = raw.slice(start, end).split('\n');
  if (lines.at(-1) === '') {
    lines.pop();
  }
  if (!header.includes('+')) {
    const first = lines.slice(1).find(line => line.trim() !== '') ?? '';
    const indent = first.length - first.trimStart().length;
    while (lines.length > 1 && isEmptyWithin(lines.at(-1) ?? '', indent)) {
      lines.pop();
    }
  }
  const text = lines.join('\n');
  return start + (text.endsWith('\r') ? text.length - 1 : text.length);
}

const isEmptyWithin = (line: string, indent: number): boolean => {
  const spaces = line.replace(/\r$/, '');
  return /^ *$/.test(spaces) && (indent === 0 || spaces.length <= indent);
};

/** Whether a value ends with a text that keeps the empty lines behind it (`|+`): there they are no mere layout. */
export function keepsLinesBehind(raw: string, node: YamlNode | null | undefined): boolean {
  if (!node || isAlias(node)) {
    return false;
  }
  if (isScalar(node)) {
    const { start } = spanOf(node);
    return isBlockScalar(node) && /^[|>]\d?\+/.test(raw.slice(start, start + 3));
  }
  const last = isMap(node) ? pairsOf(node).at(-1)?.value : itemsOf(node).at(-1);
  return !node.flow && keepsLinesBehind(raw, last);
}

/** The end of the last of the empty lines that follow the line that ends at `end`. */
export function emptyLinesEnd(raw: string, end: number): number {
  let last = end;
  for (let next = nextLine(raw, end); next < raw.length; next = nextLine(raw, next)) {
    const stop = lineEnd(raw, next);
    if (raw.slice(next, stop).trim() !== '') {
      break;
    }
    last = stop;
  }
  return last;
}

/** Whether nothing but spaces stands before `offset` on its line. */
export function isFirstOnLine(raw: string, offset: number): boolean {
  return /^ *$/.test(raw.slice(lineStart(raw, offset), offset));
}

/**
 * The end of the last line of a block pair: with the comment behind its value, and with the comment lines below it
 * that are indented deeper than its key and so stand inside it.
 */
export function blockEnd(raw: string, pair: YamlPair): number {
  const column = columnOf(raw, pairStart(pair));
  let end = lineEnd(raw, pairEnd(raw, pair));
  for (let next = nextLine(raw, end); next < raw.length; next = nextLine(raw, next)) {
    const stop = lineEnd(raw, next);
    const line = raw.slice(next, stop);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && (!line.trimStart().startsWith('#') || indent <= column)) {
      break;
    }
    end = line.trim() === '' ? end : stop;
  }
  return end;
}

/** The start of the first of the comment lines that stand directly above `offset`'s line, not above `limit`. */
export function commentsAbove(raw: string, offset: number, limit: number): number {
  let start = lineStart(raw, offset);
  while (start > limit) {
    const above = lineStart(raw, Math.max(start - 1, 0));
    if (above < limit || above === start || !raw.slice(above, start).trimStart().startsWith('#')) {
      break;
    }
    start = above;
  }
  return start;
}
