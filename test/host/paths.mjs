// Where the test hosts keep things. Every folder named here is git-ignored.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Editor builds and the temporary user data of runs; @vscode/test-electron keeps its builds here too. */
export const cacheDir = path.join(root, '.vscode-test');

/** Bundled tests, failure screenshots, packages under test. */
export const buildDir = path.join(root, '.build');
