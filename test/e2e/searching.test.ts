import assert from 'node:assert/strict';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

describe('searching by keyboard', () => {
  let window: EditorWindow;

  const hits = () => window.quickPickRows().then(rows => rows ?? []);
  const search = async (text: string) => {
    await window.command('Dateline: Search Corpus…');
    await eventually(
      'the search',
      () => window.quickInput(),
      input => input !== null && !input.value.startsWith('>'),
    );
    // At once, so that what is listed then are not the hits of a part of it.
    await window.fillQuickInput(text);
  };

  /** Closes the picker and waits until its previews have given way to the article of the beginning. */
  const leave = async () => {
    await window.closeQuickInput();
    await eventually(
      'the article of the beginning',
      () => window.tabs(),
      tabs => tabs.some(tab => tab.active && tab.label.startsWith('02-')),
    );
  };

  before(async () => {
    window = await openWindow();
    await window.openFile('02-levant-dispatch-depot-strike.txt');
    await eventually(
      'the claims',
      () => window.statusItems(),
      items => items.some(item => /12 claims/.test(item.text)),
    );
  });
  after(() => window.close());

  it('finds a claim by words with typos in any order, and opens it with its words selected', async () => {
    await search('rouns mortor nine');
    await eventually(
      'the claim on top',
      hits,
      rows => rows[0]?.label.startsWith('the Council had fired nine mortar rounds') === true,
    );
    await window.press('Enter');
    await eventually(
      'the selection',
      () => window.statusItems(),
      items => items.some(item => item.text.includes('(79 selected)')),
    );
  });

  it('finds a name in another transliteration', async () => {
    await search('Kasrawi');
    await eventually('Qasrawi', hits, rows =>
      rows.slice(0, 3).some(row => /Qasrawi|Kasrawi/.test(`${row.label}${row.description}${row.detail}`)),
    );
    await leave();
  });

  it('narrows by filters', async () => {
    await search('type:denial ');
    await eventually(
      'denials alone',
      hits,
      rows => rows.length > 0 && rows.every(row => row.detail.startsWith('Denial')),
    );
    await leave();
  });

  it('opens nothing of what is found before somebody moves to it', async () => {
    await window.openFile('02-levant-dispatch-depot-strike.txt');
    await search('');
    for (const [query, first] of [
      ['type:denial', /^called the figure/],
      ['by:alice', /^has been postponed/],
      ['is:article prisoners talks', /^Qatar hails/],
    ] as const) {
      await window.press('Control+A Delete');
      await window.type(query);
      await eventually('its hits', hits, rows => first.test(rows[0]?.label ?? ''));
      // As long as a preview would take to come.
      await new Promise(resolve => setTimeout(resolve, 500));
      const active = (await window.tabs()).find(tab => tab.active);
      assert.match(active?.label ?? '', /^02-/, query);
    }
    await leave();
  });

  it('shows a hit while the arrows move, and goes back where Escape is pressed', async () => {
    await window.openFile('02-levant-dispatch-depot-strike.txt');
    await search('is:article prisoners talks');
    await eventually(
      'two hits',
      hits,
      rows => rows.length >= 2 && rows[0]?.label.startsWith('Qatar hails aid convoy') === true,
    );
    await window.press('ArrowDown');
    await eventually(
      'another article behind the list',
      () => window.tabs(),
      tabs => tabs.some(tab => tab.active && !tab.label.startsWith('02-')),
    );
    await window.closeQuickInput();
    await eventually(
      'the first article again',
      () => window.tabs(),
      tabs => tabs.some(tab => tab.active && tab.label.startsWith('02-')),
    );
  });

  it('keeps the hits as a tree with the matches marked', async () => {
    await search('depot drone');
    await eventually('hits', hits, rows => rows.length >= 3);
    await window.page.locator('.quick-input-widget .quick-input-titlebar .action-label').last().click();
    const rows = await eventually(
      'the tree',
      () => window.treeRows('Search Results'),
      tree => (tree?.length ?? 0) >= 3,
    );
    assert.ok(rows?.some(row => /depot/i.test(row.label)));
    assert.deepEqual(window.consoleErrors(), []);
  });
});
