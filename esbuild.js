// Bundles Dateline: `node esbuild.js [--production] [--watch]`. Filled in below as entries appear.
