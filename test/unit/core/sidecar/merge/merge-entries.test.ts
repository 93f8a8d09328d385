import assert from 'node:assert/strict';
import { mergeYamlFile } from '../../../../../src/core/sidecar/merge/merge-file.ts';
import { splitConflictMarkers } from '../../../../../src/core/sidecar/merge/split-markers.ts';
import { mergeSidecars } from '../../../../support/merge-sidecars.ts';
import { readJson } from './oracle.ts';

const HEAD = 'format: dateline-claims/1\nclaims:\n';
const claim = (id: string, start: number, more = '', annotator = 'alice'): string =>
  `  ${id}:\n    type: harm\n    quote: "q"\n    at: [${start}, ${start + 5}]\n${more}    annotator: ${annotator}\n`;
const [A, B, C] = [claim('c-aaaaaa', 10), claim('c-bbbbbb', 20), claim('c-cccccc', 30)];
const BASE = HEAD + A + B + C;

describe('the claims of a merge', () => {
  it('keeps two claims on one passage', () => {
    const [ours, theirs] = [claim('c-dddddd', 25), claim('c-eeeeee', 25, '', 'bob')];
    const merged = mergeSidecars(BASE, HEAD + A + B + ours + C, HEAD + A + B + theirs + C);
    assert.equal(merged.status, 'clean');
    assert.deepEqual(Object.keys((readJson(merged.text) as { claims: object }).claims), [
      'c-aaaaaa',
      'c-bbbbbb',
      'c-dddddd',
      'c-eeeeee',
      'c-cccccc',
    ]);
  });

  it('has claims of one position in one order, whichever side they came from', () => {
    const [first, second] = [claim('c-dddddd', 25), claim('c-eeeeee', 25)];
    for (const more of ['', '    grade: A1\n']) {
      const changed = claim('c-aaaaaa', 10, more);
      const expected = HEAD + changed + B + first + second + C;
      const [early, late] = [HEAD + changed + B + first + C, HEAD + A + B + second + C];
      assert.equal(mergeSidecars(BASE, early, late).text, expected);
      assert.equal(mergeSidecars(BASE, late, early).text, expected);
    }
    const next = HEAD + A.replace('harm', 'loss') + second + B + C;
    const other = HEAD + A + first + B + C;
    assert.equal(
      mergeSidecars(BASE, next.replaceAll('[25, 30]', '[15, 20]'), other.replaceAll('[25, 30]', '[15, 20]')).text,
      HEAD + A.replace('harm', 'loss') + (first + second).replaceAll('[25, 30]', '[15, 20]') + B + C,
    );
  });

  it('deletes what one side deleted and the other left alone, with the comment that came with it', () => {
    const base = `${HEAD}${A}  # on b\n${B}${C}`;
    const ours = base.replace('[30, 35]', '[31, 35]');
    assert.equal(mergeSidecars(base, ours, `${HEAD}${A}${C}`).text, `${HEAD}${A}${C.replace('[30', '[31')}`);
  });

  it('keeps a comment on a deleted claim that the deleting side has never seen', () => {
    const ours = `${HEAD}${A}  # ask bob\n${B}${C}`;
    assert.equal(mergeSidecars(BASE, ours, `${HEAD}${A}${C}`).text, `${HEAD}${A}  # ask bob\n${C}`);
  });

  it('has the comment of a claim that both deleted once, whatever stands below it on either side', () => {
    const base = `${HEAD}${A}  # on b\n${B}${C}`;
    const added = claim('c-dddddd', 25, '', 'bob');
    const [behindNew, alone] = [
      `${HEAD}${A}  # on b\n${added}${C}`,
      `${HEAD}${A}  # on b\n${C.replace('harm', 'loss')}`,
    ];
    const expected = `${HEAD}${A}  # on b\n${added}${C.replace('harm', 'loss')}`;
    assert.equal(mergeSidecars(base, behindNew, alone).text, expected);
    assert.equal(mergeSidecars(base, alone, behindNew).text.split('# on b').length, 2);
    const merged = mergeSidecars(base, alone, behindNew).text;
    for (const [ours, theirs] of [
      [expected, alone],
      [expected, behindNew],
      [merged, alone],
      [merged, behindNew],
    ] as const) {
      assert.equal(mergeSidecars(base, ours, theirs).text, ours);
    }
  });

  it('keeps a comment that a side moved from a claim that both deleted, and one that is new in the same words', () => {
    const base = `${HEAD}${A}  # look\n${B}${C}`;
    const [ours, theirs] = [`${HEAD}${A}${C}`, `${HEAD}  # look\n${A}${C.replace('harm', 'loss')}`];
    for (const merged of [mergeSidecars(base, ours, theirs), mergeSidecars(base, theirs, ours)]) {
      assert.equal(merged.text, theirs);
    }
    const still = `${HEAD}${A}  # look\n${C}`;
    for (const merged of [mergeSidecars(base, still, theirs), mergeSidecars(base, theirs, still)]) {
      assert.equal(merged.text.split('# look').length, 3, merged.text);
    }
  });

  it('keeps an edit of what the other side deleted, and shows both between markers', () => {
    const edited = claim('c-bbbbbb', 20, '    note: "look"\n');
    const merged = mergeSidecars(BASE, HEAD + A + C, HEAD + A + edited + C);
    assert.equal(merged.status, 'conflicts');
    assert.equal(merged.settled, HEAD + A + edited + C);
    assert.equal(merged.text, `${HEAD}${A}<<<<<<< ours\n||||||| base\n${B}=======\n${edited}>>>>>>> theirs\n${C}`);
    assert.deepEqual(
      merged.conflicts.map(({ kind, path, settledFor }) => ({ kind, path, settledFor })),
      [{ kind: 'edit-delete', path: ['claims', 'c-bbbbbb'], settledFor: 'theirs' }],
    );
  });

  it('empties the section when both deleted the rest, and fills an empty one', () => {
    assert.equal(mergeSidecars(HEAD + A + B, HEAD + A, HEAD + B).text, 'format: dateline-claims/1\nclaims: {}\n');
    const none = 'format: dateline-claims/1\nclaims: {}\n';
    const merged = mergeSidecars(none, `${none}x: 1\n`, HEAD + A);
    assert.equal(merged.text, `${HEAD}${A}x: 1\n`);
  });

  it('unites a sidecar that both made anew', () => {
    const article = 'format: dateline-claims/1\narticle:\n  title: "Talks"\n';
    const merged = mergeSidecars(undefined, `${article}claims:\n${A}`, `${article}  outlet: "afp"\nclaims:\n${B}`);
    assert.equal(merged.text, `${article}  outlet: "afp"\nclaims:\n${A}${B}`);
    assert.equal(merged.status, 'clean');
    assert.deepEqual(mergeSidecars('', `${article}claims:\n${A}`, `${article}  outlet: "afp"\nclaims:\n${B}`), merged);
  });

  it('never mixes two claims that came by one id', () => {
    const [ours, theirs] = [
      claim('c-dddddd', 25, '    grade: A1\n'),
      claim('c-dddddd', 70, '    tags: [x]\n', 'bob').replace('"q"', '"other"'),
    ];
    const merged = mergeSidecars(BASE, HEAD + A + B + ours + C, HEAD + A + B + C + theirs);
    assert.deepEqual(
      merged.conflicts.map(({ kind, path }) => ({ kind, path })),
      [{ kind: 'both-changed', path: ['claims', 'c-dddddd'] }],
    );
    assert.equal(merged.settled, HEAD + A + B + ours + C);
    assert.ok(splitConflictMarkers(merged.text)?.theirs.includes(theirs));
  });

  it('sorts again what moved, where both sides were sorted', () => {
    const ours = HEAD + A + claim('c-bbbbbb', 20, '    grade: A1\n') + C;
    const theirs = HEAD + A + C + claim('c-bbbbbb', 90);
    assert.equal(mergeSidecars(BASE, ours, theirs).text, HEAD + A + C + claim('c-bbbbbb', 90, '    grade: A1\n'));
  });

  it('keeps corrections of the highlighter by id', () => {
    const mention = (id: string): string => `  ${id}: {quote: Aoun, at: [3, 7], scope: article, verdict: reject}\n`;
    const merged = mergeSidecars(BASE, `${BASE}mentions:\n${mention('m-1')}`, `${BASE}mentions:\n${mention('m-2')}`);
    assert.equal(merged.text, `${BASE}mentions:\n${mention('m-1')}${mention('m-2')}`);
  });
});

