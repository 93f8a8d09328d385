import assert from 'node:assert/strict';
import type { ClaimEvent } from '../../../../src/core/claims/model.ts';
import { groupEvents } from '../../../../src/core/compare/events.ts';
import { profileOf } from '../../../../src/core/compare/profile.ts';
import { GazetteerIndex } from '../../../../src/core/recognise/gazetteer/index.ts';
import { compared } from './compared.ts';

const gazetteer = GazetteerIndex.of({
  actors: [],
  places: [
    { id: 'qalamoun', name: 'Qalamoun', kind: 'region', aliases: [] },
    { id: 'nabk', name: 'An-Nabk', kind: 'town', aliases: [], within: 'qalamoun' },
    { id: 'mahin', name: 'Mahin', kind: 'village', aliases: [], within: 'homs' },
  ],
});
const on = (date: string, place?: string, more: Partial<ClaimEvent> = {}) => ({
  event: {
    date: { value: date, guessed: false },
    ...(place === undefined ? {} : { place: { value: place, guessed: false } }),
    ...more,
  },
});
const group = (...claims: readonly ReturnType<typeof compared>[]) =>
  groupEvents(
    claims.map(claim => profileOf(claim, gazetteer)),
    gazetteer,
  ).map(event => event.claims.join(' '));

describe('events', () => {
  it('join claims of overlapping dates at one place or a place within it', () => {
    assert.deepEqual(
      group(
        compared('a', 'c-1', 'strike', 'x', on('2026-03-03', 'nabk')),
        compared('b', 'c-2', 'harm', 'y', on('2026-03-04', 'qalamoun')),
        compared('c', 'c-3', 'strike', 'z', on('2026-03-03', 'mahin')),
        compared('d', 'c-4', 'strike', 'w', on('2026-03-09', 'nabk')),
      ),
      ['a#c-1 b#c-2', 'c#c-3', 'd#c-4'],
    );
  });

  it('keep what the user named together and apart', () => {
    assert.deepEqual(
      group(
        compared('a', 'c-1', 'strike', 'x', on('2026-03-03', 'nabk', { id: 'depot' })),
        compared('b', 'c-2', 'harm', 'y', on('2026-03-03', 'nabk', { id: 'other' })),
        compared('c', 'c-3', 'forecast', 'z', on('2027', 'mahin', { id: 'depot' })),
        compared('d', 'c-4', 'harm', 'w', on('2026-03-03', 'nabk')),
      ),
      ['a#c-1 c#c-3 d#c-4', 'b#c-2'],
    );
  });

  it('need an actor in common where a place is unknown, and never join what has no date', () => {
    const guard = { actors: { value: ['guard'], guessed: false } };
    assert.deepEqual(
      group(
        compared('a', 'c-1', 'strike', 'x', on('2026-03-03', 'nabk', guard)),
        compared('b', 'c-2', 'accusation', 'y', on('2026-03-03', undefined, guard)),
        compared('c', 'c-3', 'accusation', 'z', on('2026-03-03')),
        compared('d', 'c-4', 'strike', 'w', { event: guard }),
      ),
      ['a#c-1 b#c-2', 'c#c-3', 'd#c-4'],
    );
  });

  it('do not join two places through a claim that names none', () => {
    const guard = { actors: { value: ['guard'], guessed: false } };
    assert.deepEqual(
      group(
        compared('a', 'c-1', 'strike', 'x', on('2026-03-03', 'nabk', guard)),
        compared('b', 'c-2', 'denial', 'y', on('2026-03-03', undefined, guard)),
        compared('c', 'c-3', 'strike', 'z', on('2026-03-03', 'mahin', guard)),
      ),
      ['a#c-1 b#c-2', 'c#c-3'],
    );
  });

  it('tell their extent', () => {
    const [event] = groupEvents(
      [
        profileOf(compared('a', 'c-1', 'strike', 'x', on('2026-03-03', 'nabk')), gazetteer),
        profileOf(compared('b', 'c-2', 'harm', 'y', on('2026-03-04', 'nabk')), gazetteer),
      ],
      gazetteer,
    );
    assert.deepEqual(event?.date, { earliest: '2026-03-03', latest: '2026-03-04' });
    assert.deepEqual([event?.places, event?.types, event?.named], [['nabk'], ['strike', 'harm'], false]);
  });
});
