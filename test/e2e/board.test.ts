import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openBoard, showView } from './driver/board.ts';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { statusSays } from './driver/status-says.ts';
import { openWindow } from './driver/window.ts';

const AXE = readFileSync(
  createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const ARTICLE = '02-levant-dispatch-depot-strike.txt';

/** What a screen reader's user would stumble over badly in the page. */
async function hurdles(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

describe('the claims board', () => {
  let window: EditorWindow;
  let frame: Frame;

  before(async () => {
    window = await openWindow();
    await window.openFile(ARTICLE);
    await statusSays(window, /[1-9]\d* claims?/);
    frame = await openBoard(window);
  });

  after(() => window.close());

  const text = (selector: string) => frame.locator(selector).allInnerTexts();
  /** Rows of the table without its head, those too that are drawn when they come into sight. */
  const events = async () => Number(await frame.locator('table.board').getAttribute('aria-rowcount')) - 1;

  it('holds the accounts of the outlets against each other, event by event', async () => {
    const [header] = await text('table.board thead tr');
    assert.match(header!, /Event[\s\S]*The Harbour Post[\s\S]*Barada Gazette/);
    const rows = await text('table.board tbody tr');
    const strike = rows.find(row => row.startsWith('depot-strike\n'));
    assert.match(strike ?? '', /\bkilled, persons: .*5.*\|.*7|\bkilled, persons: .*7.*\|.*5/);
    const signs = await frame.locator('button.disagreement > svg.bolt:first-child').count();
    assert.equal(signs, await frame.locator('button.disagreement').count());
    assert.ok(signs > 0);
  });

  it('is readable for a screen reader in every view', async () => {
    for (const [view, shown] of [
      ['Board', 'table.board'],
      ['Timeline', 'rect.mark'],
      ['Map', '.spot'],
      ['Numbers', 'svg.chart'],
    ] as const) {
      await showView(frame, view);
      await frame.locator(shown).first().waitFor();
      assert.deepEqual(await hurdles(frame), [], view);
    }
  });

  it('narrows all views by one filter', async () => {
    await showView(frame, 'Board');
    const all = await events();
    await frame.locator('#disagreeing').check();
    await eventually('fewer events', events, found => found > 0 && found < all);
    await frame.locator('select[aria-label=Outlet]').selectOption('Barada Gazette');
    await eventually(
      'one outlet',
      () => text('table.board thead th'),
      cells => cells.length === 2,
    );
    const [count] = await text('[role=status]');
    await showView(frame, 'Numbers');
    await frame.locator('svg.chart').first().waitFor();
    assert.deepEqual(await text('[role=status]'), [count]);
    for (const source of await frame.locator('svg.chart .source').allTextContents()) {
      assert.match(source, /Barada|…/);
    }
    await frame.locator('button', { hasText: 'Clear' }).click();
    await showView(frame, 'Board');
    await eventually('all events again', events, found => found === all);
  });

  it('draws all events as one scrolls to them', async () => {
    await showView(frame, 'Board');
    const all = await events();
    await eventually(
      'the last event',
      async () => {
        await frame.locator('.scrolling').evaluate(box => box.scrollTo(0, box.scrollHeight));
        return frame.locator('table.board tbody tr').last().getAttribute('aria-rowindex');
      },
      row => row === String(all + 1),
    );
    await frame.locator('.scrolling').evaluate(box => box.scrollTo(0, 0));
    await eventually(
      'the first event again',
      () => frame.locator('table.board tbody tr').first().getAttribute('aria-rowindex'),
      row => row === '2',
    );
  });

  it('narrows the days of all views by zooming into the timeline, and shows all again', async () => {
    await showView(frame, 'Timeline');
    const all = await frame.locator('[role=status]').innerText();
    await frame.locator('.zoom button[aria-label="Zoom in"]').focus();
    await window.press('Enter');
    await eventually(
      'fewer claims',
      () => frame.locator('[role=status]').innerText(),
      text => text !== all,
    );
    await frame.locator('.zoom button[aria-label="Zoom in"]:focus').waitFor();
    assert.match(await frame.locator('input[aria-label="Events from"]').inputValue(), /^\d{4}-\d\d-\d\d$/);
    await frame.locator('.zoom button[aria-label="Show all days"]').click();
    await eventually(
      'all claims again',
      () => frame.locator('[role=status]').innerText(),
      text => text === all,
    );
  });

  it('has one stop for the Tab key among all marks of a drawing, and no other but its buttons', async () => {
    const focused = () =>
      frame.locator(':focus').evaluate(element => {
        const kind = element.closest('main') ? (element.getAttribute('role') ?? element.localName) : 'outside';
        return `${kind}: ${element.getAttribute('aria-label') ?? ''}`;
      });
    for (const [view, mark] of [
      ['Timeline', /^button: .+published/],
      ['Map', /^button: .+: (?:1 claim|\d+ claims)$/],
    ] as const) {
      await showView(frame, view);
      await frame.locator('.zoom button').first().focus();
      await window.press('Shift+Tab');
      await eventually(`a mark of ${view}`, focused, found => mark.test(found));
      await window.press('Shift+Tab');
      await eventually(`the controls above ${view}`, focused, found => found.startsWith('outside'));
    }
  });

  it('lists the claims of a mark by keyboard, and opens the quote of one', async () => {
    await showView(frame, 'Timeline');
    await frame.locator('rect.mark').first().focus();
    await window.page.keyboard.press('ArrowRight');
    await window.page.keyboard.press('Enter');
    const claim = frame.locator('#chosen button.claim').first();
    await claim.waitFor();
    assert.equal(await frame.locator('rect.mark:focus').count(), 1);
    const quote = (await claim.locator('.quote').innerText()).slice(1, -1);
    await claim.click();
    await eventually(
      'the quote selected in its article',
      () => window.statusItems(),
      items => items.some(item => item.text.includes(`(${quote.length} selected)`)),
    );
  });
});
