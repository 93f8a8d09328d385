import type { ClaimType, Codebook } from '../../claims/codebook.ts';
import { defaultCodebook } from '../../claims/default-codebook.ts';

export interface TypeGuess {
  readonly id: string;
  /** 0 to 1: the share of the signs that speak for this type. */
  readonly score: number;
}

interface TypeSigns {
  /** The words of the claim. */
  readonly words: string;
  /** Base form of the verb that is the cue. */
  readonly lemma?: string;
  /** True where the source says it, false where it thinks or intends. */
  readonly speech?: boolean;
}

const CUE_WEIGHT = 3;
const FIRST_WEIGHT = 2;
/**
 * Half of all news has "will", "has been" or "important": such words alone make no type. What is wanted, refused or denied
 * goes before what it is about, talks or strikes; and who was hurt before what hurt them.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  status: 0.5,
  forecast: 0.5,
  assessment: 0.5,
  identity: 0.75,
  strike: 0.8,
  meeting: 0.7,
  agreement: 0.7,
};
const FALLBACKS = ['status', 'assessment'] as const;

interface Signs {
  readonly type: ClaimType;
  readonly cues: ReadonlySet<string>;
  readonly pattern: RegExp | undefined;
  readonly weight: number;
}

const compiled = new WeakMap<Codebook, readonly Signs[]>();

/**
 * The types of a codebook that fit a claim, best first, by the cues and indicators that the codebook gives; a built-in type
 * without any has the built-in ones, a project's own type the words of its label and examples. Never empty unless the
 * codebook is.
 */
export function suggestTypes(codebook: Codebook, { words, lemma, speech }: TypeSigns): TypeGuess[] {
  let all = compiled.get(codebook);
  if (all === undefined) {
    all = codebook.types.map(compile);
    compiled.set(codebook, all);
  }
  const scored = all.map(signs => ({ id: signs.type.id, score: scoreOf(signs, words, lemma) }));
  const sum = scored.reduce((total, one) => total + one.score, 0);
  if (sum === 0) {
    const fallback =
      (speech === false ? ['assessment', ...FALLBACKS] : FALLBACKS).find(id =>
        codebook.types.some(type => type.id === id),
      ) ?? codebook.types[0]?.id;
    return fallback === undefined ? [] : [{ id: fallback, score: 0 }];
  }
  return scored
    .filter(one => one.score > 0)
    .map(one => ({ id: one.id, score: Math.round((100 * one.score) / sum) / 100 }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf({ cues, pattern, weight }: Signs, words: string, lemma: string | undefined): number {
  let score = lemma !== undefined && cues.has(lemma) ? CUE_WEIGHT : 0;
  if (pattern !== undefined) {
    const found = new Set([...words.matchAll(pattern)].map(match => match[0].toLowerCase()));
    score += found.size === 0 ? 0 : weight * (FIRST_WEIGHT + Math.min(2, found.size - 1));
  }
  return score;
}

function compile(type: ClaimType): Signs {
  const standard = defaultCodebook.types.find(other => other.id === type.id);
  const cues = type.cues ?? standard?.cues ?? [];
  const indicators = type.indicators ?? standard?.indicators ?? ownWords(type);
  const parts = indicators.filter(word => word.trim() !== '').map(toPattern);
  return {
    type,
    cues: new Set(cues),
    pattern:
      parts.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    weight: WEIGHTS[type.id] ?? 1,
  };
}

function toPattern(indicator: string): string {
  const open = indicator.endsWith('*');
  const words = (open ? indicator.slice(0, -1) : indicator)
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return open ? `${words}\\p{L}*` : words;
}

/** The longer words of what the project itself says of its type. */
function ownWords(type: ClaimType): string[] {
  const said = [type.label, ...(type.examples ?? [])].join(' ');
  return [...new Set(said.toLowerCase().match(/\p{L}{5,}/gu) ?? [])];
}
