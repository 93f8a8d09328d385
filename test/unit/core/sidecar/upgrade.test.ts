import assert from 'node:assert/strict';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { parseSidecar, readSidecar } from '../../../../src/core/sidecar/parse.ts';
import { applyEdits, invertEdits } from '../../../../src/core/sidecar/text-edits.ts';
import type { UpgradeStep } from '../../../../src/core/sidecar/upgrade.ts';
import { isMap, keyText, pairsOf, spanOf } from '../../../../src/core/sidecar/yaml/node-types.ts';
import { openYaml } from '../../../../src/core/sidecar/yaml/yaml-file.ts';

/** The table of a format that never was: its first version called the quote `words`, the one before it `w`. */
const rename = (from: number, old: string, now: string): UpgradeStep => ({
  from,
  plan: ({ root }) => {
    const claims = root && isMap(root) ? pairsOf(root).find(pair => keyText(pair) === 'claims')?.value : undefined;
    return (claims && isMap(claims) ? pairsOf(claims) : []).flatMap(({ value }) =>
      (value && isMap(value) ? pairsOf(value) : [])
        .filter(pair => keyText(pair) === old)
        .map(pair => ({ ...spanOf(pair.key), text: now })),
    );
  },
});
const STEPS = [rename(0, 'words', 'quote')];

const OLD = `# mine\r
format:   dateline-claims/0 # first\r
claims:\r
    c-1: {type: harm, words: "one",  at: [1, 4]}   # kept\r
    c-2:\r
        type: 7\r
        words: two\r
        at: [2, 1]\r
`;
const NEW = OLD.replace('claims/0', 'claims/1').replaceAll('words', 'quote');

describe('sidecars of an older version', () => {
  it('are read as today’s, and say that they are older', () => {
    const parsed = readSidecar(openYaml(OLD), STEPS);
    assert.deepEqual(
      parsed.claims.map(({ id, quote }) => [id, quote]),
      [['c-1', 'one']],
    );
    assert.equal(parsed.writable, true);
    const [older, ...others] = parsed.problems;
    assert.deepEqual([older?.code, older?.severity], ['older-format', 'information']);
    // Places count in the file as it is, though the words that it is read by have another length.
    assert.deepEqual(
      others.map(({ start, end }) => OLD.slice(start, end)),
      ['[2, 1]'],
    );
    assert.deepEqual(
      [...parsed.keySpans.values()].map(({ start, end }) => OLD.slice(start, end)),
      ['c-1', 'c-2'],
    );
  });

  it('are brought to today’s with the first change, byte by byte', () => {
    const outcome = editSidecar(OLD, [{ kind: 'set-field', id: 'c-1', path: ['type'], value: 'aim' }], STEPS);
    assert.ok(outcome.ok);
    assert.equal(outcome.upgradedFrom, 0);
    assert.equal(outcome.text, NEW.replace('type: harm', 'type: aim'));
    assert.equal(applyEdits(OLD, outcome.edits), outcome.text);
    assert.equal(applyEdits(outcome.text, invertEdits(OLD, outcome.edits)), OLD);
  });

  it('stay as they are where nothing is changed or the change is refused', () => {
    const same = editSidecar(OLD, [{ kind: 'set-field', id: 'c-1', path: ['type'], value: 'harm' }], STEPS);
    assert.deepEqual(same, { ok: true, edits: [], text: OLD });
    const refused = editSidecar(OLD, [{ kind: 'delete-claim', id: 'c-9' }], STEPS);
    assert.equal(refused.ok, false);
  });

  it('take one step after the other', () => {
    const steps = [rename(-1, 'w', 'words'), ...STEPS];
    const older = OLD.replaceAll('words', 'w');
    // Only whole numbers from 0 are versions, so that the table begins there.
    assert.equal(readSidecar(openYaml(older.replace('/0', '/-1')), steps).writable, false);
    assert.deepEqual(
      readSidecar(openYaml(OLD), steps).claims.map(({ id }) => id),
      ['c-1'],
    );
  });

  it('are left alone where no step takes them, or where they are broken', () => {
    assert.equal(parseSidecar(OLD).writable, false);
    assert.deepEqual(
      parseSidecar(OLD).problems.map(({ code }) => code),
      ['unknown-format', ...parseSidecar(OLD.replace('/0', '/1')).problems.map(({ code }) => code)],
    );
    assert.equal(editSidecar(OLD, [{ kind: 'sort-claims' }]).ok, false);
    const broken = `${OLD}<<<<<<< ours\r\n`;
    assert.equal(readSidecar(openYaml(broken), STEPS).writable, false);
    assert.equal(editSidecar(broken, [{ kind: 'sort-claims' }], STEPS).ok, false);
  });

  it('of a newer version are shown in part and never written to', () => {
    const newer = NEW.replace('claims/1', 'claims/2');
    const parsed = readSidecar(openYaml(newer), STEPS);
    assert.deepEqual([parsed.writable, parsed.claims.length], [false, 1]);
    assert.deepEqual(
      parsed.problems.map(({ code, severity }) => [code, severity]),
      [['newer-format', 'error']],
    );
    for (const operation of [
      { kind: 'delete-claim', id: 'c-1' },
      { kind: 'sort-claims' },
      { kind: 'add-format' },
    ] as const) {
      const outcome = editSidecar(newer, [operation], STEPS);
      assert.match(outcome.ok ? '' : outcome.problem.message, /version 2.*update Dateline/);
    }
  });
});
