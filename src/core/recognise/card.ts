import type { GazetteerIndex } from './gazetteer/index.ts';
import type { ActorKind, PlaceKind } from './gazetteer/model.ts';
import type { Mention, NameMention } from './mention.ts';
import { inOffice } from './names/listed/office.ts';

/** An entry that a card refers to; `name` is the id where no gazetteer lists it. */
interface CardLink {
  readonly id: string;
  readonly name: string;
}

interface CardRole {
  readonly role: string;
  readonly of?: CardLink;
  /** EDTF bounds. */
  readonly from?: string;
  readonly to?: string;
  /** Whether the office was held on the day asked for; absent without a day. */
  readonly held?: boolean;
}

/** What a hover shows of an actor or a place. */
interface EntryCard {
  readonly kind: 'actor' | 'place';
  readonly id: string;
  readonly name: string;
  readonly subkind: ActorKind | PlaceKind;
  readonly country?: CardLink;
  /** What it is a part of (actor) or lies in (place). */
  readonly within?: CardLink;
  /** In Latin letters, without the preferred name; demonyms too. */
  readonly aliases: readonly string[];
  /** In other scripts, with the language where it is known. */
  readonly native: readonly { readonly text: string; readonly lang?: string }[];
  /** The forms in which the given mentions name it, most frequent first. */
  readonly used: readonly { readonly text: string; readonly times: number }[];
  readonly roles: readonly CardRole[];
  /** WGS 84 degrees. */
  readonly position?: { readonly lat: number; readonly lon: number; readonly precision?: 1 | 2 | 3 };
  readonly population?: number;
  readonly wikidata?: string;
  readonly geonames?: number;
  readonly note?: string;
}

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u;

function used(kind: 'actor' | 'place', id: string, mentions: readonly Mention[]): EntryCard['used'] {
  const times = new Map<string, number>();
  for (const mention of mentions)
    if (mention.kind === kind && mention.id === id) times.set(mention.quote, (times.get(mention.quote) ?? 0) + 1);
  return [...times].map(([text, count]) => ({ text, times: count })).sort((a, b) => b.times - a.times);
}

/**
 * The card of an entry, or undefined where no gazetteer lists it.
 *
 * @param mentions of the article or the corpus, for the forms in use
 * @param day EDTF day, month or year on which offices are tested: the publication date
 */
export function cardOf(
  entry: Pick<NameMention, 'kind' | 'id'>,
  gazetteer: GazetteerIndex,
  mentions: readonly Mention[] = [],
  day?: string,
): EntryCard | undefined {
  const { kind, id } = entry;
  if (id === undefined) return undefined;
  const actor = kind === 'actor' ? gazetteer.actor(id) : undefined;
  const place = kind === 'place' ? gazetteer.place(id) : undefined;
  const known = actor ?? place;
  if (known === undefined) return undefined;
  const link = (other: string | undefined): CardLink | undefined =>
    other === undefined
      ? undefined
      : { id: other, name: (gazetteer.actor(other) ?? gazetteer.place(other))?.name ?? other };
  const names = [...known.aliases, ...(actor?.demonyms ?? [])].filter(name => name.text !== known.name);
  const country = link(known.country);
  const within = link(actor === undefined ? place?.within : actor['part-of']);
  const roles = (actor?.roles ?? []).map((role): CardRole => {
    const of = link(role.of);
    return {
      role: role.role,
      ...(of === undefined ? {} : { of }),
      ...(role.from === undefined ? {} : { from: role.from }),
      ...(role.to === undefined ? {} : { to: role.to }),
      ...(day === undefined ? {} : { held: inOffice(role, day) }),
    };
  });
  return {
    kind,
    id,
    name: known.name,
    subkind: known.kind,
    ...(country === undefined ? {} : { country }),
    ...(within === undefined ? {} : { within }),
    aliases: names.filter(name => LATIN.test(name.text)).map(name => name.text),
    native: names
      .filter(name => !LATIN.test(name.text))
      .map(({ text, lang }) => ({ text, ...(lang === undefined ? {} : { lang }) })),
    used: used(kind, id, mentions),
    roles,
    ...(place?.lat === undefined || place.lon === undefined
      ? {}
      : {
          position: {
            lat: place.lat,
            lon: place.lon,
            ...(place.precision === undefined ? {} : { precision: place.precision }),
          },
        }),
    ...(place?.population === undefined ? {} : { population: place.population }),
    ...(known.wikidata === undefined ? {} : { wikidata: known.wikidata }),
    ...(place?.geonames === undefined ? {} : { geonames: place.geonames }),
    ...(known.note === undefined ? {} : { note: known.note }),
  };
}
