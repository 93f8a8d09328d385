import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zoomedDays } from '../../../../src/core/board/zoomed-days.ts';

const day = (from: number, to = from) => ({ from, to });

describe('zoomedDays', () => {
  it('zooms in on where most claims are, not on the middle of the axis', () => {
    const dates = [day(0), day(95), day(96), day(97), day(98)];
    assert.deepEqual(zoomedDays(day(0, 99), 2, dates, day(0, 99)), day(50, 99));
    assert.deepEqual(zoomedDays(day(50, 99), 5, dates.slice(1), day(0, 99)), day(90, 99));
  });

  it('leaves a week at least, and shows all days where they fit', () => {
    assert.deepEqual(zoomedDays(day(10, 16), 1.5, [day(12)], day(0, 99)), day(10, 16));
    assert.deepEqual(zoomedDays(day(40, 59), 0.5, [day(50)], day(0, 99)), day(30, 69));
    assert.equal(zoomedDays(day(0, 99), 0.5, [day(50)], day(0, 99)), undefined);
    assert.equal(zoomedDays(day(40, 59), 0.1, [day(50)], day(0, 99)), undefined);
  });

  it('never leaves all claims out of sight', () => {
    const extent = fc.tuple(fc.nat(300), fc.nat(20)).map(([from, long]) => day(from, from + long));
    fc.assert(
      fc.property(fc.array(extent, { minLength: 1, maxLength: 30 }), fc.constantFrom(0.5, 1.5, 3), (dates, by) => {
        const all = day(Math.min(...dates.map(({ from }) => from)), Math.max(...dates.map(({ to }) => to)));
        const { from, to } = zoomedDays(all, by, dates, all) ?? all;
        assert.ok(dates.some(date => date.from <= to && from <= date.to));
      }),
    );
  });
});
