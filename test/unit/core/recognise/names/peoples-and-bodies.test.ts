import assert from 'node:assert/strict';
import { namesIn } from '../shipped-names.ts';

describe('peoples and bodies that news of the whole world names', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['The Herero rose against the Nama.', ['Herero|NORP', 'Nama|NORP']],
    ['Sardinian troops crossed over.', ['Sardinian|NORP']],
    ['Sardinia is an island.', ['Sardinia|place']],
    ['Chewa farmers met Guarani farmers.', ['Chewa|NORP', 'Guarani|NORP']],
    ['Protestant and Lutheran villages stood there.', ['Protestant|NORP', 'Lutheran|NORP']],
    // A nationality and a people are two, and not one people.
    ['Iraqi Kurds left, Turkish Kurds stayed.', ['Iraqi|NORP', 'Kurds|NORP', 'Turkish|NORP', 'Kurds|NORP']],
    ['He plays in the NHL and was fined by UEFA.', ['NHL|ORG', 'UEFA|ORG']],
    ['The Fed waits, and so does the Bank of Japan.', ['Fed|ORG', 'Bank of Japan|ORG']],
    ['The FDP left the talks with the CDU.', ['FDP|ORG', 'CDU|ORG']],
    ['They fed the horses in an APC.', []],
    // Parties by the plural of their people, with the article.
    ['Few in Perth trust the Greens.', ['Perth|place', 'Greens|ORG']],
    ['In Ottawa the Liberals lost the vote again.', ['Ottawa|place', 'Liberals|ORG']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});
