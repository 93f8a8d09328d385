// The sample corpus worked through as a researcher would: from articles without a claim to a board with its contradictions.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openBoard } from './driver/board.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';

/** The article that is read sentence by sentence; of the others all that is suggested is taken, to be reviewed later. */
const READ = '02-levant-dispatch-depot-strike.txt';
const TAKEN = [
  '01-harbour-post-chtaura-talks.txt',
  '04-barada-gazette-seven-killed.txt',
  '05-radio-badia-denial.txt',
  '06-meridian-review-monitoring-gap.txt',
  '07-harbour-post-second-round-postponed.txt',
];

/** A partner whose figure is another. */
const DIFFERS = /^Contradict\w+(?: \w+)? \(number/;

/** @param picture takes one of what has been reached */
export async function workThrough(window: EditorWindow, picture: (step: string) => Promise<void>): Promise<void> {
  await window.openContainer('Dateline');
  await openUncoded(window, READ);
  await picture('1-unread');

  await startSuggestions(window);
  for (const key of ['r', 'r', 'r', 'x', 'r', 'r']) {
    const before = progress(await window.statusItems());
    await window.press(key);
    await eventually(
      `another suggestion after ${key}`,
      async () => progress(await window.statusItems()),
      now => now !== before,
    );
  }
  await picture('2-suggested');
  await acceptAll(window, READ);
  await picture('3-accepted');
  for (const name of TAKEN) {
    await openUncoded(window, name);
    await startSuggestions(window);
    await acceptAll(window, name);
  }

  await window.openFile(READ);
  await window.clickText('seven people had been killed');
  await window.press('Alt+A Alt+L');
  await eventually(
    'the likely partners',
    () => window.quickPickRows(),
    rows => (rows ?? []).some(row => DIFFERS.test(row.label)),
  );
  await picture('4-partners');
  const row = (await window.quickPickRows()).find(each => DIFFERS.test(each.label))!;
  await window.pick(row.label);
  await eventually(
    'the relation on the disk',
    async () => relations(window),
    count => count === 1,
  );

  for (const view of ['Articles', 'Claims']) {
    await window.page.locator('.pane-header', { hasText: view }).first().click();
  }
  await window.page
    .locator('.pane:has(.pane-header[aria-label="Review Section"]) .monaco-list-row', { hasText: '⇄' })
    .first()
    .waitFor();
  await picture('5-review');
  const frame = await openBoard(window);
  await frame.locator('.bolt').first().waitFor();
}

async function openUncoded(window: EditorWindow, name: string): Promise<void> {
  await window.openFile(name);
  await window.press('Control+Home');
  await eventually(
    `an article without claims: ${name}`,
    () => window.statusItems(),
    items => items.some(item => /\b0 claims/.test(item.text)),
  );
}

async function startSuggestions(window: EditorWindow): Promise<void> {
  await window.press('Alt+A Alt+S');
  await eventually(
    'the first suggestion',
    async () => progress(await window.statusItems()),
    now => now.startsWith('1 of '),
  );
}

/** Takes what is left and waits until it is on the disk. */
async function acceptAll(window: EditorWindow, article: string): Promise<void> {
  await window.press('Shift+A');
  await eventually(
    'the end of the suggestions',
    async () => progress(await window.statusItems()),
    now => now === '',
  );
  const sidecar = article.replace(/\.txt$/, '.claims');
  await eventually(
    `the claims of ${article} on the disk`,
    async () => sidecarsIn(window).some(name => name.startsWith(sidecar)),
    there => there,
  );
}

const sidecarsIn = ({ folder }: EditorWindow) =>
  readdirSync(folder).filter(name => name.endsWith('.yaml') && name.includes('.claims'));

function relations(window: EditorWindow): number {
  const text = sidecarsIn(window).map(name => readFileSync(path.join(window.folder, name), 'utf8'));
  return text.join('\n').match(/- \{type: /g)?.length ?? 0;
}

/** "3 of 12", empty where nothing is suggested. */
function progress(items: readonly { readonly text: string }[]): string {
  return items.map(({ text }) => /\d+ of \d+(?=: | \()/.exec(text)?.[0]).find(found => found !== undefined) ?? '';
}
