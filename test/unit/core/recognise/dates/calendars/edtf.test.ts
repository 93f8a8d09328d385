import assert from 'node:assert/strict';
import { compareDays, edtfBounds, parseEdtf } from '../../../../../../src/core/recognise/dates/calendars/edtf.ts';

describe('EDTF', () => {
  it('gives the days that a value can mean', () => {
    const rows: [string, string, string, string][] = [
      ['2025-12-03', '2025-12-03', '2025-12-03', 'day'],
      ['2025-12-03T14:30:00Z', '2025-12-03', '2025-12-03', 'day'],
      ['2025-10', '2025-10-01', '2025-10-31', 'month'],
      ['2024', '2024-01-01', '2024-12-31', 'year'],
      ['201X', '2010-01-01', '2019-12-31', 'decade'],
      ['20XX', '2000-01-01', '2099-12-31', 'century'],
      ['2024-03-XX', '2024-03-01', '2024-03-31', 'month'],
      ['2024-XX', '2024-01-01', '2024-12-31', 'year'],
      ['2024-1X', '2024-10-01', '2024-12-31', 'year'],
      ['2023-22', '2023-06-01', '2023-08-31', 'season'],
      ['2023-24', '2023-12-01', '2024-02-29', 'season'],
      ['2023-34', '2023-04-01', '2023-06-30', 'quarter'],
      ['2023-41', '2023-07-01', '2023-12-31', 'half'],
      ['2024-04-10~', '2024-04-10', '2024-04-10', 'day'],
      ['2024?', '2024-01-01', '2024-12-31', 'year'],
      ['2004-06~-11', '2004-06-11', '2004-06-11', 'day'],
      ['2024-05-03/2024-05-05', '2024-05-03', '2024-05-05', 'interval'],
      ['2025-11-24/2025-11-30', '2025-11-24', '2025-11-30', 'week'],
      ['2024-03/2024-06', '2024-03-01', '2024-06-30', 'interval'],
      ['2023-10/..', '2023-10-01', '9999-12-31', 'interval'],
      ['../2023-10', '-9999-01-01', '2023-10-31', 'interval'],
      ['2023-10/', '2023-10-01', '9999-12-31', 'interval'],
      ['-0479/-0478', '-0479-01-01', '-0478-12-31', 'interval'],
      ['-0499/-0400', '-0499-01-01', '-0400-12-31', 'interval'],
      ['[2023-05-01,2023-05-03]', '2023-05-01', '2023-05-03', 'interval'],
      ['{2020..2022}', '2020-01-01', '2022-12-31', 'interval'],
    ];
    for (const [text, earliest, latest, precision] of rows) {
      assert.deepEqual(edtfBounds(text), { earliest, latest, precision }, text);
    }
  });

  it('knows qualifiers, open ends and structure', () => {
    assert.deepEqual(parseEdtf('2024-04-10%'), {
      kind: 'date',
      pattern: { year: '2024', month: '04', day: '10' },
      year: 2024,
      month: 4,
      day: 10,
      uncertain: true,
      approximate: true,
    });
    const interval = parseEdtf('2023-10/..');
    assert.ok(interval?.kind === 'interval' && interval.to === 'open');
    const unknown = parseEdtf('/2023');
    assert.ok(unknown?.kind === 'interval' && unknown.from === 'unknown');
    const partial = parseEdtf('XXXX-10-07');
    assert.ok(partial?.kind === 'date' && partial.year === undefined && partial.month === 10);
    assert.equal(edtfBounds('XXXX-10-07'), undefined);
  });

  it('refuses what is no EDTF', () => {
    for (const text of [
      '',
      '2025-13',
      '2025-02-30',
      '25-12-03',
      '2025-1-3',
      '2025/12/03',
      '2024-06/2024-03',
      '..',
      '../..',
      '/',
      '2X24',
      '-0000',
      '2025-21-05',
      'soon',
      '2025-12-03T25:00',
      '[2023',
      '2025-12-03 ',
      'PT5H',
    ]) {
      assert.equal(parseEdtf(text), undefined, text);
      assert.equal(edtfBounds(text), undefined, text);
    }
  });

  it('orders days on both sides of year 0', () => {
    const days = ['2025-01-02', '-0479-09-20', '-0478-01-01', '0000-01-01', '-0479-01-01', '2025-01-01'];
    assert.deepEqual([...days].sort(compareDays), [
      '-0479-01-01',
      '-0479-09-20',
      '-0478-01-01',
      '0000-01-01',
      '2025-01-01',
      '2025-01-02',
    ]);
  });
});
