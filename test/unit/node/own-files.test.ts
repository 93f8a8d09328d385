import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sha256Hex } from '../../../src/core/text/digest.ts';
import { nodeFilesNow } from '../../../src/node/files-now.ts';
import { DiskFiles } from '../../../src/node/own-files.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const ODD_URIS = ['untitled:Untitled-1', 'file:///no/such/folder/at-all.txt', 'file:///a%00b.txt'];

describe('files of the corpus on the disk', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-own-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, text: string, time = LONG_AGO) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    utimesSync(file, time, time);
    return pathToFileURL(file).href;
  };

  it('are the same bytes whether they are waited for or not', async () => {
    const files = new DiskFiles();
    // More than one reading in a row, so that it is known how quick the disk is.
    for (let file = 0; file < 50; file++) {
      const text = `Ras Naqoura ${file}: “ع”`;
      const uri = put(file % 2 === 0 ? `ein Ort ${file} ü%.txt` : `plain-${file}.txt`, text);
      assert.ok(files.has(uri));
      assert.equal(new TextDecoder().decode(await files.read(uri)), text);
      assert.equal(new TextDecoder().decode(files.readNow(uri)), text);
    }
    for (const uri of ODD_URIS) {
      assert.deepEqual([await files.read(uri), files.readNow(uri)], [undefined, undefined], uri);
    }
    assert.ok(!files.has('vscode-vfs://github/news/talks.txt'));
  });

  it('are read with their size and time by a thread that may wait', () => {
    const text = 'Talks “resume” ع';
    const bytes = new TextEncoder().encode(text);
    const read = nodeFilesNow.read(put('talks ü.txt', text));
    assert.deepEqual(read?.stamp, { size: bytes.length, mtime: LONG_AGO.getTime() });
    assert.deepEqual(new Uint8Array(read.bytes), bytes);
    assert.equal(nodeFilesNow.sha256(text), sha256Hex(text));
    assert.equal(nodeFilesNow.read(put('now.txt', text, new Date())), undefined, 'it may change again');
    for (const uri of [...ODD_URIS, pathToFileURL(folder).href]) {
      assert.equal(nodeFilesNow.read(uri), undefined, uri);
    }
  });
});
