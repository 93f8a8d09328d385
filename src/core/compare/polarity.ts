import type { StoredClaim } from '../claims/model.ts';
import { termsOf } from './terms.ts';

const NEGATION =
  /\b(?:not|no|never|neither|nor|none|nobody|without|cannot|unlikely|improbable|incapable|unable|insufficient|false|fails?|failed|lacks?|denie[sd]|deny|reject(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed) to|rule[sd]? out)\b|n['’]t\b/giu;

const FIRST_NEGATION = new RegExp(NEGATION.source, 'iu');

/** "Not a commander but an informer" says what is so, and a demand "without conditions" is none the less one. */
const AFFIRMS =
  /\bnot (?:an? |the |only )?[^,.;]{2,60}?,? but\b|\bwithout (?:any |further |pre-?)*(?:conditions?|delay|exceptions?|hesitation|question|doubt)\b|\bno doubt\b/giu;

/**
 * Whether a claim says that something did not happen, is not so, or is turned down.
 * @param type that the claim is compared as
 */
export function isNegative({ factuality, quote }: StoredClaim, type: string): boolean {
  if (factuality?.value?.endsWith('-')) {
    return true;
  }
  const count = countNegations(quote);
  return count % 2 === 1 || ((type === 'denial' || type === 'refusal') && count === 0);
}

/** Terms of a quote behind a word that denies, to the end of its sentence. */
export function deniedTerms(quote: string): Set<string> {
  return new Set(quote.split(/(?<=[.!?;]["”’']?)\s+/u).flatMap(part => termsOf(deniedIn(part))));
}

function countNegations(text: string): number {
  return [...text.replace(AFFIRMS, ' ').matchAll(NEGATION)].length;
}

/** From the word that denies on: "one of the dead has not been identified" tells of dead. Nothing where two cancel out. */
function deniedIn(sentence: string): string {
  const at = sentence.search(FIRST_NEGATION);
  return at < 0 || countNegations(sentence) % 2 === 0 ? '' : sentence.slice(at);
}
