import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorWindow } from './driver/editor-window.ts';
import { eventually } from './driver/eventually.ts';
import { openWindow } from './driver/window.ts';

const ARTICLE = '02-levant-dispatch-depot-strike.txt';
const SIDECAR = '02-levant-dispatch-depot-strike.claims.alice.yaml';
const QUOTE = 'seven people had been killed';

describe('linking claims by keyboard', () => {
  let window: EditorWindow;
  const sidecars = () =>
    [SIDECAR, '05-radio-badia-denial.claims.yaml']
      .map(name => readFileSync(path.join(window.folder, name), 'utf8'))
      .join('\n');
  const relations = (): string[] => [...(sidecars().match(/- \{type: .*/g) ?? [])];
  const rows = (view: string) => window.treeRows(view).then(found => found ?? []);

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 1100 } });
    await window.openFile(ARTICLE);
    await eventually(
      'the claims',
      () => window.statusItems(),
      items => items.some(item => /12 claims/.test(item.text)),
    );
  });
  after(() => window.close());

  it('lists the likely partners with what they would be and why, and draws one with Enter', async () => {
    const before = relations();
    await window.clickText(QUOTE);
    await window.press('Alt+A Alt+L');
    const partners = await eventually(
      'the likely partners',
      () => window.quickPickRows(),
      found => found?.some(row => /Contradicted by/.test(row.label)) === true,
    );
    const four = partners?.find(row => /Four men died/.test(`${row.label} ${row.description}`));
    assert.ok(four, JSON.stringify(partners));
    await window.fillQuickInput('Four men died');
    await window.press('Enter');
    await eventually(
      'one relation more on the disk',
      async () => relations(),
      found => found.length === before.length + 1,
    );
    const [drawn] = relations().filter(line => !before.includes(line));
    assert.match(drawn!, /^- \{type: contradicts, to: "02-levant-dispatch-depot-strike#c-1mr7r6", "on": \[number/);
  });

  it('shows it in the hover and in the tree, on both sides', async () => {
    assert.match(await window.hover(QUOTE), /Contradicted by \(number.*Radio Badia/s);
    await window.openContainer('Dateline');
    await (await window.treeRow('Claims', 'Casualties, damage')).click();
    await (
      await window.treeRow(
        'Claims',
        'Four men died in the fire, all of them armed members of the Council’s depot guard',
      )
    ).twist();
    await eventually(
      'the relation under the claim',
      () => rows('Claims'),
      found => found.some(row => /^Contradicts \(number/.test(row.label) && /seven people/.test(row.description)),
    );
  });

  it('removes it from the row’s menu', async () => {
    const before = relations().length;
    const row = (await rows('Claims')).find(
      each => /^Contradicts \(number/.test(each.label) && /seven people/.test(each.description),
    );
    await window.openContextMenu(await window.treeRow('Claims', row!.label));
    await window.chooseMenuItem(
      'Remove Relation…',
      'one relation less on the disk',
      async () => relations(),
      found => found.length === before - 1,
    );
    await eventually(
      'the row gone',
      () => rows('Claims'),
      found => !found.some(each => /seven people had been killed/.test(each.description)),
    );
  });
});
