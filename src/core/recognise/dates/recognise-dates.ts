import type { DateMention, PublicationDate } from '../mention.ts';
import { edtfBounds, parseEdtf } from './calendars/edtf.ts';
import type { Found } from './grammar/found.ts';
import { scanDates } from './scan.ts';
import type { AnchorMode, Reference } from './values/anchor.ts';
import { type Context, quoteOf, type Value } from './values/context.ts';
import { chooseMode } from './values/mode.ts';
import { evaluate } from './values/resolve.ts';
import { remember } from './values/told.ts';
import type { Point } from './values/values.ts';
import { quoted } from './values/wording.ts';

/** What dates count from. */
export interface DateContext {
  /** When the article was published; without it, weekdays and "last month" keep an open value. */
  readonly published?: PublicationDate;
  /** News or narrative; without it the text that is given decides. */
  readonly mode?: AnchorMode;
  /** The date told last before the stretch that is given, for a text read paragraph by paragraph. */
  readonly told?: { readonly edtf: string; readonly quote: string };
  /** Whether 3/12/2025 is March 12 (true) or 3 December (false); without it such a date has its year only. */
  readonly monthFirst?: boolean;
}

const subkinds = { DATE: 'date', TIME: 'time', DURATION: 'duration', SET: 'set' } as const;

/**
 * All mentions of dates, times, durations and sets in `text[from,to)`: sorted, without overlap, offsets into `text` (UTF-16, LF).
 * Values follow TIMEX3 (ISO-TimeML) and EDTF (ISO 8601-2); both ends of a range carry the interval as their EDTF.
 * Linear in the length of the text; never throws.
 */
export function recogniseDates(text: string, context: DateContext, from = 0, to = text.length): DateMention[] {
  const start = Math.max(0, Math.min(from, text.length));
  const end = Math.max(start, Math.min(to, text.length));
  const found = scanDates(text, start, end, { monthFirst: context.monthFirst });
  const publication = pointOf(context.published?.edtf);
  const told = pointOf(context.told?.edtf);
  const reference: Reference | undefined =
    told === undefined
      ? undefined
      : {
          ...told,
          paragraph: 0,
          sentence: 0,
          explicit: true,
          initial: true,
          quote: context.told?.quote ?? '',
          end: 0,
          week: false,
          heldAgainst: undefined,
        };
  const anchors: Context = {
    text,
    mode: context.mode ?? chooseMode(found, publication),
    publication,
    published: context.published,
    reference,
    referenceDay: reference?.day === undefined ? undefined : reference,
    line: reference,
    aside: undefined,
    rangeStart: undefined,
    settled: new Map(),
  };
  return resolveAll(anchors, found);
}

/**
 * Whether the dates of a text count from its publication or from each other, for those who read it in stretches and pass it on
 * as `mode`: the whole text decides.
 */
export function anchorModeOf(text: string, published?: PublicationDate): AnchorMode {
  return chooseMode(scanDates(text, 0, text.length, { monthFirst: undefined }), pointOf(published?.edtf));
}

/** The single point that an EDTF text names (its first for an interval), as far as it is known. */
function pointOf(edtf: string | undefined): Point | undefined {
  if (edtf === undefined || parseEdtf(edtf) === undefined) {
    return undefined;
  }
  const match = /^(-?\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?/.exec(edtf);
  if (match === null) {
    return undefined;
  }
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function resolveAll(context: Context, found: readonly Found[]): DateMention[] {
  const mentions: DateMention[] = [];
  let sentenceStart = 0;
  let sentence = -1;
  for (let index = 0; index < found.length; index++) {
    const item = found[index];
    if (item === undefined) {
      continue;
    }
    while ((found[sentenceStart]?.sentence ?? item.sentence) < item.sentence) {
      sentenceStart++;
    }
    const neighbours = item.parsed.date.kind === 'clock' ? sentenceOf(found, sentenceStart, item.sentence) : [];
    if (item.sentence !== sentence) {
      sentence = item.sentence;
      context.settled.clear();
    }
    const value = evaluate(context, item, neighbours);
    mentions.push(mentionOf(context, item, value));
    remember(context, item, value);
    if (value.point?.day !== undefined) {
      context.settled.set(item, value.point);
    }
    context.rangeStart = item.range === 'first' ? value.point : undefined;
    if (item.range === 'last') {
      spanRange(mentions);
    }
  }
  return mentions;
}

/** Of one sentence at most so many dates are looked at, so that a text without full stops stays linear. */
const mostNeighbours = 12;

function sentenceOf(found: readonly Found[], from: number, sentence: number): Found[] {
  const result: Found[] = [];
  for (
    let index = from;
    index < found.length && index < from + mostNeighbours && found[index]?.sentence === sentence;
    index++
  ) {
    const item = found[index];
    if (item !== undefined) {
      result.push(item);
    }
  }
  return result;
}

function mentionOf(context: Context, found: Found, value: Value): DateMention {
  const { type, timex, edtf, status, reason } = value;
  const mention: { -readonly [Key in keyof DateMention]: DateMention[Key] } = {
    kind: 'date',
    subkind: subkinds[type],
    label: type,
    start: found.start,
    end: found.end,
    quote: quoteOf(context, found),
    score: found.parsed.score ?? 0.9,
    status,
    reason,
    timex: { type, value: timex },
  };
  if (edtf !== undefined) mention.edtf = edtf;
  return mention;
}

/** The same so many units further on. Key by key, as what copies all keys takes several times as long. */
export function dateMovedBy(date: DateMention, by: number): DateMention {
  const moved: { -readonly [Key in keyof DateMention]: DateMention[Key] } = {
    kind: date.kind,
    subkind: date.subkind,
    label: date.label,
    start: date.start + by,
    end: date.end + by,
    quote: date.quote,
    score: date.score,
    status: date.status,
    reason: date.reason,
    timex: date.timex,
  };
  if (date.edtf !== undefined) moved.edtf = date.edtf;
  return moved;
}

/** Both ends of a range get the interval as EDTF; each keeps its own TIMEX3 value, which has no intervals. */
function spanRange(mentions: DateMention[]): void {
  const last = mentions[mentions.length - 1];
  const first = mentions[mentions.length - 2];
  if (first?.edtf === undefined || last?.edtf === undefined) {
    return;
  }
  // A week is an interval already: from its first day, to its last.
  const [begin = ''] = first.edtf.split('/');
  const end = last.edtf.split('/').at(-1) ?? '';
  const interval = `${begin}/${end}`;
  if (edtfBounds(begin) === undefined || edtfBounds(end) === undefined || parseEdtf(interval) === undefined) {
    return;
  }
  const reason = `One end of the range from ${quoted(first.quote)} to ${quoted(last.quote)}.`;
  const explain = (mention: DateMention): DateMention => ({
    ...mention,
    edtf: interval,
    reason: mention.status === 'explicit' ? reason : `${mention.reason} ${reason}`,
  });
  mentions[mentions.length - 2] = explain(first);
  mentions[mentions.length - 1] = explain(last);
}
