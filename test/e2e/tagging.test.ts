import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

const ARTICLE = '03-bekaa-mail-depot-strike.txt';
const SIDECAR = '03-bekaa-mail-depot-strike.claims.yaml';

describe('tagging by keyboard', () => {
  let window: EditorWindow;
  const sidecar = () => {
    const file = path.join(window.folder, SIDECAR);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const sidecarHas = (what: string, pattern: RegExp) =>
    eventually(
      what,
      async () => sidecar(),
      text => pattern.test(text),
    );

  before(async () => {
    window = await openWindow();
    await window.openFile(ARTICLE);
    await eventually(
      'the status item',
      () => window.statusItems(),
      items => items.some(item => /0 claims/.test(item.text)),
    );
  });
  after(() => window.close());

  it('tags the selection with the chord and one key', async () => {
    await window.selectText('five');
    await window.press('Alt+A 2');
    await sidecarHas('the claim on the disk', /^ {4}type: harm\n {4}quote: "five"$/m);
    assert.match(sidecar(), /^format: dateline-claims\/1\n/);
    await eventually(
      'the count',
      () => window.statusItems(),
      items => items.some(item => /1 claim$/.test(item.text)),
    );
  });

  it('takes the sentence at the caret where nothing is selected, and the type from a list', async () => {
    await window.clickText('Wednesday');
    await window.press('Alt+A Alt+A');
    await eventually(
      'the types',
      () => window.quickPickRows(),
      rows => rows?.some(row => row.label === 'Casualties, damage') === true,
    );
    await window.type('d');
    await sidecarHas('the denial on the disk', /^ {4}type: denial$/m);
  });

  it('takes the last change back, and does it again', async () => {
    await window.press('Alt+A Backspace');
    await eventually(
      'the undo on the disk',
      async () => sidecar(),
      text => !/type: denial/.test(text),
    );
    await window.command('Dateline: Redo Annotation Change');
    await sidecarHas('the denial again', /^ {4}type: denial$/m);
  });

  it('changes a field from the list without leaving the keyboard', async () => {
    await window.press('Alt+A ArrowDown');
    await window.press('Alt+A Enter');
    await eventually(
      'the fields',
      () => window.quickPickRows(),
      rows => rows?.some(row => row.label === 'Claimant') === true,
    );
    await window.pick('Status');
    await eventually(
      'the values',
      () => window.quickPickRows(),
      rows => rows?.some(row => row.label === 'disputed') === true,
    );
    await window.pick('disputed');
    await sidecarHas('the status on the disk', /^ {4}status: disputed$/m);
    await eventually(
      'the fields again, with the new value',
      () => window.quickPickRows(),
      rows => rows?.some(row => row.label === 'Status' && row.description === 'disputed') === true,
    );
    await window.closeQuickInput();
  });

  it('deletes a claim and brings it back from the message', async () => {
    const before = sidecar();
    await window.press('Alt+A Delete');
    await eventually(
      'the deletion on the disk',
      async () => sidecar(),
      text => text !== before && text.length < before.length,
    );
    await window.answerNotification('Claim deleted', 'Undo');
    await eventually(
      'the claim back on the disk',
      async () => sidecar(),
      text => text === before,
    );
  });

  it('never changed the article', () => {
    const original = readFileSync(path.join(process.env.DATELINE_ROOT ?? '.', 'test/corpus', ARTICLE));
    assert.deepEqual(readFileSync(path.join(window.folder, ARTICLE)), original);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
