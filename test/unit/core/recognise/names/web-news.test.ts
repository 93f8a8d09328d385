import assert from 'node:assert/strict';
import type { NameMention } from '../../../../../src/core/recognise/mention.ts';
import { shippedRecogniser } from '../shipped-names.ts';

const namedIn = (text: string): readonly NameMention[] =>
  shippedRecogniser.recognise(text).filter((one): one is NameMention => one.kind !== 'date');
const readAs = (quote: string, text: string): string | undefined =>
  namedIn(text).find(one => one.quote === quote)?.label;
const linkOf = (quote: string, text: string): string | undefined => namedIn(text).find(one => one.quote === quote)?.id;

describe('names of web news', () => {
  for (const [text, quote, label] of [
    // Headings of pieces that go through venues one by one.
    ['3. The Qorlan, Marlby', 'The Qorlan', 'FAC'],
    ['3. The Qorlan, Marlby', 'Marlby', 'GPE'],
    ['12) Drovers Arms, near Qorlaby\nDogs are welcome.', 'Drovers Arms', 'FAC'],
    ['12) Drovers Arms, near Qorlaby\nDogs are welcome.', 'Qorlaby', 'GPE'],
    ['3. Stomping Ground, Collingwood', 'Stomping Ground', 'FAC'],
    ['4. Anna Kowalska, Leeds', 'Anna Kowalska', 'PER'],
    // Sources in lines of their own.
    ['Source: Worcester Observer', 'Worcester Observer', 'ORG'],
    ['Source: Rift Valley Standard [edited]', 'Rift Valley Standard', 'ORG'],
    ['Source: Kenya', 'Kenya', 'GPE'],
    // Whom lawmakers sit for, whoever lives somewhere, roads.
    ['Sen. Walt Sales, R-Qorlan City, pulled his bill.', 'Qorlan City', 'GPE'],
    ['Rep. Anna Kowalska (D-Marlton) agreed.', 'Marlton', 'GPE'],
    ['Qorlaby resident Anna Kowalska said the road was shut.', 'Qorlaby', 'GPE'],
    ['Wine is grown below Mount Qorlupa now.', 'Mount Qorlupa', 'LOC'],
    ['He died when his pickup left U.S. 12 at noon.', 'U.S. 12', 'FAC'],
  ] as const)
    it(`${quote} in “${text.replace('\n', ' / ')}” is ${label}`, () => assert.equal(readAs(quote, text), label));
});

describe('parties by one word', () => {
  const AUSTRALIA = 'The Australian treasurer spoke in Sydney. Australia votes in May.';
  const GERMANY = 'The German chancellor spoke in Berlin. Germany votes in May.';
  for (const [text, quote, id] of [
    [`${AUSTRALIA} Labor called it a disgrace.`, 'Labor', 'australian-labor-party'],
    [`${AUSTRALIA} He lives where Labor holds every seat.`, 'Labor', 'australian-labor-party'],
    [`${AUSTRALIA} The Greens said nothing.`, 'Greens', 'australian-greens'],
    ['Britain votes on Thursday. British polls open at dawn. Reform abstained.', 'Reform', 'reform-uk'],
  ] as const)
    it(`are those of the land that the article is about: ${text.slice(-36)}`, () =>
      assert.equal(linkOf(quote, text), id));

  it('are nobody’s elsewhere, or where the word means something else', () => {
    const greens = namedIn(`${GERMANY} The Greens said nothing.`).find(one => one.quote === 'Greens');
    assert.equal(greens?.label, 'ORG');
    assert.equal(greens?.id, undefined);
    assert.equal(greens?.status, 'unlinked');
    assert.equal(linkOf('Labor', `${AUSTRALIA} Labor costs went up.`), undefined);
    assert.equal(linkOf('Labor', `${GERMANY} He lives where Labor holds every seat.`), undefined);
  });
});

describe('towns in an article that tells of matches in one part', () => {
  const MATCHES = 'Leeds beat Hull 3-1 on Saturday. Bradford drew with Derby 2-2.';
  const OTHERS = Array.from({ length: 6 }, () => 'Councillors will meet again in the new year.');
  const TOWNS = 'They ranched there until 1964, then tried Sheffield, Leeds and, briefly, Bradford.';

  it('are places far from these, and teams beside them', () => {
    const far = shippedRecogniser.recognise([MATCHES, ...OTHERS, TOWNS].join('\n\n'));
    const labels = (quote: string) => far.filter(one => one.quote === quote).map(({ label }) => label);
    assert.deepEqual(labels('Leeds'), ['ORG', 'GPE']);
    assert.deepEqual(labels('Bradford'), ['ORG', 'GPE']);
    // Beside them too, where the words say that the town is meant.
    const seat = shippedRecogniser.recognise(
      [MATCHES, 'Sen. Walt Kolb, R-Manhattan, and a man from Gillette, Wyo., saw it.'].join('\n\n'),
    );
    const places = seat.filter(one => one.quote === 'Manhattan' || one.quote === 'Wyo.');
    assert.deepEqual(
      places.map(one => one.kind),
      ['place', 'place'],
    );
    const near = shippedRecogniser.recognise([MATCHES, 'Leeds were the better side.'].join('\n\n'));
    assert.deepEqual(
      near.filter(one => one.quote === 'Leeds').map(({ label }) => label),
      ['ORG', 'ORG'],
    );
  });
});
