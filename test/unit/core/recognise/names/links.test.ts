import assert from 'node:assert/strict';
import { readGazetteerText } from '../../../../../src/core/gazetteer-files/read.ts';
import { NO_DATES } from '../../../../../src/core/recognise/date-seam.ts';
import { createArticleRecogniser } from '../../../../../src/core/recognise/recognise-article.ts';
import { builtInGazetteer } from '../../../../support/built-in-gazetteer.ts';
import { shippedTagger } from '../shipped-tagger.ts';

const recogniser = createArticleRecogniser({
  gazetteer: builtInGazetteer(),
  dates: NO_DATES,
  tagger: shippedTagger(),
});

/** "quote:id" of each name, in brackets those that are places. */
const linksOf = (by: ReturnType<typeof createArticleRecogniser>, text: string): string[] =>
  by.recognise(text).map(mention => {
    const id = mention.kind === 'date' ? '' : (mention.id ?? '');
    return `${mention.quote}:${mention.kind === 'place' ? `(${id})` : id}`;
  });

const linksIn = (text: string): string[] => linksOf(recogniser, text);

describe('what names are linked to', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    // A seat of government for the government, as subject and as the one addressed.
    ['Whitehall has rejected the plan.', ['Whitehall:united-kingdom']],
    ['He works in Whitehall.', ['Whitehall:(whitehall)']],
    ['Zhongnanhai gave no answer.', ['Zhongnanhai:china']],
    ['Brussels has warned Budapest over the law.', ['Brussels:european-union', 'Budapest:hungary']],
    ['They accused Damascus of stalling.', ['Damascus:syria']],
    ['They blamed Budapest traffic.', ['Budapest:(budapest)']],
    ['Belgium is split; Brussels has no plan.', ['Belgium:belgium', 'Brussels:belgium']],
    ['London’s transport system is old.', ['London:(london)']],
    // A province among provinces, a land among lands.
    ['Storms hit Georgia and Alabama.', ['Georgia:(georgia-us-state)', 'Alabama:(alabama)']],
    ['Polls closed in Georgia, Florida and Ohio.', ['Georgia:(georgia-us-state)', 'Florida:(florida)', 'Ohio:(ohio)']],
    ['A court in Atlanta, Georgia, freed him.', ['Atlanta:(atlanta)', 'Georgia:(georgia-us-state)']],
    ['Georgia and Russia fought.', ['Georgia:georgia', 'Russia:russia']],
    ['Talks between Georgia and Washington stalled.', ['Georgia:georgia', 'Washington:united-states']],
    // A ministry without a state is that of the state beside it.
    [
      'Russia is large. Russia sells gas. Russian ships sailed.\n\nA Foreign Ministry spokesman repeated Tehran’s claim.',
      ['Russia:russia', 'Russia:russia', 'Russian:russia', 'Foreign Ministry:iranian-foreign-ministry', 'Tehran:iran'],
    ],
    [
      'The Group of 20 met in Washington, D.C., today.',
      ['Group of 20:group-of-twenty', 'Washington, D.C.:(washington-dc)'],
    ],
    // Parties of many lands are called so.
    [
      'The Democratic Alliance won in Cape Town, South Africa.',
      ['Democratic Alliance:democratic-alliance', 'Cape Town:(cape-town)', 'South Africa:(south-africa)'],
    ],
    ['The Democratic Alliance won in Qorla.', ['Democratic Alliance:', 'Qorla:()']],
    // A possessive within a listed name.
    ['The New People’s Army denied it.', ['New People’s Army:new-peoples-army']],
    ["A Korean People's Army unit fired.", ["Korean People's Army:korean-peoples-army"]],
    ['U.S.-led coalition forces in Afghanistan left.', ['U.S.:united-states', 'Afghanistan:(afghanistan)']],
    // A surname in another spelling, a given name alone, a title that belongs to the name.
    ['Ahmed al-Sharaa spoke. Al-Shara then left.', ['Ahmed al-Sharaa:ahmed-al-sharaa', 'Al-Shara:ahmed-al-sharaa']],
    ['They asked Sheikh Hasina.', ['Sheikh Hasina:sheikh-hasina']],
    // One title for several.
    [
      'Presidents Trump and Putin met in Budapest.',
      ['Trump:donald-trump', 'Putin:vladimir-putin', 'Budapest:(budapest)'],
    ],
    [
      'Presidents Macron, Zelenskiy and Putin met.',
      ['Macron:emmanuel-macron', 'Zelenskiy:volodymyr-zelensky', 'Putin:vladimir-putin'],
    ],
    ['The presidents of Georgia and Armenia met.', ['Georgia:georgia', 'Armenia:armenia']],
    // Quarters and towns that are called after one: the title belongs to them, unless it is a person who acts.
    ['Shells fell in Sheikh Radwan.', ['Sheikh Radwan:(sheikh-radwan)']],
    ['Clashes hit Sheikh Maqsoud on Monday.', ['Sheikh Maqsoud:(sheikh-maqsoud)']],
    ['Strikes on the Sheikh Maqsoud district of Aleppo.', ['Sheikh Maqsoud:(sheikh-maqsoud)', 'Aleppo:(aleppo)']],
    ['The town of Sheikh Zuweid was calm.', ['Sheikh Zuweid:(sheikh-zuweid)']],
    ['Sheikh Radwan said that he was well.', ['Radwan:']],
    // The town of the state that closes its address, which is called as a land is.
    ['She spoke in Athens, Georgia, that day.', ['Athens:(athens-us)', 'Georgia:(georgia-us-state)']],
    ['She spoke in Athens, Greece, that day.', ['Athens:(athens)', 'Greece:(greece)']],
    ['A court in Tbilisi, Georgia, freed him.', ['Tbilisi:(tbilisi)', 'Georgia:(georgia)']],
    // A mayor is the city's.
    ['Bogotá’s mayor left.', ['Bogotá:(bogota)']],
    ['London’s mayor agreed; London’s foreign minister did not.', ['London:(london)', 'London:united-kingdom']],
    ['Ankara regards it as spent. Moscow considers it dead.', ['Ankara:turkey', 'Moscow:russia']],
    // What the article itself says goes before what any list has.
    [
      'A court in Atlanta, Georgia, met. Georgia’s governor left.',
      ['Atlanta:(atlanta)', 'Georgia:(georgia-us-state)', 'Georgia:(georgia-us-state)'],
    ],
    // But a president or an ambassador is a land's.
    [
      'A court in Atlanta, Georgia, met. The president of Georgia left; the governor of Georgia stayed.',
      ['Atlanta:(atlanta)', 'Georgia:(georgia-us-state)', 'Georgia:georgia', 'Georgia:(georgia-us-state)'],
    ],
    ['The Plains Police Party (PPP) split; the PPP then met.', ['Plains Police Party:', 'PPP:', 'PPP:']],
    [
      'The Pakistan Peoples Party (PPP) met.',
      ['Pakistan Peoples Party:pakistan-peoples-party', 'PPP:pakistan-peoples-party'],
    ],
    ['Hamm, a city in Germany, was calm.', ['Hamm:(hamm)', 'Germany:(germany)']],
    ['They were accused of looting Sake.', ['Sake:(sake-drc)']],
    ['President Bush spoke. Mr. Bush left.', ['Bush:george-w-bush', 'Bush:george-w-bush']],
    ['The Sahel is dry.', ['Sahel:(sahel)']],
    ['Andean farmers marched.', ['Andean:andean-peoples']],
    // A town by its province, a river by its article, an armed group by its date.
    ['Fires burned in Odessa, Texas.', ['Odessa:(odessa)', 'Texas:(texas)']],
    ['Ships hit Odessa again.', ['Odessa:(odesa)']],
    ['They crossed the Dnipro near Kherson.', ['Dnipro:(dnipro-river)', 'Kherson:(kherson)']],
    ['Dnipro was shelled; the Dnipro plant burned.', ['Dnipro:(dnipro)', 'Dnipro:(dnipro)']],
    ['They crossed the Jordan at dawn; Jordan was silent.', ['Jordan:(jordan-river)', 'Jordan:jordan']],
    ['The M23 took Goma.', ['M23:m23', 'Goma:(goma)']],
    [
      'Near the Strait of Hormuz and Mount Hermon.',
      ['Strait of Hormuz:(strait-of-hormuz)', 'Mount Hermon:(mount-hermon)'],
    ],
    [
      'The Rafah crossing, Erez crossing and Ben Gurion Airport were shut.',
      ['Rafah crossing:(rafah-crossing)', 'Erez crossing:(erez-crossing)', 'Ben Gurion Airport:(ben-gurion-airport)'],
    ],
    [
      "Cote d’Ivoire voted; troops entered Côte d'Ivoire.",
      ['Cote d’Ivoire:ivory-coast', "Côte d'Ivoire:(ivory-coast)"],
    ],
    ['The AT&T deal fell.', ['AT&T:atandt']],
    ['It cost US$ 4 million and HK$30.', []],
    // Neither gods nor crops are persons.
    ['Rice is the major crop here. They thanked God for it.', []],
    ['Rice said so. Condoleezza Rice left.', ['Rice:condoleezza-rice', 'Condoleezza Rice:condoleezza-rice']],
    ['Condoleezza Rice left. Rice is grown there. Rice prices rose.', ['Condoleezza Rice:condoleezza-rice']],
  ];
  for (const [text, links] of table)
    it(text, () => {
      assert.deepEqual(linksIn(text), links);
    });

  it('tells who a surname alone may be', () => {
    const [mention] = recogniser.recognise('Macron flew to Kyiv.');
    assert.equal(mention?.kind === 'actor' && mention.status, 'ambiguous');
    assert.deepEqual(mention?.kind === 'actor' && mention.candidates, ['emmanuel-macron']);
    assert.match(mention?.reason ?? '', /^Perhaps Emmanuel Macron: the full name does not stand in this article\.$/);
  });

  it('says so where a name is not listed', () => {
    const [mention] = recogniser.recognise('Fatima Qorlan spoke.');
    assert.match(mention?.reason ?? '', /^Taken for a person .*; the gazetteer does not list the name\.$/);
  });
});

