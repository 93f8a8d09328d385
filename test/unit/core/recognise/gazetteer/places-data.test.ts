import assert from 'node:assert/strict';
import { PLACE_KINDS } from '../../../../../src/core/recognise/gazetteer/model.ts';
import {
  falseFriends,
  folded,
  handWrittenPlaces,
  parsePlaces,
  placeFiles,
  strongNames,
  tabledPlaces,
  textOfPlaces,
} from '../../../../gazetteer/read-places.ts';

const none: readonly string[] = [];
/** South, west, north, east of a country, a degree or so wider than it is. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  afghanistan: [29, 60, 39, 75],
  armenia: [38.5, 43, 41.5, 47],
  azerbaijan: [38, 44, 42, 51],
  'burkina-faso': [9, -6, 15.5, 3],
  cameroon: [1.5, 8, 13.5, 16.5],
  'central-african-republic': [2, 14, 11.5, 28],
  chad: [7, 13, 24, 24.5],
  colombia: [-5, -80, 13.5, -66],
  'democratic-republic-of-the-congo': [-14, 12, 6, 32],
  egypt: [21.5, 24, 32, 37],
  eritrea: [12, 36, 18.5, 44],
  ethiopia: [3, 32.5, 15, 48.5],
  georgia: [41, 39.5, 44, 47],
  haiti: [17.5, -75, 20.5, -71],
  iran: [24.5, 43.5, 40, 64],
  iraq: [28.5, 38, 38, 49],
  israel: [29.2, 33.4, 33.5, 36],
  jordan: [29, 34.5, 33.5, 39.5],
  lebanon: [32.9, 34.7, 34.8, 36.8],
  libya: [19, 9, 34, 25.5],
  mali: [10, -13, 25.5, 4.8],
  mexico: [14, -119, 33, -86],
  mozambique: [-27, 30, -10, 41],
  myanmar: [9, 92, 29, 102],
  niger: [11, 0, 24, 16.5],
  nigeria: [4, 2.5, 14, 15],
  pakistan: [23, 60.5, 37.5, 78],
  palestine: [31.1, 34.1, 32.7, 35.7],
  philippines: [4.5, 114, 21.5, 127],
  somalia: [-2, 40.5, 12.5, 52],
  'south-sudan': [3, 23.5, 12.5, 36],
  sudan: [8.5, 21.5, 23, 39],
  syria: [32.2, 35.4, 37.4, 42.5],
  turkey: [35.5, 25.5, 42.5, 45],
  ukraine: [44, 22, 52.5, 40.5],
  yemen: [11.5, 41.5, 19.2, 55],
};

/** Every place that five articles on the talks of Naqoura and their neighbours name, in the spelling that stands there. */
const NAMED = {
  naqoura: ['Naqoura', 'Naqura', 'Nakoura', 'Ras EnNakoura', 'Ras al-Naqoura', 'En Naqoura', 'الناقورة'],
  'ain-al-hilweh': ['Ain al-Hilweh', 'Ein el-Hilweh', 'عين الحلوة'],
  'southern-lebanon': ['southern Lebanon', 'south Lebanon'],
  'litani-river': ['Litani', 'Litani River'],
  'gaza-strip': ['Gaza', 'Gaza Strip'],
  dumayr: ['Dumayr', 'Dumeir', 'Al-Dumayr', 'Al-Dumair'],
  badiya: ['Badiya', 'the Badiya'],
  'blue-line': ['Blue Line'],
  sarada: ['Sarada'],
  beirut: ['Beirut', 'بيروت'],
  goteborg: ['Gothenburg', 'Göteborg'],
  brugge: ['Bruges', 'Brugge'],
  nurnberg: ['Nuremberg'],
  sevilla: ['Seville'],
  dunkirk: ['Dunkirk', 'Dunkerque'],
  fes: ['Fez', 'Fes'],
  heathrow: ['Heathrow Airport', 'Heathrow'],
  vadodara: ['Vadodara', 'Baroda'],
  mawlamyine: ['Mawlamyine', 'Moulmein'],
  mosul: ['Mosul'],
  damascus: ['Damascus'],
  idlib: ['Idlib', 'Idleb'],
  jerusalem: ['Jerusalem'],
  'washington-dc': ['Washington', 'Washington DC'],
  'new-york-city': ['New York'],
  london: ['London'],
  beijing: ['Beijing'],
  lebanon: ['Lebanon'],
  israel: ['Israel'],
  syria: ['Syria'],
  iraq: ['Iraq'],
  iran: ['Iran'],
  russia: ['Russia'],
  france: ['France'],
  'united-states': ['United States', 'US', 'U.S.', 'America'],
  'united-kingdom': ['United Kingdom', 'UK', 'Britain'],
  'middle-east': ['Middle East', 'the Middle East'],
  levant: ['Levant'],
  kyiv: ['Kyiv', 'Kiev', 'Київ'],
  bakhmut: ['Bakhmut', 'Artyomovsk'],
  kharkiv: ['Kharkiv', 'Kharkov'],
  'aita-al-shaab': ['Aita al-Shaab', 'Ayta ash-Shaab'],
  'kfar-kila': ['Kfar Kila', 'Kfarkila'],
  'bab-al-mandab': ['Bab al-Mandab', 'Bab el-Mandeb'],
  'el-fasher': ['El Fasher', 'Al-Fashir'],
  kremlin: ['Kremlin'],
  'white-house': ['White House'],
  pentagon: ['Pentagon'],
} as const;

