import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { ActorEntry, ActorKind } from '../gazetteer/model.ts';
import type { Mention } from '../mention.ts';
import { foldWord } from '../names/text/fold.ts';
import type { Nominal } from './find-nominals.ts';

/** So many units back a description may refer. */
const REACH = 2;

const GROUPS: ReadonlySet<string> = new Set([
  'group',
  'movement',
  'organisation',
  'organization',
  'militia',
  'faction',
]);
const PAPERS: ReadonlySet<string> = new Set(['newspaper', 'broadcaster', 'outlet', 'channel', 'station', 'magazine']);
const ARMY = /\b(?:army|armed forces|military|defen[cs]e forces?)\b/i;
/** A body of this sort is meant where one with the word in its name has been named. */
const BY_NAME: ReadonlySet<string> = new Set(
  `ministry council agency committee commission court tribunal party union coalition alliance mission force bank company
  department parliament association federation network embassy delegation authority`
    .trim()
    .split(/\s+/),
);

/** An actor that the text names; of one that no gazetteer lists only the name is known. */
interface NamedActor {
  readonly name: string;
  readonly kind?: ActorKind;
  readonly entry?: ActorEntry;
}

/** Who a head noun can mean; of an unlisted body it is not known whether it is a group or a company. */
type Fits = (actor: NamedActor) => boolean;

function testOf(head: string): Fits | undefined {
  if (GROUPS.has(head)) {
    const armed = head === 'militia' || head === 'faction';
    return ({ kind }) => kind === undefined || kind === 'armed-group' || (kind === 'organisation' && !armed);
  }
  if (head === 'army' || head === 'military')
    return ({ kind, name, entry }) =>
      kind === undefined
        ? ARMY.test(name)
        : kind === 'armed-forces' && entry !== undefined && entry['part-of'] === undefined && isArmy(entry);
  if (head === 'government') return ({ kind }) => kind === 'state';
  if (PAPERS.has(head)) return ({ kind }) => kind === undefined || kind === 'media';
  if (BY_NAME.has(head))
    return ({ kind, name }) => kind !== 'person' && kind !== 'state' && foldWord(name).includes(head);
  return undefined;
}

const isArmy = (entry: ActorEntry): boolean =>
  ARMY.test(entry.name) || entry.aliases.some(({ text }) => ARMY.test(text));

interface Named {
  readonly actor: NamedActor;
  readonly unit: number;
  readonly start: number;
}

/** Who fits one head noun, and among all that were named so far. */
interface Fitting {
  readonly test: Fits;
  readonly known: Map<NamedActor, boolean>;
  /** So many of those named have been looked at. */
  seen: number;
  only: NamedActor | undefined;
  several: boolean;
}

/** Whom the text has named so far, unit by unit, for descriptions that refer back to them. */
export class Antecedents {
  readonly #gazetteer: GazetteerIndex;
  readonly #named: Named[] = [];
  readonly #actors = new Map<string, NamedActor | undefined>();
  readonly #others = new Map<string, NamedActor>();
  readonly #fitting = new Map<string, Fitting>();

  constructor(gazetteer: GazetteerIndex) {
    this.#gazetteer = gazetteer;
  }

  /** Takes the names of a unit in; units come in text order, offsets count from the unit’s start. */
  add(mentions: readonly Mention[], unit: number): void {
    for (const mention of mentions) {
      if (mention.kind === 'date') continue;
      const { id, start, quote } = mention;
      const actor = id === undefined ? this.#unlisted(mention.label === 'ORG' ? quote : '') : this.#listed(id);
      if (actor !== undefined) this.#named.push({ actor, unit, start });
    }
  }

  #listed(id: string): NamedActor | undefined {
    const known = this.#actors.get(id);
    if (known !== undefined || this.#actors.has(id)) return known;
    const entry = this.#gazetteer.actor(id);
    const acts = entry !== undefined && entry.kind !== 'person' && entry.kind !== 'population';
    const actor = acts ? { name: entry.name, kind: entry.kind, entry } : undefined;
    this.#actors.set(id, actor);
    return actor;
  }

  /** Of one name one object, so that the same unlisted body is one. */
  #unlisted(name: string): NamedActor | undefined {
    if (name === '') return undefined;
    let actor = this.#others.get(name);
    if (actor === undefined) {
      actor = { name };
      this.#others.set(name, actor);
    }
    return actor;
  }

  /**
   * The one listed actor that fits "the group" in this unit: the only one named in it before or in the two units before,
   * else the only one named in the whole text before. Nothing where two fit: then it is not certain.
   */
  of({ head, start }: Nominal, unit: number): ActorEntry | undefined {
    const fitting = this.#fittingOf(head);
    if (fitting === undefined) return undefined;
    let only: NamedActor | undefined;
    for (let at = this.#named.length - 1; at >= 0 && unit - this.#named[at]!.unit <= REACH; at--) {
      const named = this.#named[at]!;
      if ((named.unit === unit && named.start >= start) || !fits(fitting, named.actor)) continue;
      if (only !== undefined && only !== named.actor) return undefined;
      only = named.actor;
    }
    return (only ?? this.#onlyOne(fitting, unit))?.entry;
  }

  #onlyOne(fitting: Fitting, unit: number): NamedActor | undefined {
    for (; fitting.seen < this.#named.length && this.#named[fitting.seen]!.unit < unit; fitting.seen++) {
      const { actor } = this.#named[fitting.seen]!;
      if (!fits(fitting, actor)) continue;
      fitting.several ||= fitting.only !== undefined && fitting.only !== actor;
      fitting.only ??= actor;
    }
    return fitting.several ? undefined : fitting.only;
  }

  #fittingOf(head: string): Fitting | undefined {
    const known = this.#fitting.get(head);
    if (known !== undefined) return known;
    const test = testOf(head);
    if (test === undefined) return undefined;
    const fitting = { test, known: new Map(), seen: 0, only: undefined, several: false };
    this.#fitting.set(head, fitting);
    return fitting;
  }
}

function fits({ test, known }: Fitting, actor: NamedActor): boolean {
  let answer = known.get(actor);
  if (answer === undefined) {
    answer = test(actor);
    known.set(actor, answer);
  }
  return answer;
}