describe('whom else a name can mean', () => {
  it('is told also where the article has said which is meant', () => {
    const mentions = recogniser.recognise('A court in Atlanta, Georgia, met. Georgia’s governor left.');
    const last = mentions.at(-1)!;
    assert.equal(last.kind !== 'date' && last.id, 'georgia-us-state');
    assert.deepEqual(last.kind !== 'date' && last.candidates, ['georgia']);
  });
});

describe('what the gazetteer of a corpus says', () => {
  const { data: layer } = readGazetteerText(`format: dateline-gazetteer/1
actors:
  tarvin-front: {name: Tarvin Front, kind: armed-group, aliases: [{text: Wolves, case: exact}, {text: PPP, case: exact}]}
  lebanon: {name: Lebanon, kind: state, aliases: [Land of Cedars]}
places:
  karam-village: {name: Karam, kind: village}
  marlow-ohio: {name: Marlow, kind: village, country: united-states}
`);
  const own = createArticleRecogniser({
    gazetteer: builtInGazetteer().withLayer(layer),
    dates: NO_DATES,
    tagger: shippedTagger(),
  });
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['The Wolves met the PPP.', ['Wolves:tarvin-front', 'PPP:tarvin-front']],
    ['They took Karam.', ['Karam:(karam-village)']],
    ['It spread in Marlow, Ohio.', ['Marlow:(marlow-ohio)', 'Ohio:(ohio)']],
    ['Lebanon said no in Lebanon.', ['Lebanon:lebanon', 'Lebanon:(lebanon)']],
  ];
  for (const [text, expected] of table)
    it(`goes before what ships: ${text}`, () => assert.deepEqual(linksOf(own, text), expected));
});