describe('the text of a merge', () => {
  const OURS = `# ours on top
${HEAD}${A}  # about b
${B}${C}`;

  it('has the comments of both sides', () => {
    const theirs = `${HEAD.replace('claims:', 'claims: # all')}${A}${B.replace('type: harm\n', 'type: harm # sure?\n    # really\n')}${C}# theirs below\n`;
    const merged = mergeSidecars(
      BASE,
      OURS.replace('type: harm', 'type: loss'),
      theirs.replace(/q"\n(.*\n.*\n)$/m, 'q"\n$1'),
    );
    for (const comment of ['# ours on top', '# about b', '# all', '# sure?', '# really', '# theirs below']) {
      assert.ok(merged.text.includes(comment), `${comment} is gone:\n${merged.text}`);
    }
  });

  it('has the comments of both where entries had to be merged one by one', () => {
    const ours = `${HEAD}${A}  # ours: new\n${claim('c-dddddd', 22)}${C.replace('    type', '    # ours: on the type\n    type')}# ours: end\n`;
    const theirs = `# theirs: top\n${HEAD}${A}  # theirs: new\n${claim('c-eeeeee', 23)}  # theirs: on c\n${C.replace('    at', '    # theirs: on the place\n    at')}# theirs: end\n`;
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(merged.status, 'clean');
    assert.equal(
      merged.text,
      `# theirs: top\n${HEAD}${A}  # ours: new\n${claim('c-dddddd', 22)}  # theirs: new\n${claim('c-eeeeee', 23)}  # theirs: on c\n${C.replace('    type', '    # ours: on the type\n    type').replace('    at', '    # theirs: on the place\n    at')}# ours: end\n# theirs: end\n`,
    );
  });

  it('has the line ends and the byte order mark of ours, whatever theirs has', () => {
    const ours = `\ufeff${(HEAD + A + B + claim('c-dddddd', 25) + C).replaceAll('\n', '\r\n')}`;
    const merged = mergeSidecars(BASE, ours, HEAD + A + B + claim('c-eeeeee', 26) + C);
    assert.equal(
      merged.text,
      `\ufeff${(HEAD + A + B + claim('c-dddddd', 25) + claim('c-eeeeee', 26) + C).replaceAll('\n', '\r\n')}`,
    );
  });

  it('has the indents and blank lines of ours around claims of theirs', () => {
    const wide = (text: string): string => text.replace(/^( +)/gm, '$1$1');
    const ours = `${HEAD}${wide(A)}\n${wide(B).replace('harm', 'loss')}\n${wide(C)}`;
    const theirs = HEAD + A + B + claim('c-dddddd', 25) + C;
    assert.equal(
      mergeSidecars(BASE, ours, theirs).text,
      `${HEAD}${wide(A)}\n${wide(B).replace('harm', 'loss')}\n${claim('c-dddddd', 25).replace(/^ {2}/gm, '    ')}\n${wide(C)}`,
    );
  });

  it('goes into flow maps as well', () => {
    const flow = 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: [1, 2]}}\n';
    const merged = mergeSidecars(
      flow,
      flow.replace('type: a', 'type: o'),
      `${flow.slice(0, -2)}, c-2: {type: "x, y", quote: b, at: [3, 4]}}\n`,
    );
    assert.equal(
      merged.text,
      'format: dateline-claims/1\nclaims: {c-1: {type: o, quote: b, at: [1, 2]}, c-2: {type: "x, y", quote: b, at: [3, 4]}}\n',
    );
  });

  it('writes out what an alias of theirs stands for', () => {
    const base = HEAD + claim('c-aaaaaa', 10, '    note: &n "long"\n') + C;
    const ours = base.replace('type: harm', 'type: loss');
    const theirs =
      HEAD +
      claim('c-aaaaaa', 10, '    note: &n "long"\n') +
      claim('c-dddddd', 12, '    note: *n\n') +
      C.replace('harm', 'aim');
    const merged = mergeSidecars(base, ours, theirs);
    assert.deepEqual(merged.problems, []);
    assert.deepEqual(
      (readJson(merged.text) as { claims: Record<string, { note: string }> }).claims['c-dddddd']?.note,
      'long',
    );
  });
});

