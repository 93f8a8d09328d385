import assert from 'node:assert/strict';
import { whyNothingIsWritten } from '../../../../../src/core/problems.ts';
import { parseSidecar } from '../../../../../src/core/sidecar/parse.ts';

const SOUND = [
  'format: dateline-claims/1',
  'claims:',
  '  c-1:',
  '    type: harm',
  '    quote: "seven were hurt"',
  '    at: [10, 25]',
  '    cue: "said"',
  '    event:',
  '      date: "2026-03-04"',
  '      place: nabk',
  '  c-2:',
  '    type: aim',
  '    quote: "to meet"',
  '    at: [30, 37]',
  '',
].join('\n');

/** What is told of a slip: line, column, what stands there, the words. */
function told(raw: string): string[] {
  const problems = parseSidecar(raw).problems.filter(({ code }) => code === 'yaml-syntax');
  return problems.map(problem => {
    const before = raw.slice(0, problem.start).split('\n');
    const place = `${before.length}:${before.at(-1)!.length + 1} ${JSON.stringify(raw.slice(problem.start, problem.end))}`;
    return `${place} ${whyNothingIsWritten(problem).replace('Not valid YAML: ', '')}`;
  });
}

describe('what is told of a slip in YAML', () => {
  const indented = 'indent with spaces, as many as the lines beside it have.';
  const noEntry = 'is no entry: a name needs a colon and a space behind it.';
  const comma = 'a comma is missing between two entries in brackets.';
  const follows =
    'something follows the end of this value: put a text in quotes, and write “\\"” for a quote within it.';
  const slips: readonly (readonly [name: string, from: string, to: string, told: string])[] = [
    ['a word being typed', '    at: [10', 'rel\n    at: [10', `6:1 "rel" “rel” ${noEntry}`],
    ['a word being typed in its column', '    at: [10', '    rel\n    at: [10', `6:5 "rel" “rel” ${noEntry}`],
    ['a word at the end', '37]\n', '37]\ncl', `15:1 "cl" “cl” ${noEntry}`],
    ['a colon that is missing', 'c-2:', 'c-2', `11:3 "c-2" “c-2” ${noEntry}`],
    ['a space that is missing', 'cue: ', 'cue:', `7:5 "cue:\\"said\\"" “cue:"said"” ${noEntry}`],
    ['a bracket that is not closed', '25]', '25', '6:9 "[" “[” is not closed by “]”.'],
    ['a brace that is not closed', '[10, 25]', '{a: [1]', '6:9 "{" “{” is not closed by “}”.'],
    ['a bracket too much', '25]', '25]]', '6:17 "]" “]” closes nothing.'],
    ['a tab', '    at: [10', '\tat: [10', `6:1 "\\t" this line begins with a tab: ${indented}`],
    [
      'a line too far left',
      '    at: [10',
      '   at: [10',
      `6:1 " " this line is indented otherwise than those beside it: ${indented}`,
    ],
    [
      'a colon in a text',
      '"said"',
      'said: no',
      '7:10 "s" a second “: ” stands in this value: put a text that holds one in quotes.',
    ],
    ['a sign that means something', '"said"', '@said', '7:10 "@" a text that begins with “@” has to stand in quotes.'],
    ['quotes in quotes', '"said"', '"so "it" said"', `7:15 "it\\" said\\"" ${follows}`],
    [
      'a backslash',
      '"said"',
      '"a\\d"',
      '7:12 "\\\\" “\\” has a meaning of its own in quotes: write “\\\\” for the sign itself.',
    ],
    ['a comma that is missing', '[10, 25]', '{a: 1 b: 2}', `6:13 "1 b: 2" ${comma}`],
  ];
  for (const [name, from, to, expected] of slips) {
    it(`is one sentence that says what to type: ${name}`, () => {
      assert.ok(SOUND.includes(from));
      assert.deepEqual(told(SOUND.replace(from, to)), [expected]);
    });
  }

  it('names the line on which a quote is missed', () => {
    const [only, ...others] = told(SOUND.replace('"said"', '"said'));
    assert.match(only ?? '', /^7:\d+ .* a text that begins with " is not closed by " here\.$/);
    assert.deepEqual(others, []);
  });

  it('tells each of two slips that are far from each other', () => {
    const twice = told(SOUND.replace('25]', '25').replace('37]', '37'));
    assert.deepEqual(twice, ['6:9 "[" “[” is not closed by “]”.', '14:9 "[" “[” is not closed by “]”.']);
  });
});
