import assert from 'node:assert/strict';
import { roleCue } from '../../../../../../src/core/recognise/names/candidates/role.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';

/** The name in question stands in brackets. */
function partOf(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const tokens = new Tokens(marked.replace(/[[\]]/g, ''));
  const first = tokens.start.findIndex(at => at >= start);
  let last = first;
  while (last + 1 < tokens.count && tokens.end[last + 1]! <= end) last++;
  return roleCue(tokens, first, last).part;
}

describe('actor or place', () => {
  const table: readonly (readonly [string, string])[] = [
    ['strikes in [Lebanon] went on', 'place'],
    ['troops near [Lebanon]', 'place'],
    ['clashes in Iraq, Jordan and [Syria] killed', 'place'],
    ['in southern [Lebanon], and', 'place'],
    ['a New York-based group in [New York]', 'place'],
    ['a [London]-based monitor', 'place'],
    ['[BEIRUT]: Lebanese officials', 'place'],
    ['[DUMAYR], Syria: A raid', 'place'],
    ['DUMAYR, [Syria]: A raid', 'place'],
    ['[BEIRUT] (AFP) — Officials', 'place'],
    ['at Naqoura, [Lebanon], on Wednesday', 'place'],
    ['the capital of [Lebanon].', 'place'],
    ['withdrew from [Lebanon].', 'place'],
    ['south of [Damascus] today', 'place'],
    ['along the Israel-[Lebanon] border', 'place'],
    ['[Lebanon]’s south was hit', 'place'],
    ['bombed [Lebanon] again', 'place'],
    ['in neighbouring [Lebanon].', 'place'],
    ['the road between [Damascus] and Homs', 'place'],
    ['[Lebanon] said on Monday', 'actor'],
    ['[Israel] has repeatedly bombed', 'actor'],
    ['[Lebanon]’s army moved', 'actor'],
    ['an [Iran]-backed militia', 'actor'],
    ['the [Israel]-Lebanon talks', 'actor'],
    ['talks with [Israel] on', 'actor'],
    ['a ceasefire between [Israel] and Hezbollah', 'actor'],
    ['a ceasefire between Hezbollah and [Israel] held', 'actor'],
    ['a hotline between the coalition and [Damascus]', 'actor'],
    ['[Beirut] is negotiating for', 'actor'],
    ['[Paris] and Doha have put their names', 'actor'],
    ['[Washington], which brokered the truce', 'actor'],
    ['the ambassador to [Lebanon] warned', 'actor'],
    ['concessions from [Israel] or', 'actor'],
    ['the government of [Lebanon] said', 'actor'],
    ['a town called in “[Lebanon]” as', 'place'],
    ['“It was cold in,” [Lebanon] said', 'actor'],
    ['pitched us inside,” [Lebanon] again', 'none'],
    ['Also [Lebanon] again', 'none'],
    ['[Lebanon]', 'none'],
  ];
  for (const [text, part] of table)
    it(`${text} → ${part}`, () => {
      assert.equal(partOf(text), part);
    });
});
