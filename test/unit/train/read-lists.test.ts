import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashText } from '../../../src/core/recognise/names/tagger/hash.ts';
import { LIST, WordLists } from '../../../src/core/recognise/names/tagger/word-lists.ts';
import { foldWord } from '../../../src/core/recognise/names/text/fold.ts';
import { listEntries, NAMES_PACKAGE, readLists } from '../../train/read-lists.ts';

const listsOf = (entries: Int32Array) => (word: string) => new WordLists(entries).of(hashText(foldWord(word)));

describe('the lists of names that the recogniser learns from', () => {
  it('tells given names from surnames, whatever shape the lists have', () => {
    const of = listsOf(
      listEntries([
        { first_name: { generic: ['Amal', { value: 'Renée', weight: 2 }] }, last_name: ['Haddad', 'Saint-Amand'] },
        { first_name: ['Иван'], last_name: ['Amal', 'the', 'Li'] },
      ]),
    );
    assert.equal(of('Amal'), LIST.given | LIST.surname);
    assert.equal(of('Renée'), LIST.given);
    assert.equal(of('Amand'), LIST.surname);
    for (const word of ['Иван', 'the', 'Li', 'Beirut']) assert.equal(of(word), 0, word);
  });

  it('are those of the exact version that the recipe names', async () => {
    const root = process.env.DATELINE_ROOT ?? process.cwd();
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.equal(`@faker-js/faker@${devDependencies['@faker-js/faker']}`, NAMES_PACKAGE);
    const { entries, store } = await readLists();
    const of = listsOf(entries);
    assert.equal(of('Giuseppe') & LIST.given, LIST.given);
    assert.equal(of('Kowalski') & LIST.surname, LIST.surname);
    assert.ok(store.given.includes('Giuseppe') && store.surnames.includes('Kowalski') && store.places.length > 5000);
  });
});
