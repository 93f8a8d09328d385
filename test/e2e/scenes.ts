// What the screenshots show: `npm run screenshots` renders each scene in each theme, in a window of its own.
import { openBoard, showView } from './driver/board.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { largeCorpus } from './driver/large-corpus.ts';
import { longCorpus } from './driver/long-corpus.ts';
import { movedCorpus } from './driver/moved-corpus.ts';
import { RENAMED, renamedCorpus } from './driver/renamed-corpus.ts';
import { reviewCorpus } from './driver/review-corpus.ts';
import { startSuggesting } from './driver/start-suggesting.ts';
import { statusSays } from './driver/status-says.ts';
import { uncodedCorpus } from './driver/uncoded-corpus.ts';
import { unmergedCorpus } from './driver/unmerged-corpus.ts';
import { workThrough } from './worked-through.ts';

export interface Scene {
  /** Names the picture: `<name>.<theme>.png`. */
  name: string;
  /** User settings of the window. */
  settings?: Record<string, unknown>;
  /**
   * Brings a fresh window on a copy of the sample corpus to what is to be seen. `picture` takes one on the way, named
   * `<name>-<step>.<theme>.png`.
   */
  show(window: EditorWindow, picture: (step: string) => Promise<void>): Promise<void>;
  /** Makes the folder to open, where it is no copy of the sample corpus. */
  folder?(): string;
}

const ARTICLE = '02-levant-dispatch-depot-strike.txt';

/** An open article whose highlights and claims are drawn. */
async function openMarked(window: EditorWindow): Promise<void> {
  await window.openFile(ARTICLE);
  await statusSays(window, /[1-9]\d* claims?/);
  // Claims are read from a file, names are found in the text: which is there first is open.
  await eventually(
    'a place',
    () => window.decorationsAt('Lebanon'),
    found => (found ?? []).some(({ style }) => style.textDecorationStyle === 'dashed'),
  );
}

/** The Review view with the room of the whole side bar, once the claims are compared. */
async function openReview(window: EditorWindow): Promise<void> {
  await window.openContainer('Dateline');
  for (const view of ['Articles', 'Claims']) {
    await window.page.locator('.pane-header', { hasText: view }).first().click();
  }
  await contradiction(window).waitFor();
}

/** The likeliest contradiction of the Review view. */
function contradiction(window: EditorWindow) {
  return window.page
    .locator('.pane:has(.pane-header[aria-label="Review Section"]) .monaco-list-row', { hasText: '⇄' })
    .first();
}

/** Types into the input box that asks with this prompt, over what it proposes. */
async function answer(window: EditorWindow, prompt: string, text: string): Promise<void> {
  await window.page.locator('.quick-input-widget:visible', { hasText: prompt }).waitFor();
  await window.press('ControlOrMeta+a');
  await window.type(text);
  await window.press('Enter');
}

async function openSideBar(window: EditorWindow): Promise<void> {
  await openMarked(window);
  await window.openContainer('Dateline');
  await eventually(
    'claims in the side bar',
    () => window.treeRows('Claims'),
    rows => rows !== null && rows.length > 5,
  );
}

/** A group of claims with its rows. */
async function openGroup(window: EditorWindow): Promise<void> {
  await openSideBar(window);
  await (await window.treeRow('Claims', 'Strike, raid, clash')).click();
  await eventually(
    'the claims of the group',
    () => window.treeRows('Claims'),
    rows => rows?.some(row => /A drone struck/.test(row.label)) === true,
  );
}

