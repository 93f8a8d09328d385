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
  const { standing, cancelled } = negationsIn(quote);
  return standing > 0 || ((type === 'denial' || type === 'refusal') && cancelled === 0);
}

/** Terms of a quote behind a word that denies, to the end of its sentence. */
export function deniedTerms(quote: string): Set<string> {
  return new Set(quote.split(/(?<=[.!?;]["”’']?)\s+/u).flatMap(part => termsOf(deniedIn(part))));
}

/**
 * Words that deny. Two cancel out where the second follows closely, "did not deny", "never failed", or says on what terms, "no talks without a truce";
 * not across clauses, "it was never drawn because there is no treaty".
 */
function negationsIn(text: string): { readonly standing: number; readonly cancelled: number } {
  const plain = text.replace(AFFIRMS, ' ');
  let standing = 0;
  let cancelled = 0;
  let end: number | undefined;
  for (const match of plain.matchAll(NEGATION)) {
    const between = end === undefined ? undefined : plain.slice(end, match.index);
    const word = match[0].toLowerCase();
    if (between !== undefined && word !== 'nor' && (word === 'without' || CLOSE.test(between))) {
      standing--;
      cancelled += 2;
      end = undefined;
    } else {
      standing++;
      end = match.index + match[0].length;
    }
  }
  return { standing, cancelled };
}

/** At most two words, of one clause. */
const CLOSE = /^\s+(?:(?!(?:and|or|but|because|that|who|which|if)\b)[\p{L}’'-]+\s+){0,2}$/iu;

/** From the word that denies on: "one of the dead has not been identified" tells of dead. Nothing where two cancel out. */
function deniedIn(sentence: string): string {
  const at = sentence.search(FIRST_NEGATION);
  return at < 0 || negationsIn(sentence).standing === 0 ? '' : sentence.slice(at);
}
