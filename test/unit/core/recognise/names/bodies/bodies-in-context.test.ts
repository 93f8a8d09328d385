import assert from 'node:assert/strict';
import { namesIn } from '../../shipped-names.ts';

const check = (table: readonly (readonly [string, readonly string[]])[]) => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
};

describe('bodies by the words around their names', () => {
  check([
    ['It was bought by carmaker Vetskan last year.', ['Vetskan|ORG']],
    ['They wrote to the newspaper Qorlan Matin.', ['Qorlan Matin|ORG']],
    ['The weekly Qorlan Barta was closed.', ['Qorlan Barta|ORG']],
    ['Anna Kowalska, an analyst with Mirsk Sekuritas, said so.', ['Anna Kowalska|PER', 'Mirsk Sekuritas|ORG']],
    ['Prices eased, said traders at Orlund.', ['Orlund|ORG']],
    ['At Qorlan Wild Trust, a conservation group in the north, nobody slept.', ['Qorlan Wild Trust|ORG']],
    ['Vetskan, a Danish shipping company, sent two boats.', ['Vetskan|ORG', 'Danish|NORP']],
    ['He met Anna Kowalska at Qorlan Securities.', ['Anna Kowalska|PER', 'Qorlan Securities|ORG']],
    // People go by their trade, and towns by what they are known for.
    ['Kowalska, a company director, resigned.', ['Kowalska|PER']],
    ['It is in London, a city with a union of its own.', ['London|place']],
    ['The company Anna Kowalska founded is gone.', ['Anna Kowalska|PER']],
  ]);
});