/** Islands far from the mainland. */
const KNOWN_OUTSIDE: ReadonlySet<string> = new Set(['san-andres']);

describe('the places of the built-in gazetteer', () => {
  const written = handWrittenPlaces();
  const tabled = tabledPlaces();
  const all = [...written, ...tabled];
  const byId = new Map(all.map(place => [place.id, place]));

  it('are as many as promised', () => {
    assert.ok(written.length >= 1800, `${written.length} hand-written`);
    assert.ok(written.filter(place => place.kind === 'country').length >= 240);
    assert.ok(tabled.length >= 10_000, `${tabled.length} in the table`);
  });

  it('read the same under YAML 1.1 and 1.2, at most 500 lines a file', () => {
    for (const file of placeFiles()) {
      const modern = parsePlaces(file, '1.2');
      assert.equal(modern.format, 'dateline-gazetteer/1', file);
      assert.deepEqual(parsePlaces(file, '1.1'), modern, file);
      assert.ok(textOfPlaces(file).split('\n').length <= 501, file);
    }
  });

  it('keep the tables small and say where they come from', () => {
    for (const [file, most] of [
      ['cities.tsv', 1_300_000],
      ['towns.tsv', 1_500_000],
    ] as const) {
      const table = textOfPlaces(file);
      assert.ok(Buffer.byteLength(table) <= most, file);
      assert.match(table.slice(0, 1000), /GeoNames[\s\S]*CC BY 4\.0/, file);
    }
    for (const place of tabled) assert.ok(place.aliases.length <= 7, place.id);
  });

  it('know small towns whose name nothing else has, and leave out the others', () => {
    const small = tabled.filter(({ file }) => file === 'towns.tsv');
    const towns = new Set(small.map(({ name }) => name));
    for (const name of ['Tenby', 'Ballinasloe', 'Toodyay', 'Wickenburg', 'Ladybrand', 'Yarra Glen'])
      assert.ok(towns.has(name), name);
    for (const name of ['Broke', 'Hospital', 'Cocoa', 'Canadian', 'Reform']) assert.ok(!towns.has(name), name);
    // What is somebody's name as well is weak.
    const weak = new Set(small.filter(place => strongNames(place).length === 0).map(({ name }) => name));
    for (const name of ['Ledbury', 'Peebles', 'Carroll']) assert.ok(weak.has(name), name);
    assert.ok(!weak.has('Tenby'));
    const known = all.filter(({ file }) => file !== 'towns.tsv').flatMap(place => strongNames(place).map(folded));
    const twice = new Set(known);
    assert.deepEqual(
      [...towns].filter(name => twice.has(folded(name))),
      none,
    );
  });

  it('have one id and one GeoNames id each', () => {
    const geonames = all.flatMap(place => (place.geonames === undefined ? [] : [place.geonames]));
    assert.equal(byId.size, all.length);
    assert.equal(new Set(geonames).size, geonames.length);
    assert.deepEqual(
      all.map(place => place.id).filter(id => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)),
      none,
    );
  });

  it('are of known kinds, with sound names and coordinates', () => {
    const wrong = all.filter(({ name, kind, lat, lon, precision = 1 }) => {
      const known = (PLACE_KINDS as readonly string[]).includes(kind) && [1, 2, 3].includes(precision);
      const placed = lat === undefined ? lon === undefined : Math.abs(lat) <= 90 && Math.abs(lon ?? 999) <= 180;
      return !(known && placed && /\p{L}/u.test(name) && name.trim() === name);
    });
    assert.deepEqual(
      wrong.map(place => place.id),
      none,
    );
  });

  it('refer to countries and to places that are there', () => {
    const lost = all.flatMap(({ id, country, within }) => [
      ...(country === undefined || byId.get(country)?.kind === 'country' ? [] : [`${id}: country ${country}`]),
      ...(within === undefined || byId.has(within) ? [] : [`${id}: within ${within}`]),
    ]);
    assert.deepEqual(lost, none);
  });

  it('are never within themselves', () => {
    for (const place of written) {
      const seen = new Set<string>();
      for (let at: string | undefined = place.id; at !== undefined; at = byId.get(at)?.within) {
        assert.ok(!seen.has(at), `${place.id} is within ${at} twice`);
        seen.add(at);
      }
    }
  });

  it('lie in their country', () => {
    const outside = all.filter(({ country = '', kind, lat, lon }) => {
      const box = BOXES[country];
      if (box === undefined || lat === undefined || lon === undefined || kind === 'water' || kind === 'line')
        return false;
      return lat < box[0] || lon < box[1] || lat > box[2] || lon > box[3];
    });
    assert.deepEqual(
      outside.filter(place => !KNOWN_OUTSIDE.has(place.id)).map(place => `${place.id} ${place.lat},${place.lon}`),
      none,
    );
  });

  it('do not take words, months, persons or actors for towns', () => {
    const friends = falseFriends();
    assert.ok(friends.size >= 300);
    for (const word of 'hamas salam nasr benjamin simon joseph morgan sami nada minister council central march peace nice reading mobile victory union liberty of same most man may'.split(
      ' ',
    ))
      assert.ok(friends.has(word), word);
    const taken = all
      .filter(place => place.kind !== 'country')
      .flatMap(place =>
        strongNames(place)
          .filter(name => friends.has(folded(name)))
          .map(name => `${place.id}: ${name}`),
      );
    assert.deepEqual(taken, none);
  });

  it('have no alias in the table that repeats a name, or has fewer than four letters', () => {
    const wrong = tabled.filter(place => {
      const names = place.aliases.filter(alias => alias.weak !== true).map(alias => folded(alias.text));
      return new Set([folded(place.name), ...names]).size !== names.length + 1 || names.some(name => name.length < 4);
    });
    assert.deepEqual(
      wrong.map(place => place.id),
      none,
    );
  });

  for (const [id, names] of Object.entries(NAMED)) {
    it(`know ${names[0]}`, () => {
      const place = byId.get(id);
      assert.ok(place !== undefined);
      const forms = new Set([place.name, ...place.aliases.map(alias => alias.text)].map(folded));
      assert.deepEqual(
        names.filter(name => !forms.has(folded(name))),
        none,
      );
    });
  }
});
