// A corpus of so much text that the look for names in it takes a while on any machine.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

const ARTICLES = 250;
/** UTF-16 units of each. */
const LENGTH = 100_000;

export function longCorpus(): string {
  const folder = copyOfCorpus();
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n\n');
  const long = texts.repeat(Math.ceil(LENGTH / texts.length));
  for (let number = 1; number <= ARTICLES; number++)
    writeFileSync(path.join(folder, `Volume ${number}.txt`), `Volume ${number}\n\n${long.slice(0, LENGTH)}\n`);
  return folder;
}
