import type { Quotation } from '../../text/quotations.ts';
import type { Attribution } from './model.ts';
import { phraseAfter } from './phrase.ts';
import { spanOfRange, type Unit } from './sentence-units.ts';
import { withoutCue } from './without-cue.ts';

/** A unit before this one in which somebody was quoted. */
interface Spoken {
  readonly unit: Unit;
  readonly index: number;
  readonly attribution: Attribution;
}

/**
 * A sentence that is nothing but a quotation goes on with the speech before it; a name behind a dash after it is its
 * source. Otherwise nobody is known to say it, and there is no attribution.
 */
export function resumeQuotation(
  unit: Unit,
  quotes: readonly Quotation[],
  previous: Spoken | undefined,
): Attribution | undefined {
  const { tokens, text } = unit;
  const first = tokens[0];
  const quote = first === undefined || first.quote < 0 ? undefined : quotes[first.quote];
  if (first === undefined || quote === undefined || quote.end - quote.start < 12) {
    return undefined;
  }
  const end = tokens.findIndex(token => token.quote !== first.quote);
  const to = end < 0 ? tokens.length : end;
  const base = withoutCue(unit, { from: 0, to }, quotes);
  if (end >= 0) {
    const dash = tokens[end];
    const from = end + 1;
    const close = dash?.tag === 'dash' ? phraseAfter(tokens, from, true) : from;
    return close > from && close >= tokens.length - 1
      ? { ...base, source: spanOfRange(unit, { from, to: close }), score: 0.7 }
      : undefined;
  }
  const lines = previous?.attribution.mode === 'indirect' ? 0 : 2;
  if (previous?.attribution.source !== undefined && near(text, previous.unit, unit, lines)) {
    return { ...base, source: previous.attribution.source, continues: previous.index, score: 0.7 };
  }
  return undefined;
}

/** Whether a unit is a paragraph of a speech that goes on in the next one, and nothing else: its mark is not closed. */
export function isOpenSpeech({ tokens }: Unit, quotes: readonly Quotation[]): boolean {
  const quote = tokens[0] === undefined ? undefined : quotes[tokens[0].quote];
  return quote !== undefined && !quote.closed && tokens.every(token => token.quote === tokens[0]!.quote);
}

/**
 * Who speaks in paragraphs that leave their mark open is told in a later one: "… we have no choice,” he said". Their
 * attributions, where the unit after them goes on with their speech and has a source.
 * @param attributions of the unit `after`
 */
export function earlierParagraphs(
  open: readonly Unit[],
  after: Unit,
  attributions: readonly Attribution[],
  quotes: readonly Quotation[],
): Attribution[] {
  const first = after.tokens[0];
  const goesOn = first !== undefined && quotes[first.quote]?.continues === true;
  const told = goesOn ? attributions.find(one => one.content.start === first.start && one.speech) : undefined;
  const source = told?.source;
  return source === undefined
    ? []
    : open.map(unit => ({ ...withoutCue(unit, { from: 0, to: unit.tokens.length }, quotes), source, score: 0.7 }));
}

/** At most so many line ends between them: two are a blank line. */
function near(text: string, before: Unit, after: Unit, lines: number): boolean {
  return (text.slice(before.end, after.start).match(/\n/g)?.length ?? 0) <= lines;
}
