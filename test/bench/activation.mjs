// How long activation takes in a folder of 1,000 articles, and how long it blocks the extension host while it reads
// them: `npm run bench activation`. Printed beside the empty activation of a folder without articles.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../host/paths.mjs';
import { createRunFolder } from '../host/server.mjs';
import { runInServer } from '../host/server-suite.mjs';

const ROUNDS = 3;

async function main() {
  const runFolder = createRunFolder();
  const tests = path.join(runFolder, 'activation.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/in-host/activation.ts'],
    outfile: tests,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const results = { 0: [], 1000: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const count of [0, 1000]) {
      results[count].push(await measure(runFolder, tests, count, round));
    }
  }
  for (const count of [0, 1000]) {
    const activated = median(results[count].map(result => result.activated));
    const longest = median(results[count].map(result => result.longest));
    console.log(
      `activation, ${String(count).padStart(4)} articles: ${activated.toFixed(0)} ms; longest block of the extension host in the 4 s after: ${longest.toFixed(0)} ms`,
    );
  }
  const ratio =
    median(results[1000].map(({ activated }) => activated)) / median(results[0].map(({ activated }) => activated));
  console.log(
    `activation with 1,000 articles / with none: ${ratio.toFixed(2)} (medians of ${ROUNDS} windows each, in turn)`,
  );
}

async function measure(runFolder, tests, count, round) {
  const folder = path.join(runFolder, `articles-${count}-${round}`);
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const day = 1 + (number % 28);
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) =>
        `The ministry said on Tuesday that ${3 + ((number + index) % 40)} people had been hurt near Beirut, while officials in Damascus denied that a drone had crossed the border on ${day} March.`,
    );
    writeFileSync(
      path.join(folder, `${String(number).padStart(4, '0')}.txt`),
      `Report ${number}\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
  let result;
  await runInServer({
    server: 'newest',
    runFolder,
    folder,
    extension: root,
    tests,
    onLine: line => {
      const found = /BENCH (\{.*\})/.exec(line);
      if (found) {
        result = JSON.parse(found[1]);
      } else if (/Error/.test(line)) {
        console.error(line);
      }
    },
  });
  if (!result) {
    throw new Error('The window ended without a measurement.');
  }
  return result;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

await main();
