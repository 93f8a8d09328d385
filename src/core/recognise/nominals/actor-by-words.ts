import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { ActorKind } from '../gazetteer/model.ts';
import { keyOfName } from '../names/tokens.ts';
import type { LeftEdge } from './left-edge.ts';
import { isHyphened, nameAt, type Phrase } from './phrase.ts';
import type { RightEdge } from './right-edge.ts';

/** The listed actor to whom a description belongs. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The words that say so. */
  readonly by: string;
}

/** Kinds whose members speak or act for the whole that their description names. */
const ACTS_FOR: ReadonlySet<ActorKind> = new Set([
  'person',
  'state-body',
  'armed-forces',
  'armed-group',
  'organisation',
]);

/** "Residents of", "victims of" somebody do not act for them. */
const OF_ACTS: ReadonlySet<string> = new Set(
  'government army military forces authorities regime leadership fighters militants troops soldiers'.split(' '),
);

/**
 * The actor that the names within a description say it belongs to: the state for its officials, the army for a state’s
 * troops, the group for its fighters. Nothing where no listed actor is named, or one that does not act through them.
 */
export function actorByWords(
  phrase: Phrase,
  kind: ActorKind,
  head: number,
  left: LeftEdge,
  right: RightEdge,
  gazetteer: GazetteerIndex,
): Actor | undefined {
  const { tokens } = phrase;
  if (!ACTS_FOR.has(kind)) return undefined;
  const before = left.named >= 0 && !isHyphened(tokens, left.named + 1);
  if (!before && !(right.named >= 0 && OF_ACTS.has(tokens.word(head)))) return undefined;
  const mention = nameAt(phrase, before ? left.named : right.named);
  if (mention?.id === undefined || mention.status !== 'linked') return undefined;
  const owner = gazetteer.actor(mention.id);
  if (owner === undefined || owner.kind === 'person' || owner.kind === 'population' || owner.kind === 'media')
    return undefined;
  const by = mention.quote;
  if (owner.kind !== 'state') return { id: owner.id, name: owner.name, kind: owner.kind, by };
  if (kind === 'armed-group' || kind === 'organisation') return undefined;
  if (kind === 'armed-forces') {
    const forces = forcesOf(gazetteer, owner.id);
    return forces === undefined ? { id: owner.id, name: owner.name, kind: 'state', by } : { ...forces, by };
  }
  return { id: owner.id, name: owner.name, kind: 'state', by };
}

const FORCES = ['Armed Forces', 'military', 'Army'];

/** The armed forces of a state, where the gazetteer lists them under its nationality word. */
function forcesOf(gazetteer: GazetteerIndex, state: string): Omit<Actor, 'by'> | undefined {
  const entry = gazetteer.actor(state);
  for (const { text } of [...(entry?.demonyms ?? []), ...(entry?.aliases ?? []), { text: entry?.name ?? state }]) {
    for (const what of FORCES) {
      for (const ref of gazetteer.find(keyOfName(`${text} ${what}`))) {
        const forces = ref.kind === 'actor' ? gazetteer.actor(ref.id) : undefined;
        if (forces?.kind === 'armed-forces' && forces.country === state)
          return { id: forces.id, name: forces.name, kind: forces.kind };
      }
    }
  }
  return undefined;
}
