import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openBoard, showView } from './driver/board.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { statusSays } from './driver/status-says.ts';
import { openWindow } from './driver/window.ts';

/** Fields of lines as RFC 4180 has them; every line ends in CRLF. */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}

interface Drawing {
  readonly root: string;
  readonly height: number;
  readonly lowest: number;
  readonly texts: readonly string[];
  readonly rects: number;
  readonly circles: number;
  readonly paths: number;
  readonly unpainted: number;
}

describe('saving the claims board', () => {
  let window: EditorWindow;
  let frame: Frame;

  before(async () => {
    window = await openWindow();
    await window.openFile('02-levant-dispatch-depot-strike.txt');
    await statusSays(window, /[1-9]\d* claims?/);
    frame = await openBoard(window);
    await frame.evaluate(readFileSync(path.join(process.cwd(), 'test/e2e/driver/in-page/pictures.js'), 'utf8'));
  });

  after(() => window.close());

  /** Presses the button and takes the name that is offered; resolves to the bytes of the file that arrives. */
  async function saved(kind: 'svg' | 'png' | 'csv', name: string): Promise<Buffer> {
    await frame.locator(`[data-save=${kind}]`).click();
    await eventually(
      `the name ${name}`,
      () => window.quickInput(),
      input => input?.value.endsWith(`/${name}`) === true,
    );
    await window.press('Enter');
    const file = path.join(window.folder, name);
    await eventually(
      `${name} saved`,
      () => window.statusItems(),
      items => items.some(item => item.text.includes(`Saved ${name}`)),
    );
    assert.ok(existsSync(file));
    return readFileSync(file);
  }

  const drawing = (source: string) => read<Drawing>('svg', source);

  /** What one of the functions of `readPictures` finds in what was saved. */
  function read<Found>(kind: 'svg' | 'png', source: string): Promise<Found> {
    return frame.evaluate(
      given => {
        const { readPictures } = globalThis as unknown as {
          readPictures: Record<string, (source: string) => Promise<never>>;
        };
        return readPictures[given.kind]!(given.source);
      },
      { kind, source },
    );
  }

  it('writes the claims shown as CSV, and no others', async () => {
    await frame.locator('select[aria-label=Outlet]').selectOption('Barada Gazette');
    const status = await eventually(
      'fewer claims',
      () => frame.locator('[role=status]').innerText(),
      text => /^(\d+) of (\d+) /.exec(text)?.[1] !== /^(\d+) of (\d+) /.exec(text)?.[2],
    );
    const [header, ...rows] = parsedCsv((await saved('csv', 'board.csv')).toString('utf8'));
    assert.deepEqual(header!.slice(0, 3), ['event', 'outlet', 'article']);
    assert.equal(rows.length, Number(/^\d+/.exec(status)![0]));
    const column = (name: string) => rows.map(row => row[header!.indexOf(name)]!);
    assert.deepEqual([...new Set(column('outlet'))], ['Barada Gazette']);
    const article = readFileSync(path.join(window.folder, '04-barada-gazette-seven-killed.txt'), 'utf8');
    for (const quote of column('quote')) {
      assert.ok(article.replace(/\s+/g, ' ').includes(quote), quote);
    }
    assert.ok(column('numbers').some(numbers => numbers.includes('killed, civilians: 7')));
    await frame.locator('button', { hasText: 'Clear' }).click();
  });

  it('draws the board as SVG, with what stands in its cells', async () => {
    const scroller = frame.locator('.scrolling');
    await scroller.evaluate(element => element.scrollTo(0, 300));
    const { root, texts, unpainted, height, lowest } = await drawing((await saved('svg', 'board.svg')).toString());
    assert.deepEqual([root, unpainted], ['svg', 0]);
    assert.ok(height > lowest && lowest > height - 400, `${lowest} of ${height}`);
    assert.deepEqual(
      await scroller.evaluate(element => [element.scrollTop, element.scrollHeight > element.clientHeight]),
      [300, true],
    );
    for (const wanted of ['The Harbour Post', 'depot-strike', 'Qalamoun Council']) {
      assert.ok(
        texts.some(text => text.includes(wanted)),
        wanted,
      );
    }
    const drawn = texts.join(' ').replace(/\s+/g, ' ');
    for (const event of await frame.locator('table.board button.event').allInnerTexts()) {
      assert.ok(drawn.includes(event), event);
    }
  });

  it('draws timeline, map and numbers as SVG, with their marks', async () => {
    for (const [view, mark, shape] of [
      ['Timeline', 'rect.mark', 'rects'],
      ['Map', '.spot .dot', 'circles'],
      ['Numbers', '.mark .dot', 'circles'],
    ] as const) {
      await showView(frame, view);
      await frame.locator(mark).first().waitFor();
      const found = await drawing((await saved('svg', `${view.toLowerCase()}.svg`)).toString('utf8'));
      assert.ok(found[shape] >= (await frame.locator(mark).count()), view);
      assert.deepEqual([found.root, found.unpainted], ['svg', 0], view);
      assert.ok(found.paths > 1, view);
      const named = await frame.locator('svg.chart text').first().textContent();
      assert.ok(found.texts.includes(named ?? ''), `${view}: ${named}`);
    }
  });

  it('makes a picture with twice the points, and something in it', async () => {
    await showView(frame, 'Map');
    await frame.locator('.spot').first().waitFor();
    const bytes = await saved('png', 'map.png');
    const size = await frame.locator('#view').evaluate(view => [view.scrollWidth, view.scrollHeight]);
    const seen = await read<{ size: number[]; colours: number }>('png', bytes.toString('base64'));
    assert.deepEqual(
      seen.size,
      size.map(side => side * 2),
    );
    assert.ok(seen.colours > 4, `${seen.colours} colours`);
  });
});
