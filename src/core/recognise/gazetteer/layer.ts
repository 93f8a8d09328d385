import { finished } from '../../steps.ts';
import { type GazetteerColumns, NAME, SMALL_TOWN, WIDTH } from './columns.ts';
import { KeyFilter, SoundFilter } from './key-filter.ts';
import { ACTOR_KINDS, type ActorEntry, type GazetteerName, PLACE_KINDS, type PlaceEntry } from './model.ts';
import type { NameRef } from './name-ref.ts';
import { plainKeys, slugOf, unpack, unpackDegrees } from './packing.ts';

const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,6}|(?:\p{Lu}\.){2,})$/u;

/** Digits from NAME.lower (16) on are the letters from g on. */
const FIRST_LOWER_FLAG = NAME.lower.toString(36).charCodeAt(0);

/** Entries whose names are taken in between two chances to give way. */
const ENTRIES_AT_ONCE = 1 << 11;

const split = (column: string): string[] => (column === '' ? [] : column.split('\n'));

/**
 * One gazetteer file (or the built-in set), indexed by key. Immutable; entries are made into objects when first asked
 * for. Cost of making one: a map of its names, nothing else.
 */
export class GazetteerLayer {
  #actorIds: readonly string[] = [];
  #placeIds: readonly string[] = [];
  readonly #columns: GazetteerColumns;
  readonly #texts: readonly string[];
  readonly #flags: string;
  /** Key to the number of the first name with it; further ones are chained. */
  readonly #byKey = new Map<string, number>();
  readonly #nextSameKey: Int32Array;
  readonly #filter = new KeyFilter();
  /** First words of names that are written small. */
  readonly lowerStarts = new Set<string>();
  readonly #ownerOfName: Int32Array;
  readonly #firstName: Int32Array;
  readonly #actors = new Map<string, number>();
  readonly #places = new Map<string, number>();
  /** By the number of the (first) name. */
  readonly #found: (readonly NameRef[] | undefined)[];
  readonly #refs: (NameRef | undefined)[];
  readonly #entries = new Map<number, ActorEntry | PlaceEntry>();
  #bySound: Map<string, number[]> | undefined;
  readonly #sounds = new SoundFilter();
  #parents: readonly string[] | undefined;

  private constructor(columns: GazetteerColumns) {
    this.#columns = columns;
    const { texts, counts, flags } = columns.names;
    this.#texts = split(texts);
    this.#flags = flags;
    this.#found = new Array(this.#texts.length);
    this.#refs = new Array(this.#texts.length);
    this.#nextSameKey = new Int32Array(this.#texts.length).fill(-1);
    this.#ownerOfName = new Int32Array(this.#texts.length);
    this.#firstName = new Int32Array(counts.length / WIDTH.count + 1);
  }

  static of(columns: GazetteerColumns): GazetteerLayer {
    return finished(GazetteerLayer.making(columns));
  }

  /** The same step by step, yielding every few milliseconds. */
  static *making(columns: GazetteerColumns): Generator<void, GazetteerLayer, void> {
    const layer = new GazetteerLayer(columns);
    yield;
    yield* layer.#takeNames();
    layer.#actorIds = layer.#ids(columns.actors.ids, columns.actors.kinds.length, 0, layer.#actors);
    yield;
    const { length } = layer.#actorIds;
    layer.#placeIds = layer.#ids(columns.places.ids, columns.places.kinds.length, length, layer.#places);
    return layer;
  }

  get actorIds(): readonly string[] {
    return this.#actorIds;
  }

  get placeIds(): readonly string[] {
    return this.#placeIds;
  }

