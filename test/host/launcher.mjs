// What the launchers of test hosts have in common when they are called as programs.
import { pathToFileURL } from 'node:url';
import { exitCodeOfMissing, HostMissing } from './host-missing.mjs';
import { say } from './progress.mjs';

/** Runs `main` if the file with this URL is the program that was called, and ends the process with the code that it gives. */
export async function runIfCalled(url, main) {
  if (url !== pathToFileURL(process.argv[1] ?? '').href) return;
  process.exit(
    await main().catch(error => {
      say(error.message);
      return error instanceof HostMissing ? exitCodeOfMissing : 1;
    }),
  );
}
