import { append, extremes } from '../append.ts';
import type { Span } from './span.ts';

/** White space and the marks of a list item: "  • ", "- ", "3. ", "(b) ". A figure before a decimal is none. */
const ITEM = /^[^\S\n]*(?:(?:[•‣◦⁃∙·▪▫■□●○►▶*–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])[^\S\n]+)?/;
const LONGEST_WRAPPED_LINE = 100;

/**
 * Paragraphs of an LF text, in order, trimmed of white space. In articles a line is a paragraph; lines that were wrapped
 * by hand at a column are joined; a list item is a paragraph, its bullet included.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const block = blockAt(text, at);
    append(found, paragraphsOfBlock(text, block));
    at = block.end + 1;
  }
  return found;
}

/** The paragraph at an offset, or nothing on a blank line. */
export function paragraphAt(text: string, offset: number): Span | undefined {
  const line = lineAt(text, offset);
  if (isBlank(text, line)) {
    return undefined;
  }
  const block = blockAround(text, line);
  const all = paragraphsOfBlock(text, block);
  return all.find(one => offset <= one.end) ?? all.at(-1);
}

/** Where the words of a paragraph begin: behind its bullet or number, where it is a list item. */
export function afterBullet(text: string, paragraph: Span): number {
  const mark = ITEM.exec(text.slice(paragraph.start, paragraph.end))![0];
  return mark.length < paragraph.end - paragraph.start ? paragraph.start + mark.length : paragraph.start;
}

/** A stretch without the white space at its ends; empty at its start where it is all white space. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  while (start < end && isSpace(text.charCodeAt(start))) {
    start++;
  }
  return { start, end };
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    (unit >= 0x85 && /\s|[\u0085\u200B]/.test(String.fromCharCode(unit)))
  );
}

function lineAt(text: string, offset: number): Span {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

function isBlank(text: string, line: Span): boolean {
  const trimmed = trimSpan(text, line);
  return trimmed.end === trimmed.start;
}

/** The lines from here to the next blank one (or the blank one alone). */
function blockAt(text: string, start: number): Span {
  let end = lineAt(text, start).end;
  if (!isBlank(text, { start, end })) {
    while (end < text.length) {
      const next = lineAt(text, end + 1);
      if (isBlank(text, next)) {
        break;
      }
      end = next.end;
    }
  }
  return { start, end };
}

function blockAround(text: string, line: Span): Span {
  let start = line.start;
  while (start > 0) {
    const previous = lineAt(text, start - 1);
    if (isBlank(text, previous)) {
      break;
    }
    start = previous.start;
  }
  return blockAt(text, start);
}

function paragraphsOfBlock(text: string, block: Span): Span[] {
  const found: Span[] = [];
  let group: Span[] = [];
  const flush = () => {
    if (group.length > 1 && isWrapped(text, group)) {
      found.push({ start: group[0]!.start, end: group.at(-1)!.end });
    } else {
      append(found, group);
    }
    group = [];
  };
  for (let start = block.start; start <= block.end; ) {
    const line = lineAt(text, start);
    const trimmed = trimSpan(text, line);
    if (trimmed.end > trimmed.start) {
      if (afterBullet(text, trimmed) > trimmed.start) {
        flush();
      }
      group.push(trimmed);
    }
    start = line.end + 1;
  }
  flush();
  return found;
}

/**
 * Were these lines broken at a column? Then the first word of each line would not have fitted on the line before, and
 * some line goes on in lower case. The check for both keeps a headline apart from the paragraph under it.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const width = extremes(lines.map(line => line.end - line.start))?.most ?? 0;
  if (width > LONGEST_WRAPPED_LINE) {
    return false;
  }
  let goesOn = false;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    const before = lines[index - 1]!;
    const word = /^\S+/.exec(text.slice(line.start, line.end))![0];
    if (before.end - before.start + 1 + word.length <= width) {
      return false;
    }
    goesOn ||= /^\p{Ll}/u.test(word);
  }
  return goesOn;
}
