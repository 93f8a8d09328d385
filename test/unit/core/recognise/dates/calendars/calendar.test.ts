import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  addMonthsToDay,
  civilOf,
  dayNumber,
  daysInMonth,
  formatDay,
  isCalendarDay,
  isoWeekOf,
  mondayOf,
  nthWeekday,
  weekdayOf,
} from '../../../../../../src/core/recognise/dates/calendars/calendar.ts';
import {
  easter,
  hebrewDay,
  islamicDay,
  islamicDaysIn,
  lunarNewYear,
  orthodoxEaster,
  persianDay,
} from '../../../../../../src/core/recognise/dates/calendars/other-calendars.ts';

describe('the proleptic Gregorian calendar', () => {
  it('agrees with the platform on every kind of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), days => {
        const date = new Date(days * 86_400_000);
        assert.deepEqual(civilOf(days), {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        assert.equal(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), days);
        assert.equal(weekdayOf(days), (date.getUTCDay() + 6) % 7);
      }),
    );
  });

  it('counts ISO weeks', () => {
    assert.deepEqual(isoWeekOf(dayNumber(2025, 12, 3)), { year: 2025, week: 49 });
    assert.deepEqual(isoWeekOf(dayNumber(2021, 1, 3)), { year: 2020, week: 53 });
    assert.deepEqual(isoWeekOf(dayNumber(2024, 12, 30)), { year: 2025, week: 1 });
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), days => {
        const { year, week } = isoWeekOf(days);
        const monday = mondayOf(year, week);
        assert.ok(monday <= days && days < monday + 7);
      }),
    );
  });

  it('adds months and finds weekdays of a month', () => {
    assert.deepEqual(addMonths(2025, 1, -1), { year: 2024, month: 12 });
    assert.equal(formatDay(addMonthsToDay(dayNumber(2024, 3, 31), -1)), '2024-02-29');
    assert.equal(formatDay(nthWeekday(2025, 11, 3, 4)), '2025-11-27');
    assert.equal(formatDay(nthWeekday(2025, 5, 0, -1)), '2025-05-26');
    assert.equal(daysInMonth(1900, 2), 28);
    assert.ok(isCalendarDay(2, 29, 2024) && !isCalendarDay(2, 29, 2023) && !isCalendarDay(13, 1));
  });

  it('writes years before Christ', () => {
    assert.equal(formatDay(dayNumber(-479, 9, 20)), '-0479-09-20');
  });
});

describe('other calendars', () => {
  const parts = (calendar: string) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    return (days: number): { year: number; month: number; day: number } => {
      const found = new Map(format.formatToParts(new Date(days * 86_400_000)).map(part => [part.type, part.value]));
      return {
        year: Number.parseInt(found.get('year') ?? '', 10),
        month: Number(found.get('month')),
        day: Number(found.get('day')),
      };
    };
  };

  it('agrees with the platform on Islamic and Persian days', () => {
    const islamic = parts('islamic-umalqura');
    const persian = parts('persian');
    for (let days = dayNumber(1990, 1, 1); days < dayNumber(2035, 12, 31); days += 11) {
      const hijri = islamic(days);
      assert.equal(islamicDay(hijri.year, hijri.month, hijri.day), days);
      const solar = persian(days);
      assert.equal(persianDay(solar.year, solar.month, solar.day), days);
    }
  });

  it('knows feasts', () => {
    assert.equal(formatDay(easter(2024)), '2024-03-31');
    assert.equal(formatDay(orthodoxEaster(2024)), '2024-05-05');
    assert.equal(formatDay(hebrewDay(5784, 7, 10)), '2023-09-25');
    assert.equal(formatDay(hebrewDay(5784, 13, 14)), '2024-03-24');
    assert.equal(formatDay(lunarNewYear(2023) ?? 0), '2023-01-22');
    assert.equal(lunarNewYear(1850), undefined);
    // The lunar year is short: two Ramadans began in 2030.
    assert.deepEqual(islamicDaysIn(2030, 9, 1).map(formatDay), ['2030-01-05', '2030-12-26']);
  });
});
