import { soundOfKey } from '../names/text/fold.ts';
import { keyOfName } from '../names/text/name-keys.ts';
import {
  ACTOR_KINDS,
  type ActorEntry,
  type GazetteerData,
  type GazetteerName,
  PLACE_KINDS,
  type PlaceEntry,
} from './model.ts';
import { pack, packDegrees, plainKeys, slugOf } from './packing.ts';

export const COMPILED_FORMAT = 'dateline-gazetteer-compiled/1';

/** Digits of the packed columns. */
export const WIDTH = { degrees: 4, population: 5, geonames: 5, parent: 2, count: 2, name: 4 } as const;

/** Added to the precision of a small town. */
export const SMALL_TOWN = 4;

/** What one way of writing is; bits of `NameColumns.flags`. */
export const NAME = {
  weak: 1,
  exact: 2,
  demonym: 4,
  preferred: 8,
  /** Begins with a small letter that is not the Arabic article: found in running text at any word. */
  lower: 16,
} as const;

/** What stands in an entry beyond its id, kind and names. */
type ActorRest = Partial<Omit<ActorEntry, 'id' | 'name' | 'kind' | 'aliases' | 'demonyms' | 'country'>>;
type PlaceRest = { readonly wikidata?: string; readonly note?: string };
type NameRest = Pick<GazetteerName, 'lang' | 'not-before' | 'not-after' | 'from' | 'to'>;

/**
 * A gazetteer in columns: what the build writes and what a layer reads, because parsing 30,000 small objects costs more
 * than everything else at start. Strings of a column are joined by line ends. Names stand in the order of the entries
 * (actors first), the preferred name of each first.
 */
export interface GazetteerColumns {
  readonly format: typeof COMPILED_FORMAT;
  readonly actors: {
    /** Empty where it is the slug of the name. */
    readonly ids: string;
    /** Index in ACTOR_KINDS, one base-36 digit an entry. */
    readonly kinds: string;
    readonly country: string;
    readonly rest: Readonly<Record<string, ActorRest>>;
  };
  readonly places: {
    readonly ids: string;
    readonly kinds: string;
    /** Packed numbers (see packing.ts), of the widths of WIDTH. */
    readonly lat: string;
    readonly lon: string;
    /** With SMALL_TOWN, where it is one. */
    readonly precision: string;
    readonly population: string;
    readonly geonames: string;
    readonly country: string;
    readonly within: string;
    readonly rest: Readonly<Record<string, PlaceRest>>;
  };
  /** Ids that `country` and `within` count into, from 1. */
  readonly parents: string;
  readonly names: {
    readonly texts: string;
    /** How many names each entry has, packed. */
    readonly counts: string;
    /** Bits of NAME, one base-36 digit a name. */
    readonly flags: string;
    /** Keys that plainKeys does not give, by number of the name. */
    readonly keys: Readonly<Record<string, string>>;
    readonly rest: Readonly<Record<string, NameRest>>;
    /** Sounds of transliterated names, and which name each belongs to (packed). */
    readonly sounds: string;
    readonly sounding: string;
  };
}

/** Countries whose names reach English by transliteration, in many spellings. */
const TRANSLITERATED: ReadonlySet<string> = new Set(
  (
    'lebanon israel palestine syria iraq iran jordan egypt yemen saudi-arabia oman qatar bahrain kuwait ' +
    'united-arab-emirates libya tunisia algeria morocco western-sahara mauritania sudan south-sudan somalia djibouti ' +
    'eritrea ethiopia chad mali niger burkina-faso nigeria cameroon afghanistan pakistan turkey azerbaijan armenia georgia ' +
    'ukraine russia'
  ).split(' '),
);
/** Shorter sounds collide too often to be a second chance. */
const SHORTEST_SOUND = 5;

