import assert from 'node:assert/strict';
import type { PlaceDecision } from '../../../../src/core/claims/model.ts';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { mergeYamlFile } from '../../../../src/core/sidecar/merge/merge-file.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { placedFields } from '../../../../src/core/sidecar/to-fields.ts';

const RAW = `format: dateline-claims/1
claims:
  c-1: # looked at twice
    type: harm
    quote: "five hurt"
    at: [2, 11]
    after: " in"
    claimant: lbci
`;
const DECISION: PlaceDecision = {
  sha256: '9c3e',
  blob: 'g12ab',
  at: { start: 7, end: 15 },
  quote: 'six hurt',
  before: '',
  after: ' by "shells"',
  annotator: 'alice',
  created: '2026-06-01T08:00:00Z',
};
const ORPHAN: PlaceDecision = { sha256: '77aa', orphan: true };

const decide = (raw: string, decision: PlaceDecision | undefined): string => {
  const value = decision && placedFields(decision);
  const outcome = editSidecar(raw, [{ kind: 'set-field', id: 'c-1', path: ['placed'], value }]);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.text;
};
const read = (raw: string) => {
  const { claims, problems } = parseSidecar(raw);
  assert.deepEqual(problems, []);
  return claims[0]?.placed;
};

describe('a decision on a claim’s place', () => {
  it('is written beside the quote, which stays, and read back', () => {
    const text = decide(RAW, DECISION);
    assert.equal(
      text,
      RAW.replace(
        '    claimant',
        `    placed:
      sha256: "9c3e"
      blob: "g12ab"
      at: [7, 15]
      quote: "six hurt"
      before: ""
      after: " by \\"shells\\""
      annotator: alice
      created: "2026-06-01T08:00:00Z"
    claimant`,
      ),
    );
    assert.deepEqual(read(text), DECISION);
    assert.deepEqual(parseSidecar(createSidecar({}, parseSidecar(text).claims)).claims, parseSidecar(text).claims);
  });

  it('gives way to a later one whole, and goes without a trace', () => {
    const text = decide(decide(RAW, DECISION), ORPHAN);
    assert.deepEqual(read(text), ORPHAN);
    assert.match(text, /placed:\n {6}sha256: "77aa"\n {6}orphan: true\n/);
    assert.equal(decide(text, undefined), RAW);
  });

  it('is a problem where it says neither where nor that it is nowhere; the claim is kept', () => {
    for (const placed of ['{sha256: "1"}', '{at: [1, 2]}', 'yes', '{sha256: "1", at: [2, 1]}', '[1]']) {
      const { claims, problems } = parseSidecar(RAW.replace('claimant: lbci', `placed: ${placed}`));
      assert.equal(problems.length, 1, placed);
      assert.equal(claims[0]?.quote, 'five hurt');
      assert.equal(claims[0]?.placed, undefined);
    }
  });

  it('merges as one judgement: two that differ are a conflict, never a mixture', () => {
    const one = decide(RAW, DECISION);
    const other = decide(RAW, { ...DECISION, at: { start: 30, end: 39 }, quote: 'five hurt' });
    const merged = mergeYamlFile('sidecar', RAW, one, other);
    assert.equal(merged.status, 'conflicts');
    assert.deepEqual(merged.status === 'conflicts' && merged.conflicts.map(conflict => conflict.path), [
      ['claims', 'c-1', 'placed'],
    ]);
    const alone = mergeYamlFile('sidecar', RAW, one, RAW.replace('harm', 'strike'));
    assert.equal(alone.status, 'clean');
    assert.deepEqual(alone.status === 'clean' && read(alone.text), DECISION);
  });
});
