import { nameKey, type UnknownName } from '../../core/corpus/unknown-names.ts';
import type { Span } from '../../core/text/span.ts';

/** A name that many articles of one root have and no gazetteer knows. */
export interface FrequentName {
  readonly root: string;
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
  /** Where it is first written, in the article that has it first. */
  readonly first: { readonly article: string; readonly span: Span };
}

interface Counted {
  readonly root: string;
  readonly name: string;
  readonly in: Map<string, UnknownName>;
  mentions: number;
}

/** From so many mentions in so many articles on, a name is worth an entry. */
const LEAST_ARTICLES = 2;
const LEAST_MENTIONS = 3;

/** Counts unknown names over articles: an article's own are put in and taken out without looking at the others. */
export class NameCensus {
  readonly #counted = new Map<string, Counted>();
  readonly #articles = new Map<string, readonly string[]>();
  #frequent: readonly FrequentName[] | undefined;

  /** Puts the names of an article in the place of those it had. */
  set(article: string, root: string, names: readonly UnknownName[]): void {
    this.delete(article);
    if (names.length === 0) {
      return;
    }
    const keys: string[] = [];
    for (const each of names) {
      const key = `${root}\n${nameKey(each.name)}`;
      const counted = this.#counted.get(key) ?? { root, name: each.name, in: new Map(), mentions: 0 };
      counted.in.set(article, each);
      counted.mentions += each.count;
      this.#counted.set(key, counted);
      keys.push(key);
    }
    this.#articles.set(article, keys);
    this.#frequent = undefined;
  }

  delete(article: string): void {
    for (const key of this.#articles.get(article) ?? []) {
      const counted = this.#counted.get(key);
      const there = counted?.in.get(article);
      if (counted && there) {
        counted.in.delete(article);
        counted.mentions -= there.count;
        if (counted.in.size === 0) {
          this.#counted.delete(key);
        }
        this.#frequent = undefined;
      }
    }
    this.#articles.delete(article);
  }

  get articles(): Iterable<string> {
    return this.#articles.keys();
  }

  /** Names in several articles, and often enough, those in most articles first. Kept until something changes. */
  frequent(): readonly FrequentName[] {
    this.#frequent ??= [...this.#counted.values()]
      .filter(({ in: articles, mentions }) => articles.size >= LEAST_ARTICLES && mentions >= LEAST_MENTIONS)
      .sort(
        (a, b) => b.in.size - a.in.size || b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
      )
      .map(({ root, name, in: articles, mentions }) => ({
        root,
        name,
        articles: articles.size,
        mentions,
        // Of thousands of names a few are shown.
        get first() {
          return firstOf(articles);
        },
      }));
    return this.#frequent;
  }
}

function firstOf(articles: ReadonlyMap<string, UnknownName>): FrequentName['first'] {
  const [article] = [...articles.keys()].sort();
  return { article: article ?? '', span: articles.get(article ?? '')?.first ?? { start: 0, end: 0 } };
}
