import assert from 'node:assert/strict';
import type { ActorEntry } from '../../../../src/core/recognise/gazetteer/model.ts';
import type { DateMention, Mention, NameMention } from '../../../../src/core/recognise/mention.ts';
import { roleErrors, roleProblem } from '../../../../src/core/recognise/role-errors.ts';

const person = (id: string, name: string, roles: ActorEntry['roles']): ActorEntry => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  demonyms: [],
  metonyms: [],
  country: 'karsia',
  roles,
});

const PEOPLE = [
  person('orlan', 'Tavi Orlan', [
    { role: 'President', of: 'karsia', from: '2016-10-31', to: '2022-10-30' },
    { role: 'Prime Minister', of: 'karsia', from: '1988', to: '1990' },
  ]),
  person('mesk', 'Runa Mesk', [
    { role: 'Deputy Secretary-General', of: 'front', from: '1991', to: '2024-10-29' },
    { role: 'Secretary-General', of: 'front', from: '2024-10-29' },
  ]),
  person('dahl', 'Pero Dahl', [{ role: 'Defence Minister', of: 'karsia', from: '2023', to: '2024-11' }]),
  person('ilk', 'Sora Ilk', []),
  person('vorn', 'Abel Vorn', [{ role: 'Secretary of State', of: 'karsia', from: '2021', to: '2024' }]),
];
const OTHERS: ActorEntry[] = [
  { id: 'karsia', name: 'Karsia', kind: 'state', aliases: [], demonyms: [], metonyms: [], roles: [] },
  { id: 'front', name: 'The Front', kind: 'armed-group', aliases: [], demonyms: [], metonyms: [], roles: [] },
  { id: 'union', name: 'The Union', kind: 'organisation', aliases: [], demonyms: [], metonyms: [], roles: [] },
];
const gazetteer = { actor: (id: string) => [...PEOPLE, ...OTHERS].find(each => each.id === id) };

const NAMES: readonly (readonly [string, string])[] = [
  ...PEOPLE.map(({ name, id }) => [name, id] as const),
  ['Karsian', 'karsia'],
  ['Front', 'front'],
  ['Union', 'union'],
];

function mentionsIn(text: string): Mention[] {
  const names = NAMES.flatMap(([name, id]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(
      ({ index }): NameMention => ({
        kind: 'actor',
        subkind: 'person',
        label: 'PER',
        status: 'linked',
        quote: name,
        start: index,
        end: index + name.length,
        id,
        score: 1,
        reason: '',
      }),
    ),
  );
  const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(
    ({ index, 0: year }): DateMention => ({
      kind: 'date',
      subkind: 'date',
      label: 'DATE',
      status: 'explicit',
      quote: year,
      start: index,
      end: index + 4,
      edtf: year,
      timex: { type: 'DATE', value: year },
      score: 1,
      reason: '',
    }),
  );
  return [...names, ...years].sort((a, b) => a.start - b.start);
}

/** The words from title to name of each error, and what the title was. */
const found = (text: string, published: string | undefined = '2025-12-03') =>
  roleErrors(text, mentionsIn(text), gazetteer, published).map(({ start, end, title }) => [
    text.slice(start, end),
    title,
  ]);

describe('titles of the wrong years', () => {
  it('are told where the gazetteer knows when the office was held', () => {
    assert.deepEqual(found('On Monday President Tavi Orlan spoke.'), [['President Tavi Orlan', 'President']]);
    assert.deepEqual(found('Karsian President Tavi Orlan spoke.'), [['President Tavi Orlan', 'President']]);
    assert.deepEqual(found('It was Pero Dahl, the Karsian defense minister, who spoke.'), [
      ['Pero Dahl, the Karsian defense minister', 'defense minister'],
    ]);
    assert.deepEqual(found('Premier Tavi Orlan spoke.'), [['Premier Tavi Orlan', 'Premier']]);
    assert.deepEqual(found('Secretary of State Abel Vorn spoke.'), [
      ['Secretary of State Abel Vorn', 'Secretary of State'],
    ]);
    assert.deepEqual(found('Secretary of State Abel Vorn spoke.', '2022-05-01'), []);
  });

  it('are told of a deputy who has risen, by another word and past an address', () => {
    assert.deepEqual(found('Its deputy leader, Sheikh Runa Mesk, spoke.'), [
      ['deputy leader, Sheikh Runa Mesk', 'deputy leader'],
    ]);
    assert.deepEqual(found('Front leader Runa Mesk spoke.'), []);
    assert.deepEqual(found('Front leader Runa Mesk spoke.', '2024-05-01'), [['leader Runa Mesk', 'leader']]);
  });

  it('are not told of the day on which the office was held', () => {
    assert.deepEqual(found('President Tavi Orlan spoke.', '2019-01-01'), []);
    assert.deepEqual(found('President Tavi Orlan spoke.', '2022'), []);
    assert.deepEqual(found('In 2019, President Tavi Orlan spoke.'), []);
  });

  it('are not told of those who are said to have held it once', () => {
    for (const text of [
      'Former President Tavi Orlan spoke.',
      'The former Karsian president Tavi Orlan spoke.',
      'then-President Tavi Orlan spoke.',
      'President-elect Tavi Orlan spoke.',
      'Tavi Orlan, the former president, spoke.',
      'Tavi Orlan, then president, spoke.',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('are not told where the title is another office or another person’s', () => {
    for (const text of [
      'Vice President Tavi Orlan spoke.',
      'Union President Tavi Orlan spoke.',
      'Foreign Minister Pero Dahl spoke.',
      'Tavi Orlan, President Sora Ilk and others spoke.',
      'President Sora Ilk spoke.',
      'The president met Tavi Orlan.',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('cannot be told without a publication date', () => {
    assert.deepEqual(roleErrors('President Tavi Orlan', mentionsIn('President Tavi Orlan'), gazetteer, undefined), []);
  });

  it('become a problem that gives its evidence', () => {
    const text = 'President Tavi Orlan spoke.';
    const [error] = roleErrors(text, mentionsIn(text), gazetteer, '2025-12-03?');
    assert.deepEqual(roleProblem(error!, { start: 3, end: 9 }), {
      code: 'role-error',
      severity: 'information',
      message:
        '“President” stands beside Tavi Orlan, whom the gazetteer has as President 2016-10-31 to 2022-10-30: not on 2025-12-03.',
      start: 3,
      end: 9,
    });
  });
});
