import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { wordsOf } from './support/words.node.ts';
import { saveByHandOnly, showArticle, TestFolder } from './support/workspace.ts';

const TEXT = 'A drone fell near the town. Four men died.\n';
const SIDECAR = 'format: dateline-claims/1\nclaims:\n  c-aaaaaa: {type: harm, quote: "Four men died", at: [28, 41]}\n';

// Modes of files do not stop a superuser, as whom containers run tests; file systems of their own do.
describe('disks that refuse', () => {
  let folder: TestFolder;
  const mounted: string[] = [];
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(async () => {
    for (const disk of mounted.splice(0)) {
      spawnSync('umount', ['-l', disk]);
    }
    await folder.clear();
  });

  /** A disk with an article and a sidecar; undefined where this process may not make one. */
  function disk(options: string, filler = 0): string | undefined {
    const place = path.join(folder.uri.fsPath, 'disk');
    mkdirSync(place, { recursive: true });
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status !== 0) {
      return undefined;
    }
    mounted.push(place);
    writeFileSync(path.join(place, 'one.txt'), TEXT);
    writeFileSync(path.join(place, 'one.claims.yaml'), SIDECAR);
    if (filler > 0) {
      writeFileSync(path.join(place, 'filler'), new Uint8Array(filler));
    }
    if (options !== '') {
      spawnSync('mount', ['-o', `remount,${options}`, place]);
    }
    return place;
  }

  async function tagOn(place: string): Promise<string> {
    const files = readdirSync(place).sort();
    const editor = await showArticle(vscode.Uri.file(path.join(place, 'one.txt')));
    editor.selection = new vscode.Selection(0, 0, 0, 12);
    const said = await wordsOf(() => vscode.commands.executeCommand('dateline.claim.tag', { key: '1' }));
    assert.equal(readFileSync(path.join(place, 'one.claims.yaml'), 'utf8'), SIDECAR);
    assert.deepEqual(readdirSync(place).sort(), files);
    const errors = said.filter(({ level }) => level === 'error');
    assert.equal(errors.length, 1, JSON.stringify(said));
    return errors[0]!.text;
  }

  it('a read-only one is named, and nothing is lost', async function () {
    const place = disk('ro');
    if (!place) {
      this.skip();
    }
    assert.match(await tagOn(place), /one\.claims\.yaml.*read-only/);
  });

  it('a full one is named, and nothing is lost; with room again the same words are tagged', async function () {
    const place = disk('', 56 * 1024);
    if (!place) {
      this.skip();
    }
    assert.match(await tagOn(place), /one\.claims\.yaml.*disk is full/);
    writeFileSync(path.join(place, 'filler'), '');
    await vscode.commands.executeCommand('dateline.claim.tag', { key: '1' });
    assert.match(readFileSync(path.join(place, 'one.claims.yaml'), 'utf8'), /A drone fell/);
  });
});
