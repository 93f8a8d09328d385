import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { bundledCli, runCli, SAMPLE } from './run-cli.ts';

describe('dateline codebook', () => {
  const { folder, remove } = temporaryFolder();
  let program = '';
  const run = (...args: string[]) => runCli(program, ['codebook', ...args], folder);

  before(async function () {
    this.timeout(120_000);
    program = await bundledCli();
    cpSync(SAMPLE, path.join(folder, 'sample'), { recursive: true });
  });
  after(remove);

  it('prints the built-in codebook as Markdown', async () => {
    const { status, stdout } = await run();
    assert.equal(status, 0);
    assert.match(stdout, /^# Codebook\n/);
    assert.match(stdout, /### Casualties, damage\n/);
    assert.doesNotMatch(stdout, /\| Claims \|/);
  });

  it('counts the claims of a folder, in an HTML page', async () => {
    const { status, stdout } = await run('--html', 'sample');
    assert.equal(status, 0);
    assert.match(stdout, /^<!DOCTYPE html>/);
    const counts = [...stdout.matchAll(/<td>[a-z]+<\/td><td>[1-9a-z]<\/td><td>(\d+)<\/td>/g)].map(match =>
      Number(match[1]),
    );
    assert.ok(counts.reduce((sum, count) => sum + count, 0) > 10);
  });

  it('refuses what it does not know', async () => {
    assert.equal((await run('a', 'b')).status, 2);
    assert.equal((await run('nowhere')).status, 2);
    assert.equal((await run('--pdf')).status, 2);
  });
});
