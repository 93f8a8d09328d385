import assert from 'node:assert/strict';
import { namesIn } from '../../shipped-names.ts';

describe('tables of counts', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    // How many fell ill and died, not how a team fared.
    ['Kasese 12 / 88 / 3', ['Kasese|place']],
    ['Kasese 12 88 3', ['Kasese|place']],
    ['Qorlabo: 7 / 1', ['Qorlabo|place']],
    ['Qorlabo West: 7 / 1', ['Qorlabo West|place']],
    ['Qorlabo South East 12 / 240 / 9', ['Qorlabo South East|place']],
    ['Total: 19 / 2', []],
    ['Girls: 19 / 2', []],
    // Rows of leagues stay what they are.
    ['Newcastle 15 11 1 3 29 15 34', ['Newcastle|ORG']],
    ['BALTIMORE 70 63 .526 5', ['BALTIMORE|ORG']],
  ];
  for (const [text, names] of table)
    it(text, () => {
      assert.deepEqual(namesIn(text), names);
    });

  it('does not make teams of the districts that a report names', () => {
    const report = 'Kasese 12 / 88 / 3\nNtungamo 4 / 30 / 1\nMubende 2 / 11 / 0\n\nKasese is worst hit.';
    assert.deepEqual(
      namesIn(report),
      ['Kasese', 'Ntungamo', 'Mubende', 'Kasese'].map(name => `${name}|place`),
    );
  });
});
