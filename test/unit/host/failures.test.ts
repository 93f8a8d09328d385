import assert from 'node:assert/strict';
import { failuresIn } from '../../host/failures.mjs';

describe('a runner’s failures, told again at the end', () => {
  it('are the marked tests with what follows each', () => {
    const output =
      '  ✔ one › passes (3 ms)\n  ✘ one › fails\n    Error: no\n    at line 3\n  ✔ one › goes on (1 ms)\n  ✘ two\n    Error: never\n3 passed, 2 failed\n';
    assert.deepEqual(failuresIn(output), [
      '  ✘ one › fails',
      '    Error: no',
      '    at line 3',
      '  ✘ two',
      '    Error: never',
    ]);
  });

  it('are Mocha’s own list where it wrote one', () => {
    const output = 'dots\n  12 passing (2s)\n  1 failing\n\n  1) one fails:\n     Error: no\n';
    assert.deepEqual(failuresIn(output), ['  1 failing', '', '  1) one fails:', '     Error: no']);
  });

  it('are the last lines where no test is named', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `line ${at}`);
    assert.deepEqual(failuresIn(lines.join('\n')), lines.slice(-25));
  });
});
