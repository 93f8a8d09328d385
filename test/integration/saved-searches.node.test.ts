import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsInOutline } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { StandInPick } from './support/stand-in-pick.node.ts';
import { apiOfDateline, wordsOf } from './support/words.node.ts';
import { run, saveByHandOnly, TestFolder } from './support/workspace.ts';

const TEXT = 'Talks resume\n\nA quadcopter fell near the orchard, the mayor said.\n';
const SIDECAR = `format: dateline-claims/1
claims:
  c-aaaaaa: {type: harm, quote: "A quadcopter fell", at: [14, 31], annotator: petronella}
`;

const settings = () => vscode.workspace.getConfiguration('dateline');
const saved = () => settings().inspect<Record<string, string>>('search.saved')?.workspaceValue ?? {};

describe('searching', () => {
  let folder: TestFolder;
  let pick: StandInPick;
  const own = { ...apiOfDateline().window };
  before(saveByHandOnly);
  beforeEach(async () => {
    folder = new TestFolder();
    await folder.write('one.claims.yaml', SIDECAR);
    const { document } = await folder.article('one.txt', TEXT);
    await claimsInOutline(document.uri, 1);
    Object.assign(apiOfDateline().window, {
      createQuickPick: () => {
        pick = new StandInPick();
        return pick;
      },
    });
  });
  afterEach(async () => {
    Object.assign(apiOfDateline().window, { createQuickPick: own.createQuickPick, showInputBox: own.showInputBox });
    await settings().update('search.saved', undefined, vscode.ConfigurationTarget.Workspace);
    await folder.clear();
  });

  /** The rows of the picker for a query, once one of them is as expected. */
  function rowsOf(query: string, expected: RegExp): Promise<readonly string[]> {
    pick.type(query);
    return eventually(`${expected} for ${query}`, () => {
      const labels = pick.items.map(({ label, description }) => `${label} (${description ?? ''})`);
      return labels.some(label => expected.test(label)) && labels;
    });
  }

  it('completes filters, reads a slip in a value and says so', async () => {
    await run('dateline.search');
    await rowsOf('by:petro', /^by:petronella/);
    assert.equal(pick.activeItems[0]?.label, 'by:petronella');
    await rowsOf('quadcopter by:petrnoella', /A quadcopter fell/);
    await eventually('how it was read', () => /by:petrnoella taken for by:petronella/.test(pick.title ?? ''));
    // Before a letter of the value is typed, a value is what comes next.
    await rowsOf('is:', /^is:contested/);
    assert.equal(pick.activeItems[0]?.label, 'is:contested');
    await rowsOf('quadcopter colour:red', /./);
    await eventually('what is no filter', () => /colour: is no filter, taken as a word/.test(pick.title ?? ''));
    // Nobody's claims can be told from others' as long as the window has no annotator.
    await rowsOf('is:mine', /Nothing found/);
    await eventually('what is missing', () => /is:mine needs .*dateline\.annotator/.test(pick.title ?? ''));
    await rowsOf('quadcopter -by:petronella', /./);
    assert.ok(!pick.items.some(({ label }) => label === 'A quadcopter fell'));
    await rowsOf('quadcopter by:petronella ty', /^type: \(filter\)/);
    assert.equal(pick.activeItems[0]?.label, 'A quadcopter fell');
    pick.hide();
  });

  it('saves a search by its button, runs it again, renames and deletes it', async () => {
    await run('dateline.search', 'quadcopter by:petronella');
    await eventually('the claim', () => pick.items.some(({ label }) => label === 'A quadcopter fell'));
    Object.assign(apiOfDateline().window, { showInputBox: async () => 'Orchard' });
    pick.press(pick.buttons[0]!);
    await eventually('the setting', () => 'Orchard' in saved());
    assert.deepEqual(saved(), { Orchard: 'quadcopter by:petronella' });

    await run('dateline.search');
    await rowsOf('', /^Orchard \(quadcopter by:petronella\)/);
    pick.hide();
    await run('dateline.searches.run', 'Orchard');
    await run('dateline.results.refine');
    assert.equal(pick.value, 'quadcopter by:petronella');
    pick.hide();

    Object.assign(apiOfDateline().window, { showInputBox: async () => 'Over the orchard' });
    await run('dateline.searches.rename', 'Orchard');
    assert.deepEqual(saved(), { 'Over the orchard': 'quadcopter by:petronella' });
    const said = await wordsOf(() => run('dateline.searches.delete', 'Over the orchard'), ['Undo']);
    // What was done before may still be telling in the status bar that it is done.
    assert.match(said.find(({ level }) => level === 'information')?.text ?? '', /Over the orchard/);
    await eventually('it again', () => 'Over the orchard' in saved());
    await run('dateline.searches.delete', 'Over the orchard');
    assert.deepEqual(saved(), {});
  });
});
