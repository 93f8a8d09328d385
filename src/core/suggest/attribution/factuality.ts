import type { Factuality } from '../../claims/model.ts';
import type { Stance } from './lexicon/reporting-verbs.ts';

const BASE: Readonly<Record<Stance, Factuality>> = {
  assert: 'CT+',
  likely: 'PR+',
  possible: 'PS+',
  deny: 'CT-',
  doubt: 'PR-',
  open: 'Uu',
};

const POSSIBLE = /\b(?:may|might|could|possibly|perhaps|maybe|potentially)\b/iu;
const PROBABLE =
  /\b(?:likely|probably|appears? to|appeared to|seems? to|seemed to|presumably|apparently|reportedly|allegedly)\b/iu;
/** What the content itself denies, near its beginning: "did not carry out", "no shell was fired", "never". */
const NEGATED = /^(?:that\s+)?(?:[^\s]+\s+){0,9}?(?:not|never|no|nobody|nothing|none|neither|without)\b|n[’']t\b/iu;
const OPEN = /^(?:whether|if|how|why|when|where|what|who)\b|\?["”’]?$/iu;
const FUTURE =
  /^(?:that\s+)?(?:[^\s]+\s+){0,7}?(?:will|would|shall|is going to|are going to|plans? to|intends? to)\b/iu;

interface FactualityInput {
  readonly stance: Stance;
  /** The cue is negated: "did not confirm", "has not said". */
  readonly negated: boolean;
  /** A modal of the cue: "may deny". */
  readonly modal?: string | undefined;
  /** The words of the content. */
  readonly content: string;
}

/**
 * FactBank's value: how sure the source makes itself of the content, not whether it is true. CT certain, PR probable, PS
 * possible, Uu not told; plus for happened or holds, minus for did not.
 */
export function factualityOf({ stance, negated, modal, content }: FactualityInput): Factuality {
  if (stance === 'open' || OPEN.test(content)) {
    return 'Uu';
  }
  if (negated) {
    return stance === 'deny' ? 'CT+' : stance === 'doubt' ? 'PR+' : 'Uu';
  }
  let value = BASE[stance];
  if (stance === 'assert' || stance === 'likely') {
    const sure = POSSIBLE.test(content) ? 'PS' : PROBABLE.test(content) ? 'PR' : value.slice(0, 2);
    const sign = NEGATED.test(content) ? '-' : '+';
    value = `${sure}${sign}` as Factuality;
    if (value === 'CT+' && FUTURE.test(content)) {
      value = 'PR+';
    }
  }
  return modal !== undefined && /^(?:may|might|could)$/.test(modal) ? 'PS+' : value;
}

const VAGUE =
  /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|possibly|probably|perhaps|likely|unlikely|potential(?:ly)?|presumed|suspected|alleged|believed to|thought to|said to|appears? to|appeared to|seems? to|seemed to|may|might|could|at least|around|approximately|roughly|about (?=\d)|nearly|almost|more than|up to|some (?=\d)|an estimated|in all likelihood|presumably|maybe)\b/giu;

/** Words of distance or doubt in a text, in lower case, each once, in order. */
export function hedgesIn(text: string): string[] {
  const found = [...text.matchAll(VAGUE)].map(match => match[0].trim().toLowerCase().replace(/\s+/g, ' '));
  return [...new Set(found)];
}
