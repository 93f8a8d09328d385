import assert from 'node:assert/strict';
import type { FileChange } from '../../../src/app/annotate/annotation-change.ts';
import { AnnotationService } from '../../../src/app/annotate/annotation-service.ts';
import type { Upgrade } from '../../../src/app/annotate/sidecar-writer.ts';
import type { BackupStore } from '../../../src/app/ports.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

const SIDECAR = 'file:///corpus/talks.claims.yaml';
const OLD = 'format: dateline-claims/0\r\nclaims: {}\r\n';
const NEW = 'format: dateline-claims/1\r\nclaims: {}\r\n';

/** A change that brings the file to another version, as the editing of sidecars tells it. */
const change: FileChange = {
  uri: SIDECAR,
  edit: () => ({ ok: true, edits: [{ start: 24, end: 25, text: '1' }], text: NEW, upgradedFrom: 0 }),
};

describe('bringing a sidecar to a newer version', () => {
  function setUp(backups?: BackupStore) {
    const files = new MemoryFiles();
    files.put(SIDECAR, OLD);
    const told: Upgrade[] = [];
    const service = new AnnotationService(files, () => undefined, {
      ...(backups ? { backups } : {}),
      onUpgraded: upgrade => told.push(upgrade),
    });
    return { files, told, service };
  }

  it('puts the old bytes aside first, and says where', async () => {
    const kept: [string, string][] = [];
    const { files, told, service } = setUp({
      keep: async (uri, text) => {
        assert.equal(files.text(SIDECAR), OLD, 'before it is written');
        kept.push([uri, text]);
        return { ok: true, value: '/storage/talks' };
      },
    });
    assert.equal((await service.apply('Tag', [change])).ok, true);
    assert.equal(files.text(SIDECAR), NEW);
    assert.deepEqual(kept, [[SIDECAR, OLD]]);
    assert.deepEqual(told, [{ uri: SIDECAR, from: 0, backup: '/storage/talks' }]);
    await service.undo();
    assert.equal(files.text(SIDECAR), OLD);
  });

  it('writes nothing where no copy can be kept', async () => {
    for (const backups of [
      undefined,
      { keep: async () => ({ ok: false, reason: 'full', detail: 'no room' }) } satisfies BackupStore,
    ]) {
      const { files, told, service } = setUp(backups);
      const outcome = await service.apply('Tag', [change]);
      assert.equal(outcome.ok === false && outcome.refusal.kind, 'file');
      assert.equal(files.text(SIDECAR), OLD);
      assert.deepEqual(told, []);
    }
  });
});
