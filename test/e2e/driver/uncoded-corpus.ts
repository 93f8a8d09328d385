// The sample corpus as it is before anybody has coded it: articles, codebook and gazetteer, and not one claim.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

export function uncodedCorpus(): string {
  const folder = copyOfCorpus();
  for (const name of readdirSync(folder)) {
    if (/\.claims(?:\.\w+)?\.yaml$/.test(name)) {
      rmSync(path.join(folder, name));
    }
  }
  return folder;
}
