import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CacheStore, FileCache } from '../../../src/app/cache/file-cache.ts';
import { CACHE_VERSION } from '../../../src/app/corpus-reader.ts';
import { CorpusService } from '../../../src/app/corpus-service.ts';
import { nodeFileFinder, nodeFileReader } from '../../../src/node/node-files.ts';
import { createScheduler } from '../../../src/vscode/platform/scheduler.ts';
import { memory, short } from '../search/measure.ts';
import { inWords, watched } from './block-meter.ts';

/** Sidecars that a change of branch touches. */
const TOUCHED = 5000;
const log = { info: () => undefined, warn: console.warn, error: console.error };

/** The corpus service as the extension runs it, on this thread: cold, then from the cache, then after a checkout. */
export async function takeIn(corpus: string, cacheFolder: string, count: number): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const store = storeIn(cacheFolder);
  for (const [name, isWarm] of [
    ['cold', false],
    ['from the cache', true],
  ] as const) {
    const before = memory();
    const { service, text } = await opened(corpus, store);
    console.log(`${name}: ${text}, ${short(memory() - before)} MB`);
    if (!isWarm) {
      const saving = inWords(await watched(() => service.save()));
      console.log(`writing the cache: ${saving}`);
    } else {
      await checkout(service, corpus, Math.min(TOUCHED, count));
    }
    service.dispose();
  }
}

async function opened(corpus: string, store: CacheStore): Promise<{ service: CorpusService; text: string }> {
  const scheduler = createScheduler();
  const service = new CorpusService({
    reader: nodeFileReader,
    finder: nodeFileFinder,
    log,
    scheduler,
    cache: new FileCache({ store, version: CACHE_VERSION, scheduler, log }),
  });
  const start = performance.now();
  let first = 0;
  service.onDidChange(() => {
    first ||= service.corpus.claimCount > 0 ? performance.now() - start : 0;
  });
  const text = inWords(await watched(() => service.open([pathToFileURL(corpus).href])));
  return { service, text: `${service.corpus.claimCount} claims in ${text}, the first shown after ${short(first)} ms` };
}

/** Every file changes its time and a letter, and the watcher tells of each. */
async function checkout(service: CorpusService, corpus: string, files: number): Promise<void> {
  const uris: string[] = [];
  for (let number = 0; number < files; number++) {
    const name = `${String(number % 20).padStart(2, '0')}/article-${String(number).padStart(5, '0')}.claims.yaml`;
    const file = path.join(corpus, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace('type: harm', 'type: aim'));
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    uris.push(pathToFileURL(file).href);
  }
  const text = inWords(
    await watched(async () => {
      for (const uri of uris) {
        service.fileChanged(uri);
      }
      await service.settled();
    }),
  );
  console.log(`a checkout of ${files} sidecars: ${text}`);
}

function storeIn(folder: string): CacheStore {
  return {
    read: name => readFile(path.join(folder, name)).catch(() => undefined),
    async write(name, bytes) {
      await writeFile(path.join(folder, `${name}.tmp`), bytes);
      await rename(path.join(folder, `${name}.tmp`), path.join(folder, name));
      return true;
    },
  };
}
