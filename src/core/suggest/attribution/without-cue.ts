import type { Quotation } from '../../text/quotations.ts';
import { claimWords, modeOf } from './claim-words.ts';
import { factualityOf, hedgesIn } from './factuality.ts';
import type { Attribution } from './model.ts';
import type { Range } from './range.ts';
import { spanOfRange, type Unit } from './sentence-units.ts';

/** What is said with no word that says so: in a quotation by itself, or in a headline beside its source. */
export function withoutCue(unit: Unit, said: Range, quotes: readonly Quotation[]): Omit<Attribution, 'score'> {
  const { text } = unit;
  const content = spanOfRange(unit, said);
  const words = text.slice(content.start, content.end);
  return {
    content,
    claim: claimWords(text, content, quotes),
    via: [],
    kind: 'none',
    speech: true,
    mode: modeOf(content, quotes),
    factuality: factualityOf({ stance: 'assert', negated: false, content: words }),
    hedges: hedgesIn(words),
  };
}
