import type { Quotation } from '../../text/quotations.ts';
import { claimWords, modeOf } from './claim-words.ts';
import { factualityOf, hedgesIn } from './factuality.ts';
import type { Attribution } from './model.ts';
import { phraseAfter } from './phrase.ts';
import { spanOfRange, type Unit } from './sentence-units.ts';

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
  const content = spanOfRange(unit, { from: 0, to });
  const words = text.slice(content.start, content.end);
  const base = {
    content,
    claim: claimWords(text, content, quotes),
    via: [],
    kind: 'none',
    speech: true,
    mode: modeOf(content, quotes),
    factuality: factualityOf({ stance: 'assert', negated: false, content: words }),
    hedges: hedgesIn(words),
  } as const;
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

/** At most so many line ends between them: two are a blank line. */
function near(text: string, before: Unit, after: Unit, lines: number): boolean {
  return (text.slice(before.end, after.start).match(/\n/g)?.length ?? 0) <= lines;
}
