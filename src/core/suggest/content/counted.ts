/** What numbers count in conflict reporting: what happened to whom, things of war, distances, money. */

/** Words that say what happened to the persons counted, most telling first. */
const HAPPENED: readonly (readonly [string, RegExp])[] = [
  [
    'killed',
    /\b(?:kill(?:s|ed|ing)?|dead|d(?:ied|ie|ies|ying)|deaths?|shot dead|shot to death|lives?(?= (?:were )?lost)|los(?:t|ing) their lives|lost (?:his|her) life|fatalit(?:y|ies)|bodies|body|executed|beheaded|slain|assassinated|massacred|martyr(?:s|ed)|perished|toll|eliminat(?:ed|ion)|claim(?:ed|ing)(?=[^.;]{0,40}\blives?\b)|gunned down|drowned|murdered|neutrali[sz]ed|corpses?|remains(?= of))\b/giu,
  ],
  ['injured', /\b(?:injur(?:ed|ing|ies|y)|wound(?:ed|ing|s)?|hurt|maimed)\b/giu],
  [
    'displaced',
    /\b(?:displac(?:ed|ing)|fled|flee(?:ing)?|homeless|evacuat(?:ed|ing)|uprooted|refugees|(?:drove|driven|driving|forc(?:ed|ing))(?= (?:[\w,]+ ){0,6}(?:from|out of) (?:their|its)\b)|forced (?:from|out))\b/giu,
  ],
  [
    'detained',
    /\b(?:arrest(?:ed|ing|s)?|detain(?:ed|ing|ees?)?|captured?|capturing|taken prisoner|rounded up|in custody|imprisoned|jailed|prisoners?|hostages?|held)\b/giu,
  ],
  ['kidnapped', /\b(?:kidnapp(?:ed|ing)|abduct(?:ed|ing)|seized hostage)\b/giu],
  ['casualties', /\bcasualties\b/giu],
  ['missing', /\b(?:missing|unaccounted)\b/giu],
  ['released', /\b(?:releas(?:ed|ing)|freed|freeing|went home|exchanged)\b/giu],
  ['destroyed', /\b(?:destroy(?:ed|ing)?|demolished|damag(?:ed|ing)|burned|torched|flattened|shot down|downed)\b/giu],
  ['seized', /\b(?:seiz(?:ed|ing|ure)|confiscated|recovered|found)\b/giu],
  ['fired', /\b(?:fir(?:ed|ing)|launch(?:ed|ing)|lobbed)\b/giu],
  ['deployed', /\b(?:deploy(?:ed|ing|ment)?|sent|dispatched|stationed)\b/giu],
];

