import type { Span } from '../text/span.ts';
import { excerptAt, rootKeys, scalarsOf, type YamlScalar } from './excerpt.ts';
import { nodeAt } from './plan-put.ts';
import { isMap, keyText, pairsOf, spanOf } from './yaml/node-types.ts';
import { openYaml } from './yaml/yaml-file.ts';

/** The place of a value in the raw file by its path from the root: ['claims', 'c-1', 'event', 'date']. */
export type Locator = (path: readonly string[]) => Span | undefined;

/**
 * Opens a sidecar, a codebook or a gazetteer to point at things in it. A path leads to the value, or to the key where
 * the value is missing, empty, or a map or list on lines of its own; `undefined` where it leads nowhere. Offsets are raw.
 */
export function openLocator(raw: string): Locator {
  const file = openYaml(raw);
  return path => {
    const node = nodeAt(file, path);
    const parent = nodeAt(file, path.slice(0, -1));
    const key = parent && isMap(parent) ? pairsOf(parent).find(pair => keyText(pair) === path.at(-1))?.key : undefined;
    const span = node && spanOf(node);
    const isBroad = span !== undefined && (span.end === span.start || raw.slice(span.start, span.end).includes('\n'));
    return span === undefined || (isBroad && key) ? key && spanOf(key) : span;
  };
}

/**
 * The key or value that stands at a raw offset of a file, its ends included; `undefined` between them and in comments.
 * Works in a file with errors as far as the entry around the offset can be read.
 */
export function scalarAt(raw: string, offset: number): YamlScalar | undefined {
  // A block scalar ends where the next line begins: there the caret is on that line, and no longer in the scalar.
  const afterBreak = raw[offset - 1] === '\n';
  return scalarsAround(raw, offset).find(
    ({ span }) =>
      span.start <= offset && (offset < span.end || (offset === span.end && !afterBreak)) && span.start < span.end,
  );
}

/** All keys and values of the entry (a claim, an actor, a type …) around a raw offset, with those of a short section. */
export function scalarsAround(raw: string, offset: number): readonly YamlScalar[] {
  return scalarsOf(excerptAt(raw, offset));
}

/**
 * Where an entry of a section stands: the span of its key, such as that of a claim's id. Looks for its line first, so that
 * a large file need not be read.
 */
export function entryKeyAt(raw: string, section: string, id: string): Span | undefined {
  const escaped = id.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const isIt = ({ part, path }: YamlScalar) =>
    part === 'key' && path.length === 2 && path[0] === section && path[1] === id;
  for (const match of raw.matchAll(new RegExp(`^[ \\t]+["']?${escaped}["']?[ \\t]*:`, 'gm'))) {
    const found = scalarsAround(raw, match.index + match[0].length - 1).find(isIt);
    if (found !== undefined) {
      return found.span;
    }
  }
  return scalarsOf({ text: raw, fromRaw: at => at, toRaw: at => at }).find(isIt)?.span;
}

/** A place in a file where a key or a value is being typed. */
export interface YamlSlot {
  /** Of a value to itself, of a key to the map that it is to stand in. */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  /** What stands there already, in whole (raw, quotation marks counted); empty where nothing does. */
  readonly span: Span;
  /** From `span.start` to the offset, without a quotation mark. */
  readonly typed: string;
  /** The mark that the word begins with, closed or not. */
  readonly quote: '"' | "'" | '';
  /** The other keys of the map (of a key), or those of the map that holds the value. */
  readonly siblings: readonly string[];
  /** Whether it stands between braces or brackets. */
  readonly flow: boolean;
}

/** Stands for what is being typed while the file is read; no word of a file. */
const MARK = 'dateline0slot0';

/**
 * What may be typed at a raw offset, the likelier first: none in a comment or where the file cannot be read, a key and a
 * value where both are possible (behind the dash of a list item). The file may be broken by what is being typed.
 */
