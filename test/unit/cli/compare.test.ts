import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RELATION_ASPECTS, RELATION_TYPES } from '../../../src/core/claims/model.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { bundledCli, jsonLines, runCli, SAMPLE } from './run-cli.ts';

describe('dateline compare', () => {
  const { folder, remove } = temporaryFolder();
  const sample = path.join(folder, 'sample');
  let program = '';
  const run = (...args: string[]) => runCli(program, args, folder);

  before(async function () {
    this.timeout(120_000);
    program = await bundledCli();
    cpSync(SAMPLE, sample, { recursive: true });
  });
  after(remove);

  it('prints each pair once, best first, with type, aspects, score and evidence', async () => {
    const { status, stdout } = await run('compare', 'sample');
    assert.equal(status, 0);
    const lines = jsonLines(stdout);
    const pairs = lines.map(({ from, to }) => [from, to].sort().join(' '));
    assert.equal(new Set(pairs).size, pairs.length);
    const scores = lines.map(({ score }) => Number(score));
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    for (const { type, on, score, evidence, from, to } of lines) {
      assert.ok(RELATION_TYPES.some(known => known === type));
      assert.ok((on as string[]).every(aspect => RELATION_ASPECTS.some(known => known === aspect)));
      assert.ok(Number(score) > 0 && Number(score) <= 1);
      assert.ok((evidence as string[]).length > 0, `${from} ${to}`);
    }
    const found = lines.find(({ from, to }) => [from, to].every(name => /c-81wpes$|c-q4ksts$/.test(String(name))));
    assert.deepEqual([found?.type, found?.on, found?.drawn], ['contradicts', ['number'], true]);
    const old = lines.find(({ from, to }) => [from, to].every(name => /c-sxehh4$|c-ar6bs8$/.test(String(name))));
    assert.equal(old?.type, 'distinct-from', 'the strike of 2024 is not that of 2026');
  });

  it('compares one claim, and as many partners as asked', async () => {
    const { stdout } = await run('compare', 'sample', '--claim', 'c-81wpes', '--limit', '5');
    const lines = jsonLines(stdout);
    assert.equal(lines.length, 5);
    assert.ok(lines.every(({ from, to }) => `${from} ${to}`.includes('05-radio-badia-denial#c-81wpes')));
  });

  it('leaves out what is less likely than asked', async () => {
    const scores = async (...more: string[]) =>
      jsonLines((await run('compare', 'sample', ...more)).stdout).map(({ score }) => Number(score));
    const all = await scores();
    const likely = await scores('--least', '0.4');
    assert.ok(likely.every(score => score >= 0.4));
    assert.ok(all.filter(score => score > 0.4).every(score => likely.includes(score)));
    assert.ok(likely.length > 0 && likely.length < all.length);
  });

  it('counts an echo as such', async () => {
    const { stdout } = await run('compare', 'sample', '--limit', '20', '--claim', 'c-q4ksts');
    const echo = jsonLines(stdout).find(({ from, to }) => `${from} ${to}`.includes('c-1mr7r6'));
    assert.equal(echo?.independent, 'no', 'one council, two outlets');
  });

  it('tells misuse from nothing found', async () => {
    for (const [args, message] of [
      [['compare', 'nowhere'], /no folder/],
      [['compare', 'sample', 'more'], /at most one/],
      [['compare', 'sample', '--limit', '0'], /--limit/],
      [['compare', 'sample', '--least', 'likely'], /--least/],
      [['compare', 'sample', '--claim', 'c-nobody'], /no claim/],
    ] as const) {
      const ran = await run(...args);
      assert.deepEqual([ran.status, ran.stdout], [2, '']);
      assert.match(ran.stderr, message);
    }
    const lonely = path.join(folder, 'lonely');
    cpSync(path.join(sample, '08-gulf-lantern-prisoners-convoy.txt'), path.join(lonely, 'a.txt'));
    assert.equal((await run('compare', 'lonely')).status, 1);
  });

  it('reports relations that cannot hold together in dateline check', async () => {
    const name = path.join(sample, '04-barada-gazette-seven-killed.claims.alice.yaml');
    const raw = readFileSync(name, 'utf8');
    const drawn = /^( +)- \{type: corroborates, to: "02-levant-dispatch-depot-strike#c-1mr7r6".*\n/m.exec(raw)!;
    writeFileSync(name, raw.replace(drawn[0], drawn[0] + drawn[0].replace('corroborates', 'contradicts')));
    const { stdout } = await run('check', 'sample', '--format', 'json');
    writeFileSync(name, raw);
    assert.match(stdout, /relation-conflict/);
    assert.doesNotMatch((await run('check', 'sample', '--format', 'json')).stdout, /relation-(?:conflict|cycle)/);
  });
});
