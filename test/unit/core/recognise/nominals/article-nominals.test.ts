import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MentionCorrection } from '../../../../../src/core/claims/model.ts';
import { ArticleMentions } from '../../../../../src/core/recognise/article-mentions.ts';
import { ArticleNominals } from '../../../../../src/core/recognise/nominals/article-nominals.ts';
import { gazetteer } from '../fixture-gazetteer.ts';
import { nominalsOf } from './nominals-of.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...'the a three Lebanese Syrian Hezbollah officials rebels group army forces government sources of and in , . ’s - said him people residents Beirut Reuters 40 000 Wednesday senior armed hundreds members staff chief'
      .split(' ')
      .map(word => `${word} `),
    'Lebanese Armed Forces ',
    'al-Qaeda ',
    '\n',
    '\n\n',
    '-',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }).map(text => text.replaceAll('\r', ' ')),
);
const text = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''));

const linked = (article: string) =>
  nominalsOf(article).map(({ quote, id }) => (id === undefined ? quote : `${quote} = ${id}`));
const correction = (more: Partial<MentionCorrection>): MentionCorrection => ({
  id: 'm-1',
  quote: 'The rebels',
  at: { start: 0, end: 10 },
  scope: 'this',
  verdict: 'reject',
  ...more,
});

describe('nominal actors of an article', () => {
  it('are slices of the text, in order, without overlap, on any text', () => {
    fc.assert(
      fc.property(text, article => {
        let last = 0;
        for (const { start, end, quote, score, nominal } of nominalsOf(article)) {
          assert.ok(start >= last && end > start);
          assert.equal(quote, article.slice(start, end));
          assert.ok(score > 0 && score <= 1);
          assert.equal(nominal, true);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never cut a name in two', () => {
    fc.assert(
      fc.property(text, article => {
        const mentions = new ArticleMentions(article, { gazetteer });
        mentions.finish();
        for (const one of new ArticleNominals().finish(mentions, { gazetteer })) {
          for (const name of mentions.mentions()) {
            const apart = name.end <= one.start || name.start >= one.end;
            assert.ok(apart || (name.start >= one.start && name.end <= one.end), `${one.quote} | ${name.quote}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('equal those of a fresh recognition after edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.array(piece, { maxLength: 4 }), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, edits, (article, changes) => {
        const setting = { gazetteer };
        const mentions = new ArticleMentions(article, setting);
        const nominals = new ArticleNominals();
        mentions.finish();
        nominals.finish(mentions, setting);
        let now = article;
        for (const [at, length, added, partly] of changes) {
          const start = Math.min(at, now.length);
          const end = Math.min(start + length, now.length);
          const change = { start, end, text: added.join('') };
          now = now.slice(0, start) + change.text + now.slice(end);
          mentions.update([change]);
          mentions.finish();
          // A run may be overtaken by the next edit.
          if (partly) nominals.steps(mentions, setting).next();
          else nominals.finish(mentions, setting);
        }
        assert.deepEqual(nominals.finish(mentions, setting), nominalsOf(now));
      }),
      { numRuns: 200 },
    );
  });

  it('are looked for anew only in the paragraphs that an edit touches', () => {
    const setting = { gazetteer };
    const mentions = new ArticleMentions(Array.from({ length: 40 }, () => 'The rebels left.').join('\n\n'), setting);
    mentions.finish();
    const nominals = new ArticleNominals();
    const count = () => [...nominals.steps(mentions, setting)].length;
    assert.equal(count(), 40);
    mentions.update([{ start: 0, end: 3, text: 'Some' }]);
    mentions.finish();
    assert.equal(count(), 1);
    assert.deepEqual(
      nominals.mentions.slice(0, 2).map(({ quote }) => quote),
      ['Some rebels', 'The rebels'],
    );
  });

  it('refer back to the one actor that fits', () => {
    assert.deepEqual(linked('Hezbollah denied it.\n\nThe group left. The militant group came back.'), [
      'The group = hezbollah',
      'The militant group = hezbollah',
    ]);
    assert.deepEqual(linked('The Lebanese Armed Forces moved. The army fired.'), ['The army = laf']);
    assert.deepEqual(linked('The Syrian Interior Ministry spoke. The ministry denied it.'), [
      'The ministry = syrian-interior-ministry',
    ]);
  });

  it('refer back to nobody where two fit, where none stands before, or where one might be meant that is not listed', () => {
    assert.deepEqual(linked('Hezbollah met al-Qaeda. The group left.'), ['The group']);
    assert.deepEqual(linked('The group left before Hezbollah came.'), ['The group']);
    assert.deepEqual(linked('Hezbollah met the Northern Valley Movement. The group left.'), ['The group']);
    assert.deepEqual(linked('Hezbollah denied it. A group left. Armed groups stayed.'), ['A group', 'Armed groups']);
  });

  it('are gone where a person has rejected them, here or in the whole article', () => {
    const article = 'The rebels left.\n\nThe rebels came.';
    const starts = (one: MentionCorrection) => nominalsOf(article, { corrections: [one] }).map(({ start }) => start);
    assert.deepEqual(starts(correction({})), [18]);
    assert.deepEqual(starts(correction({ scope: 'article' })), []);
    assert.deepEqual(starts(correction({ quote: 'rebels', at: { start: 4, end: 10 } })), [0, 18]);
  });

  it('make way for what a person has said to be a name', () => {
    const relinked = correction({ verdict: 'relink', kind: 'actor', link: 'hezbollah' });
    assert.deepEqual(nominalsOf('The rebels left.', { corrections: [relinked] }), []);
  });
});
