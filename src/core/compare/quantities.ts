import type { ClaimNumber } from '../claims/model.ts';
import { termOf } from './terms.ts';

/** A number with what it counts. Bounds are inclusive; infinite where the text leaves one open. */
export interface Quantity {
  /** Terms (see terms.ts) of what is counted: nouns and verbs beside the number. */
  readonly of: readonly string[];
  readonly min: number;
  readonly max: number;
  /** The words of the text, or of the field. */
  readonly words: string;
}

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ['dozen', 12],
]);
/** Plurals without a figure: a band that no exact figure contradicts. */
const VAGUE = new Map<string, readonly [number, number]>([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 1999]],
  ['thousands', [2000, 99999]],
]);
const NUMBER =
  /\b(?:(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)|(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|dozen|dozens|scores|hundreds|thousands))\b(?:\s+(hundred|thousand|million|dozen))?/gi;
const LEAST = /\b(?:at least|more than|over|above|no fewer than|upwards of|minimum of)\s+(?:a\s+)?$/i;
const MOST = /\b(?:at most|up to|fewer than|less than|under|below|as many as|no more than)\s+(?:a\s+)?$/i;
const ABOUT = /\b(?:about|around|some|nearly|almost|roughly|approximately|close to|estimated)\s+(?:a\s+)?$/i;
/** Years, clock times, days of a month, names of resolutions: numbers that count nothing. */
const NOT_A_COUNT_BEFORE =
  /(?:\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|resolution|in|since|of|from|until|by|aged|chapter|article)\.?\s*|[:.\d])$/i;
const NOT_A_COUNT_AFTER =
  /^(?:\s*(?:a\.?m\.?|p\.?m\.?|o[’']clock|january|february|march|april|may|june|july|august|september|october|november|december)\b|[:.]\d|(?:st|nd|rd|th)\b|\s*%)/i;
const UNIT_WORD = /[\p{L}’'-]+/gu;
const SKIPPED: ReadonlySet<string> = new Set(
  'the a an of and or in on at to its his her their our more other were was had been have has are is people persons person that who by for from with them these those about half'.split(
    ' ',
  ),
);

/** Numbers of a text with what they count; years, times of day and dates are left out. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const rest = text.slice(match.index + match[0].length);
    const value = amountOf(match[1], match[2]?.toLowerCase(), match[3]?.toLowerCase());
    if (value === undefined || NOT_A_COUNT_AFTER.test(rest) || isNoCount(match[1], before)) {
      continue;
    }
    const of = countedIn(text, match.index, rest);
    if (of.length > 0) {
      found.push({ of, ...boundsOf(value, before), words: match[0] });
    }
  }
  return found;
}

function isNoCount(digits: string | undefined, before: string): boolean {
  if (digits === undefined) {
    return false;
  }
  return (
    /[:.\d]$/.test(before) ||
    (/^(?:1[89]|20)\d\d$/.test(digits) && NOT_A_COUNT_BEFORE.test(before)) ||
    MONTH_DAY.test(before)
  );
}
const MONTH_DAY =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+$/i;

function amountOf(
  digits: string | undefined,
  word: string | undefined,
  scale: string | undefined,
): readonly [number, number] | undefined {
  const vague = word === undefined ? undefined : VAGUE.get(word);
  if (vague) {
    return vague;
  }
  const [tens = '', units] = (word ?? '').split('-');
  const plain =
    digits === undefined
      ? word === undefined
        ? undefined
        : (WORDS.get(tens) ?? 0) + (units === undefined ? 0 : (WORDS.get(units) ?? 0))
      : Number(digits.replaceAll(',', ''));
  const times =
    scale === 'hundred' ? 100 : scale === 'thousand' ? 1000 : scale === 'million' ? 1e6 : scale === 'dozen' ? 12 : 1;
  return plain === undefined ? undefined : [plain * times, plain * times];
}

function boundsOf([low, high]: readonly [number, number], before: string): { min: number; max: number } {
  if (LEAST.test(before)) {
    return { min: low, max: Number.POSITIVE_INFINITY };
  }
  if (MOST.test(before)) {
    return { min: 0, max: high };
  }
  const slack = ABOUT.test(before) ? 0.2 : 0;
  return { min: low * (1 - slack), max: high * (1 + slack) };
}

/** What is counted: the words after the number up to a stop, and a verb of harm shortly before ("killing at least five"). */
function countedIn(text: string, at: number, rest: string): string[] {
  const clause = /^[^.;:,!?()“”"]*/.exec(rest)![0];
  const after = [...clause.matchAll(UNIT_WORD)]
    .map(match => match[0].toLowerCase())
    .filter(word => !SKIPPED.has(word))
    .slice(0, 3);
  const before = [...text.slice(Math.max(0, at - 60), at).matchAll(UNIT_WORD)].map(match => match[0].toLowerCase());
  const verbs = before.map(word => termOf(word)).filter(term => HARM.has(term));
  const tail = [...rest.slice(0, 80).matchAll(UNIT_WORD)].map(match => termOf(match[0].toLowerCase()));
  return [...new Set([...after.map(word => termOf(word)), ...verbs, ...tail.filter(term => HARM.has(term))])];
}

const HARM: ReadonlySet<string> = new Set(['~killing', '~wounding', '~displacement', '~capture']);

/** The numbers of a claim's fields. */
export function quantitiesOf(numbers: readonly ClaimNumber[]): Quantity[] {
  return numbers.flatMap(({ what, of, min, best, max, approximate }) => {
    const low = min ?? best ?? (max === undefined ? undefined : 0);
    if (low === undefined) {
      return [];
    }
    const high = max ?? (min !== undefined && best === undefined ? Number.POSITIVE_INFINITY : (best ?? low));
    const slack = approximate === true && min === undefined && max === undefined ? 0.2 : 0;
    const words = [...`${what ?? ''} ${of ?? ''}`.matchAll(UNIT_WORD)].map(match => match[0].toLowerCase());
    const terms = words.filter(word => !SKIPPED.has(word)).map(word => termOf(word));
    return [
      {
        of: [...new Set(terms)],
        min: low * (1 - slack),
        max: high * (1 + slack),
        words: wordsOf(min, best, max),
      },
    ];
  });
}

function wordsOf(min: number | undefined, best: number | undefined, max: number | undefined): string {
  if (best !== undefined) {
    return String(best);
  }
  return min === undefined ? `up to ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

/** Whether two quantities count the same thing, as far as their words tell. */
export function countAlike(a: Quantity, b: Quantity): boolean {
  const harmA = a.of.filter(term => HARM.has(term));
  const harmB = b.of.filter(term => HARM.has(term));
  if (harmA.length > 0 && harmB.length > 0) {
    return harmA.some(term => harmB.includes(term)) && !partOf(a, b);
  }
  return a.of.some(term => b.of.includes(term));
}

/** Children among the killed are a part of the killed: the figures do not compare. */
function partOf(a: Quantity, b: Quantity): boolean {
  return PART.some(part => a.of.includes(part) !== b.of.includes(part));
}
const PART = ['child', 'woman', 'boy', 'girl'].map(word => termOf(word));

/** Whether two figures can both be true of one thing. */
export function compatible(a: Quantity, b: Quantity): boolean {
  return a.min <= b.max && b.min <= a.max;
}
