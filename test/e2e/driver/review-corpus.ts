// A corpus in which Review has something to ask of every kind that rests on the claims and the names.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

/** A name that no gazetteer has, in two articles. */
export const UNKNOWN = 'Tarek Melhani';

export function reviewCorpus(): string {
  const folder = copyOfCorpus();
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write(
    '09-meridian-review-envoy.txt',
    `An envoy for the valley\n\n6 March 2026\n\n${UNKNOWN} arrived on Thursday. “We listen first,” ${UNKNOWN} said.\n`,
  );
  write(
    '10-gulf-lantern-visit.txt',
    `A visit to the north\n\n7 March 2026\n\nOn Friday President Michel Aoun received ${UNKNOWN}, who left in the evening.\n`,
  );
  const codebook = readFileSync(path.join(folder, 'codebook.yaml'), 'utf8');
  write(
    'codebook.yaml',
    codebook
      .replace('version: "1.1"', 'version: "1.2"')
      .replace('    definition: "Persons killed', '    changed: "1.2"\n    definition: "Persons killed'),
  );
  return folder;
}
