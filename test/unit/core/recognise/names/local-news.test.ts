import assert from 'node:assert/strict';
import { namesIn } from '../shipped-names.ts';

describe('places of local news and of outbreaks', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    // Streets and roads.
    ['Work began on Qorlan Boulevard.', ['Qorlan Boulevard|place']],
    ['The 174th Street station was shut.', ['174th Street|place']],
    ['He lives on Lower Qorl Lane.', ['Lower Qorl Lane|place']],
    ['Nathan Lane sang.', ['Nathan Lane|PER']],
    ['The Wall Street Journal wrote so.', ['Wall Street Journal|ORG']],
    ['Wall Street fell.', ['Wall Street|place']],
    ['A crash shut U.S. Route 40 near State Road 32.', ['U.S. Route 40|place', 'State Road 32|place']],
    ['They closed Interstate 20/59 and County Road 12.', ['Interstate 20/59|place', 'County Road 12|place']],
    ['The U.S. 2004 budget passed.', ['U.S.|place']],
    // The head of a report.
    ['QORLAVILLE, Ala. -- Police said so.', ['QORLAVILLE|place', 'Ala.|place']],
    ['QORLAVILLE, Conn. - Police said so.', ['QORLAVILLE|place', 'Conn.|place']],
    ['SPORTS - The match was off.', []],
    ['QORLABY — The small town by the river grew again last year.', ['QORLABY|place']],
    ['OPINION — The small town by the river grew again last year.', []],
    ['QORLAVILLE, Ohio (WKQX) - Police said so.', ['QORLAVILLE|place', 'Ohio|place', 'WKQX|ORG']],
    ['Fort Smith, Ark. (WKQX) — Police said so.', ['Fort Smith|place', 'Ark.|place', 'WKQX|ORG']],
    ['Their ship (WKQX) sank.', []],
    // Rivers and lands by their own words.
    ['The River Qorl burst its banks.', ['River Qorl|place']],
    ['It spread in Qorl Autonomous Prefecture.', ['Qorl Autonomous Prefecture|place']],
    // A land or state closes the address; what it is called follows.
    ['A traveller went to Qorla Qorla, Fiji.', ['Qorla Qorla|place', 'Fiji|place']],
    ['They met in Qorlan township.', ['Qorlan|place']],
    ['Qorlan, a village near Homs, burned.', ['Qorlan|place', 'Homs|place']],
    ['“So be it,” Griffin said.', ['Griffin|PER']],
    // Two places are two names.
    ['Ships stayed off Qorlan Shoal in the South China Sea.', ['Qorlan Shoal|place', 'South China Sea|place']],
    // What names in a list are, by the words around it.
    ['Residents of Qorl Vane, Marl and Homs left.', ['Qorl Vane|place', 'Marl|place', 'Homs|place']],
    ['In Homs, Governor Tariq Qorlan spoke.', ['Homs|place', 'Tariq Qorlan|PER']],
    [
      'Cases came from Homs, Hama and Kalid El-Sarad governorates.',
      ['Homs|place', 'Hama|place', 'Kalid El-Sarad|place'],
    ],
    ['People fell ill in Qorla, Homs, Angola and Hama.', ['Qorla|place', 'Homs|place', 'Angola|place', 'Hama|place']],
    ['In Homs, Nabil Haddad and Karim met.', ['Homs|place', 'Nabil Haddad|PER', 'Karim|PER']],
    // Lists that are led to, though nothing in them is listed.
    ['They found cases in Al-Qorlan and Al-Marlah.', ['Al-Qorlan|place', 'Al-Marlah|place']],
    [
      'Two patients, from Qorl al-Vetsk, Al-Marlah and Qorlat Vane, died.',
      ['Qorl al-Vetsk|place', 'Al-Marlah|place', 'Qorlat Vane|place'],
    ],
    ['They took stakes in Qorl al-Vetsk and Marl al-Qorla.', ['Qorl al-Vetsk|PER', 'Marl al-Qorla|PER']],
    ['Soldiers burned Qorl Vet Kyun and Marl Thit, two villages there.', ['Qorl Vet Kyun|place', 'Marl Thit|place']],
    ['Fighters entered Umm Qorlana by night.', ['Umm Qorlana|place']],
    // What is based somewhere is based in a town.
    ['A Qorlapha-based trader died.', ['Qorlapha|place']],
    ['They run an Internet-based shop.', []],
    // Who a rank stands before, and what a car is called.
    ['He says that Trooper Clay Vetsk ran across the yard with his dog.', ['Clay Vetsk|PER']],
    ['They shut Officer Chase Down Lane.', []],
    ['Deputy Prime Minister Ali Qorlan left.', ['Ali Qorlan|PER']],
    ['They stopped a silver Qorlan Charger.', []],
    ['A 2015 Qorlan Marler sped away.', []],
    // Houses of saints, and where the dead lie.
    ['He died at St. Agatha’s Regional Hospital.', ['St. Agatha’s Regional Hospital|place']],
    ['They shut Northern Cemetery.', ['Northern Cemetery|place']],
    ['Then volunteers from Qorlanga spoke.', ['Qorlanga|place']],
    // What leads to a place.
    ['They closed the road to Tubberqorl.', ['Tubberqorl|place']],
    // Those who are of a town.
    ['A 31-year-old Qorlaton man was jailed.', ['Qorlaton|place']],
    ['Two Qorlah mums swam.', ['Qorlah|place']],
    ['A Qorlite woman sang.', []],
    ['Then a Hamilton school helped.', ['Hamilton|place']],
    ['Then a Qorlan school helped.', []],
    // Lists by what follows them or by what is listed.
    ['It hit Sebastian, Qorlford and Franklin counties.', ['Sebastian|place', 'Qorlford|place', 'Franklin|place']],
    ['They asked whether Halifax or Moncton was nearer.', ['Halifax|place', 'Moncton|place']],
    ['Then Qorl Vane and Marl Vane beaches shut.', ['Qorl Vane|place', 'Marl Vane|place']],
    // Where somebody of an age lives, whatever closes the sentence.
    ['Police named Jaylen Haddad, 16, of Qorlaby; no one else died.', ['Jaylen Haddad|PER', 'Qorlaby|place']],
    // Places of the one before a bracket.
    ['Aid came from La Paz department (Qorlavi).', ['La Paz|place', 'Qorlavi|place']],
    ['Aid came from Homs (Nabil, 24).', ['Homs|place', 'Nabil|PER']],
    // A city that words lead to.
    ['Two people died on the outskirts of Milan.', ['Milan|place']],
    // Roads by where they lead.
    ['Work on the N17 was put off.', ['N17|place']],
    ['It happened on southbound I-75 at dawn.', ['I-75|place']],
    // Roads by their signs, their owners and their age.
    ['It happened on the B4364 at dawn.', ['B4364|place']],
    ['Drivers stuck on FM 1431 and along NH-44 turned back.', ['FM 1431|place', 'NH-44|place']],
    ['A crash shut Old State Road 67 and Ranch Road 12.', ['Old State Road 67|place', 'Ranch Road 12|place']],
    ['He was driving on Texas 71 at dawn.', ['Texas 71|place']],
    ['Then Texas 71 points ahead stopped.', ['Texas|place']],
    // Small towns at the head of a headline, and those whose name goes on.
    ['Tenby lifeboat launched twice in one night', ['Tenby|place']],
    ['Ballinasloe locals vow to fight the plan', ['Ballinasloe|place']],
    ['They live in Burnham-on-Qorl today.', ['Burnham-on-Qorl|place']],
    ['They drank at the Qorlan Arms Hotel.', ['Qorlan Arms Hotel|place']],
    ['She lives off Nabil Haddad Jr. Drive today.', ['Nabil Haddad Jr. Drive|place']],
    ['Shops along U.S. 50 and U.S. 93 shut.', ['U.S. 50|place', 'U.S. 93|place']],
    ['Diesel now sells for N1,400 there.', []],
    ['They mended the A12,400 men said.', []],
    // A trader at a market works for nobody.
    ['A trader at Qorlan Market wept.', ['Qorlan Market|place']],
    // Counties and regions, and an age in a headline.
    ['A quarry near Tralee, Co Kerry, was shut.', ['Tralee|place', 'Co Kerry|place']],
    ['Caithness is being hollowed out.', ['Caithness|place']],
    ['Gippsland and the Karoo are dry.', ['Gippsland|place', 'Karoo|place']],
    ['Man (40s) dies in an accident at a quarry', []],
    // Illnesses.
    ['Meningitis - Chad', ['Chad|place']],
    ['Zika is watched; Ebola is not.', []],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});

