import assert from 'node:assert/strict';
import type { RecognitionSetting } from '../../../../src/core/recognise/article-mentions.ts';
import { NO_DATES } from '../../../../src/core/recognise/date-seam.ts';
import type { NameMention } from '../../../../src/core/recognise/mention.ts';
import { createArticleRecogniser } from '../../../../src/core/recognise/recognise-article.ts';
import { gazetteer } from './fixture-gazetteer.ts';

function namesIn(text: string, more: Partial<RecognitionSetting> = {}): NameMention[] {
  const recogniser = createArticleRecogniser({ gazetteer, dates: NO_DATES, ...more });
  return recogniser.recognise(text).filter(mention => mention.kind !== 'date');
}

/** "quote LABEL kind:id" of each name; the kind is left out where the id is. */
function shown(text: string, more: Partial<RecognitionSetting> = {}): string[] {
  return namesIn(text, more).map(
    ({ quote, label, kind, id }) => `${quote} ${label}${id === undefined ? '' : ` ${kind}:${id}`}`,
  );
}

describe('actors and places of an article', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    // spans
    ['Hezbollah’s weapons', ['Hezbollah ORG actor:hezbollah']],
    ['an Iran-backed group', ['Iran GPE actor:iran']],
    ['They met in Ain al-Hilweh near Sidon.', ['Ain al-Hilweh LOC place:ain-al-hilweh', 'Sidon GPE place:sidon']],
    ['south of the Litani river', ['Litani river LOC place:litani']],
    ['AL-QAEDA and Al Qaeda', ['AL-QAEDA ORG actor:al-qaeda', 'Al Qaeda ORG actor:al-qaeda']],
    ['told The Harbour Post and the Harbour Post', ['The Harbour Post ORG actor:post', 'Harbour Post ORG actor:post']],
    ['Hezbollahs and preHezbollah', []],
    ['see www.Hezbollah.org or me@Israel.com', []],
    [
      'All of this came to pass because the envoys of the United\nStates said so',
      ['United\nStates GPE actor:united-states'],
    ],
    // case
    ['It hit us and who is to say', []],
    ['The US and the WHO', ['US GPE actor:united-states', 'WHO ORG actor:who']],
    ['a U.S. envoy', ['U.S. GPE actor:united-states']],
    ['WHO IS TO TELL US THE TRUTH', []],
    ['Is IS gone? It is.', ['IS ORG actor:islamic-state']],
    ['roast turkey in Turkey', ['Turkey GPE place:turkey']],
    ['lebanese army', []],
    ['the Lebanese army', ['Lebanese army ORG actor:laf']],
    // nationality words and roles
    ['Lebanese officials', ['Lebanese NORP actor:lebanon']],
    ['officials in Beirut', ['Beirut GPE place:beirut']],
    ['Beirut is negotiating', ['Beirut GPE actor:lebanon']],
    ['Lebanon’s Naqoura', ['Lebanon GPE place:lebanon', 'Naqoura GPE place:naqoura']],
    ['Washington Post reporters left', ['Washington Post ORG']],
    // spelling by ear
    ['a meeting in Nakoura', ['Nakoura GPE place:naqoura']],
    // persons that no gazetteer lists
    ['said Wassim Nasr, a researcher. Nasr added', ['Wassim Nasr PER', 'Nasr PER']],
    ['Brig.-Gen. Amichai Levin', ['Amichai Levin PER']],
    ['its director Emily Tripp and President Trump', ['Emily Tripp PER', 'Trump PER']],
    ['Khaled Al-Masoud’s mother said. Al-Masoud left', ['Khaled Al-Masoud PER', 'Al-Masoud PER']],
    ['Foreign Minister Gideon Saar', ['Gideon Saar PER']],
    ['Israeli Prime Minister Benjamin Netanyahu’s office', ['Israeli NORP actor:israel', 'Benjamin Netanyahu PER']],
    ['General Assembly and Prime Minister', []],
    ['under the Abraham Accords,', []],
    ['Officials said Tuesday that Wednesday', []],
    // bodies and places that no gazetteer lists
    ['the Levant Institute for Strategic Affairs says', ['Levant Institute for Strategic Affairs ORG']],
    ['the Syrian Free Army took', ['Syrian Free Army ORG']],
    ['the village of Sarada was', ['Sarada GPE']],
    ['in Sarada, where', ['Sarada GPE']],
    ['at the Rashidieh Camp on', ['Rashidieh Camp LOC']],
    // short forms of the text's own
    ['Northern Relief Committee (NRC) said. NRC trucks', ['Northern Relief Committee ORG', 'NRC ORG', 'NRC ORG']],
    [
      'Lebanese Armed Forces (LAF) said. The LAF',
      ['Lebanese Armed Forces ORG actor:laf', 'LAF ORG actor:laf', 'LAF ORG actor:laf'],
    ],
    [
      'Syria said no, Syrian media report. The Interior Ministry added',
      ['Syria GPE actor:syria', 'Syrian NORP actor:syria', 'Interior Ministry ORG actor:syrian-interior-ministry'],
    ],
    ['The Steppe Guard left. The Guard said', ['Steppe Guard ORG actor:steppe-guard', 'Guard ORG actor:steppe-guard']],
    // weak names
    ['Salam alone', []],
    ['Nawaf Salam spoke. Salam left', ['Nawaf Salam PER actor:nawaf-salam', 'Salam PER actor:nawaf-salam']],
    ['clashes in Salam, a town', ['Salam GPE place:salam-town']],
    ['Why Nobody Knows Who Hit Whom', []],
  ];
  for (const [text, expected] of table)
    it(JSON.stringify(text), () => {
      assert.deepEqual(shown(text), expected);
    });

  it('takes the holder of the office on the day of publication for a title with a surname', () => {
    const id = (day: string) =>
      namesIn('President Aoun said', { published: { edtf: day, basis: 'stated', source: '' } })[0]?.id;
    assert.equal(id('2025-12-03'), 'joseph-aoun');
    assert.equal(id('2019-05'), 'michel-aoun');
  });

  it('takes the surname alone for whom the article names by an office', () => {
    const text = 'President Aoun spoke.\n\nThe Aoun plan failed, and Aoun left.';
    const published = { edtf: '2025-12-03', basis: 'stated', source: '' } as const;
    assert.deepEqual(
      namesIn(text, { published }).map(mention => mention.id),
      ['joseph-aoun', 'joseph-aoun', 'joseph-aoun'],
    );
  });

  it('takes a name that is doubtful as a town for the land that bears it without doubt', () => {
    const ids = (text: string) => namesIn(text).map(mention => mention.id);
    assert.deepEqual(ids('Troops in Asia left. Syrian troops, Syrian officials said.'), ['asia', 'syria', 'syria']);
    assert.deepEqual(ids('Troops in Asia, Syria, left.'), ['asia-town', 'syria']);
  });

  it('takes a name for a person where the trained recogniser does, though a small town bears it', () => {
    const tagger = { tag: () => [{ first: 1, last: 2, label: 'PER' as const, score: 0.7 }] };
    assert.deepEqual(shown('then Karim Haddad spoke', { tagger }), ['Karim Haddad PER']);
  });

  it('takes a surname for the person named in full last', () => {
    const text = 'Joseph Aoun spoke.\n\nAoun left.\n\nMichel Aoun came.\n\nAoun sat.';
    assert.deepEqual(
      namesIn(text).map(mention => mention.id),
      ['joseph-aoun', 'joseph-aoun', 'michel-aoun', 'michel-aoun'],
    );
  });

  it('tells towns of one name apart by the countries of the article and by the address', () => {
    const id = (text: string) => namesIn(text).find(mention => mention.quote === 'Tripoli')?.id;
    assert.equal(id('Clashes in Tripoli. Lebanese troops came, Lebanese officials said.'), 'tripoli-lebanon');
    assert.equal(id('Clashes in Tripoli.'), 'tripoli-libya');
    assert.equal(id('Clashes in Tripoli, Lebanon.'), 'tripoli-lebanon');
    const mention = namesIn('Clashes in Tripoli.')[0]!;
    assert.deepEqual(mention.candidates, ['tripoli-lebanon']);
  });

  it('keeps both readings of a capital that stands for its government, and says why', () => {
    const [mention] = namesIn('talks with Damascus.');
    assert.equal(mention?.id, 'syria');
    assert.deepEqual(mention?.candidates, ['damascus']);
    assert.match(mention?.reason ?? '', /^Damascus stands for the government of Syria because “with” precedes it\.$/);
  });

  it('puts a trained recogniser in behind the gazetteer and before the rules', () => {
    const tagger = {
      tag: () => [
        { first: 1, last: 1, label: 'PER' as const, score: 0.7 },
        { first: 3, last: 3, label: 'PER' as const, score: 0.7 },
      ],
    };
    assert.deepEqual(shown('then Qorvath told Hezbollah', { tagger }), [
      'Qorvath PER',
      'Hezbollah ORG actor:hezbollah',
    ]);
  });

  it('gives dates and names without overlap', () => {
    const recogniser = createArticleRecogniser({ gazetteer });
    const quotes = recogniser
      .recognise('On 7 October 2023 the 17 October Movement left Beirut.')
      .map(({ quote }) => quote);
    assert.deepEqual(quotes, ['7 October 2023', '17 October Movement', 'Beirut']);
  });
});
