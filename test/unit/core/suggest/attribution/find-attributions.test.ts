import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAttributions } from '../../../../../src/core/suggest/attribution/find-attributions.ts';
import type { Attribution } from '../../../../../src/core/suggest/attribution/model.ts';
import { datelineLength } from '../../../../../src/core/suggest/attribution/sentence-units.ts';

/** "source | cue | content" of every attribution of a text, inner ones with a ">" before them. */
function read(text: string): string[] {
  const words = (span: { start: number; end: number } | undefined) =>
    span === undefined ? '-' : text.slice(span.start, span.end);
  const depth = (one: Attribution, all: readonly Attribution[]): number =>
    one.inside === undefined ? 0 : 1 + depth(all[one.inside]!, all);
  const all = findAttributions(text);
  return all.map(
    one => `${'>'.repeat(depth(one, all))}${words(one.source)} | ${words(one.cue)} | ${words(one.content)}`,
  );
}

const CASES: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'verbs of saying before their content': [
    ['The mayor said that the bridge was open.', 'The mayor | said | that the bridge was open'],
    ['The mayor said the bridge was open.', 'The mayor | said | the bridge was open'],
    ['The governor has repeatedly said the road is safe.', 'The governor | has repeatedly said | the road is safe'],
    [
      'The port authority said on Tuesday in a statement that two ships had sunk.',
      'The port authority | said | that two ships had sunk',
    ],
    ['Harbour police said late Monday the pier had burned.', 'Harbour police | said | the pier had burned'],
    ['Nearly two-thirds of voters said they had decided.', 'Nearly two-thirds of voters | said | they had decided'],
    [
      'The email, which was sent to aides in March, said the mayor knew.',
      'The email, which was sent to aides in March | said | the mayor knew',
    ],
    ['The army did not confirm that it had fired.', 'The army | did not confirm | that it had fired'],
    ['Nobody in the room said the road was safe.', 'Nobody in the room | said | the road was safe'],
    ['Everyone at the table agreed that it was late.', 'Everyone at the table | agreed | that it was late'],
    [
      'Documents released on Friday show that the mayor knew.',
      'Documents released on Friday | show | that the mayor knew',
    ],
    [
      'Emails published by the Courier reveal that aides disagreed.',
      'Emails published by the Courier | reveal | that aides disagreed',
    ],
    ['Officials in the capital say the bridge is closed.', 'Officials in the capital | say | the bridge is closed'],
    ['People close to the mayor say he will go.', 'People close to the mayor | say | he will go'],
    ['Fighters loyal to the general claim they hold it.', 'Fighters loyal to the general | claim | they hold it'],
    ['A London-based conflict monitor counted them.'],
    ['The agency, citing officials, claims the bridge was hit.', 'The agency | claims | the bridge was hit'],
    ['Local media, relying on a police source, put the toll at nine.', 'Local media | put | the toll at nine'],
    ['The villagers, who fled, demand that the army leave.', 'The villagers, who fled | demand | that the army leave'],
    ['Many in the camp fear they will stay.', 'Many in the camp | fear | they will stay'],
    [
      'The rebels claimed to have downed a drone and captured its crew.',
      'The rebels | claimed | to have downed a drone and captured its crew',
    ],
    [
      'The rebels claimed to have won and denied the losses.',
      'The rebels | claimed | to have won',
      'The rebels | denied | the losses',
    ],
    ['Survivors told of beatings at the gate.', 'Survivors | told | of beatings at the gate'],
    ['Residents described hours of shelling.', 'Residents | described | hours of shelling'],
    ['The candidate himself said the race was over.', 'The candidate | said | the race was over'],
    ['The candidate himself has said little about the matter.'],
    ['He said nothing.'],
    ['He asked whether the convoy had left.', 'He | asked | whether the convoy had left'],
  ],
  'verbs of saying after their content': [
    ['The bridge was open, the mayor said.', 'the mayor | said | The bridge was open'],
    ['The bridge was open, said the mayor.', 'the mayor | said | The bridge was open'],
    [
      'The pier had burned for hours, said Lena Okafor, head of the fire brigade.',
      'Lena Okafor, head of the fire brigade | said | The pier had burned for hours',
    ],
    [
      'The server was “a mistake,” the mayor has said many times.',
      'the mayor | has said | The server was “a mistake,”',
    ],
    ['“We will win,” Marlowe said to cheers.', 'Marlowe | said | “We will win,”'],
    ['DAMASCUS, 4 March - Nine were killed, the army said.', 'the army | said | Nine were killed'],
    ['The road, the governor said, was safe.', 'the governor | said | The road', 'the governor | said | was safe'],
  ],
  'verbs of several words': [
    ['The senator pointed out that the bill had failed.', 'The senator | pointed out | that the bill had failed'],
    ['The mayor also made it clear he would stay.', 'The mayor | made it clear | he would stay'],
    ['The envoy ruled out a summit.', 'The envoy | ruled out | a summit'],
    ['“No,” Haddar shot back, “we did not.”', 'Haddar | shot back | “No,”', 'Haddar | shot back | “we did not.”'],
    ['Haddar hit back online, writing that it was a lie.', 'Haddar | writing | that it was a lie'],
  ],
  'headlines with their source beside a colon or a dash': [
    ['Haddar: “The system is rigged”', 'Haddar | - | “The system is rigged”'],
    ['Truce near collapse – UN envoy\n\nThe talks stalled.', 'UN envoy | - | Truce near collapse'],
    ['Strike on depot kills five: officials\n\nIt hit at dawn.', 'officials | - | Strike on depot kills five'],
    ['Analysis: “The end of a truce”'],
    ['Naqoura: five ships sail'],
    ['Haddar: We will not leave the table\n\nHe spoke late.', 'Haddar | - | We will not leave the table'],
    ['Poll: Haddar leads by five points\n\nIt was close.', 'Poll | - | Haddar leads by five points'],
    ['Exclusive pictures: Five ships sail at dawn'],
    ['The list was long: officials, guards and cooks.'],
  ],
  'speeches over paragraphs whose speaker is told in the last': [
    [
      '“We stay.\n\n“Nobody leaves.\n\n“We cannot,” the mayor said.',
      'the mayor | said | “We cannot,”',
      'the mayor | - | “We stay.',
      'the mayor | - | “Nobody leaves.',
    ],
    ['“We stay.”\n\n“We cannot,” the mayor said.', 'the mayor | said | “We cannot,”'],
  ],
  'objects that say something': [
    ['An aide pushed back on reports of a mutiny.', 'An aide | pushed back on | reports of a mutiny'],
    ['The rebels acknowledged having taken the road.', 'The rebels | acknowledged | having taken the road'],
    ['Hospital officials put the number of dead at 34.', 'Hospital officials | put | the number of dead at 34'],
    ['The minister put the letter in a drawer.'],
    ['The group documented at least 60 cases of torture.', 'The group | documented | at least 60 cases of torture'],
    ['The minister apologised for the shelling but offered no money.', 'The minister | apologised | for the shelling'],
    ['Ankara says it targets militants, a claim that locals dispute.', 'Ankara | says | it targets militants'],
  ],
  'nouns with whose they are': [
    ['The ministry’s claim that no shells fell was false.', 'The ministry’s | claim | that no shells fell'],
    [
      'Her allegation that guards sold food meant for prisoners was backed.',
      'Her | allegation | that guards sold food meant for prisoners',
    ],
  ],
  'several statements of one sentence': [
    [
      'Haddar denied it, calling the report “a lie” and threatening to sue.',
      'Haddar | denied | it',
      'Haddar | calling | the report “a lie”',
      'Haddar | threatening | to sue',
    ],
    [
      'Haddar said he believed his deputy, telling reporters that proof would come.',
      'Haddar | said | he believed his deputy',
      '>he | believed | his deputy',
      'Haddar | telling | that proof would come',
    ],
    [
      'Haddar wrote that the race was “not over,” and he urged the council to wait.',
      'Haddar | wrote | that the race was “not over,”',
      'he | urged | the council to wait',
    ],
    ['Haddar went on to say that the vote was lost.', 'Haddar | went on to say | that the vote was lost'],
    [
      'Half of the voters believe that the vote was fair, a survey released Monday shows, and residents say they will move.',
      '>Half of the voters | believe | that the vote was fair',
      'a survey released Monday | shows | Half of the voters believe that the vote was fair',
      'residents | say | they will move',
    ],
    ['First lady Nora Haddar said she would wait.', 'First lady Nora Haddar | said | she would wait'],
    ['It is absurd, he said, to think so.', 'he | said | It is absurd', 'he | said | to think so'],
  ],
  'where a content begins and ends': [
    [
      'The agencies concluded with “high confidence” that the guards lied.',
      'The agencies | concluded | that the guards lied',
    ],
    ['Haddar responded by suggesting that the guards lied.', 'Haddar | suggesting | that the guards lied'],
    ['Haddar said “anything is possible” when asked about the vote.', 'Haddar | said | “anything is possible”'],
    ['The founder would not say who sent the papers.', 'The founder | would not say | who sent the papers'],
    ['“The proof is clear,” its report states.', 'its report | states | “The proof is clear,”'],
    ['The army confirmed late Monday the deaths of two soldiers.', 'The army | confirmed | the deaths of two soldiers'],
    ['Veterans called the remarks insulting.', 'Veterans | called | the remarks insulting'],
    ['Haddar is one of the few senators who have refused to vote.', 'the few senators | have refused | to vote'],
    [
      'Her party sent out a leaflet the same day that asks voters to stay home.',
      'a leaflet | asks | voters to stay home',
    ],
  ],
  'asides with “as”': [
    ['As the mayor noted, the deal expires in May.', 'the mayor | noted | the deal expires in May'],
    ['As Haddar put it last week, “Nobody came.”', 'Haddar | put it | “Nobody came.”'],
    ['The deal expires in May, as the mayor noted.', 'the mayor | noted | The deal expires in May'],
    ['As the army advanced, officials said the road was shut.', 'officials | said | the road was shut'],
  ],
  'who is told, and who describes': [
    [
      '“It is over,” one aide, who requested anonymity to speak freely, told the Courier.',
      'one aide, who requested anonymity to speak freely | told | “It is over,”',
    ],
    [
      'Haddar, who has long called the vote “rigged,” told a crowd that he had won.',
      'Haddar | has long called | the vote “rigged,”',
      'Haddar, who has long called the vote “rigged,” | told | that he had won',
    ],
    [
      '“I am tired of it,” said Lena Okafor, 58, a nurse who fled the town.',
      'Lena Okafor, 58, a nurse who fled the town | said | “I am tired of it,”',
    ],
    ['Rep. Peter Hale, R-N.Y., said he was not surprised.', 'Rep. Peter Hale, R-N.Y. | said | he was not surprised'],
    ['Sen. Ana Lee (R-S.C.) called on Hale to apologize.', 'Sen. Ana Lee (R-S.C.) | called on | Hale to apologize'],
    [
      'The deal was dead, according to a person who was on the call.',
      'a person who was on the call | according to | The deal was dead',
    ],
    [
      '“I do not accept it,” Haddar said in a statement released by the campaign.',
      'Haddar | said | “I do not accept it,”',
    ],
  ],
  'polls and studies': [
    ['The council is ten points ahead, a poll found.', 'a poll | found | The council is ten points ahead'],
    [
      'A poll published Thursday found Haddar ahead by two points.',
      'A poll published Thursday | found | Haddar ahead by two points',
    ],
    ['Nearly six in 10 voters think the mayor lied.', 'Nearly six in 10 voters | think | the mayor lied'],
    ['The road was cut, critics charge.', 'critics | charge | The road was cut'],
  ],
  'nouns that somebody gives': [
    [
      'The council raised concerns that the plan would cost jobs.',
      'The council | concerns | that the plan would cost jobs',
    ],
    ['Her refusal to accept the result was “absurd.”', 'Her | refusal | to accept the result'],
    ['It is a demand that the council has rejected.'],
    ['It is a demand that the council has long insisted upon as a condition.'],
    [
      'It showed their willingness to act alone against perceived threats.',
      'their | willingness | to act alone against perceived threats',
    ],
    [
      'Fighting went on, with the union and other groups urging all sides to stop.',
      'the union and other groups | urging | all sides to stop',
    ],
    [
      'His allegation of fraud, Haddar added, was “absurd.”',
      '>His | allegation | of fraud',
      'Haddar | added | His allegation of fraud',
      'Haddar | added | was “absurd.”',
    ],
    [
      'The campaign neither confirmed nor denied the report, but said it was old.',
      'The campaign | denied | the report',
      'The campaign | said | it was old',
    ],
  ],
  'phrases that run into one another': [
    [
      'The agency told families living in tents along the road that it would close the camp.',
      'The agency | told | that it would close the camp',
    ],
    [
      'The envoy told a news conference Larnaca would host the talks.',
      'The envoy | told | Larnaca would host the talks',
    ],
    ['WHO field director Ana Perez said the ward was full.', 'WHO field director Ana Perez | said | the ward was full'],
    [
      'Medics in Tyre, Sidon and Nabatieh all reported new deaths.',
      'Medics in Tyre, Sidon and Nabatieh | reported | new deaths',
    ],
    [
      'Haddar, who is said to have left the town, denied the charge.',
      '- | is said | to have left the town',
      'Haddar, who is said to have left the town | denied | the charge',
    ],
    ['Haddar, who left the town, denied the charge.', 'Haddar, who left the town | denied | the charge'],
    ['The bridge, which was old, was open, said the mayor.', 'the mayor | said | The bridge, which was old, was open'],
    ['The banks joined a fund called the “Cedar Purse” in May.'],
    ['It has been theorised that the dam had cracked.', '- | has been theorised | that the dam had cracked'],
  ],
  quotations: [
    ['“We will stay,” the envoy said.', 'the envoy | said | “We will stay,”'],
    ['“We will stay,” said the envoy on Friday.', 'the envoy | said | “We will stay,”'],
    ['The envoy said: “We will stay.”', 'The envoy | said | “We will stay.”'],
    ['"We will stay," the envoy told reporters in Tyre.', 'the envoy | told | "We will stay,"'],
    [
      '“We will stay,” the envoy said, “until the last lorry leaves.”',
      'the envoy | said | “We will stay,”',
      'the envoy | said | “until the last lorry leaves.”',
    ],
    ['The envoy said they were “deeply sorry” for it.', 'The envoy | said | they were “deeply sorry” for it'],
    [
      '“We will stay. Nobody moves us. Ask them,” the envoy said. “We have time.”',
      'the envoy | said | “We will stay. Nobody moves us. Ask them,”',
      'the envoy | - | “We have time.”',
    ],
    [
      'The envoy said: “We came in peace.\n\n“We leave in peace.”',
      'The envoy | said | “We came in peace.',
      'The envoy | - | “We leave in peace.”',
    ],
    ['Asked about the raid, Aziz said, “Not by us.”', 'Aziz | said | “Not by us.”'],
    ['Aziz wrote on her page at noon: “Not by us.”', 'Aziz | wrote | “Not by us.”'],
    ['“Which road is open?” – Umm Karim, Zahle', 'Umm Karim, Zahle | - | “Which road is open?”'],
  ],
  'sources of many words': [
    [
      'Omar Haddad, a spokesman for the rescue service, said three boats were lost.',
      'Omar Haddad, a spokesman for the rescue service | said | three boats were lost',
    ],
    [
      'Two officers, who asked not to be named, said the order came late.',
      'Two officers, who asked not to be named | said | the order came late',
    ],
    [
      'Sources close to the mediators in Amman revealed that a list was ready.',
      'Sources close to the mediators in Amman | revealed | that a list was ready',
    ],
    ['The state-run agency reported that the dam had held.', 'The state-run agency | reported | that the dam had held'],
    ['A spokesman Monday said the dam held.', 'A spokesman | said | the dam held'],
    ['Aziz on Friday said the dam held.', 'Aziz | said | the dam held'],
    ['A spokesman, Omar Haddad said the dam held.', 'A spokesman, Omar Haddad | said | the dam held'],
    [
      'Sgt. Lena Okafor, a crew chief in Abel Battery, 3rd Battalion, said the dam held.',
      'Sgt. Lena Okafor, a crew chief in Abel Battery, 3rd Battalion | said | the dam held',
    ],
    ['France, Oman and Qatar said they would pay.', 'France, Oman and Qatar | said | they would pay'],
    ['France and Qatar said they would pay.', 'France and Qatar | said | they would pay'],
    [
      'The head of the clinic in Arsal said the ward was full.',
      'The head of the clinic in Arsal | said | the ward was full',
    ],
  ],
  'according to': [
    [
      'According to the harbour master the crates were missing.',
      'the harbour master | According to | the crates were missing',
    ],
    [
      'According to the harbour master, nine crates were missing.',
      'the harbour master | According to | nine crates were missing',
    ],
    [
      'According to Lena Okafor, the number of crates shows neglect.',
      'Lena Okafor | According to | the number of crates shows neglect',
    ],
    [
      'Nine crates were missing, according to figures released Monday by the port, a state body.',
      'figures released Monday by the port, a state body | according to | Nine crates were missing',
    ],
    ['Nine crates were missing, according to port records.', 'port records | according to | Nine crates were missing'],
    [
      'But according to Lena Okafor, the brigade’s chief, the fire was set.',
      'Lena Okafor, the brigade’s chief | according to | the fire was set',
    ],
  ],
  'addressees and passives': [
    ['Salma Aziz told the council the wells were dry.', 'Salma Aziz | told | the wells were dry'],
    [
      'The minister was quoted as saying that no deal was near.',
      'The minister | was quoted as saying | that no deal was near',
    ],
    ['The group is believed to hold nine men.', '- | is believed | to hold nine men'],
    ['Nine men were told to leave the valley.', '- | were told | to leave the valley'],
    ['The mayor is accused of hoarding flour.', '- | is accused | of hoarding flour'],
    ['Anadolu quotes a guard as saying nobody slept.', 'a guard | saying | nobody slept'],
    ['It was reported that the depot burned.', '- | was reported | that the depot burned'],
    ['Reportedly the depot burned twice that night.', '- | Reportedly | Reportedly the depot burned twice that night'],
  ],
  'thinking and intending': [
    ['Residents fear the truce will fail.', 'Residents | fear | the truce will fail'],
    ['The council hopes to reopen the school.', 'The council | hopes | to reopen the school'],
    ['Both armies plan to withdraw from the ridge.', 'Both armies | plan | to withdraw from the ridge'],
    ['She wants the names published.', 'She | wants | the names published'],
    ['Paris claims she was first sent away.', 'Paris | claims | she was first sent away'],
    ['Families are worried that the lists are false.', 'Families | are worried | that the lists are false'],
    ['The garrison is ready to leave the fort.', 'The garrison | is ready | to leave the fort'],
    ['She is critical of the deal.', 'She | is critical | of the deal'],
    ['Analysts expect the pause to hold.', 'Analysts | expect | the pause to hold'],
  ],
  'demands, accusations and the like': [
    ['The union urged both sides to stop.', 'The union | urged | both sides to stop'],
    ['The pope called for restraint.', 'The pope | called for | restraint'],
    ['The council called on the garrison to open the gate.', 'The council | called on | the garrison to open the gate'],
    ['The guard accused the council of breaking the truce.', 'The guard | accused | the council of breaking the truce'],
    ['The bishop condemned the raid.', 'The bishop | condemned | the raid'],
    ['The company declined to comment.', 'The company | declined | to comment'],
    ['Police identified the man as a guard of the port.', 'Police | identified | the man as a guard of the port'],
    [
      'The envoy described the talks of today as “a start.”',
      'The envoy | described | the talks of today as “a start.”',
    ],
    ['The front claimed responsibility for the blast.', 'The front | claimed | responsibility for the blast'],
    [
      'Oman has objected to visits to a shrine that honors dead sailors.',
      'Oman | has objected | to visits to a shrine that honors dead sailors',
    ],
    ['The clinic warned of shortages.', 'The clinic | warned | of shortages'],
  ],
  nouns: [
    ['Nobody shared his view that the war was over.', 'his | view | that the war was over'],
    [
      'The allegation that guards took bribes spread quickly.',
      '- | allegation | that guards took bribes spread quickly',
    ],
    ['The crisis grew with Oman’s demand for payment.', 'Oman’s | demand | for payment'],
  ],
  'several in one sentence': [
    [
      'The army said the post was empty, but villagers said ten men had been inside.',
      'The army | said | the post was empty',
      'villagers | said | ten men had been inside',
    ],
    [
      'The envoy said the talks were over, adding that he would not return.',
      'The envoy | said | the talks were over',
      'The envoy | adding | that he would not return',
    ],
    [
      'The brigade shelled the mill, saying it had been used as a depot.',
      'The brigade | saying | it had been used as a depot',
    ],
    [
      'The cousin said soldiers told him that the house was mined.',
      'The cousin | said | soldiers told him that the house was mined',
      '>soldiers | told | that the house was mined',
    ],
    [
      'Soldiers told him that the house was mined, the cousin said.',
      '>Soldiers | told | that the house was mined',
      'the cousin | said | Soldiers told him that the house was mined',
    ],
  ],
};

