import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGazetteer, readGazetteerText } from '../../../../src/core/gazetteer-files/read.ts';

const HEAD = 'format: dateline-gazetteer/1\n';

describe('reading a gazetteer', () => {
  it('takes aliases as bare texts or maps, numbers and lists as people write them', () => {
    const { data, problems } = readGazetteerText(`${HEAD}actors:
  is: {name: Islamic State, kind: armed-group, aliases: [Daesh, {text: IS, case: exact, not-after: [it]}], demonyms: Emirati}
  aoun:
    name: Joseph Aoun
    kind: person
    roles:
      - {role: President, of: lebanon, from: 2025-01-09}
places:
  naqoura: {name: Naqoura, kind: town, lat: 33.118, lon: "35.140", precision: 1, geonames: 278832}
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(data.actors[0]?.aliases, [{ text: 'Daesh' }, { text: 'IS', case: 'exact', 'not-after': ['it'] }]);
    assert.deepEqual(data.actors[0]?.demonyms, [{ text: 'Emirati' }]);
    assert.deepEqual(data.actors[1]?.roles, [{ role: 'President', of: 'lebanon', from: '2025-01-09' }]);
    assert.equal(data.places[0]?.lon, 35.14);
    assert.equal(data.places[0]?.precision, 1);
  });

  it('leaves out a bad entry, skips a bad field, keeps all others, and tells each with its place', () => {
    const raw = `${HEAD}actors:
  good: {name: Good Group, kind: armed-group, aliases: [Fine, 7: x, {text: "—"}], wikidata: [1]}
  kindless: {name: Kindless}
  wrong: {name: Wrong, kind: wizard}
  bare: text
  nameless: {kind: person}
  dated: {name: Dated Person, kind: person, roles: [{role: Mayor, from: spring}, {of: x}]}
places:
  far: {name: Far Place, kind: town, lat: 91, lon: east}
`;
    const { data, problems } = readGazetteerText(raw);
    assert.deepEqual(
      data.actors.map(({ id }) => id),
      ['good', 'dated'],
    );
    assert.deepEqual(data.actors[0]?.aliases, [{ text: 'Fine' }]);
    assert.deepEqual(data.actors[1]?.roles, [{ role: 'Mayor' }]);
    assert.deepEqual(data.places, [{ id: 'far', name: 'Far Place', kind: 'town', aliases: [] }]);
    const told = problems.map(({ start, end, code, severity }) => [raw.slice(start, end), code, severity]);
    for (const expected of [
      ['kindless', 'schema', 'error'],
      ['wizard', 'schema', 'error'],
      ['text', 'schema', 'error'],
      ['nameless', 'schema', 'error'],
      ['spring', 'bad-edtf', 'warning'],
      ['91', 'schema', 'warning'],
      ['east', 'schema', 'warning'],
    ])
      assert.ok(
        told.some(one => JSON.stringify(one) === JSON.stringify(expected)),
        `${expected} in ${JSON.stringify(told)}`,
      );
  });

  it('tells what is not a gazetteer, and reads what can be read', () => {
    const codes = (raw: string) => readGazetteerText(raw).problems.map(({ code }) => code);
    assert.deepEqual(codes(''), []);
    assert.deepEqual(codes('# nothing yet\n'), []);
    assert.deepEqual(codes('- a\n- b\n'), ['not-a-mapping']);
    assert.deepEqual(codes('actors: {}\n'), ['unknown-format']);
    assert.deepEqual(codes('format: dateline-gazetteer/7\n'), ['newer-format']);
    assert.deepEqual(codes(`${HEAD}actors: [a]\n`), ['not-a-mapping']);
    assert.ok(
      codes(`${HEAD}actors:\n  a: {name: A b, kind: media}\n  a: {name: C d, kind: media}\n`).includes('duplicate-id'),
    );
    assert.ok(codes(`${HEAD}<<<<<<< ours\nactors: {}\n=======\n>>>>>>> theirs\n`).includes('conflict-markers'));
  });

  it('counts offsets in the raw text, BOM and CRLF included', () => {
    const raw = `\ufeffformat: dateline-gazetteer/1\r\nactors:\r\n  odd: {name: Odd One, kind: elf}\r\n`;
    const [problem] = readGazetteerText(raw).problems;
    assert.equal(raw.slice(problem!.start, problem!.end), 'elf');
  });

  it('reads parsed data by the same rules, with paths for places', () => {
    const { data, problems } = readGazetteer({
      format: 'dateline-gazetteer/1',
      actors: { a: { name: 'A Group', kind: 'media', aliases: ['x', 3] } },
    });
    assert.deepEqual(data.actors[0]?.aliases, [{ text: 'x' }]);
    assert.deepEqual(problems[0]?.path, ['actors', 'a', 'aliases', 1]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), value => void readGazetteer(value)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), raw => void readGazetteerText(HEAD + raw)),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), value => {
        readGazetteer({
          format: 'dateline-gazetteer/1',
          actors: { a: value },
          places: { constructor: value, b: { name: 'B', kind: 'town', aliases: value } },
        });
      }),
    );
  });
});
