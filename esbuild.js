// Bundles Dateline: `node esbuild.js [--production] [--watch]`.
const { copyFile, mkdir, readdir, readFile, rm, writeFile } = require('node:fs/promises');
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

/**
 * Gives the whole bundle one copy of the editor's interface. Without it each of the many files that import `vscode` makes
 * a copy of all its names when it is loaded: a quarter of the time that activation takes.
 */
const oneEditorInterface = {
  name: 'one-editor-interface',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'editor-interface'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'editor-interface', sideEffects: false },
    );
    build.onLoad({ filter: /.*/, namespace: 'editor-interface' }, async () => ({
      contents: [
        "import * as editor from 'vscode';",
        ...[...(await namesOfEditorInterface())].map(name => `export const ${name} = editor.${name};`),
      ].join('\n'),
    }));
  },
};

/** What `src/vscode` uses of the editor's interface. */
async function namesOfEditorInterface() {
  const folder = path.join(root, 'src/vscode');
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.ts')).sort();
  const texts = await Promise.all(files.map(name => readFile(path.join(folder, name), 'utf8')));
  return new Set(texts.flatMap(text => Array.from(text.matchAll(/\bvscode\.([A-Za-z_]\w*)/g), ([, name]) => name)));
}

/**
 * The desktop's bundle in parts: what the code imports with `import()` is loaded when it is first needed. esbuild parts
 * only modules of the newer kind, so the parts are made as such and then put into the kind that every VS Code loads.
 */
const inParts = {
  name: 'in-parts',
  setup(build) {
    Object.assign(build.initialOptions, { format: 'esm', splitting: true, write: false, metafile: true });
    build.onEnd(async ({ outputFiles = [], metafile }) => {
      const { minify, sourcemap, target } = build.initialOptions;
      const parts = outputFiles.filter(output => output.path.endsWith('.cjs'));
      for (const { path: file, text } of parts) {
        const map = outputFiles.find(output => output.path === `${file}.map`);
        const { code } = await esbuild.transform(
          map ? text.replace(/\/\/# sourceMappingURL=.*/, inlineMap(map.text)) : text,
          { format: 'cjs', platform: 'node', target, minify, sourcemap: sourcemap ? 'inline' : false },
        );
        await writeFile(file, code);
      }
      await removeOthers(parts.map(part => path.basename(part.path)));
      if (metafile) {
        sizeAtStart = bytesAtStart(metafile, 'dist/extension.cjs');
      }
    });
  },
};

/** Bytes of the desktop's parts that are loaded when the extension starts. */
let sizeAtStart = 0;

/** The bytes of an output and of all that it imports without being asked to wait. */
function bytesAtStart({ outputs }, entry) {
  const seen = new Set();
  const add = file => {
    if (outputs[file] && !seen.has(file)) {
      seen.add(file);
      for (const { path: next } of outputs[file].imports.filter(({ kind }) => kind !== 'dynamic-import')) {
        add(next);
      }
    }
  };
  add(entry);
  return [...seen].reduce((sum, file) => sum + outputs[file].bytes, 0);
}

/** Takes away the parts of earlier builds. */
async function removeOthers(names) {
  for (const name of await readdir(path.join(root, 'dist'))) {
    if (name.endsWith('.cjs') && !names.includes(name)) {
      await rm(path.join(root, 'dist', name), { force: true });
    }
  }
}

function inlineMap(text) {
  return `//# sourceMappingURL=data:application/json;base64,${Buffer.from(text).toString('base64')}`;
}

/** One bundle for each place where Dateline runs. */
function bundles(production) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    plugins: [yamlAsData, oneEditorInterface],
    logLevel: 'warning',
  };
  const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
  return [
    {
      ...node,
      entryPoints: ['src/extension.ts'],
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      chunkNames: 'part-[hash]',
      external: ['vscode'],
      plugins: [...common.plugins, inParts],
    },
    {
      ...common,
      entryPoints: ['src/extension.web.ts'],
      outfile: 'dist/web.js',
      platform: 'browser',
      target: 'es2022',
      format: 'cjs',
      external: ['vscode'],
    },
    { ...node, entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js' },
    {
      ...common,
      entryPoints: ['src/worker.web.ts'],
      outfile: 'dist/worker.web.js',
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
    },
    {
      ...common,
      entryPoints: { board: 'src/panels/board/main.ts' },
      outdir: 'dist/panels',
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
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
    entryPoints: ['src/core/gazetteer-files/compile.ts'],
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

/** The trained recogniser of names with the notice of what it has learnt from, both as they are. */
async function placeModel() {
  const from = path.join(root, 'src/core/recognise/names/model');
  await copyFile(path.join(from, 'names.model'), path.join(root, 'dist/names.model'));
  await copyFile(path.join(from, 'NOTICE.md'), path.join(root, 'dist/names.model.NOTICE.md'));
}

/** VS Code wants the texts of package.json beside it; their home is with the other texts. */
async function placeManifestTexts() {
  await copyFile(path.join(root, 'media/l10n/package.nls.json'), path.join(root, 'package.nls.json'));
}

/** What the panels load besides their code: the style sheet, and the outlines of countries (Natural Earth, by world-atlas). */
async function placePanelFiles() {
  await mkdir(path.join(root, 'dist/panels'), { recursive: true });
  await copyFile(path.join(root, 'src/panels/board/board.css'), path.join(root, 'dist/panels/board.css'));
  await copyFile(require.resolve('world-atlas/countries-50m.json'), path.join(root, 'dist/panels/countries.json'));
}

async function printSizes() {
  const names = (await readdir(path.join(root, 'dist'))).filter(name => !name.endsWith('.map'));
  const lines = new Map([['extension (all parts)', names.filter(name => name.endsWith('.cjs'))]]);
  const rest = ['web.js', 'worker.js', 'worker.web.js', 'cli.js', 'panels/board.js', 'panels/countries.json'];
  for (const name of [...rest, 'gazetteer.json', 'names.model']) {
    lines.set(name, [name]);
  }
  for (const [label, files] of lines) {
    const contents = await Promise.all(files.map(name => readFile(path.join(root, 'dist', name))));
    const sum = sizes => sizes.reduce((total, size) => total + size, 0);
    const size = sum(contents.map(content => content.length));
    const packed = sum(contents.map(content => gzipSync(content).length));
    console.log(label.padEnd(24), `${kilobytes(size)} kB`.padStart(10), `${kilobytes(packed)} kB gzip`.padStart(15));
  }
  console.log('extension (at start)'.padEnd(24), `${kilobytes(sizeAtStart)} kB`.padStart(10));
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
  await placePanelFiles();
  await buildGazetteer();
  await placeModel();
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

module.exports = { bundles, bytesAtStart, yamlAsData };

if (require.main === module) {
  main().catch(error => {
    console.error(error.message ?? error);
    process.exitCode = 1;
  });
}
