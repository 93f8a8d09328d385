// How fluid the claims board is with 1,000 and 10,000 claims: `npm run bench -- board`. Its page is opened in a browser
// with made data; measured from a change of the filter or the view to the next painted frame, and while it is scrolled and
// zoomed from frame to frame.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from '../host/browser.mjs';
import { root } from '../host/paths.mjs';
import { mustRun, npm } from '../host/process.mjs';

const SIZES = [1000, 10_000];
const ROUNDS = 5;

async function main() {
  await mustRun(...npm('run', 'build'), { cwd: root });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags });
  try {
    const medians = new Map();
    for (const size of SIZES) {
      const times = await measured(browser, size);
      for (const [what, all] of Object.entries(times)) {
        const middle = median(all);
        const worst = Math.max(...all);
        const before = medians.get(what);
        const growth = before === undefined ? '' : `, ${(middle / before).toFixed(1)} times that of ${SIZES[0]}`;
        medians.set(what, before ?? middle);
        console.log(
          `${String(size).padStart(6)} claims, ${what.padEnd(24)} ${middle.toFixed(0).padStart(5)} ms, at worst ${worst.toFixed(0)} ms${growth}`,
        );
      }
    }
  } finally {
    await browser.close();
  }
}

async function measured(browser, size) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<body></body>' }));
  await page.route('**/countries.json', route =>
    route.fulfill({ path: path.join(root, 'dist/panels/countries.json'), contentType: 'application/json' }),
  );
  await page.goto('http://board.invalid/');
  await page.setContent(
    `<style>${readFileSync(path.join(root, 'dist/panels/board.css'), 'utf8')}</style>
     <script type="application/json" id="setting">{"outlines":"http://board.invalid/countries.json","words":{},"language":"en"}</script>`,
  );
  await page.evaluate(() => {
    globalThis.acquireVsCodeApi = () => ({ getState: () => undefined, setState() {}, postMessage() {} });
  });
  await page.addScriptTag({ path: path.join(root, 'dist/panels/board.js') });
  const times = await page.evaluate(measureInPage, { data: madeData(size), rounds: ROUNDS });
  await page.close();
  return times;
}

/** Runs in the page. */
async function measureInPage({ data, rounds }) {
  const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const timed = async act => {
    const start = performance.now();
    act();
    await painted();
    return performance.now() - start;
  };
  const times = {};
  const note = async (what, act) => {
    times[what] ??= [];
    times[what].push(await timed(act));
  };
  const tab = name => document.getElementById(`tab-${name}`).click();
  const outlet = document.querySelector('select');
  const pick = value => {
    outlet.value = value;
    outlet.dispatchEvent(new Event('change'));
  };
  await note('first drawing', () => dispatchEvent(new MessageEvent('message', { data: { kind: 'data', data } })));
  tab('map');
  await painted();
  await new Promise(resolve => setTimeout(resolve, 2000));
  for (let round = 0; round < rounds; round++) {
    for (const view of ['board', 'timeline', 'map', 'numbers']) {
      await note(`${view} shown`, () => tab(view));
      await note(`${view} filtered`, () => pick(data.outlets[round % data.outlets.length]));
      await note(`${view} unfiltered`, () => pick(''));
    }
  }
  tab('board');
  await painted();
  const box = document.querySelector('.scrolling');
  for (let round = 0; round < 40; round++) {
    await note('board scrolled', () => {
      box.scrollTop += 400;
    });
  }
  tab('numbers');
  await painted();
  for (let round = 0; round < 40; round++) {
    await note('numbers scrolled', () => {
      document.getElementById('view').scrollTop += 400;
    });
  }
  for (const view of ['timeline', 'map']) {
    tab(view);
    await painted();
    for (let round = 0; round < 6; round++) {
      await note(`${view} zoomed`, () => document.querySelector('.zoom button').click());
    }
    document.querySelector('.zoom button:last-child').click();
    await painted();
  }
  await note('mark pressed', () =>
    document.querySelector('.mark').dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  return times;
}

/** Claims of 20 outlets on events of 8 claims each, over two years and 300 places; the same at every call. */
function madeData(size) {
  let seed = 7;
  const random = below => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const families = ['force', 'talks', 'dispute', 'state', 'judgement', 'other'];
  const articles = Array.from({ length: Math.ceil(size / 20) }, (_, index) => {
    const day = 20_000 + random(730);
    return { title: `Article ${index}`, outlet: random(20), published: { from: day, to: day } };
  });
  const claims = Array.from({ length: size }, (_, index) => {
    const event = Math.floor(index / 8);
    const from = 20_000 + ((event * 37) % 730);
    return {
      key: `c${index}`,
      article: random(articles.length),
      type: random(12),
      event,
      origin: random(400),
      quote: `The ministry said that ${random(90)} people had been hurt near the border, which the other side denied.`,
      claimant: `Source ${random(200)}`,
      via: [],
      date: { from, to: from + (random(4) === 0 ? 6 : 0) },
      place: event % 300,
      placePrecision: 1 + random(3),
      numbers: random(3) === 0 ? [{ what: 'killed', min: random(40), max: 40 + random(9), approximate: false }] : [],
      denies: false,
      guessed: random(2) === 0,
      links: [],
    };
  });
  return {
    articles,
    outlets: Array.from({ length: 20 }, (_, index) => `Outlet ${index}`),
    origins: Array.from({ length: 400 }, (_, index) => `origin ${index}`),
    types: Array.from({ length: 12 }, (_, index) => ({
      id: `t${index}`,
      label: `Type ${index}`,
      family: families[index % 6],
    })),
    places: Array.from({ length: 300 }, (_, index) => ({
      id: `p${index}`,
      name: `Place ${index}`,
      lat: 30 + (index % 9),
      lon: 34 + index / 30,
    })),
    events: Array.from({ length: Math.ceil(size / 8) }, (_, index) => ({
      id: `e${index}`,
      label: `Event ${index}`,
      date: { from: 20_000 + ((index * 37) % 730), to: 20_000 + ((index * 37) % 730) },
      claims: Array.from({ length: 8 }, (__, at) => index * 8 + at).filter(at => at < size),
      disagreements: [],
    })),
    claims,
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

await main();
