import type { Placement, StoredClaim } from '../../core/claims/model.ts';
import { AS_STATED, type Placements } from '../../core/corpus/model.ts';
import type { ParsedSidecar } from '../../core/sidecar/model.ts';

/** Knows the sidecars whose claims all stand exactly where they say, and in which text of the article. */
export class ExactPlacements {
  readonly #known = new Map<string, { readonly sha256: string; readonly parsed: ParsedSidecar }>();

  /** All claims of this sidecar stand in this text of the article exactly where they say. */
  know(uri: string, parsed: ParsedSidecar, sha256: string): void {
    this.#known.set(uri, { sha256, parsed });
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** The text in which all claims stand exactly where they say, if that is known of this very version of the sidecar. */
  textOf(uri: string, parsed: ParsedSidecar): string | undefined {
    const known = this.#known.get(uri);
    return known?.parsed === parsed ? known.sha256 : undefined;
  }

  /**
   * Where all claims of a sidecar stand, if it is known that each stands in this text exactly where it says: from an
   * earlier session, or from before the sidecar changed, for claims that it has kept.
   */
  placements(uri: string, parsed: ParsedSidecar, sha256: string): Placements | undefined {
    const known = this.#known.get(uri);
    if (known?.sha256 !== sha256) {
      return undefined;
    }
    if (known.parsed !== parsed && !hasNothingNew(parsed, known.parsed)) {
      return undefined;
    }
    this.#known.set(uri, { sha256, parsed });
    return AS_STATED;
  }

  /**
   * Remembers it, for claims that were made on this text: elsewhere earlier versions have a say.
   * @returns the same places, in as little memory as can be
   */
  placed(uri: string, parsed: ParsedSidecar, sha256: string, placements: ReadonlyMap<string, Placement>): Placements {
    const isExact = ({ id, at, placed }: StoredClaim) => {
      const placement = placements.get(id);
      return (
        placed === undefined &&
        placement?.status === 'exact' &&
        placement.settled !== true &&
        placement.span.start === at.start &&
        placement.span.end === at.end
      );
    };
    if (parsed.article.sha256 === sha256 && parsed.claims.every(isExact)) {
      this.#known.set(uri, { sha256, parsed });
      return AS_STATED;
    }
    this.#known.delete(uri);
    return placements;
  }
}

/** Whether every claim stood in the earlier version with the same words at the same place. */
function hasNothingNew(parsed: ParsedSidecar, earlier: ParsedSidecar): boolean {
  const before = new Map(earlier.claims.map(claim => [claim.id, claim]));
  return (
    parsed.article.sha256 === earlier.article.sha256 &&
    parsed.claims.every(({ id, quote, at, placed }) => {
      const old = before.get(id);
      return placed === undefined && old?.quote === quote && old.at.start === at.start && old.at.end === at.end;
    })
  );
}
