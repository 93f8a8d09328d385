import assert from 'node:assert/strict';
import { AnnotationService } from '../../../src/app/annotate/annotation-service.ts';
import { sidecarChange } from '../../../src/app/annotate/sidecar-change.ts';
import type { HistoryStore } from '../../../src/app/ports.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

const SIDECAR = 'file:///corpus/talks.claims.yaml';
const OTHER = 'file:///corpus/strike.claims.yaml';
const BY_HAND =
  '\ufeff# mine\r\nformat: dateline-claims/1\r\nclaims:  # odd\r\n    c-a: {type: harm, quote: "ü", at: [1, 2]}';

function add(id: string, uri = SIDECAR, start = 0) {
  return sidecarChange(uri, [
    { kind: 'add-claim', claim: { id, type: 'strike', quote: 'A drone fell.', at: { start, end: start + 13 } } },
  ]);
}

/** What a window leaves to the next. */
class Kept implements HistoryStore {
  text: string | undefined;
  saves = 0;
  fails = false;

  async load(): Promise<string | undefined> {
    return this.text;
  }

  async save(text: string): Promise<void> {
    if (this.fails) {
      throw new Error('no room');
    }
    this.saves++;
    this.text = text;
  }
}

describe('history over a restart of the window', () => {
  function setUp() {
    const files = new MemoryFiles();
    const history = new Kept();
    const window = () => new AnnotationService(files, () => undefined, { history });
    return { files, history, window };
  }

  it('undoes and does again what an earlier window did, to the byte', async () => {
    const { files, window } = setUp();
    files.put(SIDECAR, BY_HAND);
    const first = window();
    await first.apply('one', [add('c-b'), add('c-c', OTHER)]);
    await first.apply('two', [add('c-d', SIDECAR, 30)]);
    const texts = [files.text(SIDECAR), files.text(OTHER)];
    await first.undo();
    await first.idle();

    const second = window();
    assert.deepEqual(await second.redo(), { ok: true, label: 'two' });
    assert.deepEqual([files.text(SIDECAR), files.text(OTHER)], texts);
    await second.undo();
    assert.deepEqual(await second.undo(), { ok: true, label: 'one' });
    assert.deepEqual([files.text(SIDECAR), files.text(OTHER)], [BY_HAND, undefined]);
    await second.idle();

    const third = window();
    await third.redo();
    await third.redo();
    assert.deepEqual([files.text(SIDECAR), files.text(OTHER)], texts);
  });

  it('says so where a file was changed between the windows, and leaves it', async () => {
    const { files, window } = setUp();
    const first = window();
    await first.apply('one', [add('c-b')]);
    await first.idle();
    const changed = `${files.text(SIDECAR)}# pulled\n`;
    files.put(SIDECAR, changed);
    const outcome = await window().undo();
    assert.deepEqual(outcome, { ok: false, refusal: { kind: 'changed-since', uri: SIDECAR, label: 'one' } });
    assert.equal(files.text(SIDECAR), changed);
  });

  it('takes a history that cannot be read for none', async () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"format":2,"done":[{}]}',
      '{"format":1,"done":[{"label":1}],"undone":7}',
      '{"format":1,"done":[{"label":"x","files":[{"uri":"a","start":-0.5,"removed":"","inserted":""}]}]}',
    ]) {
      const { history, window, files } = setUp();
      history.text = text;
      const service = window();
      assert.deepEqual(await service.undo(), { ok: false, refusal: { kind: 'nothing-to-undo' } }, text);
      assert.deepEqual(await service.apply('one', [add('c-b')]), { ok: true, label: 'one' });
      assert.deepEqual(await service.undo(), { ok: true, label: 'one' });
      assert.equal(files.text(SIDECAR), undefined);
    }
  });

  it('writes annotations also where the history cannot be kept', async () => {
    const { files, history, window } = setUp();
    history.fails = true;
    const service = window();
    assert.equal((await service.apply('one', [add('c-b')])).ok, true);
    await service.idle();
    assert.equal((await service.undo()).ok, true);
    assert.equal(files.text(SIDECAR), undefined);
  });

  it('keeps the latest changes within bounds, and saves no more often than it must', async () => {
    const { history, window } = setUp();
    const service = window();
    const note = 'x'.repeat(400_000);
    await service.apply('claim', [add('c-b')]);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        service.apply(`note ${index}`, [
          sidecarChange(SIDECAR, [{ kind: 'set-field', id: 'c-b', path: ['note'], value: `${note}${index}` }]),
        ]),
      ),
    );
    await service.idle();
    assert.ok((history.text?.length ?? 0) < 5_000_000, `${history.text?.length}`);
    assert.ok(history.saves < 40);
    assert.deepEqual(await service.undo(), { ok: true, label: 'note 11' });
  });
});
