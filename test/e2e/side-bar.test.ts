import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { copyOfCorpus, openWindow } from './driver/window.ts';

describe('the side bar', () => {
  let window: EditorWindow;
  const rows = (view: string) => window.treeRows(view).then(found => found ?? []);
  const labels = async (view: string) => (await rows(view)).map(row => row.label);

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 1100 } });
    await window.openContainer('Dateline');
    await eventually(
      'all claims',
      () => rows('Claims'),
      found => found.some(row => row.label.startsWith('Denial') && row.description === '4'),
    );
  });
  after(() => window.close());

  it('lists the articles by their titles, with the number of their claims', async () => {
    const articles = await eventually(
      'the titles',
      () => rows('Articles'),
      found => found[7]?.label.startsWith('Qatar hails') === true,
    );
    assert.equal(articles.length, 8);
    assert.match(articles[1]!.label, /^Drone strike on fuel depot/);
    assert.match(articles[1]!.description, /^12 claims/);
    assert.doesNotMatch(articles[2]!.description, /claims/);
  });

  it('groups the claims by what the user picks', async () => {
    await window.command('Dateline: Group Claims By…');
    await eventually(
      'the groupings',
      () => window.quickPickRows(),
      found => found?.some(row => row.label === 'Place') === true,
    );
    await window.pick('Place');
    await eventually(
      'places',
      () => labels('Claims'),
      found => found.some(label => /Nabk/.test(label)),
    );
    assert.equal((await window.viewHeader('Claims'))?.description, 'by place');
    await window.command('Dateline: Group Claims By…');
    await eventually(
      'the groupings',
      () => window.quickPickRows(),
      found => found?.some(row => row.label === 'Type') === true,
    );
    await window.pick('Type');
    await eventually(
      'types',
      () => labels('Claims'),
      found => found[0] === 'Strike, raid, clash',
    );
  });

  it('opens a claim of a group with a click, its words selected', async () => {
    await (await window.treeRow('Claims', 'Denial, no comment')).click();
    const quote = 'We did not carry out, order or know of any flight on Tuesday night,';
    await eventually(
      'the denial',
      () => labels('Claims'),
      found => found.includes(quote),
    );
    await (await window.treeRow('Claims', quote)).click();
    await eventually(
      'the selection',
      () => window.statusItems(),
      items => items.some(item => item.text.includes(`(${quote.length} selected)`)),
    );
  });

  it('keeps a group open when a claim is added', async () => {
    await window.clickText('LDA could not verify');
    await window.press('Alt+A d');
    await eventually(
      'five denials',
      () => rows('Claims'),
      found => found.some(row => row.label.startsWith('Denial') && row.description === '5'),
    );
    assert.ok((await labels('Claims')).some(label => label.startsWith('We did not carry out')));
  });

  it('offers what can be done with a claim in its context menu', async () => {
    const menu = await window.openContextMenu(await window.treeRow('Claims', 'LDA could not verify either account.'));
    assert.ok(menu.includes('Change Claim…') && menu.includes('Delete Claim') && menu.includes('Show in Sidecar'));
    await window.chooseMenuItem(
      'Delete Claim',
      'four denials again',
      () => rows('Claims'),
      found => found.some(row => row.label.startsWith('Denial') && row.description === '4'),
    );
  });

  it('leaves the card of a row open while other rows change', async () => {
    const card = window.page.locator('.workbench-hover', { hasText: 'We did not carry out' });
    await (
      await window.treeRow('Claims', 'We did not carry out, order or know of any flight on Tuesday night,')
    ).hover();
    await card.waitFor();
    const file = path.join(window.folder, '05-radio-badia-denial.claims.yaml');
    const before = readFileSync(file, 'utf8');
    const typed = before.match(/^ {4}type: (?!denial)[\w-]+/m)![0];
    writeFileSync(file, before.replace(typed, '    type: forecast'));
    const counts = async () => (await rows('Claims')).map(row => `${row.label} ${row.description}`).join('\n');
    const old = await counts();
    await eventually('other numbers', counts, now => now !== old);
    // As long as it would take to go.
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.equal(await card.isVisible(), true);
    await window.page.mouse.move(700, 500);
    writeFileSync(file, before);
    await eventually('the numbers of before', counts, now => now === old);
  });

  it('shows in Review the claim whose words are no longer there', async () => {
    const review = await rows('Review');
    assert.equal(review[0]?.label, 'Moved Text');
    assert.match(review[1]?.label ?? '', /^Observers on their way/);
  });

  it('takes in what changes outside the editor', async () => {
    writeFileSync(path.join(window.folder, '09-new.txt'), 'A new article\n\nBEIRUT — It was quiet on Friday.\n');
    await eventually(
      'the ninth article',
      () => labels('Articles'),
      found => found.includes('A new article'),
    );
    writeFileSync(path.join(window.folder, '09-new.claims.yaml'), '- no sidecar\n');
    await eventually(
      'the problem',
      () => labels('Review'),
      found => found.some(label => label.includes('09-new.claims.yaml')),
    );
    assert.deepEqual(window.consoleErrors(), []);
  });
});

describe('the side bar of a folder without articles', () => {
  it('says what to do', async () => {
    const folder = path.join(copyOfCorpus(), '..', 'empty');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'notes.md'), 'none\n');
    const window = await openWindow({ folder });
    try {
      await window.openContainer('Dateline');
      await window.page.getByText('This folder has no articles yet').waitFor();
      writeFileSync(path.join(folder, 'first.txt'), 'First article\n\nThe ministry said on Monday that it was calm.\n');
      await eventually(
        'the article',
        () => window.treeRows('Articles'),
        found => found?.[0]?.label === 'First article',
      );
      await window.page.getByText('No claims yet.').waitFor();
    } finally {
      await window.close();
    }
  });
});
