import assert from 'node:assert/strict';
import { type BoardKnowledge, boardData } from '../../../../src/core/board/board-data.ts';
import type { BoardData } from '../../../../src/core/board/model.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import type { StoredClaim } from '../../../../src/core/claims/model.ts';
import type { CorpusArticle, CorpusClaim, CorpusSidecar } from '../../../../src/core/corpus/model.ts';

const ROOT = 'file:///corpus';
const PLACES = {
  lebanon: { name: 'Lebanon', lat: 33.9, lon: 35.9, precision: 3 },
  naqoura: { name: 'Naqoura', lat: 33.1, lon: 35.1, precision: 1, within: 'lebanon' },
  tyre: { name: 'Tyre', lat: 33.3, lon: 35.2, precision: 1, within: 'lebanon' },
} as const;

const knowledge: BoardKnowledge = {
  codebook: () => defaultCodebook,
  actorName: (_, id) => (id === 'idf' ? 'Israel Defense Forces' : undefined),
  place: (_, id) => PLACES[id as keyof typeof PLACES],
  origin: ({ key, stored }) => (key.endsWith('unknown') ? undefined : stored.claimant?.id),
  copies: ({ path }) => (path === 'one' ? ['two', 'untagged'] : path === 'two' ? ['one', 'untagged'] : []),
  target: (claim, reference) => `${claim.sidecar.uri.replace(/[^/]*$/, '')}${reference}`,
};

function article(name: string, outlet?: string): CorpusArticle {
  return {
    uri: `${ROOT}/${name}.txt`,
    root: ROOT,
    path: name,
    title: `Title of ${name}`,
    published: { edtf: '2025-11-21', basis: 'stated', source: 'the sidecar' },
    ...(outlet === undefined ? {} : { outlet }),
  };
}

function claim(
  id: string,
  fields: Partial<StoredClaim>,
  of = article('one', 'Harbour Post'),
  agency?: string,
): CorpusClaim {
  const parsed = { article: agency === undefined ? {} : { agency } };
  const sidecar = { uri: `${ROOT}/${id}`, root: ROOT, article: of.uri, parsed } as unknown as CorpusSidecar;
  return {
    key: `${ROOT}/${id}`,
    article: of,
    sidecar,
    stored: { id, type: 'strike', quote: `words of ${id}`, at: { start: 0, end: 5 }, ...fields },
    placement: { status: 'orphan' },
  };
}

const sure = <T>(value: T) => ({ value, guessed: false });

function board(...claims: CorpusClaim[]): BoardData {
  return boardData(claims, [{ id: 'e', named: false, claims: claims.map(({ key }) => key) }], knowledge);
}

function differences(data: BoardData): unknown[] {
  return data.events[0]!.disagreements.map(({ on, what, accounts, drawn }) => [
    what ?? on,
    accounts.map(({ says, claims }) => `${says}: ${claims.join(' ')}`),
    drawn,
  ]);
}

