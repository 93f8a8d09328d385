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
    ([name]) => !/^npm_(package_|lifecycle_|command$|execpath$|node_execpath$|config_local_prefix$|config_loglevel$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/**
 * Runs a command to its end. Resolves to `{ code, output }`; `output` joins both streams. With `live`, each chunk is
 * also passed on as it comes. Rejects only where the command cannot be started.
 */
export function run(command, args, { cwd, env = process.env, live } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = onExit(() => child.kill('SIGKILL'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', chunk => {
        output += chunk;
        live?.(chunk);
      });
    }
    child.on('error', error => {
      forget();
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('close', code => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });
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
 * Starts a command that stays (a server). Its whole process group ends with `stop()`, and with this process however
 * that ends. `log()` is all it printed; `onOutput(listener)` is called with each chunk, the past ones first.
 */
export function keep(command, args, { cwd, env = process.env } = {}) {
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let log = '';
  const listeners = new Set();
  const exited = new Promise(resolve => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', chunk => {
      log += chunk;
      for (const listener of listeners) listener(chunk);
    });
  }
  child.stdin.on('error', () => {});
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const forget = onExit(kill);
  return {
    exited,
    log: () => log,
    onOutput(listener) {
      if (log !== '') listener(log);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      kill();
      await exited;
      forget();
    },
  };
}
