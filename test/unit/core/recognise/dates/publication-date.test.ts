import assert from 'node:assert/strict';
import { findPublicationDate } from '../../../../../src/core/recognise/dates/publication-date.ts';

const body = '\n\nThe two sides met on Wednesday, officials said. They will meet again.\n';

describe('the publication date', () => {
  it('stands in a furniture line', () => {
    const rows: [string, string][] = [
      [`Talks open\nUpdated 03 December 2025\nFollow${body}`, '2025-12-03'],
      [`Talks open\nPublished: Dec. 3, 2025 at 14:30 GMT${body}`, '2025-12-03'],
      [`Talks open\nBy A. Writer | 3 December 2025${body}`, '2025-12-03'],
      [`Talks open\nWednesday, December 3, 2025${body}`, '2025-12-03'],
      [`Talks open\nDecember 3, 2025${body}`, '2025-12-03'],
      [`Talks open${body}\nPublished on 3 December 2025`, '2025-12-03'],
      [`Talks open\nPublished 2 December 2025\nUpdated 3 December 2025${body}`, '2025-12-02'],
    ];
    for (const [text, edtf] of rows) {
      const found = findPublicationDate(text);
      assert.deepEqual([found?.edtf, found?.basis], [edtf, 'stated'], text);
      assert.match(found?.source ?? '', /^the line “/);
    }
  });

  it('stands in a dateline', () => {
    const found = findPublicationDate(
      'Talks open\n\nBEIRUT, Dec. 3, 2025 (Wire) — The two sides met on the border on Wednesday, and the envoys said that they would meet again soon.',
    );
    assert.deepEqual([found?.edtf, found?.basis], ['2025-12-03', 'stated']);
    assert.match(found?.source ?? '', /^the dateline “BEIRUT, Dec\. 3, 2025”/);
  });

  it('stands on a line with a place and nothing else', () => {
    for (const line of ['Beirut, 3 December 2025', 'LONDON 2025-12-03', 'New York, New York, Dec. 3, 2025']) {
      const found = findPublicationDate(`Talks open\n\n${line}${body}`);
      assert.deepEqual([found?.edtf, found?.basis], ['2025-12-03', 'stated'], line);
      assert.equal(found?.source, `the dateline “${line}”`);
    }
    assert.notEqual(findPublicationDate(`Talks open\n\nThey met on 3 December 2025${body}`)?.basis, 'stated');
  });

  it('comes from the file name, then from the lead, as an inference', () => {
    assert.deepEqual(findPublicationDate(`Talks open${body}`, 'corpus/2025-12-03-talks.txt'), {
      edtf: '2025-12-03',
      basis: 'inferred',
      source: 'the file name “2025-12-03-talks.txt”',
    });
    assert.equal(findPublicationDate(`Talks open${body}`, '20251203_wire.txt')?.edtf, '2025-12-03');
    const lead = findPublicationDate('The talks hosted in Rome on May 14, 2026, failed. The truce expires on Sunday.');
    assert.deepEqual([lead?.edtf, lead?.basis], ['2026-05-14', 'inferred']);
  });

  it('is not guessed from an article that does not say', () => {
    assert.equal(findPublicationDate(`Talks open\nUpdated 2 sec ago${body}`), undefined);
    assert.equal(findPublicationDate('The war of 1982 began on 6 June 1982. It ended in 1985.'), undefined);
    assert.equal(findPublicationDate(''), undefined);
    assert.equal(findPublicationDate(`Talks open${body}`, '12345678.txt'), undefined);
  });
});
