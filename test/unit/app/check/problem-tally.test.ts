import assert from 'node:assert/strict';
import { ProblemTally } from '../../../../src/app/check/problem-tally.ts';
import { ReferenceService } from '../../../../src/app/references/reference-service.ts';
import { compileFiles } from '../../../../src/core/gazetteer-files/compile.ts';
import { corpusFixture, ROOT, sidecarFor, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';

const TEXT = 'They met. They spoke. They left.';
const BROKEN = `${ROOT}/broken.claims.yaml`;

async function fixture(onYield: () => void = () => undefined) {
  const { files, service: corpus } = corpusFixture();
  files.put(TALKS, TEXT);
  files.put(TALKS_SIDECAR, sidecarFor(TEXT, 'They met'));
  const log = { info: () => undefined, warn: () => undefined, error: assert.fail };
  const references = new ReferenceService({
    reader: files.asReader(),
    log,
    loadBuiltIn: async () => compileFiles([]).columns,
  });
  await references.open([ROOT]);
  await corpus.open([ROOT]);
  const tally = new ProblemTally({
    corpus,
    references,
    log,
    scheduler: { now: () => 0, yield: async () => onYield() },
  });
  let told = 0;
  tally.onDidChange(() => told++);
  const remove = (uri: string) => {
    files.files.delete(uri);
    corpus.fileRemoved(uri);
  };
  const change = async (uri: string, text: string | undefined) => {
    if (text === undefined) {
      remove(uri);
    } else {
      files.put(uri, text);
      corpus.fileChanged(uri);
    }
    await corpus.settled();
    await tally.settled();
  };
  await tally.settled();
  return { corpus, tally, change, remove, told: () => told };
}

describe('the tally of problems', () => {
  it('follows files that are broken and mended', async () => {
    const { tally, change, told } = await fixture();
    assert.deepEqual([...tally.files], []);
    await change(BROKEN, 'claims: [');
    assert.deepEqual([...tally.files.keys()], [BROKEN]);
    assert.equal(told(), 1);
    await change(BROKEN, undefined);
    assert.deepEqual([...tally.files], []);
    assert.equal(told(), 2);
  });

  it('tells nothing where a change brings no other problem', async () => {
    const { change, told } = await fixture();
    await change(TALKS_SIDECAR, sidecarFor(TEXT, 'They met', 'They left'));
    assert.equal(told(), 0);
  });

  it('gives way, and begins anew where the corpus has changed meanwhile', async () => {
    let yields = 0;
    let interrupt: (() => void) | undefined;
    const { tally, corpus, change, remove } = await fixture(() => {
      yields++;
      interrupt?.();
      interrupt = undefined;
    });
    assert.ok(yields > 0);
    interrupt = () => remove(BROKEN);
    await change(BROKEN, 'claims: [');
    await corpus.settled();
    await tally.settled();
    assert.deepEqual([...tally.files], []);
  });

  it('looks at nothing any more once it is disposed', async () => {
    const { tally, change } = await fixture();
    tally.dispose();
    await change(BROKEN, 'claims: [');
    assert.deepEqual([...tally.files], []);
  });
});
