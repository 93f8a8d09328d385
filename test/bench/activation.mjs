// How long activation takes in a folder of 1,000 articles, as the editor itself counts it (loading the code and the call of
// `activate`): `npm run bench activation`. Beside it the same in a folder with one article.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { activationTime } from '../host/activation-time.mjs';
import { bundleForNode } from '../host/bundle-for-node.mjs';
import { buildDir, root } from '../host/paths.mjs';
import { createTemporaryFolder } from '../host/temporary.mjs';
import { startWindowHost } from '../host/window-host.mjs';

const ROUNDS = 3;
const SIZES = [1, 1000];

async function main() {
  const outdir = createTemporaryFolder(buildDir, 'bench');
  const bundles = await bundleForNode(
    ['window', 'browser', 'eventually'].map(name => `test/e2e/driver/${name}.ts`),
    outdir,
  );
  const [{ openWindow }, { closeBrowser }, { eventually }] = await Promise.all(
    bundles.map(file => import(pathToFileURL(file).href)),
  );
  const host = await startWindowHost({ extension: root });
  const times = new Map(SIZES.map(size => [size, []]));
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const size of SIZES) {
        const folder = writeArticles(path.join(outdir, `articles-${size}-${round}`), size);
        const window = await openWindow({ folder, size: { width: 1280, height: 3000 } });
        await window.openFile('0000.txt');
        const text = await activationTime(window, eventually, 'Dateline');
        times.get(size).push(Number(/(\d+)\s*ms/.exec(text)[1]));
        await window.close();
      }
    }
  } finally {
    await closeBrowser();
    await host.stop();
  }
  for (const size of SIZES) {
    const all = times.get(size);
    console.log(`activation, ${String(size).padStart(4)} articles: ${median(all)} ms (${all.join(', ')})`);
  }
  const ratio = median(times.get(1000)) / median(times.get(1));
  console.log(
    `activation with 1,000 articles: ${ratio.toFixed(2)} times that with one (medians of ${ROUNDS} windows, in turn)`,
  );
}

function writeArticles(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) =>
        `The ministry said on Tuesday that ${3 + ((number + index) % 40)} people had been hurt near Beirut, while officials in Damascus denied that a drone had crossed the border on ${1 + (number % 28)} March.`,
    );
    writeFileSync(
      path.join(folder, `${String(number).padStart(4, '0')}.txt`),
      `Report ${number}\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
  return folder;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

await main();
