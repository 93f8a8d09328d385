import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { ActorEntry, ActorKind } from '../gazetteer/model.ts';
import { words } from '../names/lexicon/words.ts';
import { keyOfName } from '../names/text/name-keys.ts';
import type { LeftEdge } from './left-edge.ts';
import { firstOfMention, isHyphened, isSpaced, nameAt, type Phrase } from './phrase.ts';
import type { RightEdge } from './right-edge.ts';

/** The listed actor to whom a description belongs. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The words that say so. */
  readonly by: string;
}

/** Of a state: who governs it or speaks for it. */
const OF_STATES = words(`
  government administration regime authorities authority leadership cabinet presidency
  official diplomat minister envoy ambassador emissary spokesman spokeswoman spokesperson negotiator mediator delegate
  representative president premier chancellor king commander general officer prosecutor delegation`);

/** Of a group, a body or an organisation: who belongs to it, and not whoever is for it or against it. */
const OF_BODIES = words(`
  leader leadership member chief head director chairman chairwoman deputy secretary source aide adviser advisor lawmaker mp
  legislator investigator inspector monitor observer expert worker staff employee personnel operative`);

const singular = (head: string): string => head.replace(/men$/, 'man').replace(/(?<=[^s])s$/, '');
const has = (set: ReadonlySet<string>, head: string): boolean => set.has(head) || set.has(singular(head));

/**
 * The actor that the names within a description say it belongs to or acts for: the state for its officials, the army for a
 * state’s troops, the group for its fighters. Nothing where no listed actor is named, or it need not act through them
 * ("Lebanese residents", "Hezbollah supporters").
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
  const noun = tokens.word(head);
  const named = namedAfter(phrase, right.last, gazetteer);
  if (named !== undefined) return named;
  // Not who is "Iran-backed" or "anti-Hezbollah".
  const before =
    left.named >= 0 && !isHyphened(tokens, left.named + 1) && !isHyphened(tokens, firstOfMention(phrase, left.named));
  // "An official of the council", but not "a friend of the council’s head".
  if (!before && (right.named < 0 || right.named !== right.last)) return undefined;
  const mention = nameAt(phrase, before ? left.named : right.named);
  if (mention === undefined) return undefined;
  const by = mention.quote;
  const listed = before ? listedAs(phrase, left.named, head, gazetteer) : undefined;
  if (listed !== undefined) return { ...listed, by };
  if (mention.id === undefined || mention.status !== 'linked') return undefined;
  const owner = gazetteer.actor(mention.id);
  if (owner === undefined) return undefined;
  if (owner.kind === 'state') {
    if (kind === 'armed-forces') return { ...(forcesOf(gazetteer, owner.id) ?? actorOf(owner)), by };
    return has(OF_STATES, noun) ? { ...actorOf(owner), by } : undefined;
  }
  if (owner.kind === 'person' || owner.kind === 'population' || owner.kind === 'media') return undefined;
  const belongs =
    kind === 'armed-forces' ||
    (kind === 'armed-group' && !/^enem/.test(noun)) ||
    (kind === 'person' && (has(OF_BODIES, noun) || has(OF_STATES, noun)));
  return belongs ? { ...actorOf(owner), by } : undefined;
}

/** "The militant group Hezbollah": whose name follows. */
function namedAfter(phrase: Phrase, last: number, gazetteer: GazetteerIndex): Actor | undefined {
  const name = isSpaced(phrase.tokens, last + 1) ? nameAt(phrase, last + 1) : undefined;
  if (name?.id === undefined || name.kind !== 'actor' || name.status !== 'linked' || name.label !== 'ORG')
    return undefined;
  const entry = gazetteer.actor(name.id);
  return entry === undefined ? undefined : { ...actorOf(entry), by: name.quote };
}

const actorOf = ({ id, name, kind }: ActorEntry): Omit<Actor, 'by'> => ({ id, name, kind });

/** "Israeli police", where the gazetteer lists those very words. */
function listedAs({ tokens, mentionAt }: Phrase, named: number, head: number, gazetteer: GazetteerIndex) {
  let first = named;
  while (first > 0 && mentionAt[first - 1] === mentionAt[named]) first--;
  const key = keyOfName(tokens.text.slice(tokens.start[first], tokens.end[head]));
  const refs = gazetteer.find(key).filter(({ kind, weak }) => kind === 'actor' && !weak);
  const entry = refs.length === 1 ? gazetteer.actor(refs[0]!.id) : undefined;
  return entry === undefined ? undefined : actorOf(entry);
}

const FORCES = ['Armed Forces', 'military', 'Army'];

/** The armed forces of a state, where the gazetteer lists them under its nationality word. */
function forcesOf(gazetteer: GazetteerIndex, state: string): Omit<Actor, 'by'> | undefined {
  const entry = gazetteer.actor(state);
  for (const { text } of [...(entry?.demonyms ?? []), ...(entry?.aliases ?? []), { text: entry?.name ?? state }]) {
    for (const what of FORCES) {
      for (const ref of gazetteer.find(keyOfName(`${text} ${what}`))) {
        const forces = ref.kind === 'actor' ? gazetteer.actor(ref.id) : undefined;
        if (forces?.kind === 'armed-forces' && forces.country === state) return actorOf(forces);
      }
    }
  }
  return undefined;
}
