import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { createSidecar } from '../../../../src/core/sidecar/create.ts';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { claimOfSuggestion, type Taken } from '../../../../src/core/suggest/claim-of-suggestion.ts';
import { suggestClaims } from '../../../../src/core/suggest/suggest-claims.ts';
import { readMarked } from './marked-text.ts';

const { text, mentions } = readMarked(
  'Relief workers told [actor:river-post|River Post] that at least four people may have been killed in [place:tal-qasim:town|Tal Qasim] on [date:2026-03-03|Tuesday].',
);
const [suggestion] = suggestClaims(text, mentions, defaultCodebook);
const taken = (more: Partial<Taken>): Taken => ({ id: 'c-aaaaaa', type: 'harm', reviewed: false, ...more });
const claim = (more: Partial<Taken> = {}) => claimOfSuggestion(text, suggestion!, taken(more));

describe('the claim of a suggestion', () => {
  it('quotes the words to tag, with their place and surroundings', () => {
    const { quote, at, before } = claim();
    assert.equal(quote, text.slice(at.start, at.end));
    assert.equal(quote, suggestion!.claim.quote);
    assert.ok(before && text.slice(0, at.start).endsWith(before));
  });

  it('is all guesses but for its type', () => {
    const made = claim();
    assert.equal(made.type, 'harm');
    assert.deepEqual(made.claimant, { label: 'Relief workers', guessed: true });
    assert.deepEqual(made.cue, { value: 'told', guessed: true });
    assert.equal(made.mode?.guessed, true);
    assert.equal(made.factuality?.guessed, true);
    assert.deepEqual(made.hedges, { value: ['at least', 'may'], guessed: true });
    assert.deepEqual(made.event?.date, { value: '2026-03-03', guessed: true });
    assert.deepEqual(made.event?.place, { value: 'tal-qasim', guessed: true });
    assert.ok(made.numbers?.length === 1 && made.numbers[0]?.guessed && made.numbers[0].min === 4);
    assert.equal(made.addressee, undefined);
    assert.equal(made.status, undefined);
  });

  it('has none once it is reviewed, and says to whom', () => {
    const made = claim({ reviewed: true });
    assert.equal(made.status, 'reviewed');
    assert.deepEqual(made.addressee, ['river-post']);
    assert.doesNotMatch(JSON.stringify(made), /"guessed":true/);
    assert.equal(made.event?.['date-precision'], suggestion!.event?.['date-precision']);
  });

  it('carries whose it is and in what it is reported', () => {
    const made = claim({ annotator: 'alice', created: '2026-03-05T10:00:00Z', inside: 'c-bbbbbb' });
    assert.deepEqual([made.annotator, made.created, made.inside], ['alice', '2026-03-05T10:00:00Z', 'c-bbbbbb']);
  });

  it('comes back from a sidecar as it went in', () => {
    for (const reviewed of [false, true]) {
      const made = claim({ reviewed });
      const written = editSidecar(createSidecar({}), [{ kind: 'add-claim', claim: made }]);
      assert.ok(written.ok);
      const { claims, problems } = parseSidecar(written.text);
      assert.deepEqual(problems, []);
      assert.deepEqual(JSON.parse(JSON.stringify(claims[0])), JSON.parse(JSON.stringify(made)));
    }
  });
});
