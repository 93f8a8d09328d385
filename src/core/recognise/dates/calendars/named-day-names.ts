/** Names of days and seasons of the year in English news, as data: phrase and rule. Spelling variants stand side by side. */
import type { Clock } from './clock-time.ts';

/** How the days of a named day are found in a year. */
export type NamedDayRule =
  | { readonly by: 'date'; readonly month: number; readonly day: number; readonly days?: number }
  | { readonly by: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly by: 'easter'; readonly offset: number; readonly orthodox?: boolean; readonly days?: number }
  | {
      readonly by: 'islamic';
      readonly month: number;
      readonly day: number;
      readonly days?: number;
      readonly rule?: 'last friday';
    }
  | {
      readonly by: 'hebrew';
      readonly month: number;
      readonly day: number;
      readonly days?: number;
      readonly rule?: 'israel memorial' | 'israel independence' | 'postponed fast' | 'holocaust';
    }
  | { readonly by: 'nowruz'; readonly offset: number; readonly days?: number }
  | { readonly by: 'lunar new year' }
  /** The day differs from country to country. */
  | { readonly by: 'country' };

export interface NamedDay {
  readonly name: string;
  /** Names in lower case, words parted by blanks; hyphens and apostrophes in the text count as blanks. */
  readonly phrases: readonly string[];
  readonly rule: NamedDayRule;
  /** The phrases need a capital first letter in the text (default: yes). */
  readonly lowerCase?: boolean;
  /** "Christmas Eve night" and the like: a time of day that the name itself tells. */
  readonly clock?: Clock;
  /** The year of a day that there was only one of. */
  readonly once?: number;
  /** The day differs by country or by the sighting of the moon: the value is approximate. */
  readonly approximate?: boolean;
}

const date = (month: number, day: number, days?: number): NamedDayRule => ({
  by: 'date',
  month,
  day,
  ...(days === undefined ? {} : { days }),
});
const easter = (offset: number, days?: number): NamedDayRule => ({
  by: 'easter',
  offset,
  ...(days === undefined ? {} : { days }),
});
const orthodox = (offset: number, days?: number): NamedDayRule => ({
  by: 'easter',
  offset,
  orthodox: true,
  ...(days === undefined ? {} : { days }),
});
const islamic = (month: number, day: number, days?: number): NamedDayRule => ({
  by: 'islamic',
  month,
  day,
  ...(days === undefined ? {} : { days }),
});
const hebrew = (month: number, day: number, days?: number): NamedDayRule => ({
  by: 'hebrew',
  month,
  day,
  ...(days === undefined ? {} : { days }),
});
const weekday = (month: number, of: number, nth: number): NamedDayRule => ({ by: 'weekday', month, weekday: of, nth });

function named(name: string, phrases: string, rule: NamedDayRule, more: Partial<NamedDay> = {}): NamedDay {
  return { name, phrases: phrases.split('|'), rule, ...more };
}

const sighted = { approximate: true } as const;

