import assert from 'node:assert/strict';
import { guessedFields } from '../../../../src/core/claims/guessed-fields.ts';

describe('guessed fields', () => {
  const claim = { id: 'c-1', type: 'harm', quote: 'x', at: { start: 0, end: 1 } };

  it('are those that nobody has confirmed', () => {
    assert.deepEqual(guessedFields(claim), []);
    assert.deepEqual(
      guessedFields({
        ...claim,
        claimant: { id: 'x', guessed: true },
        cue: { value: 'said', guessed: false },
        mode: { value: 'direct', guessed: true },
        event: { date: { value: '2026', guessed: true }, place: { value: 'nabk', guessed: false } },
        numbers: [{ best: 1 }, { best: 2, guessed: true }],
      }),
      ['claimant', 'mode', 'date', 'numbers'],
    );
  });
});
