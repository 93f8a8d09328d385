import { foldWords } from '../text/fold-words.ts';
import type { ComparedClaim } from './model.ts';
import { copiesAmong } from './shingles.ts';

/** An article as independence looks at it. */
export interface OriginArticle {
  /** From the corpus root without `.txt`. */
  readonly path: string;
  /** Of its text (shingles.ts). */
  readonly shingles: ReadonlySet<number>;
  readonly outlet?: string;
  /** Where the sidecar or the article names it. */
  readonly agency?: string;
  /** EDTF. */
  readonly published?: string;
  /** Nobody has made claims of it: it is there for what others have from it. */
  readonly uncoded?: boolean;
}

/** Share of an article that a collection of articles holds of each. */
const WHOLE = 0.9;

/**
 * Where articles come from: those that hold each other's text have one origin, be it a wire's copy or a reprint. An
 * agency that one of them names is the origin of them all; else it is the earliest.
 */
export class ArticleOrigins {
  readonly #origins = new Map<string, string>();
  readonly #families = new Map<string, readonly string[]>();

  constructor(articles: readonly OriginArticle[]) {
    const parents = articles.map((_, number) => number);
    const find = (number: number): number => {
      let root = number;
      while (parents[root] !== root) {
        root = parents[root]!;
      }
      return root;
    };
    const copies = copiesAmong(articles.map(({ shingles }) => shingles));
    const collections = collectionsAmong(articles, copies);
    for (const { a, b } of copies) {
      if (!collections.has(a) && !collections.has(b)) {
        parents[find(a)] = find(b);
      }
    }
    const families = new Map<number, OriginArticle[]>();
    articles.forEach((article, number) => {
      const root = find(number);
      families.set(root, [...(families.get(root) ?? []), article]);
    });
    for (const family of families.values()) {
      const origin = originOfFamily(family);
      const paths = family.map(({ path }) => path);
      for (const path of paths) {
        this.#origins.set(path, origin);
        this.#families.set(path, paths);
      }
    }
  }

  /** Paths of the other articles that hold the text of this one, or a good part of it. */
  copiesOf(article: string): readonly string[] {
    return (this.#families.get(article) ?? []).filter(path => path !== article);
  }

  /** The agency, the outlet or the article that an article's own words come from. */
  of(article: string): string {
    return this.#origins.get(article) ?? `article ${article}`;
  }
}

/**
 * Numbers of the uncoded articles that hold all of two others which have nothing in common: a day's articles in one file,
 * a page of a newsletter. What stands in one of those has not come from it.
 */
function collectionsAmong(
  articles: readonly OriginArticle[],
  copies: ReturnType<typeof copiesAmong>,
): ReadonlySet<number> {
  const parts = new Map<number, number[]>();
  for (const { a, b, share } of copies) {
    for (const [whole, part] of [
      [a, b],
      [b, a],
    ] as const) {
      const isPart = share >= WHOLE && articles[whole]!.shingles.size > articles[part]!.shingles.size;
      if (articles[whole]!.uncoded && isPart) {
        parts.set(whole, [...(parts.get(whole) ?? []), part]);
      }
    }
  }
  const alike = new Set(copies.map(({ a, b }) => `${a} ${b}`));
  const strange = (x: number, y: number) => x < y && !alike.has(`${x} ${y}`);
  return new Set(
    [...parts].filter(([, held]) => held.some(x => held.some(y => strange(x, y)))).map(([whole]) => whole),
  );
}

function originOfFamily(family: readonly OriginArticle[]): string {
  const agency = family.find(article => article.agency !== undefined)?.agency;
  if (agency !== undefined) {
    return foldWords(agency);
  }
  const [first] = [...family].sort(
    (a, b) => (a.published ?? '9').localeCompare(b.published ?? '9') || a.path.localeCompare(b.path),
  );
  return first?.outlet === undefined ? `article ${first?.path}` : foldWords(first.outlet);
}

/**
 * What a claim goes back to. Whoever is named as claimant is the origin, in however many outlets; what is said through a
 * relay goes back to the last of the chain; what the outlet says itself, or an unnamed source says to it, goes back to
 * where the article's text comes from.
 */
export function originOf(claim: ComparedClaim, articles: ArticleOrigins): string {
  const { claimant, via } = claim.stored;
  const relay = via?.at(-1);
  if (claimant?.id !== undefined && claimant.id !== 'outlet' && claimant.id !== 'unattributed') {
    return claimant.id;
  }
  if (relay !== undefined) {
    return foldWords(relay);
  }
  const home = articles.of(claim.article);
  return claimant?.label === undefined ? home : `${foldWords(claimant.label)} (${home})`;
}
