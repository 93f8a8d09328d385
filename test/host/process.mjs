// Child processes of the launchers: run to the end, or kept for a while. None outlives this process.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const guard = path.join(path.dirname(fileURLToPath(import.meta.url)), 'guard.mjs');
const atExit = new Set();

function runAtExit() {
  for (const work of [...atExit].reverse()) {
    try {
      work();
    } catch (error) {
      console.error(`Clean-up failed: ${error.message}`);
    }
  }
  atExit.clear();
}

process.on('exit', runAtExit);
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  process.once(signal, () => process.exit(128 + number));
}

/** Calls the synchronous `work` when this process ends, also by a signal. Returns a function that takes it back. */
export function onExit(work) {
  atExit.add(work);
  return () => atExit.delete(work);
}

/** Removes `folder` when this process ends. Returns a function that removes it now. */
export function removeOnExit(folder) {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const forget = onExit(remove);
  return () => {
    forget();
    remove();
  };
}

/** The environment without what `npm run` adds, so that an npm started in another folder does not look into this one. */
export function plainEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package_|lifecycle_|command$|execpath$|node_execpath$|config_local_prefix$|config_loglevel$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/**
 * Starts a command. It cannot outlive this process: where there are process groups, a guard leads its group and ends
 * it. `onChunk` gets what it prints. `exited` resolves to the exit code; `kill()` ends all of it at once.
 */
function launch(command, args, { cwd, env = process.env }, onChunk) {
  const guarded = process.platform !== 'win32';
  const child = guarded
    ? spawn(process.execPath, [guard, command, ...args], { cwd, env, detached: true, stdio: 'pipe' })
    : spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const signal = name => {
    try {
      if (guarded) process.kill(-child.pid, name);
      else child.kill(name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const forget = onExit(() => signal('SIGTERM'));
  child.stdin?.on('error', () => {});
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', onChunk);
  }
  const exited = new Promise((resolve, reject) => {
    child.once('error', error => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.once('close', code => resolve(code ?? 1));
  }).finally(forget);
  return { exited, kill: () => signal('SIGKILL') };
}

/**
 * Runs a command to its end. Resolves to `{ code, output }`; `output` joins both streams. With `live`, each chunk is
 * also passed on as it comes.
 */
export async function run(command, args, { live, ...options } = {}) {
  let output = '';
  const { exited } = launch(command, args, options, chunk => {
    output += chunk;
    live?.(chunk);
  });
  return { code: await exited, output };
}

/** As `run`, but rejects with the end of the output where the command fails. Resolves to the output. */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(
      `\`${[path.basename(command), ...args].join(' ')}\` failed with exit code ${code}:\n${tail(output)}`,
    );
  }
  return output;
}

/** The command and arguments that run npm: the npm that runs this script, else the one on the PATH. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args]];
  // Windows runs `.cmd` files only through a shell; the arguments here need no quoting.
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', args];
}

/** The last lines of a log. */
export function tail(text, lines = 40) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * Starts a command that stays (a server). `stop()` ends it with all its processes. `log()` is all it printed;
 * `onOutput(listener)` is called with each chunk, the past ones first.
 */
export function keep(command, args, options = {}) {
  let log = '';
  const listeners = new Set();
  const { exited, kill } = launch(command, args, options, chunk => {
    log += chunk;
    for (const listener of listeners) listener(chunk);
  });
  return {
    exited,
    log: () => log,
    onOutput(listener) {
      if (log !== '') listener(log);
      listeners.add(listener);
    },
    async stop() {
      kill();
      await exited;
    },
  };
}
