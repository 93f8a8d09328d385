/**
 * What newsrooms do to a report between two versions, in reports made up for it. A revision is a list of replacements;
 * of each quote it says what became of it:
 *   kept     the same assertion in the same words; looks apart, if at all
 *   joined   the same words in a sentence that was put together anew: certain or not, but found
 *   changed  the same assertion, said anew or with other facts: a person has to look. Of these it says today's words
 *   recast   hardly a word of it is where it was: never certain, and a person may have to look for it
 *   gone     nobody asserts it any more
 */
export interface Revision {
  readonly name: string;
  readonly report: string;
  readonly edits: readonly (readonly [string, string])[];
  readonly kept?: readonly string[];
  readonly joined?: readonly string[];
  readonly changed?: readonly (readonly [quote: string, today: string])[];
  readonly recast?: readonly string[];
  readonly gone?: readonly string[];
}

const STRIKE = `At least 12 killed as strike hits market in Karsova

KARSOVA (Northwire) - At least 12 people were killed and 30 wounded on Tuesday when a missile hit a crowded market in the eastern town of Karsova, regional governor Ilo Marsh said.

Rescue workers were still digging through the rubble of two stalls late in the evening. "We can hear voices under the concrete," said Dena Orlu, who leads the town's rescue service.

The Defence Ministry of neighbouring Veska denied that its forces had fired on the market. "Our units strike military targets only," it said in a statement.

Marsh blamed Veska for the attack. He said on his Telegram channel that three children were among the dead.

Northwire could not independently verify the accounts of either side.

Karsova, a town of 40,000, lies 15 km from the front line and has been shelled several times since spring. In April, a drone killed four people at a bus stop.

The United Nations condemned the attack. "Civilians must never be a target," its envoy, Tarek Sidi, told reporters in Vell.

Talks on a truce are due to resume in Vell on Thursday. Neither side has confirmed that it will take part.

A hospital doctor, who asked not to be named, said 18 of the wounded were in a critical condition.

The town's mayor announced three days of mourning.

Veska and its neighbour have fought over the valley since 2019. More than 9,000 people have died, according to the UN.

(Reporting by A. Kell; editing by B. Rohm)`;

const TALKS = `Ceasefire talks open in Vell; army says front is calm

By A. Kell

Delegations from both sides met in Vell on Thursday for the first direct talks in seven months. The UN envoy, Tarek Sidi, called the opening session "frank and useful".

The delegations did not shake hands. They sat in separate rooms for most of the day, according to two diplomats who took part.

"We came to listen," said Ona Bress, who leads the Veskan delegation. "We have not seen a serious offer yet."

Her counterpart, Deputy Foreign Minister Jorn Adeil, said his government would insist on a full withdrawal from the Ostra valley before any prisoners are exchanged.

Around 1,400 prisoners are held by both sides, the Red Cross estimates.

The army said the front had been calm overnight, apart from small-arms fire near Port Elim. Residents of Port Elim reported at least five explosions.

An earlier round collapsed in March after a convoy was attacked near the border crossing at Tall Hamra. Each side blamed the other.

Mr. Sidi said a second session would be held on Friday. He declined to say whether a draft text had been tabled.

Analysts were sceptical. "Nobody expects a deal this week," said Lena Hroun of the Quill Institute.

The price of wheat fell 2 percent in Vell on hopes that the port would reopen.`;

const STATEMENT = `Aid convoy turned back at Tall Hamra

Tall Hamra, 3 December — A convoy of 14 trucks carrying food and medicine was turned back at the Tall Hamra crossing on Wednesday, the aid group Open Roads said.

The trucks had waited for nine hours before soldiers ordered the drivers to leave, the group's director, Nour Bassel, said. “They gave us no reason,” she said.

The border authority said the papers of three drivers were not in order. It said the convoy may try again on Saturday.

Some 60,000 people in the Ostra valley depend on deliveries through the crossing. Flour has run out in at least six villages, according to local officials.

Open Roads said it had informed both armies of the route 48 hours in advance. The army did not reply to a request for comment.

In October, a convoy of the same group came under fire on the road to Beit Salu. Two drivers were wounded.

“This is the third convoy this month that was stopped without a reason,” Bassel said.

The foreign minister will raise the matter in Vell, a spokesperson said.`;

