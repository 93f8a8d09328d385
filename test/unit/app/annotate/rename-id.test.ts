import assert from 'node:assert/strict';
import type { IdTarget } from '../../../../src/app/annotate/claim-uses.ts';
import { type RenameFile, renameIdIn } from '../../../../src/app/annotate/rename-id.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { applyEdits } from '../../../../src/core/sidecar/text-edits.ts';

const ROOT = 'file:///corpus';
const GAZETTEER = `# ours
format: dateline-gazetteer/1
actors:
  nabk: {name: "Council of Nabk", kind: state-body}   # nabk
  guard:
    name: nabk
    kind: armed-group
    country: nabk
    part-of: nabk
    metonyms: [nabk]
    roles:
      - {role: Patron, of: nabk}
places:
  nabk:
    name: An-Nabk
    kind: town
  mahin: {name: Mahin, kind: village, within: nabk, country: nabk}
`;

const actor: IdTarget = { kind: 'actor', root: ROOT, id: 'nabk' };
const place: IdTarget = { kind: 'place', root: ROOT, id: 'nabk' };

function renamed(file: RenameFile, target: IdTarget, to: string, isAmbiguous = false): string {
  const outcome = renameIdIn(file, target, to, isAmbiguous);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.message);
  return applyEdits(file.text, outcome.edits);
}

function sidecarFile(name: string, text: string): RenameFile {
  const article = `${ROOT}/${name.replace(/\.claims.*/, '')}.txt`;
  return { uri: `${ROOT}/${name}`, text, kind: 'sidecar', sidecar: { article, parsed: parseSidecar(text) } };
}

describe('renameIdIn', () => {
  const gazetteer: RenameFile = { uri: `${ROOT}/gazetteer.yaml`, text: GAZETTEER, kind: 'gazetteer' };

  it('renames an actor that a place is called like, and leaves what means the place or either', () => {
    const expected = GAZETTEER.replace('  nabk: {name', '  council: {name')
      .replace('part-of: nabk', 'part-of: council')
      .replace('of: nabk}', 'of: council}');
    assert.equal(renamed(gazetteer, actor, 'council', true), expected);
  });

  it('renames a place, and where an actor’s country can mean nothing else that too', () => {
    const text = GAZETTEER.replace('  nabk: {name: "Council of Nabk", kind: state-body}   # nabk\n', '');
    const expected = text
      .replace('  nabk:\n    name: An', '  an-nabk:\n    name: An')
      .replaceAll('country: nabk', 'country: an-nabk')
      .replace('[nabk]', '[an-nabk]')
      .replace('within: nabk', 'within: an-nabk');
    assert.equal(renamed({ ...gazetteer, text }, place, 'an-nabk'), expected);
  });

  it('refuses an id that is taken, and a file with errors', () => {
    const taken = renameIdIn(gazetteer, actor, 'guard', true);
    assert.match(taken.ok ? '' : taken.problem.message, /“guard” already/);
    const broken = renameIdIn({ ...gazetteer, text: `${GAZETTEER}actors: [\n` }, actor, 'council', true);
    assert.equal(broken.ok, false);
  });

  it('refuses a sidecar whose corrections link the one id to an actor and to a place', () => {
    const link = (id: string, kind: string) =>
      `  ${id}: {quote: "Nabk", at: [0, 4], scope: this, verdict: relink, kind: ${kind}, link: nabk}\n`;
    const head = 'format: dateline-claims/1\nclaims: {}\nmentions:\n';
    const both = sidecarFile('a.claims.yaml', head + link('m-1', 'actor') + link('m-2', 'place'));
    assert.equal(renameIdIn(both, actor, 'council', true).ok, false);
    const one = sidecarFile('a.claims.yaml', head + link('m-2', 'place'));
    assert.equal(renamed(one, actor, 'council', true), one.text);
    assert.equal(renamed(one, place, 'an-nabk', true), one.text.replace('link: nabk', 'link: an-nabk'));
  });

  it('follows references to a claim by the rules of their files', () => {
    const claim = (id: string, rest: string) => `  ${id}:\n    type: harm\n    quote: "x"\n    at: [0, 1]\n${rest}`;
    const target: IdTarget = {
      kind: 'claim',
      root: ROOT,
      id: 'c-1',
      sidecar: `${ROOT}/a.claims.alice.yaml`,
      article: `${ROOT}/a.txt`,
      path: 'a',
    };
    const file = (name: string, ...claims: string[]) =>
      sidecarFile(name, `format: dateline-claims/1\nclaims:\n${claims.join('')}`);
    const refers = '    inside: c-1\n    relations:\n      - {type: refines, to: "a#c-1"}\n';
    const all = (text: string) => text.replaceAll('c-1', 'c-9');
    const own = file('a.claims.alice.yaml', claim('c-1', ''), claim('c-2', refers));
    assert.equal(renamed(own, target, 'c-9'), all(own.text));
    const sibling = file('a.claims.bob.yaml', claim('c-2', refers));
    assert.equal(renamed(sibling, target, 'c-9'), all(sibling.text));
    const twin = file('a.claims.bob.yaml', claim('c-1', ''), claim('c-2', refers));
    assert.equal(renamed(twin, target, 'c-9'), twin.text.replace('a#c-1', 'a#c-9'));
    const stranger = file('b.claims.yaml', claim('c-2', refers));
    assert.equal(renamed(stranger, target, 'c-9'), stranger.text.replace('a#c-1', 'a#c-9'));
  });
});
