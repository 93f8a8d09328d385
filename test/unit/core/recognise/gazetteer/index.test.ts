import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFiles } from '../../../../../src/core/gazetteer-files/compile.ts';
import { columnsOf } from '../../../../../src/core/recognise/gazetteer/columns.ts';
import { GazetteerIndex } from '../../../../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer, loadingCompiledGazetteer } from '../../../../../src/core/recognise/gazetteer/load.ts';
import {
  ACTOR_KINDS,
  type ActorEntry,
  type GazetteerName,
  PLACE_KINDS,
  type PlaceEntry,
} from '../../../../../src/core/recognise/gazetteer/model.ts';
import { keyOfName } from '../../../../../src/core/recognise/names/text/name-keys.ts';
import { compileBuiltIn } from '../../../../support/built-in-gazetteer.ts';
import { FIXTURE, gazetteer } from '../fixture-gazetteer.ts';

const ids = (refs: readonly { readonly entry: string }[]) => refs.map(({ entry }) => entry);

const word = fc.constantFrom('Al', 'Foo', 'Bär', 'Beit-Q', 'U.N.', 'O’Neil', 'لبنان', 'Two Words', '17 October');
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '));
const name: fc.Arbitrary<GazetteerName> = fc
  .record(
    {
      text,
      lang: fc.constant('ar'),
      weak: fc.constant(true),
      case: fc.constant('exact' as const),
      'not-before': fc.constant(['Post']),
      from: fc.constant('2024'),
    },
    { requiredKeys: ['text'], noNullPrototype: true },
  )
  .map(value => value as GazetteerName);
const uniqueNames = fc.uniqueArray(name, { selector: ({ text: own }) => own, maxLength: 4 });
const id = fc.stringMatching(/^[a-z]{1,6}$/);
const actor: fc.Arbitrary<ActorEntry> = fc
  .tuple(
    id,
    text,
    fc.constantFrom(...ACTOR_KINDS),
    uniqueNames,
    uniqueNames,
    fc.constantFrom([], [{ role: 'Mayor', of: 'x' }]),
    fc.boolean(),
  )
  .map(([own, preferred, kind, aliases, demonyms, roles, more]) => ({
    id: own,
    name: preferred,
    kind,
    aliases: aliases.filter(alias => alias.text !== preferred || Object.keys(alias).length > 1),
    demonyms,
    roles,
    metonyms: [],
    ...(more ? { country: 'lebanon', wikidata: 'Q1', note: 'a\nb' } : {}),
  }));
const place: fc.Arbitrary<PlaceEntry> = fc
  .tuple(id, text, fc.constantFrom(...PLACE_KINDS), uniqueNames, fc.boolean())
  .map(([own, preferred, kind, aliases, more]) => ({
    id: own,
    name: preferred,
    kind,
    aliases: aliases.filter(alias => alias.text !== preferred || Object.keys(alias).length > 1),
    ...(more
      ? { lat: -12.345, lon: 0, precision: 2 as const, country: 'a', within: 'b', population: 5, geonames: 9 }
      : {}),
  }));
const data = fc.record({
  actors: fc.uniqueArray(actor, { selector: ({ id: own }) => own, maxLength: 5 }),
  places: fc.uniqueArray(place, { selector: ({ id: own }) => own, maxLength: 5 }),
});
const byText = (a: GazetteerName, b: GazetteerName) => (a.text < b.text ? -1 : 1);

