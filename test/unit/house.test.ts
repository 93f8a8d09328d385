import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const root = process.env.DATELINE_ROOT!;

/** Layers from the bottom up: a file may import from its own layer and from those before it. */
const LAYERS = ['core', 'app', 'node', 'cli', 'vscode', 'panels'] as const;
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  panels: ['panels', 'core'],
  app: ['app', 'core'],
  node: ['node', 'app', 'core'],
  cli: ['cli', 'node', 'app', 'core'],
  // The schemas in media/schemas are data of the bundle.
  vscode: ['vscode', 'node', 'app', 'core', 'schemas'],
};
/** Folders of the core from the bottom up, as above. */
const ROOMS = [
  'problems.ts',
  'append.ts',
  'steps.ts',
  'text',
  'claims',
  'recognise',
  'anchor',
  'sidecar',
  'codebook',
  'gazetteer-files',
  'suggest',
  'corpus',
  'compare',
  'check',
  'search',
  'board',
];
/** Packages that the layer may name besides its own files. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(?:yaml|fuse\.js|@noble\/hashes\/.+|approx-string-match|diff)$/,
  app: /^$/,
  panels: /^(?:d3-\w+|topojson-\w+|geojson)$/,
  node: /^node:/,
  cli: /^node:/,
  vscode: /^(?:vscode|picomatch\/posix\.js)$/,
};

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(name => path.posix.join(folder, String(name).split(path.sep).join('/')))
    .filter(name => name.endsWith('.ts'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const patterns = [
    /^(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]/gm,
    /^import\s+['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
  ];
  return patterns.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1]!));
}

describe('house', () => {
  for (const layer of LAYERS) {
    it(`src/${layer} imports only downwards`, () => {
      const wrong: string[] = [];
      for (const file of sources(`src/${layer}`)) {
        for (const name of importsOf(file)) {
          if (name.startsWith('.')) {
            const target = path.posix.join(path.posix.dirname(file), name).split('/')[1]!;
            if (!ALLOWED[layer]!.includes(target)) {
              wrong.push(`${file} imports ${name}`);
            }
          } else if (!PACKAGES[layer]!.test(name)) {
            wrong.push(`${file} imports the package ${name}`);
          }
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('folders of src/core import only downwards', () => {
    const wrong: string[] = [];
    const met = new Set<string>();
    for (const file of sources('src/core')) {
      const room = file.split('/')[2]!;
      met.add(room);
      for (const name of importsOf(file).filter(each => each.startsWith('.'))) {
        const target = path.posix.join(path.posix.dirname(file), name).split('/')[2]!;
        if (ROOMS.indexOf(target) > ROOMS.indexOf(room)) {
          wrong.push(`${file} imports ${name}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual([...met].sort(), [...ROOMS].sort());
  });

  it('no file needs itself by way of others', () => {
    const needs = new Map(
      sources('src').map(file => [
        file,
        importsOf(file)
          .filter(name => name.startsWith('.'))
          .map(name => path.posix.join(path.posix.dirname(file), name)),
      ]),
    );
    assert.deepEqual(circleIn(needs), undefined);
    const [one] = [...needs].find(([, others]) => others.length > 0)!;
    assert.notEqual(circleIn(new Map([...needs, [needs.get(one)![0]!, [one]]])), undefined);
  });

  it('only the desktop’s adapters of files and git reach from the editor into src/node', () => {
    const reaching = sources('src/vscode').filter(file => importsOf(file).some(name => name.includes('/node/')));
    assert.deepEqual(reaching, ['src/vscode/platform/disk-files.ts', 'src/vscode/platform/disk-git.ts']);
  });

  it('core and app are bundled for no platform at all', async () => {
    const files = [...sources('src/core'), ...sources('src/app')].filter(file => !file.endsWith('.d.ts'));
    const result = await build({
      absWorkingDir: root,
      stdin: {
        contents: files.map(file => `export * as ${slug(file)} from './${file}';`).join('\n'),
        resolveDir: root,
      },
      bundle: true,
      write: false,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import'],
      format: 'esm',
      logLevel: 'silent',
      loader: { '.yaml': 'text' },
    });
    assert.equal(result.errors.length, 0);
  });

  it('the extension loads less than 300 kB when it starts', async function () {
    this.timeout(20_000);
    const { bundles, bytesAtStart, yamlAsData } = createRequire(import.meta.url)(path.join(root, 'esbuild.js')) as {
      bundles(production: boolean): BuildOptions[];
      bytesAtStart(metafile: Metafile, entry: string): number;
      yamlAsData: Plugin;
    };
    const options: BuildOptions = { ...bundles(true)[0]!, plugins: [yamlAsData] };
    const { metafile } = await build({ ...options, format: 'esm', splitting: true, write: false, metafile: true });
    const bytes = bytesAtStart(metafile!, 'dist/extension.cjs');
    assert.ok(bytes > 50_000 && bytes < 300_000, `${bytes} bytes`);
  });

  it('core and app read no clock, no randomness and no globals of a platform', () => {
    const wrong: string[] = [];
    for (const file of [...sources('src/core'), ...sources('src/app')]) {
      const text = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const found =
        /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|setTimeout|setInterval|fetch\()/.exec(
          text,
        );
      if (found) {
        wrong.push(`${file}: ${found[0]}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

/** Files each of which imports the next, the last one the first; undefined where there are none such. */
function circleIn(needs: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    const before = trail.indexOf(file);
    if (before >= 0) {
      return trail.slice(before);
    }
    if (done.has(file)) {
      return undefined;
    }
    for (const other of needs.get(file) ?? []) {
      const circle = visit(other, [...trail, file]);
      if (circle) {
        return circle;
      }
    }
    done.add(file);
    return undefined;
  };
  for (const file of needs.keys()) {
    const circle = visit(file, []);
    if (circle) {
      return circle;
    }
  }
  return undefined;
}

function slug(file: string): string {
  return file.replace(/\W/g, '_');
}