export const scenes: readonly Scene[] = [
  { name: 'article', show: window => openMarked(window) },
  {
    name: 'article-nominals',
    settings: { 'dateline.highlight.nominals': true },
    async show(window) {
      await openMarked(window);
      await eventually(
        'actors without a name',
        () => window.decorationsAt('residents and a traffic'),
        found => (found ?? []).some(({ style }) => style.textDecorationStyle === 'dotted'),
      );
      await window.hover('officials told');
    },
  },
  { name: 'side-bar', show: openSideBar },
  {
    name: 'side-bar-large',
    folder: largeCorpus,
    async show(window) {
      await window.openContainer('Dateline');
      await eventually(
        'letters',
        () => window.treeRows('Articles'),
        rows => rows?.some(row => row.label === 'T') === true,
      );
      await (await window.treeRow('Articles', 'D')).click();
      await (await window.treeRow('Claims', 'Strike, raid, clash')).click();
      await eventually(
        'months',
        () => window.treeRows('Claims'),
        rows => rows?.some(row => row.label === '2025-12') === true,
      );
    },
  },
  {
    name: 'hover-actor',
    async show(window) {
      await openMarked(window);
      await window.hover('Syrian Arab Red Crescent');
    },
  },
  {
    name: 'hover-date',
    async show(window) {
      await openMarked(window);
      await window.hover('Wednesday noon');
    },
  },
  {
    name: 'hover-claim',
    async show(window) {
      await openMarked(window);
      await window.hover('mortar rounds');
    },
  },
  {
    name: 'tag',
    async show(window) {
      await openMarked(window);
      await window.selectText('Images taken at the depot on Wednesday show a crater');
      await window.press('Alt+A Alt+A');
      await eventually(
        'the types',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 3,
      );
    },
  },
  {
    name: 'change',
    async show(window) {
      await openMarked(window);
      await window.selectText('Images taken at the depot on Wednesday show a crater and a piece of grey wing');
      await window.press('Alt+A e');
      await eventually(
        'the new claim',
        () => window.statusItems(),
        items => items.some(item => /13 claims/.test(item.text)),
      );
      await window.press('Alt+A Enter');
      await eventually(
        'the fields',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 3,
      );
    },
  },
  {
    name: 'suggest',
    async show(window) {
      await startSuggesting(window, '03-bekaa-mail-depot-strike.txt');
      await window.press('a n');
      await statusSays(window, /2 of \d/);
    },
  },
  {
    name: 'suggest-filter',
    async show(window, picture) {
      await startSuggesting(window, '03-bekaa-mail-depot-strike.txt');
      await window.press('f');
      await eventually(
        'the types',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 3,
      );
      await picture('types');
      await window.pick('Casualties, damage');
      await statusSays(window, /1 of \d+ \(Casualties, damage\)/);
      await picture('shown');
      await window.press('Shift+A');
      await statusSays(window, /[1-9]\d* claims?$/);
    },
  },
  {
    name: 'tag-everywhere',
    async show(window) {
      await openMarked(window);
      await window.selectText('fuel depot');
      await window.press('Alt+A Alt+E');
      await eventually(
        'the places',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 1,
      );
    },
  },
  {
    name: 'form',
    async show(window) {
      await openSideBar(window);
      await window.clickText('seven people had been killed');
      await window.command('Dateline: Focus on Claim View');
      await eventually(
        'the fields of the claim',
        () => window.treeRows('Claim'),
        rows => rows?.some(row => row.label === 'Claimant' && row.description !== '') === true,
      );
    },
  },
  {
    name: 'link',
    async show(window) {
      await openMarked(window);
      await window.clickText('seven people had been killed');
      await window.press('Alt+A Alt+L');
      await eventually(
        'the likely partners',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 3,
      );
    },
  },
  {
    name: 'relations',
    async show(window) {
      await openSideBar(window);
      await (await window.treeRow('Claims', 'Casualties, damage')).click();
      const quote = 'seven people had been killed, among them two boys aged 12 and 15 who slept in a truck at the gate';
      await (await window.treeRow('Claims', quote)).twist();
      await eventually(
        'the relations of the claim',
        () => window.treeRows('Claims'),
        rows => rows?.some(row => /^Contradicts/.test(row.label)) === true,
      );
      await window.hover('seven people had been killed');
    },
  },
  {
    name: 'search',
    async show(window) {
      await openMarked(window);
      await window.press('Alt+A Alt+F');
      await eventually(
        'the search',
        () => window.quickInput(),
        input => input !== null,
      );
      await window.type('qalamun strike depo');
      await eventually(
        'hits',
        () => window.quickPickRows(),
        // Not those of no words at all, which stand there before.
        rows => rows?.[0]?.label === 'it named 62 men',
      );
      await window.press('ArrowDown ArrowDown');
    },
  },
  {
    name: 'search-saved',
    settings: {
      'dateline.search.saved': { 'Strikes on the depot': 'depot type:strike', 'To be checked': 'is:guessed -by:alice' },
    },
    async show(window) {
      await window.openContainer('Dateline');
      const header = window.page.locator('.pane-header', { hasText: 'Saved Searches' }).first();
      await header.click();
      await (await window.treeRow('Saved Searches', 'Strikes on the depot')).click();
      await eventually(
        'results',
        () => window.treeRows('Search Results'),
        rows => (rows?.length ?? 0) > 1,
      );
      await window.press('Alt+A Alt+F');
      await eventually(
        'the search',
        () => window.quickInput(),
        input => input !== null,
      );
      await window.type('depot type:strkie actor:syr');
      await eventually(
        'values',
        () => window.quickPickRows(),
        rows => rows?.[0]?.label.startsWith('actor:') === true,
      );
    },
  },
  {
    name: 'review',
    async show(window) {
      await window.openContainer('Dateline');
      await eventually(
        'something to review',
        () => window.treeRows('Review'),
        rows => (rows?.length ?? 0) > 1,
      );
    },
  },
  {
    name: 'review-decide',
    folder: reviewCorpus,
    async show(window) {
      await openReview(window);
      await (await window.treeRow('Review', 'Guesses to Confirm')).click();
      await contradiction(window).click();
      await eventually(
        'both articles side by side',
        () => window.tabs(),
        tabs => tabs.length > 1,
      );
    },
  },
  {
    name: 'review-merge',
    folder: unmergedCorpus,
    async show(window) {
      await window.openContainer('Dateline');
      const card = window.page.locator('.workbench-hover', { hasText: 'Theirs' });
      // A view that is drawn anew takes its cards away.
      await eventually(
        'the card',
        async () => {
          await (await window.treeRow('Review', 'status: reviewed ⇄ withdrawn')).hover();
          await card.waitFor({ timeout: 3000 }).catch(() => window.page.mouse.move(700, 500));
          return card.isVisible();
        },
        Boolean,
      );
    },
  },
  {
    name: 'review-moved',
    folder: movedCorpus,
    async show(window) {
      await window.openContainer('Dateline');
      await (await window.treeRow('Review', 'Four guards were wounded')).click();
      await window.page.locator('.monaco-diff-editor .editor.modified .view-line').first().waitFor();
    },
  },
  {
    name: 'review-renamed',
    folder: renamedCorpus,
    async show(window) {
      await window.openContainer('Dateline');
      await (await window.treeRow('Review', RENAMED.sidecar)).hover();
    },
  },
  {
    name: 'rename-many',
    async show(window) {
      await openSideBar(window);
      await window.openFile('02-levant-dispatch-depot-strike.claims.alice.yaml');
      await window.clickText('type: ');
      await window.press('End');
      const input = window.page.locator('.rename-box input');
      await eventually(
        'the box for the new name',
        async () => {
          // What helps in YAML files is loaded with the first of them: until then the key does nothing.
          await window.press('F2');
          await input.waitFor({ timeout: 2000 }).catch(() => undefined);
          return input.isVisible();
        },
        Boolean,
      );
      await input.fill('kind-of-claim');
      await input.press('Enter');
      await window.page.locator('.monaco-dialog-box').waitFor();
    },
  },
  {
    name: 'codebook-split',
    async show(window) {
      await openSideBar(window);
      await window.command('Dateline: Split Claim Type…');
      await window.pick('Casualties, damage');
      await eventually(
        'its claims',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 3,
      );
      await window.press('Space ArrowDown ArrowDown Space');
    },
  },
  {
    name: 'codebook-rename',
    async show(window) {
      await openSideBar(window);
      await window.command('Dateline: Rename Claim Type Everywhere…');
      await window.pick('Casualties, damage');
      await answer(window, 'How the type is called', 'Losses');
      await answer(window, 'The id as sidecars write it', 'losses');
      await window.page.locator('.monaco-dialog-box').waitFor();
    },
  },
  {
    name: 'review-pick',
    folder: movedCorpus,
    async show(window) {
      await window.openContainer('Dateline');
      await (await window.treeRow('Review', 'None of our aircraft was in the air')).click();
      await window.page.locator('.monaco-diff-editor .editor.modified .view-line').first().waitFor();
      await window.press('c');
      await eventually(
        'the places',
        () => window.quickPickRows(),
        rows => (rows?.length ?? 0) > 0,
      );
    },
  },
  {
    name: 'names-progress',
    folder: longCorpus,
    async show(window) {
      await openMarked(window);
      const items = () => window.statusItems();
      const isShown = (text: RegExp) => (found: Awaited<ReturnType<typeof items>>) =>
        found.some(({ label }) => text.test(label));
      await eventually('how far it is', items, isShown(/Click to stop/), 60_000);
      const { id } = (await items()).find(({ label }) => /Click to stop/.test(label))!;
      const item = window.page.locator(`[id="${id}"] a`).first();
      await item.click();
      await eventually('that it is stopped', items, isShown(/Click to go on/));
      // Its text has changed under the pointer: away, and back for the hover of now.
      await window.page.mouse.move(640, 400);
      await item.hover();
      await eventually(
        'the hover',
        () => window.hoverText(),
        text => /Click to go on/.test(text),
      );
    },
  },
  {
    name: 'sidecar',
    show: window => window.openFile('02-levant-dispatch-depot-strike.claims.alice.yaml'),
  },
  { name: 'annotators-color', settings: { 'dateline.claims.annotators': 'color' }, show: openGroup },
  { name: 'annotators-name', settings: { 'dateline.claims.annotators': 'name' }, show: openGroup },
  {
    name: 'blind',
    settings: { 'dateline.blindCoding': true, 'dateline.annotator': 'bob' },
    show: openSideBar,
  },
  {
    name: 'unite',
    async show(window) {
      await openSideBar(window);
      await window.command('Dateline: Unite Sidecars…');
      await eventually(
        'the scopes',
        () => window.quickPickRows(),
        rows => rows?.some(row => row.label === 'The Whole Corpus') === true,
      );
      await window.pick('The Whole Corpus');
      await eventually(
        'the changes',
        () => window.quickPickRows(),
        rows => rows?.some(row => /^Change \d+ Sidecars/.test(row.label)) === true,
      );
      await window.press('ArrowDown ArrowDown ArrowDown Enter');
      await window.page.locator('.monaco-diff-editor').first().waitFor();
    },
  },
  { name: 'worked', folder: uncodedCorpus, show: workThrough },
  {
    name: 'board',
    async show(window) {
      await openMarked(window);
      await openBoard(window);
    },
  },
  {
    name: 'board-timeline',
    async show(window) {
      await openMarked(window);
      const frame = await openBoard(window);
      await showView(frame, 'Timeline');
      await frame.locator('rect.mark').first().click();
    },
  },
  {
    name: 'board-map',
    async show(window) {
      await openMarked(window);
      const frame = await openBoard(window);
      await showView(frame, 'Map');
      await frame.locator('.spot').first().waitFor();
    },
  },
  {
    name: 'board-numbers',
    async show(window) {
      await openMarked(window);
      const frame = await openBoard(window);
      await showView(frame, 'Numbers');
      await frame.locator('svg.chart').first().waitFor();
    },
  },
];
