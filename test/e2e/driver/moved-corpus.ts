// A corpus in a git repository whose article was changed after it was annotated.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { windowHost } from './host.ts';

export const ANNOTATED = `Depot burns near Nabk

NABK — A drone hit a fuel depot near Nabk late on Tuesday, the Interior Ministry said. Four guards were wounded, two of them badly. “We heard two blasts,” said Samir Haddad, who runs the bakery opposite.

The Council denied that it had fired. “None of our aircraft was in the air,” its spokesman told reporters. He did not say who had been.

Observers reached the depot on Thursday. They counted three craters. The road to Homs was closed until Friday.
`;

export const TODAY = `Depot burns near Nabk

NABK — A drone hit a fuel depot near Nabk late on Tuesday, the Interior Ministry said. Six guards were wounded, two of them badly. "We heard two blasts," said Samir Haddad, who runs the bakery opposite.

Observers reached the depot on Thursday. The road to Homs was closed until Friday. It was not clear who had fired.
`;

const CLAIMS = {
  'c-aaaaaa': ['harm', 'Four guards were wounded'],
  'c-bbbbbb': ['status', '“We heard two blasts,” said Samir Haddad'],
  'c-cccccc': ['denial', 'None of our aircraft was in the air'],
  'c-dddddd': ['status', 'Observers reached the depot on Thursday'],
} as const;

export function sidecarOfMoved(): string {
  const hash = (algorithm: string, ...parts: string[]) => {
    const made = createHash(algorithm);
    for (const part of parts) made.update(part);
    return made.digest('hex');
  };
  const size = Buffer.byteLength(ANNOTATED);
  const lines = [
    'format: dateline-claims/1',
    'article:',
    `  sha256: "${hash('sha256', ANNOTATED)}"`,
    `  blob: "g${hash('sha1', `blob ${size}\0`, ANNOTATED)}"`,
    'claims:',
  ];
  for (const [id, [type, quote]] of Object.entries(CLAIMS)) {
    const start = ANNOTATED.indexOf(quote);
    lines.push(`  ${id}:`, `    type: ${type}`, `    quote: ${JSON.stringify(quote)}`);
    lines.push(`    at: [${start}, ${start + quote.length}]`);
  }
  return `${lines.join('\n')}\n`;
}

/** A fresh folder with a repository: the article as it was annotated is committed, then changed and committed again. */
export function movedCorpus(): string {
  const folder = path.join(mkdtempSync(path.join(windowHost().runFolder, 'moved-')), 'corpus');
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('config', 'core.autocrlf', 'false');
  writeFileSync(path.join(folder, 'depot.txt'), ANNOTATED);
  writeFileSync(path.join(folder, 'depot.claims.yaml'), sidecarOfMoved());
  git('add', '.');
  git('commit', '-qm', 'annotated');
  writeFileSync(path.join(folder, 'depot.txt'), TODAY);
  git('commit', '-qam', 'a new version');
  return folder;
}
