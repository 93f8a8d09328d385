import assert from 'node:assert/strict';
import { type Answers, questionKey } from '../../../../../src/core/sidecar/merge/answers.ts';
import { mergeYamlFile } from '../../../../../src/core/sidecar/merge/merge-file.ts';
import type { MergeOutcome, Side } from '../../../../../src/core/sidecar/merge/model.ts';
import { splitConflictMarkers } from '../../../../../src/core/sidecar/merge/split-markers.ts';
import { parseSidecar } from '../../../../../src/core/sidecar/parse.ts';
import { mergeSidecars } from '../../../../support/merge-sidecars.ts';
import { handFormatted, seededRandom } from '../hand-formatted.ts';
import { tableOf } from './oracle.ts';
import { newSidecar, work } from './two-annotators.ts';

const HEAD = 'format: dateline-claims/1\nclaims:\n';
const claim = (id: string, more = ''): string => `  ${id}:\n    type: harm\n    quote: "q"\n    at: [10, 15]\n${more}`;
const REST = claim('c-zzzzzz').replace('[10, 15]', '[90, 95]');
const file = (more: string): string => HEAD + claim('c-aaaaaa', more) + REST;

const answer = (side: Side, ...paths: readonly string[]): Answers =>
  new Map(paths.map(path => [questionKey(path.split('/')), side]));
const merge = (texts: readonly [string, string, string], answers: Answers): MergeOutcome =>
  mergeYamlFile('sidecar', ...texts, answers);

describe('answers to a merge', () => {
  const STATUS: [string, string, string] = ['draft', 'reviewed # mine', 'disputed # its'].map(status =>
    file(`    status: ${status}\n`),
  ) as [string, string, string];

  it('put the value of the side that was chosen, comments and all', () => {
    const ours = merge(STATUS, answer('ours', 'claims/c-aaaaaa/status'));
    assert.deepEqual([ours.status, ours.text], ['clean', STATUS[1]]);
    const theirs = merge(STATUS, answer('theirs', 'claims/c-aaaaaa/status'));
    assert.equal(theirs.status, 'clean');
    assert.match(theirs.text, /^ {4}status: disputed/m);
    assert.deepEqual(theirs.conflicts, []);
  });

  it('leave the other conflicts between markers', () => {
    const texts = ['1', '2', '3'].map(n => file(`    status: s${n}\n    note: "n${n}"\n`)) as [string, string, string];
    const merged = merge(texts, answer('theirs', 'claims/c-aaaaaa/status'));
    assert.equal(merged.status, 'conflicts');
    assert.deepEqual(
      merged.conflicts.map(({ path }) => path.at(-1)),
      ['note'],
    );
    const sides = splitConflictMarkers(merged.text);
    for (const side of [sides?.ours, sides?.base, sides?.theirs]) {
      assert.match(side ?? '', /status: s3/);
    }
  });

  it('delete or keep a claim that one side deleted', () => {
    const edited = file('    note: "look"\n');
    const texts: [string, string, string] = [file(''), HEAD + REST, edited];
    assert.equal(merge(texts, answer('ours', 'claims/c-aaaaaa')).text, HEAD + REST);
    assert.equal(merge(texts, answer('theirs', 'claims/c-aaaaaa')).text, edited);
    const mirrored: [string, string, string] = [file(''), edited, HEAD + REST];
    assert.equal(merge(mirrored, answer('theirs', 'claims/c-aaaaaa')).text, HEAD + REST);
    assert.equal(merge(mirrored, answer('ours', 'claims/c-aaaaaa')).text, edited);
  });

  it('reach into lists', () => {
    const numbers = (best: number): string => file(`    numbers:\n      - {what: killed, best: ${best}}\n`);
    const merged = merge([numbers(1), numbers(2), numbers(3)], answer('theirs', 'claims/c-aaaaaa/numbers/0/best'));
    assert.equal(merged.text, numbers(3));
    const gone = merge([numbers(1), file(''), numbers(3)], answer('ours', 'claims/c-aaaaaa/numbers/0'));
    assert.equal(parseSidecar(gone.settled).claims[0]?.numbers?.length ?? 0, 0, gone.text);
  });

  it('that name no conflict change nothing', () => {
    assert.deepEqual(merge(STATUS, answer('theirs', 'claims/c-zzzzzz/type', 'claims')), mergeSidecars(...STATUS));
  });

  it('of one side alone give that side’s version of every conflict, in any file', () => {
    let asked = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed + 500);
      const base = seed % 2 === 0 ? newSidecar(random, 1 + random(6)) : handFormatted(seed);
      const ours = work(random, base, 'alice', random(2), 2 + random(5), random(3));
      const theirs = work(random, base, 'bob', random(2), 2 + random(5), random(3));
      const merged = mergeSidecars(base, ours, theirs);
      if (merged.status !== 'conflicts' || merged.problems.length > 0) {
        continue;
      }
      for (const side of ['ours', 'theirs'] as const) {
        const answers = new Map(merged.conflicts.map(({ path }) => [questionKey(path), side]));
        const answered = mergeYamlFile('sidecar', base, ours, theirs, answers);
        assert.deepEqual([answered.status, answered.problems], ['clean', []], `seed ${seed}, ${side}`);
        const expected = splitConflictMarkers(merged.text)?.[side] ?? '';
        assert.deepEqual(tableOf(answered.text), tableOf(expected), `seed ${seed}, ${side}`);
        asked += merged.conflicts.length;
      }
    }
    assert.ok(asked > 40, String(asked));
  });
});
