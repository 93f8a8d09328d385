import type { Relation } from '../claims/model.ts';
import type { CorpusArticle, CorpusClaim } from '../corpus/model.ts';

/** A relation as one of its two claims sees it. */
export interface SeenRelation {
  readonly relation: Relation;
  /** The claim whose sidecar holds it, and its place in that claim's list as read. */
  readonly holder: CorpusClaim;
  readonly index: number;
  /** The claim at the other end; undefined where it is not in the corpus. */
  readonly other?: CorpusClaim;
  /** Seen from the claim that it points to. */
  readonly incoming: boolean;
  /** Who drew it. */
  readonly annotator?: string;
}

/** How a claim of `from` writes that it means a claim of `to`: its id, and the article's path where that is another one. */
export function referenceTo(from: CorpusArticle, to: CorpusArticle, id: string): string {
  return from.uri === to.uri ? id : `${to.path}#${id}`;
}

/** The drawn relations of a corpus, on both sides: stored once, a relation is shown on either claim. */
export class RelationIndex {
  readonly #seen = new Map<string, SeenRelation[]>();

  /** @param claims of one window; relations stay within their root. */
  constructor(claims: Iterable<CorpusClaim>) {
    const all = [...claims];
    // Of a hundred thousand claims few are pointed to.
    const pointedTo = new Set(
      all.flatMap(({ stored }) => (stored.relations ?? []).map(({ to }) => to.slice(to.lastIndexOf('#') + 1))),
    );
    const byName = new Map<string, CorpusClaim>();
    for (const claim of all) {
      if (!pointedTo.has(claim.stored.id)) {
        continue;
      }
      const name = nameOf(claim.article.root, claim.article.path, claim.stored.id);
      if (!byName.has(name)) {
        byName.set(name, claim);
      }
    }
    for (const holder of all) {
      holder.stored.relations?.forEach((relation, index) => {
        const other = byName.get(targetName(holder.article, relation.to));
        const annotator = relation.annotator ?? holder.annotator;
        const both = { relation, holder, index, ...(annotator === undefined ? {} : { annotator }) };
        this.#add(holder.key, { ...both, ...(other ? { other } : {}), incoming: false });
        if (other && other.key !== holder.key) {
          this.#add(other.key, { ...both, other: holder, incoming: true });
        }
      });
    }
  }

  /** Relations of a claim: those that it holds, then those that point to it. */
  of(key: string): readonly SeenRelation[] {
    return this.#seen.get(key) ?? [];
  }

  /** Whether somebody drew a relation between these two, in either direction. */
  hasBetween(a: string, b: string): boolean {
    return this.of(a).some(({ other }) => other?.key === b);
  }

  #add(key: string, seen: SeenRelation): void {
    const list = this.#seen.get(key);
    if (list) {
      list.push(seen);
      list.sort((a, b) => Number(a.incoming) - Number(b.incoming));
    } else {
      this.#seen.set(key, [seen]);
    }
  }
}

function nameOf(root: string, path: string, id: string): string {
  return `${root}\n${path}#${id}`;
}

function targetName(article: CorpusArticle, to: string): string {
  return to.includes('#') ? `${article.root}\n${to}` : nameOf(article.root, article.path, to);
}
