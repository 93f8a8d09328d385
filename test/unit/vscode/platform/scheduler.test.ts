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

  it('give way again before the next of several that wait goes on, once the first has used up the slice', async () => {
    const scheduler = createScheduler(0);
    const seen: (number | 'turn')[] = [];
    let isOver = false;
    const turn = () => {
      seen.push('turn');
      if (!isOver) {
        setImmediate(turn);
      }
    };
    setImmediate(turn);
    await Promise.all(
      [1, 2, 3].map(async number => {
        await scheduler.yield();
        seen.push(number);
      }),
    );
    isOver = true;
    // Whether a turn comes before the first of them is the event loop's: a timer may be due when the loop gets to it.
    const since = seen.slice(seen.indexOf(1));
    assert.deepEqual(
      since.filter((what, at) => what !== 'turn' || since[at + 1] !== 'turn'),
      [1, 'turn', 2, 'turn', 3],
    );
  });

  it('let work that can wait stand still after a key', async () => {
    const pressed = performance.now();
    noteKey();
    await createPatientScheduler(0).yield();
    assert.ok(performance.now() - pressed >= 400);
  });
});
