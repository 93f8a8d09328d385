// Runs a command so that it cannot outlive the process that asked for it: `node guard.mjs COMMAND [ARGUMENT …]`.
// The asker holds the other end of standard input. When that closes, for whatever reason (a kill -9 included), the
// whole process group goes. The guard must be started as the leader of a group of its own (`detached: true`).
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);

function killGroup() {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(137);
  }
}

process.stdin.resume();
process.stdin.on('end', killGroup);
process.stdin.on('error', killGroup);

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', error => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
  // What the command left behind in the group goes with it.
  process.stdin.destroy();
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.exit(), 50);
});
