// Bundles Dateline: `node esbuild.js [--production] [--watch]`.
const { copyFile, mkdir, readFile, rm, stat, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const esbuild = require('esbuild');
const { parse } = require('yaml');

const root = __dirname;

/** Lets code import a `.yaml` file as data, parsed at build time. */
const yamlAsData = {
  name: 'yaml-as-data',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, async ({ path: file }) => ({
      contents: JSON.stringify(parse(await readFile(file, 'utf8'), { maxAliasCount: 100 })),
      loader: 'json',
    }));
  },
};

/** One bundle for each place where Dateline runs. */
function bundles(production) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    plugins: [yamlAsData],
    logLevel: 'warning',
  };
  const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
  return [
    { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
    {
      ...common,
      entryPoints: ['src/extension.web.ts'],
      outfile: 'dist/web.js',
      platform: 'browser',
      target: 'es2022',
      format: 'cjs',
      external: ['vscode'],
    },
    { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  ];
}

/** The gazetteer as one file of data, read when the first article is opened. */
async function buildGazetteer() {
  const { compileGazetteer } = require('./src/core/recognise/gazetteer/compile.cjs');
  await writeFile(path.join(root, 'dist/gazetteer.json'), await compileGazetteer());
}

/** VS Code wants the texts of package.json beside it; their home is with the other texts. */
async function placeManifestTexts() {
  await copyFile(path.join(root, 'media/l10n/package.nls.json'), path.join(root, 'package.nls.json'));
}

async function printSizes() {
  for (const file of ['extension.cjs', 'web.js', 'cli.js', 'gazetteer.json']) {
    const name = path.join(root, 'dist', file);
    const { size } = await stat(name);
    const packed = gzipSync(await readFile(name)).length;
    console.log(`dist/${file}`.padEnd(24), `${kilobytes(size)} kB`.padStart(10), `${kilobytes(packed)} kB gzip`.padStart(15));
  }
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(0);
}

async function main() {
  const production = process.argv.includes('--production');
  const watch = process.argv.includes('--watch');
  if (production) {
    await rm(path.join(root, 'dist'), { recursive: true, force: true });
  }
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await placeManifestTexts();
  await buildGazetteer();
  if (watch) {
    for (const options of bundles(production)) {
      const context = await esbuild.context(options);
      await context.watch();
    }
    console.log('Watching; Ctrl+C ends.');
    return;
  }
  await Promise.all(bundles(production).map(options => esbuild.build(options)));
  await printSizes();
}

module.exports = { yamlAsData };

if (require.main === module) {
  main().catch(error => {
    console.error(error.message ?? error);
    process.exitCode = 1;
  });
}
