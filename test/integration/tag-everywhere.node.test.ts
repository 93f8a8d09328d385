import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { apiOfDateline } from './support/words.node.ts';
import { run, saveByHandOnly, select, TestFolder } from './support/workspace.ts';

const ONE =
  'Quarry road closed\n\nPolice said the “salt accord” of Orlu was dead. The salt\naccord had held for a year.\n';
const TWO = 'A second look\n\nNobody has signed the Salt Accord since May. Salt accords are rare.\n';

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly picked?: boolean;
}

describe('tagging a phrase everywhere', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.clear());

  const claims = async (name: string) => parseSidecar((await folder.read(`${name}.claims.yaml`)) ?? '').claims;

  /** Runs the command on the selected words; `choose` answers the preview, Enter takes the first type. */
  async function tagEverywhere(choose: (items: readonly Item[]) => readonly Item[] | undefined): Promise<Item[]> {
    const window = apiOfDateline().window as unknown as Record<string, unknown>;
    const own = window.showQuickPick;
    let previewed: Item[] = [];
    window.showQuickPick = async (items: Item[]) => {
      previewed = items;
      return choose(items);
    };
    const accepting = setInterval(
      () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      200,
    );
    try {
      await run('dateline.claim.tagEverywhere');
    } finally {
      clearInterval(accepting);
      window.showQuickPick = own;
    }
    return previewed;
  }

  it('lists every place ticked, writes the chosen ones in one step, and one undo takes them back', async () => {
    await folder.write('two.txt', TWO);
    await run('dateline.corpus.refresh');
    const editor = await folder.article('one.txt', ONE);
    select(editor, 'salt accord');
    const items = await tagEverywhere(all => all);
    assert.equal(items.length, 3);
    assert.ok(items.every(item => item.picked === true));
    assert.match(items[0]!.label, /Police said/);
    assert.match(items[2]!.label, /Nobody has signed/);
    assert.deepEqual(
      [...(await claims('one')), ...(await claims('two'))].map(({ quote, type }) => [quote, type]),
      [
        ['salt accord', 'strike'],
        ['salt\naccord', 'strike'],
        ['Salt Accord', 'strike'],
      ],
    );
    await run('dateline.annotations.undo');
    assert.equal(await folder.read('one.claims.yaml'), undefined);
    assert.equal(await folder.read('two.claims.yaml'), undefined);
    assert.equal(await folder.read('one.txt'), ONE);
  });

  it('shows the phrase in each row, and on which line it stands', async () => {
    const far =
      'After months of shuttle talks in three capitals and two ports, the envoys called the salt accord dead.';
    const editor = await folder.article('one.txt', `The salt accord\n\n${far}\n`);
    select(editor, 'salt accord');
    const items = await tagEverywhere(() => undefined);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['The salt accord', '… two ports, the envoys called the salt accord dead.'],
    );
    assert.match(items[0]!.detail!, /^Line 1\b/);
    assert.match(items[1]!.detail!, /^Line 3\b/);
  });

  it('tags only what stays ticked, and offers that no second time', async () => {
    const editor = await folder.article('one.txt', ONE);
    select(editor, 'salt accord');
    await tagEverywhere(items => items.slice(1));
    assert.deepEqual(
      (await claims('one')).map(({ quote }) => quote),
      ['salt\naccord'],
    );
    select(editor, 'salt accord');
    assert.equal((await tagEverywhere(() => undefined)).length, 1);
  });

  it('writes nothing where the preview is left', async () => {
    const editor = await folder.article('one.txt', ONE);
    select(editor, 'salt accord');
    assert.equal((await tagEverywhere(() => undefined)).length, 2);
    assert.equal(await folder.read('one.claims.yaml'), undefined);
  });
});
