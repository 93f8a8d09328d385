import assert from 'node:assert/strict';
import { stemOf } from '../../../../src/core/compare/stem.ts';
import { termsOf } from '../../../../src/core/compare/terms.ts';

describe('terms of a claim', () => {
  it('bring the forms of a word together, and keep different words apart', () => {
    for (const [one, other] of [
      ['talks', 'talking'],
      ['killed', 'killing'],
      ['withdrawal', 'withdraw'],
      ['met', 'meeting'],
      ['normalise', 'normalization'],
      ['dead', 'died'],
      ['parties', 'party'],
      ['struck', 'strikes'],
      ['taken', 'taking'],
      ['bodies', 'body'],
      ['lives', 'life'],
      ['agreed', 'agreement'],
      ['brought', 'bring'],
      ['rose', 'risen'],
      ['laid', 'lay'],
      ['arrived', 'arrive'],
      ['received', 'receives'],
      ['controlled', 'control'],
      ['gunmen', 'gunman'],
    ] as const) {
      assert.equal(stemOf(one), stemOf(other), `${one}, ${other}`);
    }
    assert.notEqual(stemOf('positive'), stemOf('position'));
    assert.notEqual(stemOf('general'), stemOf('generate'));
    assert.notEqual(stemOf('ground'), stemOf('grind'));
    assert.equal(stemOf('ras'), 'ras');
  });

  it('are concepts where reporting has several words for one thing', () => {
    assert.deepEqual(termsOf('the cease-fire'), termsOf('a truce'));
    assert.deepEqual(termsOf('the cessation of hostilities'), termsOf('the ceasefire'));
    assert.deepEqual(termsOf('troops pulled out'), termsOf('soldiers withdrew'));
    assert.deepEqual(termsOf('They turned down the talks.'), termsOf('refused negotiations'));
    assert.deepEqual(termsOf('struck with a mortar round'), termsOf('an airstrike with artillery'));
    assert.deepEqual(termsOf('opened fire'), termsOf('shot'));
    assert.notDeepEqual(termsOf('a fire'), termsOf('a shot'));
    assert.deepEqual(termsOf('11 bodies'), termsOf('11 dead'));
    assert.deepEqual(termsOf('walked out of the talks'), termsOf('leaving the negotiating table'));
    assert.deepEqual(termsOf('among the stalls'), termsOf('among the markets'));
    assert.deepEqual(termsOf('a stalled process'), termsOf('a deadlocked process'));
  });

  it('read a word with its neighbours: the same word is of another concept there', () => {
    assert.deepEqual(termsOf('exchanged views'), termsOf('discussed views'));
    assert.notDeepEqual(termsOf('exchanged views')[0], termsOf('exchanged prisoners')[0]);
    assert.deepEqual(termsOf('military infrastructure'), termsOf('weapons depots'));
    assert.notDeepEqual(termsOf('military infrastructure').at(-1), termsOf('water infrastructure').at(-1));
    assert.deepEqual(termsOf('the return of prisoners'), termsOf('the release of prisoners'));
    assert.notDeepEqual(termsOf('the return of residents')[0], termsOf('the release of residents')[0]);
    assert.deepEqual(termsOf('slowed the escalation'), termsOf('de-escalated'));
  });

  it('leave out function words, bare numbers and nothing else', () => {
    assert.deepEqual(termsOf('It said that there were 14 of them in 2026.'), []);
    assert.deepEqual(termsOf('a Qalamoun depot'), ['qalamoun', 'depot']);
  });
});
