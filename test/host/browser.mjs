// Finds a Chromium, or gets one: `node test/host/browser.mjs` prints where it is.
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { mustRun, run } from './process.mjs';
import { withProgress } from './progress.mjs';

/** Without these a browser in a container without GPU or sandbox does not start, or talks to its maker. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Resolves to the path of a Chromium-based browser; installs one where none is found. Rejects with what was tried. */
export async function ensureBrowser() {
  const named = process.env.DATELINE_CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`DATELINE_CHROMIUM names ${named}, which is no executable file.`);
    return named;
  }
  const found = findBrowser() ?? (await playwrightBrowser());
  if (found) return found;
  const tried = [];
  for (const install of [installByApt, installByPlaywright]) {
    try {
      const installed = await install();
      if (installed) return installed;
    } catch (error) {
      tried.push(error.message);
    }
  }
  throw new Error(
    ['No Chromium, Chrome or Edge was found, and none could be installed.', ...tried]
      .concat('Install one, or name one in the environment variable DATELINE_CHROMIUM.')
      .join('\n'),
  );
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap(command => folders.map(folder => path.join(folder, command)));
  return [...onPath, ...places].find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that Playwright downloaded earlier, if any. */
async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

async function installByApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const prefix = process.getuid() === 0 ? [] : ['sudo', '-n'];
  if (prefix.length > 0 && (await run('sudo', ['-n', 'true']).catch(() => ({ code: 1 }))).code !== 0) return undefined;
  const apt = async (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', '-q', ...args];
    await mustRun(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await withProgress('Installing Chromium by apt (once, takes about a minute)', async () => {
    await apt('update');
    // Ubuntu's package of this name only fetches a snap, which cannot be had in a container.
    await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  });
  return findBrowser();
}

async function installByPlaywright() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await withProgress('Downloading Chromium by Playwright (once)', () =>
    mustRun(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { cwd: root }),
  );
  return playwrightBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await ensureBrowser());
}
