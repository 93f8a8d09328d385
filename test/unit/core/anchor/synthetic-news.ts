import type { Random } from './random.ts';

const ACTORS = [
  'the Northern Front',
  'the Salt Brigades',
  'the army',
  'the Interior Ministry',
  'the River Movement',
  'UN peacekeepers',
  'the Coast Guard',
  'the Red Hills militia',
];
const PEOPLE = [
  'Mr. Adan Veko',
  'Col. Lena Hroun',
  'Gov. Tarek Sidi',
  'the foreign minister, Ilo Marsh',
  'a spokesman, R. K. Tamm',
  'Dr. Nour Bassel',
  'Brig.-Gen. Omar Jessin',
];
const PLACES = [
  'Karsova',
  'Port Elim',
  'the Ostra valley',
  'Deir Monan',
  'Beit Salu',
  'the U.S. consulate in Vell',
  'Tall Hamra',
  'northern Quill',
];
const DAYS = [
  'on Monday',
  'on Tuesday night',
  'late on Wednesday',
  'on Oct. 19',
  'on November 3',
  'at around 3 a.m. on Friday',
  'over the weekend',
];
const HARM = ['people', 'civilians', 'soldiers', 'fighters', 'aid workers', 'children', 'residents'];
const VERBS = ['killed', 'wounded', 'displaced', 'detained', 'trapped'];
const MEANS = ['an air strike', 'a drone', 'artillery fire', 'a roadside bomb', 'clashes', 'a raid'];
const SAID = ['said', 'told reporters', 'said in a statement', 'confirmed', 'warned', 'announced'];
const TARGETS = [
  'a fuel depot',
  'the market',
  'a school',
  'two bridges',
  'a convoy',
  'the power station',
  'a weapons cache',
];
const TOPICS = [
  'the truce',
  'the prisoner exchange',
  'the border crossing',
  'the withdrawal',
  'the ceasefire mechanism',
  'the demilitarized zone',
];
const ADJECTIVES = ['fragile', 'constructive', 'tense', 'irreversible', 'unacceptable', 'cautious', 'frank'];
const GLUE = ['However, ', 'Meanwhile, ', 'Earlier, ', 'Still, ', '', '', '', '', ''];

const OBJECTS =
  'report bridge ledger harvest radio clinic tanker checkpoint orchard pipeline archive ferry tunnel quarry mill barracks dam warehouse'.split(
    ' ',
  );
const QUALITIES =
  'abandoned northern crowded shelled reopened disputed leaked guarded half-built flooded coastal burnt ageing guarded hidden'.split(
    ' ',
  );
const ACTIONS =
  'inspected photographed abandoned repaired crossed searched described mapped supplied visited filmed guarded rebuilt'.split(
    ' ',
  );
/** What sets one report apart from the next of its mould. */
const DETAILS: readonly Maker[] = [
  r => `, where the ${r.pick(QUALITIES)} ${r.pick(OBJECTS)} was ${r.pick(ACTIONS)} by ${r.pick(OBJECTS)} workers`,
  r => `, after a ${r.pick(OBJECTS)} and a ${r.pick(QUALITIES)} ${r.pick(OBJECTS)} had been ${r.pick(ACTIONS)}`,
  r => `, while the ${r.pick(OBJECTS)} near the ${r.pick(OBJECTS)} remained ${r.pick(QUALITIES)}`,
  r => ` beside a ${r.pick(QUALITIES)} ${r.pick(OBJECTS)}`,
];

type Maker = (random: Random) => string;
const number = (random: Random) =>
  random.chance(0.7) ? String(random.whole(2, 97)) : `${random.whole(1, 40)},${random.whole(100, 999)}`;

/** Templates that share much of their wording, as wire copy does, so that look-alikes abound. */
const SENTENCES: readonly Maker[] = [
  r =>
    `${r.pick(PEOPLE)} ${r.pick(SAID)} ${r.pick(DAYS)} that ${r.pick(MEANS)} had ${r.pick(VERBS)} ${number(r)} ${r.pick(HARM)} in ${r.pick(PLACES)}.`,
  r =>
    `At least ${number(r)} ${r.pick(HARM)} were ${r.pick(VERBS)} when ${r.pick(MEANS)} hit ${r.pick(TARGETS)} near ${r.pick(PLACES)}, local officials ${r.pick(SAID)}.`,
  r => `“We regard ${r.pick(TOPICS)} as ${r.pick(ADJECTIVES)},” ${r.pick(PEOPLE)} ${r.pick(SAID)} ${r.pick(DAYS)}.`,
  r => `The statement did not say whether ${r.pick(ACTORS)} would take part in talks on ${r.pick(TOPICS)}.`,
  r =>
    `Witnesses in ${r.pick(PLACES)} said they saw ${number(r)} vehicles of ${r.pick(ACTORS)} moving towards ${r.pick(PLACES)} ${r.pick(DAYS)}.`,
  r =>
    `According to ${r.pick(ACTORS)}, the attack on ${r.pick(TARGETS)} in ${r.pick(PLACES)} was carried out by ${r.pick(ACTORS)}.`,
  r =>
    `${r.pick(PEOPLE)} denied that ${r.pick(ACTORS)} had fired on ${r.pick(TARGETS)}, calling the report “${r.pick(ADJECTIVES)} and false.”`,
  r =>
    `The talks in ${r.pick(PLACES)} were described as ${r.pick(ADJECTIVES)} by ${r.pick(ACTORS)} and as ${r.pick(ADJECTIVES)} by ${r.pick(ACTORS)}.`,
  r =>
    `About ${number(r)} families have left ${r.pick(PLACES)} since the fighting began, the agency said, with ${number(r)} more expected to follow.`,
  r =>
    `It’s the ${r.pick(['second', 'third', 'fourth'])} time this year that ${r.pick(ACTORS)} and ${r.pick(ACTORS)} have agreed to extend ${r.pick(TOPICS)}.`,
  r =>
    `Hospitals in ${r.pick(PLACES)} received ${number(r)} bodies ${r.pick(DAYS)}, ${r.pick(PEOPLE)} ${r.pick(SAID)}.`,
  r => `No group claimed responsibility for ${r.pick(MEANS)} that destroyed ${r.pick(TARGETS)}.`,
  () => 'The number could not be verified independently.',
  r =>
    `A source close to ${r.pick(ACTORS)} said the residents’ return to ${r.pick(PLACES)} “may take weeks,” depending on ${r.pick(TOPICS)}.`,
];
const HEADLINES: readonly Maker[] = [
  r => `${number(r)} ${r.pick(HARM)} reported ${r.pick(VERBS)} near ${r.pick(PLACES)}`,
  r => `What we know about ${r.pick(TOPICS)}`,
  r => `Talks on ${r.pick(TOPICS)} resume in ${r.pick(PLACES)}`,
];

