// What the hand-written files of the gazetteer say already, for the cut of the table of cities.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { bare, fold } from './fold.mjs';

const data = path.join(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../../src/core/recognise/gazetteer/data',
);

function* entries(folder, key) {
  for (const file of readdirSync(path.join(data, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort()) {
    const read = parse(readFileSync(path.join(data, folder, file), 'utf8'));
    yield* Object.entries(read?.[key] ?? {});
  }
}

const textOf = name => (typeof name === 'string' ? name : name.text);

/** Hand-written places: their ids, GeoNames ids, strong names (folded) and, by country, what may be the same place. */
export function readPlaces() {
  const ids = new Set();
  const geonames = new Set();
  const strong = new Set();
  const byCountry = new Map();
  for (const [id, place] of entries('places', 'places')) {
    ids.add(id);
    if (place.geonames !== undefined) geonames.add(place.geonames);
    const names = [place.name, ...(place.aliases ?? [])];
    const weak = new Set(names.filter(name => name.weak).map(name => fold(name.text)));
    for (const name of names) if (!weak.has(fold(textOf(name)))) strong.add(fold(textOf(name)));
    const list = byCountry.get(place.country) ?? [];
    list.push({
      names: new Set(names.map(name => bare(textOf(name)))),
      kind: place.kind,
      lat: place.lat,
      lon: place.lon,
    });
    byCountry.set(place.country, list);
  }
  return { ids, geonames, strong, byCountry };
}

/** Names, aliases and surnames of actors, folded: a town of that name is a false friend. */
export function readActorNames() {
  const names = new Set();
  for (const [, actor] of entries('actors', 'actors')) {
    if (actor.kind === 'state') continue;
    for (const name of [actor.name, ...(actor.aliases ?? []), ...(actor.demonyms ?? [])]) {
      const folded = fold(textOf(name));
      names.add(folded);
      if (actor.kind === 'person') names.add(folded.split(' ').at(-1));
    }
  }
  return names;
}
