import assert from 'node:assert/strict';
import { cardsOn } from './support/claims.ts';
import { apiOfDateline } from './support/words.node.ts';
import { run, saveByHandOnly, TestFolder } from './support/workspace.ts';

describe('the publication date', () => {
  let folder: TestFolder;
  const { showInputBox } = apiOfDateline().window;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(async () => {
    Object.assign(apiOfDateline().window, { showInputBox });
    await folder.clear();
  });

  it('is set in words or in EDTF, and weekdays count from it at once', async () => {
    const { document } = await folder.article('undated.txt', 'The mayor spoke on Sunday.\n');
    const refused: string[] = [];
    const answer = (typed: string) =>
      Object.assign(apiOfDateline().window, {
        showInputBox: async ({ validateInput }: { validateInput: (text: string) => string | undefined }) => {
          const refusal = validateInput(typed);
          if (refusal !== undefined) {
            refused.push(typed);
          }
          return refusal === undefined ? typed : undefined;
        },
      });
    for (const [typed, sunday] of [
      ['8 December 2025', /2025-12-07/],
      ['next Monday', /2025-12-07/],
      ['2026-01-05', /2026-01-04/],
    ] as const) {
      answer(typed);
      await run('dateline.article.setPublished');
      await cardsOn(document.uri, 'Sunday', sunday);
    }
    assert.deepEqual(refused, ['next Monday']);
    assert.match((await folder.read('undated.claims.yaml')) ?? '', /published: "2026-01-05"/);
  });
});
