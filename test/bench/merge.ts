// Two annotators on one corpus of sidecars: what a merge loses, doubles, brings back or mixes up, how often it has to ask,
// how long it takes, and how plain git does on the same files.
//   node test/run-bench.mjs merge [trials with git] [merges in memory]      defaults 3 and 200; in full 200 and 10000
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import { mergeSidecars } from '../../src/core/sidecar/merge/merge-file.ts';
import { splitConflictMarkers } from '../../src/core/sidecar/merge/split-markers.ts';
import { type Random, seededRandom } from '../unit/core/sidecar/hand-formatted.ts';
import { judge, readJson, rowOfPath, tableOf, type Verdict } from '../unit/core/sidecar/merge/oracle.ts';
import { newSidecar, work } from '../unit/core/sidecar/merge/two-annotators.ts';

const ARTICLES = 40;
const [ADDS, EDITS, DELETES] = [15, 10, 5];
const [gitTrials = 3, memoryMerges = 200] = process.argv.slice(2).map(Number);

/** Counted over the files that both touched. */
interface Score {
  files: number;
  lost: number;
  duplicated: number;
  resurrected: number;
  mixed: number;
  invalid: number;
  orderDependent: number;
  changedAgain: number;
  wrongConflicts: number;
  wholeFile: number;
  conflicting: number;
}

const newScore = (): Score => ({
  files: 0,
  lost: 0,
  duplicated: 0,
  resurrected: 0,
  mixed: 0,
  invalid: 0,
  orderDependent: 0,
  changedAgain: 0,
  wrongConflicts: 0,
  wholeFile: 0,
  conflicting: 0,
});

interface Trial {
  readonly base: ReadonlyMap<string, string>;
  readonly alice: ReadonlyMap<string, string>;
  readonly bob: ReadonlyMap<string, string>;
}

type Tasks = readonly [adds: number, edits: number, deletes: number];

/**
 * Forty articles, a quarter of them without a sidecar, the others with 5 to 60 claims, and a day of two people.
 * @param onlyShared leaves out the sidecars that not both of them touch: there is nothing to merge in those
 */
function newTrial(seed: number, onlyShared: boolean): Trial {
  const random = seededRandom(seed);
  const sizes = new Map(
    Array.from({ length: ARTICLES }, (_, index) => [
      `article-${index}.claims.yaml`,
      random(100) < 25 ? undefined : 5 + random(56),
    ]),
  );
  const days = [tasksOf(random, sizes), tasksOf(random, sizes)] as const;
  const [base, alice, bob] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  for (const [index, [name, size]] of [...sizes].entries()) {
    if (onlyShared && !days.every(day => day.has(name))) {
      continue;
    }
    const own = seededRandom(seed * 100 + index);
    const before = size === undefined ? undefined : newSidecar(own, size);
    if (before !== undefined) {
      base.set(name, before);
    }
    for (const [day, files, annotator] of [
      [days[0], alice, 'alice'],
      [days[1], bob, 'bob'],
    ] as const) {
      const tasks = day.get(name);
      const after = tasks ? work(own, before ?? newSidecar(own, 0), annotator, ...tasks) : before;
      if (after !== undefined) {
        files.set(name, after);
      }
    }
  }
  return { base, alice, bob };
}

/** Which sidecars a person works on in a day, and how much. */
function tasksOf(random: Random, sizes: ReadonlyMap<string, number | undefined>): ReadonlyMap<string, Tasks> {
  const tasks = new Map<string, [number, number, number]>();
  const all = [...sizes.keys()];
  const existing = all.filter(name => sizes.get(name) !== undefined);
  for (const [kind, count, among] of [
    [0, ADDS, all],
    [1, EDITS, existing],
    [2, DELETES, existing],
  ] as const) {
    for (let done = 0; done < count; done++) {
      const name = among[random(among.length)] as string;
      const share = tasks.get(name) ?? [0, 0, 0];
      share[kind] += 1;
      tasks.set(name, share);
    }
  }
  return tasks;
}

const idsIn = (raw: string | undefined): ReadonlyMap<string, string> => {
  const { claims } = readJson(raw ?? '') as { claims?: Record<string, unknown> };
  return new Map(Object.entries(claims ?? {}).map(([id, claim]) => [id, JSON.stringify(claim)]));
};

/** Counts what is wrong with a merged text against what the three versions say. */
function score(
  into: Score,
  judgement: Verdict,
  base: string | undefined,
  ours: string,
  theirs: string,
  text: string,
  settled: string,
): void {
  let found: ReadonlyMap<string, string>;
  try {
    found = idsIn(settled);
  } catch {
    into.invalid += 1;
    return;
  }
  const [b, o, t] = [base, ours, theirs].map(idsIn);
  for (const id of new Set([...o!.keys(), ...t!.keys(), ...b!.keys()])) {
    const [old, mine, its] = [b!.get(id), o!.get(id), t!.get(id)];
    const isDeleted = old !== undefined && ((mine === undefined && its === old) || (its === undefined && mine === old));
    const isGone = (mine === undefined && its === undefined) || isDeleted;
    into.lost += !isGone && !found.has(id) ? 1 : 0;
    into.resurrected += isGone && found.has(id) ? 1 : 0;
  }
  into.duplicated += (settled.match(/^ {2}c-[a-z0-9]{6}:/gm) ?? []).length - found.size;
  const verdict = judgement;
  const same = (a: ReadonlyMap<string, string>, c: ReadonlyMap<string, string>): boolean =>
    a.size === c.size && [...a].every(([row, said]) => c.get(row) === said);
  into.mixed += same(tableOf(settled), verdict.rows) ? 0 : 1;
  const hasConflicts = verdict.conflicts.size > 0;
  into.wrongConflicts += hasConflicts === (splitConflictMarkers(text) !== undefined) ? 0 : 1;
  into.conflicting += hasConflicts || splitConflictMarkers(text) !== undefined ? 1 : 0;
}

