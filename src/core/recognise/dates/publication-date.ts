/** Finds when an article was published in its own furniture, its dateline or its file name. */
import type { PublicationDate } from '../mention.ts';
import { edtfBounds } from './calendars/edtf.ts';
import type { CalendarFields } from './grammar/expression.ts';
import type { Found } from './grammar/found.ts';
import { scanDates } from './scan.ts';
import { writePoint } from './values/values.ts';
import { quoted } from './values/wording.ts';

/** Furniture stands at the head or the foot; an article's own text begins after at most so many lines. */
const headLines = 14;
const footLines = 8;
const longestFurniture = 120;

interface Candidate {
  readonly edtf: string;
  readonly rank: number;
  readonly source: string;
}

const labelled =
  /^(?:(?:first )?published|(?:last )?updated|posted|date|created|modified|issued|release[ds]?|publication date|filed|publié|veröffentlicht)\b/i;
const labelAnywhere = /\b(?:published|updated|posted|filed)(?: on| at|:)?\b/i;
/** "BEIRUT, Dec. 3 (AFP) —", "GAZA CITY, 3 December 2025 —", "WASHINGTON (AP) — Dec 3, 2025": place in capitals at a line's start. */
const datelinePlace = /^\s*[\p{Lu}][\p{Lu}\p{M}.' ’-]{2,40}(?:,\s*[\p{Lu}][\p{L}. ]{1,24})?\s*[,:(/–—-]/u;

/**
 * Where does the article itself, or its file name, say when it was published. Only dates with day, month and year count, and a
 * month with its year in a furniture line. "Updated 2 sec ago" tells nothing. Of several the best marked one wins:
 * a labelled line, a dateline, a line that is only a date, the file name. Where none is found, the latest whole date of the
 * opening paragraphs is inferred if the article speaks of weekdays, which need one.
 */
export function findPublicationDate(text: string, fileName?: string): PublicationDate | undefined {
  const candidates: Candidate[] = [];
  for (const { line, isHead } of furnitureLines(text)) {
    const candidate = fromLine(line, isHead);
    if (candidate !== undefined) {
      candidates.push(candidate);
    }
  }
  const named = fileName === undefined ? undefined : fromFileName(fileName);
  if (named !== undefined) {
    candidates.push(named);
  }
  const best = candidates.reduce<Candidate | undefined>(
    (found, candidate) => (found === undefined || candidate.rank > found.rank ? candidate : found),
    undefined,
  );
  if (best !== undefined) {
    return { edtf: best.edtf, basis: best.rank >= 2 ? 'stated' : 'inferred', source: best.source };
  }
  return inferred(text);
}

/** An event told in the lead is news of that day where the rest of the article names no later one. */
const leadLength = 800;
const inferredFrom = 20_000;

/** Blank lines around a text are in no paragraph: the same stretch is read for all its dates afterwards, and scanned once. */
function stretchOf(text: string): [text: string, from: number, to: number] {
  if (text.length > inferredFrom) {
    return [text.slice(0, inferredFrom), 0, inferredFrom];
  }
  const isBlank = (at: number) => ' \n\u00a0'.includes(text.charAt(at));
  let from = 0;
  while (from < text.length && isBlank(from)) {
    from++;
  }
  let last = text.length - 1;
  while (last > from && isBlank(last)) {
    last--;
  }
  const lineEnd = text.indexOf('\n', last);
  return [text, from, lineEnd < 0 ? text.length : lineEnd];
}

/** The only whole date of the lead, if the article then speaks of weekdays or of what is to come and of no later date. */
function inferred(text: string): PublicationDate | undefined {
  const found = scanDates(...stretchOf(text), { monthFirst: undefined });
  let lead: { day: string; quote: string } | undefined;
  let latest = '';
  let weekdays = 0;
  for (const { parsed, start, end } of found) {
    const { date } = parsed;
    if (date.kind !== 'calendar') {
      continue;
    }
    if (date.weekday !== undefined && date.month === undefined) {
      weekdays++;
    }
    if (date.year === undefined) {
      continue;
    }
    const { edtf } = writePoint({ year: date.year, month: date.month ?? 12, day: date.day ?? 31 });
    latest = edtf > latest ? edtf : latest;
    if (start < leadLength && date.day !== undefined) {
      lead = lead === undefined ? { day: writePoint(pick(date)).edtf, quote: text.slice(start, end) } : lead;
    }
  }
  if (lead === undefined || weekdays === 0 || latest > lead.day || edtfBounds(lead.day) === undefined) {
    return undefined;
  }
  return {
    edtf: lead.day,
    basis: 'inferred',
    source: `the date in the opening paragraphs, ${quoted(lead.quote)}, the latest that the article names`,
  };
}

/** The first and last lines that are not blank; only so much of a long text is looked at. */
function furnitureLines(text: string): { line: string; isHead: boolean }[] {
  const head = text
    .slice(0, 6000)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const foot =
    text.length > 6000
      ? text
          .slice(-3000)
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== '')
          .slice(-footLines)
      : head.slice(headLines).slice(-footLines);
  return [
    ...head.slice(0, headLines).map(line => ({ line, isHead: true })),
    ...foot.map(line => ({ line, isHead: false })),
  ];
}

