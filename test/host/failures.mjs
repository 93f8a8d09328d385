// What a runner's output says about its failures, so that a summary can repeat it where a log is cut at its beginning.

/** Lines repeated for one failed test, and for all of one runner. */
const PER_TEST = 25;
const PER_RUNNER = 150;

/**
 * The lines of `output` (without colours) that tell of failed tests: Mocha's list after `N failing`, else each test
 * marked with `✘` and what follows it up to the next test, else the last lines.
 */
export function failuresIn(output) {
  const lines = output.trimEnd().split('\n');
  const list = lines.findIndex(line => /^\s*\d+ failing\s*$/.test(line));
  if (list >= 0) return lines.slice(list).slice(0, PER_RUNNER);
  const marked = lines.flatMap((line, at) => (/^\s*✘/.test(line) ? blockFrom(lines, at) : []));
  return (marked.length > 0 ? marked : lines.slice(-PER_TEST)).slice(0, PER_RUNNER);
}

function blockFrom(lines, at) {
  const rest = lines.slice(at + 1, at + PER_TEST);
  const end = rest.findIndex(line => /^\s*[✔✘-] |^\d+ passed, /.test(line));
  return [lines[at], ...rest.slice(0, end < 0 ? rest.length : end)];
}