describe('boardData', () => {
  it('names who says it, where and when', () => {
    const data = board(
      claim('a', {
        claimant: { id: 'idf' },
        via: ['idf', 'a relative'],
        event: { date: sure('2025-11-20'), place: sure('naqoura') },
        numbers: [{ what: 'killed', of: 'civilians', min: 3, best: 4 }],
      }),
      claim('b', { claimant: { id: 'outlet' } }),
      claim('c', { claimant: { label: 'two officials', guessed: true } }, article('two')),
    );
    assert.deepEqual(
      data.claims.map(({ claimant }) => claimant),
      ['Israel Defense Forces', 'Harbour Post', 'two officials'],
    );
    assert.deepEqual(data.claims[0]!.via, ['Israel Defense Forces', 'a relative']);
    assert.deepEqual(data.claims[0]!.date, { from: 20412, to: 20412 });
    assert.deepEqual(data.claims[0]!.numbers, [
      { what: 'killed, civilians', min: 3, max: 4, best: 4, approximate: false },
    ]);
    assert.deepEqual(
      data.claims.map(({ guessed }) => guessed),
      [false, false, true],
    );
    assert.equal(
      data.events[0]!.label,
      'Strike, raid, clash · Naqoura'.replace('Strike, raid, clash', data.types[0]!.label),
    );
    assert.deepEqual(data.outlets, ['Harbour Post', 'Title of two'], 'an unknown outlet is an account of its own');
  });

  it('knows which claims go back to one origin, and which articles share their text', () => {
    const data = board(
      claim('a', { claimant: { id: 'idf' } }),
      claim('unknown', { claimant: { id: 'idf' } }, article('two', 'Bekaa Mail')),
      claim('c', { claimant: { id: 'idf' } }, article('three', 'Barada Gazette')),
    );
    assert.deepEqual(
      data.claims.map(({ origin }) => data.origins[origin]),
      ['idf', `${ROOT}/unknown`, 'idf'],
    );
    assert.deepEqual(
      data.articles.map(({ sameTextAs }) => sameTextAs),
      [[1], [0], undefined],
    );
  });

  it('takes the agency for the outlet where no outlet is named, whichever sidecar names it', () => {
    const data = board(
      claim('a', { claimant: { id: 'outlet' } }, article('four')),
      claim('b', {}, article('four'), 'Levant Dispatch Agency'),
    );
    assert.deepEqual(data.outlets, ['Levant Dispatch Agency']);
    assert.equal(data.claims[0]!.claimant, 'Levant Dispatch Agency');
  });

  it('marks what stands on an event for its words, and tells when an event without a date was reported', () => {
    const [a, b, c] = [claim('a', {}, article('one')), claim('b', {}, article('two')), claim('c', {}, article('one'))];
    const data = boardData([a, b, c], [{ id: 'x', named: false, claims: [a.key, b.key], guessed: [b.key] }], knowledge);
    assert.deepEqual(
      data.claims.map(({ joined }) => joined),
      [undefined, true, undefined],
    );
    const { published } = data.articles[0]!;
    assert.ok(published !== undefined);
    assert.deepEqual([data.events[0]!.date, data.events[0]!.reported], [undefined, published]);
    const dated = boardData([claim('d', { event: { date: sure('2025-11-20') } })], [], knowledge).events[0]!;
    assert.deepEqual([dated.date, dated.reported], [{ from: 20412, to: 20412 }, undefined]);
  });

  it('gives a claim that no event has an event of its own', () => {
    const [a, b] = [claim('a', {}), claim('b', {})];
    const data = boardData([a, b], [{ id: 'gone', named: true, claims: ['no such claim', a.key] }], knowledge);
    assert.deepEqual(
      data.events.map(({ claims }) => claims),
      [[0], [1]],
    );
    assert.deepEqual(
      data.claims.map(({ event }) => event),
      [0, 1],
    );
  });

  it('tells numbers, days and places that cannot both be so', () => {
    const data = board(
      claim('a', {
        event: { date: sure('2025-11-20'), place: sure('naqoura') },
        numbers: [{ what: 'killed', best: 5 }],
      }),
      claim('b', {
        event: { date: sure('2025-11-21'), place: sure('tyre') },
        numbers: [{ what: 'killed', min: 7, max: 9 }],
      }),
      claim('c', { event: { date: sure('2025-11-21') }, numbers: [{ what: 'killed', min: 7, max: 9 }] }),
    );
    assert.deepEqual(differences(data), [
      ['killed', ['7–9: 1 2', '5: 0'], false],
      ['date', ['2025-11-21: 1 2', '2025-11-20: 0'], false],
      ['place', ['Naqoura: 0', 'Tyre: 1'], false],
    ]);
  });

  it('finds no disagreement where one account is only less exact', () => {
    const data = board(
      claim('a', {
        event: { date: sure('2025-11-20'), place: sure('naqoura') },
        numbers: [{ what: 'killed', best: 5 }],
      }),
      claim('b', {
        event: { date: sure('2025-11'), place: sure('lebanon') },
        numbers: [
          { what: 'killed', min: 4, max: 6, approximate: true },
          { what: 'injured', best: 9 },
        ],
      }),
    );
    assert.deepEqual(differences(data), []);
  });

  it('sets a denial against what is asserted', () => {
    const data = board(claim('a', { factuality: sure('CT+') }), claim('b', { factuality: sure('CT-') }));
    assert.deepEqual(differences(data), [['outcome', ['+: 0', '−: 1'], false]]);
  });

  it('lists what a person drew, on both claims, once', () => {
    const data = board(
      claim('a', {
        numbers: [{ what: 'killed', best: 5 }],
        relations: [{ type: 'contradicts', to: 'b', on: ['number', 'cause'] }],
      }),
      claim('b', { numbers: [{ what: 'killed', best: 8 }], relations: [{ type: 'contradicts', to: 'a', on: [] }] }),
    );
    assert.deepEqual(differences(data), [
      ['killed', ['5: 0', '8: 1'], true],
      ['cause', ['words of a: 0', 'words of b: 1'], true],
    ]);
    assert.deepEqual(
      data.claims.map(({ links }) => links.map(link => link.claim)),
      [[1], [0]],
    );
  });

  it('lists an aspect once, however many pairs were drawn on it', () => {
    const drawn = (to: string) => ({ type: 'contradicts', to, on: ['actor'] }) as const;
    const data = board(
      claim('a', { relations: [drawn('b'), drawn('c')] }),
      claim('b', {}),
      claim('c', { relations: [drawn('b')] }),
    );
    assert.deepEqual(differences(data), [['actor', ['words of a: 0', 'words of b: 1', 'words of c: 2'], true]]);
  });
});
