/**
 * Extended Date/Time Format (ISO 8601-2:2019; Library of Congress EDTF), levels 0 to 2 as far as dates of events need them:
 * days, months, years, intervals (open and unknown ends), seasons and quarters, unspecified digits, qualifiers, sets.
 */
import { formatDay } from './calendar.ts';
import { type EdtfDate, type EdtfPrecision, parseDate, spanOf } from './edtf-date.ts';

/** `open`: goes on ("..") ; `unknown`: there is an end but nobody knows it (""). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

interface EdtfInterval {
  readonly kind: 'interval';
  readonly from: EdtfEnd;
  readonly to: EdtfEnd;
}

/** `one`: one of these (square brackets); `all`: all of them (braces). */
interface EdtfSet {
  readonly kind: 'set';
  readonly of: 'one' | 'all';
  readonly members: readonly (EdtfDate | EdtfInterval)[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

/** Days as YYYY-MM-DD (with a sign before Christ), both inclusive; an open end is the limit below or above. */
interface EdtfBounds {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: EdtfPrecision;
}

/** Bounds of open intervals. */
export const firstDay = '-9999-01-01';

export const lastDay = '9999-12-31';

/** The longest text that is looked at; no EDTF value of a claim comes near it. */
const longest = 400;

function parseEnd(text: string): EdtfEnd | undefined {
  if (text === '..') {
    return 'open';
  }
  return text === '' ? 'unknown' : parseDate(text);
}

function parseInterval(text: string): EdtfInterval | undefined {
  const parts = text.split('/');
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) {
    return undefined;
  }
  const from = parseEnd(first);
  const to = parseEnd(second);
  if (from === undefined || to === undefined || (typeof from === 'string' && typeof to === 'string')) {
    return undefined;
  }
  if (typeof from === 'object' && typeof to === 'object') {
    if (from.time !== undefined || to.time !== undefined) {
      return undefined;
    }
    const begin = spanOf(from);
    const end = spanOf(to);
    if (begin !== undefined && end !== undefined && begin.first > end.last) {
      return undefined;
    }
  }
  return { kind: 'interval', from, to };
}

function parseSet(text: string): EdtfSet | undefined {
  const of =
    text.startsWith('[') && text.endsWith(']') ? 'one' : text.startsWith('{') && text.endsWith('}') ? 'all' : undefined;
  if (of === undefined) {
    return undefined;
  }
  const members: (EdtfDate | EdtfInterval)[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const written = part.trim();
    const range = written.indexOf('..');
    const begin = written.slice(0, range);
    const end = written.slice(range + 2);
    const member =
      range < 0 ? parseDate(written) : parseInterval(`${begin === '' ? '..' : begin}/${end === '' ? '..' : end}`);
    if (member === undefined) {
      return undefined;
    }
    members.push(member);
  }
  return members.length === 0 ? undefined : { kind: 'set', of, members };
}

/** The structure of an EDTF text, or undefined where it is none. Years have four digits; dates must exist. */
export function parseEdtf(text: string): Edtf | undefined {
  if (text.length === 0 || text.length > longest) {
    return undefined;
  }
  if (text.includes('/')) {
    return parseInterval(text);
  }
  return parseSet(text) ?? parseDate(text);
}

/**
 * The first and last day that an EDTF text can mean, for sorting, filtering and timelines, or undefined where it is no EDTF or
 * leaves the year wholly open. Qualifiers do not widen the bounds.
 */
export function edtfBounds(text: string): EdtfBounds | undefined {
  const parsed = parseEdtf(text);
  return parsed === undefined ? undefined : boundsOf(parsed);
}

function boundsOf(edtf: Edtf): EdtfBounds | undefined {
  if (edtf.kind === 'date') {
    const span = spanOf(edtf);
    return span === undefined
      ? undefined
      : { earliest: formatDay(span.first), latest: formatDay(span.last), precision: span.precision };
  }
  if (edtf.kind === 'interval') {
    const from = typeof edtf.from === 'string' ? undefined : spanOf(edtf.from);
    const to = typeof edtf.to === 'string' ? undefined : spanOf(edtf.to);
    if ((from === undefined && typeof edtf.from !== 'string') || (to === undefined && typeof edtf.to !== 'string')) {
      return undefined;
    }
    const isWeek = from !== undefined && to !== undefined && to.last - from.first === 6;
    return {
      earliest: from === undefined ? firstDay : formatDay(from.first),
      latest: to === undefined ? lastDay : formatDay(to.last),
      precision: isWeek ? 'week' : 'interval',
    };
  }
  const members = edtf.members.map(boundsOf);
  const known = members.filter(member => member !== undefined);
  if (known.length < members.length) {
    return undefined;
  }
  const [first] = known;
  const earliest = known.reduce(
    (least, member) => (compareDays(member.earliest, least) < 0 ? member.earliest : least),
    first?.earliest ?? firstDay,
  );
  const latest = known.reduce(
    (most, member) => (compareDays(member.latest, most) > 0 ? member.latest : most),
    first?.latest ?? lastDay,
  );
  return { earliest, latest, precision: known.length === 1 ? (first?.precision ?? 'interval') : 'interval' };
}

/** Orders days as `edtfBounds` writes them, before and after Christ. */
export function compareDays(one: string, other: string): number {
  const negative = one.startsWith('-');
  if (negative !== other.startsWith('-')) {
    return negative ? -1 : 1;
  }
  if (one === other) {
    return 0;
  }
  if (!negative) {
    return one < other ? -1 : 1;
  }
  // Below year 0 the larger figure is the earlier year; within a year months and days go up as ever.
  const years = Number(other.slice(1, 5)) - Number(one.slice(1, 5));
  return years !== 0 ? years : one < other ? -1 : 1;
}
