import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleMentions } from '../../../../src/core/recognise/article-mentions.ts';
import { createArticleRecogniser } from '../../../../src/core/recognise/recognise-article.ts';
import { gazetteer } from './fixture-gazetteer.ts';
import { shippedTagger } from './shipped-tagger.ts';

const published = { edtf: '2025-12-03', basis: 'stated', source: 'the test' } as const;
const untrained = { gazetteer, published };
const trained = { ...untrained, tagger: shippedTagger() };
const recogniser = createArticleRecogniser(trained);

/** Text in which most things that a recogniser looks at occur. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'Lebanon Israel Beirut Hezbollah Salam Aoun Tripoli U.S. IS al-Qaeda Lebanese Wednesday October 7 1701 said in near of and the , . : ( ) “ ” ’s - – President Ministry Army Camp Khaled Al-Masoud Nasr LAF NRC last month 2025-12-03 🕊 \u05e9\u05dc\u05d5\u05dd'
      .split(' ')
      .map(word => `${word} `),
    'Joseph Aoun ',
    'Michel Aoun ',
    'Nawaf Salam ',
    'Lebanese Armed Forces (LAF) ',
    'the Steppe Guard ',
    'the Guard ',
    '\n',
    '\n\n',
    '’s ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).map(text => text.replaceAll('\r', ' ')),
);
const text = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''));

describe('mentions of an article being edited', () => {
  it('are slices of the text, in order, without overlap, on any text', () => {
    fc.assert(
      fc.property(text, article => {
        let last = 0;
        for (const mention of recogniser.recognise(article)) {
          assert.ok(mention.start >= last && mention.end > mention.start);
          assert.equal(mention.quote, article.slice(mention.start, mention.end));
          assert.ok(mention.score > 0 && mention.score <= 1);
          assert.notEqual(mention.reason, '');
          last = mention.end;
        }
        assert.ok(last <= article.length);
      }),
      { numRuns: 300 },
    );
  });

  it('equal those of a fresh recognition after random edits, done at once or in steps', () => {
    const edits = fc.array(fc.tuple(fc.nat(1000), fc.nat(30), fc.array(piece, { maxLength: 4 }), fc.boolean()), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, edits, fc.constantFrom(untrained, trained), (article, changes, setting) => {
        const mentions = new ArticleMentions(article, setting);
        mentions.finish();
        let now = article;
        for (const [at, length, added, partly] of changes) {
          const start = Math.min(at, now.length);
          const end = Math.min(start + length, now.length);
          const change = { start, end, text: added.join('') };
          now = now.slice(0, start) + change.text + now.slice(end);
          mentions.update([change]);
          // A caller may stop after any step and go on after the next edit.
          if (partly) mentions.steps().next();
          else mentions.finish();
        }
        mentions.finish();
        assert.ok(mentions.done);
        assert.equal(mentions.text, now);
        assert.deepEqual(mentions.mentions(), createArticleRecogniser(setting).recognise(now));
      }),
      { numRuns: 300 },
    );
  });

  it('do again after an edit only what it touches, and what the article now says of others', () => {
    const article = `Nawaf Salam spoke.\n\n${'Nothing here.\n\n'.repeat(50)}Salam left.`;
    const mentions = new ArticleMentions(article, { gazetteer, published });
    const count = () => {
      let steps = 0;
      for (const _ of mentions.steps()) steps++;
      return steps;
    };
    const first = count();
    mentions.update([{ start: article.length, end: article.length, text: ' Beirut.' }]);
    const later = count();
    assert.ok(later < first / 5, `${later} steps after ${first}`);
    assert.deepEqual(
      mentions.mentions().map(({ quote }) => quote),
      ['Nawaf Salam', 'Salam', 'Beirut'],
    );
    mentions.update([{ start: 0, end: 6, text: '' }]);
    mentions.finish();
    assert.deepEqual(
      mentions.mentions().map(({ quote }) => quote),
      ['Beirut'],
    );
  });

  it('are never of a text that an edit between two steps has left behind', () => {
    const mentions = new ArticleMentions('Lebanon said no.', { gazetteer, published });
    const steps = mentions.steps();
    steps.next();
    mentions.update([{ start: 0, end: 0, text: 'Israel and ' }]);
    for (const _ of steps);
    mentions.finish();
    assert.deepEqual(
      mentions.mentions().map(({ quote, start }) => `${quote} ${start}`),
      ['Israel 0', 'Lebanon 11'],
    );
  });
});