function fullDates(line: string): { found: Found; date: CalendarFields }[] {
  const result: { found: Found; date: CalendarFields }[] = [];
  // No whole date is without a digit, and few lines have one.
  if (!/\d/.test(line)) {
    return result;
  }
  for (const found of scanDates(line, 0, line.length, { monthFirst: undefined })) {
    const { date } = found.parsed;
    if (
      date.kind === 'calendar' &&
      date.year !== undefined &&
      date.month !== undefined &&
      date.within === undefined &&
      found.range === undefined
    ) {
      result.push({ found, date });
    }
  }
  return result;
}

function fromLine(line: string, isHead: boolean): Candidate | undefined {
  if (line.length > longestFurniture) {
    return isHead ? fromDateline(line.slice(0, longestFurniture)) : undefined;
  }
  const dates = fullDates(line);
  const [first] = dates;
  if (first === undefined) {
    return isHead ? fromDateline(line) : undefined;
  }
  const edtf = writePoint({ ...pick(first.date) }).edtf;
  if (edtfBounds(edtf) === undefined) {
    return undefined;
  }
  if (labelled.test(line)) {
    return { edtf, rank: isUpdate(line) ? 5 : 6, source: `the line ${quoted(line)}` };
  }
  if (isHead && labelAnywhere.test(line.slice(0, first.found.start))) {
    return { edtf, rank: 4.5, source: `the line ${quoted(line)}` };
  }
  const dateline = isHead ? fromDateline(line) : undefined;
  if (dateline !== undefined) {
    return dateline;
  }
  if (isHead && first.date.day !== undefined && isPlaceThenDate(line, first.found)) {
    return { edtf, rank: 4, source: `the dateline ${quoted(line)}` };
  }
  // A line that is little more than a date: "December 3, 2025", "Wednesday, 3 December 2025 14:30 GMT", "By A. Writer | 3 December 2025".
  const rest = line.length - (first.found.end - first.found.start);
  const whole = first.date.day !== undefined;
  if (rest <= 3 || (whole && rest <= 28 && !/[.!?]$/.test(line) && isHead && isFurnitureRest(line, first.found))) {
    return { edtf, rank: isHead ? 4 : 2, source: `the line ${quoted(line)}` };
  }
  return undefined;
}

/** "Beirut, 5 May 2021", "LONDON 1996-08-30": a line that is a place and a day, and nothing else. */
function isPlaceThenDate(line: string, found: Found): boolean {
  const rest = line.slice(found.end).trim();
  return (
    (rest === '' || rest === '.') &&
    /^\p{Lu}[\p{L}.’'-]*(?:[ ,]+\p{Lu}[\p{L}.’'-]*){0,3}[, ]+$/u.test(line.slice(0, found.start))
  );
}

function isUpdate(line: string): boolean {
  return /updated|modified/i.test(line);
}

function pick(date: CalendarFields): { year: number; month: number; day?: number } {
  return { year: date.year ?? 0, month: date.month ?? 1, ...(date.day === undefined ? {} : { day: date.day }) };
}

/** What stands beside the date in a furniture line: a byline, a time, separators; not a sentence. */
function isFurnitureRest(line: string, found: Found): boolean {
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`;
  return (
    /^[\s|•·,/–—-]*(?:by\b|on\b|at\b|\d{1,2}:\d{2}|[A-Z]{2,4}\b|\p{Lu}\p{L}+ \p{Lu}\p{L}+)?[^a-z]*/u.test(rest) &&
    (rest.match(/[a-z]+/g)?.length ?? 0) <= 5 &&
    /[|•·–—-]|\d:\d\d|^\s*by\b|^\W*$/i.test(rest)
  );
}

/** "BEIRUT, Dec. 3, 2025 (AFP) —": a dateline with a whole date near its beginning. */
function fromDateline(line: string): Candidate | undefined {
  if (!datelinePlace.test(line)) {
    return undefined;
  }
  const [first] = fullDates(line.slice(0, longestFurniture));
  if (first === undefined || first.date.day === undefined || first.found.start > 60) {
    return undefined;
  }
  // The date belongs to the dateline if no sentence has begun before it.
  if (!/^[^a-z]*$/u.test(line.slice(0, first.found.start).replace(/\([^)]*\)|,\s*\p{Lu}\p{Ll}+(?=[,\s])/gu, ''))) {
    return undefined;
  }
  return {
    edtf: writePoint(pick(first.date)).edtf,
    rank: 5.5,
    source: `the dateline ${quoted(line.slice(0, first.found.end))}`,
  };
}

/** "2025-12-03-talks.txt", "20251203_afp.txt", "talks_3-Dec-2025.txt". */
function fromFileName(fileName: string): Candidate | undefined {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const match = /(?<!\d)(19\d\d|20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  const source = `the file name ${quoted(name)}`;
  if (match !== null) {
    const edtf = `${match[1] ?? ''}-${match[3] ?? ''}-${match[4] ?? ''}`;
    return edtfBounds(edtf) === undefined ? undefined : { edtf, rank: 1, source };
  }
  const [first] = fullDates(
    name
      .replace(/\.[a-z]+$/i, '')
      .replace(/[_]/g, ' ')
      .replace(/(?<=[a-z])-|-(?=[a-z])/gi, ' '),
  );
  return first === undefined || first.date.day === undefined
    ? undefined
    : { edtf: writePoint(pick(first.date)).edtf, rank: 1, source };
}
