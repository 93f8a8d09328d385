import assert from 'node:assert/strict';
import { createOutput } from '../../../src/cli/output.ts';

describe('output of the command line', () => {
  function streams(isTTY = false) {
    const written: string[] = [];
    const to = (name: string) => ({ isTTY, write: (text: string) => written.push(`${name}: ${text}`) });
    return { written, output: createOutput(to('out'), to('err')) };
  }

  it('gathers lines and writes them in portions, the rest when asked', () => {
    const { written, output } = streams();
    const line = 'x'.repeat(999);
    for (let count = 0; count < 200; count++) output.line(line);
    assert.equal(written.length, 3);
    output.flush();
    assert.equal(written.map(text => text.slice('out: '.length)).join(''), `${line}\n`.repeat(200));
    output.flush();
    assert.equal(written.length, 4);
  });

  it('keeps lines and messages in order', () => {
    const { written, output } = streams();
    output.line('one');
    output.message('two');
    output.line('three');
    output.flush();
    assert.deepEqual(written, ['out: one\n', 'err: two\n', 'out: three\n']);
  });

  it('writes each line at once for a person who looks on', () => {
    const { written, output } = streams(true);
    output.line('one');
    output.line('two');
    assert.deepEqual(written, ['out: one\n', 'out: two\n']);
  });
});