describe('index of gazetteers', () => {
  it('finds names under every spelling of their key', () => {
    assert.equal(FIXTURE.problems.length, 0);
    assert.deepEqual(ids(gazetteer.find('lebanon')), ['actor:lebanon', 'place:lebanon']);
    assert.deepEqual(ids(gazetteer.find(keyOfName('AL-QAEDA'))), ['actor:al-qaeda']);
    assert.deepEqual(ids(gazetteer.find('no such name')), []);
    assert.deepEqual(ids(gazetteer.findSound('nakura')), ['place:naqoura']);
  });

  it('is made in many steps, so that nothing else has to wait for all of it', () => {
    const columns: unknown = JSON.parse(compileBuiltIn().json);
    const steps = loadingCompiledGazetteer(columns);
    let step = steps.next();
    let count = 1;
    for (; !step.done; step = steps.next()) {
      count++;
    }
    const atOnce = loadCompiledGazetteer(columns);
    assert.ok(count > atOnce.placeIds.length / 5000, `${count} steps`);
    assert.deepEqual(step.value.placeIds, atOnce.placeIds);
    assert.deepEqual(
      step.value.find('new york')?.map(ref => ref.entry),
      atOnce.find('new york')?.map(ref => ref.entry),
    );
  });

  it('gives entries back as they were read, through columns and JSON', () => {
    fc.assert(
      fc.property(data, entries => {
        const index = GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(JSON.stringify(columnsOf(entries)))));
        for (const entry of entries.actors) {
          const back = index.actor(entry.id)!;
          const sorted = (one: ActorEntry) => ({
            ...one,
            aliases: [...one.aliases].sort(byText),
            demonyms: [...one.demonyms].sort(byText),
          });
          assert.deepEqual(sorted(back), sorted(entry));
          assert.ok(index.find(keyOfName(entry.name)).some(ref => ref.entry === `actor:${entry.id}`));
        }
        for (const entry of entries.places) {
          const back = index.place(entry.id)!;
          assert.deepEqual(
            { ...back, aliases: [...back.aliases].sort(byText) },
            { ...entry, aliases: [...entry.aliases].sort(byText) },
          );
          for (const alias of entry.aliases)
            assert.ok(index.find(keyOfName(alias.text)).some(ref => ref.entry === `place:${entry.id}`));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets a later layer add names and replace values, and leaves the first index as it was', () => {
    const more = gazetteer.withLayer({
      actors: [
        {
          id: 'hezbollah',
          name: 'Hezbollah',
          kind: 'organisation',
          aliases: [{ text: 'Party of God' }],
          demonyms: [],
          roles: [],
          metonyms: [],
        },
      ],
      places: [{ id: 'marj', name: 'Marj', kind: 'village', aliases: [] }],
    });
    assert.equal(more.actor('hezbollah')?.kind, 'organisation');
    assert.equal(more.actor('hezbollah')?.country, 'lebanon');
    assert.deepEqual(
      more.namesOf('hezbollah').map(({ text: own }) => own),
      ['Hezbollah', 'Hizbullah', 'Party of God'],
    );
    assert.deepEqual(ids(more.find('party of god')), ['actor:hezbollah']);
    assert.deepEqual(ids(more.find('hizbullah')), ['actor:hezbollah']);
    assert.deepEqual(ids(more.find('marj')), ['place:marj']);
    assert.equal(gazetteer.actor('hezbollah')?.kind, 'armed-group');
    assert.deepEqual(ids(gazetteer.find('marj')), []);
    assert.deepEqual(
      more.namesOf('lebanon').map(({ text: own }) => own),
      ['Lebanon', 'Lebanese Republic', 'Lebanese'],
    );
    assert.deepEqual(more.actorsSeatedAt('beirut'), ['lebanon']);
  });

  it('refuses a file that is no compiled gazetteer', () => {
    assert.throws(() => loadCompiledGazetteer({ actors: [] }), /Not a compiled gazetteer/);
    assert.throws(() => loadCompiledGazetteer(null), /Not a compiled gazetteer/);
  });

  it('tells ids that stand twice and references to nothing when it compiles', () => {
    const head = 'format: dateline-gazetteer/1\n';
    const { problems, columns } = compileFiles([
      { name: 'a.yaml', text: `${head}actors:\n  x: {name: X y, kind: state, metonyms: [nowhere]}\n` },
      { name: 'b.yaml', text: `${head}actors:\n  x: {name: Z, kind: state}\n  y: {name: Y}\n` },
    ]);
    assert.deepEqual(problems, [
      'b.yaml:4: “kind” of y should be one of state, state-body, armed-forces, armed-group, person, organisation, media, population; the entry is left out.',
      'b.yaml: the id x stands in an earlier file too',
      'x: no place has the id nowhere (metonyms)',
    ]);
    assert.equal(columns.actors.ids, 'x');
  });
});
