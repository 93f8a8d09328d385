// A corpus with more articles, and an article with more claims, than anybody looks through in one list.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

const NAMES = ['Aleppo', 'Beirut', 'Damascus', 'Hama', 'Latakia', 'Tyre'];
const EACH = 110;
const CLAIMS = 720;
/** Each different, so that every claim has one place. */
const sentence = (number: number) => `Drone ${String(number).padStart(4, '0')} fell near the town. `;
const QUOTE = 'Drone 0000 fell'.length;

export function largeCorpus(): string {
  const folder = copyOfCorpus();
  for (const name of NAMES) {
    for (let number = 1; number <= EACH; number++) {
      writeFileSync(
        path.join(folder, `${name} ${number}.txt`),
        `Report ${number} from ${name}\n\n${sentence(number)}\n`,
      );
    }
  }
  const title = 'A year of drones\n\n';
  const sentences = Array.from({ length: CLAIMS }, (_, at) => sentence(at));
  writeFileSync(path.join(folder, 'Zahle.txt'), title + sentences.join(''));
  const claims = sentences.map((text, at) => {
    const start = title.length + at * text.length;
    const date = `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const place = `at: [${start}, ${start + QUOTE}], event: {date: "${date}"}`;
    return `  c-${String(at).padStart(6, '0')}: {type: strike, quote: "${text.slice(0, QUOTE)}", ${place}}\n`;
  });
  writeFileSync(path.join(folder, 'Zahle.claims.yaml'), `format: dateline-claims/1\nclaims:\n${claims.join('')}`);
  return folder;
}
