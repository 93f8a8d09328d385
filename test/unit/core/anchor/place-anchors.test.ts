import assert from 'node:assert/strict';
import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import type { AnchorResult } from '../../../../src/core/anchor/model.ts';
import { type DecidedAnchor, placeAnchors } from '../../../../src/core/anchor/place-anchors.ts';
import type { PlaceDecision } from '../../../../src/core/claims/model.ts';
import { sha256Hex } from '../../../../src/core/text/digest.ts';

const OLD = `Eleven hurt in strike on Karsova

KARSOVA: A drone hit the market in Karsova on Tuesday night, the Interior Ministry said.
At least 11 civilians were wounded, local officials told reporters. “We heard two explosions,” a shopkeeper said.

The army denied that it had fired on the market.`;
const NEW = OLD.replace('At least 11 civilians were wounded', 'At least 14 civilians were wounded');
const QUOTE = 'At least 11 civilians were wounded';
const NOW = 'At least 14 civilians were wounded';

const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};
const anchorIn = (text: string, quote: string) => describeAnchor(text, spanIn(text, quote));
/** A decision as an accepted move stores it. */
const accepted = (text: string, words: string, quote: string): PlaceDecision => {
  const { quote: there, at, before, after } = anchorIn(text, words);
  return { sha256: sha256Hex(text), at, before, after, ...(there === quote ? {} : { quote: there }) };
};

function place(anchor: DecidedAnchor, today: string, versions: readonly string[] = [OLD]): AnchorResult {
  const known = new Map(versions.map(text => [sha256Hex(text), text]));
  return placeAnchors([anchor], { text: today, sha256: sha256Hex(today) }, sha256Hex(OLD), sha => known.get(sha))[0]!;
}
const words = (result: AnchorResult, text: string) =>
  'span' in result ? text.slice(result.span.start, result.span.end) : undefined;
const settled = (result: AnchorResult) => 'settled' in result && result.settled === true;

describe('placing anchors with decisions', () => {
  const plain = anchorIn(OLD, QUOTE);
  const decided: DecidedAnchor = { ...plain, placed: accepted(NEW, NOW, QUOTE) };

  it('asks where nobody has decided', () => {
    const result = place(plain, NEW);
    assert.equal(result.status, 'moved');
    assert.equal(settled(result), false);
  });

  it('takes an accepted place in its version, other words and all', () => {
    for (const versions of [[], [OLD], [OLD, NEW]]) {
      const result = place(decided, NEW, versions);
      assert.equal(result.status, 'exact');
      assert.equal(words(result, NEW), NOW);
      assert.equal(settled(result), true);
    }
  });

  it('carries an accepted place on to the next version, by what was accepted', () => {
    const next = NEW.replace('KARSOVA: ', 'Advertisement\n\nKARSOVA: ').replace('on Tuesday night', 'late on Tuesday');
    for (const versions of [[], [OLD], [OLD, NEW]]) {
      const result = place(decided, next, versions);
      assert.equal(result.status, 'exact', JSON.stringify(result));
      assert.equal(words(result, next), NOW);
    }
  });

  it('asks again where the accepted words changed', () => {
    const next = NEW.replace('At least 14', 'At least 17');
    const result = place(decided, next, [OLD, NEW]);
    assert.equal(result.status, 'moved');
    assert.equal(result.certain, false);
    assert.equal(settled(result), false);
    assert.equal(words(result, next), 'At least 17 civilians were wounded');
  });

  it('goes back to what was annotated when the annotated version is back', () => {
    const result = place(decided, OLD);
    assert.equal(result.status, 'exact');
    assert.equal(words(result, OLD), QUOTE);
  });

  it('takes a decision on the annotated version itself, where the place in the file is wrong', () => {
    const wrong: DecidedAnchor = {
      ...plain,
      quote: 'At most 11 civilians were wounded',
      placed: accepted(OLD, QUOTE, 'At most 11 civilians were wounded'),
    };
    const result = place(wrong, OLD);
    assert.equal(result.status, 'exact');
    assert.equal(words(result, OLD), QUOTE);
    assert.equal(settled(result), true);
  });

  it('keeps an orphan without asking, in its version and in later ones that bring nothing new', () => {
    const gone = OLD.replace(`${QUOTE}, local officials told reporters. `, '');
    const orphan: DecidedAnchor = { ...plain, placed: { sha256: sha256Hex(gone), orphan: true } };
    for (const today of [gone, gone.replace('the market.', 'the bazaar.')]) {
      const result = place(orphan, today, []);
      assert.equal(result.status, 'orphan');
      assert.equal(settled(result), true);
    }
  });

  it('does not offer again what was turned down, as far as that version is at hand', () => {
    const turnedDown: DecidedAnchor = { ...plain, placed: { sha256: sha256Hex(NEW), orphan: true } };
    const next = NEW.replace('Tuesday night', 'Wednesday night');
    assert.equal(settled(place(turnedDown, next, [OLD, NEW])), true);
    const unwitnessed = place(turnedDown, next, [OLD]);
    assert.equal(unwitnessed.status, 'moved');
    assert.equal(settled(unwitnessed), false);
  });

  it('asks where a lost quote seems to be back, and is never certain of it', () => {
    const gone = OLD.replace(`${QUOTE}, local officials told reporters. `, '');
    const orphan: DecidedAnchor = { ...plain, placed: { sha256: sha256Hex(gone), orphan: true } };
    const back = OLD.replace('Tuesday night', 'Wednesday night');
    const result = place(orphan, back, [OLD, gone]);
    assert.equal(result.status, 'moved');
    assert.equal(result.certain, false);
    assert.equal(words(result, back), QUOTE);
  });

  it('does not call the annotated words exact where a person chose another place', () => {
    const twice = `${OLD.replace(QUOTE, 'Fourteen people were injured')}\n\nArchive: ${QUOTE}, local officials told reporters.`;
    const chosen: DecidedAnchor = { ...plain, placed: accepted(twice, 'Fourteen people were injured', QUOTE) };
    const next = twice.replace('Fourteen people were injured', 'Nobody was hurt');
    for (const versions of [[], [OLD], [OLD, twice]]) {
      const result = place(chosen, next, versions);
      assert.notEqual(result.status, 'exact', JSON.stringify(result));
      assert.equal(result.certain, false);
    }
  });

  it('places the claims of one sidecar in their order, whatever was decided on each', () => {
    const results = placeAnchors(
      [anchorIn(OLD, 'a shopkeeper said'), decided, plain, anchorIn(OLD, 'The army denied')],
      { text: NEW, sha256: sha256Hex(NEW) },
      sha256Hex(OLD),
    );
    assert.deepEqual(
      results.map(result => words(result, NEW)),
      ['a shopkeeper said', NOW, NOW, 'The army denied'],
    );
    assert.deepEqual(
      results.map(result => result.status),
      ['exact', 'exact', 'moved', 'exact'],
    );
  });
});
