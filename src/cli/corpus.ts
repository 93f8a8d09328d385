import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CorpusService } from '../app/corpus/corpus-service.ts';
import { gitHistory } from '../app/corpus/git-history.ts';
import type { Log, Scheduler } from '../app/ports.ts';
import { ReferenceService } from '../app/references/reference-service.ts';
import { createGit } from '../node/git.ts';
import { nodeFileFinder, nodeFileReader } from '../node/node-files.ts';
import type { Output } from './output.ts';

/** Nothing waits beside the command line: work is done in one go. */
export const AT_ONCE: Scheduler = { yield: async () => undefined, now: () => performance.now() };

export function logTo(output: Output): Log {
  return { info: () => undefined, warn: output.message, error: output.message };
}

/** Codebooks and gazetteers; the built-in gazetteer and the model of names lie beside the program. */
export function createReferences(output: Output): ReferenceService {
  return new ReferenceService({
    reader: nodeFileReader,
    log: logTo(output),
    loadBuiltIn: async () => JSON.parse(await readFile(path.join(__dirname, 'gazetteer.json'), 'utf8')),
    loadModel: () => readFile(path.join(__dirname, 'names.model')),
  });
}

/** A folder, read whole. */
export async function readCorpus(
  folder: string,
  output: Output,
): Promise<{ root: string; corpus: CorpusService; references: ReferenceService }> {
  const root = pathToFileURL(path.resolve(folder)).href;
  const references = createReferences(output);
  await references.open([root]);
  const corpus = new CorpusService({
    reader: nodeFileReader,
    finder: nodeFileFinder,
    log: logTo(output),
    scheduler: AT_ONCE,
    history: gitHistory(createGit(() => 'git')),
  });
  await corpus.open([root]);
  return { root, corpus, references };
}

/**
 * The corpus that a file belongs to: the nearest folder upwards with a codebook, a gazetteer or a repository, else the
 * file's own folder.
 */
export async function rootOf(file: string): Promise<string> {
  const own = path.dirname(path.resolve(file));
  for (let folder = own; ; folder = path.dirname(folder)) {
    for (const mark of ['codebook.yaml', 'gazetteer.yaml', '.git']) {
      try {
        await access(path.join(folder, mark));
        return folder;
      } catch {
        // Not here; further up perhaps.
      }
    }
    if (folder === path.dirname(folder)) {
      return own;
    }
  }
}