export const REPORTS: Readonly<Record<string, string>> = { strike: STRIKE, talks: TALKS, statement: STATEMENT };

export const REVISIONS: readonly Revision[] = [
  {
    name: 'the toll rises',
    report: 'strike',
    edits: [
      ['At least 12 killed as', 'At least 17 killed as'],
      ['At least 12 people were killed and 30 wounded', 'At least 17 people were killed and 42 wounded'],
      ['three children were among the dead', 'five children were among the dead'],
    ],
    kept: [
      'We can hear voices under the concrete',
      'Our units strike military targets only',
      'Marsh blamed Veska for the attack.',
    ],
    changed: [
      ['At least 12 people were killed and 30 wounded', 'At least 17 people were killed and 42 wounded'],
      ['At least 12 killed', 'At least 17 killed'],
      ['three children were among the dead', 'five children were among the dead'],
      [
        'a missile hit a crowded market in the eastern town of Karsova',
        'a missile hit a crowded market in the eastern town of Karsova',
      ],
    ],
  },
  {
    name: 'the lead is rewritten',
    report: 'strike',
    edits: [
      [
        'At least 12 people were killed and 30 wounded on Tuesday when a missile hit a crowded market in the eastern town of Karsova, regional governor Ilo Marsh said.',
        'A missile tore through a crowded market in eastern Karsova on Tuesday, killing at least 12 people and wounding 30, the regional governor said.',
      ],
    ],
    kept: [
      'Rescue workers were still digging through the rubble of two stalls late in the evening.',
      'three children were among the dead',
      '18 of the wounded were in a critical condition',
    ],
    recast: ['At least 12 people were killed and 30 wounded'],
  },
  {
    name: 'paragraphs change places',
    report: 'strike',
    edits: [
      [
        'The United Nations condemned the attack. "Civilians must never be a target," its envoy, Tarek Sidi, told reporters in Vell.\n\n',
        '',
      ],
      [
        'Rescue workers were still digging',
        'The United Nations condemned the attack. "Civilians must never be a target," its envoy, Tarek Sidi, told reporters in Vell.\n\nRescue workers were still digging',
      ],
    ],
    kept: [
      'Civilians must never be a target',
      'The United Nations condemned the attack.',
      'a town of 40,000',
      'Neither side has confirmed that it will take part.',
    ],
  },
  {
    name: 'the denial is withdrawn',
    report: 'strike',
    edits: [
      [
        'The Defence Ministry of neighbouring Veska denied that its forces had fired on the market. "Our units strike military targets only," it said in a statement.',
        'The Defence Ministry of neighbouring Veska admitted that its forces had fired on the market. "It was a mistake," it said in a statement.',
      ],
    ],
    kept: [
      'Marsh blamed Veska for the attack.',
      'Northwire could not independently verify the accounts of either side.',
    ],
    changed: [['its forces had fired on the market', 'its forces had fired on the market']],
    recast: ['denied that its forces had fired on the market'],
    gone: ['Our units strike military targets only'],
  },
  {
    name: 'a paragraph is cut and another written in its place',
    report: 'strike',
    edits: [
      [
        'A hospital doctor, who asked not to be named, said 18 of the wounded were in a critical condition.',
        'Power was restored to most of the town by midnight, the grid operator said.',
      ],
    ],
    kept: ["The town's mayor announced three days of mourning.", 'Neither side has confirmed that it will take part.'],
    gone: ['18 of the wounded were in a critical condition', 'who asked not to be named'],
  },
  {
    name: 'a sentence is split and two are joined',
    report: 'strike',
    edits: [
      [
        'were killed and 30 wounded on Tuesday when a missile hit',
        'were killed on Tuesday. Thirty were wounded when a missile hit',
      ],
      [
        'Marsh blamed Veska for the attack. He said on his Telegram channel that',
        'Marsh, who blamed Veska for the attack, said on his Telegram channel that',
      ],
    ],
    kept: ['Civilians must never be a target'],
    joined: ['blamed Veska for the attack', 'three children were among the dead', 'a missile hit a crowded market'],
  },
  {
    name: 'furniture is put in, quotation marks are curled',
    report: 'strike',
    edits: [
      ['KARSOVA (Northwire) -', 'Updated 2 hours ago\nShare\n\nKARSOVA (Northwire) —'],
      ['Marsh blamed', 'ADVERTISEMENT\n\nMarsh blamed'],
      ['The United Nations condemned', 'READ MORE: Life in Karsova\n\nThe United Nations condemned'],
      ['"We can hear voices under the concrete,"', '“We can hear voices under the concrete,”'],
      ["town's rescue", 'town’s rescue'],
    ],
    kept: [
      'At least 12 people were killed and 30 wounded',
      'regional governor Ilo Marsh said',
      'three children were among the dead',
      '"We can hear voices under the concrete," said Dena Orlu',
      "who leads the town's rescue service",
      'a drone killed four people at a bus stop',
    ],
  },
  {
    name: 'the attack becomes background of a later day',
    report: 'strike',
    edits: [
      [
        STRIKE.slice(0, STRIKE.indexOf('Rescue workers')),
        'Karsova buries its dead as talks near\n\nKARSOVA (Northwire) - Hundreds of mourners walked behind the coffins through Karsova on Wednesday, a day after a missile killed at least 14 people in its market.\n\n',
      ],
      [
        'Rescue workers were still digging through the rubble of two stalls late in the evening. "We can hear voices under the concrete," said Dena Orlu, who leads the town\'s rescue service.\n\n',
        '',
      ],
      [
        'He said on his Telegram channel that three children were among the dead.',
        'Four of the dead were children, he said.',
      ],
      ['on Thursday', 'this week'],
    ],
    kept: [
      'Marsh blamed Veska for the attack.',
      'Civilians must never be a target',
      'More than 9,000 people have died',
    ],
    changed: [
      [
        'Talks on a truce are due to resume in Vell on Thursday.',
        'Talks on a truce are due to resume in Vell this week.',
      ],
    ],
    gone: [
      'We can hear voices under the concrete',
      'Rescue workers were still digging through the rubble of two stalls late in the evening.',
    ],
  },
  {
    name: 'another attack is reported in the same mould',
    report: 'strike',
    edits: [
      [
        'In April, a drone killed four people at a bus stop.',
        'On Monday, a missile hit a crowded station in the eastern town of Deir Monan, killing 12 people.',
      ],
      [
        'At least 12 people were killed and 30 wounded on Tuesday when a missile hit a crowded market in the eastern town of Karsova, regional governor Ilo Marsh said.',
        'The town of Karsova was attacked on Tuesday.',
      ],
    ],
    gone: [
      'a missile hit a crowded market in the eastern town of Karsova',
      'a drone killed four people at a bus stop',
      '30 wounded on Tuesday',
    ],
    kept: ['Civilians must never be a target', 'has been shelled several times since spring'],
  },
  {
    name: 'a correction adds a denial, a hedge and an attribution',
    report: 'strike',
    edits: [
      ['Talks on a truce are due to resume', 'Talks on a truce are not due to resume'],
      ['More than 9,000 people have died', 'More than 9,000 people may have died'],
      ["The town's mayor announced three days", "The town's mayor reportedly announced three days"],
    ],
    changed: [
      ['Talks on a truce are due to resume in Vell', 'Talks on a truce are not due to resume in Vell'],
      ['More than 9,000 people have died', 'More than 9,000 people may have died'],
      ['announced three days of mourning', 'announced three days of mourning'],
    ],
  },
  {
    name: 'a typo, a spelling and a hyphen are mended',
    report: 'talks',
    edits: [
      ['sceptical', 'skeptical'],
      ['small-arms', 'small arms'],
      ['percent', 'per cent'],
      ['counterpart, Deputy', 'counterpart, the Deputy'],
    ],
    kept: ['Nobody expects a deal this week', 'Residents of Port Elim reported at least five explosions.'],
    changed: [
      ['Analysts were sceptical.', 'Analysts were skeptical.'],
      ['The price of wheat fell 2 percent in Vell', 'The price of wheat fell 2 per cent in Vell'],
    ],
  },
  {
    name: 'the second day takes over the report of the first',
    report: 'talks',
    edits: [
      [
        'Ceasefire talks open in Vell; army says front is calm',
        'Talks in Vell enter second day; shells fall near Port Elim',
      ],
      ['met in Vell on Thursday for the first direct talks in seven months', 'met in Vell for a second day on Friday'],
      [
        'The army said the front had been calm overnight, apart from small-arms fire near Port Elim. Residents of Port Elim reported at least five explosions.',
        'Shells fell near Port Elim overnight, the army said. Residents of Port Elim reported at least nine explosions.',
      ],
      [
        'Mr. Sidi said a second session would be held on Friday. He declined to say whether a draft text had been tabled.',
        'Mr. Sidi declined to say whether a draft text had been tabled.',
      ],
    ],
    kept: [
      'We have not seen a serious offer yet.',
      'The delegations did not shake hands.',
      'Each side blamed the other.',
    ],
    changed: [
      [
        'Residents of Port Elim reported at least five explosions.',
        'Residents of Port Elim reported at least nine explosions.',
      ],
      ['declined to say whether a draft text had been tabled', 'declined to say whether a draft text had been tabled'],
    ],
    recast: ['Delegations from both sides met in Vell on Thursday'],
    gone: ['the front had been calm overnight', 'a second session would be held on Friday'],
  },
  {
    name: 'a quote goes to another speaker',
    report: 'talks',
    edits: [
      [
        '"We came to listen," said Ona Bress, who leads the Veskan delegation.',
        '"We came to listen," said Jorn Adeil, the deputy foreign minister.',
      ],
      [
        'Her counterpart, Deputy Foreign Minister Jorn Adeil, said his government would insist',
        'Ona Bress, who leads the Veskan delegation, said her government would insist',
      ],
    ],
    changed: [
      ['We came to listen', 'We came to listen'],
      [
        'would insist on a full withdrawal from the Ostra valley',
        'would insist on a full withdrawal from the Ostra valley',
      ],
    ],
    kept: ['We have not seen a serious offer yet.', 'Around 1,400 prisoners are held by both sides'],
  },
  {
    name: 'the report is boiled down to a brief',
    report: 'talks',
    edits: [
      [TALKS.slice(TALKS.indexOf('The delegations did'), TALKS.indexOf('The army said')), ''],
      [TALKS.slice(TALKS.indexOf('An earlier round')), 'A second session is planned.'],
    ],
    kept: ['Residents of Port Elim reported at least five explosions.', 'the first direct talks in seven months'],
    gone: [
      'We came to listen',
      'Around 1,400 prisoners are held by both sides',
      'Nobody expects a deal this week',
      'An earlier round collapsed in March after a convoy was attacked near the border crossing at Tall Hamra.',
      'He declined to say whether a draft text had been tabled.',
    ],
  },
  {
    name: 'the report grows: three paragraphs above, two between',
    report: 'talks',
    edits: [
      [
        'By A. Kell\n\n',
        'By A. Kell and M. Dost\n\nVELL - Two cars with tinted windows brought the negotiators to the old customs house at dawn.\n\nGuards checked the reporters twice.\n\nA small crowd of relatives of prisoners stood behind the fence with photographs.\n\n',
      ],
      [
        'Around 1,400 prisoners',
        'The valley has changed hands four times since 2019. It is home to some 60,000 people.\n\nAround 1,400 prisoners',
      ],
      ['An earlier round', 'The mayor of Port Elim asked people to stay indoors.\n\nAn earlier round'],
    ],
    kept: [
      'They sat in separate rooms for most of the day',
      'We came to listen',
      'Around 1,400 prisoners are held by both sides',
      'Each side blamed the other.',
      'said a second session would be held on Friday',
      'The price of wheat fell 2 percent in Vell on hopes that the port would reopen.',
    ],
  },
  {
    name: 'names are written in another way',
    report: 'statement',
    edits: [
      ['Nour Bassel', 'Noor al-Bassel'],
      ['Beit Salu', 'Bayt Salou'],
      ['the aid group Open Roads said', 'the aid group said'],
    ],
    kept: ['They gave us no reason', 'Flour has run out in at least six villages', 'Two drivers were wounded.'],
    changed: [
      ["the group's director, Nour Bassel, said", "the group's director, Noor al-Bassel, said"],
      ['on the road to Beit Salu', 'on the road to Bayt Salou'],
    ],
  },
  {
    name: 'the convoy passes after all',
    report: 'statement',
    edits: [
      ['Aid convoy turned back at Tall Hamra', 'Aid convoy crosses at Tall Hamra after three days'],
      [
        'was turned back at the Tall Hamra crossing on Wednesday',
        'was let through the Tall Hamra crossing on Saturday',
      ],
      ['It said the convoy may try again on Saturday.', 'It said new papers had been issued.'],
      ['“They gave us no reason,” she said.', ''],
    ],
    kept: ['Two drivers were wounded.', 'it had informed both armies of the route 48 hours in advance'],
    changed: [
      [
        'A convoy of 14 trucks carrying food and medicine was turned back',
        'A convoy of 14 trucks carrying food and medicine was let through',
      ],
      [
        'was turned back at the Tall Hamra crossing on Wednesday',
        'was let through the Tall Hamra crossing on Saturday',
      ],
    ],
    gone: ['the convoy may try again on Saturday', 'They gave us no reason'],
  },
  {
    name: 'the headline is repeated under the picture, and one of them goes',
    report: 'statement',
    edits: [
      ['Tall Hamra, 3 December', 'Aid convoy turned back at Tall Hamra\n\nTall Hamra, 3 December'],
      ['Aid convoy turned back at Tall Hamra\n\nAid', 'Trucks wait at the border\n\nAid'],
    ],
    joined: ['Aid convoy turned back'],
    kept: ['The trucks had waited for nine hours', 'The foreign minister will raise the matter in Vell'],
  },
  {
    name: 'lines are wrapped and spaces are made unbreakable',
    report: 'statement',
    edits: [
      [
        'In October, a convoy of the same group came under fire on the road to Beit Salu.',
        'In October, a convoy of the same group\ncame under fire on the road to\nBeit Salu.',
      ],
      ['Some 60,000 people', 'Some\u00A060,000\u00A0people'],
      ['“This is the third convoy', '"This is the third convoy'],
      ['without a reason,” Bassel', 'without a reason," Bassel'],
    ],
    kept: [
      'a convoy of the same group came under fire on the road to Beit Salu',
      'Some 60,000 people in the Ostra valley depend on deliveries through the crossing.',
      '“This is the third convoy this month that was stopped without a reason,” Bassel said.',
    ],
  },
  {
    name: 'the same words are said by somebody else elsewhere',
    report: 'statement',
    edits: [
      [
        "The trucks had waited for nine hours before soldiers ordered the drivers to leave, the group's director, Nour Bassel, said. “They gave us no reason,” she said.\n\n",
        '',
      ],
      [
        'The foreign minister will raise',
        '“They gave us no reason,” a driver said in Vell. The foreign minister will raise',
      ],
    ],
    gone: ['The trucks had waited for nine hours', 'soldiers ordered the drivers to leave', 'They gave us no reason'],
    kept: ['Two drivers were wounded.'],
  },
];
