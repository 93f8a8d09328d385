import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { openWindow } from './driver/window.ts';

describe('a window on the sample corpus', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow();
  });
  after(() => window.close());

  it('opens an article and shows its text', async () => {
    const article = readdirSync(window.folder).find(name => name.endsWith('.txt'));
    assert.ok(article, 'the sample corpus has no article');
    await window.openFile(article);
    const [headline] = readFileSync(path.join(window.folder, article), 'utf8').split('\n');
    assert.ok(headline);
    assert.equal((await window.visibleLines())[0]?.trim(), headline.trim());
    assert.deepEqual(window.consoleErrors(), []);
  });

  it('selects a quote by keyboard and by mouse', async () => {
    const words = (await window.visibleText()).split(/\s+/).slice(0, 3).join(' ');
    await window.selectText(words);
    await window.clickText(words);
    await window.dragOver(words);
    assert.ok((await window.statusItems()).some(item => item.text.includes(`(${words.length} selected)`)));
  });
});
