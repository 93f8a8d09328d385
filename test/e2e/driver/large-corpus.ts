// A corpus with more articles, and an article with more claims, than anybody looks through in one list.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

const NAMES = ['Aleppo', 'Beirut', 'Damascus', 'Hama', 'Latakia', 'Tyre'];
const EACH = 110;
const CLAIMS = 720;
const SENTENCE = 'A drone fell near the town. ';

export function largeCorpus(): string {
  const folder = copyOfCorpus();
  for (const name of NAMES) {
    for (let number = 1; number <= EACH; number++) {
      writeFileSync(path.join(folder, `${name} ${number}.txt`), `Report ${number} from ${name}\n\n${SENTENCE}\n`);
    }
  }
  const title = 'A year of drones\n\n';
  writeFileSync(path.join(folder, 'Zahle.txt'), title + SENTENCE.repeat(CLAIMS));
  const claims = Array.from({ length: CLAIMS }, (_, at) => {
    const start = title.length + at * SENTENCE.length;
    const date = `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const id = `c-${at.toString(36).padStart(6, 'a')}`;
    return `  ${id}: {type: strike, quote: "A drone fell", at: [${start}, ${start + 12}], event: {date: "${date}"}}\n`;
  });
  writeFileSync(path.join(folder, 'Zahle.claims.yaml'), `format: dateline-claims/1\nclaims:\n${claims.join('')}`);
  return folder;
}