function soundFor(name: GazetteerName, key: string, country: string | undefined, id: string, actor: boolean): string {
  if (name.weak === true || name.case === 'exact' || !/^[\p{Script=Latin}\p{M}\p{P}\s’ʿʾ`]+$/u.test(name.text))
    return '';
  if (!/\p{Ll}/u.test(name.text)) return '';
  if (!TRANSLITERATED.has(country ?? id)) return '';
  // A person is known by more than one word; a single one is too little to go by when it is only heard.
  if (actor && !key.includes(' ') && key.length < 7) return '';
  const sound = soundOfKey(key);
  return sound.length >= SHORTEST_SOUND ? sound : '';
}

/** An id that its name gives need not be written. */
const idsOf = (entries: readonly { readonly id: string; readonly name: string }[]): string =>
  entries.map(({ id, name }) => (slugOf(name.replace(/\s+/g, ' ').trim()) === id ? '' : id)).join('\n');

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0)),
  ) as T;
}

/**
 * Puts entries into columns: at build time for the built-in files, at run time for a corpus's own.
 *
 * @param silent ids of places that are not to be found by their sound
 * @param small ids of small towns, whose name alone is too little to link them by
 */
export function columnsOf(
  data: GazetteerData,
  silent: ReadonlySet<string> = new Set(),
  small: ReadonlySet<string> = new Set(),
): GazetteerColumns {
  const texts: string[] = [];
  const counts: number[] = [];
  let flags = '';
  const keys: Record<string, string> = {};
  const nameRest: Record<string, NameRest> = {};
  const sounds: string[] = [];
  const sounding: number[] = [];

  const addNames = (entry: ActorEntry | PlaceEntry, demonyms: readonly GazetteerName[], actor: boolean) => {
    const seen = new Set<string>();
    const heard = new Set<string>();
    const before = texts.length;
    const add = (name: GazetteerName, bits: number) => {
      const text = name.text.replace(/\s+/g, ' ').trim();
      const key = keyOfName(text);
      const identity = `${bits & NAME.demonym} ${text}`;
      if (key === '' || seen.has(identity)) return;
      seen.add(identity);
      const number = texts.length;
      texts.push(text);
      const all =
        bits |
        (name.weak ? NAME.weak : 0) |
        (name.case === 'exact' ? NAME.exact : 0) |
        (/^\p{Ll}/u.test(text) && !/^\p{Ll}{1,3}[\s-]\p{Lu}/u.test(text) ? NAME.lower : 0);
      flags += all.toString(36);
      if (key !== plainKeys(text)) keys[number] = key;
      const rest = definedOnly({
        lang: name.lang,
        'not-before': name['not-before'],
        'not-after': name['not-after'],
        from: name.from,
        to: name.to,
      }) as NameRest;
      if (Object.keys(rest).length > 0) nameRest[number] = rest;
      const sound =
        bits & NAME.demonym || (!actor && silent.has(entry.id))
          ? ''
          : soundFor(name, key, entry.country, entry.id, actor);
      if (sound !== '' && !heard.has(sound)) {
        heard.add(sound);
        sounds.push(sound);
        sounding.push(number);
      }
    };
    // An alias that repeats the preferred name says how that name matches (weak, exact, not before …).
    const own = entry.aliases.find(alias => alias.text === entry.name);
    add(own ?? { text: entry.name }, NAME.preferred);
    for (const alias of entry.aliases) add(alias, 0);
    for (const demonym of demonyms) add(demonym, NAME.demonym);
    counts.push(texts.length - before);
  };

  const actorRest: Record<string, ActorRest> = {};
  for (const [index, entry] of data.actors.entries()) {
    addNames(entry, entry.demonyms, true);
    const rest = definedOnly({
      roles: entry.roles,
      'part-of': entry['part-of'],
      metonyms: entry.metonyms,
      wikidata: entry.wikidata,
      note: entry.note,
    }) as ActorRest;
    if (Object.keys(rest).length > 0) actorRest[index] = rest;
  }

  const parents: string[] = [];
  const parentNumbers = new Map<string, number>();
  const parent = (id: string | undefined): number => {
    if (id === undefined) return 0;
    let number = parentNumbers.get(id);
    if (number === undefined) {
      parents.push(id);
      number = parents.length;
      parentNumbers.set(id, number);
    }
    return number;
  };
  const placeRest: Record<string, PlaceRest> = {};
  for (const [index, entry] of data.places.entries()) {
    addNames(entry, [], false);
    const rest = definedOnly({ wikidata: entry.wikidata, note: entry.note }) as PlaceRest;
    if (Object.keys(rest).length > 0) placeRest[index] = rest;
  }
  const { actors, places } = data;
  const actorCountry = pack(
    actors.map(entry => parent(entry.country)),
    WIDTH.parent,
  );
  const country = pack(
    places.map(entry => parent(entry.country)),
    WIDTH.parent,
  );
  const within = pack(
    places.map(entry => parent(entry.within)),
    WIDTH.parent,
  );
  return {
    format: COMPILED_FORMAT,
    parents: parents.join('\n'),
    actors: {
      ids: idsOf(actors),
      kinds: actors.map(entry => ACTOR_KINDS.indexOf(entry.kind).toString(36)).join(''),
      country: actorCountry,
      rest: actorRest,
    },
    places: {
      ids: idsOf(places),
      kinds: places.map(entry => PLACE_KINDS.indexOf(entry.kind).toString(36)).join(''),
      lat: pack(
        places.map(entry => packDegrees(entry.lat)),
        WIDTH.degrees,
      ),
      lon: pack(
        places.map(entry => packDegrees(entry.lon)),
        WIDTH.degrees,
      ),
      precision: pack(
        places.map(entry => (entry.precision ?? 0) + (small.has(entry.id) ? SMALL_TOWN : 0)),
        1,
      ),
      population: pack(
        places.map(entry => entry.population ?? 0),
        WIDTH.population,
      ),
      geonames: pack(
        places.map(entry => entry.geonames ?? 0),
        WIDTH.geonames,
      ),
      country,
      within,
      rest: placeRest,
    },
    names: {
      texts: texts.join('\n'),
      counts: pack(counts, WIDTH.count),
      flags,
      keys,
      rest: nameRest,
      sounds: sounds.join('\n'),
      sounding: pack(sounding, WIDTH.name),
    },
  };
}
