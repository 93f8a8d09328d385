import type { TextEdit } from '../model.ts';
import { afterColon, contentEnd, headEnd, lineEnd, valueStart } from './geometry.ts';
import { isMap, isScalar, isSeq, spanOf, type YamlPair } from './node-types.ts';

/** New text for a value: on the key's line, or on lines of its own below it. */
export type RenderedValue = { readonly inline: string } | { readonly lines: readonly string[] };

/** Puts a new value in the place of a pair's old one. A comment behind the key or behind the old value stays. */
export function replaceValue(raw: string, pair: YamlPair, value: RenderedValue, lineBreak: string): TextEdit[] {
  const colon = afterColon(pair);
  const start = valueStart(pair);
  const node = pair.value;
  if (colon === undefined) {
    const end = spanOf(pair.key).end;
    return 'inline' in value ? [{ start: end, end, text: `: ${value.inline}` }] : [];
  }
  if (node === null || start === undefined) {
    return below(colon, colon, lineEnd(raw, colon), lineEnd(raw, colon), value, lineBreak);
  }
  const end = contentEnd(raw, node);
  const isBlockCollection = (isMap(node) || isSeq(node)) && !node.flow;
  if (!isBlockCollection && 'inline' in value) {
    return [{ start, end, text: value.inline + headerComment(raw, pair, start) }];
  }
  const keyLine = lineEnd(raw, colon);
  const { start: content } = spanOf(node);
  if (content < keyLine && isBlockCollection) {
    // A block collection that begins on its key's line: only after an explicit key, which is not touched.
    return [];
  }
  if (content < keyLine) {
    return below(
      colon,
      Math.min(end, keyLine),
      end > keyLine ? keyLine : lineEnd(raw, end),
      lineEnd(raw, end),
      value,
      lineBreak,
    );
  }
  return below(colon, headEnd(pair) ?? colon, keyLine, lineEnd(raw, end), value, lineBreak);
}

/**
 * `[colon, head)` becomes the value on the key's line, and `[keyLine, end)`, the lines below it, the value's lines.
 * What stands between the two, a comment, stays.
 */
function below(
  colon: number,
  head: number,
  keyLine: number,
  end: number,
  value: RenderedValue,
  lineBreak: string,
): TextEdit[] {
  const inline = 'inline' in value ? ` ${value.inline}` : '';
  const lines = 'lines' in value ? value.lines.map(line => lineBreak + line).join('') : '';
  return [
    { start: colon, end: head, text: inline },
    { start: keyLine, end, text: lines },
  ].filter(edit => edit.end > edit.start || edit.text !== '');
}

/** The comment in the header of a block scalar (`note: | # check`), to be put behind the value that replaces it. */
function headerComment(raw: string, pair: YamlPair, start: number): string {
  const node = pair.value;
  if (!(node && isScalar(node)) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) {
    return '';
  }
  return /[ \t]+#.*$/.exec(raw.slice(start, lineEnd(raw, spanOf(node).start)))?.[0] ?? '';
}
