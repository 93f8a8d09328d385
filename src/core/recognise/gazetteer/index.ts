import { columnsOf } from './columns.ts';
import { GazetteerLayer, type NameRef } from './layer.ts';
import type { ActorEntry, GazetteerData, GazetteerName, PlaceEntry } from './model.ts';

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

const asLayer = (layer: GazetteerLayer | GazetteerData): GazetteerLayer =>
  layer instanceof GazetteerLayer ? layer : new GazetteerLayer(columnsOf(layer));

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

  /** The number of words of the longest name that begins with this folded word; 0 where none does. */
  longestFrom(word: string): number {
    let longest = 0;
    for (const layer of this.#layers) longest = Math.max(longest, layer.longestFrom(word));
    return longest;
  }

  /** True where some names are written small, so that lower-case words have to be looked at too. */
  get hasLowerStarts(): boolean {
    return this.#layers.some(layer => layer.lowerStarts.size > 0);
  }

  startsLower(word: string): boolean {
    return this.#layers.some(layer => layer.lowerStarts.has(word));
  }

  /** The names with this key (see keyOfName); a later layer's say on the same words of the same entry replaces. */
  find(key: string): readonly NameRef[] {
    return this.#collect((layer, visit) => layer.find(key, visit));
  }

  /** The names that sound like this (see soundOfKey). */
  findSound(sound: string): readonly NameRef[] {
    return this.#collect((layer, visit) => layer.findSound(sound, visit));
  }

  #collect(look: (layer: GazetteerLayer, visit: (ref: NameRef) => void) => void): readonly NameRef[] {
    let found: NameRef[] | undefined;
    for (const layer of this.#layers) {
      look(layer, ref => {
        if (found === undefined) {
          found = [ref];
          return;
        }
        const same = found.findIndex(
          other =>
            other.id === ref.id && other.kind === ref.kind && other.text === ref.text && other.demonym === ref.demonym,
        );
        if (same >= 0) found[same] = ref;
        else found.push(ref);
      });
    }
    return found ?? [];
  }

  actor(id: string): ActorEntry | undefined {
    if (this.#actors.has(id)) return this.#actors.get(id);
    let entry: ActorEntry | undefined;
    for (const layer of this.#layers) {
      const here = layer.actor(id);
      if (here !== undefined) entry = entry === undefined ? here : mergedActor(entry, here);
    }
    this.#actors.set(id, entry);
    return entry;
  }

  place(id: string): PlaceEntry | undefined {
    if (this.#places.has(id)) return this.#places.get(id);
    let entry: PlaceEntry | undefined;
    for (const layer of this.#layers) {
      const here = layer.place(id);
      if (here !== undefined) entry = entry === undefined ? here : mergedPlace(entry, here);
    }
    this.#places.set(id, entry);
    return entry;
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
