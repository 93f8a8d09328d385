import assert from 'node:assert/strict';
import { type Problem, UNTIL_PUT_RIGHT, whyNothingIsWritten } from '../../../src/core/problems.ts';
import { editSidecar } from '../../../src/core/sidecar/edit.ts';

const why = (message: string) =>
  whyNothingIsWritten({ code: 'write-refused', severity: 'error', message, start: 0, end: 0 } satisfies Problem);

describe('why nothing is written', () => {
  it('is not told twice to somebody who knows that nothing was', () => {
    assert.equal(why(`A bracket is open. ${UNTIL_PUT_RIGHT}`), 'A bracket is open.');
    assert.equal(why('It holds binary data.'), 'It holds binary data.');
    const outcome = editSidecar('format: dateline-claims/1\n', [{ kind: 'delete-claim', id: 'c-1' }]);
    assert.ok(!outcome.ok);
    assert.doesNotMatch(whyNothingIsWritten(outcome.problem), /^Nothing/);
  });
});
