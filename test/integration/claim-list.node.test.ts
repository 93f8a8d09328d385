import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsInOutline } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { StandInPick } from './support/stand-in-pick.node.ts';
import { apiOfDateline } from './support/words.node.ts';
import { run, saveByHandOnly, TestFolder } from './support/workspace.ts';

const TEXT = 'Talks resume\n\nA drone fell near Tyre, the Lebanese army said.\n';
const SIDECAR = `format: dateline-claims/1
claims:
  c-aaaaaa:
    type: harm
    quote: "A drone fell near Tyre"
    at: [14, 36]
    claimant: lebanese-armed-forces
    event:
      place: tyre
      actors: [israel, hezbollah]
`;

describe('the list of a claim’s fields', () => {
  let folder: TestFolder;
  const picks: StandInPick[] = [];
  const { createQuickPick } = apiOfDateline().window;
  before(saveByHandOnly);
  beforeEach(async () => {
    folder = new TestFolder();
    picks.length = 0;
    await folder.write('one.claims.yaml', SIDECAR);
    const editor = await folder.article('one.txt', TEXT);
    await claimsInOutline(editor.document.uri, 1);
    editor.selection = new vscode.Selection(2, 3, 2, 3);
    Object.assign(apiOfDateline().window, {
      createQuickPick: () => {
        const pick = new StandInPick();
        picks.push(pick);
        return pick;
      },
    });
  });
  afterEach(async () => {
    for (const pick of picks) {
      pick.hide();
    }
    Object.assign(apiOfDateline().window, { createQuickPick });
    await folder.clear();
  });

  it('calls actors and places by their names', async () => {
    const changing = run('dateline.claim.change');
    const list = await eventually('the list', () => picks[0]);
    const shown = new Map(list.items.map(({ label, description }) => [label, description]));
    assert.equal(shown.get('Claimant'), 'Lebanese Armed Forces');
    assert.equal(shown.get('Place'), 'Tyre');
    assert.equal(shown.get('Actors'), 'Israel, Hezbollah');
    assert.equal(shown.get('Cue'), '—');
    list.hide();
    await changing;
  });
});
