import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

const VIEW = 'Saved Searches';
const QUERY = 'type:denial';

describe('saved searches', () => {
  let window: EditorWindow;

  /** What the workspace's settings file keeps, which is shared with the corpus. */
  const kept = () => {
    const file = path.join(window.folder, '.vscode', 'settings.json');
    const settings = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return (settings['dateline.search.saved'] ?? {}) as Record<string, string>;
  };
  const saved = () => window.treeRows(VIEW);
  const searches = (names: readonly string[]) =>
    eventually(
      `the searches ${names.join(', ') || '(none)'}`,
      saved,
      rows => rows.map(({ label }) => label).join() === names.join(),
    );

  /** Puts a name into the box that asks for one, which offers `offered`. */
  const name = async (offered: string, given: string) => {
    await eventually(
      'the question for a name',
      () => window.quickInput(),
      input => input?.value === offered && /Enter/.test(input.message),
    );
    await window.fillQuickInput(given);
    await eventually(
      'the name',
      () => window.quickInput(),
      input => input?.value === given,
    );
    await window.press('Enter');
  };

  before(async () => {
    window = await openWindow();
    await window.openContainer('Dateline');
    await eventually(
      'the corpus',
      () => window.treeRows('Articles'),
      rows => rows.length > 3,
    );
  });
  after(() => window.close());

  it('keeps a search by the button of the picker, as a row of the side bar', async () => {
    await window.command('Dateline: Search Corpus…');
    await eventually(
      'the search',
      () => window.quickInput(),
      input => input !== null && !input.value.startsWith('>'),
    );
    await window.fillQuickInput(QUERY);
    await eventually(
      'denials',
      () => window.quickPickRows(),
      rows => rows?.some(row => row.detail.startsWith('Denial')) === true,
    );
    await window.page.locator('.quick-input-widget .action-label[aria-label^="Save This Search"]').click();
    await name(QUERY, 'Denials');
    const header = window.page.locator('.pane-header', { hasText: VIEW }).first();
    await header.waitFor();
    await eventually(
      'the view open',
      async () => {
        if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
        return await header.getAttribute('aria-expanded');
      },
      isOpen => isOpen === 'true',
    );
    await searches(['Denials']);
    assert.equal((await saved())[0]?.description, QUERY);
    assert.deepEqual(kept(), { Denials: QUERY });
  });

  it('searches again where its row is clicked', async () => {
    await (await window.treeRow(VIEW, 'Denials')).click();
    await eventually(
      'the hits',
      () => window.treeRows('Search Results'),
      rows => rows.length >= 3,
    );
  });

  it('takes another name', async () => {
    await window.openContextMenu(await window.treeRow(VIEW, 'Denials'));
    await window.chooseMenuItem(
      'Rename Saved Search…',
      'the question for a name',
      () => window.quickInput(),
      input => input?.value === 'Denials',
    );
    await name('Denials', 'Who denies');
    await searches(['Who denies']);
    assert.deepEqual(kept(), { 'Who denies': QUERY });
  });

  it('goes, comes back by the button of the message, and goes for good', async () => {
    const remove = async () =>
      window.pressRowButton(
        await window.treeRow(VIEW, 'Who denies'),
        'Delete Saved Search',
        'no search in the settings',
        async () => Object.keys(kept()),
        names => names.length === 0,
      );
    await remove();
    await window.answerNotification('The search “Who denies” is deleted.', 'Undo');
    await searches(['Who denies']);
    assert.deepEqual(kept(), { 'Who denies': QUERY });
    await remove();
    await eventually(
      'the view gone with its last row',
      () => window.page.locator('.pane-header', { hasText: VIEW }).count(),
      count => count === 0,
    );
    assert.deepEqual(window.consoleErrors(), []);
  });
});