const PERSONS =
  /^(?:people|persons?|civilians?|children|child|school(?:girls?|boys?|children)|teenagers?|teens?|babies|infants?|toddlers?|mothers?|fathers?|brothers?|sisters?|sons?|daughters?|teachers?|guests?|mercenar(?:y|ies)|conscripts?|rangers?|jihadists?|combatants?|paramilitaries|bystanders?|drivers?|farmers?|herders?|shepherds?|fisherm[ae]n|miners?|nurses?|paramedics?|rescuers?|firefighters?|priests?|nuns?|activists?|tourists?|foreigners?|locals|captives?|deportees|returnees|households?|servicem[ae]n|policewom[ae]n|spies|agents?|crew|women|woman|men|man|boys?|girls?|soldiers?|troops?|militants?|fighters?|insurgents?|rebels?|policem[ae]n|police|officers?|guards?|gunm[ae]n|terrorists?|extremists?|protesters?|demonstrators?|workers?|journalists?|residents?|villagers?|refugees?|prisoners?|detainees?|hostages?|passengers?|students?|pupils?|members?|operatives?|commanders?|officials?|migrants?|families|family|victims?|casualties|others?|relatives|bodies|body|attackers?|suspects?|migrants?|pilgrims?|shoppers?|worshippers?|recruits?|contractors?|marines?|peacekeepers?|medics?|doctors?|patients?|monks?|nationals?|citizens?|inhabitants?|[A-Z]\p{L}+(?:is|ans|ese|ians|is|ish|stanis)|Britons?|Turks?|Kurds?|Arabs?|Jews?|Muslims?|Christians?|Shi['’]?ites?|Sunnis?|actors?|supporters?|lawmakers?|settlers?|pilots?|sailors?|staff|personnel|inmates?|deserters?|reservists?|dead|wounded|injured|killed|missing|lives)$/u;

const WEAPONS =
  /^(?:missiles?|rockets?|drones?|shells?|mortars?|rounds?|bombs?|tanks?|warheads?|weapons?|rifles?|guns?|aircraft|jets?|helicopters?|warplanes?|warships?|mines?|grenades?|caches?|launchers?|explosives|munitions?|systems|firearms?|pistols?|bullets?|howitzers?|interceptors?|ammunition|UAVs?)$/iu;

const VEHICLES =
  /^(?:vehicles?|trucks?|lorr(?:y|ies)|bus(?:es)?|cars?|ambulances?|motor(?:cycles?|bikes?)|ships?|boats?|vessels?|tankers?|trains?|airliners?|planes?)$/iu;

const EVENTS =
  /^(?:strikes?|airstrikes?|air ?strikes?|attacks?|raids?|clashes|incidents?|violations?|bombings?|explosions?|blasts?|operations?|sorties|flights?|arrests?|cases?|protests?)$/iu;

const PLACES_OF =
  /^(?:houses?|homes?|buildings?|villages?|towns?|positions?|camps?|schools?|hospitals?|bases?|tanks?|tunnels?|areas?|mosques?|churches|shops?|acres?|hectares?)$/iu;

const LENGTHS: Readonly<Record<string, string>> = {
  kilometer: 'km',
  kilometre: 'km',
  km: 'km',
  mile: 'mi',
  meter: 'm',
  metre: 'm',
  m: 'm',
  foot: 'ft',
  feet: 'ft',
  yard: 'yd',
  ton: 't',
  tonne: 't',
  kilogram: 'kg',
  kg: 'kg',
  kilo: 'kg',
  barrel: 'bbl',
};

const MONEY: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  ruble: 'RUB',
  rouble: 'RUB',
  hryvnia: 'UAH',
  yuan: 'CNY',
  yen: 'JPY',
  naira: 'NGN',
  rand: 'ZAR',
  birr: 'ETB',
  zloty: 'PLN',
  kyat: 'MMK',
  shekel: 'ILS',
};

const SINGULAR: Readonly<Record<string, string>> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'persons',
  people: 'persons',
  policeman: 'policemen',
  gunman: 'gunmen',
  family: 'families',
  body: 'persons',
  bodies: 'persons',
  others: 'persons',
  other: 'persons',
  dead: 'persons',
  wounded: 'persons',
  injured: 'persons',
  killed: 'persons',
  missing: 'persons',
  lives: 'persons',
  casualties: 'persons',
  victims: 'persons',
  victim: 'persons',
};

export type Counted =
  | { readonly kind: 'persons'; readonly of: string }
  | { readonly kind: 'weapons' | 'vehicles' | 'events' | 'things'; readonly of: string }
  | { readonly kind: 'length' | 'money'; readonly unit: string };

/** What a noun counts, if it is one that is coded. */
export function countedBy(noun: string): Counted | undefined {
  const lower = noun.toLowerCase();
  const length = LENGTHS[lower] ?? LENGTHS[lower.replace(/s$/, '')];
  if (length !== undefined) {
    return { kind: 'length', unit: length };
  }
  const money = MONEY[lower.replace(/s$/, '')];
  if (money !== undefined) {
    return { kind: 'money', unit: money };
  }
  if (WEAPONS.test(noun)) {
    return { kind: 'weapons', of: plural(lower) };
  }
  if (VEHICLES.test(noun)) {
    return { kind: 'vehicles', of: plural(lower) };
  }
  if (PERSONS.test(noun) || PERSONS.test(lower)) {
    return { kind: 'persons', of: SINGULAR[lower] ?? plural(/^[A-Z]/.test(noun) ? noun : lower) };
  }
  if (EVENTS.test(noun)) {
    return { kind: 'events', of: plural(lower) };
  }
  return PLACES_OF.test(noun) ? { kind: 'things', of: plural(lower) } : undefined;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) {
    return `${noun.slice(0, -1)}ies`;
  }
  return /(?:s|ish|men|women|children|police|crew|ammunition|people|troops|staff|personnel|aircraft|ese)$/.test(noun)
    ? noun
    : `${noun}s`;
}

export interface Happening {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text says what happened to what is counted, in order. */
export function happenings(text: string): Happening[] {
  const found: Happening[] = [];
  for (const [what, pattern] of HAPPENED) {
    for (const match of text.matchAll(pattern)) {
      found.push({ what, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
