import type { ClaimIndex } from './claim-index.ts';
import { KIN_OF } from './concepts.ts';
import { compatible, countAlike, type Figure } from './figures.ts';
import type { ClaimProfile, Days } from './profile.ts';

/** What two claims show when they are laid side by side; each value 0 to 1 unless said. */
export interface PairSigns {
  /** Weights of what is in common, by kind; `context`: what the sentences around have in common with a quote. */
  readonly sums: Readonly<Record<'concept' | 'entity' | 'word' | 'context' | 'kin', number>>;
  /** Pairs of neighbouring terms that both quotes have. */
  readonly pairs: number;
  readonly oneSentence: boolean;
  /** How far the sentences and what leads to them tell the same. */
  readonly passage: number;
  /** How far the passages around are about the same actors and places. */
  readonly setting: number;
  /** Cosine of the weighted terms. */
  readonly likeness: number;
  /** Share of the lighter quote's weight that the other has too. */
  readonly contained: number;
  /** Weight of the rarest term in common, against the rarest possible. */
  readonly rarest: number;
  /** Terms in common besides names and days, rarest first. */
  readonly shared: readonly string[];
  readonly sameEvent: boolean;
  readonly sameType: boolean;
  readonly sameSource: boolean;
  readonly sameArticle: boolean;
  readonly samePlace: boolean;
  /** Days between the dates of the events: 0 where they overlap; undefined where one of them is not known. */
  readonly daysApart: number | undefined;
  /** Days between the publications. */
  readonly publishedApart: number | undefined;
  /** One says that something is so, the other that it is not. */
  readonly opposed: boolean;
  /** Concepts of the one whose opposite or companion the other names. */
  readonly kin: readonly (readonly [string, string])[];
  /** Figures that count the same thing. */
  readonly figures: readonly (readonly [Figure, Figure])[];
  /** Sentences of one article between the two, in UTF-16 units; undefined across articles. */
  readonly distance: number | undefined;
  /** Passages with claims from the one to the other: 1 for neighbours; undefined across articles. */
  readonly passagesApart: number | undefined;
  /** Each is the doing or the wish of somebody else, as far as the gazetteer knows whom they stand for. */
  readonly otherAgents: boolean;
}

/** Lays two claims of an index side by side. */
export function signsOf(index: ClaimIndex, a: number, b: number): PairSigns {
  const one = index.profiles[a]!;
  const other = index.profiles[b]!;
  const [small, large] = one.terms.size <= other.terms.size ? [one, other] : [other, one];
  const oneSentence =
    one.claim.article === other.claim.article &&
    one.claim.sentenceAt !== undefined &&
    one.claim.sentenceAt === other.claim.sentenceAt;
  const sums = { concept: 0, entity: 0, word: 0, context: 0, kin: 0 };
  let dot = 0;
  let rarest = 0;
  const shared: string[] = [];
  const kin: (readonly [string, string])[] = [];
  for (const [term, weight] of small.terms) {
    const rarity = index.rarity(term);
    const against = large.terms.get(term);
    if (against === undefined) {
      if (term.startsWith('~') && small.quoted.has(term)) {
        for (const counterpart of KIN_OF.get(term) ?? []) {
          if (large.quoted.has(counterpart)) {
            kin.push(small === one ? [term, counterpart] : [counterpart, term]);
            sums.kin = Math.max(sums.kin, Math.min(rarity, index.rarity(counterpart)));
          }
        }
      }
      continue;
    }
    const least = Math.min(weight, against);
    // What two claims of one sentence have from that sentence says nothing about the two.
    const inBoth = small.quoted.has(term) && large.quoted.has(term);
    if (!inBoth && oneSentence) {
      continue;
    }
    dot += weight * against * rarity * rarity;
    if (!inBoth) {
      sums.context += least * rarity;
    } else {
      sums[kindOf(term)] += least * rarity;
      rarest = Math.max(rarest, least * rarity);
      shared.push(term);
    }
  }
  const lighter = Math.min(index.quotedWeight(a), index.quotedWeight(b));
  const sameArticle = one.claim.article === other.claim.article;
  return {
    sums,
    oneSentence,
    pairs: countCommon(one.pairs, other.pairs),
    passage: index.passageLikeness(a, b),
    setting: index.settingLikeness(a, b),
    likeness: dot / (index.norm(a) * index.norm(b) || 1),
    contained: Math.min(1, (sums.concept + sums.entity + sums.word) / (lighter + 1)),
    rarest: rarest / Math.log((index.profiles.length + 1) / 1.5),
    shared: shared.sort((x, y) => index.rarity(y) - index.rarity(x)),
    sameEvent: one.claim.stored.event?.id !== undefined && one.claim.stored.event.id === other.claim.stored.event?.id,
    sameType: one.type === other.type,
    sameSource: one.source === other.source,
    sameArticle,
    samePlace: one.places.some(place => other.places.includes(place)),
    daysApart: one.date && other.date ? daysBetween(one.date, other.date) : undefined,
    publishedApart: one.published && other.published ? daysBetween(one.published, other.published) : undefined,
    opposed: one.negative !== other.negative && deniesShared(one.negative ? one : other, shared),
    kin,
    figures: one.quantities.flatMap(mine =>
      other.quantities.filter(theirs => countAlike(mine, theirs)).map(theirs => [mine, theirs] as const),
    ),
    distance: sameArticle ? Math.abs(one.claim.stored.at.start - other.claim.stored.at.start) : undefined,
    passagesApart: sameArticle ? index.passagesApart(a, b) : undefined,
    otherAgents:
      one.agents.size > 0 && other.agents.size > 0 && ![...one.agents].some(agent => other.agents.has(agent)),
  };
}

/** Whether what a claim denies is what both are about, and not something that one of its sentences adds. */
function deniesShared({ denied, quoted }: ClaimProfile, shared: readonly string[]): boolean {
  const words = shared.filter(term => !/^[@#=]/.test(term));
  const told = [...quoted].filter(term => !/^[@#=]/.test(term));
  return denied.size === 0 || words.length === 0 || denied.size >= told.length || words.some(term => denied.has(term));
}

function kindOf(term: string): 'concept' | 'entity' | 'word' {
  return term.startsWith('~') ? 'concept' : term.startsWith('@') || term.startsWith('#') ? 'entity' : 'word';
}

function countCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const value of one) {
    count += other.has(value) ? 1 : 0;
  }
  return count;
}

/** Whether a figure of the one cannot be true beside those of the other that count the same, nor that beside it. */
export function figuresDiffer({ figures }: PairSigns): boolean {
  const agreed = new Set(figures.filter(([a, b]) => compatible(a, b)).flat());
  return figures.some(([a, b]) => !compatible(a, b) && !agreed.has(a) && !agreed.has(b));
}

function daysBetween(a: Days, b: Days): number {
  if (a.earliest <= b.latest && b.earliest <= a.latest) {
    return 0;
  }
  const gap = a.latest < b.earliest ? [a.latest, b.earliest] : [b.latest, a.earliest];
  return Math.round((Date.parse(`${gap[1]!}T00:00:00Z`) - Date.parse(`${gap[0]!}T00:00:00Z`)) / 86_400_000);
}
