import assert from 'node:assert/strict';
import { cardOf } from '../../../../src/core/recognise/card.ts';
import { createArticleRecogniser } from '../../../../src/core/recognise/recognise-article.ts';
import { gazetteer } from './fixture-gazetteer.ts';

describe('card of an entry', () => {
  it('shows an actor with the forms in use and the offices on a day', () => {
    const mentions = createArticleRecogniser({ gazetteer }).recognise('Michel Aoun spoke. Aoun left. Aoun came back.');
    const card = cardOf({ kind: 'actor', id: 'michel-aoun' }, gazetteer, mentions, '2019-01-01');
    assert.equal(card?.name, 'Michel Aoun');
    assert.equal(card?.subkind, 'person');
    assert.deepEqual(card?.country, { id: 'lebanon', name: 'Lebanon' });
    assert.deepEqual(card?.used, [
      { text: 'Aoun', times: 2 },
      { text: 'Michel Aoun', times: 1 },
    ]);
    assert.deepEqual(card?.roles, [
      { role: 'President', of: { id: 'lebanon', name: 'Lebanon' }, from: '2016-10-31', to: '2022-10-30', held: true },
    ]);
    assert.equal(cardOf({ kind: 'actor', id: 'michel-aoun' }, gazetteer, [], '2025')?.roles[0]?.held, false);
    assert.equal(cardOf({ kind: 'actor', id: 'michel-aoun' }, gazetteer)?.roles[0]?.held, undefined);
  });

  it('shows a place with its position, and tells an actor from a place of one id', () => {
    assert.deepEqual(cardOf({ kind: 'place', id: 'beirut' }, gazetteer)?.position, {
      lat: 33.893,
      lon: 35.502,
      precision: 1,
    });
    assert.equal(cardOf({ kind: 'place', id: 'lebanon' }, gazetteer)?.subkind, 'country');
    assert.equal(cardOf({ kind: 'actor', id: 'lebanon' }, gazetteer)?.subkind, 'state');
    assert.deepEqual(cardOf({ kind: 'actor', id: 'lebanon' }, gazetteer)?.aliases, ['Lebanese Republic', 'Lebanese']);
  });

  it('is none of an unknown or unlinked name', () => {
    assert.equal(cardOf({ kind: 'actor', id: 'nobody' }, gazetteer), undefined);
    assert.equal(cardOf({ kind: 'actor' }, gazetteer), undefined);
  });
});
