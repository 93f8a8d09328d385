import assert from 'node:assert/strict';
import { NEVER_NAMES } from '../../../../../../src/core/recognise/names/lexicon/common-words.ts';
import { GIVEN_NAMES } from '../../../../../../src/core/recognise/names/lexicon/given-names.ts';
import { BODY_HEADS, SITE_HEADS } from '../../../../../../src/core/recognise/names/lexicon/heads.ts';
import { HONORIFICS } from '../../../../../../src/core/recognise/names/lexicon/titles.ts';
import { signWords, words } from '../../../../../../src/core/recognise/names/lexicon/words.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';

const TEXT = 'The General met Ahmad at Qorlan Bank; Dr. Élise, a DOCTOR from the Naqoura camp, did not.';

/** Made before any word is read. */
const SIGNS = signWords('camp bank');

describe('lists of words', () => {
  it('say of a token what they say of its folded form', () => {
    const lists = [NEVER_NAMES, GIVEN_NAMES, BODY_HEADS, SITE_HEADS, HONORIFICS];
    const tokens = new Tokens([TEXT, ...lists.flatMap(list => [...list])].join(' '));
    for (const list of lists)
      for (let at = 0; at < tokens.count; at++)
        assert.equal(tokens.isIn(at, list), list.has(tokens.word(at)), tokens.raw(at));
  });

  it('say so too where they are made after words have been read', () => {
    const tokens = new Tokens(TEXT);
    const late = words('general camp');
    const found = tokens.words.filter((_, at) => tokens.isIn(at, late)).map(({ raw }) => raw);
    assert.deepEqual(found, ['General', 'camp']);
  });

  it('say of a stretch whether some word of it is one of theirs', () => {
    const late = signWords('general camp');
    for (const text of [TEXT, 'In the camp.', 'A General said so.', 'BANKS', 'Bank', ''])
      for (const list of [SIGNS, late, HONORIFICS, BODY_HEADS]) {
        const tokens = new Tokens(text);
        assert.equal(
          tokens.any(list),
          tokens.words.some((_, at) => tokens.isIn(at, list)),
          text,
        );
      }
  });

  it('have no word outside the text', () => {
    const tokens = new Tokens('the');
    assert.deepEqual(
      [-1, 0, 1].map(at => tokens.isIn(at, NEVER_NAMES)),
      [false, true, false],
    );
  });
});
