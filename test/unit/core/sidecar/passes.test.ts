import assert from 'node:assert/strict';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { mergeSidecars } from '../../../support/merge-sidecars.ts';

const HEAD = 'format: dateline-claims/1\n';
const CLAIMS = 'claims:\n  # first\n  c-a: {type: harm, quote: "hurt", at: [1, 5]}\n';

function pass(raw: string, annotator: string, done: string | undefined): string {
  const outcome = editSidecar(raw, [{ kind: 'set-pass', annotator, done }]);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.message);
  return outcome.text;
}

const doneOf = (raw: string) =>
  Object.fromEntries([...parseSidecar(raw).passes].map(([annotator, { done }]) => [annotator, done]));

describe('passes', () => {
  it('are written line by line above the claims, and leave nothing behind when reopened', () => {
    const once = pass(HEAD + CLAIMS, 'alice', '2026-03-01T10:00:00Z');
    assert.equal(once, `${HEAD}passes:\n  alice:\n    done: "2026-03-01T10:00:00Z"\n${CLAIMS}`);
    const twice = pass(once, 'bob b', '2026-03-02T10:00:00Z');
    assert.deepEqual(doneOf(twice), { alice: '2026-03-01T10:00:00Z', 'bob b': '2026-03-02T10:00:00Z' });
    assert.equal(pass(twice, 'bob b', undefined), once);
    assert.equal(pass(once, 'alice', undefined), HEAD + CLAIMS);
    assert.equal(pass(once, 'carol', undefined), once);
    assert.equal(pass(once, 'alice', '2026-03-01T10:00:00Z'), once);
  });

  it('that cannot be read are told, and count as not done', () => {
    const { passes, problems, writable } = parseSidecar(`${HEAD}passes: {alice: yes, bob: {done: [1]}}\n`);
    assert.deepEqual([...passes], [['bob', {}]]);
    assert.equal(problems.length, 2);
    assert.equal(writable, true);
  });

  it('of two annotators merge without a question', () => {
    const base = HEAD + CLAIMS;
    const merged = mergeSidecars(base, pass(base, 'alice', '2026-03-01'), pass(base, 'bob', '2026-03-02'));
    assert.equal(merged.status, 'clean');
    assert.deepEqual(doneOf(merged.text), { alice: '2026-03-01', bob: '2026-03-02' });
    assert.match(merged.text, / {2}# first\n/);
  });

  it('that one side reopens while the other marks its own merge too', () => {
    const base = pass(HEAD + CLAIMS, 'alice', '2026-03-01');
    const merged = mergeSidecars(base, pass(base, 'alice', undefined), pass(base, 'bob', '2026-03-02'));
    assert.equal(merged.status, 'clean');
    assert.deepEqual(doneOf(merged.text), { bob: '2026-03-02' });
  });
});
