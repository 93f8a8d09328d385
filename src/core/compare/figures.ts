import type { ClaimNumber } from '../claims/model.ts';
import { type Quantity, quantitiesIn } from '../suggest/content/quantities.ts';
import { termOf } from './terms.ts';

/** A number with what it counts. Bounds are inclusive; infinite where the text leaves one open. */
export interface Figure {
  /** Terms (see terms.ts) of what is counted: nouns and verbs beside the number. */
  readonly of: readonly string[];
  readonly min: number;
  readonly max: number;
  /** The words of the text, or of the field. */
  readonly words: string;
}

/** What "about" leaves open to either side. */
const ABOUT = 0.2;
const UNIT_WORD = /[\p{L}’'-]+/gu;
const SKIPPED: ReadonlySet<string> = new Set(
  'it he she they we i you already so far the a an of and or in on at to its his her their our more other were was had been have has are is people persons person that who by for from with them these those about half'.split(
    ' ',
  ),
);

/** "The two sides" are who they are, not a count. */
const PAIR =
  /^\s+(?:long-?time )?(?:sides|parties|countries|nations|states|neighbou?rs|delegations|adversaries|enemies|foes|governments)\b/iu;

/** Numbers of a text with what they count; years, times of day, dates and shares are left out. */
export function figuresIn(text: string): Figure[] {
  return quantitiesIn(text, { start: 0, end: text.length }).flatMap(quantity => {
    const rest = text.slice(quantity.end);
    const of = countedIn(text, quantity.start, rest);
    // Hardly any figure contradicts "several" and "a few".
    return quantity.percent || quantity.few || of.length === 0 || (quantity.best === 2 && PAIR.test(rest))
      ? []
      : [{ of, ...boundsOf(quantity), words: text.slice(quantity.numberAt, quantity.end) }];
  });
}

function boundsOf({ min, best, max, approximate, commonMost }: Quantity): { min: number; max: number } {
  if (best !== undefined) {
    const slack = approximate ? ABOUT : 0;
    return { min: best * (1 - slack), max: best * (1 + slack) };
  }
  return { min: min ?? 0, max: max ?? commonMost ?? Number.POSITIVE_INFINITY };
}

/**
 * What is counted: the words after the number up to a stop, and the word of harm that it belongs to: one right behind it
 * ("50 injured"), else the nearest before ("killing 19 people and wounding 40"), else one further behind ("five men and two
 * boys dead").
 */
function countedIn(text: string, at: number, rest: string): string[] {
  const clause = /^[^.;:,!?()“”"]*/.exec(rest)![0].split(JOINED, 1)[0]!;
  const after = wordsIn(clause)
    .filter(word => !SKIPPED.has(word))
    .slice(0, 3)
    .map(termOf);
  const behind = harmIn(clause)[0];
  const before = harmIn(text.slice(Math.max(0, at - 60), at)).at(-1);
  const harm = behind ?? before ?? harmIn(rest.slice(0, 80))[0];
  return [...new Set([...after, ...(harm === undefined ? [] : [harm])])];
}

/** Where the next thing counted may begin. */
const JOINED = /\b(?:and|or|while|but|as well as)\b/iu;

function wordsIn(text: string): string[] {
  return [...text.matchAll(UNIT_WORD)].map(match => match[0].toLowerCase());
}

function harmIn(text: string): string[] {
  return wordsIn(text)
    .map(termOf)
    .filter(term => HARM.has(term));
}

const HARM: ReadonlySet<string> = new Set(['~killing', '~wounding', '~displacement', '~capture']);

/** The numbers of a claim's fields. */
export function figuresOf(numbers: readonly ClaimNumber[]): Figure[] {
  return numbers.flatMap(({ what, of, min, best, max, approximate }) => {
    const low = min ?? best ?? (max === undefined ? undefined : 0);
    if (low === undefined) {
      return [];
    }
    const high = max ?? (min !== undefined && best === undefined ? Number.POSITIVE_INFINITY : (best ?? low));
    const slack = approximate === true && min === undefined && max === undefined ? ABOUT : 0;
    const words = wordsIn(`${what ?? ''} ${of ?? ''}`);
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

/** Whether two figures count the same thing, as far as their words tell. */
export function countAlike(a: Figure, b: Figure): boolean {
  const harmA = a.of.filter(term => HARM.has(term));
  const harmB = b.of.filter(term => HARM.has(term));
  if (harmA.length > 0 && harmB.length > 0) {
    return harmA.some(term => harmB.includes(term)) && !partOf(a, b) && !ofTwoSides(a, b);
  }
  return a.of.some(term => b.of.includes(term));
}

/** Children among the killed are a part of the killed: the figures do not compare. */
function partOf(a: Figure, b: Figure): boolean {
  return PART.some(part => a.of.includes(part) !== b.of.includes(part));
}
const PART = ['child', 'woman', 'boy', 'girl'].map(word => termOf(word));

/** The dead of an army are not those of its enemy, nor those of a village; who of the others was a fighter is often disputed. */
function ofTwoSides(a: Figure, b: Figure): boolean {
  const [mine, theirs] = [a, b].map(({ of }) => of.some(term => ARMED_FORCES.has(term)));
  return mine !== theirs && (mine ? b : a).of.some(term => OTHERS.has(term));
}
const ARMED_FORCES: ReadonlySet<string> = new Set(['soldier', 'police'].map(word => termOf(word)));
const OTHERS: ReadonlySet<string> = new Set(
  ['civilian', 'fighter', ...PART, 'journalist', 'doctor', 'teacher'].map(word => termOf(word)),
);

/** Whether two figures can both be true of one thing. */
export function compatible(a: Figure, b: Figure): boolean {
  return a.min <= b.max && b.min <= a.max;
}
