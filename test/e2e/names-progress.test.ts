import assert from 'node:assert/strict';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { longCorpus } from './driver/long-corpus.ts';
import { openWindow } from './driver/window.ts';

describe('the look for names in a large corpus', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({ folder: longCorpus() });
  });
  after(() => window.close());

  const item = async () =>
    (await window.statusItems()).find(({ id, text }) => id.includes('dateline') && /names in/.test(text));
  const count = (text: string) => Number(/names in (\d+) of \d+/.exec(text)?.[1]);
  const click = async () => {
    const { id } = (await item())!;
    await window.page.locator(`[id="${id}"] a`).first().click();
  };

  it('tells in the status bar how far it is, stops with a click, and goes on with another', async () => {
    await window.openContainer('Dateline');
    await eventually('how far it is', item, shown => shown !== undefined && /Click to stop/.test(shown.label), 60_000);
    await click();
    const stopped = await eventually(
      'that it is stopped',
      item,
      shown => shown !== undefined && /Click to go on/.test(shown.label),
    );
    // The article that is under way is still done.
    const done = count(stopped!.text) + 1;
    assert.ok(done > 1, stopped!.text);
    // The editor goes on all the same.
    await window.openFile('02-levant-dispatch-depot-strike.txt');
    const later = (await item())!.text;
    assert.ok(count(later) <= done, later);
    await click();
    await eventually('that it goes on', item, shown => shown === undefined || count(shown.text) > done, 60_000);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
