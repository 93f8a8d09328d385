import assert from 'node:assert/strict';
import { unmergedVersions } from '../../../../../src/core/sidecar/merge/unmerged-versions.ts';
import { mergeSidecars } from '../../../../support/merge-sidecars.ts';

const HEAD = 'format: dateline-claims/1\nclaims:\n';
const claim = (id: string, status: string): string =>
  `  ${id}:\n    type: harm\n    quote: "q"\n    at: [10, 15]\n    status: ${status}\n`;
const STAGES = {
  base: HEAD + claim('c-a', 'draft') + claim('c-b', 'draft'),
  ours: HEAD + claim('c-a', 'reviewed') + claim('c-b', 'draft'),
  theirs: HEAD + claim('c-a', 'disputed') + claim('c-b', 'withdrawn'),
};
/** As git leaves it. */
const BY_GIT = `${HEAD}${claim('c-a', 'X').replace(
  '    status: X\n',
  '<<<<<<< HEAD\n    status: reviewed\n=======\n    status: disputed\n>>>>>>> bob\n',
)}${claim('c-b', 'withdrawn')}`;

describe('the versions of an unmerged file', () => {
  it('are git’s where the file holds nothing else', () => {
    assert.equal(unmergedVersions(BY_GIT, STAGES), STAGES);
    assert.equal(unmergedVersions(`\ufeff${BY_GIT.replaceAll('\n', '\r\n')}`, STAGES), STAGES);
  });

  it('are git’s where the file was left as it is here', () => {
    assert.equal(unmergedVersions(STAGES.ours, STAGES), STAGES);
    assert.equal(unmergedVersions(STAGES.ours.replaceAll('\n', '\r\n'), STAGES), STAGES);
  });

  it('are none where somebody has settled it, and where there is nothing to settle', () => {
    assert.equal(unmergedVersions(STAGES.theirs, STAGES), undefined);
    assert.equal(unmergedVersions(STAGES.ours, undefined), undefined);
    assert.equal(unmergedVersions(BY_GIT.replace('=======\n', ''), STAGES), undefined);
  });

  it('are read from the markers, with git’s base, where somebody has changed the file since', () => {
    const edited = BY_GIT.replace('withdrawn', 'reviewed # by hand');
    assert.deepEqual(unmergedVersions(edited, STAGES), {
      base: STAGES.base,
      ours: HEAD + claim('c-a', 'reviewed') + claim('c-b', 'reviewed # by hand'),
      theirs: HEAD + claim('c-a', 'disputed') + claim('c-b', 'reviewed # by hand'),
    });
    assert.equal(unmergedVersions(edited, undefined)?.base, undefined);
  });

  it('are read from Dateline’s own markers, which hold what was settled already', () => {
    const { base, ours, theirs } = STAGES;
    const note = (text: string, n: number): string => text.replace('    status', `    note: "${n}"\n    status`);
    const merged = mergeSidecars(note(base, 1), note(ours, 2), note(theirs, 3));
    const settled = merged.text.replace(/<{7} ours\n(.*note.*\n)[^>]*>{7} theirs\n/, '$1');
    assert.notEqual(settled, merged.text);
    const versions = unmergedVersions(settled, { base: note(base, 1), ours: note(ours, 2), theirs: note(theirs, 3) });
    assert.equal(versions?.theirs, note(theirs, 2));
    assert.equal(versions?.base?.includes('note: "2"'), true);
  });

  it('have no base where that of the markers is none that can be read', () => {
    const marked = BY_GIT.replace('=======\n', '||||||| 1234567\n    status: {\n=======\n');
    assert.equal(unmergedVersions(marked, undefined)?.base, undefined);
    assert.equal(unmergedVersions(`${marked}# mine\n`, STAGES)?.base, STAGES.base);
  });
});
