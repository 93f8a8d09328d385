import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileStamps, stampOf } from '../../../src/node/file-stamps.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00.250Z');

describe('sizes and times of many files', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-stamps-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const put = (name: string, size: number, time = LONG_AGO) => {
    writeFileSync(path.join(folder, name), 'x'.repeat(size));
    utimesSync(path.join(folder, name), time, time);
    return uriOf(name);
  };

  it('are the same in every batch, and those that each file tells alone', async () => {
    const uris = Array.from({ length: 60 }, (_, at) =>
      put(at % 3 === 0 ? `ein Ort ${at} ü%.txt` : `place-${at}.txt`, at),
    );
    uris.push(uriOf('never.txt'), uriOf('no/folder.txt'), 'untitled:Untitled-1', put('now.txt', 3, new Date()));
    const expected = await Promise.all(uris.map(stampOf));
    assert.deepEqual(expected[7], { size: 7, mtime: statSync(path.join(folder, 'place-7.txt')).mtimeMs });
    assert.deepEqual(expected.slice(60), [undefined, undefined, undefined, undefined]);
    const stamps = new FileStamps();
    // However quick the file system was found in the batch before.
    for (let batch = 0; batch < 5; batch++) {
      assert.deepEqual(await stamps.of(uris), expected, `batch ${batch}`);
    }
    assert.deepEqual(await stamps.of([]), []);
  });
});
