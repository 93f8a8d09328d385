import assert from 'node:assert/strict';
import { addToGazetteerText } from '../../../../src/core/gazetteer-files/edit.ts';
import { readGazetteerText } from '../../../../src/core/gazetteer-files/read.ts';

const addition = {
  section: 'actors',
  id: 'steppe-guard',
  fields: { name: 'Steppe Guard', kind: 'armed-group' },
} as const;

describe('adding to a gazetteer file', () => {
  it('begins a file where there is none', () => {
    for (const raw of [undefined, '', '\n']) {
      const outcome = addToGazetteerText(raw, addition);
      assert.ok(outcome.ok);
      const { data, problems } = readGazetteerText(outcome.text);
      assert.deepEqual(problems, []);
      assert.equal(data.actors[0]?.name, 'Steppe Guard');
      assert.match(outcome.text, /^actors:\n {2}steppe-guard:\n {4}name: .*Steppe Guard.*\n {4}kind: armed-group\n$/m);
    }
  });

  it('keeps every byte of what is there', () => {
    const raw =
      '# ours\r\nformat: dateline-gazetteer/1\r\nactors:\r\n    council:   {name: Council, kind: organisation}  # odd\r\nplaces: {}\r\n';
    const outcome = addToGazetteerText(raw, addition);
    assert.ok(outcome.ok);
    const { data } = readGazetteerText(outcome.text);
    assert.deepEqual(data.actors.map(({ id }) => id).sort(), ['council', 'steppe-guard']);
    let rest = outcome.text;
    for (const { text } of outcome.edits) {
      rest = rest.replace(text, '');
    }
    assert.equal(rest, raw);
  });

  it('adds a place to a file that has only actors', () => {
    const raw = 'format: dateline-gazetteer/1\nactors:\n  council: {name: Council, kind: organisation}\n';
    const outcome = addToGazetteerText(raw, {
      section: 'places',
      id: 'mahin',
      fields: { name: 'Mahin', kind: 'village' },
    });
    assert.ok(outcome.ok);
    assert.equal(readGazetteerText(outcome.text).data.places[0]?.id, 'mahin');
  });

  it('refuses a file with errors, and says why', () => {
    const outcome = addToGazetteerText('actors:\n<<<<<<< ours\n  a: {}\n=======\n>>>>>>> theirs\n', addition);
    assert.ok(!outcome.ok);
    assert.notEqual(outcome.problem.message, '');
  });
});
