import assert from 'node:assert/strict';
import { AnnotationService } from '../../../../src/app/annotate/annotation-service.ts';
import { replacement } from '../../../../src/app/annotate/sidecar-change.ts';
import { inWritingOrder, layOut } from '../../../../src/app/annotate/sidecar-layout.ts';
import type { SidecarLayout } from '../../../../src/core/sidecar/layout/model.ts';
import { corpusFixture, ROOT, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';

const TEXT = 'Two men were hurt. A depot burned.\n';
const OTHER = `${ROOT}/strike.txt`;
const claim = (id: string, start: number, annotator: string) =>
  `  ${id}:\n    type: harm\n    quote: "${TEXT.slice(start, start + 3)}"\n    at: [${start}, ${start + 3}]\n    annotator: ${annotator}\n`;
const sidecar = (...claims: string[]) => `format: dateline-claims/1\nclaims:\n${claims.join('')}`;

async function setUp() {
  const fixture = corpusFixture();
  const { files, service } = fixture;
  files.put(TALKS, TEXT);
  files.put(TALKS_SIDECAR, sidecar(claim('c-aaaaaa', 0, 'alice'), claim('c-bbbbbb', 4, 'bob')));
  files.put(OTHER, TEXT);
  files.put(`${ROOT}/strike.claims.yaml`, sidecar(claim('c-cccccc', 0, 'alice')));
  await service.open([ROOT]);
  const annotations = new AnnotationService(files, uri => service.fileChanged(uri));
  const plan = (layout: SidecarLayout, articles = [TALKS, OTHER], goOn: (done: number) => boolean = () => true) =>
    layOut(service.corpus, layout, articles, {
      read: uri => files.read(uri),
      scheduler: { yield: async () => undefined, now: () => 0 },
      random: () => 0,
      canonical: uri => uri,
      goOn,
    });
  const names = () =>
    [...files.files.keys()].filter(uri => uri.endsWith('.yaml')).map(uri => uri.slice(ROOT.length + 1));
  const quotes = () =>
    [...service.corpus.everyClaim()].map(({ stored, annotator }) => `${stored.id} ${annotator}`).sort();
  return { ...fixture, annotations, plan, names, quotes };
}

describe('laying out the sidecars of a corpus', () => {
  it('splits and unites over articles, each in one step that can be undone', async () => {
    const { files, service, annotations, plan, names, quotes } = await setUp();
    const before = new Map(files.files);
    const claims = quotes();
    const write = async (layout: SidecarLayout) => {
      const planned = (await plan(layout))!;
      assert.deepEqual(planned.refused, []);
      const outcome = await annotations.apply(
        layout,
        inWritingOrder(planned.files).map(({ uri, before: old, after }) => replacement(uri, old, after)),
      );
      assert.equal(outcome.ok, true);
      await service.settled();
    };
    await write('perAnnotator');
    assert.deepEqual(names().sort(), ['strike.claims.alice.yaml', 'talks.claims.alice.yaml', 'talks.claims.bob.yaml']);
    assert.deepEqual(quotes(), claims);
    assert.deepEqual((await plan('perAnnotator'))?.files, []);
    await write('shared');
    assert.deepEqual(new Map(files.files), before);
    assert.deepEqual(quotes(), claims);
    await annotations.undo();
    await annotations.undo();
    await service.settled();
    assert.deepEqual(new Map(files.files), before);
    assert.deepEqual(quotes(), claims);
  });

  it('counts no claim twice and loses none, wherever writing ends', async () => {
    const { service, files, plan, quotes } = await setUp();
    const claims = quotes();
    const order = inWritingOrder((await plan('perAnnotator'))!.files);
    assert.deepEqual(
      order.map(({ after }) => after === undefined),
      [false, false, false, true, true],
    );
    for (const { uri, before, after } of order) {
      const written = await files.write(uri, before, after, [
        { start: 0, end: (before ?? '').length, text: after ?? '' },
      ]);
      assert.equal(written.ok, true);
      service.fileChanged(uri);
      await service.settled();
      assert.deepEqual(quotes(), claims);
    }
  });

  it('writes nothing where a file was changed since it was looked at', async () => {
    const { annotations, files, plan } = await setUp();
    const planned = (await plan('perAnnotator'))!;
    files.put(`${ROOT}/strike.claims.yaml`, sidecar(claim('c-cccccc', 0, 'carol')));
    const before = new Map(files.files);
    const outcome = await annotations.apply(
      'Split',
      inWritingOrder(planned.files).map(({ uri, before: old, after }) => replacement(uri, old, after)),
    );
    assert.equal(outcome.ok, false);
    assert.deepEqual(new Map(files.files), before);
  });

  it('passes over articles that are coded blind, that cannot be read or not be written to, and says why', async () => {
    const { service, files, plan } = await setUp();
    files.put(`${ROOT}/strike.claims.yaml`, '<<<<<<< ours\n');
    service.hideFrom(({ uri }) => (uri === TALKS ? 'bob' : undefined));
    const planned = (await plan('perAnnotator'))!;
    assert.deepEqual(planned.files, []);
    assert.deepEqual(
      planned.refused.map(({ article }) => article),
      [TALKS, OTHER],
    );
    assert.match(planned.refused[0]!.reason, /coded blind/);
    assert.match(planned.refused[1]!.reason, /conflict marker/);
  });

  it('can be stopped', async () => {
    const { plan } = await setUp();
    assert.equal(await plan('perAnnotator', [TALKS, OTHER], done => done < 1), undefined);
  });
});
