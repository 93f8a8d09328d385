import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SerialQueue } from '../../../src/app/serial-queue.ts';

/** A task whose end the test decides. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open };
}

describe('serial queue', () => {
  it('runs the tasks of one key one after the other, in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), async (s, keys) => {
        const queue = new SerialQueue();
        const running = new Map<string, number>();
        const ended = new Map<string, number[]>();
        const all = keys.map((key, index) =>
          queue.run(key, async () => {
            assert.equal(running.get(key) ?? 0, 0, 'two tasks of one key at once');
            running.set(key, 1);
            await s.schedule(Promise.resolve());
            running.set(key, 0);
            ended.set(key, [...(ended.get(key) ?? []), index]);
          }),
        );
        await s.waitFor(Promise.all(all));
        for (const order of ended.values()) {
          assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets the tasks of different keys overlap', async () => {
    const queue = new SerialQueue();
    const first = gate();
    const slow = queue.run('a', () => first.opened);
    assert.equal(await queue.run('b', async () => 'done'), 'done');
    first.open();
    await slow;
  });

  it('gives each caller the result or the failure of its own task, and goes on after a failure', async () => {
    const queue = new SerialQueue();
    const results = await Promise.allSettled([
      queue.run('a', async () => 1),
      queue.run('a', async () => {
        throw new Error('no');
      }),
      queue.run('a', async () => 3),
    ]);
    assert.deepEqual(
      results.map(result => (result.status === 'fulfilled' ? result.value : result.reason.message)),
      [1, 'no', 3],
    );
  });

  it('is idle when what was queued has ended, a failure included', async () => {
    const queue = new SerialQueue();
    await queue.idle();
    const held = gate();
    let ended = false;
    const failing = queue.run('a', async () => {
      await held.opened;
      ended = true;
      throw new Error('no');
    });
    failing.catch(() => undefined);
    const idle = queue.idle().then(() => ended);
    held.open();
    assert.equal(await idle, true);
  });
});
