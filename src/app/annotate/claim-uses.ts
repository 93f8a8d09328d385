import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { YamlMeaning } from '../../core/sidecar/meaning.ts';

/** An actor or a place of a gazetteer. Roots, sidecars and articles are URIs. */
export interface EntityTarget {
  readonly kind: 'actor' | 'place';
  readonly root: string;
  readonly id: string;
}

interface TypeTarget {
  readonly kind: 'type';
  readonly root: string;
  readonly id: string;
}

export interface ClaimTarget {
  readonly kind: 'claim';
  readonly root: string;
  readonly id: string;
  readonly sidecar: string;
  readonly article: string;
  /** The article's path from the root, as references from other articles write it. */
  readonly path: string;
}

/** Something with an id that sidecars, codebook and gazetteer refer to. */
export type IdTarget = EntityTarget | TypeTarget | ClaimTarget;

/** Where a reference stands. */
export interface ReferencePlace {
  readonly sidecar: string;
  readonly article: string;
  /** Whether the file that holds it has a claim of this id itself. */
  readonly hasClaim: (id: string) => boolean;
}

/** Whether the text of a value that refers to a claim (`c-…`, `article#c-…`) means this one. */
function namesClaim(target: ClaimTarget, text: string, place: ReferencePlace): boolean {
  if (text === `${target.path}#${target.id}`) {
    return true;
  }
  // A bare id means the claim of the same file, else that of another annotator's file on the same article.
  const isNear = place.sidecar === target.sidecar || (place.article === target.article && !place.hasClaim(target.id));
  return isNear && text === target.id;
}

/** Whether a value with this meaning and text names the target. */
export function namesTarget(
  target: IdTarget,
  meaning: YamlMeaning | undefined,
  text: string,
  place: ReferencePlace,
): boolean {
  switch (meaning) {
    case 'claim':
      return target.kind === 'claim' && namesClaim(target, text, place);
    case 'entity':
      return (target.kind === 'actor' || target.kind === 'place') && text === target.id;
    default:
      return meaning === target.kind && text === target.id;
  }
}

/** Whether a claim, as it was read, names the target in any of its fields. */
export function claimUses(target: IdTarget, { stored, sidecar }: CorpusClaim): boolean {
  const { id } = target;
  const { event } = stored;
  switch (target.kind) {
    case 'type':
      return stored.type === id;
    case 'place':
      return event?.place?.value === id;
    case 'actor':
      return [
        stored.claimant?.id,
        ...(stored.via ?? []),
        ...(stored.addressee ?? []),
        ...(event?.actors?.value ?? []),
        ...(event?.targets?.value ?? []),
      ].includes(id);
    case 'claim': {
      const place: ReferencePlace = {
        sidecar: sidecar.uri,
        article: sidecar.article,
        hasClaim: other => sidecar.parsed.keySpans.has(other),
      };
      const named = [
        ...(stored.inside === undefined ? [] : [stored.inside]),
        ...(stored.relations ?? []).map(({ to }) => to),
      ];
      return named.some(text => namesClaim(target, text, place));
    }
  }
}
