import type { Quotation } from '../../text/quotations.ts';
import type { Attribution } from './model.ts';
import { SPEAKING_HEAD } from './person-words.ts';
import type { Range } from './range.ts';
import { spanOfRange, type Unit } from './sentence-units.ts';
import { withoutCue } from './without-cue.ts';

/** A headline names its source in so many words. */
const MOST_WORDS = 5;
/** And says at least so much. */
const LEAST_WORDS = 3;
/** What stands before a colon and speaks of the article: "Analysis: …". */
const RUBRIC =
  /^(?:analysis|opinion|exclusive|update[ds]?|live|watch|video|photos?|pictures?|explainer|factbox|timeline|interview|breaking|editorial|profile|review|correction|read more|related)\b/iu;

/**
 * A headline has its source beside a colon or a dash, with no verb: "Trump: ‘The system is rigged’" (only with marks of
 * quotation, as the name may be the subject or the place), "Truce close to collapse – officials" (only who can speak).
 */
export function headlineAttribution(unit: Unit, quotes: readonly Quotation[]): Attribution | undefined {
  const { tokens, text } = unit;
  const isLine =
    (unit.start === 0 || text[unit.start - 1] === '\n') && /^\s*(?:\n|$)/.test(text.slice(unit.end, unit.end + 40));
  if (
    !isLine ||
    tokens.length === 0 ||
    tokens.at(-1)!.tag === 'stop' ||
    text.slice(unit.start, unit.end).includes('\n')
  ) {
    return undefined;
  }
  const parts = sourceFirst(unit, quotes) ?? sourceLast(unit);
  if (parts === undefined) {
    return undefined;
  }
  return { ...withoutCue(unit, parts.content, quotes), source: spanOfRange(unit, parts.source), score: 0.6 };
}

interface Parts {
  readonly source: Range;
  readonly content: Range;
}

function sourceFirst({ tokens, text }: Unit, quotes: readonly Quotation[]): Parts | undefined {
  const colon = tokens.findIndex(({ tag }) => tag === 'colon');
  const quote = tokens[colon + 1]?.quote ?? -1;
  const named = tokens.slice(0, colon);
  const isName = named.every(({ tag, quote: of }) => of < 0 && (tag === 'name' || tag === 'noun'));
  if (colon < 1 || colon > MOST_WORDS || quote < 0 || !isName || RUBRIC.test(text.slice(tokens[0]!.start))) {
    return undefined;
  }
  const isWhole = quotes[quote]!.closed && tokens.slice(colon + 1).every(token => token.quote === quote);
  return isWhole ? { source: { from: 0, to: colon }, content: { from: colon + 1, to: tokens.length } } : undefined;
}

function sourceLast({ tokens, text }: Unit): Parts | undefined {
  const mark = tokens.findLastIndex(({ tag, quote }) => quote < 0 && (tag === 'colon' || tag === 'dash'));
  const named = tokens.slice(mark + 1);
  const isPhrase = named.every(({ tag, quote }) => quote < 0 && (tag === 'name' || tag === 'noun'));
  // A hyphen inside a word is no dash.
  const isApart = mark > 0 && /\s/.test(text[tokens[mark]!.end] ?? '');
  if (mark < LEAST_WORDS || !isApart || named.length === 0 || named.length > MOST_WORDS || !isPhrase) {
    return undefined;
  }
  const last = text.slice(named[0]!.start, named.at(-1)!.end).match(/[\p{L}-]+$/u)?.[0] ?? '';
  const speaks = SPEAKING_HEAD.test(last) || /^(?:UN|U\.N|poll|survey|study|Kremlin|Pentagon)$/u.test(last);
  return speaks ? { source: { from: mark + 1, to: tokens.length }, content: { from: 0, to: mark } } : undefined;
}
