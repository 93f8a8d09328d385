import assert from 'node:assert/strict';
import type { LayoutFile, SidecarLayout } from '../../../../../src/core/sidecar/layout/model.ts';
import { planLayout } from '../../../../../src/core/sidecar/layout/plan-layout.ts';

const HEAD = 'format: dateline-claims/1\narticle:\n  sha256: "aa"\n  title: "Talks"\n';
const claim = (id: string, start: number, annotator?: string, more = '') =>
  `  ${id}:\n    type: harm\n    quote: "q"\n    at: [${start}, ${start + 1}]\n${more}${annotator === undefined ? '' : `    annotator: ${annotator}\n`}`;

type Files = Readonly<Record<string, string>>;
const annotatorIn = (key: string) => (key === 'shared' || key === 'yml' ? undefined : key);

function plan(layout: SidecarLayout, files: Files) {
  let next = 0;
  const given = Object.entries(files).map(([key, raw]): LayoutFile => ({ key, annotator: annotatorIn(key), raw }));
  return planLayout(layout, given, section => `${section === 'claims' ? 'c' : 'm'}-new${next++}`);
}

/** The files after it, and what was noted. */
function done(layout: SidecarLayout, files: Files): { files: Record<string, string>; notes: readonly string[] } {
  const outcome = plan(layout, files);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refused);
  const result: Record<string, string> = { ...files };
  for (const { key, annotator, before, after } of outcome.changes) {
    const name = key ?? annotator ?? 'shared';
    assert.equal(before, files[name]);
    delete result[name];
    if (after !== undefined) {
      result[name] = after;
    }
  }
  return { files: result, notes: outcome.notes };
}

function refused(layout: SidecarLayout, files: Files): string {
  const outcome = plan(layout, files);
  assert.ok(!outcome.ok);
  return outcome.refused;
}

