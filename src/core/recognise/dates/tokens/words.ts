/** The words of the date grammar, as data: each with its classes and, per class, a value. lexicon.ts looks them up. */
import * as is from './word-classes.ts';

export interface WordEntry {
  readonly word: string;
  readonly wordClass: number;
  readonly value: number;
  readonly plural: boolean;
}

/** Values of `vague` words, by index. */
export const vagueValues = ['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'] as const;

const entries: WordEntry[] = [];

function add(word: string, wordClass: number, value = 0, plural = false): void {
  entries.push({ word, wordClass, value, plural });
}

function addAll(list: string, wordClass: number, value = 0): void {
  for (const word of list.split(' ')) {
    add(word, wordClass, value);
  }
}

/** Groups get values counted up from `from`; words of one group are written with a slash between. */
function addEach(list: string, wordClass: number, from: number): void {
  list.split(' ').forEach((group, index) => {
    for (const word of group.split('/')) {
      add(word, wordClass, from + index);
    }
  });
}

addEach(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  is.cardinal,
  0,
);
'thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, at) => {
  add(word, is.cardinal, 30 + 10 * at);
});
add('hundred', is.cardinal, 100);
addEach(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  is.ordinal,
  1,
);
add('thirtieth', is.ordinal, 30);
add('final', is.ordinal, -1);
addEach(
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  is.monthName,
  1,
);
addEach(
  'monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun',
  is.weekdayName,
  0,
);
'mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(' ').forEach((word, at) => {
  add(word, is.weekdayName, at, true);
});

const unitForms = [
  ['second sec', 'seconds secs'],
  ['minute min', 'minutes mins'],
  ['hour hr', 'hours hrs'],
  ['day', 'days'],
  ['week', 'weeks wks'],
  ['fortnight', 'fortnights'],
  ['weekend', 'weekends'],
  ['month', 'months'],
  ['quarter', 'quarters'],
  ['year yr', 'years yrs'],
  ['decade', 'decades'],
  ['century', 'centuries'],
  ['millennium', 'millennia millenniums'],
] as const;
unitForms.forEach(([single, plural], at) => {
  for (const word of single.split(' ')) {
    // "second" is an ordinal as well; its value there is 2, which rules that need it write out.
    add(word, is.unit, at);
  }
  for (const word of plural.split(' ')) {
    add(word, is.unit, at, true);
  }
});

addEach('spring/springtime summer/summertime autumn/fall winter/wintertime', is.season, 0);
addEach(
  'morning/dawn/sunrise/daybreak noon/midday afternoon evening/dusk/sunset/sundown/nightfall night/nighttime/overnight daytime',
  is.partOfDay,
  0,
);
add('mornings', is.partOfDay, 0, true);
add('afternoons', is.partOfDay, 2, true);
add('evenings', is.partOfDay, 3, true);
add('nights', is.partOfDay, 4, true);
add('midnight', is.partOfDay, 4);
add('yesterday', is.deicticDay, -1);
add('today', is.deicticDay, 0);
add('tomorrow', is.deicticDay, 1);
add('tonight', is.deicticDay, 0);

addAll('now currently nowadays presently', is.vague, 0);
addAll('recently lately', is.vague, 1);

const frequencies = [
  ['daily', 3],
  ['everyday', 3],
  ['nightly', 3],
  ['hourly', 2],
  ['weekly', 4],
  ['monthly', 7],
  ['quarterly', 8],
  ['yearly', 9],
  ['annual', 9],
  ['annually', 9],
  ['biannual', 7],
  ['semiannual', 7],
  ['biennial', 9],
  ['triennial', 9],
  ['biweekly', 4],
  ['fortnightly', 4],
  ['bimonthly', 7],
] as const;
for (const [word, of] of frequencies) {
  add(word, is.frequency, of);
}

addAll('about around approximately roughly circa ca c nearly almost over under exactly some another', is.approximator);
addAll('the a an', is.article);
addAll('its his her their our my your', is.ruleWord);

/** Anchors of `shifter` words are in relative.ts; the value is the number of units to go. */
addAll('last past', is.shifter, -1);
addAll('previous preceding prior', is.shifter | is.ruleWord, -1);
addAll('this current', is.shifter, 0);
addAll('that same', is.shifter, 0);
addAll('these those', is.ruleWord);
addAll('next coming upcoming', is.shifter, 1);
addAll('following subsequent', is.shifter, 1);
addAll('recent', is.shifter | is.starter, -1);

addAll('several few many couple numerous dozen dozens hundreds thousands various countless', is.vagueAmount);
addAll('half', is.vagueAmount | is.ruleWord);

addAll('early earlier beginning start outset', is.edge, 0);
addAll('mid middle midst', is.edge, 1);
addAll('late later end close latter turn eve', is.edge, 2);
addAll('rest remainder whole entire', is.edge, 3);
addAll('entirety', is.edge, 3);

