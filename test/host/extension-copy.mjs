// The built extension as an editor gets it: only what is shipped, in a folder of its own.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const shippedFolders = ['dist', 'media', 'syntaxes'];

/** Copies the extension in `from` to `folder` without its Node entry, so that an editor takes the `browser` one. */
export function copyAsWebExtension(folder, from) {
  const { main: _, ...manifest } = readManifest(from);
  if (!manifest.browser)
    throw new Error('package.json names no `browser` entry, so there is no web extension to test.');
  return copyShipped(folder, from, manifest);
}

/** Copies the extension in `from` to where an editor with this folder of extensions finds it installed. */
export function installCopy(extensionsDir, from) {
  const manifest = readManifest(from);
  return copyShipped(path.join(extensionsDir, installedName(manifest)), from, manifest);
}

/** The name of an installed extension's folder. */
export function installedName({ publisher, name, version }) {
  return `${publisher}.${name}-${version}`;
}

export function readManifest(from) {
  return JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'));
}

function copyShipped(folder, from, manifest) {
  mkdirSync(folder, { recursive: true });
  const shipped = readdirSync(from).filter(
    name => shippedFolders.includes(name) || /^package\.nls.*\.json$/.test(name),
  );
  for (const name of shipped) cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  return folder;
}
