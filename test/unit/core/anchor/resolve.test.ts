import assert from 'node:assert/strict';
import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import type { AnchorResult, StoredAnchor } from '../../../../src/core/anchor/model.ts';
import { resolveAnchor, resolveAnchors } from '../../../../src/core/anchor/resolve.ts';
import { normaliseText } from '../../../../src/core/text/article-text.ts';
import { assertLinear } from '../../../support/counted-work.ts';

const OLD = `Eleven hurt in strike on Karsova

KARSOVA: A drone hit the market in Karsova on Tuesday night, the Interior Ministry said.
At least 11 civilians were wounded, local officials told reporters. “We heard two explosions,” a shopkeeper said.

The army denied that it had fired on the market. It did not say whether its drones were in the air.
In Port Elim, a drone hit a fuel depot on Monday and wounded four soldiers, the army said.`;

function anchorOf(quote: string, text = OLD): Required<StoredAnchor> {
  const start = text.indexOf(quote);
  assert.ok(start >= 0);
  return describeAnchor(text, { start, end: start + quote.length });
}

/** Resolves with and without the annotated text. */
function both(quote: string, today: string): [AnchorResult, AnchorResult] {
  const anchor = anchorOf(quote);
  return [
    resolveAnchor(anchor, { text: today }, { text: OLD }),
    resolveAnchor(anchor, { text: today, sha256: 'new' }, { sha256: 'old' }),
  ];
}

function words(result: AnchorResult, text: string): string | undefined {
  return result.status === 'exact' || result.status === 'moved'
    ? text.slice(result.span.start, result.span.end)
    : undefined;
}

