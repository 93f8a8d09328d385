import assert from 'node:assert/strict';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { wordsOf } from './support/words.node.ts';
import { run, saveByHandOnly, TestFolder } from './support/workspace.ts';

const TEXT = `Pier closed

LORN, 4 March 2026 - Officials said the pier was hit twice on Tuesday. The mayor told Radio Lorn that nine people were hurt. Officials said that the truce was over.
`;

describe('a filter of suggestions', () => {
  const folder = new TestFolder();
  before(saveByHandOnly);
  after(() => folder.clear());

  it('shows those of one claimant, and Accept All takes no others', async () => {
    await folder.article('pier.txt', TEXT);
    await run('dateline.suggest.start');
    const said = await wordsOf(() => run('dateline.suggest.filter'), ['Officials']);
    assert.match(said.find(({ level }) => level === 'quick pick')!.text, /All Suggestions, .*Officials.*The mayor/);
    await run('dateline.suggest.acceptAll');
    const { claims } = parseSidecar((await folder.read('pier.claims.yaml')) ?? '');
    assert.deepEqual(
      claims.map(({ quote, claimant }) => [claimant?.label, quote]),
      [
        ['Officials', 'the pier was hit twice on Tuesday'],
        ['Officials', 'the truce was over'],
      ],
    );
    await run('dateline.suggest.stop');
  });
});
