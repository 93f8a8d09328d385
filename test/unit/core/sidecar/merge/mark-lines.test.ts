import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markLines } from '../../../../../src/core/sidecar/merge/mark-lines.ts';
import { splitConflictMarkers } from '../../../../../src/core/sidecar/merge/split-markers.ts';

const BASE = 'a\nb\nc\nd\ne\nf\n';

describe('merging lines of files that cannot be read', () => {
  it('takes what one side changed and marks what both changed', () => {
    const text = markLines(BASE, BASE.replace('b', 'B'), BASE.replace('b', 'x').replace('f', 'F'));
    assert.equal(text, 'a\n<<<<<<< ours\nB\n||||||| base\nb\n=======\nx\n>>>>>>> theirs\nc\nd\ne\nF\n');
  });

  it('takes one change of both sides once', () => {
    assert.equal(markLines(BASE, `${BASE}g\n`, `${BASE}g\n`), `${BASE}g\n`);
  });

  it('closes the last line before a marker', () => {
    assert.equal(markLines('a', 'b', 'c'), '<<<<<<< ours\nb\n||||||| base\na\n=======\nc\n>>>>>>> theirs\n');
  });

  it('has the line ends and the byte order mark of ours', () => {
    const ours = `\ufeff${BASE.replace('b', 'B').replaceAll('\n', '\r\n')}`;
    assert.equal(
      markLines(BASE, ours, BASE.replace('e', 'E')),
      `\ufeff${BASE.replace('b', 'B').replace('e', 'E').replaceAll('\n', '\r\n')}`,
    );
  });

  it('keeps what both share outside the markers where both made the file', () => {
    assert.equal(markLines(undefined, 'a\nx\nb\n', 'a\ny\nb\n'), 'a\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\nb\n');
    assert.equal(markLines(undefined, '', 'a\n'), 'a\n');
  });

  it('writes longer markers around texts that hold some already', () => {
    const marked = 'a\n<<<<<<< x\n1\n=======\n2\n>>>>>>> y\n';
    const text = markLines('a\n0\n', marked, 'a\n3\n');
    assert.equal(text, `a\n<<<<<<<< ours\n${marked.slice(2)}|||||||| base\n0\n========\n3\n>>>>>>>> theirs\n`);
    assert.equal(splitConflictMarkers(text)?.ours, marked);
    assert.equal(splitConflictMarkers(text)?.theirs, 'a\n3\n');
  });

  it('loses no line but one that a side took away, and changes nothing when merged again', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', '- x', '<<<<<<<', '======='), { maxLength: 12 });
    const file = text.map(lines => lines.map(line => `${line}\n`).join(''));
    fc.assert(
      fc.property(fc.option(file, { nil: undefined }), file, file, (base, ours, theirs) => {
        const merged = markLines(base, ours, theirs);
        for (const side of [ours, theirs]) {
          for (const line of side.split('\n')) {
            const has = (text: string | undefined): boolean => (text ?? '').split('\n').includes(line);
            assert.ok(has(merged) || (has(base) && !has(side === ours ? theirs : ours)), line);
          }
        }
        assert.equal(markLines(base, merged, merged), merged);
      }),
      { numRuns: 300 },
    );
  });

  it('stands both whole between markers where too much was changed to compare', () => {
    const many = (name: string): string => Array.from({ length: 900 }, (_, index) => `${name} ${index}\n`).join('');
    const sides = splitConflictMarkers(markLines(many('base'), many('ours'), many('theirs')));
    assert.deepEqual(sides, { base: many('base'), ours: many('ours'), theirs: many('theirs'), count: 1 });
  });
});
