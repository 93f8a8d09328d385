import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { ON_CLAIMS } from './driver/review-titles.ts';
import { CLASHING, FITTING, unmergedCorpus } from './driver/unmerged-corpus.ts';
import { openWindow } from './driver/window.ts';

const STATUS = 'status: reviewed ⇄ withdrawn';
const ARTICLE = '05-radio-badia-denial.txt';
const CLAIM = 'claim: changed ⇄ deleted';

describe('a merge that git left unfinished', () => {
  let window: EditorWindow;
  const read = (name: string) => readFileSync(path.join(window.folder, name), 'utf8');
  /** The rows below the heading *Merges*. */
  const merges = async (): Promise<string[]> => {
    const labels = ((await window.treeRows('Review')) ?? []).map(row => row.label);
    const others = ['Moved Articles', 'Moved Text', 'Files with Problems', ...ON_CLAIMS];
    const end = labels.findIndex(label => others.includes(label));
    return labels.slice(labels.indexOf('Merges') + 1, end < 0 ? undefined : end);
  };
  const untilWaiting = (...labels: string[]) =>
    eventually(`${labels.length} rows`, merges, found => JSON.stringify(found) === JSON.stringify(labels));

  before(async () => {
    window = await openWindow({ folder: unmergedCorpus(), size: { width: 1400, height: 1000 } });
    await window.openContainer('Dateline');
  });
  after(() => window.close());

  it('asks about what both changed, and about nothing else', async () => {
    const before = [CLASHING, FITTING].map(read);
    await untilWaiting(STATUS, CLAIM, FITTING);
    const rows = ((await window.treeRows('Review')) ?? []).map(row => row.label);
    assert.ok(!rows.includes('Files with Problems'), rows.join());
    assert.ok(before.every(text => text.includes('<<<<<<<')));
    assert.deepEqual([CLASHING, FITTING].map(read), before, 'asking writes nothing');
  });

  it('writes nothing to it, and says where the merge is asked about', async () => {
    const before = read(CLASHING);
    await window.openFile(ARTICLE);
    await window.selectText('Palmyra');
    await window.press('Alt+A 2');
    const said = `Nothing was written to ${CLASHING}, line `;
    await eventually(
      'the refusal',
      () => window.notificationTexts(),
      texts => texts.some(text => text.includes(said)),
    );
    await window.answerNotification(said, 'Show Review');
    await window.page.locator('.pane:focus-within', { hasText: 'Merges' }).waitFor();
    assert.equal(read(CLASHING), before);
  });

  it('shows both texts', async () => {
    const card = window.page.locator('.workbench-hover', { hasText: 'Theirs' });
    // A view that is drawn anew takes its cards away.
    await eventually(
      'the card',
      async () => {
        await (await window.treeRow('Review', STATUS)).hover();
        await card.waitFor({ timeout: 3000 }).catch(() => window.page.mouse.move(700, 500));
        return card.isVisible();
      },
      Boolean,
    );
    assert.match(
      await card.innerText(),
      /Four\s+men\s+died\s+in\s+the\s+fire[\s\S]*Ours\s+reviewed\s+Theirs\s+withdrawn\s+Before\s+disputed/,
    );
  });

  it('keeps theirs by the row’s menu; what is still in question stays between markers', async () => {
    const entries = await window.openContextMenu(await window.treeRow('Review', STATUS));
    assert.deepEqual(entries.slice(0, 2), ['Keep Ours', 'Keep Theirs']);
    await window.chooseMenuItem(
      'Keep Theirs',
      'two rows',
      merges,
      found => JSON.stringify(found) === JSON.stringify([CLAIM, FITTING]),
    );
    const text = read(CLASHING);
    assert.match(text, /^ {4}status: withdrawn$/m);
    assert.match(text, /best: 5}/, 'what theirs alone changed');
    assert.match(text, /<{7} ours\n {2}c-m736nb:\n {4}type: harm\n/);
  });

  it('keeps ours by keyboard, and stages the file when told to', async () => {
    await (await window.treeRow('Review', CLAIM)).click();
    await eventually(
      'both answers',
      () => window.quickPickRows(),
      rows => rows?.map(row => row.label).join() === 'Keep Ours,Keep Theirs,Open the File',
    );
    await window.press('Enter');
    await untilWaiting(FITTING);
    assert.doesNotMatch(read(CLASHING), /<{7}/);
    assert.match(read(CLASHING), /c-m736nb:\n {4}type: harm\n/);
    await window.answerNotification('is merged', 'Stage');
    await eventually(
      'a staged sidecar',
      async () =>
        execFileSync('git', ['--no-optional-locks', 'status', '--short', CLASHING], {
          cwd: window.folder,
          encoding: 'utf8',
        }),
      status => status.startsWith('M '),
    );
  });

  it('writes a file without a question when somebody says so, and takes it back', async () => {
    const before = read(FITTING);
    await window.pressRowButton(
      await window.treeRow('Review', FITTING),
      'Write Merged File',
      'the merged file',
      async () => read(FITTING),
      text => text.includes('tags: [border, observers]'),
    );
    await window.command('Dateline: Undo Last Annotation Change');
    await eventually(
      'the file as it was',
      async () => read(FITTING),
      text => text === before,
    );
    await untilWaiting(FITTING);
  });
});
