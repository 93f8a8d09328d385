import assert from 'node:assert/strict';
import type { TrainingDocument } from '../../train/read-corpora.ts';
import { variedDocuments } from '../../train/vary.ts';

const PER = 1;
const ORG = 2;
const GPE = 4;

function documentOf(text: string, names: readonly (readonly [string, number])[]): TrainingDocument {
  let from = 0;
  const spans = names.map(([name, types]) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return { start, end: from, types, optional: false, free: false };
  });
  return { id: 'one', corpus: 'news', text, spans, peoplesUnlabelled: false };
}

const plain = { seed: 1, renamed: 0, capitals: 0 };

const store = {
  given: ['Jan'],
  surnames: ['Novak'],
  places: ['Zlin'],
  isRenowned: (place: string) => place === 'France',
};

describe('documents in other dress', () => {
  const document = documentOf('Ann Lee of the Red Cross left Paxton for France; in Paxton Lee was ill.', [
    ['Ann Lee', PER],
    ['Red Cross', ORG],
    ['Paxton', GPE],
    ['France', GPE],
    ['Paxton', GPE],
    ['Lee', PER],
  ]);

  it('have other persons and towns, the same ones for the same, and labels that fit', () => {
    const [varied] = variedDocuments([document], store, { ...plain, renamed: 1 });
    assert.equal(varied!.text, 'Jan Novak of the Red Cross left Zlin for France; in Zlin Novak was ill.');
    assert.deepEqual(
      varied!.spans.map(({ start, end, types }) => [varied!.text.slice(start, end), types]),
      [
        ['Jan Novak', PER],
        ['Red Cross', ORG],
        ['Zlin', GPE],
        ['France', GPE],
        ['Zlin', GPE],
        ['Novak', PER],
      ],
    );
  });

  it('are as many as the share says, the same ones for the same seed', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ ...document, id: `${at}` }));
    const ids = (seed: number) => variedDocuments(many, store, { ...plain, seed, renamed: 0.5 }).map(({ id }) => id);
    assert.ok(Math.abs(ids(1).length - 200) < 40, `${ids(1).length}`);
    assert.deepEqual(ids(1), ids(1));
    assert.notDeepEqual(ids(1), ids(2));
    assert.deepEqual(variedDocuments(many, store, plain), []);
  });

  it('are written in capitals, letter for letter, with the labels where they were', () => {
    const [loud] = variedDocuments([document], store, { ...plain, capitals: 1 });
    assert.equal(loud!.text, 'ANN LEE OF THE RED CROSS LEFT PAXTON FOR FRANCE; IN PAXTON LEE WAS ILL.');
    assert.deepEqual(loud!.spans, document.spans);
    const growing = documentOf('In Weißenburg Lee was ill.', [['Lee', PER]]);
    assert.deepEqual(variedDocuments([growing], store, { ...plain, capitals: 1 }), [], 'ß becomes two letters');
  });
});
