// Compiles the built-in gazetteer: `node test/build-gazetteer.cjs [out.json]`, or compileGazetteer() from a build script.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');

const root = path.dirname(__dirname);
const data = path.join(root, 'src', 'core', 'recognise', 'gazetteer', 'data');

/** The compiler is the product's own code, so that keys are folded at build time as they are when reading. */
function compiler() {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, 'src', 'core', 'recognise', 'gazetteer', 'compile.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

/**
 * Reads the YAML files and city tables under src/core/recognise/gazetteer/data.
 * @returns {{json: string, problems: string[]}} the file's text, and what is wrong with the data ("file:line: message")
 */
function compileGazetteer() {
  const files = ['actors', 'places'].flatMap(folder =>
    readdirSync(path.join(data, folder))
      .filter(name => /\.(?:yaml|tsv)$/.test(name))
      .sort()
      .map(name => ({ name: `${folder}/${name}`, text: readFileSync(path.join(data, folder, name), 'utf8') })),
  );
  const { columns, problems } = compiler().compileFiles(files);
  return { json: JSON.stringify(columns), problems };
}

module.exports = { compileGazetteer };

if (require.main === module) {
  const { json, problems } = compileGazetteer();
  for (const problem of problems) console.error(problem);
  const out = process.argv[2];
  if (out) writeFileSync(out, json);
  console.log(`${(json.length / 1e6).toFixed(2)} MB, ${problems.length} problems`);
}
