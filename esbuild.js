// Bundles Dateline: `node esbuild.js [--production] [--watch]`.
const { readFile } = require('node:fs/promises');
const { parse } = require('yaml');

/** Lets code import a `.yaml` file as data, parsed at build time. */
const yamlAsData = {
  name: 'yaml-as-data',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'), { maxAliasCount: 100 })),
      loader: 'json',
    }));
  },
};

module.exports = { yamlAsData };
