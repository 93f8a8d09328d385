import assert from 'node:assert/strict';
import { AnnotationService } from '../../../../src/app/annotate/annotation-service.ts';
import { planSidecarMove } from '../../../../src/app/annotate/move-sidecar.ts';
import { movedArticles } from '../../../../src/core/corpus/moved-articles.ts';
import { sha256Hex } from '../../../../src/core/text/digest.ts';
import { corpusFixture, ROOT } from '../corpus-fixture.ts';

const TEXT = 'Four men died near the town.\n';
const at = (path: string) => encodeURI(`${ROOT}/${path}`);

const sidecar = (id: string, more = '', hash = sha256Hex(TEXT)) =>
  `# mine\nformat: dateline-claims/1\narticle: {sha256: "${hash}"}\nclaims:\n  ${id}: {type: harm, quote: "Four men died", at: [0, 13]${more}}   # kept\n`;

async function setUp(files: Record<string, string>) {
  const opened = corpusFixture();
  const { corpus } = opened.service;
  for (const [path, text] of Object.entries(files)) {
    opened.files.put(at(path), text);
  }
  await opened.service.open([ROOT]);
  const annotations = new AnnotationService(opened.files, () => undefined);
  const moved = () => movedArticles(corpus).map(each => [each.sidecar.uri, ...each.articles.map(({ uri }) => uri)]);
  const move = async (from: string, to: string) => {
    const plan = planSidecarMove(corpus, corpus.sidecar(at(from))!, corpus.article(at(to))!);
    return annotations.move('Move', plan.from, plan.to, plan.edit, plan.also);
  };
  return { files: opened.files, annotations, moved, move };
}

describe('articles that were moved without their sidecars', () => {
  it('are found by the hash of their text, and by nothing else', async () => {
    const { moved } = await setUp({
      'old.claims.yaml': sidecar('c-a'),
      'new/talks.txt': TEXT,
      'other.txt': 'Something else.\n',
      'gone.claims.yaml': sidecar('c-b', '', 'ab12'),
      'unhashed.claims.yaml': 'format: dateline-claims/1\nclaims: {}\n',
    });
    assert.deepEqual(moved(), [[at('old.claims.yaml'), at('new/talks.txt')]]);
  });

  it('are not found where the sidecar has its article, or the article a sidecar of its own', async () => {
    const { moved } = await setUp({
      'here.txt': TEXT,
      'here.claims.yaml': sidecar('c-a'),
      'copy.txt': TEXT,
      'old.claims.yaml': sidecar('c-b'),
      'copy.claims.yaml': sidecar('c-c'),
    });
    assert.deepEqual(moved(), []);
  });

  it('are offered to each annotator’s sidecar, also when the first has moved', async () => {
    const { moved } = await setUp({
      'old.claims.bob.yaml': sidecar('c-b'),
      'new.claims.alice.yaml': sidecar('c-a'),
      'new.txt': TEXT,
    });
    assert.deepEqual(moved(), [[at('old.claims.bob.yaml'), at('new.txt')]]);
  });

  it('are all named where there are several with the same text', async () => {
    const { moved } = await setUp({ 'old.claims.yaml': sidecar('c-a'), 'b.txt': TEXT, 'a.txt': TEXT });
    assert.deepEqual(moved(), [[at('old.claims.yaml'), at('a.txt'), at('b.txt')]]);
  });

  it('get their sidecar to the byte, in one step that can be undone', async () => {
    const { files, move, annotations } = await setUp({
      'old.claims.alice.yaml': sidecar('c-a'),
      'new/talks.txt': TEXT,
    });
    assert.deepEqual(await move('old.claims.alice.yaml', 'new/talks.txt'), { ok: true, label: 'Move' });
    assert.equal(files.text(at('new/talks.claims.alice.yaml')), sidecar('c-a'));
    assert.equal(files.text(at('old.claims.alice.yaml')), undefined);
    await annotations.undo();
    assert.equal(files.text(at('new/talks.claims.alice.yaml')), undefined);
    assert.equal(files.text(at('old.claims.alice.yaml')), sidecar('c-a'));
  });

  it('take references to their claims along, in other sidecars and in their own', async () => {
    const refers = (path: string) =>
      sidecar('c-x', `, inside: "${path}#c-a", relations: [{type: refines, to: "${path}#c-a"}]`, 'ab');
    const own = (path: string) => sidecar('c-a', `, relations: [{type: refines, to: "${path}#c-a"}]`);
    const { files, move, annotations } = await setUp({
      'x/old talks.claims.yaml': own('x/old talks'),
      'new.txt': TEXT,
      'third.txt': 'x',
      'third.claims.yaml': refers('x/old talks'),
      'fourth.claims.yaml': refers('x/old talk'),
    });
    await move('x/old talks.claims.yaml', 'new.txt');
    assert.equal(files.text(at('new.claims.yaml')), own('new'));
    assert.equal(files.text(at('third.claims.yaml')), refers('new'));
    assert.equal(files.text(at('fourth.claims.yaml')), refers('x/old talk'));
    await annotations.undo();
    assert.equal(files.text(at('third.claims.yaml')), refers('x/old talks'));
    assert.equal(files.text(at('x/old talks.claims.yaml')), own('x/old talks'));
  });

  it('move a sidecar with conflict markers as it is', async () => {
    const broken = `${sidecar('c-a')}<<<<<<< ours\n=======\n>>>>>>> theirs\n`;
    const { files, move } = await setUp({ 'old.claims.yaml': broken, 'new.txt': TEXT });
    assert.equal((await move('old.claims.yaml', 'new.txt')).ok, true);
    assert.equal(files.text(at('new.claims.yaml')), broken);
  });

  it('lose nothing where a disk refuses, where a file came meanwhile, or where the sidecar is changed meanwhile', async () => {
    for (const meanwhile of ['denied', 'came', 'changed'] as const) {
      const { files, move } = await setUp({ 'old.claims.yaml': sidecar('c-a'), 'new.txt': TEXT });
      const [old, now] = [at('old.claims.yaml'), at('new.claims.yaml')];
      const came = sidecar('c-came');
      const changed = `${sidecar('c-a')}# more\n`;
      files.beforeWrite = uri => {
        if (meanwhile === 'denied') {
          files.failure = uri === old ? 'denied' : undefined;
        } else if (meanwhile === 'came' && uri === now) {
          files.put(now, came);
        } else if (meanwhile === 'changed' && uri === old) {
          files.put(old, changed);
        }
      };
      const outcome = await move('old.claims.yaml', 'new.txt');
      assert.equal(outcome.ok, false, meanwhile);
      assert.equal(files.text(old), meanwhile === 'changed' ? changed : sidecar('c-a'), meanwhile);
      assert.equal(files.text(now), meanwhile === 'came' ? came : undefined, meanwhile);
    }
  });
});
