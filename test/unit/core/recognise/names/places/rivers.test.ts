import assert from 'node:assert/strict';
import type { NameMention } from '../../../../../../src/core/recognise/mention.ts';
import { shippedRecogniser } from '../../shipped-names.ts';

const namedIn = (text: string): readonly NameMention[] =>
  shippedRecogniser.recognise(text).filter((one): one is NameMention => one.kind !== 'date');

describe('rivers and heights by their name alone', () => {
  for (const [text, quote, id] of [
    // A word that is a surname, a town elsewhere, or nothing else that is listed.
    ['Fields were under water where the Teme meets the Severn.', 'Severn', 'severn-river'],
    ['The Severn has peaked, the agency said.', 'Severn', 'severn-river'],
    ['She fished the Musselshell, the Stillwater and anything else with a bank.', 'Stillwater', 'stillwater-river'],
    ['Camping is banned anywhere on the Murray.', 'Murray', 'murray-river'],
    ['Fans lined the Murray’s banks.', 'Murray', 'murray-river'],
    // A state and its river: only where the words before say so.
    ['They crossed the Ohio by night.', 'Ohio', 'ohio-river'],
    ['More than 200 climbers were stuck on Kilimanjaro yesterday.', 'Kilimanjaro', 'mount-kilimanjaro'],
    ['He fell on Helvellyn in thick cloud.', 'Helvellyn', 'helvellyn'],
  ] as const)
    it(`are linked: ${text}`, () => {
      const mention = namedIn(text).find(one => one.quote === quote);
      assert.equal(mention?.label, 'LOC');
      assert.equal(mention?.id, id);
    });

  it('are known by what is told of them, though nobody lists them', () => {
    for (const text of ['The Qorlu burst its banks on Sunday.', 'Tents stand on the banks of the Qorlu.'])
      assert.equal(namedIn(text).find(one => one.quote === 'Qorlu')?.label, 'LOC', text);
  });

  it('are not meant where the name goes on, or somebody or something else bears it', () => {
    for (const [text, quote] of [
      ['Ann Murray scored twice for the Murray girls.', 'Murray'],
      ['The Trent building was sold in March.', 'Trent'],
      ['The Boyne family moved out.', 'Boyne'],
    ] as const)
      assert.notEqual(namedIn(text).find(one => one.quote === quote)?.label, 'LOC', text);
  });
});
