import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { windowHost } from './driver/host.ts';
import { RENAMED, renamedCorpus } from './driver/renamed-corpus.ts';
import { copyOfCorpus, openWindow } from './driver/window.ts';

const ARTICLE = '03-bekaa-mail-depot-strike.txt';
const SIDECAR = '03-bekaa-mail-depot-strike.claims.yaml';

const textOf = (window: EditorWindow, name: string): string | undefined => {
  const file = path.join(window.folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const quotes = (window: EditorWindow): string[] =>
  parseSidecar(textOf(window, SIDECAR) ?? '').claims.map(({ quote }) => quote);

/** How many changes in a folder the windows have kept in the editor's storage. */
async function keptChanges(folder: string): Promise<number> {
  const storage = path.dirname(windowHost().settingsFile);
  const histories = readdirSync(storage, { recursive: true, encoding: 'utf8' })
    .filter(name => path.basename(name) === 'history.json')
    .map(name => readFileSync(path.join(storage, name), 'utf8'));
  const own = histories.find(text => text.includes(folder));
  return own === undefined ? 0 : (JSON.parse(own) as { done: unknown[] }).done.length;
}

async function openArticle(window: EditorWindow): Promise<void> {
  await window.openFile(ARTICLE);
  await eventually(
    'the status item',
    () => window.statusItems(),
    items => items.some(item => /\d claims?/.test(item.text)),
  );
}

async function tag(window: EditorWindow, words: string): Promise<void> {
  await window.selectText(words);
  await window.press('Alt+A 2');
  await eventually(
    `a claim on “${words}”`,
    async () => quotes(window),
    found => found.includes(words),
  );
}

describe('an article that was renamed outside the editor', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({ folder: renamedCorpus() });
  });
  after(() => window.close());

  it('stands in Review with its sidecar, which moves on demand and comes back with undo', async () => {
    const before = textOf(window, RENAMED.sidecar);
    await window.openContainer('Dateline');
    const row = await window.treeRow('Review', RENAMED.sidecar);
    assert.equal(textOf(window, RENAMED.newSidecar), undefined);
    await window.openContextMenu(row);
    await window.chooseMenuItem(
      'Move Sidecar to Its Article',
      'the sidecar in its new place',
      async () => textOf(window, RENAMED.newSidecar),
      text => text === before,
    );
    const gone = (name: string) =>
      eventually(
        `${name} gone`,
        async () => textOf(window, name) === undefined,
        isGone => isGone,
      );
    await gone(RENAMED.sidecar);
    await window.command('Dateline: Undo Last Annotation Change');
    await eventually(
      'the sidecar in its old place',
      async () => textOf(window, RENAMED.sidecar),
      text => text === before,
    );
    await gone(RENAMED.newSidecar);
  });
});

describe('windows that come and go', () => {
  // Closed at the end of all, so that a failure can still be seen.
  const windows: EditorWindow[] = [];
  const open = async (folder: string) => {
    const window = await openWindow({ folder });
    windows.push(window);
    return window;
  };
  after(async () => {
    for (const window of windows.splice(0)) {
      await window.close();
    }
  });

  it('undo what was done before the window was closed', async function () {
    this.timeout(240_000);
    const folder = copyOfCorpus();
    const first = await open(folder);
    await openArticle(first);
    await tag(first, 'five');
    await tag(first, 'Wednesday');
    // The history is kept in the moment after the change.
    await eventually(
      'both changes kept',
      () => keptChanges(folder),
      kept => kept === 2,
    );
    await windows.pop()?.close();
    const second = await open(folder);
    await openArticle(second);
    await second.command('Dateline: Undo Last Annotation Change');
    await eventually(
      'one claim',
      async () => quotes(second),
      found => found.length === 1,
    );
    assert.deepEqual(quotes(second), ['five']);
    await second.command('Dateline: Undo Last Annotation Change');
    await eventually(
      'no sidecar',
      async () => textOf(second, SIDECAR) === undefined,
      isGone => isGone,
    );
  });

  it('keep each other’s claims when two are at work on one folder', async function () {
    this.timeout(240_000);
    const folder = copyOfCorpus();
    const first = await open(folder);
    const second = await open(folder);
    await openArticle(first);
    await openArticle(second);
    await tag(first, 'five');
    await tag(second, 'Wednesday');
    // Both at once: each writes to what the other has just written.
    await first.selectText('depot');
    await second.selectText('hospital');
    await Promise.all([first.press('Alt+A 2'), second.press('Alt+A 2')]);
    await eventually(
      'the claims of both',
      async () => quotes(first),
      found => found.length === 4,
    );
    assert.deepEqual(quotes(first).sort(), ['Wednesday', 'depot', 'five', 'hospital']);
  });
});
