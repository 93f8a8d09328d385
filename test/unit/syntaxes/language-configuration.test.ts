import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { syntaxFile } from './grammars.ts';

interface Configuration {
  readonly comments?: unknown;
  readonly brackets: readonly unknown[];
  readonly autoClosingPairs: readonly unknown[];
  readonly surroundingPairs: readonly unknown[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

describe('article language configuration', () => {
  const configuration = JSON.parse(
    readFileSync(syntaxFile('article.language-configuration.json'), 'utf8'),
  ) as Configuration;
  const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);

  it('closes, colours and comments nothing', () => {
    assert.equal(configuration.comments, undefined);
    const { brackets, autoClosingPairs, surroundingPairs, colorizedBracketPairs } = configuration;
    assert.deepEqual([brackets, autoClosingPairs, surroundingPairs, colorizedBracketPairs], [[], [], [], []]);
  });

  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Lebanon’s premier', ['Lebanon’s', 'premier']],
    ["Sana'a and An-Nabk", ["Sana'a", 'and', 'An-Nabk']],
    ['“We won’t,” he said.', ['We', 'won’t', 'he', 'said']],
    ['Ras EnNakoura—again', ['Ras', 'EnNakoura', 'again']],
    ['Damascus–Homs', ['Damascus', 'Homs']],
    ['Al-Qusayr café Şam', ['Al-Qusayr', 'café', 'Şam']],
    ['أبو الليث السخني', ['أبو', 'الليث', 'السخني']],
    ['תמר אשכולי', ['תמר', 'אשכולי']],
    ['1,000 at 11:40, then 2.5', ['1,000', 'at', '11:40', 'then', '2.5']],
    ['sides’ lists -- 12\u00a0p.m.', ['sides', 'lists', '12', 'p', 'm']],
  ];
  for (const [text, words] of rows) {
    it(`finds the words of ${text}`, () => assert.deepEqual(text.match(word), words));
  }

  it('never matches nothing, which would hang the editor', () => {
    for (const text of ['', ' ', '’', '--', '“”']) {
      assert.equal(text.match(word), null);
    }
  });
});
