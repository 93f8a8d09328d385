import assert from 'node:assert/strict';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

describe('highlighting', () => {
  let window: EditorWindow;
  const underline = async (text: string) => {
    const found = (await window.decorationsAt(text)) ?? [];
    return found
      .filter(({ style }) => style.textDecorationLine === 'underline')
      .map(({ style }) => style.textDecorationStyle);
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

  it('tells actors, places and dates apart by the shape of the line', async () => {
    // Claims are read from a file, these are found in the text: which is there first is open.
    for (const [text, style] of [
      ['Syrian Arab Red Crescent', 'solid'],
      ['Lebanon', 'dashed'],
      ['Wednesday noon', 'dotted'],
    ] as const) {
      await eventually(
        `a ${style} line under ${text}`,
        () => underline(text),
        found => found.includes(style),
      );
    }
  });

  it('says in the hover who, where and when it is, and why', async () => {
    assert.match(
      await window.hover('Syrian Arab Red Crescent'),
      /Syrian Arab Red Crescent · organisation[\s\S]*Also: .*SARC/,
    );
    await window.hover('Wednesday noon');
    await eventually(
      'the date',
      () => window.hoverText(),
      text => /2026-03-04[\s\S]*counted back from the publication date/.test(text),
    );
    await window.press('Escape');
    // A length of time has no place in the calendar: its own words stand for it.
    await window.hover('hours');
    await eventually(
      'the length of time',
      () => window.hoverText(),
      text => /hours · duration/.test(text) && !text.includes('PTXH'),
    );
    await window.press('Escape');
  });

  it('goes and comes back with the switch', async () => {
    await window.command('Dateline: Toggle Highlights');
    await eventually(
      'no line',
      () => underline('Lebanon'),
      found => found.length === 0,
    );
    await window.command('Dateline: Toggle Highlights');
    await eventually(
      'the line',
      () => underline('Lebanon'),
      found => found.includes('dashed'),
    );
  });

  it('marks a tagged claim in the gutter and under its words', async () => {
    const marks = await window.gutterAt('seven people had been killed');
    assert.ok((marks ?? []).length > 0);
  });

  it('adds actors without a name from the menu, and takes them away again', async () => {
    assert.deepEqual(await underline('residents and'), []);
    const flip = async () => {
      await window.command('Dateline: Highlights and Publication Date…');
      await eventually(
        'the menu',
        () => window.quickPickRows(),
        rows => rows?.some(row => /Actors Without a Name/.test(row.label)) === true,
      );
      await window.type('without a name');
      await window.press('Enter');
    };
    await flip();
    await eventually(
      'a line of dots under a description',
      () => underline('residents and'),
      found => found.includes('dotted'),
    );
    assert.deepEqual(await underline('Lebanon'), ['dashed']);
    await flip();
    await eventually(
      'no line',
      () => underline('residents and'),
      found => found.length === 0,
    );
  });

  it('takes a wrong highlight away for good', async () => {
    await window.clickText('Mahin');
    await window.command('Dateline: Remove Highlight');
    await eventually(
      'the question',
      () => window.quickPickRows(),
      rows => rows?.some(row => /article/.test(row.label)) === true,
    );
    await window.press('ArrowDown Enter');
    await eventually(
      'no line',
      () => underline('Mahin'),
      found => found.length === 0,
    );
    assert.deepEqual(window.consoleErrors(), []);
  });
});
