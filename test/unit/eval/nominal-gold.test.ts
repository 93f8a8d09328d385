import assert from 'node:assert/strict';
import { headOf, nominalGold, smallWords } from '../../eval/nominal-gold.ts';

const TYPES: ReadonlySet<string> = new Set(['ORG', 'PER']);

/** A document in which the bracketed stretches carry the labels. */
function labelled(text: string, labels: Readonly<Record<string, string>>) {
  const entities = Object.entries(labels).map(([words, type]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type };
  });
  return { id: 'one', text, entities };
}

describe('labels of nominal actors', () => {
  it('have for a head the last word before a preposition, a comma or a relative', () => {
    const head = (text: string) => {
      const { start, end } = headOf(text, { start: 0, end: text.length });
      return text.slice(start, end);
    };
    assert.equal(head('three Western officials'), 'officials');
    assert.equal(head('residents of the old camp'), 'residents');
    assert.equal(head('the parent company, which failed'), 'company');
    assert.equal(head("the militia's"), "militia's");
  });

  it('count where the head is written small, or only opens a sentence', () => {
    const document = labelled('Soldiers met the rebels and the Red Column. He saw soldiers.', {
      Soldiers: 'ORG',
      'the rebels': 'ORG',
      'the Red Column': 'ORG',
      He: 'PER',
    });
    const { nominals, others } = nominalGold(document, TYPES, smallWords([document]));
    assert.deepEqual(
      nominals.map(({ spans }) => spans.map(({ start, end }) => document.text.slice(start, end))),
      [['Soldiers'], ['the rebels']],
    );
    assert.deepEqual(
      others.map(({ start, end }) => document.text.slice(start, end)),
      ['the Red Column'],
    );
  });

  it('with one head are one', () => {
    const document = labelled('They met analysts who had left.', { analysts: 'PER', 'analysts who had left': 'PER' });
    const { nominals } = nominalGold(document, TYPES, new Set());
    assert.equal(nominals.length, 1);
    assert.equal(nominals[0]!.spans.length, 2);
  });
});
