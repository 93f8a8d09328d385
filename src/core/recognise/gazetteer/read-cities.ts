import { type GazetteerName, PLACE_KINDS, type PlaceEntry } from './model.ts';

const COLUMNS = 'id name country kind lat lon population geonames aliases';

/** A trailing `~` marks a weak name. */
function nameOf(text: string): GazetteerName {
  return text.endsWith('~') ? { text: text.slice(0, -1), weak: true } : { text };
}

/**
 * Reads the table of cities: tab-separated, comments after `#`, a line of column names, then one place a line; aliases parted
 * by `|`. Part of the build: a bad line is a problem ("line: message") and left out.
 */
export function readCities(text: string): {
  readonly places: readonly PlaceEntry[];
  readonly problems: readonly string[];
} {
  const places: PlaceEntry[] = [];
  const problems: string[] = [];
  let header = false;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [id, name, country, kindName, lat, lon, population, geonames, aliases] = line.split('\t');
    if (!header) {
      header = true;
      if (line.replaceAll('\t', ' ') !== COLUMNS) problems.push(`${at + 1}: the columns should be ${COLUMNS}`);
      continue;
    }
    const kind = PLACE_KINDS.find(one => one === kindName);
    if (
      !id ||
      !name ||
      kind === undefined ||
      !Number.isFinite(Number(lat || Number.NaN)) ||
      !Number.isFinite(Number(lon || Number.NaN))
    ) {
      problems.push(`${at + 1}: ${id}: needs id, name, kind, lat and lon`);
      continue;
    }
    const own = nameOf(name);
    const others = (aliases ?? '')
      .split('|')
      .filter(alias => alias !== '')
      .map(nameOf);
    places.push({
      id,
      name: own.text,
      kind,
      aliases: own.weak === true ? [own, ...others] : others,
      lat: Number(lat),
      lon: Number(lon),
      precision: 1,
      ...(country ? { country } : {}),
      ...(Number(population) > 0 ? { population: Number(population) } : {}),
      ...(Number(geonames) > 0 ? { geonames: Number(geonames) } : {}),
    });
  }
  return { places, problems };
}
