// What the launchers say while they work: one line a step, and a sign of life for what takes long.

/** Prints one line with the step's own prefix; `text` may hold several lines. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

const tell = text => void process.stderr.write(`${text}\n`);

/** A duration in words: `850 ms`, `12 s`, `3 min 05 s`. */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** The works that are under way, the innermost last: it alone gives signs of life. */
const underWay = [];

/**
 * Runs `work`, announcing it and its time. Every ten seconds it says that it still works, so that nobody takes a
 * download for a hang; on standard error, so that it stands in no result. Rejects as `work` does.
 */
export async function withProgress(title, work) {
  const started = performance.now();
  const elapsed = () => duration(performance.now() - started);
  tell(`${title} …`);
  const self = {};
  underWay.push(self);
  const heartbeat = setInterval(() => {
    if (underWay.at(-1) === self) tell(`${title} … ${elapsed()}`);
  }, 10_000);
  try {
    const result = await work();
    tell(`${title}: done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
    underWay.splice(underWay.indexOf(self), 1);
  }
}
