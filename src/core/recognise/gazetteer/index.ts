import { columnsOf } from './columns.ts';
import { GazetteerLayer } from './layer.ts';
import type { ActorEntry, GazetteerData, GazetteerName, PlaceEntry } from './model.ts';
import type { NameRef } from './name-ref.ts';

function unite(earlier: readonly GazetteerName[], later: readonly GazetteerName[]): readonly GazetteerName[] {
  const redefined = new Set(later.map(name => name.text));
  return [...earlier.filter(name => !redefined.has(name.text)), ...later];
}

function mergedActor(earlier: ActorEntry, later: ActorEntry): ActorEntry {
  return {
    ...earlier,
    ...later,
    aliases: unite(earlier.aliases, later.aliases),
    demonyms: unite(earlier.demonyms, later.demonyms),
    roles: later.roles.length > 0 ? later.roles : earlier.roles,
    metonyms: later.metonyms.length > 0 ? later.metonyms : earlier.metonyms,
  };
}

const mergedPlace = (earlier: PlaceEntry, later: PlaceEntry): PlaceEntry => ({
  ...earlier,
  ...later,
  aliases: unite(earlier.aliases, later.aliases),
});

const NOTHING: readonly NameRef[] = [];

function united(earlier: readonly NameRef[], later: readonly NameRef[] | undefined): readonly NameRef[] {
  if (later === undefined) return earlier;
  if (earlier.length === 0) return later;
  const kept = earlier.filter(
    ref => !later.some(other => other.entry === ref.entry && other.text === ref.text && other.demonym === ref.demonym),
  );
  return [...kept, ...later];
}

const asLayer = (layer: GazetteerLayer | GazetteerData): GazetteerLayer =>
  layer instanceof GazetteerLayer ? layer : GazetteerLayer.of(columnsOf(layer));

/**
 * The gazetteers of one corpus, the built-in one first. Where two layers have an entry of one id and kind, the later
 * one's values win and its names are added. Immutable; adding a layer shares the others.
 */
export class GazetteerIndex {
  readonly #layers: readonly GazetteerLayer[];
  readonly #actors = new Map<string, ActorEntry | undefined>();
  readonly #places = new Map<string, PlaceEntry | undefined>();
  #seats: Map<string, string[]> | undefined;

  private constructor(layers: readonly GazetteerLayer[]) {
    this.#layers = layers;
  }

  /** Over these layers, the earliest first. Entries that are no layer yet are indexed. */
  static of(...layers: readonly (GazetteerLayer | GazetteerData)[]): GazetteerIndex {
    return new GazetteerIndex(layers.map(asLayer));
  }

