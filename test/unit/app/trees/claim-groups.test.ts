import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ClaimGroups } from '../../../../src/app/trees/claim-groups.ts';
import { CLAIM_GROUPINGS, type ClaimGrouping } from '../../../../src/core/corpus/group-claims.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

const TEXT = 'Talks resume\n\nA drone fell near the town, and a second one.\n';
const VALUES = [
  'type: harm, annotator: alice, claimant: {id: idf}, event: {date: "2025-11-03", place: tyre, actors: [un, idf]}',
  'type: strike, annotator: bob, status: reviewed, event: {place: tyre, actors: [un]}',
  'type: harm, event: {date: "2025-11-03"}',
];

function sidecarOf(kinds: readonly number[]): string {
  const claims = kinds.map(
    (kind, at) => `  c-aaaaa${at}: {${VALUES[kind]!.replace(',', ', quote: "A drone fell", at: [14, 26],')}}\n`,
  );
  return `format: dateline-claims/1\nclaims:\n${claims.join('')}`;
}

describe('groups of claims', () => {
  it('are the same after any changes as when made anew', async () => {
    const kinds = fc.array(fc.integer({ min: 0, max: VALUES.length - 1 }), { maxLength: 4 });
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.option(kinds)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(...CLAIM_GROUPINGS), async (changes, grouping) => {
        const { files, service } = corpusFixture();
        for (const number of [0, 1, 2]) {
          files.put(`${ROOT}/${number}.txt`, TEXT);
        }
        await service.open([ROOT]);
        const scheduler = { now: () => 0, yield: () => new Promise<void>(resolve => setImmediate(resolve)) };
        const groups = new ClaimGroups(service, scheduler);
        await groups.by(grouping);
        for (const [number, now] of changes) {
          const uri = `${ROOT}/${number}.claims.yaml`;
          if (now === null) {
            files.files.delete(uri);
            service.fileRemoved(uri);
          } else {
            files.put(uri, sidecarOf(now));
            service.fileChanged(uri);
          }
          await service.settled();
          assert.deepEqual(await shown(groups, grouping), await shown(new ClaimGroups(service, scheduler), grouping));
        }
        groups.dispose();
        service.dispose();
      }),
      { numRuns: 30 },
    );
  });

  it('count every claim in every group that it belongs to', async () => {
    const { files, service } = corpusFixture();
    files.put(`${ROOT}/0.txt`, TEXT);
    files.put(`${ROOT}/0.claims.yaml`, sidecarOf([0, 1, 2]));
    await service.open([ROOT]);
    const groups = new ClaimGroups(service, { now: () => 0, yield: async () => undefined });
    assert.deepEqual(
      (await shown(groups, 'actor')).map(({ value, keys }) => [value, keys.length]),
      [
        ['idf', 1],
        ['un', 2],
        [undefined, 1],
      ],
    );
    assert.deepEqual(
      (await shown(groups, 'type')).map(({ value, keys }) => [value, keys.length]),
      [
        ['harm', 2],
        ['strike', 1],
      ],
    );
  });
});

async function shown(groups: ClaimGroups, grouping: ClaimGrouping) {
  const grouped = await groups.by(grouping);
  return grouped
    .groups(({ value }) => value ?? '')
    .map(({ value, count, sample, claims }) => {
      assert.equal(count, claims.length);
      assert.ok(claims.includes(sample));
      return { value, keys: claims.map(({ key }) => key).sort() };
    });
}
