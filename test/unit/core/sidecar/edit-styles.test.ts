import assert from 'node:assert/strict';
import type { StoredClaim } from '../../../../src/core/claims/model.ts';
import type { SidecarOperation } from '../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { figure, isFull } from '../../../support/figures.ts';
import { claimsOf, dataOf, editEachFile, type Json, linesOfClaim, without, withRenamedClaim } from './edit-oracle.ts';

const count = isFull ? 10_000 : 60;

const newClaim = (start: number): StoredClaim => ({
  id: 'c-new',
  type: 'harm',
  quote: 'a “quote”: with \n\u0085 everything\t# in it ',
  at: { start, end: start + 5 },
  claimant: { label: 'a witness', guessed: true },
  event: { date: { value: '2025-12-03', guessed: true }, actors: { value: ['idf', 'no'], guessed: false } },
  numbers: [{ what: 'killed', min: 2, approximate: true }],
  annotator: 'alice',
});

describe('edits of sidecars formatted by hand', function () {
  this.timeout(1_800_000);
  after(() => figure(`add, delete, ${changes.length} changes of fields, sort, six at once: ${count} files each`));

  it(`adds a claim to ${count} files: nothing but new text appears, all else reads as before`, () => {
    const ask = (_raw: string, _id: string, random: (below: number) => number) =>
      [{ kind: 'add-claim', claim: newClaim(random(600)) }] as const;
    const { refused } = editEachFile(count, ask, (raw, outcome, [{ claim }]) => {
      assert.equal(outcome.edits.length, 1);
      assert.equal(outcome.edits[0]?.start, outcome.edits[0]?.end, 'a pure insertion');
      const [before, after] = [dataOf(raw), dataOf(outcome.text)];
      assert.deepEqual(without(after, 'claims'), without(before, 'claims'));
      assert.deepEqual(without(claimsOf(after), 'c-new'), claimsOf(before));
      assert.deepEqual(
        parseSidecar(outcome.text).claims.find(each => each.id === 'c-new'),
        claim,
      );
    });
    assert.equal(refused, 0);
  });

  it(`deletes a claim from ${count} files: the lines of that claim go and no other byte`, () => {
    const ask = (_raw: string, id: string) => [{ kind: 'delete-claim', id }] as const;
    const { refused } = editEachFile(count, ask, (raw, outcome, [{ id }]) => {
      const lines = linesOfClaim(raw, id);
      for (const edit of outcome.edits) {
        const isOnlyThem = raw.slice(edit.start, lines.start).trim() === '' && edit.end <= lines.end;
        const isEmptyMap = edit.text === ' {}' && edit.start === edit.end;
        assert.ok(
          isEmptyMap || (isOnlyThem && ['', ' {}'].includes(edit.text)),
          `${raw}\n${JSON.stringify(outcome.edits)}`,
        );
      }
      const [before, after] = [dataOf(raw), dataOf(outcome.text)];
      assert.deepEqual(without(after, 'claims'), without(before, 'claims'));
      assert.deepEqual(claimsOf(after), without(claimsOf(before), id));
      for (const comment of raw.slice(0, lines.start).match(/# .*/g) ?? []) {
        assert.ok(outcome.text.includes(comment.trimEnd()), 'comments above stay');
      }
    });
    assert.ok(refused < count / 10, `${refused} refused`);
  });

  const changes: [
    string,
    (before: Json) => { operation: Omit<SidecarOperation & { kind: 'set-field' }, 'kind' | 'id'>; after: Json },
  ][] = [
    [
      'a text',
      before => ({
        operation: { path: ['note'], value: 'new: "note"\n' },
        after: { ...before, note: 'new: "note"\n' },
      }),
    ],
    [
      'the cue',
      before => ({
        operation: { path: ['cue'], value: { value: 'says', guessed: true } },
        after: { ...before, cue: { value: 'says', guessed: true } },
      }),
    ],
    [
      'the claimant to an id',
      before => ({ operation: { path: ['claimant'], value: 'unifil' }, after: { ...before, claimant: 'unifil' } }),
    ],
    [
      'the claimant to a guess',
      before => ({
        operation: { path: ['claimant'], value: { label: 'a man', guessed: true } },
        after: { ...before, claimant: { label: 'a man', guessed: true } },
      }),
    ],
    [
      'a nested date',
      before => ({
        operation: { path: ['event', 'date'], value: '2025-11' },
        after: { ...before, event: { ...(before.event as Json), date: '2025-11' } },
      }),
    ],
    [
      'the whole event',
      before => ({
        operation: { path: ['event'], value: { date: '2025-12-03', id: 'e-1' } },
        after: { ...before, event: { date: '2025-12-03', id: 'e-1' } },
      }),
    ],
    [
      'the tags',
      before => ({
        operation: { path: ['tags'], value: ['b c', 'new', 'yes'] },
        after: { ...before, tags: ['b c', 'new', 'yes'] },
      }),
    ],
    ['no tags', before => ({ operation: { path: ['tags'], value: undefined }, after: without(before, 'tags') })],
    ['no cue', before => ({ operation: { path: ['cue'], value: undefined }, after: without(before, 'cue') })],
    [
      'the place away',
      before => {
        const event = without((before.event ?? {}) as Json, 'place');
        return {
          operation: { path: ['event', 'place'], value: undefined },
          after: Object.keys(event).length > 0 ? { ...before, event } : without(before, 'event'),
        };
      },
    ],
  ];
  for (const [name, change] of changes) {
    it(`sets ${name} in ${count} files: every byte outside the claim stays`, () => {
      const changed = (raw: string, id: string) => change(claimsOf(dataOf(raw))[id] as Json);
      const ask = (raw: string, id: string) => [{ kind: 'set-field', id, ...changed(raw, id).operation }] as const;
      const { refused } = editEachFile(count, ask, (raw, outcome, [{ id }]) => {
        const before = dataOf(raw);
        const { after } = changed(raw, id);
        const lines = linesOfClaim(raw, id);
        for (const edit of outcome.edits) {
          assert.ok(edit.start >= lines.start - 2 && edit.end <= lines.end, `${JSON.stringify(outcome.edits)}\n${raw}`);
        }
        assert.deepEqual(
          dataOf(outcome.text),
          { ...before, claims: { ...claimsOf(before), [id]: after } },
          `${raw}\n\n${outcome.text}`,
        );
      });
      assert.ok(refused < count / 10, `${refused} refused`);
    });
  }

  it('sorts the claims and changes nothing else', () => {
    const ask = () => [{ kind: 'sort-claims' }] as const;
    editEachFile(count, ask, (raw, outcome) => {
      assert.deepEqual(dataOf(outcome.text), dataOf(raw));
      const characters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
      assert.equal(characters(outcome.text), characters(raw), 'the same characters');
      const starts = parseSidecar(outcome.text).claims.map(claim => claim.at.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
    });
  });

  it('does several operations as one set of edits to the file as it was', () => {
    const ask = (_raw: string, id: string, random: (below: number) => number): SidecarOperation[] => [
      { kind: 'add-claim', claim: newClaim(random(600)) },
      { kind: 'add-relation', id: 'c-new', relation: { type: 'contradicts', to: id, on: ['number'] } },
      { kind: 'set-article', key: 'title', value: 'Talks: part 2' },
      { kind: 'set-field', id: 'c-new', path: ['status'], value: 'reviewed' },
      { kind: 'rename-id', from: id, to: 'c-renamed' },
      { kind: 'delete-claim', id: 'c-new' },
    ];
    editEachFile(count, ask, (raw, outcome, _asked, id) => {
      const before = dataOf(raw);
      assert.deepEqual(dataOf(outcome.text), {
        ...withRenamedClaim(before, id, 'c-renamed'),
        article: { ...(before.article as Json), title: 'Talks: part 2' },
      });
    });
  });
});
