import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { claimTypeOf } from '../../../../src/core/claims/codebook.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { RELATION_TYPES } from '../../../../src/core/claims/model.ts';
import { readCodebook } from '../../../../src/core/codebook/read-codebook.ts';

const FILE = path.join(process.env.DATELINE_ROOT ?? '.', 'src/core/claims/default-codebook.yaml');

describe('the built-in codebook', () => {
  it('is what its file says, without a problem', () => {
    const { codebook, problems } = readCodebook(readFileSync(FILE, 'utf8'));
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook, defaultCodebook);
  });

  it('has the sixteen types in menu order, each with a key of its own', () => {
    const keys = defaultCodebook.types.map(type => `${type.key}:${type.id}`);
    assert.deepEqual(keys, [
      '1:strike',
      '2:harm',
      '3:meeting',
      '4:agreement',
      '5:demand',
      '6:offer',
      '7:refusal',
      '8:threat',
      '9:accusation',
      'd:denial',
      'a:aim',
      's:status',
      'i:identity',
      'c:capability',
      'e:assessment',
      'f:forecast',
    ]);
  });

  it('explains each type: one sentence, two examples, correspondences, a colour', () => {
    for (const type of defaultCodebook.types) {
      assert.match(type.definition ?? '', /^[^.]+\.$/, type.id);
      assert.equal(type.examples?.length, 2, type.id);
      assert.match(type.color ?? '', /^#[0-9a-f]{6}$/, type.id);
      assert.ok(type.plover && type.acled, type.id);
    }
    assert.equal(new Set(defaultCodebook.types.map(type => type.color)).size, 16);
  });

  it('names all relations', () => {
    assert.deepEqual(
      defaultCodebook.relations.map(relation => relation.id),
      [...RELATION_TYPES],
    );
    assert.deepEqual(
      defaultCodebook.relations.filter(relation => relation.symmetric).map(relation => relation.id),
      ['corroborates', 'contradicts', 'distinct-from'],
    );
  });
});

describe('a codebook of the project', () => {
  const raw = `\ufeffformat: dateline-codebook/1
version: 1.10
types:
  strike: {key: 1, label: Strike}
  raid: {key: "1"}
  harm: {color: red, key: h}
  bad: text
  hunger: {}
attributes:
  grade: {pattern: "^[A-F]$"}
  scale: {values: [low, high], default: middle}
relations:
  contradicts: {key: k, label: Clashes with}
`.replaceAll('\n', '\r\n');

  it('replaces the types, keeps what it does not speak of, and leaves out what is bad', () => {
    const { codebook } = readCodebook(raw);
    assert.equal(codebook.version, '1.10');
    assert.deepEqual(codebook.types, [
      { id: 'strike', key: '1', label: 'Strike' },
      { id: 'raid', label: 'raid' },
      { id: 'harm', key: 'h', label: 'harm' },
      { id: 'hunger', label: 'hunger' },
    ]);
    assert.deepEqual(
      codebook.attributes.map(attribute => attribute.id),
      ['grade', 'scale'],
    );
    const contradicts = codebook.relations.find(relation => relation.id === 'contradicts');
    assert.deepEqual([contradicts?.key, contradicts?.label, contradicts?.symmetric], ['k', 'Clashes with', true]);
    assert.equal(codebook.relations.length, RELATION_TYPES.length);
  });

  it('points at what is wrong in the raw file', () => {
    const places = readCodebook(raw).problems.map(problem => raw.slice(problem.start, problem.end));
    assert.deepEqual(places, ['bad', '"1"', 'red', 'middle']);
  });

  it('gives way to the built-in one where it cannot be read', () => {
    for (const text of ['', '- a\n', '5', 'format: dateline-codebook/1\n', 'format: dateline-codebook/1\ntypes: 5\n']) {
      const { codebook, problems } = readCodebook(text);
      assert.deepEqual(codebook.types, defaultCodebook.types, text);
      assert.ok(problems.length > 0, text);
    }
  });

  it('tells double ids, conflict markers and a newer format', () => {
    const codes = (text: string): string[] => readCodebook(text).problems.map(problem => problem.code);
    assert.ok(codes('format: dateline-codebook/1\ntypes:\n  a: {}\n  a: {}\n').includes('yaml-syntax'));
    assert.ok(
      codes('format: dateline-codebook/1\ntypes:\n<<<<<<< x\n  a: {}\n=======\n  b: {}\n>>>>>>> y\n').includes(
        'conflict-markers',
      ),
    );
    assert.deepEqual(codes('format: dateline-codebook/7\ntypes:\n  a: {}\n'), ['newer-format']);
  });

  it('shows a type that it does not know under its id', () => {
    assert.deepEqual(claimTypeOf(readCodebook(raw).codebook, 'gone'), { id: 'gone', label: 'gone' });
    assert.equal(claimTypeOf(defaultCodebook, 'harm').label, 'Casualties, damage');
  });
});
