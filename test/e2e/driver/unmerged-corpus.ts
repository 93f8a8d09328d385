// The sample corpus in a git repository, in the middle of a merge that git could not finish by itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

export const CLASHING = '05-radio-badia-denial.claims.yaml';
export const FITTING = '06-meridian-review-monitoring-gap.claims.yaml';

function change(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`“${from}” is not in the sidecar.`);
  return changed;
}

/** The two sidecars as one side made them. */
function worked(original: Readonly<Record<string, string>>, isOurs: boolean): Record<string, string> {
  const clashing = original[CLASHING]!;
  return {
    [CLASHING]: isOurs
      ? change(change(clashing, 'status: disputed', 'status: reviewed'), /(c-m736nb:\n {4}type: )strike/, '$1harm')
      : change(
          change(change(clashing, 'status: disputed', 'status: withdrawn'), 'best: 4}', 'best: 5}'),
          / {2}c-m736nb:\n(?: {4}.*\n)+/,
          '',
        ),
    [FITTING]: change(
      original[FITTING]!,
      /^( {4}annotator: .*\n)/m,
      `$1    tags: [${isOurs ? 'border' : 'observers'}]\n`,
    ),
  };
}

/** A fresh copy of the sample corpus with an unfinished merge: two sidecars are unmerged, one of them with clashes. */
export function unmergedCorpus(): string {
  const folder = copyOfCorpus();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('config', 'core.autocrlf', 'false');
  const original = Object.fromEntries(
    [CLASHING, FITTING].map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
  const commit = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    git('add', '-A');
    git('commit', '-qm', 'work');
  };
  git('add', '-A');
  git('commit', '-qm', 'start');
  git('checkout', '-qb', 'theirs');
  commit(worked(original, false));
  git('checkout', '-q', 'main');
  commit(worked(original, true));
  const merged = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'merge', '-q', 'theirs'], {
    cwd: folder,
  });
  if (merged.status !== 1) throw new Error(`git merge ended with ${merged.status}.`);
  return folder;
}
