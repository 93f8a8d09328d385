import type { Span } from '../text/span.ts';
import type { ClaimSuggestion } from './suggestion.ts';

/** Where the words to tag stand: tells the suggestions of one text apart. */
export function suggestionKey({ claim }: ClaimSuggestion): string {
  return `${claim.start}-${claim.end}`;
}

/** So much of a suggestion's words makes a claim on them a claim on it. */
const COVERED = 0.5;

/**
 * The suggestions that wait for a decision, in text order: neither rejected nor tagged. A claim that stands exactly on the
 * words of one suggestion is that one, and says nothing of those reported inside it; any other is held against all of them.
 *
 * @param claims spans of the claims that are there
 * @param rejected keys of suggestions
 */
export function openSuggestions(
  suggestions: readonly ClaimSuggestion[],
  claims: readonly Span[],
  rejected: ReadonlySet<string>,
): ClaimSuggestion[] {
  const keys = new Set(suggestions.map(suggestionKey));
  const exact = new Set<string>();
  const loose: Span[] = [];
  for (const claim of claims) {
    const key = `${claim.start}-${claim.end}`;
    if (keys.has(key)) {
      exact.add(key);
    } else {
      loose.push(claim);
    }
  }
  const seen = new Set<string>();
  return suggestions.filter(one => {
    const key = suggestionKey(one);
    const isOpen = !seen.has(key) && !exact.has(key) && !rejected.has(key) && !loose.some(claim => covers(claim, one));
    seen.add(key);
    return isOpen;
  });
}

function covers(claim: Span, { claim: words }: ClaimSuggestion): boolean {
  const shared = Math.min(claim.end, words.end) - Math.max(claim.start, words.start);
  return shared > 0 && shared >= COVERED * (words.end - words.start);
}
