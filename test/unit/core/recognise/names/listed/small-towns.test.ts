import assert from 'node:assert/strict';
import { readGazetteerText } from '../../../../../../src/core/gazetteer-files/read.ts';
import { NO_DATES } from '../../../../../../src/core/recognise/date-seam.ts';
import type { NameMention } from '../../../../../../src/core/recognise/mention.ts';
import { createArticleRecogniser } from '../../../../../../src/core/recognise/recognise-article.ts';
import { builtInGazetteer } from '../../../../../support/built-in-gazetteer.ts';
import { shippedRecogniser } from '../../shipped-names.ts';
import { shippedTagger } from '../../shipped-tagger.ts';

type Recogniser = ReturnType<typeof createArticleRecogniser>;

const named = (quote: string, text: string, by: Recogniser = shippedRecogniser): NameMention => {
  const mention = by.recognise(text).find(one => one.quote === quote);
  assert.ok(mention !== undefined && mention.kind !== 'date', `${quote} is not found`);
  return mention;
};

const SYRIA =
  'Syrian troops left Homs on Monday. Syria said that the road to Hama was open. Residents of Aleppo fled to Idlib.';

describe('what small towns are linked to', () => {
  for (const [text, quote, id] of [
    // The land itself, its people, another place there, a body or a person of it.
    ['Australia will shut the mine near Toodyay.', 'Toodyay', 'toodyay'],
    ['A fire near Toodyay is out.\n\nAustralian crews had come by night.', 'Toodyay', 'toodyay'],
    ['A fire near Toodyay is out.\n\nCrews had come from Perth and Bunbury.', 'Toodyay', 'toodyay'],
    ['A fire near Wickenburg is out.\n\nThe Pentagon lent a helicopter.', 'Wickenburg', 'wickenburg'],
    ['Police searched a house in Wickenburg, Arizona.', 'Wickenburg', 'wickenburg'],
    // Where no land is spoken of, towns of one land bear out each other.
    ['Buses run from Tenby to Saundersfoot.', 'Tenby', 'tenby'],
    // A town of some size where no land is spoken of, and towns that are named together more than another land is.
    ['A lorry overturned in Bracknell on Monday.', 'Bracknell', 'bracknell'],
    ['Buses run from Tenby to Saundersfoot. A driver from France was hurt.', 'Tenby', 'tenby'],
    // An article of another land: where the same paragraph speaks of the town's.
    [`${SYRIA}\n\nAn Australian volunteer from Toodyay was with them.`, 'Toodyay', 'toodyay'],
  ] as const)
    it(`is sure: ${text}`, () => {
      const mention = named(quote, text);
      assert.equal(mention.status, 'linked');
      assert.equal(mention.id, id);
    });

  for (const [text, quote, id, land] of [
    [`${SYRIA}\n\nThey reached Toodyay by night.`, 'Toodyay', 'toodyay', 'Australia'],
    [`${SYRIA}\n\nShells fell in Ladybrand, residents said.`, 'Ladybrand', 'ladybrand', 'South Africa'],
    // Not by itself, however often, nor by another small town, where the article is about another land.
    [
      `${SYRIA}\n\nThey reached Toodyay. Toodyay is quiet. In Toodyay, shops are open.`,
      'Toodyay',
      'toodyay',
      'Australia',
    ],
    [`${SYRIA}\n\nThey went from Tenby to Saundersfoot.`, 'Tenby', 'tenby', 'United Kingdom'],
    // A larger one too, if the article is about another land.
    [`${SYRIA}\n\nThey reached Bracknell by night.`, 'Bracknell', 'bracknell', 'United Kingdom'],
    // One word of its land in an article that is all about another.
    [`${SYRIA}\n\nA British envoy came.\n\nThey reached Tenby by night.`, 'Tenby', 'tenby', 'United Kingdom'],
    ['They reached Toodyay by night.', 'Toodyay', 'toodyay', 'Australia'],
  ] as const)
    it(`is unsure: ${text}`, () => {
      const mention = named(quote, text);
      assert.equal(mention.kind, 'place');
      assert.equal(mention.label, 'GPE');
      assert.equal(mention.status, 'ambiguous');
      assert.equal(mention.id, undefined);
      assert.deepEqual(mention.candidates, [id]);
      assert.equal(mention.reason, `Perhaps ${quote}: the article says little or nothing of its country, ${land}.`);
    });

  it('links what the corpus’s own gazetteer has, and larger towns, as before', () => {
    const { data } = readGazetteerText(`format: dateline-gazetteer/1
places:
  toodyay: {name: Toodyay, kind: village}
`);
    const own = createArticleRecogniser({
      gazetteer: builtInGazetteer().withLayer(data),
      dates: NO_DATES,
      tagger: shippedTagger(),
    });
    assert.equal(named('Toodyay', `${SYRIA}\n\nThey reached Toodyay by night.`, own).id, 'toodyay');
    assert.equal(named('Wollongong', `${SYRIA}\n\nThey reached Wollongong by night.`).id, 'wollongong');
  });
});

describe('towns whose name somebody may bear', () => {
  const HEREFORD = 'Councillors in Hereford met on Monday. The road to Leominster is shut.';

  for (const [text, quote, id] of [
    [`${HEREFORD}\n\nTo spare the bridge, she goes round by Ledbury.`, 'Ledbury', 'ledbury'],
    [`${HEREFORD}\n\nLedbury has had its market since 1138.`, 'Ledbury', 'ledbury'],
    // A large one far away, in an article about its country.
    ['Australia votes on Saturday. Perth and Cairns have queues.\n\nThe Darwin port sale is off.', 'Darwin', 'darwin'],
  ] as const)
    it(`are places near those that the article names: ${quote} in ${text.slice(-40)}`, () => {
      const mention = named(quote, text);
      assert.equal(mention.label, 'GPE');
      assert.equal(mention.id, id);
    });

  for (const [text, quote] of [
    [`${HEREFORD}\n\nAnn Ledbury chaired it. Afterwards Ledbury went home.`, 'Ledbury'],
    [`${HEREFORD}\n\n“We are sorry,” Ledbury said.`, 'Ledbury'],
    [`${SYRIA}\n\nLedbury has had its market since 1138.`, 'Ledbury'],
  ] as const)
    it(`are not, where somebody bears the name or nothing near is named: ${text.slice(-40)}`, () => {
      const mentions = shippedRecogniser.recognise(text);
      assert.ok(!mentions.some(one => one.quote === quote && one.kind === 'place' && one.id === 'ledbury'));
    });
});
