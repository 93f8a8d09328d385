import type { Span } from '../../text/span.ts';
import { NUMBER_WORD, numberValue, VAGUE_NUMBERS } from './number-words.ts';

/** A number in a text and what it allows: "at least five" has a least value only, "10 to 15" both bounds. */
export interface Quantity extends Span {
  /** Where the number itself begins: behind "at least", "about". */
  readonly numberAt: number;
  readonly min?: number;
  readonly best?: number;
  readonly max?: number;
  readonly approximate: boolean;
  /** Of a plural such as "dozens": the most that it commonly means. */
  readonly commonMost?: number;
  /** "several", "a few": next to nothing is said of how many. */
  readonly few?: true;
  /** The currency of a sum, ISO 4217. */
  readonly currency?: string;
  readonly percent: boolean;
}

const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)';
const VAGUE = '(?:dozens|scores|hundreds|thousands|millions|billions)';
const ONE = `(?:${DIGITS}(?:(?: and a half)?[ -]${SCALE}\\b)?|${NUMBER_WORD} and a half ${SCALE}\\b|(?:half )?an? (?:${SCALE})\\b|${NUMBER_WORD}\\b(?:(?:[ -]|-? ?and )(?:${NUMBER_WORD}|dozen)\\b)*)`;
const CURRENCY = '(?:US\\$|[$€£])';
const BEFORE =
  'at least|no fewer than|not less than|no less than|more than|over|upwards? of|up to|as many as|at most|no more than|not more than|fewer than|less than|under|below|nearly|almost|close to|about|around|some|approximately|roughly|an estimated|estimated|as few as|exactly|another';
/** "one in four children": a share; "two in one day" and "five in two villages" are none. */
const SHARE = `\\s+(?:in|out of)(?:\\s+every)?\\s+(?<whole>${NUMBER_WORD}|100?|20)\\b(?!\\s+(?:of\\s+)?(?:(?:the|its|his|her|their)\\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|nights?|hundred|thousand|million))`;
/** "nobody was hurt", "another killed": one word for number and noun. */
const NOBODY = 'no one|nobody|none';
const QUANTITY = new RegExp(
  `(?<![\\w.,$€£-]|\\d:)(?:(?<lead>${BEFORE})\\s+)?(?:(?<many>(?:tens|hundreds|scores|dozens) of (?:thousands|millions)|${VAGUE})\\b|(?<few>several (?:dozen|hundred|thousand|million)|a (?:couple|handful|few|number)(?: of)?(?: (?:dozen|hundred|thousand))?|several)\\b|(?<none>${NOBODY})\\b|(?<single>another)(?=\\s+(?:(?:was|is|has been|had been)\\s+)?(?:\\p{L}+ly\\s+)?(?:killed|wounded|injured|hurt|detained|arrested|missing)\\b)|(?<between>between\\s+|from\\s+)?(?<sign>${CURRENCY})?\\s?(?<one>${ONE})(?:\\s?(?:-|–|—|\\s(?:to|or|and)\\s)\\s?${CURRENCY}?(?<other>${ONE})(?!\\s?(?:a\\.m|p\\.m)))?)(?<tail>\\s?%|${SHARE}|\\s+(?:percent|per cent)\\b|\\s+or (?:more|so)\\b)?`,
  'giu',
);

/** Every number of a stretch of English text, in order: digits and words, bounds, ranges, vague plurals, sums of money. */
export function quantitiesIn(text: string, span: Span): Quantity[] {
  const found: Quantity[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(QUANTITY)) {
    const quantity = read(match, part);
    if (quantity !== undefined) {
      const { start, end, numberAt } = quantity;
      found.push({
        ...quantity,
        start: span.start + start,
        end: span.start + end,
        numberAt: span.start + numberAt,
      });
    }
  }
  return found;
}

function read(match: RegExpExecArray | RegExpMatchArray, part: string): Quantity | undefined {
  const { lead, many, few, none, single, between, sign, one, other, tail, whole } = match.groups as Record<
    string,
    string | undefined
  >;
  const start = match.index!;
  let end = start + match[0].length;
  if (/[\p{L}\p{N}]/u.test(part[end] ?? '') && tail === undefined) {
    return undefined;
  }
  const bound = boundOf(lead);
  const opening = /^\s*(?:(?:between|from)\s+)?/i.exec(match[0].slice(lead?.length ?? 0))![0];
  const numberAt = start + (lead?.length ?? 0) + opening.length;
  const common = {
    numberAt,
    percent: /%|cent/i.test(tail ?? ''),
    ...(sign === undefined ? {} : { currency: currencyOf(sign) }),
  };
  if (many !== undefined) {
    const [least, most] = vague(many);
    return { start, end, min: least, commonMost: most, approximate: true, ...common };
  }
  if (few !== undefined) {
    return { start, end, ...fewOf(few), few: true, approximate: true, ...common };
  }
  if (none !== undefined || single !== undefined) {
    return { start, end, best: none === undefined ? 1 : 0, approximate: false, ...common };
  }
  if (whole !== undefined) {
    return shareOf(numberValue(one ?? ''), numberValue(whole), { start, end, ...common }, match[0]);
  }
  const first = numberValue(one ?? '');
  if (
    first === undefined ||
    ((between === undefined || other === undefined) &&
      lead === undefined &&
      sign === undefined &&
      isNoCount(part, numberAt, part.slice(numberAt, end), end))
  ) {
    return undefined;
  }
  let second = other === undefined ? undefined : numberValue(other);
  const joined = /\sand\s/i.test(match[0]) || /\sto\s/i.test(match[0]);
  if (second !== undefined && /\sand\s/i.test(match[0]) && !/between/i.test(between ?? '')) {
    // "five men and two women", "12 and 15" are two numbers.
    end = start + match[0].search(/\s+and\s/i);
    second = undefined;
  }
  if (second !== undefined && (second < first || (!joined && second === first))) {
    second = undefined;
  }
  if (second !== undefined) {
    const low = numberValue(scaledBack(one!, other!)) ?? first;
    return { start, end, min: low, max: second, approximate: true, ...common };
  }
  const more = /or more/i.test(tail ?? '');
  if (bound === 'min' || more) {
    return { start, end, min: first, approximate: true, ...common };
  }
  if (bound === 'max') {
    return { start, end, max: first, approximate: true, ...common };
  }
  return { start, end, best: first, approximate: bound === 'about' || /or so/i.test(tail ?? ''), ...common };
}

