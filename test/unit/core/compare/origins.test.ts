import assert from 'node:assert/strict';
import type { ComparedClaim } from '../../../../src/core/compare/model.ts';
import { ArticleOrigins, originOf } from '../../../../src/core/compare/origins.ts';
import { containment, copiesAmong, shinglesOf } from '../../../../src/core/compare/shingles.ts';
import { compared } from './compared.ts';

const words = (from: number, to: number, stem: string) =>
  Array.from({ length: to - from }, (_, at) => `${stem}${from + at}`).join(' ');
const WIRE = words(0, 200, 'wire');

describe('origins', () => {
  it('find copies by their runs of words, and no copy in a quotation that two use', () => {
    const quotation = 'they shook hands at noon and sent a drone at night';
    const texts = [
      WIRE,
      `${words(0, 120, 'wire')} ${words(0, 90, 'own')}`,
      `${quotation} ${words(0, 90, 'b')}`,
      `${quotation} ${words(0, 90, 'c')}`,
    ];
    assert.deepEqual(
      copiesAmong(texts.map(text => shinglesOf(text))).map(({ a, b }) => [a, b]),
      [[0, 1]],
    );
    assert.equal(containment(shinglesOf(WIRE, true), shinglesOf(`${WIRE} and more`, true)), 1);
    assert.equal(containment(shinglesOf(WIRE, true), shinglesOf(words(0, 50, 'own'), true)), 0);
  });

  const articles = new ArticleOrigins([
    { path: 'dispatch', shingles: shinglesOf(WIRE), agency: 'Levant Dispatch Agency', published: '2026-03-04' },
    {
      path: 'mail',
      shingles: shinglesOf(`${WIRE} ${words(0, 60, 'mail')}`),
      outlet: 'Bekaa Mail',
      published: '2026-03-04',
    },
    { path: 'post', shingles: shinglesOf(words(0, 99, 'post')), outlet: 'The Harbour Post', published: '2026-03-05' },
  ]);

  it('trace a reprint to the agency that one of the copies names', () => {
    assert.equal(articles.of('mail'), articles.of('dispatch'));
    assert.equal(articles.of('post'), 'the harbour post');
    assert.deepEqual(articles.copiesOf('mail'), ['dispatch']);
    assert.deepEqual(articles.copiesOf('post'), []);
  });

  it('join what two have of a third that nobody has coded, unless that is a collection of articles', () => {
    const halves = [
      { path: 'one', outlet: 'One', shingles: shinglesOf(`${words(0, 100, 'wire')} ${words(0, 90, 'one')}`) },
      { path: 'two', outlet: 'Two', shingles: shinglesOf(`${words(100, 200, 'wire')} ${words(0, 90, 'two')}`) },
    ];
    const apart = new ArticleOrigins(halves);
    assert.notEqual(apart.of('one'), apart.of('two'));
    const wire = { path: 'wire', shingles: shinglesOf(WIRE), published: '2026-03-03', uncoded: true };
    const joined = new ArticleOrigins([...halves, wire]);
    assert.deepEqual([joined.of('one'), joined.of('two')], ['article wire', 'article wire']);
    const day = `${words(0, 99, 'post')} ${words(0, 99, 'mail')}`;
    const collected = new ArticleOrigins([
      { path: 'post', outlet: 'Post', shingles: shinglesOf(words(0, 99, 'post')) },
      { path: 'day', shingles: shinglesOf(day), uncoded: true },
      { path: 'mail', outlet: 'Mail', shingles: shinglesOf(words(0, 99, 'mail')) },
    ]);
    assert.deepEqual([collected.of('post'), collected.of('mail')], ['post', 'mail']);
  });

  it('count twelve reprints of one line once, and one claimant in two outlets once', () => {
    const origins = (claims: readonly ComparedClaim[]) => new Set(claims.map(claim => originOf(claim, articles))).size;
    const reprints = ['dispatch', 'mail'].map((article, at) =>
      compared(article, `c-${at + 1}`, 'harm', 'five dead', { claimant: { label: 'residents' } }),
    );
    assert.equal(origins(reprints), 1);
    const own = compared('post', 'c-3', 'harm', 'five dead', { claimant: { label: 'residents' } });
    assert.equal(origins([...reprints, own]), 2);
    const council = (article: string) =>
      compared(article, 'c-4', 'harm', 'seven dead', { claimant: { id: 'council' } });
    assert.equal(origins([council('dispatch'), council('post')]), 1);
  });

  it('trace what is relayed to the last relay, whoever prints it', () => {
    const relayed = (article: string, via: string[]) =>
      originOf(compared(article, 'c-5', 'strike', 'x', { via, claimant: { label: 'a security source' } }), articles);
    assert.equal(relayed('mail', ['ridge-tv']), relayed('post', ['barada-gazette', 'ridge-tv']));
    assert.notEqual(relayed('mail', ['ridge-tv']), relayed('mail', ['lda']));
  });
});
