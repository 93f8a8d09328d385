import assert from 'node:assert/strict';
import type { FileGroup, FilesNow } from '../../../../src/app/corpus/read-groups.ts';
import { FilesElsewhere } from '../../../../src/app/worker/files-elsewhere.ts';
import { sha256Hex } from '../../../../src/core/text/digest.ts';
import { connected } from './connected.ts';

const groups: readonly FileGroup[] = Array.from({ length: 101 }, (_, at) => [`file:///corpus/${at}.txt`] as const);
const articles = groups.map(([article]) => article);

/** Two threads, as far as they can be had, and the articles that each has read. */
function threads({ hasFirst = true, hasSecond = true } = {}) {
  const read: string[][] = [];
  const thread = () => {
    const own: string[] = [];
    read.push(own);
    const files: FilesNow = {
      read(uri) {
        own.push(uri);
        return { bytes: new TextEncoder().encode(`What ${uri} says`), stamp: { size: 1, mtime: 1 } };
      },
      sha256: sha256Hex,
    };
    return connected(files);
  };
  const first = hasFirst ? thread() : undefined;
  const started: ReturnType<typeof connected>[] = [];
  const elsewhere = new FilesElsewhere(
    async () => first?.background,
    async () => {
      if (!hasSecond) {
        return undefined;
      }
      started.push(thread());
      return started.at(-1)!.background;
    },
  );
  const readArticles = async (asked: readonly FileGroup[]) =>
    (await elsewhere.read(asked))?.map(entries => entries?.[0]?.uri);
  return { elsewhere, first, started, read, readArticles };
}

describe('files read in other threads', () => {
  it('are read by two, each once, and told in the order in which they were asked for', async () => {
    const { read, readArticles } = threads();
    assert.deepEqual(await readArticles(groups), articles);
    assert.deepEqual(read.flat().sort(), [...articles].sort());
    assert.deepEqual(
      read.map(({ length }) => length),
      [51, 50],
    );
  });

  it('are read by the first alone where they are few', async () => {
    const { started, readArticles } = threads();
    assert.deepEqual(await readArticles(groups.slice(0, 40)), articles.slice(0, 40));
    assert.equal(started.length, 0);
  });

  it('are read by whichever thread there is', async () => {
    assert.deepEqual(await threads({ hasSecond: false }).readArticles(groups), articles);
    const none = await threads({ hasFirst: false }).readArticles(groups);
    assert.deepEqual(none, [...Array.from({ length: 51 }, () => undefined), ...articles.slice(51)]);
    assert.equal(await threads({ hasFirst: false, hasSecond: false }).readArticles(groups), undefined);
  });

  it('are read by the first when the second fails, which leaves nobody waiting', async () => {
    const { started, readArticles } = threads();
    const waiting = readArticles(groups);
    await new Promise(setImmediate);
    started[0]!.fail('out of memory');
    assert.deepEqual(await waiting, [...articles.slice(0, 51), ...Array.from({ length: 50 }, () => undefined)]);
    assert.deepEqual(await readArticles(groups), articles);
  });

  it('leave the second thread when nothing is to be read for a while, and start another later', async () => {
    const { elsewhere, first, started, readArticles } = threads();
    await readArticles(groups);
    elsewhere.rest();
    await new Promise(setImmediate);
    assert.deepEqual([first!.ended, started[0]!.ended], [false, true]);
    assert.deepEqual(await readArticles(groups), articles);
    assert.equal(started.length, 2);
  });
});
