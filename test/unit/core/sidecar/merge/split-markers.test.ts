import assert from 'node:assert/strict';
import { splitConflictMarkers } from '../../../../../src/core/sidecar/merge/split-markers.ts';
import { mergeMarkedSidecar } from '../../../../support/merge-sidecars.ts';

describe('reading a file with conflict markers', () => {
  it('gives both sides, and no base where the markers have none', () => {
    assert.deepEqual(splitConflictMarkers('a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> topic\ne\n'), {
      ours: 'a\nb\ne\n',
      base: undefined,
      theirs: 'a\nc\nd\ne\n',
      count: 1,
    });
  });

  it('gives the base of the style diff3, over several conflicts', () => {
    const raw = '<<<<<<< o\n1\n||||||| b\n0\n=======\n2\n>>>>>>> t\nx\n<<<<<<< o\n||||||| b\n5\n=======\n>>>>>>> t\n';
    assert.deepEqual(splitConflictMarkers(raw), { ours: '1\nx\n', base: '0\nx\n5\n', theirs: '2\nx\n', count: 2 });
  });

  it('gives no base where one conflict of several has none', () => {
    const raw = '<<<<<<< o\n1\n||||||| b\n0\n=======\n2\n>>>>>>> t\n<<<<<<< o\n3\n=======\n4\n>>>>>>> t\n';
    assert.equal(splitConflictMarkers(raw)?.base, undefined);
  });

  it('keeps CRLF, a byte order mark and a missing line end at the end', () => {
    const raw = '\ufeff<<<<<<< o\r\na: 1\r\n=======\r\na: 2\r\n>>>>>>> t\r\nb: 3';
    const sides = splitConflictMarkers(raw);
    assert.equal(sides?.ours, '\ufeffa: 1\r\nb: 3');
    assert.equal(sides?.theirs, '\ufeffa: 2\r\nb: 3');
  });

  it('takes markers of another length for text, as git writes them into a merged base', () => {
    const raw = '<<<<<<< o\n1\n||||||| b\n<<<<<<<<< x\n7\n=========\n8\n>>>>>>>>> y\n=======\n2\n>>>>>>> t\n';
    assert.deepEqual(splitConflictMarkers(raw), {
      ours: '1\n',
      base: '<<<<<<<<< x\n7\n=========\n8\n>>>>>>>>> y\n',
      theirs: '2\n',
      count: 1,
    });
  });

  it('reads conflicts inside a block scalar', () => {
    const raw = 'note: |\n  one\n<<<<<<< o\n  two\n=======\n  three\n>>>>>>> t\nb: 1\n';
    assert.equal(splitConflictMarkers(raw)?.theirs, 'note: |\n  one\n  three\nb: 1\n');
  });

  it('finds none where there is none, or none that is whole', () => {
    for (const raw of ['', 'a: 1\n', 'a\n=======\nb\n', '<<<<<<< o\n1\n=======\n2\n', '<<<<<<< o\n1\n>>>>>>> t\n']) {
      assert.equal(splitConflictMarkers(raw), undefined, raw);
    }
  });
});

const claim = (id: string, start: number, more = ''): string =>
  `  ${id}:\n    type: harm\n    quote: "q ${id}"\n    at: [${start}, ${start + 5}]\n${more}`;
const HEAD = 'format: dateline-claims/1\nclaims:\n';

describe('merging a file that holds conflict markers', () => {
  it('settles what lines could not: two claims added at one place', () => {
    const raw = `${HEAD}${claim('c-aaaaaa', 1)}<<<<<<< HEAD\n${claim('c-cccccc', 30)}||||||| 1234\n=======\n${claim('c-bbbbbb', 20)}>>>>>>> topic\n`;
    const merged = mergeMarkedSidecar(raw);
    assert.equal(merged?.status, 'clean');
    assert.equal(merged?.text, `${HEAD}${claim('c-aaaaaa', 1)}${claim('c-bbbbbb', 20)}${claim('c-cccccc', 30)}`);
  });

  it('asks only about the field in question, and keeps all without a base', () => {
    const raw = `${HEAD}<<<<<<< HEAD
${claim('c-aaaaaa', 1, '    status: draft\n    grade: A1\n')}=======
${claim('c-aaaaaa', 1, '    status: reviewed\n')}${claim('c-bbbbbb', 20)}>>>>>>> topic
`;
    const merged = mergeMarkedSidecar(raw);
    assert.deepEqual(
      merged?.conflicts.map(({ path, base, ours, theirs }) => ({ path, base, ours, theirs })),
      [{ path: ['claims', 'c-aaaaaa', 'status'], base: undefined, ours: 'draft', theirs: 'reviewed' }],
    );
    assert.equal(
      merged?.settled,
      `${HEAD}${claim('c-aaaaaa', 1, '    status: draft\n    grade: A1\n')}${claim('c-bbbbbb', 20)}`,
    );
  });

  it('says nothing of a file without markers', () => {
    assert.equal(mergeMarkedSidecar(`${HEAD}${claim('c-aaaaaa', 1)}`), undefined);
  });
});
