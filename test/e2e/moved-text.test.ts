import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { movedCorpus, sidecarOfMoved, TODAY } from './driver/moved-corpus.ts';
import { ON_CLAIMS } from './driver/review-titles.ts';
import { openWindow } from './driver/window.ts';

const GUARDS = 'Four guards were wounded';
const BLASTS = '“We heard two blasts,” said Samir Haddad';
const DENIAL = 'None of our aircraft was in the air';

/** Sections of Review below that of moved text. */
const BELOW = ['Files with Problems', ...ON_CLAIMS];

/** The tab of a comparison is named after the claim. */
const IDS: Readonly<Record<string, string>> = { [GUARDS]: 'c-aaaaaa', [BLASTS]: 'c-bbbbbb', [DENIAL]: 'c-cccccc' };

/** What both ways of walking through the queue look at. */
class Walk {
  readonly window: EditorWindow;

  constructor(window: EditorWindow) {
    this.window = window;
  }

  sidecar(): string {
    return readFileSync(path.join(this.window.folder, 'depot.claims.yaml'), 'utf8');
  }

  async waiting(): Promise<string[]> {
    const labels = ((await this.window.treeRows('Review')) ?? []).map(row => row.label);
    const start = labels.indexOf('Moved Text');
    const end = labels.findIndex(label => BELOW.includes(label));
    return start < 0 ? [] : labels.slice(start + 1, end < 0 ? undefined : end);
  }

  async untilWaiting(...labels: string[]): Promise<void> {
    await eventually(
      `${labels.length} claims to wait`,
      () => this.waiting(),
      found => found.join('|') === labels.join('|'),
    );
  }

  /** The text of one side of the comparison, spaces plain. */
  async side(side: 'original' | 'modified'): Promise<string> {
    const lines = await this.window.page.locator(`.monaco-diff-editor .editor.${side} .view-line`).allTextContents();
    return lines.join('\n').replaceAll('\u00A0', ' ');
  }

  async untilCompared(annotated: string, today: string): Promise<void> {
    await eventually(
      `“${annotated}” beside “${today}”`,
      async () => [(await this.window.tabs())[0]?.label, await this.side('original'), await this.side('modified')],
      ([title, left, right]) =>
        title?.startsWith(IDS[annotated]!) === true &&
        left?.includes(annotated) === true &&
        right?.includes(today) === true,
    );
  }

  /** The stored decision of a claim: the lines of `placed`. */
  async placed(id: string, pattern: RegExp): Promise<void> {
    await eventually(
      `the decision on ${id}`,
      async () => new RegExp(`  ${id}:\\n(?: {4}.*\\n)*`).exec(this.sidecar())?.[0] ?? '',
      entry => pattern.test(entry),
    );
  }
}

async function open(): Promise<Walk> {
  const window = await openWindow({ folder: movedCorpus(), size: { width: 1400, height: 900 } });
  await window.openContainer('Dateline');
  const walk = new Walk(window);
  await walk.untilWaiting(GUARDS, BLASTS, DENIAL);
  return walk;
}

const start = (words: string) => TODAY.indexOf(words);

describe('moved text, by keyboard alone', () => {
  let walk: Walk;
  before(async () => {
    walk = await open();
  });
  after(() => walk.window.close());

  it('is begun from the palette, with the passage then and now side by side', async () => {
    await walk.window.command('Dateline: Compare Claim with Today’s Text');
    await walk.untilCompared(GUARDS, 'Six guards were wounded');
    assert.equal(walk.sidecar(), sidecarOfMoved(), 'looking writes nothing');
  });

  it('goes on and back', async () => {
    await walk.window.command('Dateline: Focus on Review View');
    await walk.window.press('n');
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
    await walk.window.press('p');
    await walk.untilCompared(GUARDS, 'Six guards were wounded');
  });

  it('is accepted with one key, which shows the next; the quote stays', async () => {
    await walk.window.press('a');
    await walk.untilWaiting(BLASTS, DENIAL);
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
    const at = start('Six guards');
    await walk.placed(
      'c-aaaaaa',
      new RegExp(
        `quote: "${GUARDS}"[\\s\\S]*placed:\\n {6}sha256: "\\w{64}"\\n {6}blob: "g\\w{40}"\\n {6}at: \\[${at}, ${at + 23}\\]\\n {6}quote: "Six guards were wounded"`,
      ),
    );
  });

  it('is taken back with one key, and accepted again', async () => {
    await walk.window.press('Control+Z');
    await walk.untilWaiting(GUARDS, BLASTS, DENIAL);
    assert.equal(walk.sidecar(), sidecarOfMoved());
    await walk.window.press('p');
    await walk.untilCompared(GUARDS, 'Six guards were wounded');
    await walk.window.press('a');
    await walk.untilWaiting(BLASTS, DENIAL);
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
  });

  it('is picked among the places', async () => {
    await walk.window.press('c');
    await eventually(
      'the places',
      () => walk.window.quickPickRows(),
      rows => rows?.some(row => row.label.startsWith('"We heard two blasts,"')) === true,
    );
    await walk.window.press('Enter');
    await walk.untilWaiting(DENIAL);
    await walk.untilCompared(DENIAL, 'Observers reached');
  });

  it('is kept as an orphan, which is the last: the comparison closes', async () => {
    await walk.window.press('o');
    await walk.untilWaiting();
    await walk.placed('c-cccccc', /placed:\n {6}sha256: "\w{64}"\n {6}blob: "g\w{40}"\n {6}orphan: true\n/);
    await eventually(
      'no tab',
      () => walk.window.tabs(),
      tabs => tabs.length === 0,
    );
    assert.deepEqual(walk.window.consoleErrors(), []);
  });
});

