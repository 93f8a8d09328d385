import assert from 'node:assert/strict';
import { titleOf } from '../../../../src/core/recognise/title.ts';

const BODY = `BEIRUT: ${'Delegates sat in one room. '.repeat(8)}`;

describe('the title of an article', () => {
  const table: readonly (readonly [text: string, title: string | undefined])[] = [
    [`Bridge hit for the third time\n\nRadio Badia | 4 March 2026\n\n${BODY}`, 'Bridge hit for the third time'],
    [`\n\n  Bridge hit for the third time  \n${BODY}`, 'Bridge hit for the third time'],
    // Many papers put their own name on top, so that all their articles would be called the same.
    [`The Harbour Post\nBridge hit for the third time\n\n${BODY}`, 'Bridge hit for the third time'],
    [`THE HARBOUR POST\n\nBRIDGE HIT FOR THE THIRD TIME\n\n${BODY}`, 'BRIDGE HIT FOR THE THIRD TIME'],
    [`Radio Badia\nBridge hit for the third time\n${BODY}`, 'Bridge hit for the third time'],
    [`Badia News\nConflict\n\nBridge hit: who will mend it now?\n\n${BODY}`, 'Bridge hit: who will mend it now?'],
    [`Orontes Courier, 2 November 2025\nBridge hit for the third time\n${BODY}`, 'Bridge hit for the third time'],
    [`Orontes Courier | Homs | 2.11.2025\n\nBridge hit for the third time\n${BODY}`, 'Bridge hit for the third time'],
    [
      `Barada Health Bulletin\nPublished: 18 September 2025\n\nCholera in two towns, ministry says\n${BODY}`,
      'Cholera in two towns, ministry says',
    ],
    [
      `The Harbour Post\nBy Nour Haddad in Tyre today\nBridge hit for the third time\n${BODY}`,
      'Bridge hit for the third time',
    ],
    [
      `Levant Times\nhttps://levant.example/bridge-hit\nBridge hit for the third time\n${BODY}`,
      'Bridge hit for the third time',
    ],
    [
      `The Harbour Post\nSunday, 9 March 2026 14:05 GMT\nBridge hit for the third time\n${BODY}`,
      'Bridge hit for the third time',
    ],
    // Nothing better follows.
    [`The Harbour Post\n\n${BODY}`, 'The Harbour Post'],
    ['The Harbour Post', 'The Harbour Post'],
    [`Observers Leave Their Post\n\nBy Nour Haddad\n\n${BODY}`, 'Observers Leave Their Post'],
    [`Observers Leave Their Post\n4 March 2026\n${BODY}`, 'Observers Leave Their Post'],
    // A headline that speaks of a paper.
    [`Police raid the Harbour Post\nEditor says nothing was taken away\n${BODY}`, 'Police raid the Harbour Post'],
    [`Harbour Post editor is held\nCourt gives no reason for the arrest\n${BODY}`, 'Harbour Post editor is held'],
    [' \n\n', undefined],
    ['', undefined],
  ];
  for (const [text, title] of table) {
    it(`of “${text.slice(0, 50).replaceAll('\n', ' / ')}” is ${title}`, () => assert.equal(titleOf(text), title));
  }

  it('is cut where a file is one long line', () => {
    const title = titleOf('word '.repeat(400));
    assert.equal(title?.length, 160);
    assert.ok(title?.endsWith('…'));
  });
});
