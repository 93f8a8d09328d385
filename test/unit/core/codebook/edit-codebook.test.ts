import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { codebookText } from '../../../../src/core/codebook/codebook-text.ts';
import { editCodebook, type TypeChange } from '../../../../src/core/codebook/edit-codebook.ts';
import { readCodebook } from '../../../../src/core/codebook/read-codebook.ts';
import { applyEdits } from '../../../../src/core/sidecar/text-edits.ts';

const FILE = `# Our types.
format: dateline-codebook/1
version: "2"
types:
  strike:            # armed force
    key: "1"
    label: "Strike"
    examples:
      - "a drone hit a van"
    indicators: [strike, raid]
  raid: {key: "r", label: "Raid", examples: ["they raided a house"], indicators: [raid, stormed]}
  # judged by the team in May
  plan:
    definition: "What is to come."
attributes:
  grade: {pattern: "^[A-F][1-6]$"}
`;

function edited(raw: string | undefined, change: TypeChange): string {
  const outcome = editCodebook(raw, change);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.message);
  assert.equal(applyEdits(raw ?? '', outcome.edits), outcome.text);
  return outcome.text;
}

function refusal(raw: string | undefined, change: TypeChange): string {
  const outcome = editCodebook(raw, change);
  assert.ok(!outcome.ok);
  return outcome.problem.message;
}

const typesIn = (text: string) => readCodebook(text).codebook.types;

describe('the text of a codebook', () => {
  it('says what the codebook says', () => {
    const { codebook, problems } = readCodebook(codebookText(defaultCodebook));
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook, defaultCodebook);
  });

  it('keeps to lines that can be read', () => {
    const lists = codebookText(defaultCodebook)
      .split('\n')
      .filter(line => !line.includes('"'));
    assert.ok(lists.every(line => line.length <= 121));
  });
});

describe('editing a codebook', () => {
  it('renames a type and nothing else', () => {
    assert.equal(
      edited(FILE, { kind: 'rename', from: 'strike', to: 'attack' }),
      FILE.replace('  strike:            #', '  attack:            #'),
    );
  });

  it('gives a type another label with its id', () => {
    const text = edited(FILE, { kind: 'rename', from: 'strike', to: 'attack', label: 'Attack' });
    assert.equal(text, FILE.replace('  strike: ', '  attack: ').replace('"Strike"', '"Attack"'));
  });

  it('lets a type without a label be called by its new id', () => {
    const text = edited(FILE, { kind: 'rename', from: 'plan', to: 'aim' });
    assert.equal(typesIn(text).find(({ id }) => id === 'aim')?.label, 'aim');
  });

  it('refuses an id that is taken', () => {
    assert.match(refusal(FILE, { kind: 'rename', from: 'strike', to: 'raid' }), /“raid” already/);
    const types = [{ id: 'plan', label: 'Plan' }];
    assert.match(refusal(FILE, { kind: 'split', from: 'strike', types }), /“plan” already/);
  });

  it('takes a merged type out and leaves what it is told by with the other', () => {
    const text = edited(FILE, { kind: 'merge', from: 'raid', into: 'strike' });
    assert.deepEqual(
      typesIn(text).map(({ id }) => id),
      ['strike', 'plan'],
    );
    const [strike] = typesIn(text);
    assert.deepEqual(strike?.examples, ['a drone hit a van', 'they raided a house']);
    assert.deepEqual(strike?.indicators, ['strike', 'raid', 'stormed']);
    assert.match(text, /# armed force/);
    assert.match(text, /# judged by the team in May/);
  });

  it('adds lists to a type that has none', () => {
    const text = edited(FILE, { kind: 'merge', from: 'raid', into: 'plan' });
    assert.deepEqual(typesIn(text).at(-1)?.examples, ['they raided a house']);
  });

  it('refuses to merge into a type that is not there', () => {
    assert.match(refusal(FILE, { kind: 'merge', from: 'raid', into: 'nothing' }), /no type “nothing”/);
  });

  it('leaves the file as it is where only claims know the type', () => {
    assert.equal(edited(FILE, { kind: 'rename', from: 'unheard', to: 'new' }), FILE);
    assert.equal(edited(FILE, { kind: 'merge', from: 'unheard', into: 'strike' }), FILE);
  });

  it('puts new types behind the one that is split, in their order', () => {
    const types = [
      { id: 'shelling', label: 'Shelling', definition: 'Artillery, “mortars”: from afar.' },
      { id: 'clash', label: 'Clash' },
    ];
    const text = edited(FILE, { kind: 'split', from: 'strike', types });
    assert.deepEqual(
      typesIn(text).map(({ id }) => id),
      ['strike', 'shelling', 'clash', 'raid', 'plan'],
    );
    assert.deepEqual(typesIn(text)[1], types[0]);
    assert.equal(
      text.replace(/ {2}shelling:\n(?: {4}.*\n)+ {2}clash:\n(?: {4}.*\n)+/, ''),
      FILE,
      'every other byte stays',
    );
  });

  it('writes the built-in types out where there is no file', () => {
    const text = edited(undefined, { kind: 'merge', from: 'harm', into: 'strike' });
    const { codebook, problems } = readCodebook(text);
    assert.deepEqual(problems, []);
    assert.equal(codebook.version, defaultCodebook.version);
    assert.equal(codebook.types.length, defaultCodebook.types.length - 1);
  });

  it('writes them into a file that has none of its own', () => {
    const raw = 'format: dateline-codebook/1\r\nattributes:\r\n  mood: {values: [up, down]}\r\n';
    const text = edited(raw, { kind: 'rename', from: 'harm', to: 'damage' });
    assert.ok(text.startsWith(raw));
    assert.ok(!/[^\r]\n/.test(text));
    assert.deepEqual(
      typesIn(text).map(({ id }) => id),
      defaultCodebook.types.map(({ id }) => (id === 'harm' ? 'damage' : id)),
    );
  });

  it('does not touch a file that cannot be read', () => {
    assert.match(refusal('types: [', { kind: 'rename', from: 'a', to: 'b' }), /YAML/);
  });

  it('keeps line ends and a byte order mark', () => {
    const raw = `\ufeff${FILE.replaceAll('\n', '\r\n')}`;
    const text = edited(raw, { kind: 'split', from: 'plan', types: [{ id: 'wish', label: 'Wish' }] });
    assert.ok(text.startsWith('\ufeff'));
    assert.ok(!/[^\r]\n/.test(text));
  });
});
