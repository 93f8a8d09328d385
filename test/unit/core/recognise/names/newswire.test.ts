import assert from 'node:assert/strict';
import { namesIn } from '../shipped-names.ts';

const check = (table: readonly (readonly [string, readonly string[]])[]) => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
};

describe('scorecards of cricket', () => {
  check([
    ['A. Qorlan c B. Vetsk b Marl 41', ['A. Qorlan|PER', 'B. Vetsk|PER', 'Marl|PER']],
    ['A. de Qorla lbw b Vetsk 0', ['A. de Qorla|PER', 'Vetsk|PER']],
    ['R. Qorlan c and b Marlithan 8', ['R. Qorlan|PER', 'Marlithan|PER']],
    ['Qorlan not out 31', ['Qorlan|PER']],
    ['Bowling: Qorlan 22-7-61-5, A. Vetsk 19.3-4-52-1.', ['Qorlan|PER', 'A. Vetsk|PER']],
  ]);
});

describe('results of teams', () => {
  check([
    ['Qorlul Vetsi 0 Marlul Constani 1', ['Qorlul Vetsi|ORG', 'Marlul Constani|ORG']],
    ['Stephen Qorlan 9 Ronnie Vetsk 3', ['Stephen Qorlan|PER', 'Ronnie Vetsk|PER']],
    [
      'In Istanbul: Qorlanspor (Turkey) 74 Vetsk-Marl (France) 70 (34-37)',
      ['Istanbul|place', 'Qorlanspor|ORG', 'Turkey|place', 'Vetsk-Marl|ORG', 'France|place'],
    ],
    [
      'In Bologna: Vetsker Bologna (Italy) 66 Marlona Zagreb (Croatia) 58\nIn Athens: Qorlakos (Greece) 80 Vetsbahce (Turkey) 79',
      [
        'Bologna|place',
        'Vetsker Bologna|ORG',
        'Italy|place',
        'Marlona Zagreb|ORG',
        'Croatia|place',
        'Athens|place',
        'Qorlakos|ORG',
        'Greece|place',
        'Vetsbahce|ORG',
        'Turkey|place',
      ],
    ],
    [
      'Qorliris Vetsas - Tyus Qorley 23, Saulius Vetskas 19, Jiri Marlek 14',
      ['Qorliris Vetsas|ORG', 'Tyus Qorley|PER', 'Saulius Vetskas|PER', 'Jiri Marlek|PER'],
    ],
    [
      'Standings: 1. Qorlari 180 points; 2. Vetsk-Marl 146; 3. Qorlun 110.',
      ['Qorlari|PER', 'Vetsk-Marl|PER', 'Qorlun|PER'],
    ],
    [
      'Attendances: Qorlantia v Vetsmio 28,112; Leeds v Marlguesa 17,226.',
      ['Qorlantia|ORG', 'Vetsmio|ORG', 'Leeds|ORG', 'Marlguesa|ORG'],
    ],
  ]);
});

describe('teams in prose', () => {
  check([
    ['They lost when Qorliris coach Jonas Vetskauskas left early.', ['Qorliris|ORG', 'Jonas Vetskauskas|PER']],
    ['Former striker Jonas Vetskauskas left early.', ['Jonas Vetskauskas|PER']],
    ['Leeds won 3-0 away to Qorlania with two late goals.', ['Leeds|ORG', 'Qorlania|ORG']],
    [
      'Qorlul Vetsi 0 Marlul Constani 1\nQorlul finished with ten men.\nLeeds 2 Derby 1',
      ['Qorlul Vetsi|ORG', 'Marlul Constani|ORG', 'Qorlul|ORG', 'Leeds|ORG', 'Derby|ORG'],
    ],
    [
      'Leeds 2 Derby 1\nHull 3 Stoke 0\nHe came from Leeds to England.',
      ['Leeds|ORG', 'Derby|ORG', 'Hull|ORG', 'Stoke|ORG', 'Leeds|place', 'England|place'],
    ],
    ['Dutchman Sjeng Qorlken withdrew.', ['Dutchman|NORP', 'Sjeng Qorlken|PER']],
    ['BASKETBALL - QORLIRIS STUN VETSKA IN KAUNAS.', ['QORLIRIS|ORG', 'VETSKA|ORG', 'KAUNAS|place']],
    ['NORDIC SKIING - QORLTANINA WINS IN OSLO.', ['QORLTANINA|PER', 'OSLO|place']],
  ]);
});

