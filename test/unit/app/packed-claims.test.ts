import assert from 'node:assert/strict';
import { claimUses, type IdTarget } from '../../../src/app/annotate/claim-uses.ts';
import { renameIdIn } from '../../../src/app/annotate/rename-id.ts';
import {
  type CorpusTypeChange,
  claimsOfType,
  countShownTypes,
  countTypes,
  planTypeChange,
} from '../../../src/app/annotate/type-change.ts';
import { unreadArticle } from '../../../src/app/corpus/article-names.ts';
import { codebookMarkdown } from '../../../src/core/codebook/codebook-markdown.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { AS_STATED } from '../../../src/core/corpus/model.ts';
import { isPacked, packSidecar, unpackSidecar } from '../../../src/core/sidecar/pack.ts';
import { parseSidecar } from '../../../src/core/sidecar/parse.ts';
import { applyEdits } from '../../../src/core/sidecar/text-edits.ts';
import { ROOT } from './corpus-fixture.ts';
import { CODEBOOK, CODEBOOK_FILE } from './two-type-codebook.ts';

const claim = (id: string, type: string) => `  ${id}:\n    type: ${type}   # kept\n    quote: "met"\n    at: [0, 3]\n`;
const TEXTS = new Map([
  [`${ROOT}/codebook.yaml`, CODEBOOK_FILE],
  [`${ROOT}/a.claims.yaml`, `claims:\n${claim('c-aaaaa1', 'harm')}${claim('c-aaaaa2', 'strike')}`],
  [`${ROOT}/b.claims.alice.yaml`, `claims:\n${claim('c-bbbbb1', 'harm')}`],
  [`${ROOT}/b.claims.bob.yaml`, `claims:\n${claim('c-ccccc1', 'harm')}${claim('c-ccccc2', 'raid')}`],
  // Its article is missing.
  [`${ROOT}/gone.claims.yaml`, `claims:\n${claim('c-ddddd1', 'harm')}`],
  [`${ROOT}/odd.claims.yaml`, 'claims: [\n'],
]);

/** The same corpus as its files were read, and as it comes from the cache of an earlier session. */
function corpusOf(kind: 'read' | 'packed'): Corpus {
  const corpus = new Corpus();
  for (const name of ['a', 'b', 'odd']) {
    corpus.setArticle(unreadArticle(`${ROOT}/${name}.txt`, ROOT));
  }
  for (const [uri, text] of TEXTS) {
    if (!uri.includes('.claims.')) {
      continue;
    }
    const read = parseSidecar(text);
    const parsed = kind === 'read' ? read : unpackSidecar(packSidecar(read))!;
    corpus.setSidecar({ uri, root: ROOT, article: uri.replace(/\.claims.*/, '.txt'), parsed }, AS_STATED);
  }
  return corpus;
}

const plan = (corpus: Corpus, change: CorpusTypeChange) =>
  planTypeChange({ corpus, root: ROOT, codebook: CODEBOOK }, change, {
    read: async uri => ({ ok: true, value: TEXTS.get(uri) }),
    scheduler: { yield: async () => undefined, now: () => 0 },
    goOn: () => true,
  });

/** What a rename of an id writes: the files that name it, as the editor finds them, anew. */
function renamed(corpus: Corpus, target: IdTarget, to: string) {
  const named = new Set([...corpus.everyClaim()].filter(one => claimUses(target, one)).map(one => one.sidecar.uri));
  return [...corpus.sidecars]
    .filter(({ uri }) => named.has(uri))
    .map(({ uri, article, parsed }) => {
      const text = TEXTS.get(uri)!;
      const outcome = renameIdIn({ uri, text, kind: 'sidecar', sidecar: { article, parsed } }, target, to, false);
      return [uri, outcome.ok ? applyEdits(text, outcome.edits) : outcome.problem.message];
    });
}

/** Asks a corpus of packed claims and one of read claims the same. */
async function same<T>(ask: (corpus: Corpus) => T | Promise<T>): Promise<T> {
  const packed = corpusOf('packed');
  assert.deepEqual(
    [...packed.sidecars].map(({ parsed }) => isPacked(parsed)),
    [...packed.sidecars].map(() => true),
  );
  const answer = await ask(packed);
  assert.deepEqual(JSON.stringify(answer), JSON.stringify(await ask(corpusOf('read'))));
  return answer;
}

describe('claims that are still packed', () => {
  it('are counted in a codebook that is printed', async () => {
    const printed = await same(corpus => codebookMarkdown(CODEBOOK, { claims: countShownTypes(corpus, ROOT) }));
    assert.equal(countShownTypes(corpusOf('packed'), ROOT).get('harm'), 3);
    assert.match(printed, /3 claims/);
  });

  it('are counted and listed by their types', async () => {
    const counts = await same(corpus => [...countTypes(corpus, ROOT)].sort());
    assert.deepEqual(counts, [
      ['harm', 4],
      ['raid', 1],
      ['strike', 1],
    ]);
    const listed = await same(corpus => claimsOfType(corpus, ROOT, 'harm').map(({ key }) => key));
    assert.deepEqual(listed, [
      `${ROOT}/a.claims.yaml#c-aaaaa1`,
      `${ROOT}/b.claims.alice.yaml#c-bbbbb1`,
      `${ROOT}/b.claims.bob.yaml#c-ccccc1`,
    ]);
  });

  it('change with their type, in every file that has it', async () => {
    const claims = new Set([`${ROOT}/b.claims.bob.yaml#c-ccccc1`]);
    const split = [{ type: { id: 'loss', label: 'Loss' }, isNew: true, claims }];
    for (const [change, files] of [
      [{ kind: 'rename', from: 'harm', to: 'damage' }, 5],
      [{ kind: 'merge', from: 'harm', into: 'strike' }, 5],
      [{ kind: 'split', from: 'harm', parts: split }, 2],
    ] as const) {
      const planned = await same(corpus => plan(corpus, change));
      assert.ok(planned?.ok);
      assert.equal(planned.files.length, files, change.kind);
    }
  });

  it('are found where an id is renamed', async () => {
    const target: IdTarget = { kind: 'type', root: ROOT, id: 'harm' };
    const files = await same(corpus => renamed(corpus, target, 'damage'));
    assert.deepEqual(
      files,
      ['a.claims.yaml', 'b.claims.alice.yaml', 'b.claims.bob.yaml']
        .map(name => `${ROOT}/${name}`)
        .map(uri => [uri, TEXTS.get(uri)!.replaceAll('type: harm', 'type: damage')]),
    );
  });
});
