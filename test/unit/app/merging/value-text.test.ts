import assert from 'node:assert/strict';
import { fieldWords, shortValue, sideLines } from '../../../../src/app/merging/value-text.ts';
import type { MergeConflict } from '../../../../src/core/sidecar/merge/model.ts';
import { mergeSidecars } from '../../../support/merge-sidecars.ts';

const claim = (more: string): string =>
  `format: dateline-claims/1\nclaims:\n  c-aaaaaa:\n    type: harm\n    quote: "q"\n    at: [1, 2]\n${more}`;
const conflictOf = (base: string, ours: string, theirs: string): MergeConflict => {
  const { conflicts } = mergeSidecars(claim(base), claim(ours), theirs === '' ? 'claims: {}\n' : claim(theirs));
  assert.equal(conflicts.length, 1);
  return conflicts[0]!;
};

describe('the words of a conflict', () => {
  it('are short for a row', () => {
    const conflict = conflictOf(
      '    claimant: idf\n',
      '    claimant: {label: "a source", guessed: true}\n',
      '    claimant: un\n',
    );
    assert.deepEqual(
      [conflict.ours, conflict.theirs].map(value => shortValue(value!)),
      ['a source', 'un'],
    );
    assert.equal(shortValue(['a', new Map([['what', 'killed']]), 3, null]), 'a, killed, 3, ');
    assert.equal(
      shortValue(
        new Map([
          ['date', '2025'],
          ['place', 'tyre'],
        ]),
      ),
      'date: 2025, place: tyre',
    );
  });

  it('are whole for a card', () => {
    const conflict = conflictOf('    note: "a"\n', '    note: "b: c"\n', '    note: "d"\n');
    assert.deepEqual(sideLines(conflict, 'ours'), ['"b: c"']);
    assert.deepEqual(sideLines(conflict, 'base'), ['"a"']);
  });

  it('tell of a claim what was changed in it, and nothing of who deleted it', () => {
    const conflict = conflictOf('    note: "a"\n', '    note: "b"\n    tags: [x]\n', '');
    assert.deepEqual(sideLines(conflict, 'ours'), ['note: "b"', 'tags: [x]']);
    assert.deepEqual(sideLines(conflict, 'theirs'), []);
  });

  it('name the field inside its entry', () => {
    assert.deepEqual(fieldWords(['claims', 'c-a', 'numbers', '0', 'best']), ['numbers', '1', 'best']);
    assert.deepEqual(fieldWords(['claims', 'c-a']), ['c-a']);
    assert.deepEqual(fieldWords(['article', 'title']), ['title']);
  });
});
