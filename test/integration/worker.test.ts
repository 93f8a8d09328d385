import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Background } from '../../src/app/worker/background.ts';
import { parseQuery } from '../../src/core/search/query/query.ts';
import { startWebWorker } from '../../src/vscode/platform/web-worker.ts';

// The thread of the desktop is tried by the unit tests; here it is the browser's, which only a host has.
describe('the worker of a browser', () => {
  before(function () {
    if (typeof Worker === 'undefined') {
      this.skip();
    }
  });

  it('is started from the extension’s folder, searches and reads', async () => {
    const { extensionUri } = vscode.extensions.getExtension('dateline.dateline')!;
    const worker = await startWebWorker(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.web.js'));
    assert.ok(worker, 'no worker can be made');
    const warnings: string[] = [];
    const tell = (text: string) => void warnings.push(text);
    const background = new Background(worker, { info: tell, warn: tell, error: tell });
    const document = { key: 'a', kind: 'claim', article: 'x', text: 'A drone fell', context: [], facets: {} } as const;
    background.set('a', [document]);
    const asked = ['d', 'dr', 'drone'].map(text => background.search(parseQuery(text), 5));
    const answers = await Promise.all(asked);
    assert.deepEqual(warnings, []);
    assert.deepEqual(answers.slice(0, 2), [undefined, undefined]);
    assert.deepEqual(answers[2]?.hits[0]?.document, document);
    assert.equal((await background.parse('claims: {c-1: {type: a, quote: b, at: [1, 2]}}'))?.claims.length, 1);
    background.dispose();
  });
});
