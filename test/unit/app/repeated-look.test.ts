import assert from 'node:assert/strict';
import { RepeatedLook } from '../../../src/app/repeated-look.ts';

/** A look of three steps, which tells of them, and what is to happen at one of them. */
function setUp() {
  const steps: string[] = [];
  const failures: string[] = [];
  const at = new Map<string, () => void>();
  let looks = 0;
  const look: RepeatedLook = new RepeatedLook(
    async isOutdated => {
      const number = ++looks;
      for (const step of ['a', 'b', 'c']) {
        steps.push(`${number}${step}`);
        at.get(`${number}${step}`)?.();
        await Promise.resolve();
        if (isOutdated()) {
          return;
        }
      }
      steps.push(`${number} done`);
    },
    error => failures.push(String(error)),
  );
  return { look, steps, at, failures };
}

describe('a repeated look', () => {
  it('is one look for changes that come together before it, and none without a change', async () => {
    const { look, steps } = setUp();
    await look.settled();
    assert.deepEqual(steps, []);
    look.begin();
    await look.settled();
    assert.deepEqual(steps, ['1a', '1b', '1c', '1 done']);
    await look.settled();
    assert.equal(steps.length, 4);
  });

  it('gives up and begins again where something changes meanwhile, even at the first and at the last step', async () => {
    for (const [step, expected] of [
      ['1a', ['1a']],
      ['1b', ['1a', '1b']],
      ['1c', ['1a', '1b', '1c']],
    ] as const) {
      const { look, steps, at } = setUp();
      at.set(step, () => {
        look.begin();
        look.begin();
      });
      look.begin();
      await look.settled();
      assert.deepEqual(steps, [...expected, '2a', '2b', '2c', '2 done']);
    }
  });

  it('misses no change that comes as a look ends, or as somebody hears that it has', async () => {
    const { look, steps } = setUp();
    look.begin();
    const heard = look.settled().then(() => look.begin());
    for (let turn = 0; turn < 12; turn++) {
      await Promise.resolve();
      if (steps.at(-1) === '1 done') {
        look.begin();
        break;
      }
    }
    await heard;
    await look.settled();
    assert.equal(steps.filter(step => step.endsWith('done')).length, 3);
  });

  it('tells of a failure and looks again after the next change', async () => {
    const { look, steps, at, failures } = setUp();
    at.set('1b', () => {
      throw new Error('unreadable');
    });
    look.begin();
    await look.settled();
    assert.deepEqual([steps, failures], [['1a', '1b'], ['Error: unreadable']]);
    look.begin();
    await look.settled();
    assert.equal(steps.at(-1), '2 done');
  });

  it('ends with its owner', async () => {
    const { look, steps, at } = setUp();
    at.set('1b', () => look.dispose());
    look.begin();
    await look.settled();
    assert.deepEqual([steps, look.isDisposed], [['1a', '1b'], true]);
    look.begin();
    await look.settled();
    assert.deepEqual(steps, ['1a', '1b']);
  });
});