describe('firms and bodies of market reports', () => {
  check([
    ['The maker Siam Qorlan-Chem Pcl said so.', ['Siam Qorlan-Chem Pcl|ORG']],
    ['It talked to PT Qorlan Nusantara of Indonesia.', ['PT Qorlan Nusantara|ORG', 'Indonesia|place']],
    ['Shares of QLO ASA of Norway rose.', ['QLO ASA|ORG', 'Norway|place']],
    ['It rated Qorlan ve Vetsk Bankasi.', ['Qorlan ve Vetsk Bankasi|ORG']],
    ['It signed with Sirte Oil today.', ['Sirte Oil|ORG']],
    ['He met Qorles & Vetsker quoting 61.50 rupees.', ['Qorles & Vetsker|ORG']],
    ['Qorlan Tea Brokers said in its report that prices eased.', ['Qorlan Tea Brokers|ORG']],
    ['The notes were rated AAA.', []],
    ['They met in San Jose, Costa Rica.', ['San Jose|place', 'Costa Rica|place']],
    ['Lawyer Jorge Mario de la Qorla y Vetsez said so.', ['Jorge Mario de la Qorla y Vetsez|PER']],
    [
      'The Action Committee for Renewal of Yawovi Qorlan called a strike.',
      ['Action Committee for Renewal|ORG', 'Yawovi Qorlan|PER'],
    ],
    ["Yemen's Ministry of Oil and Minerals must approve it.", ["Yemen's Ministry of Oil and Minerals|ORG"]],
    ['Qorlab, the marketing board, has sold cocoa.', ['Qorlab|ORG']],
    ['Some 13 Ewe fishermen were missing.', ['Ewe|NORP']],
  ]);
});

describe('digests of the press', () => {
  check([
    [
      'PRESS DIGEST - Bulgaria - Feb 11.\n\nQORLANT\n-- Wheat is dear.\n\nPOLITICS\n-- Talks go on.\n\n24 QORLA\n-- Rain fell.',
      ['Bulgaria|place', 'QORLANT|ORG', '24 QORLA|ORG'],
    ],
    ['WHEAT REPORT - Bulgaria - Feb 11.\n\nQORLANT\n-- Wheat is dear.', ['Bulgaria|place']],
  ]);
});

describe('names that go on or stop short', () => {
  check([
    ["Moody's Japan KK said so on Thursday.", ["Moody's Japan KK|ORG"]],
    ['It holds stakes; Qorlada Fire & Marine has four percent.', ['Qorlada Fire & Marine|ORG']],
    ['Qorlander had raised its stake.', ['Qorlander|ORG']],
    ['Ethnic Albanians fled.', ['Albanians|NORP']],
    ['The army moved troops to Bajram Qorli.', ['Bajram Qorli|place']],
    ['2. Pavel Qorlov (Russia) Vetspei four hours 21 minutes', ['Pavel Qorlov|PER', 'Russia|place', 'Vetspei|ORG']],
    [
      'Prince Qorlan Letsk ruled. They met King Letsk III of Lesotho.',
      ['Qorlan Letsk|PER', 'Letsk III|PER', 'Lesotho|place'],
    ],
    ['Gabriela said she would come.', ['Gabriela|PER']],
    ['Officer Linde was hurt. Linde, 34, is at home.', ['Linde|PER', 'Linde|PER']],
  ]);
});
