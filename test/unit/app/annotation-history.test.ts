import assert from 'node:assert/strict';
import { AnnotationService } from '../../../src/app/annotate/annotation-service.ts';
import { sidecarChange } from '../../../src/app/annotate/sidecar-change.ts';
import type { FileOutcome } from '../../../src/app/ports.ts';
import { parseSidecar } from '../../../src/core/sidecar/parse.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

const SIDECAR = 'file:///corpus/talks.claims.yaml';
const OTHER = 'file:///corpus/strike.claims.yaml';

function add(id: string, start = 0, uri = SIDECAR) {
  const claim = { id, type: 'strike', quote: 'A drone fell.', at: { start, end: start + 13 } };
  return sidecarChange(uri, [{ kind: 'add-claim', claim }]);
}

/** Files on a slow disk: every answer takes turns of the event loop. */
class SlowFiles extends MemoryFiles {
  override async read(uri: string): Promise<FileOutcome<never>> {
    await new Promise(resolve => setTimeout(resolve, 2));
    return super.read(uri);
  }
}

function setUp() {
  const files = new SlowFiles();
  const service = new AnnotationService(files, () => undefined);
  const ids = (uri = SIDECAR) => parseSidecar(files.text(uri) ?? '').claims.map(({ id }) => id);
  return { files, service, ids };
}

describe('history of annotations', () => {
  it('undoes two steps when undo is struck twice at once', async () => {
    const { service, ids } = setUp();
    await service.apply('one', [add('c-aaaaaa')]);
    await service.apply('two', [add('c-bbbbbb', 20)]);
    const outcomes = await Promise.all([service.undo(), service.undo()]);
    assert.deepEqual(outcomes, [
      { ok: true, label: 'two' },
      { ok: true, label: 'one' },
    ]);
    assert.deepEqual(ids(), []);
  });

  it('undoes the change that is still being written, not the one before', async () => {
    const { service, ids } = setUp();
    await service.apply('one', [add('c-aaaaaa')]);
    const writing = service.apply('two', [add('c-bbbbbb', 20)]);
    assert.deepEqual(await service.undo(), { ok: true, label: 'two' });
    assert.deepEqual(await writing, { ok: true, label: 'two' });
    assert.deepEqual(ids(), ['c-aaaaaa']);
  });

  it('takes back the half of an undo whose other half fails', async () => {
    const { files, service, ids } = setUp();
    await service.apply('both', [add('c-aaaaaa'), add('c-bbbbbb', 0, OTHER)]);
    const before = [files.text(SIDECAR), files.text(OTHER)];
    files.beforeWrite = uri => {
      if (uri === OTHER) {
        files.failure = 'denied';
        files.beforeWrite = () => {
          files.failure = undefined;
        };
      }
    };
    const outcome = await service.undo();
    assert.equal(outcome.ok === false && outcome.refusal.kind === 'file' && outcome.refusal.reason, 'denied');
    assert.deepEqual([files.text(SIDECAR), files.text(OTHER)], before);
    assert.deepEqual(await service.undo(), { ok: true, label: 'both' });
    assert.deepEqual([ids(), ids(OTHER)], [[], []]);
  });

  it('offers nothing to do again after a new change', async () => {
    const { service } = setUp();
    await service.apply('one', [add('c-aaaaaa')]);
    await service.undo();
    await service.apply('two', [add('c-bbbbbb')]);
    assert.deepEqual(await service.redo(), { ok: false, refusal: { kind: 'nothing-to-undo' } });
    assert.deepEqual(await service.undo(), { ok: true, label: 'two' });
  });

  it('is idle only when every change asked for is on the disk', async () => {
    const { service, ids } = setUp();
    void service.apply('one', [add('c-aaaaaa'), add('c-cccccc', 40, OTHER)]);
    void service.apply('two', [add('c-bbbbbb', 20)]);
    await service.idle();
    assert.deepEqual(ids(), ['c-aaaaaa', 'c-bbbbbb']);
    assert.deepEqual(ids(OTHER), ['c-cccccc']);
  });

  it('keeps the claims of a hundred changes to three files, made at once, and undoes them all', async () => {
    const { files, service, ids } = setUp();
    const uris = [SIDECAR, OTHER, 'file:///corpus/third.claims.yaml'];
    const changes = Array.from({ length: 100 }, (_, index) => {
      const id = `c-${String(index).padStart(6, 'a')}`;
      return service.apply(id, [add(id, index * 20, uris[index % 3]!)]);
    });
    assert.ok((await Promise.all(changes)).every(({ ok }) => ok));
    assert.deepEqual(
      uris.map(uri => ids(uri).length),
      [34, 33, 33],
    );
    await Promise.all(changes.map(() => service.undo()));
    assert.deepEqual([...files.files.keys()], []);
  });
});
