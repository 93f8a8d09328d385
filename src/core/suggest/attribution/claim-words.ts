import type { ClaimMode } from '../../claims/model.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';

/** The words that state a claim: without "that", marks round the whole, and commas and stops at the end. */
export function claimWords(text: string, content: Span, quotes: readonly Quotation[]): Span {
  let { start, end } = content;
  const that = /^that\s+/iu.exec(text.slice(start, end));
  start += that?.[0].length ?? 0;
  const first = quotes[firstEndingAfter(quotes, start)];
  const whole = first !== undefined && first.start <= start ? first : undefined;
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
  for (let at = firstEndingAfter(quotes, content.start); at < quotes.length && quotes[at]!.start < content.end; at++) {
    const quote = quotes[at]!;
    covered += Math.max(0, Math.min(quote.end, content.end) - Math.max(quote.start, content.start));
  }
  const share = covered / Math.max(1, content.end - content.start);
  return share > 0.9 ? 'direct' : share > 0 ? 'mixed' : 'indirect';
}

/** Index of the first of these quotations, which do not overlap, that ends behind an offset. */
function firstEndingAfter(quotes: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.end <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