describe('what is not merged', () => {
  it('leaves ours alone where a version is broken, has markers, repeats an id or has another format', () => {
    const broken: readonly (readonly [string, RegExp])[] = [
      [`${BASE}  c-x: {a\n`, /the other side’s version has errors/],
      [`${BASE}<<<<<<< a\n=======\n>>>>>>> b\n`, /conflict/],
      [BASE + A, /stands twice/],
      [BASE.replace('claims/1', 'claims/2'), /format “dateline-claims\/2”/],
      ['- a\n', /no map/],
    ];
    for (const [theirs, message] of broken) {
      const merged = mergeSidecars(BASE, HEAD + A, theirs);
      assert.equal(merged.status, 'refused');
      assert.equal(merged.text, HEAD + A);
      assert.match(merged.problems[0]?.message ?? '', message);
    }
    assert.equal(mergeSidecars(BASE.replace('claims/1', 'claims/2'), BASE, HEAD + A).status, 'refused');
  });

  it('changes what an anchor and its alias share only where that is meant', () => {
    const base = `${HEAD}  c-a: &a {type: x, quote: q, at: [1, 2]}\n  c-b: *a\n`;
    const ours = base.replace('type: x', 'type: y');
    const theirs = base.replace('c-b: *a', 'c-b: {type: x, quote: q, at: [1, 2], note: n}');
    const merged = mergeSidecars(base, ours, theirs);
    assert.deepEqual(merged.problems, []);
    assert.deepEqual((readJson(merged.text) as { claims: object }).claims, {
      'c-a': { type: 'y', quote: 'q', at: [1, 2] },
      'c-b': { type: 'y', quote: 'q', at: [1, 2], note: 'n' },
    });
  });

  it('keeps both versions whole between markers where no edit can do it', () => {
    const file = (tags: string): string =>
      `\ufeff${HEAD}${A.replace('    annotator', `    tags: ${tags}\n    annotator`)}`;
    // Nothing, in a list, cannot be written anew, and neither list can be changed item by item.
    const [base, ours, theirs] = ['[a, b, c, d, ~]', '[a, b, ~]', '[c, d, ~]'].map(file) as [string, string, string];
    const merged = mergeSidecars(base, ours, theirs);
    const sides = splitConflictMarkers(merged.text);
    assert.equal(merged.status, 'conflicts');
    assert.deepEqual([sides?.ours, sides?.base, sides?.theirs], [ours, base, theirs]);
    assert.deepEqual(
      merged.conflicts.map(({ path }) => path),
      [[]],
    );
    assert.match(merged.problems[0]?.message ?? '', /stand whole/);
  });
});

