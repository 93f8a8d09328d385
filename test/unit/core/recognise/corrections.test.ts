import assert from 'node:assert/strict';
import type { MentionCorrection } from '../../../../src/core/claims/model.ts';
import { createArticleRecogniser } from '../../../../src/core/recognise/recognise-article.ts';
import { gazetteer } from './fixture-gazetteer.ts';

const TEXT = 'Lebanon said no. Beirut and the Ridge Council met. Lebanon left on October 7, 2023.';

function recognise(corrections: readonly Partial<MentionCorrection>[], text = TEXT) {
  const filled = corrections.map(
    (one): MentionCorrection => ({
      id: 'm-1',
      quote: '',
      at: { start: 0, end: 0 },
      scope: 'this',
      verdict: 'confirm',
      ...one,
    }),
  );
  return createArticleRecogniser({ gazetteer, corrections: filled }).recognise(text);
}

const shown = (corrections: readonly Partial<MentionCorrection>[], text = TEXT) =>
  recognise(corrections, text).map(
    mention =>
      `${mention.start} ${mention.quote} ${mention.kind} ${mention.kind === 'date' ? mention.edtf : mention.id}`,
  );

const PLAIN = [
  '0 Lebanon actor lebanon',
  '17 Beirut actor lebanon',
  '32 Ridge Council actor undefined',
  '51 Lebanon actor lebanon',
  '67 October 7, 2023 date 2023-10-07',
];

describe('corrections of mentions', () => {
  it('change nothing where there are none', () => {
    assert.deepEqual(shown([]), PLAIN);
  });

  it('reject one mention, or all of the article', () => {
    const one: Partial<MentionCorrection> = { quote: 'Lebanon', at: { start: 51, end: 58 }, verdict: 'reject' };
    assert.deepEqual(
      shown([one]),
      PLAIN.filter(line => !line.startsWith('51')),
    );
    assert.deepEqual(
      shown([{ ...one, scope: 'article' }]),
      PLAIN.filter(line => !line.includes('Lebanon ')),
    );
    assert.deepEqual(shown([{ ...one, kind: 'place' }]), PLAIN);
  });

  it('follow the quote to its nearest occurrence when the text has moved', () => {
    const rejected = { quote: 'Lebanon', at: { start: 60, end: 67 }, verdict: 'reject' } as const;
    assert.deepEqual(
      shown([rejected]),
      PLAIN.filter(line => !line.startsWith('51')),
    );
    assert.deepEqual(shown([{ ...rejected, quote: 'Syria' }]), PLAIN);
  });

  it('confirm: sure, marked, linked as it was', () => {
    const [mention] = recognise([{ quote: 'Lebanon', annotator: 'alice' }]);
    assert.equal(mention?.score, 1);
    assert.equal(mention?.correction, 'confirmed');
    assert.equal(mention?.reason, 'Confirmed by alice.');
    assert.equal(mention?.kind === 'actor' && mention.id, 'lebanon');
  });

  it('relink to another entry or kind', () => {
    const relink = {
      quote: 'Beirut',
      at: { start: 17, end: 23 },
      verdict: 'relink',
      kind: 'place',
      link: 'beirut',
    } as const;
    const mention = recognise([relink])[1]!;
    assert.deepEqual(
      mention.kind === 'place' && [
        mention.id,
        mention.name,
        mention.subkind,
        mention.label,
        mention.status,
        mention.correction,
      ],
      ['beirut', 'Beirut', 'city', 'GPE', 'linked', 'relinked'],
    );
    assert.ok(
      shown([
        { ...relink, quote: 'Ridge Council', at: { start: 32, end: 45 }, kind: 'actor', link: 'hezbollah' },
      ]).includes('32 Ridge Council actor hezbollah'),
    );
  });

  it('relink a date to another value', () => {
    const relink = {
      quote: 'October 7, 2023',
      at: { start: 67, end: 82 },
      verdict: 'relink',
      kind: 'date',
      edtf: '2024-10-07',
    } as const;
    const mention = recognise([relink]).at(-1)!;
    assert.deepEqual(mention.kind === 'date' && [mention.edtf, mention.timex.value, mention.correction], [
      '2024-10-07',
      '2024-10-07',
      'relinked',
    ]);
  });

  it('make a mention of what the recogniser does not see, in place of what lies across it', () => {
    assert.ok(
      shown([{ quote: 'met', at: { start: 46, end: 49 }, kind: 'actor', link: 'laf', verdict: 'relink' }]).includes(
        '46 met actor laf',
      ),
    );
    const lines = shown([{ quote: 'the Ridge', at: { start: 28, end: 37 }, kind: 'place', verdict: 'confirm' }]);
    assert.deepEqual(lines.slice(2, 3), ['28 the Ridge place undefined']);
  });

  it('let what is said of one mention go before what is said of the article', () => {
    const lines = shown([
      { quote: 'Lebanon', at: { start: 0, end: 7 }, verdict: 'confirm' },
      { quote: 'Lebanon', at: { start: 0, end: 7 }, scope: 'article', verdict: 'reject' },
    ]);
    assert.deepEqual(
      lines,
      PLAIN.filter(line => !line.startsWith('51')),
    );
  });
});
