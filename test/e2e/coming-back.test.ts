import assert from 'node:assert/strict';
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { copyOfCorpus, openWindow } from './driver/window.ts';

const SIDECAR = '05-radio-badia-denial.claims.yaml';

/** As the browser has it while the user is in another program, or is back. */
const setFocus = (window: EditorWindow, focused: boolean) =>
  window.page.evaluate(`document.hasFocus = () => ${focused}; document.dispatchEvent(new Event('visibilitychange'));`);

describe('files that no watcher tells of', () => {
  let window: EditorWindow;
  /** Where the sidecar really is. */
  let elsewhere: string;
  before(async () => {
    const folder = copyOfCorpus();
    elsewhere = path.join(path.dirname(folder), SIDECAR);
    renameSync(path.join(folder, SIDECAR), elsewhere);
    // Watchers do not follow links.
    symlinkSync(elsewhere, path.join(folder, SIDECAR));
    window = await openWindow({ folder });
    await window.openContainer('Dateline');
  });
  after(() => window.close());

  it('are taken in when the user comes back to the window', async () => {
    const labels = async () => (await window.treeRows('Articles'))?.map(({ label }) => label) ?? [];
    const text = readFileSync(elsewhere, 'utf8');
    const title = /^ {2}title: (.*)$/m;
    const [, before] = title.exec(text)!;
    await eventually('the articles', labels, found => found.some(label => before!.includes(label.slice(0, 20))));
    await setFocus(window, false);
    writeFileSync(elsewhere, text.replace(title, '  title: "Written elsewhere"'));
    await setFocus(window, true);
    await eventually('what was written elsewhere', labels, found => found.includes('Written elsewhere'));
    assert.deepEqual(window.consoleErrors(), []);
  });
});