export function slotsAt(raw: string, offset: number): readonly YamlSlot[] {
  const lineStart = offset === 0 ? 0 : raw.lastIndexOf('\n', offset - 1) + 1;
  const head = raw.slice(lineStart, offset).replace(/^\ufeff/, '');
  const tail = /^[^\r\n]*/.exec(raw.slice(offset, offset + 2000))![0];
  const word = wordAround(head, tail);
  if (word === undefined) {
    return [];
  }
  const span = { start: offset - word.before, end: offset + word.after };
  const behind = raw.slice(span.end, span.end + 200);
  const isLineStart = /^\s*(?:-\s+)*$/.test(head.slice(0, head.length - word.before));
  const isKeyAlready = /^[ \t]*:(?:\s|$)/.test(behind);
  const forms = isLineStart && !isKeyAlready ? (/-\s/.test(head) ? [`${MARK}: `, MARK] : [`${MARK}: `]) : [MARK];
  const slots: YamlSlot[] = [];
  for (const form of forms) {
    const patched = raw.slice(0, span.start) + form + raw.slice(span.end);
    const scalars = scalarsAround(patched, span.start);
    const found = scalars.find(({ text }) => text === MARK);
    if (found !== undefined) {
      const path = found.part === 'key' ? found.path.slice(0, -1) : found.path;
      const map = found.part === 'key' ? path : path.slice(0, -1);
      const keys = map.length === 0 ? rootKeys(raw) : keysOf(scalars, map);
      slots.push({
        path,
        part: found.part,
        span,
        typed: word.typed,
        quote: word.quote,
        siblings: keys.filter(key => key !== MARK),
        flow: isInFlow(head),
      });
    }
  }
  return slots;
}

function keysOf(scalars: readonly YamlScalar[], map: readonly string[]): string[] {
  return scalars
    .filter(
      ({ part, path }) => part === 'key' && path.length === map.length + 1 && map.every((key, at) => path[at] === key),
    )
    .map(({ path }) => path.at(-1)!);
}

interface Word {
  /** Characters before and after the offset that belong to it. */
  readonly before: number;
  readonly after: number;
  readonly typed: string;
  readonly quote: YamlSlot['quote'];
}

/** The word around the end of `head`, quoted or plain; `undefined` in a comment. */
function wordAround(head: string, tail: string): Word | undefined {
  const open = openQuote(head);
  if (open === 'comment') {
    return undefined;
  }
  if (open !== undefined) {
    const quote = head[open] as '"' | "'";
    const close = tail.indexOf(quote);
    // A mark that is not closed on its line ends with the word, lest it swallow the rest of the file.
    const after = close >= 0 ? close + 1 : /^[^\s,\]}]*/.exec(tail)![0].length;
    return { before: head.length - open, after, typed: head.slice(open + 1), quote };
  }
  const typed = /[^\s[\]{},:"']*$/.exec(head)![0];
  return { before: typed.length, after: /^[^\s[\]{},:"']*/.exec(tail)![0].length, typed, quote: '' };
}

/** Where the quotation begins that is open at the end of a line's head. */
function openQuote(head: string): number | 'comment' | undefined {
  let open: number | undefined;
  for (let at = 0; at < head.length; at++) {
    const char = head[at];
    if (open !== undefined) {
      if (char === '\\' && head[open] === '"') {
        at++;
      } else if (char === head[open]) {
        open = undefined;
      }
    } else if ((char === '"' || char === "'") && /[\s[{,(]$|^$/.test(head.slice(Math.max(at - 1, 0), at))) {
      open = at;
    } else if (char === '#' && (at === 0 || /\s/.test(head[at - 1]!))) {
      return 'comment';
    }
  }
  return open;
}

/** By the brackets of the line alone: what Dateline writes never breaks a flow collection. */
function isInFlow(head: string): boolean {
  const plain = head.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (plain.match(/[[{]/g)?.length ?? 0) > (plain.match(/[\]}]/g)?.length ?? 0);
}
