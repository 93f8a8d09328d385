import assert from 'node:assert/strict';
import { ClaimComparison } from '../../../../src/core/compare/candidates.ts';
import { type EventGroup, groupByDate } from '../../../../src/core/compare/events.ts';
import { joinByContent } from '../../../../src/core/compare/join-events.ts';
import type { ComparedClaim } from '../../../../src/core/compare/model.ts';
import { compared, others } from './compared.ts';

const day = (value: string) => ({ event: { date: { value, guessed: true } } });
const DEPOT = 'a drone struck the fuel depot of Nabk and killed seven guards';
const AGAIN = 'seven guards were killed when a drone hit the fuel depot of Nabk';

/** The events of these claims among others on nothing in particular: their keys, those that are guessed with a `~`. */
function events(...claims: readonly ComparedClaim[]): string[] {
  const comparison = ClaimComparison.of([...claims, ...others(30)]);
  const steps = joinByContent(groupByDate(comparison.profiles), comparison);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return told(step.value).filter(line => !line.startsWith('other'));
    }
  }
}

const told = (groups: readonly EventGroup[]) =>
  groups.map(({ claims, guessed }) => claims.map(key => (guessed.includes(key) ? `~${key}` : key)).join(' '));

describe('events joined by what is told', () => {
  it('take in a claim without a date, as a guess, where its article is of the weeks after', () => {
    assert.deepEqual(
      events(
        compared('a', 'c-1', 'strike', DEPOT, day('2026-03-03')),
        compared('b', 'c-2', 'strike', AGAIN, {}, '2026-03-05'),
      ),
      ['a#c-1 ~b#c-2'],
    );
  });

  it('join two without dates of articles of one month, and keep apart those of other years', () => {
    const now = compared('a', 'c-1', 'strike', DEPOT, {}, '2026-03-04');
    assert.deepEqual(events(now, compared('b', 'c-2', 'strike', AGAIN, {}, '2026-03-20')), ['a#c-1 ~b#c-2']);
    assert.deepEqual(events(now, compared('b', 'c-2', 'strike', AGAIN, {}, '2024-03-20')), ['a#c-1', 'b#c-2']);
  });

  it('never take a truce of 2024 for that of 2026', () => {
    const truce = 'the truce at Chtaura was signed by the Council and the Guard';
    const again = 'the Council and the Guard signed the truce at Chtaura';
    const then = compared('a', 'c-1', 'agreement', truce, day('2024-11-27'));
    const now = compared('b', 'c-2', 'agreement', again, {}, '2026-03-05');
    assert.deepEqual(events(then, now), ['a#c-1', 'b#c-2']);
    assert.deepEqual(events(then, compared('b', 'c-2', 'agreement', again, day('2026-03-04'))), ['a#c-1', 'b#c-2']);
    // A third that fits both does not bring them together.
    const third = compared('c', 'c-3', 'agreement', truce, {}, '2026-03-06');
    const joined = events(then, compared('b', 'c-2', 'agreement', again, day('2026-03-04')), third);
    assert.deepEqual(joined, ['a#c-1', 'b#c-2 ~c#c-3']);
  });

  it('need types that go together, places that do, and a subject in common beside the act', () => {
    const strike = compared('a', 'c-1', 'strike', DEPOT, day('2026-03-03'));
    assert.deepEqual(events(strike, compared('b', 'c-2', 'aim', AGAIN, {}, '2026-03-05')), ['a#c-1', 'b#c-2']);
    const at = (place: string) => ({ event: { place: { value: place, guessed: true } } });
    assert.deepEqual(
      events(
        compared('a', 'c-1', 'strike', DEPOT, at('nabk'), '2026-03-04'),
        compared('b', 'c-2', 'strike', AGAIN, at('mahin'), '2026-03-05'),
      ),
      ['a#c-1', 'b#c-2'],
    );
    assert.deepEqual(
      events(
        compared('a', 'c-1', 'accusation', 'condemned the attack', {}, '2026-03-04'),
        compared('b', 'c-2', 'accusation', 'condemned the talks', {}, '2026-03-04'),
      ),
      ['a#c-1', 'b#c-2'],
    );
  });

  it('need less in common at one place', () => {
    const at = (more: object) => ({ event: { place: { value: 'nabk', guessed: true }, ...more } });
    const strike = compared('a', 'c-1', 'strike', DEPOT, at({ date: { value: '2026-03-03', guessed: true } }));
    const toll = (more: object) => compared('b', 'c-2', 'harm', 'seven were killed', more, '2026-03-04');
    assert.deepEqual(events(strike, toll(at({}))), ['a#c-1 ~b#c-2']);
  });

  it('leave alone what a person has named', () => {
    assert.deepEqual(
      events(
        compared('a', 'c-1', 'strike', DEPOT, { event: { id: 'one' } }),
        compared('b', 'c-2', 'strike', AGAIN, { event: { id: 'two' } }),
        compared('c', 'c-3', 'strike', AGAIN),
      ).length,
      2,
    );
  });
});
