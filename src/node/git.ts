import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Git, GitOutcome } from '../app/ports.ts';

/** Milliseconds after which a call is ended: a file system that hangs must not hang us. */
const PATIENCE = 20_000;
/** More output than this is no answer to anything that is asked here. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What git says where another program, the editor's own git for one, is just writing the index or the configuration. */
const LOCKED = /\.lock'?: File exists|could not lock config file/;
/** Such a lock is held for a moment; one that stays was left behind, and the user has to know of it. */
const LOCK_TRIES = 8;
/** Milliseconds, more with each try: two seconds in all. */
const LOCK_PAUSE = 70;

/** What a partial clone lacks is not fetched behind the user's back. */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1' };

/** A repository that the environment names, as hooks are given one, is not the one of the folder. */
const FOREIGN = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE|PREFIX|CONFIG.*)$/;

/**
 * Git as a program of the machine.
 * @param program asked at each call: the path of the program, or undefined where git may not be run
 */
export function createGit(program: () => string | undefined): Git {
  return {
    async run(folder, args, input) {
      const command = program();
      if (command === undefined) {
        return { ok: false, status: undefined, detail: 'Git is not run in a workspace that is not trusted.' };
      }
      try {
        for (let tries = 1; ; tries++) {
          const outcome = await runIn(fileURLToPath(folder), command, args, input);
          if (outcome.ok || tries === LOCK_TRIES || !LOCKED.test(outcome.detail)) {
            return outcome;
          }
          await setTimeout(tries * LOCK_PAUSE);
        }
      } catch (error) {
        return { ok: false, status: undefined, detail: String(error) };
      }
    },
  };
}

function runIn(
  cwd: string,
  command: string,
  args: readonly string[],
  input: string | Uint8Array | undefined,
): Promise<GitOutcome> {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd, env: environment(), timeout: PATIENCE, windowsHide: true });
    const output: Buffer[] = [];
    let detail = '';
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      output.push(chunk);
      if (size > MOST_OUTPUT) {
        child.kill();
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      detail = (detail + chunk.toString('utf8')).slice(0, 4000);
    });
    child.on('error', error => resolve({ ok: false, status: undefined, detail: error.message }));
    const outcome = (status: number | null): GitOutcome =>
      status === 0
        ? { ok: true, output: Buffer.concat(output) }
        : { ok: false, status: status ?? undefined, detail: detail.trim() || 'git was ended' };
    child.on('close', status => resolve(outcome(status)));
    // Git may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    ...OFFLINE,
  };
}