describe('merging a codebook and a gazetteer', () => {
  it('merges types by id and their lists as sets, and keeps the order of the menu', () => {
    const type = (id: string, more = ''): string => `  ${id}:\n    label: "${id}"\n    plover: [ASSAULT]\n${more}`;
    const head = 'format: dateline-codebook/1\ntypes:\n';
    const base = head + type('strike') + type('harm');
    const ours = head + type('harm') + type('strike', '    key: "1"\n') + type('vow');
    const theirs =
      head + type('strike').replace('ASSAULT', 'ASSAULT, COERCE') + type('harm').replace('"harm"', '"loss"');
    const merged = mergeYamlFile('codebook', base, ours, theirs);
    assert.equal(
      merged.text,
      `${head}${type('harm').replace('"harm"', '"loss"')}${type('strike', '    key: "1"\n').replace('ASSAULT', 'ASSAULT, COERCE')}${type('vow')}`,
    );
    const mirrored = mergeYamlFile('codebook', base, theirs, ours);
    assert.deepEqual(Object.keys((readJson(mirrored.text) as { types: object }).types), ['harm', 'strike', 'vow']);
  });

  it('merges names as sets, a bare name being the same one as a map with its text', () => {
    const file = (aliases: string, more = ''): string =>
      `format: dateline-gazetteer/1\nactors:\n  laf:\n    name: "LAF"\n    kind: armed-forces\n    aliases: ${aliases}\n${more}`;
    const merged = mergeYamlFile(
      'gazetteer',
      file('["the army", "Leb. Army"]'),
      file('["the army", "Leb. Army", "Lebanese army"]', '    country: lebanon\n'),
      file('[{text: "the army", weak: true}, "armée"]'),
    );
    assert.deepEqual(merged.conflicts, []);
    assert.deepEqual(readJson(merged.text), {
      format: 'dateline-gazetteer/1',
      actors: {
        laf: {
          name: 'LAF',
          kind: 'armed-forces',
          aliases: [{ text: 'the army', weak: true }, 'Lebanese army', 'armée'],
          country: 'lebanon',
        },
      },
    });
  });

  it('asks about a name that both sides describe differently', () => {
    const file = (alias: string): string =>
      `format: dateline-gazetteer/1\nplaces:\n  x:\n    name: "X"\n    aliases: [${alias}]\n`;
    const merged = mergeYamlFile(
      'gazetteer',
      file('{text: X, lang: en}'),
      file('{text: X, lang: fr}'),
      file('{text: X, lang: ar}'),
    );
    assert.deepEqual(
      merged.conflicts.map(({ path }) => path.join('/')),
      ['places/x/aliases/0/lang'],
    );
  });

  it('does not take one kind of file for another', () => {
    assert.equal(mergeYamlFile('codebook', BASE, HEAD + A, HEAD + B).status, 'refused');
  });
});