  /** With a further layer over these; they are shared, not indexed again. */
  withLayer(layer: GazetteerLayer | GazetteerData): GazetteerIndex {
    return new GazetteerIndex([...this.#layers, asLayer(layer)]);
  }

  /** False where no key of several words begins with this one; a filter, not an answer. */
  mayOpen(word: string): boolean {
    return this.#layers.some(layer => layer.mayOpen(word));
  }

  /** False where no key begins with several words of this hash (see chained); a filter, not an answer. */
  mayBegin(hash: number): boolean {
    for (let layer = 0; layer < this.#layers.length; layer++) if (this.#layers[layer]!.mayBegin(hash)) return true;
    return false;
  }

  /** False where several words of this hash are no key; a filter, not an answer. */
  mayBe(hash: number): boolean {
    for (let layer = 0; layer < this.#layers.length; layer++) if (this.#layers[layer]!.mayBe(hash)) return true;
    return false;
  }

  /** True where a name that is written small begins with this folded word. */
  startsLower(word: string): boolean {
    return this.#layers.some(layer => layer.lowerStarts.has(word));
  }

  /** The names with this key (see keyOfName); a later layer's say on the same words of the same entry replaces. */
  find(key: string): readonly NameRef[] {
    let found = NOTHING;
    for (const layer of this.#layers) found = united(found, layer.find(key));
    return found;
  }

  /** The names that sound like this (see soundOfKey). */
  findSound(sound: string): readonly NameRef[] {
    let found = NOTHING;
    for (const layer of this.#layers) found = united(found, layer.findSound(sound));
    return found;
  }

  /** True where a layer over the first (built-in) one has this entry: the corpus itself says so. */
  isAdded(ref: NameRef): boolean {
    for (let layer = 1; layer < this.#layers.length; layer++) {
      const entry = ref.kind === 'actor' ? this.#layers[layer]!.actor(ref.id) : this.#layers[layer]!.place(ref.id);
      if (entry !== undefined) return true;
    }
    return false;
  }

  actor(id: string): ActorEntry | undefined {
    const known = this.#actors.get(id);
    if (known !== undefined || this.#actors.has(id)) return known;
    let entry: ActorEntry | undefined;
    for (const layer of this.#layers) {
      const here = layer.actor(id);
      if (here !== undefined) entry = entry === undefined ? here : mergedActor(entry, here);
    }
    this.#actors.set(id, entry);
    return entry;
  }

  place(id: string): PlaceEntry | undefined {
    const known = this.#places.get(id);
    if (known !== undefined || this.#places.has(id)) return known;
    let entry: PlaceEntry | undefined;
    for (const layer of this.#layers) {
      const here = layer.place(id);
      if (here !== undefined) entry = entry === undefined ? here : mergedPlace(entry, here);
    }
    this.#places.set(id, entry);
    return entry;
  }

  /** What a name of this gazetteer stands for, with its kind and country. */
  noted(ref: NameRef): NameRef['noted'] {
    const { noted } = ref;
    if (noted.by !== this) {
      const entry = ref.kind === 'actor' ? this.actor(ref.id) : this.place(ref.id);
      noted.by = this;
      noted.entry = entry;
      noted.kind = entry?.kind;
      noted.country = entry?.country;
      noted.seated = undefined;
    }
    return noted;
  }

  /** The same for the name of an actor; undefined for that of a place. */
  actorOf(ref: NameRef): ActorEntry | undefined {
    return ref.kind === 'actor' ? (this.noted(ref).entry as ActorEntry | undefined) : undefined;
  }

  /** The same for the name of a place; undefined for that of an actor. */
  placeOf(ref: NameRef): PlaceEntry | undefined {
    return ref.kind === 'place' ? (this.noted(ref).entry as PlaceEntry | undefined) : undefined;
  }

  /** All ways in which an actor or a place of this id is written, the preferred name first, demonyms last. */
  namesOf(id: string): readonly GazetteerName[] {
    const actor = this.actor(id);
    const place = this.place(id);
    const names = new Map<string, GazetteerName>();
    const add = (name: GazetteerName) => {
      if (!names.has(name.text)) names.set(name.text, name);
    };
    for (const entry of [actor, place]) {
      if (entry === undefined) continue;
      add(entry.aliases.find(alias => alias.text === entry.name) ?? { text: entry.name });
      entry.aliases.forEach(add);
    }
    actor?.demonyms.forEach(add);
    return [...names.values()];
  }

  /** Ids of the actors that a place's name can stand for: the government for the capital. */
  actorsSeatedAt(place: string): readonly string[] {
    if (this.#seats === undefined) {
      const seats = new Map<string, string[]>();
      for (const layer of this.#layers) {
        layer.eachSeat((actor, seat) => {
          const actors = seats.get(seat);
          if (actors === undefined) seats.set(seat, [actor]);
          else if (!actors.includes(actor)) actors.push(actor);
        });
      }
      this.#seats = seats;
    }
    return this.#seats.get(place) ?? [];
  }

  /** The same for a name of the place. */
  seatedAt(ref: NameRef): readonly string[] {
    const noted = this.noted(ref);
    noted.seated ??= this.actorsSeatedAt(ref.id);
    return noted.seated;
  }

  actorIds(): readonly string[] {
    return this.#layers.length === 1
      ? this.#layers[0]!.actorIds
      : [...new Set(this.#layers.flatMap(layer => layer.actorIds))];
  }

  placeIds(): readonly string[] {
    return this.#layers.length === 1
      ? this.#layers[0]!.placeIds
      : [...new Set(this.#layers.flatMap(layer => layer.placeIds))];
  }
}
