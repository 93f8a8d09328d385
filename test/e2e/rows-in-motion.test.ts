import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { movedCorpus } from './driver/moved-corpus.ts';
import { openWindow } from './driver/window.ts';

const QUOTES = ['Four guards were wounded', '“We heard two blasts,” said Samir Haddad'];

describe('rows that are drawn anew over and over', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({ folder: movedCorpus(), size: { width: 1400, height: 900 } });
    await window.openContainer('Dateline');
    for (const quote of QUOTES) await window.treeRow('Review', quote);
  });
  after(() => window.close());

  it('take every click, and never answer one with an error', async () => {
    const sidecar = path.join(window.folder, 'depot.claims.yaml');
    const text = readFileSync(sidecar, 'utf8');
    // In one piece, as editors and git write: half a file would have claims that are gone for a moment.
    const write = (content: string) => {
      const whole = path.join(path.dirname(window.folder), 'whole.yaml');
      writeFileSync(whole, content);
      renameSync(whole, sidecar);
    };
    // A note is drawn with the row: each of these has every row drawn anew.
    let written = 0;
    const writing = setInterval(() => {
      written += 1;
      write(text.replaceAll(/( {4}at: .*\n)/g, `$1    note: Read ${written} times.\n`));
    }, 60);
    try {
      for (let clicked = 0; clicked < 60; clicked++) {
        await (await window.treeRow('Review', QUOTES[clicked % QUOTES.length]!)).click();
        assert.deepEqual(await window.notificationTexts(), [], `after ${clicked + 1} clicks`);
      }
    } finally {
      clearInterval(writing);
      write(text);
    }
    await (await window.treeRow('Review', QUOTES[0]!)).click();
    await eventually(
      'the comparison of the row that was clicked last',
      () => window.tabs(),
      tabs => tabs.some(tab => tab.active && tab.label.startsWith('c-aaaaaa')),
    );
    assert.deepEqual(window.consoleErrors(), []);
  });
});
