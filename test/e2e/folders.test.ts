import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { copyOfCorpus, openWindow } from './driver/window.ts';

describe('a window without a folder', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({ empty: true });
  });
  after(() => window.close());

  it('says what to open, with a button that does it', async () => {
    await window.openContainer('Dateline');
    const welcome = window.page.locator('.welcome-view-content').first();
    await welcome.waitFor();
    await eventually(
      'the welcome',
      () => welcome.textContent(),
      text => /Open a folder of article texts/.test(text ?? '') && /walkthrough/.test(text ?? ''),
    );
    await welcome.getByRole('button', { name: 'Open Folder' }).click();
    await eventually(
      'the question for a folder',
      () => window.quickInput(),
      input => input !== null,
    );
    await window.closeQuickInput();
    assert.deepEqual(window.consoleErrors(), []);
  });
});

describe('a window on two folders of one name', () => {
  const ARTICLE = /^Drone strike on fuel depot/;
  let window: EditorWindow;
  let folders: readonly [string, string];
  /** Every file of a folder with what is in it. */
  const filesOf = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder)
        .filter(name => /\.(?:txt|yaml)$/.test(name))
        .map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
    );

  before(async () => {
    folders = [copyOfCorpus(), copyOfCorpus()];
    const workspace = path.join(path.dirname(folders[0]), 'two.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: folders.map(folder => ({ path: folder })) }));
    window = await openWindow({ workspace, size: { width: 1280, height: 1400 } });
    await window.openContainer('Dateline');
  });
  after(() => window.close());

  it('has each with its own articles, told apart by where they lie', async () => {
    const rows = await eventually(
      'the articles of both',
      () => window.treeRows('Articles'),
      found => found?.filter(({ label }) => ARTICLE.test(label)).length === 2,
    );
    const roots = rows!.filter(({ level }) => level === 1);
    assert.deepEqual(
      roots.map(({ label }) => label),
      ['corpus', 'corpus'],
    );
    assert.deepEqual(
      roots.map(({ description }) => description),
      folders.map(folder => path.dirname(folder)),
    );
  });

  it('finds the claims of both', async () => {
    await window.press('Alt+A Alt+F');
    await eventually(
      'the search',
      () => window.quickInput(),
      input => input !== null,
    );
    await window.type('by:alice "five bodies and 11 wounded"');
    await eventually(
      'a hit in each',
      () => window.quickInput(),
      input => /^2 found/.test(input?.title ?? ''),
    );
    await window.closeQuickInput();
  });

  it('tags in the one that is open, and leaves the other alone', async () => {
    const [first, second] = folders.map(filesOf);
    const row = window.page.locator('.pane-body .monaco-list-row', { hasText: 'Drone strike on fuel depot' }).nth(1);
    await row.click();
    await eventually(
      'the article',
      () => window.visibleText(),
      text => /Images taken at the depot/.test(text),
    );
    await window.selectText('Images taken at the depot on Wednesday show a crater');
    await window.press('Alt+A e');
    await eventually(
      'the new claim',
      () => window.statusItems(),
      items => items.some(item => /13 claims/.test(item.text)),
    );
    assert.deepEqual(filesOf(folders[0]), first);
    const now = filesOf(folders[1]);
    const changed = [...new Set([...Object.keys(now), ...Object.keys(second!)])].filter(
      name => now[name] !== second![name],
    );
    assert.equal(changed.length, 1);
    assert.match(changed[0]!, /^02-levant-dispatch-depot-strike\.claims/);
  });
});

describe('a window on two folders with files of one name', () => {
  const TEXT = 'Three people were killed in Aleppo, the minister said.\n';
  let window: EditorWindow;

  before(async () => {
    const parent = path.dirname(copyOfCorpus());
    for (const name of ['north', 'south']) {
      mkdirSync(path.join(parent, name));
      writeFileSync(path.join(parent, name, 'news.txt'), `The ${name}\n\n${TEXT}`);
      writeFileSync(path.join(parent, name, 'gone.claims.yaml'), 'format: dateline-claims/1\nclaims: {}\n');
    }
    const workspace = path.join(parent, 'both.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }));
    window = await openWindow({ workspace });
    await window.openContainer('Dateline');
  });
  after(() => window.close());

  it('tells in Review which of the two has a problem', async () => {
    await window.treeRow('Review', 'north/gone.claims.yaml');
    await window.treeRow('Review', 'south/gone.claims.yaml');
  });

  it('says so where there is no claim to link another with', async () => {
    await (await window.treeRow('Articles', 'The south')).click();
    await eventually(
      'the article',
      () => window.visibleText(),
      text => text.includes('The south'),
    );
    await window.selectText('were killed');
    await window.press('Alt+A 2');
    await window.treeRow('Claims', 'Casualties, damage');
    await window.press('Alt+A Alt+L');
    await eventually(
      'the only row',
      () => window.quickPickRows(),
      rows => rows.map(({ label }) => label).join() === 'No other claim to link with',
    );
    await window.closeQuickInput();
    assert.deepEqual(window.consoleErrors(), []);
  });
});
