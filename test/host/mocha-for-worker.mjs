// Mocha's browser build, for hosts without Node: it sets globals and exports nothing that a module could import.
import 'mocha/mocha.js';

const { Mocha } = globalThis;

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export { Mocha as default };
