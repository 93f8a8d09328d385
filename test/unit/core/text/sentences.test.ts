import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paragraphAt, paragraphs } from '../../../../src/core/text/paragraphs.ts';
import { sentenceAt, sentences } from '../../../../src/core/text/sentences.ts';
import { assertLinear } from '../../../support/counted-work.ts';

const split = (text: string) => sentences(text).map(one => text.slice(one.start, one.end));

describe('sentences', () => {
  const one = [
    'The U.S. Army and the U.N. Security Council met Brig.-Gen. Amichai Levin and Lt. Gen. J. R. Smith.',
    'Weeks after the Oct. 19 raid, Mr. Karam cited Art. 5 and No. 5 of St. Joseph Street.',
    'At around 3 a.m., residents of Washington, D.C., woke; at 4 p.m. Tuesday it was over.',
    'About 2.5 million people (some 10.4%) fled, e.g. to the north, i.e. Tripoli vs. Sidon.',
    '“Is this peace?” Salam asked.',
    '“Stop the bombings!” they shouted.',
    'He wrote to press@army.gov.Example about www.Example.Org/News.Html today.',
    'The group ... has not commented.',
    'Acme Corp. officials and Smith Jr. agreed.',
    'It began at 9 p.m. GMT.',
  ];
  for (const sentence of one) {
    it(`keeps whole: ${sentence}`, () => assert.deepEqual(split(sentence), [sentence]));
  }

  const two: readonly [string, string][] = [
    ['He left the U.S.', 'The talks went on.'],
    ['“They were shot,” he said.', '“Nobody came.”'],
    ['“Nobody came.”', 'He left.'],
    ['It cannot precede peace.”', 'Salam left.'],
    ['The raid was at 3 a.m.', 'Troops left at dawn.'],
    ['Was it so?', 'Nobody knows.'],
    ['The answer was no.', 'Then they left.'],
    ['They fell silent…', 'The shelling began.'],
    ['It was in 2006.', '17 people died.'],
    ['He works for Acme Corp.', 'The firm is large.'],
    ['(The mayor had no comment.)', 'The firm is large.'],
    ['Forces left in February.', '(AFP)'],
    ['انتهت المحادثات.', 'عاد الوفد إلى بيروت.'],
  ];
  for (const pair of two) {
    it(`parts: ${pair.join(' | ')}`, () => assert.deepEqual(split(pair.join(' ')), pair));
  }

  it('parts sentences that a scraper ran together', () => {
    assert.deepEqual(split('“We stay,” he said.”He left. They said.The end.'), [
      '“We stay,” he said.”',
      'He left.',
      'They said.',
      'The end.',
    ]);
  });

  it('takes headline, byline and list items each as one and drops bullets, numbers and white space', () => {
    const text =
      'Talks open in Naqura\nBy A. Writer\n\n  • Truce holds for now \n  • Army says no\n\n  1. Withdrawal: to be agreed.\n- Dash item\n\u00A0BEIRUT:\u00A0Talks opened. Nobody spoke.\u00A0\n';
    assert.deepEqual(split(text), [
      'Talks open in Naqura',
      'By A. Writer',
      'Truce holds for now',
      'Army says no',
      'Withdrawal: to be agreed.',
      'Dash item',
      'BEIRUT:\u00A0Talks opened.',
      'Nobody spoke.',
    ]);
  });

  it('leaves drawn tables alone', () => {
    assert.deepEqual(split('| 1. Full Disarming |  | 2. Truce |'), ['| 1. Full Disarming |  | 2. Truce |']);
  });

  it('joins lines that were wrapped at a column', () => {
    const text =
      'A headline\n\nThe two sides met on Wednesday at the\nheadquarters of the peacekeepers near\nthe border this week. They did not\nshake hands.\n';
    assert.deepEqual(
      split(text).slice(1),
      [
        'The two sides met on Wednesday at the\nheadquarters of the peacekeepers near\nthe border this week. They did not\nshake hands.',
      ].flatMap(whole => [whole.slice(0, whole.indexOf(' They')), whole.slice(whole.indexOf('They'))]),
    );
    assert.equal(paragraphs(text).length, 2);
  });

  it('finds the sentence at a caret', () => {
    const text = '  • One is here.  Two is there.\n\nThree.';
    const at = (offset: number) => {
      const span = sentenceAt(text, offset);
      return text.slice(span.start, span.end);
    };
    assert.equal(at(0), 'One is here.');
    assert.equal(at(5), 'One is here.');
    assert.equal(at(text.indexOf('.') + 1), 'One is here.');
    assert.equal(at(text.indexOf('.') + 2), 'One is here.');
    assert.equal(at(text.indexOf('Two')), 'Two is there.');
    assert.equal(at(text.indexOf('\n')), 'Two is there.');
    assert.deepEqual(sentenceAt(text, text.indexOf('\n') + 1), { start: 32, end: 32 });
    assert.equal(at(text.length), 'Three.');
    assert.deepEqual(sentenceAt('', 0), { start: 0, end: 0 });
  });

  it('gives only what touches the asked stretch', () => {
    const text = 'One. Two. Three.';
    assert.deepEqual(sentences(text, 5, 8), [{ start: 5, end: 9 }]);
  });

  it('returns trimmed, ordered, disjoint spans that leave out nothing but space and bullets', () => {
    const piece = fc.constantFrom(
      'Word',
      'word',
      ' ',
      ' ',
      '. ',
      '.',
      '.” ',
      '\n',
      '\n\n',
      '• ',
      '3. ',
      'U.S. ',
      '“',
      '? ',
      '…',
      ')',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        let skipped = '';
        for (const span of sentences(text)) {
          assert.ok(span.start >= last && span.end > span.start);
          assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end));
          skipped += text.slice(last, span.start);
          last = span.end;
          assert.deepEqual(sentenceAt(text, span.start), span);
          assert.deepEqual(sentenceAt(text, span.end - 1), span);
        }
        assert.match(skipped + text.slice(last), /^(?:\s|•|3\.)*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('splits a line of a megabyte, with work that grows with the length only', () => {
    const sentence = 'The army said 3.5 million fled. ';
    assert.equal(sentences(sentence.repeat(33_000)).length, 33_000);
    assertLinear('one line', length => sentence.repeat(length / sentence.length), sentences, 100_000);
  });
});

describe('paragraphs', () => {
  it('knows the paragraph at an offset and none on a blank line', () => {
    const text = 'One\nTwo\n \nThree';
    assert.deepEqual(paragraphAt(text, 5), { start: 4, end: 7 });
    assert.equal(paragraphAt(text, 8), undefined);
    assert.deepEqual(paragraphs(text), [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 10, end: 15 },
    ]);
  });
});
