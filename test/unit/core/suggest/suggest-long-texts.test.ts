import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import type { NameMention } from '../../../../src/core/recognise/mention.ts';
import { suggestClaims, suggestionSteps } from '../../../../src/core/suggest/suggest-claims.ts';
import { assertLinear, countedWork } from '../../../support/counted-work.ts';

const PLACE = 'Homs';

/** Reports without a quotation mark, each of other words. */
function reports(length: number, between: string): string {
  let text = '';
  for (let number = 0; text.length < length; number++) {
    text += `A spokesman for the army said on Monday that ${number} people were killed in ${PLACE}.${between}`;
  }
  return text;
}

function placesOf(text: string): NameMention[] {
  const found: NameMention[] = [];
  for (let start = text.indexOf(PLACE); start >= 0; start = text.indexOf(PLACE, start + 1)) {
    found.push({
      kind: 'place',
      subkind: 'city',
      start,
      end: start + PLACE.length,
      quote: PLACE,
      id: 'homs',
      label: 'GPE',
      status: 'linked',
      score: 1,
      reason: '',
    });
  }
  return found;
}

const suggest = (text: string) => suggestClaims(text, placesOf(text), defaultCodebook);

describe('suggestions in long texts', () => {
  it('come in steps that are no longer in a long text', () => {
    const longest = (length: number) => {
      const text = reports(length, '\n\n');
      const steps = suggestionSteps(text, placesOf(text), defaultCodebook);
      let most = 0;
      for (let done: boolean | undefined = false; !done; ) {
        most = Math.max(
          most,
          countedWork(() => {
            ({ done } = steps.next());
          }),
        );
      }
      return most;
    };
    // What is looked for in the whole text at once, such as quotation marks, is a small part of the work.
    const all = (length: number) => countedWork(() => suggest(reports(length, '\n\n')));
    assert.ok(longest(60_000) < all(60_000) / 5);
  });

  it('take work in proportion to the text, in paragraphs', () => {
    assertLinear('paragraphs', length => reports(length, '\n\n'), suggest, 15_000);
  });

  it('take work in proportion to the text, in one line', () => {
    assertLinear('one line', length => reports(length, ' '), suggest, 15_000);
  });

  it('take work in proportion to the text, without a full stop', () => {
    assertLinear('no stop', length => reports(length, ' ').replaceAll('.', ''), suggest, 15_000);
  });
});
