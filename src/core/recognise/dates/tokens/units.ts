/** Units of time, in the order of their values in the lexicon. */
export const units = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
] as const;

export type Unit = (typeof units)[number];

/** Letters of ISO-TimeML durations: P3D, P2W, PT24H, P2DE (decades), P1CE (centuries), P1WE (weekends). */
export const durationLetters: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  fortnight: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
};

export function isClockUnit(unit: Unit): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export const seasons: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

/** Parts of a day as ISO-TimeML writes them after the T. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export const dayParts: readonly DayPart[] = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'];

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
