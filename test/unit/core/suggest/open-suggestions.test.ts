import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { openSuggestions, suggestionKey } from '../../../../src/core/suggest/open-suggestions.ts';
import { suggestClaims } from '../../../../src/core/suggest/suggest-claims.ts';

const TEXT =
  'Officials said the bridge at Tal Qasim was hit twice on Monday. The mayor said that a doctor had told him nine people were hurt. “We will rebuild,” he said.';
const suggestions = suggestClaims(TEXT, [], defaultCodebook);
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0);
  return { start, end: start + words.length };
};
const waiting = (claims: readonly string[], rejected: readonly string[] = []) =>
  openSuggestions(suggestions, claims.map(spanOf), new Set(rejected)).map(one => one.claim.quote);

describe('open suggestions', () => {
  const [bridge, told, hurt, rebuild] = suggestions.map(one => one.claim.quote) as [string, string, string, string];

  it('are all of them where nothing was decided', () => {
    assert.deepEqual(
      [bridge, told, hurt, rebuild],
      [
        'the bridge at Tal Qasim was hit twice on Monday',
        'a doctor had told him nine people were hurt',
        'nine people were hurt',
        'We will rebuild',
      ],
    );
    assert.deepEqual(waiting([]), [bridge, told, hurt, rebuild]);
  });

  it('leave out what is rejected, and only that', () => {
    assert.deepEqual(waiting([], [suggestionKey(suggestions[1]!)]), [bridge, hurt, rebuild]);
  });

  it('leave out what is tagged, also where the claim is wider or a little narrower', () => {
    assert.deepEqual(waiting(['Officials said the bridge at Tal Qasim was hit twice on Monday.']), [
      told,
      hurt,
      rebuild,
    ]);
    assert.deepEqual(waiting(['bridge at Tal Qasim was hit twice']), [told, hurt, rebuild]);
  });

  it('keep a claim that only a word of is tagged', () => {
    assert.deepEqual(waiting(['Monday']), [bridge, told, hurt, rebuild]);
  });

  it('keep what is reported inside a suggestion that was taken as it stands, and the other way round', () => {
    assert.deepEqual(waiting([told]), [bridge, hurt, rebuild]);
    assert.deepEqual(waiting([hurt]), [bridge, told, rebuild]);
  });
});
