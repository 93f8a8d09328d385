import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { splitConflictMarkers } from '../../../src/core/sidecar/merge/split-markers.ts';
import { mergeSidecars } from '../../support/merge-sidecars.ts';
import { judge, readJson } from '../../unit/core/sidecar/merge/oracle.ts';
import { newScore, type Score, score } from './score.ts';
import { newTrial, type Trial } from './trial.ts';

/** One real `git merge` of two branches; what is left in the work tree. */
function gitMerge(
  trial: Trial,
  driver: string | undefined,
): { readonly files: ReadonlyMap<string, string>; readonly ms: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-merge-'));
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'core.autocrlf=false', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  };
  const commit = (files: ReadonlyMap<string, string>, message: string): void => {
    for (const [name, text] of files) {
      writeFileSync(path.join(folder, name), text);
    }
    git('add', '-A');
    git('commit', '-qm', message, '--allow-empty');
  };
  try {
    git('init', '-q', '-b', 'main');
    if (driver !== undefined) {
      writeFileSync(path.join(folder, '.gitattributes'), '*.claims.yaml merge=dateline\n');
      git('config', 'merge.dateline.driver', driver);
    }
    commit(trial.base, 'base');
    git('checkout', '-qb', 'bob');
    commit(trial.bob, 'bob');
    git('checkout', '-q', 'main');
    commit(trial.alice, 'alice');
    const begun = performance.now();
    try {
      git('merge', '-q', '--no-edit', 'bob');
    } catch {
      // Conflicts are left in the work tree; they are what is counted.
    }
    const ms = performance.now() - begun;
    const names = new Set([...trial.alice.keys(), ...trial.bob.keys()]);
    const present = [...names].filter(name => existsSync(path.join(folder, name)));
    return { files: new Map(present.map(name => [name, readFileSync(path.join(folder, name), 'utf8')])), ms };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Trials with real repositories: the whole day of two people, merged with the driver and without. */
export async function withGit(
  count: number,
  start: number,
): Promise<{ readonly ours: Score; readonly plain: Score; readonly ms: number }> {
  const root = process.env.DATELINE_ROOT as string;
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'));
  const cli = path.join(folder, 'cli.js');
  // As it is built for the extension.
  const { yamlAsData } = createRequire(path.join(root, 'package.json'))('./esbuild.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: cli,
    bundle: true,
    platform: 'node',
    target: 'node20',
    plugins: [yamlAsData],
  });
  const driver = `"${process.execPath}" "${cli}" merge %O %A %B --path %P`;
  const [ours, plain] = [newScore(), newScore()];
  let ms = 0;
  try {
    for (let seed = 1; seed <= count; seed++) {
      const trial = newTrial(100_000 + start + seed, false);
      const merged = gitMerge(trial, driver);
      const bare = gitMerge(trial, undefined);
      ms += merged.ms;
      for (const [name, mine] of trial.alice) {
        const [before, its] = [trial.base.get(name), trial.bob.get(name)];
        if (its === undefined || mine === before || its === before) {
          continue;
        }
        ours.files += 1;
        plain.files += 1;
        const text = merged.files.get(name) ?? '';
        const sides = splitConflictMarkers(text);
        const expected = mergeSidecars(before, mine, its);
        ours.unlikeMemory += text === expected.text ? 0 : 1;
        const settled = sides === undefined ? text : expected.settled;
        score(ours, judge(before, mine, its), before, mine, its, text, settled);
        if (sides !== undefined) {
          ours.invalid += [sides.ours, sides.theirs].every(isYaml) ? 0 : 1;
        }
        plain.conflicting += splitConflictMarkers(bare.files.get(name) ?? '') === undefined ? 0 : 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ours, plain, ms: ms / Math.max(count, 1) };
}

function isYaml(raw: string): boolean {
  try {
    readJson(raw);
    return true;
  } catch {
    return false;
  }
}
