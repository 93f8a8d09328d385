import { sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** What stands around a claim in its article. */
export interface Surroundings {
  /** The sentences that the claim stands in. */
  readonly sentence: string;
  /** LF offset of `sentence` in the article. */
  readonly sentenceAt: number;
  /** The text right before `sentence`: what a pronoun, "the first" or a bare "groundless" goes back to. */
  readonly lead: string;
}

/** So much of the text before a sentence belongs to it in any case, and so much where it is of one paragraph; UTF-16 units. */
const LEAD = 250;
const LEAD_IN_PARAGRAPH = 600;

/** @param span of the claim, in LF offsets of `text` */
export function surroundingsOf(text: string, span: Span): Surroundings {
  const start = Math.min(sentenceAt(text, span.start).start, span.start);
  const end = Math.max(sentenceAt(text, Math.max(span.start, span.end - 1)).end, span.end);
  const paragraph = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LEAD_IN_PARAGRAPH);
  const from = Math.max(0, Math.min(paragraph, start - LEAD));
  return {
    sentence: text.slice(start, end),
    sentenceAt: start,
    // Half a word is none.
    lead: text.slice(from, start).replace(from === 0 ? /^/ : /^\S*/, ''),
  };
}
