import assert from 'node:assert/strict';
import { ClaimTally } from '../../../../src/app/review/claim-tally.ts';
import type { CorpusClaim } from '../../../../src/core/corpus/model.ts';
import { corpusFixture, ROOT, sidecarFor, TALKS, TALKS_SIDECAR } from '../corpus-fixture.ts';

const TEXT = 'They met. They spoke. They left.';
const OTHER = `${ROOT}/a-first.txt`;

async function fixture() {
  const { files, service } = corpusFixture();
  files.put(TALKS, TEXT);
  files.put(TALKS_SIDECAR, sidecarFor(TEXT, 'They met', 'They left'));
  files.put(OTHER, TEXT);
  files.put(`${ROOT}/a-first.claims.yaml`, sidecarFor(TEXT, 'They spoke'));
  await service.open([ROOT]);
  let slices = 0;
  const asked: string[] = [];
  const tally = new ClaimTally(
    {
      corpus: service,
      log: { info: () => undefined, warn: () => undefined, error: assert.fail },
      scheduler: {
        now: () => 0,
        yield: async () => {
          slices++;
        },
      },
    },
    (claim: CorpusClaim) => {
      asked.push(claim.stored.quote);
      return claim.stored.quote !== 'They left';
    },
  );
  await tally.settled();
  const change = async (uri: string, text: string | undefined) => {
    asked.length = 0;
    if (text === undefined) {
      files.files.delete(uri);
      service.fileRemoved(uri);
    } else {
      files.put(uri, text);
      service.fileChanged(uri);
    }
    await service.settled();
    await tally.settled();
  };
  const quotes = (limit = 10) => tally.first(limit).map(({ stored }) => stored.quote);
  return { tally, asked, change, quotes, slices: () => slices };
}

describe('the tally of claims', () => {
  it('holds those that are asked about, in the order of the corpus', async () => {
    const { tally, quotes, slices } = await fixture();
    assert.equal(tally.count, 2);
    assert.deepEqual(quotes(), ['They spoke', 'They met']);
    assert.deepEqual(quotes(1), ['They spoke']);
    assert.ok(slices() >= 2, 'it gives way after each article');
  });

  it('looks again for who asks when it tells of what it found', async () => {
    const { tally, asked, change } = await fixture();
    let isFirst = true;
    tally.onDidChange(() => {
      if (isFirst) {
        isFirst = false;
        asked.length = 0;
        tally.lookAgain();
      }
    });
    await change(TALKS_SIDECAR, sidecarFor(TEXT, 'They spoke'));
    assert.deepEqual(asked, ['They spoke', 'They spoke']);
  });

  it('looks at the changed article alone, and tells when there is another answer', async () => {
    const { tally, asked, change, quotes } = await fixture();
    let told = 0;
    tally.onDidChange(() => {
      told++;
    });
    await change(TALKS_SIDECAR, sidecarFor(TEXT, 'They left'));
    assert.deepEqual(asked, ['They left']);
    assert.deepEqual(quotes(), ['They spoke']);
    assert.equal(told, 1);
    await change(TALKS_SIDECAR, undefined);
    assert.equal(told, 1, 'nothing else is asked about');
  });

  it('loses the claims of an article that goes', async () => {
    const { tally, change } = await fixture();
    await change(OTHER, undefined);
    assert.equal(tally.count, 1);
  });

  it('asks again about everything when told to', async () => {
    const { tally, asked } = await fixture();
    asked.length = 0;
    tally.lookAgain();
    await tally.settled();
    assert.equal(asked.length, 3);
    assert.equal(tally.count, 2);
  });
});
