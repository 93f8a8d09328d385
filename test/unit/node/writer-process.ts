import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = process.env.DATELINE_ROOT!;

/** Bundles a program that calls `writeAtomically` into `folder`. @returns the program's path */
export async function bundleWriter(folder: string, program: string): Promise<string> {
  const outfile = path.join(folder, 'writer.cjs');
  await build({
    absWorkingDir: root,
    stdin: { contents: `import { writeAtomically } from './src/node/atomic-write.ts';\n${program}`, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o644);
  return outfile;
}

/** Whether this process may do anything, so that modes stop only a process of somebody else. */
export const isRoot = process.getuid?.() === 0;

/** Starts the program; as root under the account of nobody, whom modes of files do stop. */
export function startWriter(program: string, args: readonly string[], asNobody = false): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(asNobody && isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
}

/** What the program printed by its end. */
export function outputOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', chunk => {
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
}
