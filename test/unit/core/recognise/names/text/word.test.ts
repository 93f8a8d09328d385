import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GazetteerIndex } from '../../../../../../src/core/recognise/gazetteer/index.ts';
import { matchGazetteer } from '../../../../../../src/core/recognise/names/listed/gazetteer-match.ts';
import { hashText } from '../../../../../../src/core/recognise/names/tagger/hash.ts';
import { foldWord } from '../../../../../../src/core/recognise/names/text/fold.ts';
import { chained, hashOfKey, hashOfKeyWord } from '../../../../../../src/core/recognise/names/text/key-hash.ts';
import { keyOfName } from '../../../../../../src/core/recognise/names/text/name-keys.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../../../../../src/core/recognise/names/text/unit-shape.ts';
import { wordAt as wordOf } from '../../../../../../src/core/recognise/names/text/word.ts';
import { gazetteer } from '../../fixture-gazetteer.ts';

const letters = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.constantFrom('Beirut', 'beirut', 'É', ''));

const wordAt = (text: string, from: number, to: number) =>
  wordOf(
    text,
    Uint16Array.from(text.split(''), unit => unit.charCodeAt(0)),
    from,
    to,
  );

describe('words that are remembered', () => {
  it('are one object for the same letters, wherever they stand, and have what their letters say', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, raw, after) => {
        const word = wordAt(before + raw + after, before.length, before.length + raw.length);
        assert.deepEqual([word.raw, word.folded, word.hash], [raw, foldWord(raw), hashText(raw)]);
        if (raw.length <= 64) assert.equal(wordAt(raw, 0, raw.length), word);
      }),
    );
  });

  it('are as before once more of them were seen than are remembered', () => {
    const first = wordAt('Beirut', 0, 6);
    for (let number = 0; number < 40_000; number++) wordAt(`w${number}`, 0, `w${number}`.length);
    const again = wordAt('Beirut', 0, 6);
    assert.notEqual(again, first);
    assert.deepEqual([again.raw, again.folded, again.hash], [first.raw, first.folded, first.hash]);
  });

  it('tell of the gazetteer that is asked, not of one that was asked before', () => {
    const other = GazetteerIndex.of({
      actors: [],
      places: [{ id: 'said-camp', name: 'said camp', kind: 'camp', aliases: [] }],
    });
    const found = (index: GazetteerIndex) => {
      const tokens = new Tokens('Officials in Beirut and in said camp said that Lebanon agreed.');
      return matchGazetteer(tokens, index, shapeOf(tokens)).map(({ key }) => key);
    };
    for (let round = 0; round < 2; round++) {
      assert.deepEqual(found(gazetteer), ['beirut', 'lebanon']);
      assert.deepEqual(found(other), ['said camp']);
      assert.deepEqual(found(gazetteer.withLayer({ actors: [], places: [] })), ['beirut', 'lebanon']);
    }
  });

  it('open names of several words wherever a gazetteer has such names', () => {
    for (const id of [...gazetteer.actorIds(), ...gazetteer.placeIds()])
      for (const { text } of gazetteer.namesOf(id)) {
        const tokens = new Tokens(text);
        if (tokens.count > 1 && tokens.word(0) !== 'the') assert.ok(gazetteer.mayOpen(tokens.word(0)), text);
      }
    assert.equal(gazetteer.mayOpen('xylophonist'), false);
  });

  it('are found as the words of a key wherever a gazetteer has it, and mostly not where it has none', () => {
    const keys = [...gazetteer.actorIds(), ...gazetteer.placeIds()].flatMap(id =>
      gazetteer.namesOf(id).map(({ text }) => keyOfName(text)),
    );
    let others = 0;
    for (const key of keys.filter(one => one.includes(' '))) {
      for (let end = key.indexOf(' ', key.indexOf(' ') + 1); end > 0; end = key.indexOf(' ', end + 1))
        assert.ok(gazetteer.mayBegin(hashOfKey(key.slice(0, end))), key);
      assert.ok(gazetteer.mayBegin(hashOfKey(key)) && gazetteer.mayBe(hashOfKey(key)), key);
      if (gazetteer.mayBe(hashOfKey(`${key} xylophonist`))) others++;
    }
    assert.ok(others < keys.length / 8, `${others} of ${keys.length}`);
    const [first, ...rest] = 'lebanese armed forces'.split(' ').map(word => hashOfKeyWord(word));
    assert.equal(rest.reduce(chained, first!), hashOfKey('lebanese armed forces'));
    assert.equal(hashOfKey('armed forces', first), hashOfKey('lebanese armed forces'));
  });
});
