import assert from 'node:assert/strict';
import type { RelationAspect, StoredClaim } from '../../../../src/core/claims/model.ts';
import { isWorthAsking, strengthOf } from '../../../../src/core/compare/contradiction-strength.ts';
import type { CandidateRelation } from '../../../../src/core/compare/model.ts';
import { compared } from './compared.ts';

const candidate = (score: number, ...on: RelationAspect[]): CandidateRelation => ({
  type: 'contradicts',
  from: 'a#c-1',
  to: 'b#c-2',
  on,
  score,
  evidence: [],
});
const claim = (more: Partial<StoredClaim> = {}) => compared('a', 'c-1', 'harm', 'seven died', more).stored;

describe('the strength of a contradiction', () => {
  const suggested = claim({ claimant: { label: 'a doctor', guessed: true } });

  it('puts what excludes each other before views and wishes', () => {
    assert.ok(strengthOf(candidate(0.4, 'number')) > strengthOf(candidate(0.5, 'agenda')));
    assert.equal(strengthOf(candidate(0.4, 'agenda', 'number')), 0.4, 'one hard ground is enough');
  });

  it('asks more of claims whose guesses nobody has looked at', () => {
    const weak = candidate(0.2, 'number');
    assert.equal(isWorthAsking(weak, claim(), claim()), true);
    assert.equal(isWorthAsking(weak, claim(), suggested), false);
    assert.equal(isWorthAsking(weak, claim(), { ...suggested, status: 'reviewed' }), true);
    assert.equal(isWorthAsking(weak, claim(), { ...suggested, status: 'draft' }), false);
    assert.equal(isWorthAsking(candidate(0.9, 'number'), suggested, suggested), true);
  });
});
