import { append } from '../append.ts';
import { columnsOf, type GazetteerColumns } from '../recognise/gazetteer/columns.ts';
import type { ActorEntry, PlaceEntry } from '../recognise/gazetteer/model.ts';
import { readCities } from '../recognise/gazetteer/read-cities.ts';
import { readGazetteerText } from './read.ts';

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The table of those whose name alone is too little to link them by, as it is of other towns of the tables below this size. */
const SMALL_TOWNS = /(?:^|\/)towns\.tsv$/;
const SMALL_CITY = 100_000;

const LARGE_CITY = 500_000;

/** Of a large city's further spellings the first count; all spellings of all villages would double the file. */
function fewAliases(place: PlaceEntry): PlaceEntry {
  const own = place.aliases.filter(({ text }) => text === place.name);
  const others = place.aliases.filter(({ text }) => text !== place.name);
  return { ...place, aliases: [...own, ...others.slice(0, (place.population ?? 0) >= LARGE_CITY ? 2 : 0)] };
}

/**
 * Compiles the built-in gazetteer from the texts of its files (`.yaml` as readGazetteerText reads it, `.tsv` as
 * readCities). An id that stands twice is a problem and the later entry is left out; so is a reference to an id that is none.
 *
 * @returns problems as "file:line: message"
 */
export function compileFiles(files: readonly { readonly name: string; readonly text: string }[]): {
  readonly columns: GazetteerColumns;
  readonly problems: readonly string[];
} {
  const actors = new Map<string, ActorEntry>();
  const places = new Map<string, PlaceEntry>();
  const problems: string[] = [];
  const cities = new Set<string>();
  const small = new Set<string>();
  const add = <T extends { id: string }>(into: Map<string, T>, entries: readonly T[], file: string) => {
    for (const entry of entries) {
      if (into.has(entry.id)) problems.push(`${file}: the id ${entry.id} stands in an earlier file too`);
      else into.set(entry.id, entry);
    }
  };
  for (const { name, text } of files) {
    if (name.endsWith('.tsv')) {
      const read = readCities(text);
      append(
        problems,
        read.problems.map(problem => `${name}:${problem}`),
      );
      // A city that the YAML files describe by hand needs no second entry.
      const described = new Set([...places.values()].map(place => place.geonames));
      const fresh = read.places.filter(place => !described.has(place.geonames)).map(fewAliases);
      for (const { id, population } of fresh) {
        cities.add(id);
        if (SMALL_TOWNS.test(name) || (population ?? 0) < SMALL_CITY) small.add(id);
      }
      add(places, fresh, name);
      continue;
    }
    const read = readGazetteerText(text);
    append(
      problems,
      read.problems.map(problem => `${name}:${lineOf(text, problem.start)}: ${problem.message}`),
    );
    add(actors, read.data.actors, name);
    add(places, read.data.places, name);
  }
  for (const actor of actors.values()) {
    for (const place of actor.metonyms)
      if (!places.has(place)) problems.push(`${actor.id}: no place has the id ${place} (metonyms)`);
    for (const other of [actor['part-of'], ...actor.roles.map(role => role.of)])
      if (other !== undefined && !actors.has(other)) problems.push(`${actor.id}: no actor has the id ${other}`);
    if (actor.country !== undefined && !actors.has(actor.country) && !places.has(actor.country))
      problems.push(`${actor.id}: nothing has the id ${actor.country} (country)`);
  }
  for (const place of places.values()) {
    for (const other of [place.country, place.within])
      if (other !== undefined && !places.has(other)) problems.push(`${place.id}: no place has the id ${other}`);
  }
  return {
    columns: columnsOf({ actors: [...actors.values()], places: [...places.values()] }, cities, small),
    problems,
  };
}
