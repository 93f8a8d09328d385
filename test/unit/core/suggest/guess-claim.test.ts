import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mention } from '../../../../src/core/recognise/mention.ts';
import { guessClaim } from '../../../../src/core/suggest/guess-claim.ts';

/** A text with `[actor:id|words]`, `[place:id|words]` and `[date:edtf|words]` for mentions and `{…}` for the claim. */
function guess(marked: string) {
  const mentions: Mention[] = [];
  let text = '';
  let start = 0;
  let end = 0;
  for (const part of marked.split(/(\[[^\]]+\]|[{}])/)) {
    const mention = /^\[(\w+):([^|]*)\|([^\]]+)\]$/.exec(part);
    if (part === '{') {
      start = text.length;
    } else if (part === '}') {
      end = text.length;
    } else if (mention) {
      const [, kind, id, quote] = mention;
      const at = { start: text.length, end: text.length + quote!.length, quote: quote!, score: 1, reason: '' };
      mentions.push(
        kind === 'date'
          ? {
              ...at,
              kind: 'date',
              subkind: 'date',
              label: 'DATE',
              status: 'explicit',
              edtf: id!,
              timex: { type: 'DATE', value: id! },
            }
          : {
              ...at,
              kind: kind as 'actor' | 'place',
              subkind: 'unknown',
              label: /^[a-z]+-[a-z]+$/.test(id!) ? 'PER' : 'ORG',
              status: 'linked',
              ...(id === '' ? {} : { id: id! }),
            },
      );
      text += quote;
    } else {
      text += part;
    }
  }
  return guessClaim(text, { start, end }, { mentions });
}

describe('guesses of a claim', () => {
  const claimants: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['[actor:idf|The IDF] said on Monday that {it had struck a depot}.', 'idf', 'said'],
    ['{Two people were hurt}, according to [actor:red-cross|the Red Cross].', 'red-cross', 'according to'],
    ['{It was a warning}, a security source told reporters.', 'a security source', 'told'],
    ['“{We are not yet at peace talks},” [actor:nawaf-salam|Salam] told journalists.', 'nawaf-salam', 'told'],
    ['“{They must leave},” said [actor:rima-dalloul|Rima Dalloul], the director.', 'rima-dalloul', 'said'],
    ['[actor:nawaf-salam|Salam] met them. He said {the talks would go on}.', 'nawaf-salam', 'said'],
    [
      'A source close to the negotiations revealed that {ideas were exchanged}.',
      'A source close to the negotiations',
      'revealed',
    ],
    ['{A drone fell on the village.}', undefined, undefined],
  ];
  for (const [sentence, claimant, cue] of claimants) {
    it(sentence.replace(/\[[^|]*\||[\]{}]/g, ''), () => {
      const found = guess(sentence);
      assert.equal(found.claimant?.id ?? found.claimant?.label, claimant);
      assert.equal(found.cue?.value, cue);
    });
  }

  it('marks everything as a guess', () => {
    const found = guess(
      '[actor:idf|The IDF] said {a strike hit [place:nabk|Nabk] on [date:2026-03-03|Tuesday], reportedly}.',
    );
    assert.equal(found.claimant?.guessed, true);
    assert.equal(found.cue?.guessed, true);
    assert.deepEqual(found.event?.date, { value: '2026-03-03', guessed: true });
    assert.equal(found.event?.['date-precision'], 1);
    assert.deepEqual(found.event?.place, { value: 'nabk', guessed: true });
    assert.deepEqual(found.hedges, { value: ['reportedly'], guessed: true });
  });

  it('tells the modes apart', () => {
    assert.equal(guess('“{We will stay},” he said.').mode?.value, 'direct');
    assert.equal(guess('He said {they would “stay for long” there}.').mode?.value, 'mixed');
    assert.equal(guess('The ministry said {they would stay}.').mode?.value, 'indirect');
    assert.equal(guess('{They stayed.}').mode?.value, 'narrator');
  });

  it('counts, and tells how sure the source is where it is not certain', () => {
    const found = guess('[actor:idf|The IDF] said {it may have killed at least 12 fighters}.');
    assert.deepEqual(found.numbers, [{ what: 'killed', of: 'fighters', min: 12, approximate: true, guessed: true }]);
    assert.deepEqual(found.factuality, { value: 'PS+', guessed: true });
    assert.deepEqual(found.hedges, { value: ['may', 'at least'], guessed: true });
    assert.equal(guess('[actor:idf|The IDF] said {it hit a depot}.').factuality, undefined);
  });

  it('takes the innermost speaker for what is reported inside a report', () => {
    const inner = guess('[actor:abu-layth|Abu Layth] said guards told him {the gate was mined}.');
    assert.equal(inner.claimant?.label, 'guards');
    const whole = guess('[actor:abu-layth|Abu Layth] said {guards told him the gate was mined}.');
    assert.equal(whole.claimant?.id, 'abu-layth');
  });

  it('takes a month for a month', () => {
    const found = guess('{It began in [date:2025-10|October]}, officials said.');
    assert.equal(found.event?.['date-precision'], 3);
  });

  it('throws at nothing in the sample corpus', () => {
    const folder = path.join(process.env.DATELINE_ROOT!, 'test/corpus');
    const text = readFileSync(path.join(folder, '06-meridian-review-monitoring-gap.txt'), 'utf8');
    for (let start = 0; start < text.length - 40; start += 37) {
      guessClaim(text, { start, end: start + 40 }, { mentions: [] });
    }
  });
});
