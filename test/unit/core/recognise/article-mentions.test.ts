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
          mentions.prioritise({ start, end: start + 1 });
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

  it('come for the visible paragraphs first', () => {
    const paragraphs = Array.from(
      { length: 200 },
      (_, number) => `In Beirut, Lebanon said no for the ${number}th time.`,
    );
    const article = paragraphs.join('\n\n');
    const mentions = new ArticleMentions(article, { gazetteer, published });
    const start = article.indexOf('for the 150th');
    mentions.prioritise({ start, end: start + 10 });
    const steps = mentions.steps();
    steps.next();
    steps.next();
    assert.deepEqual(
      mentions.mentionsIn({ start: start - 30, end: start }).map(({ quote }) => quote),
      ['Beirut', 'Lebanon'],
    );
    assert.equal(mentions.done, false);
    mentions.finish();
    assert.ok(mentions.mentions().length >= 400);
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

  it('follow a new publication date, gazetteer and corrections', () => {
    const mentions = new ArticleMentions('President Aoun spoke on Wednesday.', { gazetteer, published });
    mentions.finish();
    const ids = () => mentions.mentions().map(mention => (mention.kind === 'date' ? mention.edtf : mention.id));
    assert.deepEqual(ids(), ['joseph-aoun', '2025-12-03']);
    mentions.reconfigure({ gazetteer, published: { ...published, edtf: '2019-05-15' } });
    mentions.finish();
    assert.deepEqual(ids(), ['michel-aoun', '2019-05-15']);
    mentions.reconfigure({
      gazetteer: gazetteer.withLayer({
        actors: [],
        places: [{ id: 'spoke', name: 'spoke', kind: 'village', aliases: [] }],
      }),
      corrections: [{ id: 'm-1', quote: 'Aoun', at: { start: 10, end: 14 }, scope: 'this', verdict: 'reject' }],
      published,
    });
    mentions.finish();
    assert.deepEqual(ids(), ['spoke', '2025-12-03']);
  });
});
