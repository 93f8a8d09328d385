/** What an article is called by in lists: its headline. */
import { nameMedia } from './media-words.ts';

const LONGEST = 160;
/** A headline is looked for in so many lines below the outlet's name; what is longer than LONGEST is the text itself. */
const LINES = 5;

/** The name of an outlet alone in a line, with a day or a section behind it at most: "The Harbour Post", "Orontes Courier, 2 May". */
const MASTHEAD =
  /^((?:\p{Lu}[\p{L}’'-]*|of|the|and|&)(?: (?:\p{Lu}[\p{L}’'-]*|of|the|and|&)){0,5})\s*(?:[|·•–—-].*|,[^\p{Ll}]*\d.*)?$/u;
/** What these are called by stands before the place, not behind it. */
const BEFORE_ITS_PLACE = /^(?:the )?(?:radio|voice of|agence)\b/iu;
const BULLETIN = /\b(?:bulletin|standard|wire|ledger|reporter|lantern|star|sun|globe|independent)$/iu;
/** Whom, when and whence: lines between the outlet's name and the headline. */
const FURNITURE =
  /^(?:by\s|from\s|https?:|source\b|short url|follow\b|(?:first |last )?(?:published|updated|posted|filed|issued)\b)/iu;
const WEEKDAY_OR_MONTH =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\b|\b(?:gmt|utc|[ap]\.?m)\b/giu;

/**
 * The first line of an article, or its headline where the first line is the name of the outlet: else all articles of a paper that
 * puts its name on top would be called the same. `undefined` where there is no text.
 * @param text LF text
 */
export function titleOf(text: string): string | undefined {
  const first = lineFrom(text, 0);
  if (first === undefined) {
    return undefined;
  }
  return cut((outletIn(first.line) === undefined ? undefined : headlineBelow(text, first.end)) ?? first.line);
}

/** The outlet that the first line names above the headline. */
export function mastheadOf(text: string): string | undefined {
  const first = lineFrom(text, 0);
  const name = first && outletIn(first.line);
  return name !== undefined && headlineBelow(text, first!.end) !== undefined ? name : undefined;
}

function outletIn(line: string): string | undefined {
  const name = line.length > LONGEST ? undefined : MASTHEAD.exec(line)?.[1];
  if (name === undefined) {
    return undefined;
  }
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const isOutlet = BEFORE_ITS_PLACE.test(name) || nameMedia(last) || (name !== last && BULLETIN.test(name));
  return isOutlet ? name : undefined;
}

function headlineBelow(text: string, from: number): string | undefined {
  let at = from;
  for (let count = 0; count < LINES; count++) {
    const next = lineFrom(text, at);
    if (next === undefined || next.line.length > LONGEST) {
      return undefined;
    }
    if (isHeadline(next.line)) {
      return next.line;
    }
    at = next.end;
  }
  return undefined;
}

function isHeadline(line: string): boolean {
  const words = line.replace(WEEKDAY_OR_MONTH, '').match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && !FURNITURE.test(line) && !/[.:]$/u.test(line);
}

/** The first line with words in it. */
function lineFrom(text: string, from: number): { readonly line: string; readonly end: number } | undefined {
  const start = text.slice(from).search(/\S/u);
  if (start < 0) {
    return undefined;
  }
  const broken = text.indexOf('\n', from + start);
  const end = broken < 0 ? text.length : broken;
  return { line: text.slice(from + start, end).trim(), end };
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