describe('bodies that stand side by side', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['The Qorl Alliance and the Northern Coalition met.', ['Qorl Alliance|ORG', 'Northern Coalition|ORG']],
    [
      'The Electoral Commission and the Qorlan Human Rights Commission met.',
      ['Electoral Commission|ORG', 'Qorlan Human Rights Commission|ORG'],
    ],
    ['The Food and Agriculture Organization met.', ['Food and Agriculture Organization|ORG']],
    [
      'Qorlon Emergency Services helps. Qorlon president Robert Jensen left.',
      ['Qorlon Emergency Services|ORG', 'Qorlon|ORG', 'Robert Jensen|PER'],
    ],
    ['Shares of VELTRON INDUSTRIES fell.', ['VELTRON INDUSTRIES|ORG']],
    ['The Sejm and the Riksdag voted.', ['Sejm|ORG', 'Riksdag|ORG']],
    // Parties, papers and firms that news of the world names without a word of what they are.
    [
      'Lamuka and Pheu Thai lost; Polish Solidarity won.',
      ['Lamuka|ORG', 'Pheu Thai|ORG', 'Polish|NORP', 'Solidarity|ORG'],
    ],
    ['Milliyet and Le Nouvelliste wrote so.', ['Milliyet|ORG', 'Le Nouvelliste|ORG']],
    ['Both Historic England and Protezione Civile paid.', ['Historic England|ORG', 'Protezione Civile|ORG']],
    ['Wizz Air, Banca Intesa and Hapag-Lloyd grew.', ['Wizz Air|ORG', 'Banca Intesa|ORG', 'Hapag-Lloyd|ORG']],
    ['Solidarity with the miners grew.', []],
    // An ampersand joins the names of a firm, and not those of two people.
    ['It came from Qorlan & Vetsk of Sheffield.', ['Qorlan & Vetsk|ORG', 'Sheffield|place']],
    ['So sang Anna & Nabil.', ['Anna|PER', 'Nabil|PER']],
    ['It is Hitchin & Marl.', ['Hitchin & Marl|ORG']],
    ['They live in Whitby & Scarborough.', ['Whitby|place', 'Scarborough|place']],
    ['He left Qorlan Marlers, Inc. in May.', ['Qorlan Marlers, Inc.|ORG']],
    ['Kent Police came; Kent police came.', ['Kent Police|ORG', 'Kent|place']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});

describe('reports of matches', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Minnesota 6 TORONTO 4 (10 innings)', ['Minnesota|ORG', 'TORONTO|ORG']],
    ['OAKLAND 2 NEW YORK 1', ['OAKLAND|ORG', 'NEW YORK|ORG']],
    [
      'Schalke 1 (Qorlan 45th) Freiburg 4 (Vetsky 3rd, Marlov 15th penalty). Halftime 0-1. Attendance 35,000',
      ['Schalke|ORG', 'Qorlan|PER', 'Freiburg|ORG', 'Vetsky|PER', 'Marlov|PER'],
    ],
    [
      'At Chelmsford: Essex 330 and 150-3 (G. Qorlan 66), Durham 114 and 253.',
      ['Chelmsford|place', 'Essex|ORG', 'G. Qorlan|PER', 'Durham|ORG'],
    ],
    // In an article about matches towns are teams, but for where they are places.
    [
      'Leicestershire beat Somerset by an innings.\n\nEssex closed in on victory at Hove.',
      ['Leicestershire|ORG', 'Somerset|ORG', 'Essex|ORG', 'Hove|place'],
    ],
    ['Leicestershire is a county.\n\nEssex is one too.', ['Leicestershire|place', 'Essex|place']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});