describe('moved text, by mouse alone', () => {
  let walk: Walk;
  before(async () => {
    walk = await open();
  });
  after(() => walk.window.close());

  const inEditorTitle = (label: string) =>
    walk.window.page.locator(`.editor-group-container .editor-actions .action-label[aria-label^="${label}"]`).first();

  it('is compared with a click and decided on with a button of its row', async () => {
    const row = await walk.window.treeRow('Review', GUARDS);
    await row.hover();
    assert.ok(!(await row.buttons()).some(label => label.startsWith('Accept Place')), 'not before it was seen');
    await row.click();
    await walk.untilCompared(GUARDS, 'Six guards were wounded');
    await walk.window.pressRowButton(
      await walk.window.treeRow('Review', GUARDS),
      'Accept Place',
      'two claims to wait',
      () => walk.waiting(),
      found => found.join('|') === [BLASTS, DENIAL].join('|'),
    );
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
  });

  it('goes on and back with the buttons over the comparison', async () => {
    await inEditorTitle('Next Moved Claim').click();
    await walk.untilCompared(DENIAL, 'Observers reached');
    await inEditorTitle('Previous Moved Claim').click();
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
  });

  it('keeps the places to pick from while the comparison behind them is looked at', async () => {
    await (await walk.window.treeRow('Review', BLASTS)).click();
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
    await walk.window.press('c');
    const offered = () =>
      eventually(
        'the places',
        () => walk.window.quickPickRows(),
        rows => rows?.some(place => place.label.startsWith('"We heard two blasts,"')) === true,
      );
    await offered();
    const editor = await walk.window.page.locator('.monaco-diff-editor .editor.modified').boundingBox();
    assert.ok(editor);
    await walk.window.page.mouse.click(editor.x + editor.width / 2, editor.y + editor.height - 20);
    await eventually(
      'the focus in the comparison',
      () => walk.window.page.locator('.editor.modified .focused').count(),
      count => count > 0,
    );
    await offered();
    await walk.window.press('Escape');
    assert.equal((await walk.waiting()).includes(BLASTS), true);
  });

  it('is decided on from the context menu', async () => {
    await (await walk.window.treeRow('Review', DENIAL)).click();
    await walk.untilCompared(DENIAL, 'Observers reached');
    const row = await walk.window.treeRow('Review', DENIAL);
    await eventually(
      'the buttons of the row',
      () => row.buttons(),
      labels => labels.some(label => label.startsWith('Keep as Orphan')),
    );
    const menu = await walk.window.openContextMenu(row);
    assert.ok(menu.includes('Keep as Orphan') && menu.includes('Pick Another Place…'), menu.join(', '));
    await walk.window.chooseMenuItem(
      'Keep as Orphan',
      'one claim to wait',
      () => walk.waiting(),
      found => found.join() === BLASTS,
    );
    await walk.untilCompared(BLASTS, '"We heard two blasts,"');
  });

  it('is accepted in bulk where only marks changed, after a list of what will be', async () => {
    await walk.window.pressRowButton(
      await walk.window.treeRow('Review', 'Moved Text'),
      'Accept All Certain',
      'the list',
      () => walk.window.quickPickRows(),
      rows => rows?.some(row => row.label === BLASTS) === true,
    );
    await walk.window.page.locator('.quick-input-widget:visible').getByText('OK', { exact: true }).click();
    await walk.untilWaiting();
    await walk.placed('c-bbbbbb', /placed:[\s\S]*quote: "\\"We heard two blasts,\\" said Samir Haddad"/);
    assert.deepEqual(walk.window.consoleErrors(), []);
  });
});
