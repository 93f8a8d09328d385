import path from 'node:path';
import { build } from 'esbuild';

/** Builds the script of the extension's worker into a folder. @returns its path */
export async function workerScript(folder: string): Promise<string> {
  const script = path.join(folder, 'worker.js');
  await build({
    absWorkingDir: process.env.DATELINE_ROOT!,
    entryPoints: ['src/worker.ts'],
    outfile: script,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
  });
  return script;
}
