import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { startSuggesting } from './driver/start-suggesting.ts';
import { openWindow } from './driver/window.ts';

const NAME = '03-bekaa-mail-depot-strike';

describe('suggestions of one type', () => {
  let window: EditorWindow;
  const claims = () =>
    ['.claims.yaml', '.claims.alice.yaml', '.claims.bob.yaml']
      .map(ending => path.join(window.folder, NAME + ending))
      .filter(existsSync)
      .flatMap(file => parseSidecar(readFileSync(file, 'utf8')).claims);
  const shown = async () =>
    (await window.statusItems()).map(({ text }) => /\d+ of \d+(?: \([^)]*\))?/.exec(text)?.[0]).find(Boolean) ?? '';

  before(async () => {
    window = await openWindow();
    await startSuggesting(window, `${NAME}.txt`);
  });
  after(() => window.close());

  it('are shown alone, accepted all at once, and taken back all at once', async () => {
    const all = Number(/of (\d+)/.exec(await shown())![1]);
    await window.press('f');
    const rows = await eventually(
      'the types and claimants',
      () => window.quickPickRows(),
      found => found?.some(row => row.label === 'Casualties, damage') === true,
    );
    const count = Number(/\d+/.exec(rows!.find(row => row.label === 'Casualties, damage')!.description)![0]);
    assert.ok(count > 1 && count < all, `${count} of ${all}`);
    await window.pick('Casualties, damage');
    await eventually('those of the type', shown, now => now === `1 of ${count} (Casualties, damage)`);
    const told = (await window.statusItems()).find(({ text }) => text.includes('(Casualties, damage)'))!.text;
    assert.match(told, /Shift\+A accept all/);
    await window.press('Shift+A');
    await eventually(
      'the claims on the disk',
      async () => claims(),
      found => found.length === count,
    );
    assert.deepEqual(new Set(claims().map(({ type }) => type)), new Set(['harm']));
    await eventually('the others', shown, now => new RegExp(`of ${all - count}$`).test(now));
    await window.press('u');
    await eventually(
      'no claim on the disk',
      async () => claims(),
      found => found.length === 0,
    );
    await eventually('all of them again', shown, now => new RegExp(`of ${all}\\b|of ${count}\\b`).test(now));
    assert.deepEqual(window.consoleErrors(), []);
  });
});
