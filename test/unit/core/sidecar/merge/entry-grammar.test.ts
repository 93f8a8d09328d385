import assert from 'node:assert/strict';
import { isSurelySound } from '../../../../../src/core/sidecar/merge/entry-grammar.ts';
import { mergeYamlFile } from '../../../../../src/core/sidecar/merge/merge-file.ts';
import { mergeTexts } from '../../../../../src/core/sidecar/merge/merge-texts.ts';
import { setAside } from '../../../../../src/core/sidecar/merge/set-aside.ts';
import { openYaml } from '../../../../../src/core/sidecar/yaml/yaml-file.ts';
import { type Random, seededRandom } from '../hand-formatted.ts';
import { newSidecar, work } from './two-annotators.ts';

const isFull = process.env.DATELINE_FUZZ === 'full';
const MUTATIONS = isFull ? 200_000 : 3_000;
const MERGES = isFull ? 1_000 : 15;

const SHARDS = [
  '"',
  '\\',
  ': ',
  ':',
  ' ',
  '  ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  '#',
  ' #x',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>',
];
const MORE = [
  '\n',
  '\n    ',
  '\n      x: 1',
  '\n    type: y',
  "'",
  '\t',
  '\u2028',
  '\u0085',
  '\ud800',
  '%',
  '@',
  '`',
  '? ',
  'null',
  '\\u00',
  '\\/',
];

function mutated(text: string, random: Random): string {
  let result = text;
  for (let step = 0; step <= random(3); step++) {
    const at = random(result.length);
    const shard = [...SHARDS, ...MORE][random(SHARDS.length + MORE.length)] as string;
    result = result.slice(0, at) + shard + result.slice(at + (random(2) === 0 ? 0 : random(6)));
  }
  return result;
}

describe('entries that need not be parsed', () => {
  it(`are sound to the parser too (${MUTATIONS} damaged ones)`, function () {
    this.timeout(1_800_000);
    let accepted = 0;
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const random = seededRandom(seed);
      const [, , ...entry] = newSidecar(seededRandom(1 + (seed % 50)), 1)
        .replace(/^article:\n(?: .*\n)*/m, '')
        .trimEnd()
        .split('\n');
      const text = mutated(entry.join('\n'), random);
      if (isSurelySound(text.split('\n'))) {
        accepted += 1;
        const file = openYaml(`claims:\n${text}\nend: 1\n`);
        assert.deepEqual(file.problems, [], `seed ${seed}: ${JSON.stringify(text)}`);
      }
    }
    assert.ok(accepted > MUTATIONS / 50, `only ${accepted} were taken`);
  });

  it('are what Dateline writes', () => {
    const raw = newSidecar(seededRandom(3), 12);
    const aside = setAside({ base: raw, ours: raw, theirs: raw });
    assert.ok(aside && aside.ours.length < raw.length / 4);
    assert.equal(aside.restore(aside.ours), raw);
  });

  it(`make no difference to a merge (${MERGES})`, function () {
    this.timeout(1_800_000);
    for (let seed = 1; seed <= MERGES; seed++) {
      const random = seededRandom(seed);
      const base = newSidecar(random, 12 + random(20));
      const ours = work(random, base, 'alice', 2, 3, 2);
      const theirs = work(random, base, 'bob', 2, 3, 2);
      assert.ok(setAside({ base, ours, theirs }), `seed ${seed}: nothing was set aside`);
      assert.deepEqual(
        mergeYamlFile('sidecar', base, ours, theirs),
        mergeTexts('sidecar', { base, ours, theirs }),
        `seed ${seed}`,
      );
    }
  });

  it('are not those with a key that stands twice, or with more behind a blank line', () => {
    assert.equal(isSurelySound(['  c-a:', '    type: x', '    type: y']), false);
    assert.equal(isSurelySound(['  c-a:', '    at: {a: 1, a: 2}']), false);
    const entries = Array.from({ length: 6 }, (_, index) => `  c-${index}:\n    type: x\n\n    type: y\n`).join('');
    const raw = `format: dateline-claims/1\nclaims:\n${entries}`;
    assert.equal(setAside({ base: raw, ours: raw, theirs: raw }), undefined);
  });
});
