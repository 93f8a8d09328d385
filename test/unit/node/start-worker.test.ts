import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { Background } from '../../../src/app/worker/background.ts';
import { parseQuery } from '../../../src/core/search/query/query.ts';
import { startWorker } from '../../../src/node/start-worker.ts';

const root = process.env.DATELINE_ROOT!;

describe('a worker thread', () => {
  let folder: string;
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    warn: (text: string) => warnings.push(text),
    error: (text: string) => warnings.push(text),
  };

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-worker-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('searches and reads in the bundle that is shipped', async function () {
    this.timeout(30_000);
    const script = path.join(folder, 'worker.js');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/worker.ts'],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
    const background = new Background(startWorker(script), log);
    const document = {
      key: 'a',
      kind: 'claim',
      article: 'file:///a',
      text: 'A drone fell',
      context: [],
      facets: {},
    } as const;
    background.set('a', [document]);
    const asked = ['d', 'dr', 'drone'].map(text => background.search(parseQuery(text), 5));
    const answers = await Promise.all(asked);
    assert.deepEqual(answers.slice(0, 2), [undefined, undefined]);
    assert.deepEqual(answers[2]?.hits[0]?.document, document);
    assert.equal((await background.parse('claims: {c-1: {type: a, quote: b, at: [1, 2]}}'))?.claims.length, 1);
    background.dispose();
    assert.deepEqual(warnings, []);
  });

  it('is told of when it cannot be loaded, or ends', async () => {
    for (const text of ['throw new Error("no");', 'process.exit(3);', undefined]) {
      const script = path.join(folder, `${text?.length ?? 'missing'}.js`);
      if (text !== undefined) {
        writeFileSync(script, text);
      }
      const background = new Background(startWorker(script), log);
      assert.equal(await background.search(parseQuery('drone'), 5), undefined);
      assert.equal(background.isWorking, false);
      assert.equal(warnings.splice(0).length, 1);
    }
  });
});
