import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InlineSearchEngine, type SearchEngine } from '../../../src/app/search/search-engine.ts';
import { Background } from '../../../src/app/worker/background.ts';
import { parseQuery } from '../../../src/core/search/query/query.ts';
import { startWorker } from '../../../src/node/start-worker.ts';
import { createScheduler } from '../../../src/vscode/platform/scheduler.ts';
import { builtInGazetteer } from '../../support/built-in-gazetteer.ts';
import { claimsCorpus } from '../claims-corpus.ts';
import { knownItems } from '../search/known-items.ts';
import { memory, percentile } from '../search/measure.ts';
import type { Figures } from '../table.ts';
import { watched } from './block-meter.ts';
import { workerScript } from './worker-script.ts';

const log = { info: () => undefined, warn: console.warn, error: console.error };

/** The search index in a worker beside the same on this thread: filling it, typing, and what is left for others. */
export async function searchBeside(claims: number): Promise<readonly Figures[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  try {
    const script = await workerScript(folder);
    const gazetteer = builtInGazetteer();
    const articles = [...claimsCorpus(claims, gazetteer)];
    const documents = articles.flatMap(article => article.documents);
    const queries = knownItems(documents, gazetteer, 15).map(({ query }) => query);
    const rows: Figures[] = [];
    for (const [name, engine] of [
      ['in a worker', new Background(startWorker(script), log)],
      ['on this thread', new InlineSearchEngine(createScheduler(3))],
    ] as const) {
      const scheduler = createScheduler(3);
      const before = memory();
      const filling = await watched(async () => {
        for (const { uri, documents: own } of articles) {
          engine.set(uri, own);
          await scheduler.yield();
        }
        await engine.search(parseQuery('x'), 10);
      });
      const used = memory() - before;
      rows.push({
        claims,
        index: name,
        'filled, s': filling.seconds,
        'filling, block, ms': filling.block,
        'MB on this thread': used,
        ...(await type(engine, queries)),
      });
      engine.dispose();
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function type(engine: SearchEngine, queries: readonly string[]): Promise<Figures> {
  const times: number[] = [];
  const counted: number[] = [];
  const typing = await watched(async () => {
    for (const query of queries) {
      for (let end = 1; end <= query.length; end++) {
        const start = performance.now();
        let found = 0;
        await engine.search(parseQuery(query.slice(0, end)), 50, () => {
          found ||= performance.now() - start;
        });
        const whole = performance.now() - start;
        times.push(found || whole);
        counted.push(whole);
      }
    }
  });
  return {
    keystrokes: times.length,
    'median, ms': percentile(times, 0.5),
    'p95, ms': percentile(times, 0.95),
    'counted too, p95, ms': percentile(counted, 0.95),
    'typing, block, ms': typing.block,
  };
}
