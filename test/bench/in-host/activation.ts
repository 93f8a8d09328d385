import * as vscode from 'vscode';

/** Runs inside an extension host: prints how long activating Dateline took in the folder that is open. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('dateline.dateline');
  if (!extension) {
    throw new Error('Dateline is not installed in this window.');
  }
  if (extension.isActive) {
    throw new Error('Dateline is active already: something in the folder activated it.');
  }
  const begin = performance.now();
  await extension.activate();
  const activated = performance.now() - begin;
  const longest = await longestBlock(4000);
  console.log(`BENCH ${JSON.stringify({ activated, longest })}`);
}

/** The longest time in milliseconds for which the event loop did not come round, over a while. */
async function longestBlock(duration: number): Promise<number> {
  const end = performance.now() + duration;
  let longest = 0;
  for (let last = performance.now(); last < end; ) {
    await new Promise(resolve => {
      setTimeout(resolve, 1);
    });
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}