  *#takeNames(): Generator<void, void, void> {
    const { texts, counts, keys } = this.#columns.names;
    const lower = split(plainKeys(texts));
    for (const [number, key] of Object.entries(keys)) lower[Number(number)] = key;
    yield;
    const entries = this.#firstName.length - 1;
    for (let from = 0; from < entries; from += ENTRIES_AT_ONCE) {
      this.#takeSome(lower, counts, from, Math.min(entries, from + ENTRIES_AT_ONCE));
      yield;
    }
  }

  /** The names of entries `from` to `to`; those of the ones before are known. */
  #takeSome(lower: readonly string[], counts: string, from: number, to: number): void {
    let name = this.#firstName[from]!;
    for (let entry = from; entry < to; entry++) {
      for (let end = name + unpack(counts, WIDTH.count, entry); name < end; name++) {
        this.#ownerOfName[name] = entry;
        this.#addKey(lower[name]!, name);
        if (this.#flags.charCodeAt(name) >= FIRST_LOWER_FLAG) this.lowerStarts.add(lower[name]!.split(' ', 1)[0]!);
      }
      this.#firstName[entry + 1] = name;
    }
  }

  #ids(column: string, count: number, offset: number, into: Map<string, number>): readonly string[] {
    const ids = column.split('\n');
    ids.length = count;
    for (let number = 0; number < count; number++) {
      if (ids[number] === '') ids[number] = slugOf(this.#texts[this.#firstName[offset + number]!]!);
      into.set(ids[number]!, offset + number);
    }
    return ids;
  }

  #addKey(key: string, name: number): void {
    const other = this.#byKey.get(key);
    if (other !== undefined) {
      // Behind the first one, so that the order of the file is kept for the first at least.
      this.#nextSameKey[name] = this.#nextSameKey[other]!;
      this.#nextSameKey[other] = name;
      return;
    }
    this.#byKey.set(key, name);
    this.#filter.take(key);
  }

  /** False where no key of several words begins with this one; a filter, not an answer. */
  mayOpen(word: string): boolean {
    return this.#filter.mayOpen(word);
  }

  /** False where no key begins with several words of this hash (see chained); a filter, not an answer. */
  mayBegin(hash: number): boolean {
    return this.#filter.mayBegin(hash);
  }

  /** False where several words of this hash are no key; a filter, not an answer. */
  mayBe(hash: number): boolean {
    return this.#filter.mayBe(hash);
  }

  /** The names with this key (see keyOfName); undefined where there is none. */
  find(key: string): readonly NameRef[] | undefined {
    const first = this.#byKey.get(key);
    if (first === undefined) return undefined;
    const known = this.#found[first];
    if (known !== undefined) return known;
    const refs: NameRef[] = [];
    for (let name = first; name >= 0; name = this.#nextSameKey[name]!) refs.push(this.#ref(name));
    this.#found[first] = refs;
    return refs;
  }

  /** The names that sound like this (see soundOfKey); undefined where there is none. */
  findSound(sound: string): readonly NameRef[] | undefined {
    if (this.#bySound === undefined) {
      this.#bySound = new Map();
      const { sounds, sounding } = this.#columns.names;
      for (const [index, known] of split(sounds).entries()) {
        const names = this.#bySound.get(known);
        const name = unpack(sounding, WIDTH.name, index);
        if (names === undefined) this.#bySound.set(known, [name]);
        else names.push(name);
        this.#sounds.take(known);
      }
    }
    if (!this.#sounds.mayBe(sound)) return undefined;
    return this.#bySound.get(sound)?.map(name => this.#ref(name));
  }

  actor(id: string): ActorEntry | undefined {
    const number = this.#actors.get(id);
    if (number === undefined) return undefined;
    const known = this.#entries.get(number);
    if (known !== undefined) return known as ActorEntry;
    const names = this.#names(number);
    const rest = this.#columns.actors.rest[number] ?? {};
    const country = this.#parent(this.#columns.actors.country, number);
    const entry: ActorEntry = {
      id,
      name: names[0]!.text,
      kind: ACTOR_KINDS[Number.parseInt(this.#columns.actors.kinds[number]!, 36)]!,
      aliases: this.#aliases(number, 0),
      demonyms: this.#aliases(number, NAME.demonym),
      roles: [],
      metonyms: [],
      ...(country === undefined ? {} : { country }),
      ...rest,
    };
    this.#entries.set(number, entry);
    return entry;
  }

  place(id: string): PlaceEntry | undefined {
    const number = this.#places.get(id);
    if (number === undefined) return undefined;
    const known = this.#entries.get(number);
    if (known !== undefined) return known as PlaceEntry;
    const columns = this.#columns.places;
    const index = number - this.actorIds.length;
    const lat = unpackDegrees(unpack(columns.lat, WIDTH.degrees, index));
    const lon = unpackDegrees(unpack(columns.lon, WIDTH.degrees, index));
    const precision = unpack(columns.precision, 1, index) % SMALL_TOWN;
    const country = this.#parent(columns.country, index);
    const within = this.#parent(columns.within, index);
    const population = unpack(columns.population, WIDTH.population, index);
    const geonames = unpack(columns.geonames, WIDTH.geonames, index);
    const entry: PlaceEntry = {
      id,
      name: this.#texts[this.#firstName[number]!]!,
      kind: PLACE_KINDS[Number.parseInt(columns.kinds[index]!, 36)]!,
      aliases: this.#aliases(number, 0),
      ...(lat === undefined ? {} : { lat }),
      ...(lon === undefined ? {} : { lon }),
      ...(precision > 0 ? { precision: precision as 1 | 2 | 3 } : {}),
      ...(country === undefined ? {} : { country }),
      ...(within === undefined ? {} : { within }),
      ...(population > 0 ? { population } : {}),
      ...(geonames > 0 ? { geonames } : {}),
      ...columns.rest[index],
    };
    this.#entries.set(number, entry);
    return entry;
  }

  /** Calls `visit` for each place whose name can stand for an actor. */
  eachSeat(visit: (actor: string, place: string) => void): void {
    for (const [number, rest] of Object.entries(this.#columns.actors.rest)) {
      for (const place of rest.metonyms ?? []) visit(this.actorIds[Number(number)]!, place);
    }
  }

  #parent(column: string, index: number): string | undefined {
    this.#parents ??= split(this.#columns.parents);
    return this.#parents[unpack(column, WIDTH.parent, index) - 1];
  }

  #names(entry: number): readonly NameRef[] {
    const refs: NameRef[] = [];
    for (let name = this.#firstName[entry]!; name < this.#firstName[entry + 1]!; name++) refs.push(this.#ref(name));
    return refs;
  }

  /** The names of an entry that are demonyms, or that are neither demonym nor the plain preferred name. */
  #aliases(entry: number, demonym: number): readonly GazetteerName[] {
    const names: GazetteerName[] = [];
    for (let name = this.#firstName[entry]!; name < this.#firstName[entry + 1]!; name++) {
      const bits = this.#bits(name);
      if ((bits & NAME.demonym) !== demonym) continue;
      const alias: GazetteerName = {
        text: this.#texts[name]!,
        ...(bits & NAME.weak ? { weak: true } : {}),
        ...(bits & NAME.exact ? { case: 'exact' as const } : {}),
        ...this.#columns.names.rest[name],
      };
      if (bits & NAME.preferred && Object.keys(alias).length === 1) continue;
      names.push(alias);
    }
    return names;
  }

  #isSmall(place: number): boolean {
    return unpack(this.#columns.places.precision, 1, place) >= SMALL_TOWN;
  }

  #bits(name: number): number {
    return Number.parseInt(this.#flags[name]!, 36);
  }

  #ref(name: number): NameRef {
    const known = this.#refs[name];
    if (known !== undefined) return known;
    const owner = this.#ownerOfName[name]!;
    const actor = owner < this.actorIds.length;
    const bits = this.#bits(name);
    const id = actor ? this.actorIds[owner]! : this.placeIds[owner - this.actorIds.length]!;
    const rest = this.#columns.names.rest[name];
    const ref: NameRef = {
      kind: actor ? 'actor' : 'place',
      id,
      entry: `${actor ? 'actor' : 'place'}:${id}`,
      text: this.#texts[name]!,
      weak: (bits & NAME.weak) !== 0,
      exact: (bits & NAME.exact) !== 0,
      demonym: (bits & NAME.demonym) !== 0,
      preferred: (bits & NAME.preferred) !== 0,
      small: !actor && this.#isSmall(owner - this.actorIds.length),
      notBefore: rest?.['not-before'] ?? [],
      notAfter: rest?.['not-after'] ?? [],
      acronym: ACRONYM.test(this.#texts[name]!),
      noted: { by: undefined, entry: undefined, kind: undefined, country: undefined, seated: undefined, told: 0 },
    };
    this.#refs[name] = ref;
    return ref;
  }
}