const NOUNS =
  'envoy committee rift budget verdict harbour drought inquiry curfew deal parade pledge rumour delegation census shortage veto ballot quota appeal tariff epidemic strike exam famine festival lawsuit storm summit tender audit blockade boycott coup cargo debt embargo exile fleet grant'.split(
    ' ',
  );
const DOINGS =
  'delayed outlined postponed rejected welcomed weighed questioned doubled halved buried exposed revived cancelled eased tightened mocked praised ignored answered reversed triggered survived hampered overshadowed reopened prolonged'.split(
    ' ',
  );
const MANNERS = 'quietly openly briefly again twice formally reluctantly hastily partly barely'.split(' ');
const TIES = ['although', 'because', 'while', 'so that', 'and later', 'even as', 'before', 'until'];

/** A sentence of no mould: hardly two are alike. */
function freeSentence(r: Random): string {
  const thing = () =>
    `the ${r.chance(0.5) ? `${r.pick(QUALITIES)} ` : ''}${r.pick(NOUNS)}${r.chance(0.3) ? ` over the ${r.pick(OBJECTS)}` : ''}`;
  const who = () => (r.chance(0.4) ? r.pick([...ACTORS, ...PEOPLE]) : thing());
  const clause = () =>
    `${who()} ${r.chance(0.3) ? `${r.pick(MANNERS)} ` : ''}${r.pick(DOINGS)} ${thing()}${r.chance(0.3) ? ` in ${r.pick(PLACES)}` : ''}${r.chance(0.2) ? ` ${r.pick(DAYS)}` : ''}`;
  const text = `${clause()} ${r.pick(TIES)} ${clause()}${r.chance(0.3) ? `, ${r.pick(PEOPLE)} ${r.pick(SAID)}` : ''}.`;
  return text[0]!.toUpperCase() + text.slice(1);
}

export function makeSentence(random: Random): string {
  return random.chance(0.65) ? freeSentence(random) : mouldedSentence(random);
}

function mouldedSentence(random: Random): string {
  const plain = random.pick(SENTENCES)(random);
  // One in five is bare: the same mould with other facts, and now and then the very same sentence.
  const sentence = random.chance(0.2) ? plain : plain.replace(/(?=\.?”?\.?$)/, random.pick(DETAILS)(random));
  const opening = random.pick(GLUE);
  const body =
    opening === '' || /^[“A-Z]{2}|^(?:Mr|Dr|Col|Gov|Brig)/.test(sentence)
      ? sentence
      : opening + sentence[0]!.toLowerCase() + sentence.slice(1);
  return body[0]!.toUpperCase() + body.slice(1);
}

/** An article of about `count` sentences: headline (often twice), furniture, bullets, paragraphs of one to three. */
export function makeArticle(random: Random, count: number): string {
  const headline = random.pick(HEADLINES)(random);
  const lines = [headline, '', 'Updated 03 December 2031'];
  if (random.chance(0.5)) {
    lines.push('', headline);
  }
  if (random.chance(0.4)) {
    lines.push('', `  • ${makeSentence(random).slice(0, -1)}`, `  • ${makeSentence(random).slice(0, -1)}`);
  }
  lines.push('');
  for (let made = 0; made < count; ) {
    const size = random.whole(1, 3);
    const paragraph = Array.from({ length: size }, () => makeSentence(random));
    lines.push(paragraph.join(' '), '');
    made += size;
    if (random.chance(0.08)) {
      lines.push(random.pick(HEADLINES)(random), '');
    }
  }
  return lines.join('\n');
}

/** An article made of given sentences in their order. */
export function joinSentences(random: Random, sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const size = random.whole(1, 3);
    paragraphs.push(sentences.slice(at, at + size).join(' '));
    at += size;
  }
  return paragraphs.join('\n\n');
}
