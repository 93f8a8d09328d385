import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../../support/merge-sidecars.ts';

const BASE = `# Talks, first reading
format: dateline-claims/1
article:
  title: "Talks"
  published: "2025-12-03"
claims:
  # about the strike
  c-aaaaaa:
    type: strike
    quote: "a drone hit a van"
    at: [10, 27]
    status: draft
    tags: [road, "b c"]
    annotator: alice
  c-bbbbbb:
    type: harm
    quote: "three people were hurt"
    at: [40, 62]
    event:
      date: {value: "2025-12-03", guessed: true}
      place: naqoura
    numbers:
      - {what: injured, best: 3}
    annotator: alice
  c-cccccc:
    type: aim # why not offer?
    quote: "to meet again"
    at: [80, 93]
    annotator: alice
`;

const NEW_EARLY = `  # seen twice
  c-dddddd:
    type: demand
    quote: "calls to stop"
    at: [30, 43]
    annotator: bob
`;
const NEW_LATE = `  c-eeeeee:
    type: offer
    quote: "ten days"
    at: [70, 78]
    annotator: carol
`;

const replace = (text: string, from: string, to: string): string => {
  assert.ok(text.includes(from), `“${from}” is not in the text`);
  return text.replace(from, to);
};

describe('merging sidecars', () => {
  it('keeps what both sides added, each claim with its comments, by position', () => {
    const ours = replace(BASE, '  c-cccccc:', `${NEW_LATE}  c-cccccc:`);
    const theirs = replace(BASE, '  c-bbbbbb:', `${NEW_EARLY}  c-bbbbbb:`);
    const expected = replace(ours, '  c-bbbbbb:', `${NEW_EARLY}  c-bbbbbb:`);
    assert.deepEqual(mergeSidecars(BASE, ours, theirs), {
      status: 'clean',
      text: expected,
      settled: expected,
      conflicts: [],
      problems: [],
    });
  });

  it('keeps both additions at one place, where lines alone would clash', () => {
    const ours = replace(BASE, '  c-cccccc:', `${NEW_LATE}  c-cccccc:`);
    const theirs = replace(BASE, '  c-cccccc:', `${NEW_EARLY.replace('[30, 43]', '[75, 79]')}  c-cccccc:`);
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(merged.status, 'clean');
    assert.equal(merged.text, replace(ours, '  c-cccccc:', `${NEW_EARLY.replace('[30, 43]', '[75, 79]')}  c-cccccc:`));
  });

  it('merges changes of two fields of one claim, also where the lines are neighbours', () => {
    const ours = replace(BASE, 'type: strike', 'type: clash # ours');
    const theirs = replace(
      replace(BASE, 'quote: "a drone hit a van"', 'quote: "a drone hit a van" # checked'),
      'at: [10, 27]\n',
      'at: [10, 27]\n    factuality: CT+\n',
    );
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(
      merged.text,
      replace(
        replace(ours, 'quote: "a drone hit a van"', 'quote: "a drone hit a van" # checked'),
        'at: [10, 27]\n',
        'at: [10, 27]\n    factuality: CT+\n',
      ),
    );
  });

  it('puts markers around the one field that both changed, and merges the rest', () => {
    const ours = replace(replace(BASE, 'status: draft', 'status: reviewed # ok'), 'type: harm', 'type: loss');
    const theirs = replace(replace(BASE, 'status: draft', 'status: disputed'), 'type: aim', 'type: offer');
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(merged.status, 'conflicts');
    assert.deepEqual(merged.conflicts, [
      {
        kind: 'both-changed',
        path: ['claims', 'c-aaaaaa', 'status'],
        base: 'draft',
        ours: 'reviewed',
        theirs: 'disputed',
        settledFor: 'ours',
      },
    ]);
    assert.equal(
      merged.text,
      replace(
        replace(ours, 'type: aim', 'type: offer'),
        '    status: reviewed # ok\n',
        `<<<<<<< ours
    status: reviewed # ok
||||||| base
    status: draft
=======
    status: disputed
>>>>>>> theirs
`,
      ),
    );
  });
});
