// The extension as a web-only editor gets it.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const shippedFolders = ['dist', 'media', 'syntaxes'];

/** Copies the built extension to `folder` without its Node entry, so that an editor takes the `browser` one. */
export function copyAsWebExtension(folder, from = root) {
  const manifest = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'));
  if (!manifest.browser)
    throw new Error('package.json names no `browser` entry, so there is no web extension to test.');
  const { main: _, ...withoutMain } = manifest;
  mkdirSync(folder, { recursive: true });
  const shipped = readdirSync(from).filter(
    name => shippedFolders.includes(name) || /^package\.nls.*\.json$/.test(name),
  );
  for (const name of shipped) {
    cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(withoutMain, undefined, 2));
  return folder;
}
