import assert from 'node:assert/strict';
import { ChangeGatherer } from '../../../../src/app/corpus/change-gatherer.ts';

/** A clock that goes when it is told to. */
function clock() {
  let now = 0;
  let timers: { at: number; action: () => void }[] = [];
  return {
    get waiting() {
      return timers.length;
    },
    timer(milliseconds: number, action: () => void) {
      const entry = { at: now + milliseconds, action };
      timers.push(entry);
      return () => {
        timers = timers.filter(other => other !== entry);
      };
    },
    pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) {
          break;
        }
        now = next.at;
        timers = timers.filter(other => other !== next);
        next.action();
      }
      now = end;
    },
  };
}

function setUp() {
  const time = clock();
  const told: { changed: string[]; gone: string[] }[] = [];
  const gatherer = new ChangeGatherer<number>(time.timer, (changed, gone) =>
    told.push({ changed: [...changed.keys()], gone: [...gone] }),
  );
  return { time, told, gatherer };
}

describe('what a watcher tells', () => {
  it('is told in one go once it pauses, each file once', () => {
    const { time, told, gatherer } = setUp();
    for (let event = 0; event < 15_000; event++) {
      gatherer.changed(`file:///${event % 5000}`, event);
    }
    time.pass(59);
    assert.equal(told.length, 0);
    time.pass(1);
    assert.deepEqual(
      told.map(({ changed }) => changed.length),
      [5000],
    );
    time.pass(10_000);
    assert.equal(told.length, 1);
    assert.equal(time.waiting, 0);
  });

  it('is the last event of each file', () => {
    const { time, told, gatherer } = setUp();
    gatherer.changed('file:///a', 1);
    gatherer.gone('file:///a');
    gatherer.gone('file:///b');
    gatherer.changed('file:///b', 2);
    time.pass(60);
    assert.deepEqual(told, [{ changed: ['file:///b'], gone: ['file:///a'] }]);
  });

  it('is not put off for ever by a flood without a pause', () => {
    const { time, told, gatherer } = setUp();
    for (let event = 0; event < 100; event++) {
      gatherer.changed(`file:///${event}`, event);
      time.pass(20);
    }
    time.pass(60);
    assert.ok(told.length >= 3 && told.length <= 5, `${told.length} times`);
    assert.equal(new Set(told.flatMap(({ changed }) => changed)).size, 100);
    assert.equal(told.flatMap(({ changed }) => changed).length, 100);
  });

  it('is told no more after the end, and no timer is left', () => {
    const { time, told, gatherer } = setUp();
    gatherer.changed('file:///a', 1);
    gatherer.dispose();
    assert.equal(time.waiting, 0);
    time.pass(1000);
    assert.deepEqual(told, []);
  });
});
