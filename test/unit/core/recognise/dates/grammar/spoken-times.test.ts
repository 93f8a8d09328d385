import { checkRows } from '../dates-table.ts';

describe('times of day as they are spoken', () => {
  it('reads minutes before and after the hour', () => {
    checkRows([
      ['The bomb went off at [half past one].', 'XXXX-XX-XXT01:30 | -'],
      ['It rang at [quarter to ten] again.', 'XXXX-XX-XXT09:45 | -'],
      ['The lights failed at [a quarter past eight in the evening].', 'XXXX-XX-XXT20:15 | -'],
      ['The train left at [ten to six].', 'XXXX-XX-XXT05:50 | -'],
      ['At [12 minutes past eleven] the siren stopped.', 'XXXX-XX-XXT11:12 | -'],
      ['They came at [half-past three].', 'XXXX-XX-XXT03:30 | -'],
      ['It was over by [a quarter to one].', 'XXXX-XX-XXT12:45 | -'],
    ]);
  });

  it('takes the time that opens an entry of a live report for one of the day of publication', () => {
    checkRows([
      ['[18:42] - Four people were killed in Qorlan.', '2025-12-03T18:42 | 2025-12-03?'],
      ['[17:05] | The minister spoke.', '2025-12-03T17:05 | 2025-12-03?'],
      ['Doctors left the town.\n\n[09:30] – Jets were heard.', '2025-12-03T09:30 | 2025-12-03?'],
      ['[11:20]\nBakeries are to close.', '2025-12-03T11:20 | 2025-12-03?'],
      // Within the line it may be of any day.
      ['The call came at [18:42] - too late for many.', 'XXXX-XX-XXT18:42 | -'],
      ['[18:42] was the time on the clock.', 'XXXX-XX-XXT18:42 | -'],
    ]);
  });

  it('reads an hour by the part of the day after it', () => {
    checkRows([
      ['They met at [six in the morning].', 'XXXX-XX-XXT06:00 | -'],
      ['It lasts from [10 at night] to [5 in the morning].', 'XXXX-XX-XXT22:00 | -', 'XXXX-XX-XXT05:00 | -'],
      ['Shells fell between 2 and [3 in the afternoon].', 'XXXX-XX-XXT15:00 | -'],
      ['They left [about six in the early morning].', 'XXXX-XX-XXT06:00 | -'],
      ['It began by [12 at night].', 'XXXX-XX-XXT00:00 | -'],
    ]);
  });

  it('reads an hour with the day that tells which half of it', () => {
    checkRows([
      ['It began again at [6 this evening].', '2025-12-03T18:00 | 2025-12-03'],
      ['He was seen shortly after [nine on Tuesday night].', '2025-12-02T21:00 | 2025-12-02'],
      ['It rang at [half past nine on Friday morning].', '2025-11-28T09:30 | 2025-11-28'],
      ['He spoke at [7 yesterday evening].', '2025-12-02T19:00 | 2025-12-02'],
      ['He speaks at [nine tonight].', '2025-12-03T21:00 | 2025-12-03'],
    ]);
  });

  it('takes no number for an hour that counts something, and no vote for a time', () => {
    checkRows([
      ['Soldiers killed five in [the morning].', 'XXXX-XX-XXTMO | -'],
      ['It is open from ten to six.'],
      ['It passed by a vote of ten to six.'],
      ['Officials gave a quarter to two charities.'],
      ['They stood at five to one odds.'],
      ['Two past presidents met half past the field.'],
      ['At 10 on [Friday] shots were heard.', '2025-11-28 | 2025-11-28'],
    ]);
  });
});

