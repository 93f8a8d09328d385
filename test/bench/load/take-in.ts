import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileCache } from '../../../src/app/cache/file-cache.ts';
import type { CacheStore } from '../../../src/app/cache/segment-store.ts';
import { CACHE_VERSION } from '../../../src/app/corpus/corpus-reader.ts';
import { CorpusService } from '../../../src/app/corpus/corpus-service.ts';
import { ReadAhead } from '../../../src/app/corpus/read-ahead.ts';
import { Background } from '../../../src/app/worker/background.ts';
import { FilesElsewhere } from '../../../src/app/worker/files-elsewhere.ts';
import { nodeFileFinder, nodeFileReader } from '../../../src/node/node-files.ts';
import { DiskFiles } from '../../../src/node/own-files.ts';
import { startWorker } from '../../../src/node/start-worker.ts';
import { createScheduler } from '../../../src/vscode/platform/scheduler.ts';
import { memory } from '../search/measure.ts';
import type { Figures } from '../table.ts';
import { type Watched, watched } from './block-meter.ts';
import { workerScript } from './worker-script.ts';

/** Sidecars that a change of branch touches. */
const TOUCHED = 5000;
const log = { info: () => undefined, warn: console.warn, error: console.error };

/** The corpus service as the extension runs it, on this thread: cold, then from the cache, then after a checkout. */
export async function takeIn(corpus: string, cacheFolder: string, count: number): Promise<Figures> {
  await mkdir(cacheFolder, { recursive: true });
  const from = { corpus, store: storeIn(cacheFolder), worker: await workerScript(cacheFolder) };
  const cold = await takenInCold(from);
  const warm = await opened(from);
  const unpacking = await watched(() => warm.service.unpacked());
  const unpackedHeap = memory() - warm.before;
  const touched = Math.min(TOUCHED, count);
  const change = await checkout(warm.service, corpus, touched);
  warm.service.dispose();
  return {
    ...cold,
    ...figures('warm', warm.watched),
    'warm, first shown, ms': warm.first,
    'warm heap, MB': warm.heap,
    ...figures('unpacked', unpacking),
    'unpacked heap, MB': unpackedHeap,
    'checkout of': touched,
    ...figures('checkout', change),
  };
}

/** By itself, so that nothing of it is left in memory: the next start is another process's. */
async function takenInCold(from: From): Promise<Figures> {
  const cold = await opened(from);
  const unpacking = await watched(() => cold.service.unpacked());
  const heap = memory() - cold.before;
  const saving = await watched(() => cold.service.save());
  cold.service.dispose();
  return {
    ...figures('cold', cold.watched),
    'cold, first shown, ms': cold.first,
    ...figures('then unpacked', unpacking),
    'heap, MB': heap,
    ...figures('cache written', saving),
  };
}

/** Seconds by the clock and of the processor, and milliseconds of the longest block. */
function figures(name: string, { seconds, processor, block }: Watched): Figures {
  return { [`${name}, s`]: seconds, [`${name}, s of processor`]: processor, [`${name}, block, ms`]: block };
}

interface Opened {
  readonly service: CorpusService;
  readonly watched: Watched;
  /** Milliseconds until the first claims were told of. */
  readonly first: number;
  readonly heap: number;
  /** Megabytes in use before. */
  readonly before: number;
}

/** What is opened. */
interface From {
  readonly corpus: string;
  /** Where the cache is. */
  readonly store: CacheStore;
  /** The script of the worker. */
  readonly worker: string;
}

async function opened({ corpus, store, worker }: From): Promise<Opened> {
  const before = memory();
  const scheduler = createScheduler();
  const files = new DiskFiles();
  // Started when it is first asked for, as in the extension.
  let background: Background | undefined;
  const start = async () => new Background(startWorker(worker), log);
  const elsewhere = new FilesElsewhere(async () => {
    background ??= await start();
    return background;
  }, start);
  const service = new CorpusService({
    reader: nodeFileReader,
    finder: nodeFileFinder,
    log,
    scheduler,
    ahead: new ReadAhead({
      read: groups => elsewhere.read(groups),
      rest: () => elsewhere.rest(),
      files,
      log,
    }),
    cache: new FileCache({ store, version: CACHE_VERSION, scheduler, log, files }),
  });
  const began = performance.now();
  let first = 0;
  service.onDidChange(() => {
    first ||= service.corpus.claimCount > 0 ? performance.now() - began : 0;
  });
  const seen = await watched(() => service.open([pathToFileURL(corpus).href]));
  background?.dispose();
  return { service, watched: seen, first, heap: memory() - before, before };
}

/** Every file changes its time and a letter, and the watcher tells of each. */
async function checkout(service: CorpusService, corpus: string, files: number): Promise<Watched> {
  const uris: string[] = [];
  for (let number = 0; number < files; number++) {
    const name = `${String(number % 20).padStart(2, '0')}/article-${String(number).padStart(5, '0')}.claims.yaml`;
    const file = path.join(corpus, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace('type: harm', 'type: aim'));
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    uris.push(pathToFileURL(file).href);
  }
  return watched(async () => {
    for (const uri of uris) {
      service.fileChanged(uri);
    }
    await service.settled();
  });
}

function storeIn(folder: string): CacheStore {
  return {
    read: name => readFile(path.join(folder, name)).catch(() => undefined),
    readNow: name => readFileSync(path.join(folder, name)),
    async write(name, bytes) {
      await writeFile(path.join(folder, `${name}.tmp`), bytes);
      await rename(path.join(folder, `${name}.tmp`), path.join(folder, name));
      return true;
    },
  };
}
