import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { bundledCli, jsonLines, type Ran, runCli, SAMPLE } from './run-cli.ts';

describe('dateline suggest', () => {
  const { folder, remove } = temporaryFolder();
  const corpus = path.join(folder, 'corpus');
  let program = '';

  before(async function () {
    this.timeout(120_000);
    program = await bundledCli();
    cpSync(SAMPLE, corpus, { recursive: true });
    writeFileSync(path.join(corpus, 'note.txt'), 'The army said on Tuesday a drone fell near Tyre.\r\nIt burned.\r\n');
  });
  after(remove);

  const run = (...args: string[]): Promise<Ran> => runCli(program, ['suggest', ...args], corpus);

  it('prints a suggestion a line, with spans that hold their words', async () => {
    const { status, stdout, stderr } = await run('--published', '2026-03-04', 'note.txt');
    assert.equal(status, 0, stderr);
    const [one, ...more] = jsonLines(stdout);
    assert.equal(more.length, 0);
    const text = 'The army said on Tuesday a drone fell near Tyre.\nIt burned.\n';
    const { claim, cue, claimant, event } = one as Record<
      'claim' | 'cue' | 'claimant' | 'event',
      Record<string, unknown>
    >;
    for (const span of [one!, claim, cue, claimant]) {
      assert.equal(text.slice(span.start as number, span.end as number), span.quote);
    }
    assert.equal(claim.quote, 'a drone fell near Tyre');
    assert.equal(cue.quote, 'said');
    assert.equal(event.date, '2026-03-03');
    assert.equal(one!.type, 'strike');
    assert.equal(one!.mode, 'indirect');
  });

  it('reads the corpus’s gazetteer, codebook and sidecars', async () => {
    const { status, stdout } = await run('02-levant-dispatch-depot-strike.txt');
    assert.equal(status, 0);
    const rows = jsonLines(stdout);
    assert.ok(rows.length >= 20, String(rows.length));
    const council = rows.find(row => String(row.quote).includes('seven people had been killed'));
    assert.equal((council?.claimant as { id: string }).id, 'qalamoun-council');
    assert.deepEqual((council?.numbers as object[])[0], { what: 'killed', of: 'persons', best: 7 });
    assert.ok(
      rows.some(row => row.type === 'detention'),
      'a type of the corpus’s own',
    );
  });

  it('adds the outlet’s own account when asked', async () => {
    const plain = jsonLines((await run('06-meridian-review-monitoring-gap.txt')).stdout);
    const all = jsonLines((await run('--narrator', '06-meridian-review-monitoring-gap.txt')).stdout);
    assert.ok(plain.every(row => row.mode !== 'narrator'));
    assert.ok(all.length > plain.length);
  });

  it('needs a file, and a date that is one', async () => {
    const [none, bad, missing] = await Promise.all([run(), run('--published', 'soon', 'note.txt'), run('no.txt')]);
    assert.equal(none.status, 2);
    assert.match(none.stderr, /at least one file/);
    assert.equal(bad.status, 2);
    assert.match(bad.stderr, /EDTF/);
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /no\.txt/);
  });
});