describe('days written in other ways', () => {
  it('reads ranks in words', () => {
    checkRows([
      ['It closed on [the second of March 2024].', '2024-03-02 | 2024-03-02'],
      ['It was the [twenty-fifth of August 1991].', '1991-08-25 | 1991-08-25'],
      ['A third of [April]’s budget went.', '2025-04 | 2025-04'],
    ]);
  });

  it('reads dates without blanks', () => {
    checkRows([
      ['Received [08JAN2024] and [9Feb24].', '2024-01-08 | 2024-01-08', '2024-02-09 | 2024-02-09'],
      ['The log of [20240108] says so.', '2024-01-08 | 2024-01-08'],
      ['The file 20241399 is gone.'],
      ['Case 20240108 is open.'],
    ]);
  });

  it('reads weeks, quarters and hours as reports write them', () => {
    checkRows([
      [
        'In [weeks 8] through [10 of 2024] cases fell.',
        '2024-W08 | 2024-02-19/2024-03-10',
        '2024-W10 | 2024-02-19/2024-03-10',
      ],
      ['In weeks 8 to 10 cases fell.'],
      ['Profits fell in [1Q23] and [2Q2024].', '2023-Q1 | 2023-33', '2024-Q2 | 2024-34'],
      ['They left at [06h30] and at [7h15].', 'XXXX-XX-XXT06:30 | -', 'XXXX-XX-XXT07:15 | -'],
      ['It came 3h20 later.'],
      ['It is on [World Health Day].', '2026-04-07 | 2026-04-07'],
    ]);
  });

  it('reads the weekday before the last', () => {
    checkRows([
      ['They met the [Sunday before last].', '2025-11-23 | 2025-11-23'],
      ['They met the [Sunday] before last [Christmas].', '2025-11-30 | 2025-11-30', '2024-12-25 | 2024-12-25'],
    ]);
  });

  it('reads how often by words for several', () => {
    checkRows([
      ['It is a [biweekly] review.', 'P2W | -'],
      ['The [fortnightly] visits ended.', 'P2W | -'],
      ['The [semiannual] review is due.', 'P6M | -'],
      ['The [biennial] show opened.', 'P2Y | -'],
    ]);
  });
});

describe('times told by others', () => {
  it('reads what is the last of a row', () => {
    checkRows([
      ['They rallied for [a third straight night].', 'XXXX-XX-XXTNI | -'],
      ['It was [the third day in a row].', '2025-12-03 | 2025-12-03'],
      ['Prices rose for [a fourth week in a row].', '2025-W49 | 2025-12-01/2025-12-07'],
      ['For [the fifth night running] they sang.', 'XXXX-XX-XXTNI | -'],
      ['On [the third day] running battles broke out.', 'XXXX-XX-XX | -'],
    ]);
  });

  it('reads the time that is to pass', () => {
    checkRows([
      ['The law will change in [a year’s time].', '2026 | 2026'],
      ['They meet in [two weeks’ time].', '2025-W51 | 2025-12-15/2025-12-21'],
      ["They meet in [two weeks' time].", '2025-W51 | 2025-12-15/2025-12-21'],
      ['They meet [two weeks from Tuesday].', '2025-12-23 | 2025-12-23'],
      ['They waited [two weeks] from [Tuesday] on.', 'P2W | -', '2025-12-02 | 2025-12-02'],
    ]);
  });
});

describe('what a date counts from', () => {
  it('leaves the years of a quotation in it', () => {
    checkRows([
      ['In [1979] they waited. The strike began [July 1].', '1979 | 1979', '1979-07-01 | 1979-07-01'],
      ['“In [1979] they waited,” she said. The strike began [July 1].', '1979 | 1979', '2025-07-01 | 2025-07-01'],
      ['"In [1979] we waited," he said. The strike began [July 1].', '1979 | 1979', '2025-07-01 | 2025-07-01'],
    ]);
  });

  it('knows a new sentence after a day of one figure', () => {
    checkRows([
      [
        'It began [July 1]. In [2019] it burned. On [August 2] it closed.',
        '2025-07-01 | 2025-07-01',
        '2019 | 2019',
        '2019-08-02 | 2019-08-02',
      ],
    ]);
  });

  it('has nothing that is told happen on a day to come', () => {
    checkRows([
      ['Notes due [Oct. 31, 2031], were little changed [overnight].', '2031-10-31 | 2031-10-31', 'XXXX-XX-XXTNI | -'],
      ['It will open on [Dec. 9, 2025], at [10 a.m.]', '2025-12-09 | 2025-12-09', '2025-12-09T10:00 | 2025-12-09'],
    ]);
  });

  it('gives a time the day told right before it', () => {
    checkRows([
      [
        'On [Tuesday] officials said that as of [1 December], [10am], it stood at 41.',
        '2025-12-02 | 2025-12-02',
        '2025-12-01 | 2025-12-01',
        '2025-12-01T10:00 | 2025-12-01',
      ],
    ]);
  });

  it('takes the holiday before which something is due for the nearest', () => {
    checkRows([
      ['Some were betting on a cut by [Christmas].', '2025-12-25 | 2025-12-25'],
      ['They met at [Christmas].', '2024-12-25 | 2024-12-25'],
    ]);
  });
});