describe('resolving an anchor', () => {
  it('trusts the place where the hash is the same, and looks where the words are not there', () => {
    const anchor = anchorOf('the market');
    const second = { ...anchor, at: { start: OLD.lastIndexOf('the market'), end: OLD.lastIndexOf('the market') + 10 } };
    const same = resolveAnchor(second, { text: OLD, sha256: 'a' }, { sha256: 'a' });
    assert.deepEqual(same.status === 'exact' && same.span, second.at);
    const wrong = resolveAnchor(
      { ...anchorOf('two explosions'), at: { start: 3, end: 9 } },
      { text: OLD, sha256: 'a' },
      { sha256: 'a' },
    );
    assert.equal(words(wrong, OLD), 'two explosions');
  });

  it('is exact where only other parts of the article changed', () => {
    const today = OLD.replace('KARSOVA: ', 'Advertisement\n\nKARSOVA: ').replace('on Monday', 'on Sunday');
    for (const result of both('At least 11 civilians were wounded', today)) {
      assert.equal(result.status, 'exact');
      assert.equal(words(result, today), 'At least 11 civilians were wounded');
    }
  });

  it('calls other looks of the same words moved, and certain', () => {
    const today = OLD.replace(/[“”]/g, '"').replace('two explosions', 'two\u00A0explosions');
    for (const result of both('“We heard two explosions,” a shopkeeper said.', today)) {
      assert.equal(result.status, 'moved');
      assert.ok(result.certain);
      assert.equal(words(result, today), '"We heard two\u00A0explosions," a shopkeeper said.');
    }
  });

  const changes = {
    figure: ['At least 11 civilians were wounded', 'At least 17 civilians were wounded'],
    name: [
      'A drone hit the market in Karsova on Tuesday night',
      'A drone hit the market in Deir Monan on Tuesday night',
    ],
    denial: ['The army denied that it had fired on the market', 'The army confirmed that it had fired on the market'],
    negation: [
      'At least 11 civilians were wounded, local officials',
      'At least 11 civilians were not wounded, local officials',
    ],
  };
  for (const [kind, [was, is]] of Object.entries(changes)) {
    it(`is never certain where a ${kind} changed in the quote`, () => {
      const today = OLD.replace(was!, is!);
      for (const result of both(was!, today)) {
        assert.equal(result.status, 'moved');
        assert.ok(!result.certain);
        assert.equal(words(result, today), is);
      }
    });
  }

  it('is not exact where the quote is untouched but its sentence says something else', () => {
    const today = OLD.replace('The army denied that it had', 'The rebels confirmed that they had');
    for (const result of both('fired on the market', today)) {
      assert.equal(result.status, 'moved');
      assert.ok(!result.certain);
      assert.equal(words(result, today), 'fired on the market');
    }
  });

  it('does not go to a look-alike that stood there all along', () => {
    const today = OLD.replace('A drone hit the market in Karsova on Tuesday night, the Interior Ministry said.\n', '');
    for (const result of both(
      'A drone hit the market in Karsova on Tuesday night, the Interior Ministry said.',
      today,
    )) {
      assert.equal(result.status, 'orphan');
    }
    const fewer = OLD.replace(
      'KARSOVA: A drone hit the market in Karsova on Tuesday night, the Interior Ministry said.\n',
      '',
    );
    for (const result of both('drone hit', fewer)) {
      assert.equal(result.status, 'orphan');
    }
  });

  it('does not find a word inside another', () => {
    const text = 'Talks with Iran went on for a week in the capital.';
    const today = 'Talks with the Iranian side went on for a week in the capital.';
    const result = resolveAnchor(anchorOf('Iran', text), { text: today });
    assert.notEqual(result.status, 'exact');
    assert.ok(!result.certain);
  });

  it('follows a moved paragraph', () => {
    const paragraphs = OLD.split('\n\n');
    const today = [paragraphs[0], paragraphs[2], paragraphs[1]].join('\n\n');
    for (const result of both('local officials told reporters', today)) {
      assert.equal(result.status, 'exact');
      assert.equal(words(result, today), 'local officials told reporters');
    }
  });

  it('does not mind how the lines of the file end', () => {
    const raw = `\uFEFF${OLD.replace(/\n/g, '\r\n')}`;
    const { text } = normaliseText(raw);
    const anchor = anchorOf('the army said.');
    assert.deepEqual(resolveAnchor(anchor, { text }), { ...resolveAnchor(anchor, { text: OLD }), status: 'exact' });
  });

  it('follows a quote over a merged and a split paragraph', () => {
    const quote = 'in the air.\nIn Port Elim, a drone';
    for (const glue of [' ', '\n\n', '\n\n  ']) {
      const today = OLD.replace('in the air.\nIn Port', `in the air.${glue}In Port`);
      for (const result of both(quote, today)) {
        assert.equal(words(result, today), quote.replace('\n', glue));
        assert.ok(result.certain);
      }
    }
  });

  it('says ambiguous where two places are alike', () => {
    const line = 'The agency had no comment.';
    const text = `First part.\n\n${line}\n\nSecond part.`;
    const today = `News.\n\nAll new here.\n\n${line}\n\nAll new here.\n\n${line}\n\nAll new here.`;
    const result = resolveAnchor({ quote: line, at: { start: 13, end: 39 } }, { text: today }, {});
    assert.equal(result.status, 'ambiguous');
    assert.deepEqual(
      result.candidates.map(one => today.slice(one.start, one.end)),
      [line, line],
    );
    assert.equal(text.slice(13, 39), line);
  });

  it('is not certain of a headline where the one of two that was quoted is gone', () => {
    const quote = 'Talks on the ceasefire resume in the valley of the river';
    const text = `${quote} Ostra\n\nUpdated 3 Dec\n\n${quote} Ostra\n\n  • The army again denied it. Nobody else spoke.`;
    const start = text.lastIndexOf(quote);
    const anchor = describeAnchor(text, { start, end: start + quote.length });
    const today = text.slice(0, start) + text.slice(text.indexOf('\n', start));
    assert.equal(today.split(quote).length, 2);
    const result = resolveAnchor(anchor, { text: today });
    assert.ok(!result.certain, JSON.stringify(result));
    // Moved with its own paragraph, what stood in front of it stays behind: what follows it is enough.
    const moved = `New.\n\n${text.slice(start)}`;
    assert.equal(resolveAnchor(anchor, { text: moved }).status, 'exact');
  });

  /** Resolves a quote that was marked at its last place in `text`, or its first one, without the annotated text. */
  const found = (text: string, quote: string, today: string, first = false) => {
    const start = first ? text.indexOf(quote) : text.lastIndexOf(quote);
    const anchor = describeAnchor(text, { start, end: start + quote.length });
    return resolveAnchor(anchor, { text: today, sha256: 'new' }, { sha256: 'old' });
  };

  it('is not certain of a sentence that stands beside none of its neighbours, and has stirred', () => {
    const headline = 'Talks on the ceasefire mechanism resume in the U.S. consulate in Vell';
    const body = 'The army again denied it. Nobody else spoke.';
    const text = `${headline}\n\nUpdated 3 Dec\n\n${headline}\n\n${body}`;
    const today = `Updated 3 Dec\n\n${headline}\n\n${body}`;
    for (const quote of [
      headline,
      'ceasefire mechanism resume in the U.S. consulate in',
      'the U.S. consulate in Vell',
    ]) {
      assert.ok(!found(text, quote, today, true).certain, quote);
      assert.equal(found(text, quote, today).status, 'exact', quote);
    }
  });

  it('reads on in a sentence behind an abbreviation, and a word that the stored context cuts', () => {
    const said = (verb: string, day: string) =>
      `“We regard the ceasefire mechanism as irreversible,” Brig.-Gen. Omar Jessin ${verb} ${day}.`;
    const text = `It rained.\n\n${said('announced', 'on November 3')}\n\nIt stopped.`;
    const quote = 'mechanism as irreversible,” Brig.-Gen.';
    assert.equal(found(text, quote, `News.\n\n${text}`).status, 'exact');
    assert.ok(
      !found(text, quote, text.replace(said('announced', 'on November 3'), said('said', 'on Oct. 19'))).certain,
    );
    const agreed = (topic: string) =>
      `It is the second time that the Salt Brigades and the Red Hills militia have agreed to extend the ${topic} there.`;
    const before = `It rained. ${agreed('demilitarized zone')} It stopped.`;
    assert.equal(found(before, 'the Red Hills militia have', `News. ${before}`).status, 'exact');
    const other = `News. It rained. ${agreed('withdrawal')} It stopped.`;
    assert.ok(!found(before, 'the Red Hills militia have', other).certain);
  });

  it('is certain where the other claims tell how far a sentence moved, though another follows it now', () => {
    const text = `It rained and snowed all day in the north, and hardly anybody went out before noon. The envoy of the northern villages, who is ill, will fly to the capital in the spring. Two were hurt.\n\n${OLD}`;
    const today = `News.\n\n${text.replace('Two were hurt', 'Nobody else spoke. Two were hurt')}`;
    const lead = anchorOf('hardly anybody went out', text);
    const anchor = anchorOf('fly to the capital in the', text);
    const [alone] = resolveAnchors([anchor], { text: today, sha256: 'new' }, { sha256: 'old' });
    assert.ok(alone?.status === 'moved' && !alone.certain, JSON.stringify(alone));
    const results = resolveAnchors([lead, anchor], { text: today, sha256: 'new' }, { sha256: 'old' });
    assert.deepEqual(
      results.map(one => one.status),
      ['exact', 'exact'],
      JSON.stringify(results),
    );
  });

  it('is not certain of a few words whose sentence is about something else now', () => {
    const quote = 'Hills militia would take';
    const saying = (topic: string) => `The paper did not say whether the Red ${quote} part in talks on the ${topic}.`;
    const text = `${saying('border crossing')} That was all.`;
    const start = text.indexOf(quote);
    const anchor = describeAnchor(text, { start, end: start + quote.length });
    const today = `It rained. ${saying('truce, however frail')}`;
    assert.equal(words(resolveAnchor(anchor, { text: today }), today), quote);
    assert.ok(!resolveAnchor(anchor, { text: today }).certain);
    const typo = `It rained. ${saying('bordr crossing')}`;
    assert.equal(resolveAnchor(anchor, { text: typo }).status, 'exact');
  });

  it('takes a quote written by hand, without context, at its place only', () => {
    const at = { start: OLD.indexOf('four soldiers'), end: OLD.indexOf('four soldiers') + 13 };
    assert.equal(resolveAnchor({ quote: 'four soldiers', at }, { text: OLD }).status, 'exact');
    const elsewhere = resolveAnchor({ quote: 'four soldiers', at: { start: 0, end: 13 } }, { text: OLD });
    assert.equal(elsewhere.status, 'moved');
    assert.ok(!elsewhere.certain);
  });

  it('survives anchors that make no sense', () => {
    for (const anchor of [
      { quote: '', at: { start: 5, end: 5 } },
      { quote: 'nowhere to be found', at: { start: -7, end: 1e9 }, before: '', after: '' },
      { quote: '…!?', at: { start: 2, end: 1 } },
      { quote: '\uD83D', at: { start: 0, end: 1 }, before: '\uDE00' },
    ]) {
      for (const annotated of [{}, { text: '' }, { text: OLD }]) {
        for (const text of ['', OLD, '\n\n']) {
          assert.equal(resolveAnchor(anchor, { text }, annotated).status, 'orphan');
        }
      }
    }
  });

  it('gives results in the order of the anchors', () => {
    const anchors = ['four soldiers', 'two explosions', 'At least 11 civilians'].map(quote => anchorOf(quote));
    const results = resolveAnchors(anchors, { text: `New.\n\n${OLD}` }, { text: OLD });
    assert.deepEqual(
      results.map(result => words(result, `New.\n\n${OLD}`)),
      ['four soldiers', 'two explosions', 'At least 11 civilians'],
    );
  });

  it('does work that grows with the length only, also where every sentence of a megabyte changed', () => {
    const sentenceOf = (at: number) => `Unit ${at} of the army left town number ${at * 7} for the border.`;
    const textOf = (length: number) => Array.from({ length: length / 100 }, (_, at) => sentenceOf(at)).join('\n');
    const resolve = (text: string) => {
      const anchors = [0.01, 0.4, 0.9].map(part =>
        anchorOf(sentenceOf(Math.floor(part * text.split('\n').length)), text),
      );
      return resolveAnchors(anchors, { text: text.replace(/town/g, 'village') }, { text });
    };
    assert.ok(resolve(textOf(1_200_000)).every(result => !result.certain));
    assertLinear('changed sentences', textOf, resolve, 100_000);
  });
});