describe('attributions', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    describe(title, () => {
      for (const [text, ...expected] of cases) {
        it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(read(text), expected));
      }
    });
  }

  it('are not found where nobody says anything', () => {
    for (const text of [
      'A drone fell on the village at noon.',
      'The claims court sits in the old town hall.',
      'Its report was long.',
      'They called him Tuesday.',
      'No current plans to expand the camp exist.',
      'An earthquake that hit the town killed nine.',
      'Police met small, peaceful protests in the valley.',
      'In southern states in particular, snow fell.',
      'The plan failed. The demand for bread rose.',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('keep their spans in the text and inside one another, whatever the text', () => {
    const word = fc.constantFrom(
      ..."The army said that told reporters “ ” , . ; : ( ) — according to he they “We officials who a claim was quoted as saying denied called for by not but and while adding warned of \n\n Smith in Tyre on Tuesday will fire quoted ' ’ s".split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join(' ');
        const all = findAttributions(text);
        for (const [index, one] of all.entries()) {
          for (const span of [one.content, one.claim, one.cue, one.source, one.addressee, one.cited, ...one.via]) {
            assert.ok(
              span === undefined || (span.start >= 0 && span.start < span.end && span.end <= text.length),
              text,
            );
          }
          const { inside, continues, cue, content } = one;
          assert.ok(inside === undefined || (inside !== index && inside >= 0 && inside < all.length), text);
          assert.ok(continues === undefined || continues < index, text);
          assert.ok(
            cue === undefined || cue.end <= content.start || cue.start >= content.end || one.kind === 'adverb',
            text,
          );
        }
      }),
      { numRuns: Number(process.env.DATELINE_FUZZ === 'full' ? 20_000 : 500) },
    );
  });

  it('take what officials told a family for what the family tells', () => {
    const all = findAttributions(
      'They took him away, his mother said. Later, officials told the family he had been released.',
    );
    assert.deepEqual(
      all.map(one => one.inside),
      [undefined, 0],
    );
  });

  it('are found with sources that a passive or a participle describes', () => {
    for (const [text, expected] of [
      [
        'A diplomat who asked not to be named said the road was open.',
        'A diplomat who asked not to be named | said | the road was open',
      ],
      ['A man who was arrested said the road was open.', 'A man who was arrested | said | the road was open'],
      [
        'Geolocated footage published on December 8 indicates that the army advanced.',
        'Geolocated footage published on December 8 | indicates | that the army advanced',
      ],
      ['Captured soldiers said they were hungry.', 'Captured soldiers | said | they were hungry'],
      ['An observer assessed that the army was tired.', 'An observer | assessed | that the army was tired'],
    ] as const)
      assert.deepEqual(read(text), [expected], text);
    // Who was arrested said nothing of the police.
    assert.deepEqual(read('Police said a man who was arrested said nothing.'), [
      'Police | said | a man who was arrested said nothing',
    ]);
  });

  it('leave a dateline out of what is said', () => {
    for (const dateline of [
      'BEIRUT (LDA): ',
      'ATLANTA, Georgia, Dec. 7 (LDA) - ',
      // Reports from two towns.
      'MUSCAT/PORT SUDAN, March 4, 2026 - ',
      'BEIRUT/TEL AVIV (LDA) — ',
      'MUSCAT and DOHA, March 4 - ',
      'BEIRUT, DAMASCUS — ',
      'PORT-AU-PRINCE/AL-QAIM (LDA) — ',
      // In lower case with the land.
      'Beirut, Lebanon – ',
      'Tel Aviv, Israel — ',
    ]) {
      const found = read(`${dateline}The bridge was open, the mayor said.`);
      assert.deepEqual(found, ['the mayor | said | The bridge was open'], dateline);
    }
    const aside = read('Moscow, Beijing – both were open, the mayor said.');
    assert.deepEqual(aside, ['the mayor | said | Moscow, Beijing – both were open']);
  });

  it('take no longer for capitals that only begin like a dateline', () => {
    // A reading that tried every way to part them would not end.
    assert.equal(datelineLength(`${'AL-MARL '.repeat(2000)}were named.`), 0);
    assert.equal(datelineLength(`${'AL-MARL/'.repeat(2000)}were named.`), 0);
    assert.equal(datelineLength(`${'MARL, '.repeat(2000)}were named.`), 0);
  });
});