addAll('bc bce', is.era, -1);
addAll('ad ce', is.era, 1);
addAll('ah', is.era, 2);
addAll('sh', is.era, 3);
add('am', is.meridiem, 0);
add('pm', is.meridiem, 12);
const zoneOffsets: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  zulu: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  ist: 330,
  pkt: 300,
  jst: 540,
  aest: 600,
  aedt: 660,
};
for (const [word, minutes] of Object.entries(zoneOffsets)) {
  add(word, is.zone, minutes);
}

addAll('ago earlier before', is.shiftTail, -1);
addAll('previously prior', is.shiftTail, -1);
addAll('later after hence afterwards afterward thereafter', is.shiftTail, 1);
addAll('every each per', is.distributor);
addAll('alternate other once twice thrice times', is.ruleWord);

addAll(
  'of to in on at and or between from since until till by through during the hundred fiscal financial year s local time hours hrs o clock old long ' +
    'plus point coming present future past date days day anniversary season time once ever nth straight consecutive much nd rd st th full ' +
    'term near short medium being long right very modern most least than age period eastern pacific greenwich mean moscow standard daylight',
  is.ruleWord,
);
addAll(
  'in since by until till from of during before after between and through to early late mid circa ca year',
  is.yearPreposition,
);

// Other calendars: 0 Islamic, 1 Persian, 2 Hebrew.
addEach(
  'muharram safar rabi/rabiulawal _ jumada _ rajab shaaban/shaban/shabaan/shawaban ramadan/ramadhan/ramazan shawwal/shawal _ _',
  is.foreignMonth,
  1,
);
addEach(
  'farvardin ordibehesht khordad tir mordad shahrivar/shahrivarmah mehr aban azar dey bahman esfand',
  is.foreignMonth,
  17,
);
addEach(
  'nisan iyar sivan tammuz av elul tishri/tishrei cheshvan/heshvan kislev tevet shevat adar',
  is.foreignMonth,
  33,
);

addAll(
  'will shall would could should won ll set due expected scheduled slated plan plans planned planning going expires expire begins begin starts ' +
    'opens ends resumes resume meets arrives visits votes convenes takes holds hold heads faces if unless until till when before ahead ' +
    'is are has have had was were been did said says told tomorrow upcoming',
  is.tenseCue,
);
addAll(
  'resolution resolutions page pages pp article articles section sections chapter paragraph no number numbers nos flight route highway room ' +
    'law decree case order unit brigade battalion division regiment channel extension ext boeing airbus act bill protocol convention annex ' +
    'verse psalm model type mark class level version interstate road street building block sector grid area zone code passcode isbn issn id ' +
    'phase step point part item rule clause figure fig table box vol volume task apartment apt suite gate track line platform windows office',
  is.numbering,
);
addAll(
  'people troops soldiers men women children civilians fighters militants rebels tanks aircraft km kilometres kilometers miles metres meters ' +
    'feet tons tonnes dollars euros pounds homes houses buildings houses villages prisoners hostages detainees casualties deaths dead killed wounded ' +
    'injured members personnel police officers officials families refugees residents workers jobs missiles rockets drones shells strikes attacks ' +
    'vehicles trucks percent million billion trillion thousand acres hectares barrels megawatts votes seats delegates students pilgrims settlers ' +
    'units weapons guns points calories copies square cubic degrees kg mm cm mph kph displaced others pages words miles yards ships guards ' +
    'policemen servicemen volunteers recruits cases incidents sorties bombs mines hours days weeks months minutes seconds years troopers horses ' +
    'cavalry infantry passengers feet foot mile km2 strong patients victims migrants protesters demonstrators',
  is.counted,
);
addAll(
  'man men woman women boy boys girl girls child children son sons daughter daughters father mother brother sister wife husband student teacher ' +
    'farmer resident soldier fighter activist journalist leader president driver grandmother grandfather mechanic shopkeeper male female baby ' +
    'toddler teenager teen youth infant cousin nephew niece uncle aunt widow refugee doctor nurse lawyer worker policeman officer singer actor ' +
    'actress player striker midfielder defender goalkeeper politician billionaire businessman businesswoman engineer cleric native veteran ' +
    'pensioner lady prince princess king queen pope senator congressman lawmaker reporter photographer who whose was told has had is said',
  is.person,
);
addAll(
  'attack attacks massacre massacres assault onslaught atrocities pogrom raid terror terrorist hijackings hamas war killings',
  is.attackNoun,
);

addAll(
  'q h fy fiscal financial latter right very more once twice thrice future present modern half another less at up close well no dry rainy wet monsoon date weekends revolution epi epidemiological epidemiologic iso ' +
    'twenties thirties forties fifties sixties seventies eighties nineties',
  is.starter,
);

export const wordEntries: readonly WordEntry[] = entries;
