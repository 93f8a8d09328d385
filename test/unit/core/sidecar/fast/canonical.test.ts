import assert from 'node:assert/strict';
import { readCanonical } from '../../../../../src/core/sidecar/fast/canonical.ts';
import { arePlain } from '../../../../../src/core/sidecar/fast/plain-bytes.ts';
import type { ParsedSidecar } from '../../../../../src/core/sidecar/model.ts';
import { parseSidecar } from '../../../../../src/core/sidecar/parse.ts';
import { handFormatted, seededRandom } from '../hand-formatted.ts';
import { canonicalFile, mutated } from './canonical-files.ts';

const COUNT = process.env.DATELINE_FUZZ === 'full' ? 150_000 : 4_000;

const one = (line: string) =>
  `format: dateline-claims/1\nclaims:\n  c-1:\n    type: harm\n    quote: "x"\n    at: [1, 2]\n${line}`;

/** In the same order too: claims are told apart by what they are written out as. */
function assertSame(fast: ParsedSidecar, raw: string, message = raw): void {
  const full = parseSidecar(raw);
  assert.deepEqual(fast, full, message);
  assert.equal(JSON.stringify(fast), JSON.stringify(full), message);
}

describe('the reader of the canonical form', () => {
  it('reads what Dateline writes as the full reader does', () => {
    let read = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const raw = canonicalFile(seededRandom(seed));
      const fast = readCanonical(raw);
      if (fast) {
        read++;
        assertSame(fast, raw);
      }
    }
    // Some ids and keys of these files are no words.
    assert.ok(read > 150, `only ${read} of 300`);
  });

  it(`is never of another opinion on ${COUNT} changed files`, function () {
    this.timeout(1_800_000);
    let read = 0;
    for (let seed = 1; seed <= COUNT; seed++) {
      const random = seededRandom(seed);
      const raw = mutated(random(12) === 0 ? handFormatted(seed) : canonicalFile(random), random);
      // Texts that are slices are the same texts; what its bytes tell of a file changes nothing.
      const bytes = Buffer.from(raw);
      const isPlain = bytes.toString() === raw && arePlain(bytes);
      const fast = readCanonical(raw, { isPassing: seed % 2 === 0, isPlain });
      if (fast) {
        read++;
        assertSame(fast, raw, `seed ${seed}\n${raw}`);
      }
    }
    assert.ok(read > COUNT / 12, `only ${read} of ${COUNT} were read at all`);
  });

  for (const [what, line] of [
    ['a key that stands twice', '    before: ""\n    before: "x"\n'],
    ['an unknown key that stands twice', '    own: a\n    own: b\n'],
    ['a word that goes on in the next line', '    annotator: alice\n      bob\n'],
    ['keys in another order', '    after: "x"\n    before: "x"\n'],
    ['a value that says nothing', '    annotator: null\n'],
    ['a comment behind a value', '    annotator: alice # she\n'],
    ['another kind of quotes', "    note: 'x'\n"],
    ['an escape of YAML’s own', '    note: "\\x41"\n'],
    ['a text over two lines', '    note: "a\n      b"\n'],
    ['a status that does not exist', '    status: great\n'],
    ['an event without anything', '    event:\n'],
    ['a conflict marker', '=======\n'],
    ['a line without its end', '    annotator: alice'],
  ] as const) {
    it(`leaves ${what} to the full reader`, () => {
      assert.equal(readCanonical(one(line)), undefined);
    });
  }

  it('takes comments, blank lines, unknown keys and CRLF', () => {
    const raw = `# by hand\n\n${one('    # why\n    own: [a, 12]\n\n    note: "y"\n# end\n')}`;
    for (const text of [raw, raw.replaceAll('\n', '\r\n')]) {
      const fast = readCanonical(text);
      assert.equal(fast?.claims[0]?.note, 'y');
      assertSame(fast, text);
    }
  });

  it('gives up before a file has more tokens than the full reader takes', () => {
    const shapes = [
      (index: number) => `  c-${index}:\n    type: a\n    quote: "a"\n    at: [1, 2]\n`,
      (index: number) =>
        `  c-${index}:\n    type: a\n    quote: "a"\n    at: [1, 2]\n    tags: [${Array.from({ length: 300 }, () => 'a').join(', ')}]\n`,
      (index: number) =>
        `  c-${index}:\n    type: a\n    quote: "a"\n    at: [1, 2]\n    numbers:\n${'      - {min: 1, best: 2, max: 3, of: a}\n'.repeat(60)}`,
    ];
    for (const shape of shapes) {
      for (let lines = 1; lines < 2 ** 15; lines *= 2) {
        const raw = `format: dateline-claims/1\nclaims:\n${Array.from({ length: lines }, (_, index) => shape(index)).join('')}`;
        if (readCanonical(raw) === undefined) {
          break;
        }
        if (raw.length > 100_000) {
          assert.deepEqual(parseSidecar(raw).problems, []);
        }
      }
    }
  });
});
