import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

const OLD = '05-radio-badia-denial';
const NEW = '05-radio-badia-second-edition';
/** Its claims are referred to here. */
const REFERRING = '04-barada-gazette-seven-killed.claims.alice.yaml';

describe('an article renamed in the Explorer', () => {
  let window: EditorWindow;
  const files = () =>
    Object.fromEntries(
      readdirSync(window.folder)
        .filter(name => /\.(?:txt|yaml)$/.test(name))
        .map(name => [name, readFileSync(path.join(window.folder, name), 'utf8')]),
    );
  const row = (name: string) => window.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);

  before(async () => {
    window = await openWindow();
    // Until the side bar counts its claims, nothing is known of who refers to whom.
    await window.openContainer('Dateline');
    await window.treeRow('Claims', 'Refusal');
    await window.openContainer('Explorer');
  });
  after(() => window.close());

  it('takes its sidecar and the references to it along, and back with the editor’s undo', async () => {
    const before = files();
    const input = window.page.locator('.explorer-folders-view .monaco-inputbox input').first();
    await eventually(
      'the box for the new name',
      async () => {
        // The click opens the article too: until it is there the key may be its.
        await row(`${OLD}.txt`).click();
        await window.press('F2');
        await input.waitFor({ timeout: 2000 }).catch(() => undefined);
        return input.isVisible();
      },
      Boolean,
    );
    await input.fill(`${NEW}.txt`);
    await input.press('Enter');
    // The editor itself asks whether the extension may move the sidecar with it.
    await window.page.locator('.monaco-dialog-box', { hasText: 'Dateline' }).getByText('OK', { exact: true }).click();
    await eventually(
      'the sidecar under the new name, and references to it',
      async () => existsSync(path.join(window.folder, `${NEW}.claims.yaml`)) && files()[REFERRING],
      text => typeof text === 'string' && text.includes(`"${NEW}#c-81wpes"`),
    );
    assert.equal(files()[`${NEW}.claims.yaml`], before[`${OLD}.claims.yaml`]);
    assert.ok(!existsSync(path.join(window.folder, `${OLD}.claims.yaml`)));

    await row(`${NEW}.txt`).click();
    await window.page.locator('.explorer-folders-view .monaco-list').first().focus();
    await window.press('Control+Z');
    await eventually(
      'all files as they were',
      async () => {
        const now = files();
        return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(name => now[name] !== before[name]);
      },
      changed => changed.length === 0,
    );
    assert.deepEqual(window.consoleErrors(), []);
  });
});
