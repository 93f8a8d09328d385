/** Names as reports of wars write them: townships, units, spokespeople, agencies in capitals, short forms of their own. */
import assert from 'node:assert/strict';
import { NO_DATES } from '../../../../../src/core/recognise/date-seam.ts';
import { createArticleRecogniser } from '../../../../../src/core/recognise/recognise-article.ts';
import { builtInGazetteer } from '../../../../support/built-in-gazetteer.ts';
import { shippedTagger } from '../shipped-tagger.ts';

const recogniser = createArticleRecogniser({
  gazetteer: builtInGazetteer(),
  dates: NO_DATES,
  tagger: shippedTagger(),
});

const linksOf = (text: string): string[] =>
  recogniser
    .recognise(text)
    .flatMap(one => (one.kind === 'date' ? [] : [`${one.quote}|${one.label}|${one.id ?? '-'}`]));

function check(rows: readonly (readonly [string, ...string[]])[]): void {
  for (const [text, ...expected] of rows) assert.deepEqual(linksOf(text), expected, text);
}

describe('names of conflict reporting', () => {
  it('knows places below the size of towns', () =>
    check([
      ['They bombed Momeik and Pinlebu.', 'Momeik|GPE|momeik', 'Pinlebu|GPE|pinlebu'],
      ['They shelled Lankien and Uror.', 'Lankien|GPE|lankien', 'Uror|GPE|uror'],
      ['Gunmen came to Liancourt.', 'Liancourt|GPE|liancourt'],
      ['He was born in Kornidzor.', 'Kornidzor|GPE|kornidzor'],
      ['Troops entered Sukhyi Yar.', 'Sukhyi Yar|GPE|sukhyi-yar'],
      ['They fled from Bilis Qooqaani.', 'Bilis Qooqaani|GPE|bilis-qooqaani'],
    ]));

  it('labels provinces and districts as units of government', () =>
    check([
      ['A clash in Kurram.', 'Kurram|GPE|kurram'],
      ['They left Sulu for Maguindanao del Sur.', 'Sulu|GPE|sulu', 'Maguindanao del Sur|GPE|maguindanao-del-sur'],
      ['It fell in the Swat Valley.', 'Swat Valley|LOC|swat-valley'],
    ]));

  it('knows them by further spellings', () =>
    check([
      ['Drones hit Umm Rawaba.', 'Umm Rawaba|GPE|um-rawaba'],
      ['They left Bardhere.', 'Bardhere|GPE|bardera'],
    ]));

  it('knows units and those who speak', () =>
    check([
      ['The 41st CAA needs weeks.', '41st CAA|ORG|41st-combined-arms-army'],
      ['Khaing Thukha spoke.', 'Khaing Thukha|PER|khaing-thukha'],
      ['The Vostok Group of Forces advanced.', 'Vostok Group of Forces|ORG|east-group-of-forces'],
      ['Two of the Wagner mercenaries fell.', 'Wagner|ORG|wagner-group'],
    ]));

  it('takes an agency in capitals for no town that is written small', () =>
    check([
      ['The commander said in a statement to SANA that belts were found.', 'SANA|ORG|sana'],
      ['He went to Sana.', 'Sana|GPE|sanaa'],
    ]));

  it('takes the land for the people where no noun is said of them', () =>
    check([
      ['In Amhara, they hold the roads.', 'Amhara|GPE|amhara-region'],
      ['Armed men from Afar clashed.', 'Afar|GPE|afar-region'],
      ['In Amhara villages they hid.', 'Amhara|NORP|amharas'],
      ['He spoke with the Amhara.', 'Amhara|NORP|amharas'],
      ['Amhara farmers left.', 'Amhara|NORP|amharas'],
    ]));

  it('takes a paper by its article for no river', () => {
    assert.ok(linksOf('A resident told The Irrawaddy that it burned.')[0]?.endsWith('|ORG|the-irrawaddy'));
    check([['They crossed the Irrawaddy.', 'Irrawaddy|LOC|irrawaddy-river']]);
  });

  it('follows short forms that the text defines, also with small letters and in square brackets', () =>
    check([
      [
        'The Russian Ministry of Defense (MoD) said so. The MoD denied it.',
        'Russian Ministry of Defense|ORG|russian-ministry-of-defence',
        'MoD|ORG|russian-ministry-of-defence',
        'MoD|ORG|russian-ministry-of-defence',
      ],
      [
        'Elements of the 41st Combined Arms Army [CAA] and the CAA advanced.',
        '41st Combined Arms Army|ORG|41st-combined-arms-army',
        'CAA|ORG|41st-combined-arms-army',
        'CAA|ORG|41st-combined-arms-army',
      ],
    ]));
});
