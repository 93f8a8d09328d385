import type { Quotation } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import type { ClaimMode } from '../model.ts';

/** The words that state a claim: without "that", marks round the whole, and commas and stops at the end. */
export function claimWords(text: string, content: Span, quotes: readonly Quotation[]): Span {
  let { start, end } = content;
  const that = /^that\s+/iu.exec(text.slice(start, end));
  start += that?.[0].length ?? 0;
  const whole = quotes.find(quote => quote.start <= start && start < quote.end);
  if (whole !== undefined && start <= whole.inner.start && end >= whole.inner.end && end <= whole.end) {
    start = Math.max(start, whole.inner.start);
    end = Math.min(end, whole.inner.end);
  }
  while (end > start && /[\s,;:.]/.test(text[end - 1]!)) {
    end--;
  }
  return end > start ? { start, end } : content;
}

/** Direct where (nearly) all of it is quoted, mixed where some is, else indirect. */
export function modeOf(content: Span, quotes: readonly Quotation[]): ClaimMode {
  let covered = 0;
  for (const quote of quotes) {
    covered += Math.max(0, Math.min(quote.end, content.end) - Math.max(quote.start, content.start));
  }
  const share = covered / Math.max(1, content.end - content.start);
  return share > 0.9 ? 'direct' : share > 0 ? 'mixed' : 'indirect';
}
