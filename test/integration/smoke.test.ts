import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('extension host', () => {
  it('has the sample corpus open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'no folder is open');
    const names = (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
    assert.ok(
      names.some(name => name.endsWith('.txt')),
      `no article among ${names.join(', ')}`,
    );
  });

  it('activates Dateline', async () => {
    const extension = vscode.extensions.getExtension('dateline.dateline');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