describe('splitting sidecars by annotator', () => {
  it('moves each claim into the file of its annotator, and takes the shared file away when nothing is left', () => {
    const shared = `${HEAD}claims:\n${claim('c-1', 1, 'alice')}${claim('c-2', 2, 'bob')}${claim('c-3', 3, 'alice')}`;
    assert.deepEqual(done('perAnnotator', { shared }), {
      files: {
        alice: `${HEAD}claims:\n${claim('c-1', 1, 'alice')}${claim('c-3', 3, 'alice')}`,
        bob: `${HEAD}claims:\n${claim('c-2', 2, 'bob')}`,
      },
      notes: [],
    });
  });

  it('takes along the comments above and in a claim, and leaves all others', () => {
    const shared = `# about the file\n${HEAD}claims: # all of them\n  # on 1, first\n  # on 1, second\n${claim('c-1', 1, 'alice', '    # within 1\n    my-field: [1,   2]   # odd\n')}\n  # free\n\n  # on 2\n${claim('c-2', 2, 'bob')}      # deep under 2\n# at the end\n`;
    const { files, notes } = done('perAnnotator', { shared });
    assert.deepEqual(files, {
      shared: `# about the file\n${HEAD}claims: {} # all of them\n\n  # free\n\n# at the end\n`,
      alice: `${HEAD}claims:\n  # on 1, first\n  # on 1, second\n${claim('c-1', 1, 'alice', '    # within 1\n    my-field: [1,   2]   # odd\n')}`,
      bob: `${HEAD}claims:\n  # on 2\n${claim('c-2', 2, 'bob')}      # deep under 2\n`,
    });
    assert.deepEqual(notes, ['The shared sidecar stays, without claims, for what else it says.']);
  });

  it('leaves claims of nobody, and those whose annotator no file can be named after', () => {
    const shared = `${HEAD}claims:\n${claim('c-1', 1)}${claim('c-2', 2, '"!!"')}${claim('c-3', 3, 'bob')}`;
    assert.deepEqual(done('perAnnotator', { shared }).files, {
      shared: `${HEAD}claims:\n${claim('c-1', 1)}${claim('c-2', 2, '"!!"')}`,
      bob: `${HEAD}claims:\n${claim('c-3', 3, 'bob')}`,
    });
  });

  it('puts claims at their places in a file that is there, in its own form', () => {
    const shared = `${HEAD}claims:\n${claim('c-2', 20, 'alice')}${claim('c-4', 40, 'alice')}${claim('c-0', 5, 'alice')}`;
    const alice = `\ufeff${HEAD}claims:\n      c-1:\n        type: aim\n        quote: 'x'\n        at: [10, 11]\n\n      # on 3\n      c-3: {type: aim, quote: y, at: [30, 31]}\n`;
    const inset = (id: string, start: number) => claim(id, start, 'alice').replace(/^(?=.)/gm, '    ');
    assert.equal(
      done('perAnnotator', { shared, alice: alice.replaceAll('\n', '\r\n') }).files.alice,
      `\ufeff${HEAD}claims:\n${inset('c-0', 5)}\n      c-1:\n        type: aim\n        quote: 'x'\n        at: [10, 11]\n\n${inset('c-2', 20)}\n      # on 3\n      c-3: {type: aim, quote: y, at: [30, 31]}\n\n${inset('c-4', 40)}`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('knows two spellings of one file name for one file, and mixes nobody up by it', () => {
    const shared = `${HEAD}claims:\n${claim('c-1', 1, 'Alice')}${claim('c-2', 2, 'alice')}${claim('c-3', 3, '"A. Lice"')}`;
    assert.deepEqual(Object.keys(done('perAnnotator', { shared }).files), ['Alice', 'A-Lice']);
    const alice = `${HEAD}claims:\n${claim('c-9', 9, 'alice')}`;
    assert.deepEqual(Object.keys(done('perAnnotator', { shared, alice }).files), ['alice', 'A-Lice']);
  });

  it('moves corrections and passes too, and claims that lie in the wrong annotator’s file', () => {
    const mention = (id: string, annotator: string) =>
      `  ${id}:\n    quote: "q"\n    at: [1, 2]\n    scope: this\n    verdict: reject\n    annotator: ${annotator}\n`;
    const shared = `${HEAD}passes:\n  alice:\n    done: "2026-03-01"\nclaims: {}\nmentions:\n${mention('m-1', 'alice')}`;
    const bob = `${HEAD}claims:\n${claim('c-1', 1, 'alice')}${claim('c-2', 2)}`;
    assert.deepEqual(done('perAnnotator', { shared, bob }).files, {
      alice: `${HEAD}passes:\n  alice:\n    done: "2026-03-01"\nclaims:\n${claim('c-1', 1, 'alice')}mentions:\n${mention('m-1', 'alice')}`,
      bob: `${HEAD}claims:\n${claim('c-2', 2)}`,
    });
  });

  it('changes nothing where all is laid out so', () => {
    const files = {
      shared: `${HEAD}claims:\n${claim('c-1', 1)}`,
      alice: `${HEAD}claims:\n${claim('c-2', 2, 'Alice')}`,
    };
    assert.deepEqual(plan('perAnnotator', files), { ok: true, changes: [], notes: [] });
    assert.deepEqual(plan('perAnnotator', {}), { ok: true, changes: [], notes: [] });
  });
});

describe('uniting sidecars', () => {
  it('puts everybody’s claims into the shared file in the order of the text, and says whose they were', () => {
    const alice = `${HEAD}claims:\n${claim('c-1', 1, 'alice')}  # on 3\n${claim('c-3', 3)}`;
    const bob = `${HEAD}passes:\n  bob:\n    done: "2026-03-01"\nclaims:\n${claim('c-2', 2)}`;
    const outcome = plan('shared', { alice, bob });
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.changes.map(({ annotator, gained, lost, after }) => [annotator, gained, lost, after !== undefined]),
      [
        ['alice', 0, 2, false],
        ['bob', 0, 1, false],
        [undefined, 3, 0, true],
      ],
    );
    assert.deepEqual(done('shared', { alice, bob }).files, {
      shared: `${HEAD}passes:\n  bob:\n    done: "2026-03-01"\nclaims:\n${claim('c-1', 1, 'alice')}${claim('c-2', 2, 'bob')}  # on 3\n${claim('c-3', 3, 'alice')}`,
    });
  });

  it('keeps a file that says more than its claims, and brings along what the shared one does not say', () => {
    const shared = `format: dateline-claims/1\narticle:\n  sha256: "bb"\nclaims:\n${claim('c-9', 9)}`;
    const alice = `${HEAD}claims:\n${claim('c-1', 1)}`;
    const { files, notes } = done('shared', { shared, alice });
    assert.deepEqual(files, {
      shared: `format: dateline-claims/1\narticle:\n  sha256: "bb"\n  title: "Talks"\nclaims:\n${claim('c-1', 1, 'alice')}${claim('c-9', 9)}`,
      alice: `${HEAD}claims: {}\n`,
    });
    assert.equal(notes.length, 2);
    assert.match(notes.join(), /two versions of the article.*stays, without claims/);
  });

  it('gives a claim a new id where its own is another claim’s, with the references to it', () => {
    const shared = `${HEAD}claims:\n${claim('c-1', 1, 'carol')}${claim('c-5', 5, 'carol', '    inside: c-1\n')}`;
    const alice = `${HEAD}claims:\n${claim('c-1', 2, 'alice')}${claim('c-2', 3, 'alice', '    relations:\n      - {type: refines, to: c-1}\n')}`;
    const { files, notes } = done('shared', { shared, alice });
    assert.deepEqual(files, {
      shared: `${HEAD}claims:\n${claim('c-1', 1, 'carol')}${claim('c-new0', 2, 'alice')}${claim('c-2', 3, 'alice', '    relations:\n      - {type: refines, to: c-new0}\n')}${claim('c-5', 5, 'carol', '    inside: c-1\n')}`,
    });
    assert.match(notes.join(), /c-1 stands for two different entries: that of the sidecar of alice gets the id c-new0/);
  });

  it('takes a claim once that a merge left in two files, unless a comment would go with it', () => {
    const shared = `${HEAD}claims:\n${claim('c-1', 1, 'alice')}`;
    const alice = `${HEAD}claims:\n${claim('c-1', 1)}`;
    assert.deepEqual(done('shared', { shared, alice }).files, { shared });
    const commented = `${HEAD}claims:\n  # mine\n${claim('c-1', 1, 'alice')}`;
    const { files, notes } = done('shared', { shared, alice: commented });
    assert.deepEqual(files, { shared, alice: commented });
    assert.match(notes.join(), /stays in the sidecar of alice for its comments/);
    assert.deepEqual(done('shared', { shared: commented, alice: commented }).files, { shared: commented });
  });

  it('leaves a pass that is told twice, with two times', () => {
    const pass = (day: number) => `${HEAD}passes:\n  alice:\n    done: "2026-03-0${day}"\nclaims: {}\n`;
    assert.deepEqual(done('shared', { shared: pass(1), alice: pass(2) }).files, { shared: pass(1), alice: pass(2) });
    assert.deepEqual(done('shared', { shared: pass(1), alice: pass(1) }).files, { shared: pass(1) });
  });

  it('takes two shared files of different endings as they are', () => {
    const shared = `${HEAD}claims:\n${claim('c-1', 1)}`;
    const yml = `${HEAD}claims:\n${claim('c-2', 2)}`;
    const alice = `${HEAD}claims:\n${claim('c-3', 3)}`;
    assert.deepEqual(done('shared', { shared, yml, alice }).files, {
      shared: shared + claim('c-3', 3, 'alice'),
      yml,
    });
  });
});

describe('sidecars that cannot be laid out anew', () => {
  it('stay as they are, with the reason', () => {
    const good = `${HEAD}claims:\n${claim('c-1', 1, 'alice')}`;
    assert.match(refused('perAnnotator', { shared: `${good}<<<<<<< ours\n` }), /shared sidecar: A merge left/);
    assert.match(refused('perAnnotator', { shared: good, bob: 'format: dateline-claims/9\n' }), /of bob.*version 9/);
    const flow = 'format: dateline-claims/1\nclaims: {c-1: {type: a, quote: b, at: [1, 2], annotator: alice}}\n';
    assert.match(refused('perAnnotator', { shared: flow }), /“claims” is not written line by line/);
    const tied = `${HEAD}claims:\n${claim('c-1', 1, 'alice', '    note: &n "x"\n')}${claim('c-2', 2, 'bob', '    note: *n\n')}`;
    assert.match(refused('perAnnotator', { shared: tied }), /c-1 holds a YAML anchor/);
  });
});