/** "one in four": 25 percent. Where the parts make no share, the first number alone. */
function shareOf(
  part: number | undefined,
  whole: number | undefined,
  place: Span & { readonly numberAt: number; readonly percent: boolean },
  written: string,
): Quantity | undefined {
  if (part === undefined || whole === undefined) {
    return undefined;
  }
  if (part >= whole || !(part === 1 || whole === 10 || whole === 20 || whole === 100)) {
    return { ...place, end: place.start + written.search(/\s+(?:in|out of)\s/i), best: part, approximate: false };
  }
  return { ...place, best: Math.round((1000 * part) / whole) / 10, percent: true, approximate: true };
}

function boundOf(lead: string | undefined): 'min' | 'max' | 'about' | undefined {
  const words = lead?.toLowerCase().replace(/\s+/g, ' ');
  if (words === undefined || words === 'exactly' || words === 'another') {
    return undefined;
  }
  if (/^(?:at least|no fewer|not less|no less|more than|over|upwards?|as few)/.test(words)) {
    return 'min';
  }
  return /^(?:up to|as many|at most|no more|not more|fewer|less|under|below)/.test(words) ? 'max' : 'about';
}

function currencyOf(sign: string): string {
  return sign === '€' ? 'EUR' : sign === '£' ? 'GBP' : 'USD';
}

function vague(words: string): readonly [least: number, most: number] {
  const [first = '', , second] = words.toLowerCase().split(/\s+/);
  const [least, most] = first === 'tens' ? [20, 99] : VAGUE_NUMBERS[first]!;
  const unit = second === undefined ? 1 : second === 'millions' ? 1_000_000 : 1_000;
  return [least * unit, most * unit];
}

/** "several", "a couple of", "a few hundred": bounds of common usage, which the coder may overrule. */
function fewOf(words: string): { min: number; max?: number; best?: number } {
  const lower = words.toLowerCase();
  const unit = /dozen/.test(lower)
    ? 12
    : /hundred/.test(lower)
      ? 100
      : /thousand/.test(lower)
        ? 1_000
        : /million/.test(lower)
          ? 1_000_000
          : 1;
  if (/couple/.test(lower)) {
    return { min: 2 * unit, best: 2 * unit };
  }
  return { min: (/several|few|handful/.test(lower) ? 3 : 2) * unit };
}

/** "1 to 2 million": the scale stands with the second number and counts for both. */
function scaledBack(one: string, other: string): string {
  const scale = /\b(thousand|million|billion|trillion)$/i.exec(other)?.[1];
  return scale !== undefined && !/[a-z]/i.test(one) && /^\d/.test(other) ? `${one} ${scale}` : one;
}

const MONTHS = /\b(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s*$/;

/** Years, clock times, days of months, "one of the", ordinals of names ("Resolution 1701", "Boeing 737"). */
function isNoCount(part: string, start: number, written: string, end: number): boolean {
  const before = part.slice(Math.max(0, start - 24), start);
  const after = part.slice(end, end + 24);
  if (/^(?:19|20)\d\d$/.test(written.trim())) {
    return true;
  }
  if (
    /^one$/i.test(written.trim()) &&
    /^(?:\s+of\s+(?:the|its|their|his)|\s+(?:day|another|other)\b|,|\.|\s+(?:that|who|side)\b)/i.test(after)
  ) {
    return true;
  }
  if (
    /^\d/.test(written) &&
    /(?:Resolution|No\.|Article|Section|Flight|Boeing|Airbus|Route|Highway|Channel|Phase|Unit|Brigade|Division|Chapter)\s*$/i.test(
      before,
    )
  ) {
    return true;
  }
  return (
    MONTHS.test(before) ||
    /^\s?(?::\d\d|a\.?m\b|p\.?m\b|o[’']clock\b|st\b|nd\b|rd\b|th\b|[- ]years?[- ]old\b|[- ](?:day|week|month|year|hour|minute)[- ]\w)/i.test(
      after,
    ) ||
    /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(after) ||
    /\b(?:aged?|ages)\s*$/i.test(before)
  );
}
