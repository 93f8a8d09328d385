import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

const ARTICLE = '02-levant-dispatch-depot-strike.txt';
const BY_ALICE = 'We have five bodies';

describe('a window of somebody who codes blind', () => {
  let window: EditorWindow;
  const count = (wanted: RegExp) =>
    eventually(
      `${wanted} in the status bar`,
      () => window.statusItems(),
      items => items.some(item => wanted.test(item.text)),
    );
  /** The article's row says exactly how many claims are shown. */
  const row = (wanted: RegExp) =>
    eventually(
      `an article ${wanted}`,
      () => window.treeRows('Articles'),
      rows =>
        rows?.some(each => each.label.startsWith('Drone strike on fuel') && wanted.test(each.description)) === true,
    );

  /** Whether what she tagged has the double line of a claim. */
  const isMarked = async () =>
    (await window.decorationsAt(BY_ALICE)).some(({ style }) => style.borderBottomStyle === 'double');

  before(async () => {
    window = await openWindow({ settings: { 'dateline.blindCoding': true, 'dateline.annotator': 'bob' } });
    await window.openFile(ARTICLE);
    await window.openContainer('Dateline');
  });
  after(() => window.close());

  it('shows their own claims alone, in text, trees and search', async () => {
    await count(/5 claims · blind/);
    await row(/^5 claims/);
    assert.equal(await isMarked(), false);
    await window.press('Alt+A Alt+F');
    await eventually(
      'the search',
      () => window.quickInput(),
      input => input !== null,
    );
    await window.type('by:alice five bodies');
    await eventually(
      'no hit of hers',
      () => window.quickInput(),
      input => /nowhere in the corpus|0 found/.test(input?.title ?? ''),
    );
    await window.closeQuickInput();
  });

  it('shows everybody’s once the pass is marked as done', async () => {
    await window.command('Dateline: Mark My Pass Done');
    await count(/12 claims$/);
    await row(/^12 claims.*pass done/);
    await eventually('the line under hers', isMarked, marked => marked);
  });

  it('leaves every sidecar where it is', () => {
    for (const who of ['alice', 'bob']) {
      assert.ok(existsSync(path.join(window.folder, ARTICLE.replace('.txt', `.claims.${who}.yaml`))));
    }
  });
});
