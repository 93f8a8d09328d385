// Runs a command so that it cannot outlive the process that asked for it: `node guard.mjs COMMAND [ARGUMENT …]`.
// The asker holds the other end of standard input. When that closes, for whatever reason (a kill -9 of the asker
// included), the whole process group is asked to end, and soon after made to. The guard must lead a group of its own
// (`detached: true`). It ends with the command's exit code.
import { spawn } from 'node:child_process';

/** How long a command may clean up, in milliseconds. */
const grace = 3000;

const [command, ...args] = process.argv.slice(2);
let ending = false;

function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    // Nobody is left.
  }
}

function endGroup() {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), grace);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, endGroup);
process.stdin.resume();
process.stdin.on('end', endGroup);
process.stdin.on('error', endGroup);

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', error => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  // What the command left behind in the group goes with it; the guard stays for its exit code.
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => process.exit(signal ? 1 : (code ?? 1)), 20);
});
