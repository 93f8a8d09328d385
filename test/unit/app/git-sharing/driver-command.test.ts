import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { driverCommand, isDriverCommand } from '../../../../src/app/git-sharing/driver-command.ts';

describe('the command of the merge driver', () => {
  it('quotes any path for the shell and for git', () => {
    const program = `/opt/it's "50%" $(here) \\ now/node`;
    const command = driverCommand({ program, script: '/x/cli.js' });
    assert.ok(isDriverCommand(command));
    const quoted = command.slice('if test -x '.length, command.indexOf(' && test'));
    const said = spawnSync('sh', ['-c', `printf %s ${quoted.replaceAll('%%', '%')}`], { encoding: 'utf8' });
    assert.equal(said.stdout, program);
    assert.ok(quoted.includes('50%%'));
  });

  it('writes paths of Windows with slashes, which its shell takes too', () => {
    const command = driverCommand({ program: 'C:\\Program Files\\Code.exe', script: '\\\\host\\share\\cli.js' });
    assert.ok(command.includes("ELECTRON_RUN_AS_NODE=1 'C:/Program Files/Code.exe' '//host/share/cli.js' merge"));
  });

  it('knows its own among others', () => {
    assert.ok(!isDriverCommand('dateline merge %O %A %B --path %P'));
    assert.ok(!isDriverCommand('if test -x x; then y; fi'));
  });
});