export const namedDays: readonly NamedDay[] = [
  named('New Year’s Day', 'new year s day|new years day', date(1, 1)),
  named('New Year’s Eve', 'new year s eve|new years eve', date(12, 31)),
  named('New Year', 'new year s', date(1, 1)),
  named('Epiphany', 'epiphany', date(1, 6)),
  named('Orthodox Christmas', 'orthodox christmas|orthodox christmas day', date(1, 7)),
  named('Orthodox Christmas Eve', 'orthodox christmas eve', date(1, 6)),
  named('Orthodox New Year', 'orthodox new year|old new year', date(1, 14)),
  named('Australia Day', 'australia day', date(1, 26)),
  named('Martin Luther King Day', 'martin luther king day|martin luther king jr day|mlk day', weekday(1, 0, 3)),
  named('International Holocaust Remembrance Day', 'international holocaust remembrance day', date(1, 27)),
  named('Waitangi Day', 'waitangi day', date(2, 6)),
  named('Valentine’s Day', 'valentine s day|valentines day', date(2, 14)),
  named('Presidents’ Day', 'presidents day|president s day', weekday(2, 0, 3)),
  named('Defender of the Fatherland Day', 'defender of the fatherland day', date(2, 23)),
  named('International Women’s Day', 'international women s day', date(3, 8)),
  named('St Patrick’s Day', 'st patrick s day|saint patrick s day', date(3, 17)),
  named('World Tuberculosis Day', 'world tuberculosis day|world tb day', date(3, 24)),
  named('Land Day', 'land day', date(3, 30)),
  named('April Fools’ Day', 'april fools day|april fool s day', date(4, 1)),
  named('World Health Day', 'world health day', date(4, 7)),
  named('Earth Day', 'earth day', date(4, 22)),
  named('Palestinian Prisoners’ Day', 'palestinian prisoners day|palestinian prisoner s day', date(4, 17)),
  named('Armenian Genocide Remembrance Day', 'armenian genocide remembrance day', date(4, 24)),
  named('Anzac Day', 'anzac day', date(4, 25)),
  named('May Day', 'may day', date(5, 1)),
  named('World Press Freedom Day', 'world press freedom day', date(5, 3)),
  named('Martyrs’ Day', 'martyrs day in lebanon', date(5, 6)),
  named('Africa Day', 'africa day', date(5, 25)),
  named('VE Day', 've day|v e day', date(5, 8)),
  named('Victory Day', 'victory day', date(5, 9)),
  named('Europe Day', 'europe day', date(5, 9)),
  named('Nakba Day', 'nakba day', date(5, 15)),
  named('Liberation Day', 'resistance and liberation day', date(5, 25)),
  named('Memorial Day', 'memorial day', weekday(5, 0, -1)),
  named('Naksa Day', 'naksa day', date(6, 5)),
  named('D-Day', 'd day', date(6, 6), { once: 1944 }),
  named('World Refugee Day', 'world refugee day', date(6, 20)),
  named('Juneteenth', 'juneteenth', date(6, 19)),
  named('Canada Day', 'canada day', date(7, 1)),
  named(
    'Independence Day of the United States',
    'fourth of july|u s independence day|us independence day|american independence day',
    date(7, 4),
  ),
  named('Bastille Day', 'bastille day', date(7, 14)),
  named('Lebanese Army Day', 'lebanese army day|army day in lebanon', date(8, 1)),
  named('World Humanitarian Day', 'world humanitarian day', date(8, 19)),
  named(
    'Independence Day of Ukraine',
    'ukraine s independence day|ukrainian independence day|ukraine independence day',
    date(8, 24),
  ),
  named('Labor Day', 'labor day', weekday(9, 0, 1)),
  named('International Day of Peace', 'international day of peace', date(9, 21)),
  named('German Unity Day', 'german unity day', date(10, 3)),
  named('World Food Day', 'world food day', date(10, 16)),
  named('United Nations Day', 'united nations day', date(10, 24)),
  named('Columbus Day', 'columbus day', weekday(10, 0, 2)),
  named('Halloween', 'halloween', date(10, 31)),
  named('All Saints’ Day', 'all saints day', date(11, 1)),
  named('Balfour Day', 'balfour day', date(11, 2)),
  named('Bonfire Night', 'bonfire night|guy fawkes night', date(11, 5)),
  named('Veterans Day', 'veterans day', date(11, 11)),
  named('Armistice Day', 'armistice day|remembrance day', date(11, 11)),
  named('Remembrance Sunday', 'remembrance sunday', weekday(11, 6, 2)),
  named(
    'Independence Day of Lebanon',
    'lebanon s independence day|lebanese independence day|lebanon independence day',
    date(11, 22),
  ),
  named('Thanksgiving', 'thanksgiving day|thanksgiving', weekday(11, 3, 4)),
  named('Palestinian solidarity day', 'international day of solidarity with the palestinian people', date(11, 29)),
  named('World AIDS Day', 'world aids day', date(12, 1)),
  named('Human Rights Day', 'human rights day', date(12, 10)),
  named('International Migrants Day', 'international migrants day', date(12, 18)),
  named('Christmas Eve', 'christmas eve', date(12, 24)),
  named('Christmas', 'christmas day|christmas', date(12, 25)),
  named('Boxing Day', 'boxing day', date(12, 26)),
  named('Ash Wednesday', 'ash wednesday', easter(-46)),
  named('Shrove Tuesday', 'shrove tuesday|mardi gras', easter(-47)),
  named('Palm Sunday', 'palm sunday', easter(-7)),
  named('Holy Week', 'holy week', easter(-7, 7)),
  named('Maundy Thursday', 'maundy thursday|holy thursday', easter(-3)),
  named('Good Friday', 'good friday', easter(-2)),
  named('Holy Saturday', 'holy saturday', easter(-1)),
  named('Easter Sunday', 'easter sunday|easter day|easter', easter(0)),
  named('Easter Monday', 'easter monday', easter(1)),
  named('Easter weekend', 'easter weekend', easter(-2, 4)),
  named('Ascension Day', 'ascension day', easter(39)),
  named('Pentecost', 'pentecost|whit sunday', easter(49)),
  named('Whit Monday', 'whit monday|pentecost monday', easter(50)),
  named('Orthodox Good Friday', 'orthodox good friday', orthodox(-2)),
  named('Orthodox Palm Sunday', 'orthodox palm sunday', orthodox(-7)),
  named('Orthodox Easter', 'orthodox easter sunday|orthodox easter|eastern orthodox easter', orthodox(0)),
  named('Ramadan', 'holy month of ramadan|month of ramadan|ramadan|ramadhan|ramazan', islamic(9, 1, 30), sighted),
  named('Laylat al-Qadr', 'laylat al qadr|night of power|night of destiny', islamic(9, 27), sighted),
  named(
    'Quds Day',
    'quds day|al quds day|jerusalem day rallies|international quds day|qods day',
    { by: 'islamic', month: 9, day: 30, rule: 'last friday' },
    sighted,
  ),
  named('Eid al-Fitr', 'eid al fitr|eid ul fitr|eid el fitr|id al fitr|aid el fitr', islamic(10, 1), sighted),
  named('Day of Arafah', 'day of arafah|day of arafat|arafat day', islamic(12, 9), sighted),
  named(
    'Eid al-Adha',
    'eid al adha|eid ul adha|eid el adha|id al adha|feast of sacrifice|feast of the sacrifice',
    islamic(12, 10),
    sighted,
  ),
  named('Islamic New Year', 'islamic new year|hijri new year', islamic(1, 1), sighted),
  named('Tasua', 'tasua', islamic(1, 9), sighted),
  named('Ashura', 'ashura|ashoura|day of ashura', islamic(1, 10), sighted),
  named('Arbaeen', 'arbaeen|arbain|arba een', islamic(2, 20), sighted),
  named(
    'Mawlid',
    'mawlid|mawlid al nabi|prophet s birthday|prophet muhammad s birthday|birth of the prophet',
    islamic(3, 12),
    sighted,
  ),
  named('Isra and Miraj', 'isra and miraj|isra miraj|lailat al miraj', islamic(7, 27), sighted),
  named('Passover', 'passover|pesach', hebrew(1, 15, 7)),
  named('Passover Eve', 'passover eve|eve of passover', hebrew(1, 14)),
  named('Yom HaShoah', 'yom hashoah|yom ha shoah|israel s holocaust remembrance day', {
    by: 'hebrew',
    month: 1,
    day: 27,
    rule: 'holocaust',
  }),
  named('Israel’s Memorial Day', 'yom hazikaron|yom ha zikaron|israel s memorial day|israeli memorial day', {
    by: 'hebrew',
    month: 2,
    day: 4,
    rule: 'israel memorial',
  }),
  named(
    'Independence Day of Israel',
    'yom haatzmaut|yom ha atzmaut|israel s independence day|israeli independence day',
    { by: 'hebrew', month: 2, day: 5, rule: 'israel independence' },
  ),
  named('Jerusalem Day', 'jerusalem day|yom yerushalayim', hebrew(2, 28)),
  named('Lag BaOmer', 'lag baomer|lag b omer|lag ba omer', hebrew(2, 18)),
  named('Shavuot', 'shavuot|shavuoth', hebrew(3, 6)),
  named('Tisha B’Av', 'tisha b av|tisha bav|tisha beav', { by: 'hebrew', month: 5, day: 9, rule: 'postponed fast' }),
  named('Rosh Hashanah', 'rosh hashanah|rosh hashana|jewish new year', hebrew(7, 1, 2)),
  named('Yom Kippur', 'yom kippur|day of atonement', hebrew(7, 10)),
  named('Sukkot', 'sukkot|sukkoth|feast of tabernacles', hebrew(7, 15, 7)),
  named('Simchat Torah', 'simchat torah|simhat torah', hebrew(7, 22)),
  named('Hanukkah', 'hanukkah|chanukah|hanuka', hebrew(9, 25, 8)),
  named('Purim', 'purim', hebrew(12, 14)),
  named('Nowruz', 'nowruz|norouz|newroz|navroz|noruz|persian new year|kurdish new year', { by: 'nowruz', offset: 0 }),
  named('Sizdah Bedar', 'sizdah bedar', { by: 'nowruz', offset: 12 }),
  named(
    'Independence Day',
    'independence day|republic day|national day|liberation day|martyrs day|army day|mother s day|father s day|labour day|labor day',
    { by: 'country' },
  ),
  named('Eid', 'eid holiday|eid', { by: 'country' }),
  named('Lunar New Year', 'lunar new year|chinese new year|tet holiday', { by: 'lunar new year' }),
];

function firstWords(): readonly string[] {
  const words = new Set<string>();
  for (const { phrases } of namedDays) {
    for (const phrase of phrases) {
      words.add(phrase.split(' ')[0] ?? '');
    }
  }
  return [...words];
}

/** Words that begin a name, for the lexicon. */
export const namedDayWords = { first: firstWords() } as const;
