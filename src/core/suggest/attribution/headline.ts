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
 * A headline has its source beside a colon or a dash, with no verb: "Trump: ‘The system is rigged’" (a name may be the
 * subject or the place, so with marks of quotation or in the first person), "Poll: Clinton leads", "Truce close to collapse –
 * officials" (only who can speak).
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
  const first = tokens[colon + 1];
  const quote = first?.quote ?? -1;
  const named = tokens.slice(0, colon);
  const isName = named.every(({ tag, quote: of }) => of < 0 && (tag === 'name' || tag === 'noun'));
  if (colon < 1 || colon > MOST_WORDS || !isName || RUBRIC.test(text.slice(tokens[0]!.start))) {
    return undefined;
  }
  const parts = { source: { from: 0, to: colon }, content: { from: colon + 1, to: tokens.length } };
  if (first === undefined || quote < 0) {
    const tells = first?.lower === 'i' || first?.lower === 'we' || speaks(text.slice(0, tokens[colon]!.start));
    return tells && tokens.length - colon > LEAST_WORDS ? parts : undefined;
  }
  const isWhole = quotes[quote]!.closed && tokens.slice(colon + 1).every(token => token.quote === quote);
  return isWhole ? parts : undefined;
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
  return speaks(text.slice(named[0]!.start, named.at(-1)!.end))
    ? { source: { from: mark + 1, to: tokens.length }, content: { from: 0, to: mark } }
    : undefined;
}

/** Whether what ends a phrase can say something. */
function speaks(phrase: string): boolean {
  const last = /[\p{L}.-]+$/u.exec(phrase)?.[0] ?? '';
  return SPEAKING_HEAD.test(last) || /^(?:UN|U\.N\.?|poll|survey|study|Kremlin|Pentagon)$/iu.test(last);
}
