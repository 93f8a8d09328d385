import assert from 'node:assert/strict';
import { ClaimComparison } from '../../../../src/core/compare/candidates.ts';
import type { ComparedClaim } from '../../../../src/core/compare/model.ts';
import { compared, others } from './compared.ts';

/** The likeliest relation between the first of these claims and the rest of a corpus. */
function first(...claims: readonly ComparedClaim[]) {
  const comparison = ClaimComparison.of([...claims, ...others(30)]);
  const [best] = comparison.candidatesFor(claims[0]!.key, 3);
  assert.ok(best, 'there is a candidate');
  return best;
}

const by = (id: string) => ({ claimant: { id } });

describe('candidate relations', () => {
  it('find the same content in other words', () => {
    const one = compared('a', 'c-1', 'agreement', 'the rivals accepted a truce at Chtaura', by('outlet'));
    const two = compared('b', 'c-2', 'agreement', 'a ceasefire was agreed in Chtaura', by('munir'));
    const found = first(one, two);
    assert.deepEqual([found.type, new Set([found.from, found.to])], ['corroborates', new Set(['a#c-1', 'b#c-2'])]);
    assert.ok(
      found.evidence.some(({ text }) => /truce|chtaura/.test(text)),
      JSON.stringify(found.evidence),
    );
  });

  it('find figures that contradict each other, in words and digits', () => {
    const one = compared('a', 'c-1', 'harm', 'seven people were killed at the depot', by('council'));
    const two = compared('b', 'c-2', 'harm', 'the depot fire killed 4 men', by('guard'));
    const found = first(one, two);
    assert.deepEqual([found.type, found.on], ['contradicts', ['number']]);
    assert.ok(found.evidence.some(({ kind, text }) => kind === 'number' && /seven against 4/.test(text)));
    const within = first(one, compared('b', 'c-2', 'harm', 'the depot fire killed at least 4 men', by('guard')));
    assert.notEqual(within.type, 'contradicts', 'at least four is no contradiction of seven');
  });

  it('find the reply, and know which answers which', () => {
    const demand = compared('a', 'c-1', 'demand', 'Hezbollah must disarm at once', by('israel'));
    const refusal = compared('b', 'c-2', 'refusal', 'publicly rejected disarmament', by('hezbollah'));
    const found = first(demand, refusal);
    assert.deepEqual([found.type, found.from, found.to], ['responds-to', 'b#c-2', 'a#c-1']);
  });

  it('keep look-alikes of another time apart', () => {
    const now = compared('a', 'c-1', 'strike', 'a drone struck a fuel depot outside An-Nabk', {
      event: { date: { value: '2026-03-03', guessed: false } },
    });
    const then = compared('b', 'c-2', 'strike', 'a drone struck a fuel depot near An-Nabk', {
      event: { date: { value: '2024-03-12', guessed: false } },
    });
    const found = first(now, then);
    assert.equal(found.type, 'distinct-from');
    assert.ok(found.on.includes('date'));
    assert.ok(found.evidence.some(({ text }) => text === '2026-03-03 against 2024-03-12'));
  });

  it('take a demand that stands for months for the same demand', () => {
    const early = compared(
      'a',
      'c-1',
      'demand',
      'insists on the full disarmament of Hezbollah',
      by('israel'),
      '2025-12-03',
    );
    const late = compared('b', 'c-2', 'demand', 'the total disarmament of Hezbollah', by('us'), '2026-05-15');
    assert.equal(first(early, late).type, 'corroborates');
  });

  it('find a date that differs on one event of the user’s', () => {
    const on = (date: string) => ({ event: { id: 'truce', date: { value: date, guessed: false } } });
    const one = compared('a', 'c-1', 'agreement', 'the truce of January 21', { ...by('outlet'), ...on('2026-01-21') });
    const two = compared('b', 'c-2', 'agreement', 'it signed on 20 January', { ...by('idris'), ...on('2026-01-20') });
    const found = first(one, two);
    assert.deepEqual([found.type, found.on], ['contradicts', ['date']]);
  });

  it('let a later correction supersede', () => {
    const one = compared('a', 'c-1', 'strike', 'it had killed an Al-Qaeda leader in a drone strike', by('us'));
    const two = compared('b', 'c-2', 'strike', 'the leader killed in the drone strike turned out to be a farmer');
    const found = first(one, two);
    assert.deepEqual([found.type, found.from], ['supersedes', 'b#c-2']);
  });

  it('do not relate two annotators’ claims on one passage', () => {
    const quote = 'a drone struck a fuel depot';
    const one = compared('a', 'c-1', 'strike', quote);
    const two = { ...compared('a', 'c-1', 'strike', quote), key: 'a-bob#c-1' };
    const all = ClaimComparison.of([one, two, ...others(30)]).candidatesFor(one.key, 3);
    assert.ok(all.every(({ from, to }) => from !== two.key && to !== two.key));
  });

  it('are the same in whatever order the claims come, and each pair is told once', () => {
    const claims = [
      compared('a', 'c-1', 'harm', 'seven people were killed at the depot', by('council')),
      compared('b', 'c-2', 'harm', 'the depot fire killed 4 men', by('guard')),
      compared('c', 'c-3', 'strike', 'a drone hit the depot', by('outlet')),
      ...others(30),
    ];
    const pairs = (of: readonly ComparedClaim[]) =>
      ClaimComparison.of(of)
        .all(3)
        .map(({ type, from, to, score }) => `${type} ${from} ${to} ${score}`);
    const forward = pairs(claims);
    assert.deepEqual([...pairs([...claims].reverse())].sort(), [...forward].sort());
    assert.equal(new Set(forward.map(line => line.split(' ').slice(1, 3).sort().join(' '))).size, forward.length);
  });

  it('know nothing of a claim that is not there', () => {
    assert.deepEqual(ClaimComparison.of(others(3)).candidatesFor('nowhere#c-1', 3), []);
    assert.deepEqual(ClaimComparison.of([]).all(3), []);
  });
});
