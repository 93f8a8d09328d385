// Fresh copies of the sample corpus, so that tests and visitors may write without touching the originals.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** The sample corpus: eight articles with codebook, gazetteer and sidecars. */
export const corpus = path.join(root, 'test', 'corpus');

/** Copies the sample corpus to `folder`, which must not exist yet. Returns `folder`. */
export function copyCorpus(folder) {
  if (!existsSync(corpus)) throw new Error(`The sample corpus is missing: ${corpus}`);
  cpSync(corpus, folder, { recursive: true, errorOnExist: true, force: false });
  return folder;
}