function inMemory(count: number): { readonly score: Score; readonly times: number[] } {
  const total = newScore();
  const times: number[] = [];
  for (let seed = 1; total.files < count; seed++) {
    const { base, alice, bob } = newTrial(seed, true);
    for (const [name, ours] of alice) {
      const [before, theirs] = [base.get(name), bob.get(name)];
      if (theirs === undefined || ours === before || theirs === before || total.files >= count) {
        continue;
      }
      const begun = performance.now();
      const merged = mergeSidecars(before, ours, theirs);
      times.push(performance.now() - begun);
      total.files += 1;
      total.wholeFile += merged.problems.length > 0 ? 1 : 0;
      const verdict = judge(before, ours, theirs);
      score(total, verdict, before, ours, theirs, merged.text, merged.settled);
      const places = merged.conflicts.map(({ path: place }) => rowOfPath(place, merged.settled)).sort();
      const expected = [...verdict.conflicts].sort();
      total.wrongConflicts += places.join('\n') === expected.join('\n') ? 0 : 1;
      const mirrored = mergeSidecars(before, theirs, ours);
      const sides = [merged, mirrored].map(({ text }) => splitConflictMarkers(text) ?? { ours: text, theirs: text });
      const table = (raw: string): string => JSON.stringify([...tableOf(raw)].sort());
      total.orderDependent += table(sides[0]!.ours) === table(sides[1]!.theirs) ? 0 : 1;
      if (merged.status === 'clean') {
        total.changedAgain += mergeSidecars(before, merged.text, theirs).text === merged.text ? 0 : 1;
      }
    }
  }
  return { score: total, times };
}

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
    mkdirSync(folder, { recursive: true });
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

function withGit(count: number): { readonly ours: Score; readonly plain: Score; readonly ms: number } {
  const root = process.env.DATELINE_ROOT as string;
  const build = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'));
  const cli = path.join(build, 'merge.cjs');
  buildSync({
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    outfile: cli,
    bundle: true,
    platform: 'node',
    target: 'node20',
    loader: { '.yaml': 'text' },
  });
  const driver = `"${process.execPath}" "${cli}" %O %A %B --path %P`;
  const [ours, plain] = [newScore(), newScore()];
  let ms = 0;
  try {
    for (let seed = 1; seed <= count; seed++) {
      const trial = newTrial(100_000 + seed, false);
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
        // Where markers stand, what is settled is what a merge in memory says; the file must hold the same sides.
        const settled = sides === undefined ? text : mergeSidecars(before, mine, its).settled;
        score(ours, judge(before, mine, its), before, mine, its, text, settled);
        if (sides !== undefined) {
          ours.invalid += [sides.ours, sides.theirs].every(isYaml) ? 0 : 1;
        }
        plain.conflicting += splitConflictMarkers(bare.files.get(name) ?? '') === undefined ? 0 : 1;
      }
    }
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
  return { ours, plain, ms: ms / Math.max(count, 1) };
}

const ENTRY = `import { merge } from './src/cli/merge.ts';
const output = { line: text => console.log(text), message: text => console.error(text) };
merge(process.argv.slice(2), output).then(code => { process.exitCode = code; }, error => { console.error(error); process.exitCode = 2; });`;

function isYaml(raw: string): boolean {
  try {
    readJson(raw);
    return true;
  } catch {
    return false;
  }
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(2)} %`;

function print(title: string, { files, ...rest }: Score): void {
  const counts = Object.entries(rest).map(([name, count]) => `${name} ${count}`);
  console.log(`${title}: ${files} files touched by both; ${counts.join(', ')} (${percent(rest.conflicting, files)})`);
}

function timing(): void {
  const random = seededRandom(5);
  const base = newSidecar(random, 60);
  const [ours, theirs] = [work(random, base, 'alice', 6, 6, 3), work(random, base, 'bob', 6, 6, 3)];
  const median = (run: () => unknown): number => {
    const times = Array.from({ length: 15 }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    });
    return times.sort((a, b) => a - b)[7] ?? 0;
  };
  const plain = median(() => parse(base));
  const merge = median(() => mergeSidecars(base, ours, theirs));
  console.log(
    `60 claims (${(base.length / 1024).toFixed(0)} KB), 15 changes on each side: ${merge.toFixed(1)} ms, ${(merge / plain).toFixed(1)} x yaml.parse (${plain.toFixed(1)} ms)`,
  );
}

timing();
const memory = inMemory(memoryMerges);
print('In memory', memory.score);
const times = memory.times.sort((a, b) => a - b);
console.log(
  `  median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms a merge, 95th centile ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)} ms`,
);
const git = withGit(gitTrials);
print(`git merge with the driver, ${gitTrials} trials`, git.ours);
console.log(
  `  plain git on the same files: ${percent(git.plain.conflicting, git.plain.files)} conflicting; a merge with the driver took ${git.ms.toFixed(0)} ms`,
);

const { files: _, conflicting: __, ...wrong } = memory.score;
const { files: ___, conflicting: ____, ...wrongInGit } = git.ours;
if ([wrong, wrongInGit].some(counts => Object.values(counts).some(count => count > 0))) {
  console.error('A merge went wrong.');
  process.exitCode = 1;
}
