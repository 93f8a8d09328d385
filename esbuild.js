// Bundles Dateline: `node esbuild.js [--production] [--watch]`.
const { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } = require('node:fs/promises');
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

const GAZETTEER_DATA = 'src/core/recognise/gazetteer/data';

/**
 * The gazetteer as one file of columns, read when the first article is opened. The compiler is the product's own code,
 * so that names are folded at build time as they are when reading.
 */
async function buildGazetteer() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/core/recognise/gazetteer/compile.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const compiler = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(compiler, compiler.exports, require);
  const files = [];
  for (const folder of ['actors', 'places']) {
    for (const name of (await readdir(path.join(root, GAZETTEER_DATA, folder))).sort()) {
      if (/\.(?:yaml|tsv)$/.test(name)) {
        const text = await readFile(path.join(root, GAZETTEER_DATA, folder, name), 'utf8');
        files.push({ name: `${folder}/${name}`, text });
      }
    }
  }
  const { columns, problems } = compiler.exports.compileFiles(files);
  if (problems.length > 0) {
    console.warn(`The gazetteer has ${problems.length} errors, the first: ${problems[0]}`);
  }
  await writeFile(path.join(root, 'dist/gazetteer.json'), JSON.stringify(columns));
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
    console.log(
      `dist/${file}`.padEnd(24),
      `${kilobytes(size)} kB`.padStart(10),
      `${kilobytes(packed)} kB gzip`.padStart(15),
    );
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
