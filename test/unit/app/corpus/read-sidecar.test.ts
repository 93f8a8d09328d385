import assert from 'node:assert/strict';
import { parseSidecarBytes } from '../../../../src/app/corpus/read-sidecar.ts';
import { packSidecar, unpackSidecar } from '../../../../src/core/sidecar/pack.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { saidOf } from '../../../support/said-of-sidecar.ts';

const CLAIMS = 'claims: {c-1: {type: harm, quote: Two people, at: [37, 47]}}\n';
/** Long enough to be read elsewhere. */
const LONG = `${'# A remark of its annotator\n'.repeat(400)}${CLAIMS}`;
const elsewhere = async (text: string) => unpackSidecar(packSidecar(parseSidecar(text)));

describe('the bytes of a sidecar', () => {
  it('say the same wherever they are read', async () => {
    const { parsed, isCanonical } = await parseSidecarBytes(new TextEncoder().encode(LONG), { elsewhere });
    assert.deepEqual(saidOf(parsed), parseSidecar(LONG));
    assert.equal(isCanonical, false);
  });

  it('that are not UTF-8 show the claims that they hold, and are not to be written to', async () => {
    const bytes = new TextEncoder().encode(LONG);
    bytes[10] = 0xff;
    for (const how of [{ elsewhere }, {}]) {
      const { parsed } = await parseSidecarBytes(bytes, how);
      assert.deepEqual(
        parsed.claims.map(({ id, quote }) => [id, quote]),
        [['c-1', 'Two people']],
      );
      assert.deepEqual([...parsed.keySpans.keys()], ['c-1']);
      assert.deepEqual([parsed.writable, parsed.problems[0]?.code], [false, 'invalid-encoding']);
    }
  });
});
