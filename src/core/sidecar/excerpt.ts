import type { Span } from '../text/span.ts';
import { isMap, isScalar, isSeq, itemsOf, keyText, pairsOf, spanOf, textOf, type YamlNode } from './yaml/node-types.ts';
import { openYaml } from './yaml/yaml-file.ts';

/** A scalar of a YAML file. Offsets are raw and count its quotation marks. */
export interface YamlScalar {
  /**
   * Keys and numbers of list items from the root: of a value to itself, of a key to the key. `['claims', 'c-1', 'via', '0']`
   */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly span: Span;
  /** With escapes and folding undone. */
  readonly text: string;
}

/** The part of a file that one place needs to be understood: the entry of a section, under the section's key. */
interface Excerpt {
  readonly text: string;
  /** An offset of the file in the excerpt. */
  readonly fromRaw: (offset: number) => number;
  readonly toRaw: (offset: number) => number;
}

/** A section that is no longer than this is taken whole. */
const SHORT_SECTION = 4000;
const ROOT_KEY = /^(?:[A-Za-z_][\w-]*|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=[ \t\r\n]|$)/;

/**
 * Cuts a sidecar, codebook or gazetteer down to the entry at an offset: reading a whole file takes many times the moment
 * that an editor leaves for a hover. Goes by the indents of block maps; a file of another form is taken whole. Anchors
 * that stand elsewhere are not seen.
 */
export function excerptAt(raw: string, offset: number): Excerpt {
  const whole: Excerpt = { text: raw, fromRaw: at => at, toRaw: at => at };
  const here = startOfLine(raw, offset);
  const section = lineAbove(raw, here, line => ROOT_KEY.test(line));
  if (section === undefined) {
    return whole;
  }
  const body = startOfNext(raw, section);
  const value = raw.slice(section, body).replace(ROOT_KEY, '').trim();
  const sectionEnd = lineBelow(raw, Math.max(here, section), line => ROOT_KEY.test(line));
  // What begins on the section's own line, a flow map for instance, goes by no indents.
  const first = value === '' || value.startsWith('#') ? firstContent(raw, body, sectionEnd) : undefined;
  const indent = first === undefined ? 0 : indentAt(raw, first);
  if (first === undefined || indent === 0 || here <= section || sectionEnd - section <= SHORT_SECTION) {
    return spliced(raw, section, body, body, sectionEnd);
  }
  const start = lineAbove(raw, here, line => isContent(line) && indentOf(line) === indent, body) ?? body;
  const end = lineBelow(raw, here, line => isContent(line) && indentOf(line) <= indent);
  return spliced(raw, section, body, start, end);
}

/** The section's own line and, behind it, the lines from `start` to `end`. */
function spliced(raw: string, section: number, body: number, start: number, end: number): Excerpt {
  const head = raw.slice(section, body);
  const gap = start - body;
  return {
    text: head + raw.slice(start, Math.max(start, end)),
    fromRaw: at => (at < start ? Math.min(at, body) - section : at - section - gap),
    toRaw: at => at + section + (at < head.length ? 0 : gap),
  };
}

/** The keys at the root of a block map, by their lines. */
export function rootKeys(raw: string): string[] {
  const keys: string[] = [];
  for (let at = raw.startsWith('\ufeff') ? 1 : 0; at < raw.length; at = startOfNext(raw, at)) {
    const key = ROOT_KEY.exec(lineAt(raw, at))?.[0];
    if (key !== undefined) {
      keys.push(key.replace(/[ \t]*:$/, '').replace(/^["']|["']$/g, ''));
    }
  }
  return keys;
}

/** Keys and values of an excerpt in the order of the file. Aliases are passed over. */
export function scalarsOf(excerpt: Excerpt): YamlScalar[] {
  const found: YamlScalar[] = [];
  const add = (node: YamlNode, path: readonly string[], part: YamlScalar['part']): void => {
    if (isScalar(node)) {
      const { start, end } = spanOf(node);
      found.push({ path, part, span: { start: excerpt.toRaw(start), end: excerpt.toRaw(end) }, text: textOf(node) });
    }
  };
  const visit = (node: YamlNode | null | undefined, path: readonly string[]): void => {
    if (!node) {
      return;
    }
    if (isMap(node)) {
      for (const pair of pairsOf(node)) {
        const inner = [...path, keyText(pair)];
        add(pair.key, inner, 'key');
        visit(pair.value, inner);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of itemsOf(node).entries()) {
        visit(item, [...path, String(index)]);
      }
    } else {
      add(node, path, 'value');
    }
  };
  visit(openYaml(excerpt.text).root, []);
  return found;
}

const isContent = (line: string): boolean => /^[ \t]*[^#\s]/.test(line);
const indentOf = (line: string): number => line.length - line.trimStart().length;
const indentAt = (raw: string, start: number): number => indentOf(lineAt(raw, start));

function startOfLine(raw: string, offset: number): number {
  return offset === 0 ? 0 : raw.lastIndexOf('\n', offset - 1) + 1;
}

function startOfNext(raw: string, start: number): number {
  const end = raw.indexOf('\n', start);
  return end < 0 ? raw.length : end + 1;
}

function lineAt(raw: string, start: number): string {
  const end = raw.indexOf('\n', start);
  return raw.slice(start === 0 && raw.startsWith('\ufeff') ? 1 : start, end < 0 ? raw.length : end);
}

function firstContent(raw: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at = startOfNext(raw, at)) {
    if (isContent(lineAt(raw, at))) {
      return at;
    }
  }
  return undefined;
}

/** The start of the nearest line, at `start` or above but not above `limit`, that is such a line. */
function lineAbove(raw: string, start: number, fits: (line: string) => boolean, limit = 0): number | undefined {
  for (let at = start; at >= limit; at = startOfLine(raw, at - 1)) {
    if (fits(lineAt(raw, at))) {
      return at;
    }
    if (at === 0) {
      break;
    }
  }
  return undefined;
}

/** The start of the nearest line below the one at `start` that is such a line; the end of the file where none is. */
function lineBelow(raw: string, start: number, fits: (line: string) => boolean): number {
  let at = startOfNext(raw, start);
  while (at < raw.length && !fits(lineAt(raw, at))) {
    at = startOfNext(raw, at);
  }
  return at;
}
