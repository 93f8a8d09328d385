import assert from 'node:assert/strict';
import { createPatientScheduler, createScheduler, noteKey } from '../../../../src/vscode/platform/scheduler.ts';

describe('the schedulers', () => {
  it('give way only when a slice is used up', async () => {
    for (const create of [createScheduler, createPatientScheduler]) {
      for (const [slice, givesWay] of [
        [Number.POSITIVE_INFINITY, false],
        [0, true],
      ] as const) {
        let turned = false;
        setTimeout(() => {
          turned = true;
        }, 0);
        await create(slice).yield();
        assert.equal(turned, givesWay);
      }
    }
  });

  it('let work that can wait stand still after a key', async () => {
    const pressed = performance.now();
    noteKey();
    await createPatientScheduler(0).yield();
    assert.ok(performance.now() - pressed >= 400);
  });
});
