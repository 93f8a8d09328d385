import { spawn } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { compileBuiltIn } from '../../support/built-in-gazetteer.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = process.env.DATELINE_ROOT!;

export const SAMPLE = path.join(root, 'test', 'corpus');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let bundled: Promise<string> | undefined;

/** The command line, bundled once for all tests, with gazetteer and model beside it as in the package. @returns the program's path */
export function bundledCli(): Promise<string> {
  bundled ??= bundleCli();
  return bundled;
}

async function bundleCli(): Promise<string> {
  const { folder, remove } = temporaryFolder();
  process.on('exit', remove);
  const outfile = path.join(folder, 'cli.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
    plugins: [
      {
        name: 'yaml-as-data',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ya?ml$/ }, async ({ path: file }) => ({
            contents: JSON.stringify(parse(await readFile(file, 'utf8'))),
            loader: 'json',
          })),
      },
    ],
  });
  writeFileSync(path.join(folder, 'gazetteer.json'), compileBuiltIn().json);
  copyFileSync(path.join(root, 'src/core/recognise/names/model/names.model'), path.join(folder, 'names.model'));
  return outfile;
}

export function runCli(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', chunk => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', chunk => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', status => resolve({ status, stdout, stderr }));
  });
}

/** JSON Lines as values; fails where a line is none. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>);
}
