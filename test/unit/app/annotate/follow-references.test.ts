import assert from 'node:assert/strict';
import { AnnotationService } from '../../../../src/app/annotate/annotation-service.ts';
import { planReferences } from '../../../../src/app/annotate/follow-references.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

const at = (path: string) => encodeURI(`${ROOT}/${path}`);
const sidecar = (id: string, more = '') =>
  `# mine\nformat: dateline-claims/1\nclaims:\n  ${id}: {type: harm, quote: "Four men died", at: [0, 13]${more}}   # kept\n`;
const refers = (id: string, ...references: string[]) =>
  sidecar(
    id,
    `, inside: "${references[0]}", relations: [${references.map(to => `{type: refines, to: "${to}"}`).join(', ')}]`,
  );

async function moved(files: Record<string, string>, ...moves: readonly (readonly [string, string])[]) {
  const opened = corpusFixture();
  for (const [path, text] of Object.entries(files)) {
    opened.files.put(at(path), text);
  }
  await opened.service.open([ROOT]);
  const annotations = new AnnotationService(opened.files, () => undefined);
  const changes = planReferences(
    opened.service.corpus,
    [ROOT],
    moves.map(([from, to]) => ({ from: at(from), to: at(to) })),
  );
  const outcome = await annotations.apply('Follow', changes);
  assert.ok(outcome.ok);
  const text = (path: string) => opened.files.text(at(path));
  return { changed: changes.map(({ uri }) => uri), text, annotations };
}

describe('references to claims of an article that was renamed', () => {
  it('follow it in other sidecars and in its own, byte by byte, in one step to undo', async () => {
    const { changed, text, annotations } = await moved(
      {
        'new talks.txt': 'x',
        'new talks.claims.yaml': refers('c-a', 'x/old talks#c-a'),
        'third.claims.alice.yaml': refers('c-b', 'x/old talks#c-a', 'elsewhere#c-z'),
        'fourth.claims.yaml': refers('c-d', 'x/old talk#c-a', 'x/old talks.more#c-a'),
      },
      ['x/old talks.txt', 'new talks.txt'],
    );
    assert.equal(text('new talks.claims.yaml'), refers('c-a', 'new talks#c-a'));
    assert.equal(text('third.claims.alice.yaml'), refers('c-b', 'new talks#c-a', 'elsewhere#c-z'));
    assert.deepEqual(changed.sort(), [at('new talks.claims.yaml'), at('third.claims.alice.yaml')]);
    assert.ok((await annotations.undo()).ok);
    assert.equal(text('new talks.claims.yaml'), refers('c-a', 'x/old talks#c-a'));
    assert.equal(text('third.claims.alice.yaml'), refers('c-b', 'x/old talks#c-a', 'elsewhere#c-z'));
  });

  it('follow its sidecar, which the editor’s undo moves after the article', async () => {
    const { text } = await moved(
      { 'new.claims.alice.yaml': sidecar('c-a'), 'other.claims.yaml': refers('c-b', 'x/old#c-a') },
      ['x/old.claims.alice.yaml', 'new.claims.alice.yaml'],
    );
    assert.equal(text('other.claims.yaml'), refers('c-b', 'new#c-a'));
  });

  it('follow a folder with all its articles', async () => {
    const { text } = await moved(
      {
        'new/march/one.claims.yaml': sidecar('c-a'),
        'new/march/two.claims.yaml': refers('c-b', 'old/march/one#c-a'),
        'other.claims.yaml': refers('c-c', 'old/march/two#c-b', 'older/march/one#c-a'),
      },
      ['old', 'new'],
    );
    assert.equal(text('new/march/two.claims.yaml'), refers('c-b', 'new/march/one#c-a'));
    assert.equal(text('other.claims.yaml'), refers('c-c', 'new/march/two#c-b', 'older/march/one#c-a'));
  });

  it('stay where the claim stayed, and where it is not known at the new place', async () => {
    const files = {
      'old.claims.yaml': sidecar('c-a'),
      'new.claims.yaml': sidecar('c-a'),
      'other.claims.yaml': refers('c-b', 'old#c-a', 'old#c-lost'),
    };
    const { changed } = await moved(files, ['old.txt', 'new.txt']);
    assert.deepEqual(changed, []);
  });

  it('follow two articles that changed names with each other only where that is plain', async () => {
    const files = {
      'a.claims.yaml': sidecar('c-b'),
      'b.claims.yaml': sidecar('c-a'),
      'other.claims.yaml': refers('c-c', 'a#c-a', 'b#c-b'),
    };
    const { text } = await moved(files, ['a.txt', 'b.txt'], ['b.txt', 'a.txt']);
    assert.equal(text('other.claims.yaml'), refers('c-c', 'b#c-a', 'a#c-b'));
  });

  it('do not follow into another root', async () => {
    const opened = corpusFixture();
    const other = `${ROOT}-two`;
    opened.files.put(at('refers.claims.yaml'), refers('c-b', 'old#c-a'));
    opened.files.put(`${other}/new.claims.yaml`, sidecar('c-a'));
    await opened.service.open([ROOT, other]);
    const plan = (to: string) =>
      planReferences(opened.service.corpus, [ROOT, other], [{ from: at('old.txt'), to }]).map(({ uri }) => uri);
    assert.deepEqual(plan(`${other}/new.txt`), []);
    opened.files.put(at('new.claims.yaml'), sidecar('c-a'));
    await opened.service.rescan();
    assert.deepEqual(plan(at('new.txt')), [at('refers.claims.yaml')]);
  });
});
