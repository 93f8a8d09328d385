import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { assertLinear } from '../../support/counted-work.ts';
import { ARTICLE, grammar, root, scannerPrototype, stretches, tokenise } from './grammars.ts';

const HEADLINE = 'markup.heading.headline';
const HEADING = 'markup.heading.section';
const FURNITURE = 'comment.line.furniture';
const BYLINE = 'markup.italic.byline';
const PLACE = 'markup.bold.place';
const NOTICE = 'markup.bold.notice';
const QUOTE = 'markup.quote';
const DIAGRAM = 'markup.raw.block.diagram';
const BULLET = 'markup.list.unnumbered';
const NUMBER = 'markup.list.numbered';
const LINK = 'markup.underline.link';

describe('article grammar', () => {
  let article: IGrammar;
  before(async () => {
    article = await grammar(ARTICLE);
  });
  /** What of a text, put below a headline and a blank line, has a scope. */
  const found = (text: string, scope: string): string[] =>
    stretches(tokenise(article, `Headline\n\n${text}`).slice(2), scope);

  const rows: readonly (readonly [text: string, scope: string, expected: readonly string[]])[] = [
    // furniture
    ['Updated 04 March 2026', FURNITURE, ['Updated 04 March 2026']],
    ['Updated 2 sec ago', FURNITURE, ['Updated 2 sec ago']],
    ['Last updated on 3 March', FURNITURE, ['Last updated on 3 March']],
    ['Published: 05/03/2026 09:20 GMT+3', FURNITURE, ['Published: 05/03/2026 09:20 GMT+3']],
    ['Follow', FURNITURE, ['Follow']],
    ['Share', FURNITURE, ['Share']],
    ['Short Url', FURNITURE, ['Short Url']],
    ['Similar Articles', FURNITURE, ['Similar Articles']],
    ['ADVERTISEMENT', FURNITURE, ['ADVERTISEMENT']],
    ['© Bekaa Mail 2026', FURNITURE, ['© Bekaa Mail 2026']],
    ['Analysis | The Review | 5 March 2026', FURNITURE, ['Analysis | The Review | 5 March 2026']],
    ['A text.\nFollow\nMore text.', FURNITURE, ['Follow']],
    ['Updated maps were shown to the delegates. They were old.', FURNITURE, []],
    ['Share prices fell in Beirut on Monday', FURNITURE, []],
    ['Follow the money, an old diplomat said.', FURNITURE, []],
    ['Comments by the minister angered Paris.', FURNITURE, []],
    // byline
    ['By Nour Abisaleh, The Harbour Post', BYLINE, ['By Nour Abisaleh, The Harbour Post']],
    [
      'Reporting by A. Writer and B. Scribe; editing by C.',
      BYLINE,
      ['Reporting by A. Writer and B. Scribe; editing by C.'],
    ],
    ['By Wednesday the road was open.', BYLINE, []],
    ['By and large the truce holds', BYLINE, []],
    // dateline
    ['BEIRUT — The talks ended.', PLACE, ['BEIRUT']],
    ['BEIRUT (LDA) - The talks ended.', PLACE, ['BEIRUT (LDA)']],
    ['DUMAYR, Syria: A raid failed.', PLACE, ['DUMAYR, Syria']],
    ['DAMASCUS, 4 March - Seven died.', PLACE, ['DAMASCUS, 4 March']],
    ['WASHINGTON, March 4, 2026 – They met.', PLACE, ['WASHINGTON, March 4, 2026']],
    ['JERUSALEM/BEIRUT -- Both agreed.', PLACE, ['JERUSALEM/BEIRUT']],
    ["SANA'A, Yemen — Both agreed.", PLACE, ["SANA'A, Yemen"]],
    ['  • A bullet\nDOHA: Eleven trucks came.', PLACE, ['DOHA']],
    ['UNIFIL said: The line is long.', PLACE, []],
    ['The army said: nothing.', PLACE, []],
    // notices
    ['Correction: An earlier version was wrong.', NOTICE, ['Correction:']],
    ['Clarification, 5 March: It was two.', NOTICE, ['Clarification, 5 March:']],
    ['Correction fluid was used.', NOTICE, []],
    // headings
    ['What was agreed\n\nText.', HEADING, ['What was agreed']],
    ['‘Unknown origin’\u00a0\n\nText.', HEADING, ['‘Unknown origin’']],
    ['Text that goes on and on.\nNot a heading\n', HEADING, []],
    ['He said so.', HEADING, []],
    ['Delegates of the two sides sat in one room for the first time\nsince they stopped.', HEADING, []],
    ['1. One thing', HEADING, []],
    ['We are committed to this option,\n\nsaid the president.', HEADING, []],
    ['“May the talks go on” – Thaer, Qaryatayn', HEADING, []],
    // quotations
    ['He said “no” and “yes”.', QUOTE, ['“no”', '“yes”']],
    ['He said "no" and "yes".', QUOTE, ['"no"', '"yes"']],
    ['It was ‘excellent.’ They’re glad.', QUOTE, ['‘excellent.’']],
    ['It was ‘Israel’s last word’ on it.', QUOTE, ['‘Israel’s last word’']],
    ['“They call it ‘peace’ here,” she said.', QUOTE, ['“They call it ‘peace’ here,”']],
    ['She said “it goes\non and on” there.', QUOTE, ['“it goes', 'on and on”']],
    ['She said "it goes\non and on" there.', QUOTE, ['"it goes', 'on and on"']],
    ['“First part.\n\n“Second part.”\n\nAfter.', QUOTE, ['“First part.', '“Second part.”']],
    ['“First part.\n“Second part.” After.', QUOTE, ['“First part.', '“Second part.”']],
    ['“Never closed.\n\nAnother paragraph.', QUOTE, ['“Never closed.']],
    ['  • He said “no”\n  • He said “yes”', QUOTE, ['“no”', '“yes”']],
    ['Correction: It was “no”.', QUOTE, ['“no”']],
    ['  • “Never closed\n  • Another item', QUOTE, ['“Never closed']],
    ['A 6" pipe and a 12" pipe.', QUOTE, []],
    ['The sides’ lists and the ’90s', QUOTE, []],
    ['Il dit « non » deux fois', QUOTE, ['« non »']],
    // lists
    ['  • One thing\n  • Another', BULLET, ['  • ', '  • ']],
    ['- One thing\n– Another', BULLET, ['- ', '– ']],
    ['1. One thing\n  12) Another', NUMBER, ['1. ', '  12) ']],
    ['2024. What a year.', NUMBER, []],
    ['-5 degrees at night', BULLET, []],
    // links
    ['See https://example.org/a?b=c, or www.example.org.', LINK, ['https://example.org/a?b=c', 'www.example.org']],
    ['“see https://example.org/a”', LINK, ['https://example.org/a']],
    // diagrams
    ['+----+\n| “a |\n+----+\n\nText “b”.', DIAGRAM, ['+----+', '| “a |', '+----+']],
    [
      '        [A]          [B]\n         |            |\n\nText.',
      DIAGRAM,
      ['        [A]          [B]', '         |            |'],
    ],
    ['┌──┐\n│ a│\n└──┘', DIAGRAM, ['┌──┐', '│ a│', '└──┘']],
    ['+----+\n| “a |\n\nText “b”.', QUOTE, ['“b”']],
    ['A sum: 1 + 2 | 3', DIAGRAM, []],
    ['  • A bullet with a    gap', DIAGRAM, []],
  ];
  for (const [text, scope, expected] of rows) {
    it(`${scope}: ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, scope), expected));
  }

  it('takes the first line for the headline, with its quotation, and no other', () => {
    const lines = tokenise(article, 'Guard: “Not us”\nGuard: “Not us”');
    assert.deepEqual(stretches(lines, HEADLINE), ['Guard: “Not us”']);
    assert.deepEqual(stretches(lines.slice(0, 1), QUOTE), ['“Not us”']);
  });

  it('reads the sample articles as a person does', () => {
    const sample = new Map(
      readdirSync(path.join(root, 'test', 'corpus'))
        .filter(name => name.endsWith('.txt'))
        .map(name => [
          name.slice(0, 2),
          tokenise(article, readFileSync(path.join(root, 'test', 'corpus', name), 'utf8')),
        ]),
    );
    const of = (article: string, scope: string) => stretches(sample.get(article) ?? [], scope);
    assert.deepEqual(
      [...sample.keys()].flatMap(key => of(key, PLACE)),
      ['CHTAURA, Lebanon', 'DAMASCUS', 'GENEVA', 'DAMASCUS', 'DAMASCUS, 4 March', 'PALMYRA', 'BEIRUT', 'DOHA'],
    );
    assert.deepEqual(of('02', FURNITURE), [
      'Short Url',
      'Updated 04 March 2026',
      'Follow',
      'Updated 5 hours ago',
      'Follow',
    ]);
    assert.deepEqual(of('02', LINK), ['https://levant-dispatch.example/n/26-0304-17']);
    assert.deepEqual(of('04', FURNITURE), ['4 March 2026 | Politics | Barada Gazette, Damascus', 'Advertisement']);
    assert.deepEqual(of('06', HEADING).slice(1), [
      'A Committee Without Eyes',
      'What Can Be Known',
      'An Older Fire',
      'The Guarantors’ Interest',
      'Three Ways Out',
    ]);
    assert.equal(of('06', DIAGRAM).length, 13);
    assert.deepEqual(of('06', NUMBER), ['  1. ', '  2. ', '  3. ']);
    assert.equal(of('06', BULLET).length, 3);
    assert.deepEqual(of('07', NOTICE), ['Correction:']);
    assert.equal(of('05', QUOTE).filter(quote => /^“(?:We came|We did not answer|Then their)/.test(quote)).length, 3);
    for (const lines of sample.values()) {
      assert.equal(stretches(lines, HEADLINE).length, 1);
      // No quotation swallows the rest of its article.
      assert.ok(stretches(lines, QUOTE).every(quote => quote.length < 330));
    }
  });

  it('tokenises long and hostile lines with work that grows with their length only', () => {
    const hostile = [
      '“',
      '‘',
      '" ',
      '‘a’b',
      'A',
      'A ',
      'AB, C',
      'Updated ',
      'a | ',
      '+-',
      '| ',
      '    x',
      'http://',
      '1.',
      'By A',
    ];
    for (const unit of hostile) {
      for (const before of ['', 'Headline\n\n']) {
        const textOf = (length: number) => before + unit.repeat(Math.ceil(length / unit.length));
        assertLinear(before + unit, textOf, text => tokenise(article, text), 10_000, scannerPrototype);
      }
    }
  });
});
