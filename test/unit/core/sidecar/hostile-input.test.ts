import assert from 'node:assert/strict';
import { editSidecar } from '../../../../src/core/sidecar/edit.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { countedWork } from '../../../support/counted-work.ts';

/** Characters looked at for each character of the file: a few passes over it, whatever it holds. */
const MOST_PASSES = 12;

const bomb = (levels: number): string =>
  `format: dateline-claims/1\nl0: &l0 [a, a, a, a, a, a, a, a, a, a]\n${Array.from({ length: levels }, (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index}, `.repeat(9)}*l${index}]\n`).join('')}claims:\n  c-1: {type: a, quote: b, at: [1, 2], tags: *l${levels}}\n`;

const HOSTILE: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(300_000),
  'open braces': '{a: '.repeat(200_000),
  'closed brackets': '['.repeat(50_000) + ']'.repeat(50_000),
  'nested dashes': '- '.repeat(300_000),
  'nested keys': 'a: '.repeat(300_000),
  'nested questions': '? '.repeat(300_000),
  'a staircase': Array.from({ length: 3_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  'anchors without end': '&a '.repeat(300_000),
  'tags without end': '!t '.repeat(300_000),
  commas: `[${','.repeat(500_000)}]`,
  'closing braces': '}\n'.repeat(300_000),
  directives: '%\n'.repeat(300_000),
  documents: '---\n'.repeat(300_000),
  'empty lines': '\n'.repeat(200_000),
  'too many lines': '\n'.repeat(4_000_000),
  comments: '#\n'.repeat(100_000),
  'an open quote': `"${'a\n'.repeat(1_000_000)}`,
  'a line of a megabyte': `a: "${'x'.repeat(1_000_000)}"`,
  'a million spaces': `a: b${' '.repeat(1_000_000)}c`,
  'carriage returns': '\r'.repeat(1_000_000),
  'alias bomb': bomb(9),
  'wide aliases': `x: &x [${'a, '.repeat(5_000)}]\nclaims: {${Array.from({ length: 5_000 }, (_, index) => `c-${index}: *x`).join(', ')}}`,
  'conflict markers': '<<<<<<< a\n'.repeat(200_000),
  'the same key': 'a: 1\n'.repeat(80_000),
  'many keys': Array.from({ length: 30_000 }, (_, index) => `k${index}: v`).join('\n'),
  'bad claims': `format: dateline-claims/1\nclaims:\n${Array.from({ length: 20_000 }, (_, index) => `  c-${index}: x\n`).join('')}`,
  'too large': 'a'.repeat(9 * 1024 * 1024),
  noise: Array.from({ length: 200_000 }, (_, index) => String.fromCharCode((index * 7919) % 0xffff)).join(''),
};

/** Large, but sound as YAML and within the bounds. */
const HARMLESS = new Set([
  'a line of a megabyte',
  'a million spaces',
  'many keys',
  'empty lines',
  'comments',
  'bad claims',
]);

describe('hostile sidecars', () => {
  for (const [name, raw] of Object.entries(HOSTILE)) {
    it(`survives ${name} with bounded work, and does not write there`, () => {
      const work = countedWork(() => parseSidecar(raw));
      assert.ok(work <= MOST_PASSES * raw.length, `${work} for ${raw.length} characters`);
      const parsed = parseSidecar(raw);
      assert.equal(parsed.writable, HARMLESS.has(name), JSON.stringify(parsed.problems[0]));
      if (!parsed.writable) {
        assert.ok(parsed.problems.some(problem => problem.severity === 'error'));
        assert.equal(editSidecar(raw, [{ kind: 'delete-claim', id: 'c-1' }]).ok, false);
      }
    });
  }

  it('shows the other claims beside an alias bomb', () => {
    const { claims, problems } = parseSidecar(`${bomb(9)}  c-2: {type: a, quote: b, at: [1, 2]}\n`);
    assert.deepEqual(
      claims.map(claim => claim.id),
      ['c-1', 'c-2'],
    );
    assert.equal(claims[0]?.tags, undefined);
    assert.ok(problems.some(problem => problem.code === 'too-many-aliases'));
  });
});
