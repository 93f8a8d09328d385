/** Scans a text once for date expressions. What it finds depends on the text alone, not on any anchor. */
import type { Parsed } from './grammar/expression.ts';
import type { Found } from './grammar/found.ts';
import { Grammar } from './grammar/grammar.ts';
import { linkRanges } from './grammar/ranges.ts';
import { tenseAround } from './grammar/tense.ts';
import { isTrap } from './grammar/traps.ts';
import { gap } from './tokens/gaps.ts';
import { wordId } from './tokens/lexicon.ts';
import { readTokens } from './tokens/read-tokens.ts';
import { isSentenceStart } from './tokens/sentences.ts';
import { Tokens } from './tokens/tokens.ts';
import { standsAlone, trigger } from './tokens/word-classes.ts';

const since = wordId('since');

interface ScanOptions {
  readonly monthFirst: boolean | undefined;
}

/** A chunk ends at the first line end after so many characters, so that memory stays small on any text. */
const chunkLength = 1 << 15;
const longestLine = 1 << 17;

/** Used again for each text, as most are short and the arrays are made for long ones. */
const tokens = new Tokens();

interface Scan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly monthFirst: boolean | undefined;
  readonly found: readonly Found[];
}

/** An article is scanned for its publication date first, then for all its dates. */
let latest: Scan | undefined;
/** Shorter texts are lines that are looked at by themselves; longer ones would be held in memory. */
const shortestKept = 200;
const longestKept = 20_000;

/** All date expressions of `text[from,to)`, in order, without overlap. Linear in the length of the text. */
export function scanDates(text: string, from: number, to: number, options: ScanOptions): readonly Found[] {
  const { monthFirst } = options;
  if (
    latest !== undefined &&
    latest.from === from &&
    latest.to === to &&
    latest.monthFirst === monthFirst &&
    latest.text === text
  ) {
    return latest.found;
  }
  const found = scanAnew(text, from, to, options);
  if (to - from >= shortestKept && text.length <= longestKept) {
    latest = { text, from, to, monthFirst, found };
  }
  return found;
}

function scanAnew(text: string, from: number, to: number, options: ScanOptions): readonly Found[] {
  const found: Found[] = [];
  const grammar = new Grammar(tokens, options);
  const counter = { sentence: 0, paragraph: 0 };
  let at = from;
  while (at < to) {
    const end = chunkEnd(text, at, to);
    readTokens(tokens, text, at, end);
    scanChunk(tokens, grammar, found, counter);
    at = end;
  }
  tokens.text = '';
  return found;
}

function chunkEnd(text: string, from: number, to: number): number {
  if (to - from <= chunkLength) {
    return to;
  }
  // Only so far: a text without line ends would be searched to its end for every chunk of it.
  const rest = text.slice(from + chunkLength, from + longestLine + 1);
  const lineEnd = rest.indexOf('\n');
  if (lineEnd >= 0 && chunkLength + lineEnd < longestLine) {
    return Math.min(from + chunkLength + lineEnd + 1, to);
  }
  const stop = rest.indexOf('. ');
  if (stop >= 0) {
    return Math.min(from + chunkLength + stop + 2, to);
  }
  return Math.min(from + longestLine, to);
}

function scanChunk(
  t: Tokens,
  grammar: Grammar,
  found: Found[],
  counter: { sentence: number; paragraph: number },
): void {
  const { classes } = t;
  const first = found.length;
  let counted = 0;
  for (let at = 0; at < t.count; at++) {
    const own = classes[at] ?? 0;
    if ((own & trigger) === 0 || ((own & standsAlone) === 0 && lacksNext(t, at))) {
      continue;
    }
    const parsed = grammar.parse(at);
    if (parsed === undefined || parsed.to <= at) {
      continue;
    }
    if (isTrap(t, at, parsed)) {
      at = parsed.to - 1;
      continue;
    }
    for (; counted <= at; counted++) {
      count(t, counted, counter);
    }
    add(t, parsed, parsed.from ?? at, found, counter);
    at = endOf(parsed) - 1;
  }
  for (; counted < t.count; counted++) {
    count(t, counted, counter);
  }
  counter.sentence++;
  counter.paragraph++;
  linkRanges(t, found, first);
}

/** "the village", "two villages": most words that can begin an expression are followed by one that ends it. */
function lacksNext(t: Tokens, at: number): boolean {
  return !t.isNumber(at) && at + 1 < t.count && (t.classes[at + 1] ?? 0) === 0;
}

function count(t: Tokens, at: number, counter: { sentence: number; paragraph: number }): void {
  const before = t.gapBefore(at);
  if (before === gap.space || before === gap.comma || before === gap.none) {
    return;
  }
  if (before === gap.lineEnd || (before === gap.other && at > 0 && hasLineEnd(t, at))) {
    counter.paragraph++;
    counter.sentence++;
  } else if (isSentenceStart(t, at)) {
    counter.sentence++;
  }
}

function hasLineEnd(t: Tokens, at: number): boolean {
  for (let offset = t.endOf(at - 1); offset < t.startOf(at); offset++) {
    if (t.text.charCodeAt(offset) === 10) {
      return true;
    }
  }
  return false;
}

/** The token after the last one of a date, its range and its list. */
const endOf = ({ to, until, more }: Parsed): number => more?.[more.length - 1]?.to ?? until?.to ?? to;

function add(
  t: Tokens,
  parsed: Parsed,
  from: number,
  found: Found[],
  counter: { sentence: number; paragraph: number },
): void {
  const { until, more = [] } = parsed;
  const start = parsed.start ?? t.startOf(from);
  const last = found.length > 0 ? found[found.length - 1] : undefined;
  if (last !== undefined && start < last.end) {
    return;
  }
  const tense = needsTense(parsed) ? tenseAround(t, from, endOf(parsed)) : undefined;
  // "Since early 1987 it has …" opens a stretch that reaches to now: nothing after it is told of that year.
  const opensStretch = t.isNext(from) && t.isWord(from - 1, since);
  const initial =
    !opensStretch && (isSentenceStart(t, from) || isSentenceStart(t, from - 1) || isSentenceStart(t, from - 2));
  const one: Found = {
    start,
    end: t.endOf(parsed.to - 1),
    parsed,
    tense,
    sentence: counter.sentence,
    paragraph: counter.paragraph,
    initial,
    from,
    to: parsed.to,
    range: until === undefined ? undefined : 'first',
  };
  found.push(one);
  const beside = (other: NonNullable<Parsed['until']>, range: Found['range']): Found => ({
    ...one,
    start: other.start ?? t.startOf(other.from),
    end: t.endOf(other.to - 1),
    parsed: parsed.part === undefined ? other : { ...other, part: parsed.part },
    from: other.from,
    to: other.to,
    range,
  });
  if (until !== undefined) found.push(beside(until, 'last'));
  for (const each of more) found.push(beside(each, undefined));
}

/** Only a date whose year, month or week is open asks the verbs around it. */
function needsTense(parsed: Parsed): boolean {
  const { date } = parsed;
  switch (date.kind) {
    case 'calendar':
    case 'named':
      return date.year === undefined && date.yearFrom === undefined;
    case 'shift':
      return date.unit === 'weekend' || date.inner !== undefined;
    default:
      return date.kind === 'event' || date.kind === 'foreign' || date.kind === 'clock';
  }
}
