import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually, pause } from './support/eventually.ts';
import { type Said, wordsOf } from './support/words.node.ts';
import { closeEditors, run, saveByHandOnly, TestFolder, workspace } from './support/workspace.ts';

const HEAD = 'format: dateline-claims/1\nclaims:\n';
const claim = (id: string, start: number, status: string): string =>
  `  ${id}:\n    type: harm\n    quote: "words of ${id}"\n    at: [${start}, ${start + 5}]\n    status: ${status}\n`;
const [B, C, Z] = [claim('c-bbbbbb', 20, 'draft'), claim('c-cccccc', 20, 'draft'), claim('c-zzzzzz', 90, 'draft')];
const sidecar = (status: string, more = ''): string => HEAD + claim('c-aaaaaa', 10, status) + more + Z;
const STATUS = JSON.stringify(['claims', 'c-aaaaaa', 'status']);

describe('git', () => {
  let root = '';
  let folder: TestFolder;
  /** Neither Node nor Dateline is found here. */
  let bare = '';
  let ceiling: string | undefined;
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PATH: bare },
    });
  const must = (...args: string[]): string => {
    const { status, stdout, stderr } = git(...args);
    assert.equal(status, 0, `git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  const attributes = () => path.join(root, '.gitattributes');
  const config = () => readFileSync(path.join(root, '.git', 'config'), 'utf8');
  const nameOf = (name: string) => path.relative(root, folder.at(name).fsPath);

  before(async function () {
    root = workspace().fsPath;
    ceiling = process.env.GIT_CEILING_DIRECTORIES;
    const found = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
    if (found === '' || existsSync(path.join(root, '.git'))) {
      this.skip();
    }
    // The corpus of the tests may itself lie in a repository, which is not theirs.
    process.env.GIT_CEILING_DIRECTORIES = path.dirname(root);
    await saveByHandOnly();
    await vscode.extensions.getExtension('dateline.dateline')!.activate();
  });
  after(() => {
    if (ceiling === undefined) {
      delete process.env.GIT_CEILING_DIRECTORIES;
    } else {
      process.env.GIT_CEILING_DIRECTORIES = ceiling;
    }
  });
  beforeEach(() => {
    folder = new TestFolder('git');
    mkdirSync(folder.uri.fsPath, { recursive: true });
    bare = '/usr/bin:/bin';
    must('init', '-q', '-b', 'main');
    must('commit', '-q', '--allow-empty', '-m', 'start');
  });
  afterEach(async () => {
    await folder.clear();
    rmSync(path.join(root, '.git'), { recursive: true, force: true });
    rmSync(attributes(), { force: true });
  });

  const commit = async (name: string, text: string): Promise<void> => {
    await folder.write(name, text);
    must('add', '--', nameOf(name));
    must('commit', '-q', '-m', 'work', '--allow-empty');
  };
  /** Two branches, and the merge of one into the other. */
  const merge = async (base: string, ours: string, theirs: string, name = 'talks.claims.yaml') => {
    await commit(name, base);
    must('checkout', '-q', '-b', 'theirs');
    await commit(name, theirs);
    must('checkout', '-q', 'main');
    await commit(name, ours);
    return git('merge', '-q', '--no-edit', 'theirs');
  };
  const dialogs = (said: readonly Said[]) =>
    said.filter(({ level }) => level === 'information').map(({ text }) => text);

  describe('sharing', () => {
    it('writes nothing before somebody agrees', async () => {
      const before = config();
      const said = await wordsOf(() => vscode.commands.executeCommand('dateline.git.setUp'));
      assert.match(dialogs(said).join(), /^Have git merge the claims of “.*” entry by entry\?$/);
      assert.equal(config(), before);
      assert.ok(!existsSync(attributes()));
    });

    it('has real merges go through Dateline, and is taken back to the byte', async () => {
      writeFileSync(attributes(), '*.txt text eol=lf');
      const before = config();
      const said = await wordsOf(() => vscode.commands.executeCommand('dateline.git.setUp'), ['Set Up']);
      assert.match(dialogs(said).at(-1) ?? '', /Git now merges claims entry by entry/);
      assert.match(
        readFileSync(attributes(), 'utf8'),
        /^\*\.txt text eol=lf\n# .*\n\*\.claims\.yaml merge=dateline\n\*\.claims\.\*\.yaml merge=dateline\ncodebook\.yaml merge=dateline\ngazetteer\.yaml merge=dateline$/,
      );
      assert.match(must('config', '--local', 'merge.dateline.driver'), /dist\/cli\.js' merge/);

      const merged = await merge(sidecar('draft'), sidecar('draft', B), sidecar('reviewed', C));
      assert.equal(merged.status, 0, merged.stderr);
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('reviewed', B + C));

      const again = await wordsOf(() => vscode.commands.executeCommand('dateline.git.setUp'));
      assert.match(dialogs(again).join(), /already/);
      const removed = await wordsOf(() => vscode.commands.executeCommand('dateline.git.remove'));
      assert.match(dialogs(removed).join(), /line by line again/);
      assert.equal(readFileSync(attributes(), 'utf8'), '*.txt text eol=lf');
      assert.equal(config(), before);
    });

    it('marks the one field in question, which Review then asks about', async () => {
      await wordsOf(() => vscode.commands.executeCommand('dateline.git.setUp'), ['Set Up']);
      const merged = await merge(sidecar('draft'), sidecar('reviewed', B), sidecar('disputed', C));
      assert.equal(merged.status, 1);
      assert.match((await folder.read('talks.claims.yaml'))!, /<{7} ours\n {4}status: reviewed\n/);
      await keep('theirs');
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('disputed', B + C));
    });

    it('merges lines, as git does, where the driver is gone', async () => {
      await wordsOf(() => vscode.commands.executeCommand('dateline.git.setUp'), ['Set Up']);
      const driver = must('config', '--local', 'merge.dateline.driver').trim();
      must('config', '--local', 'merge.dateline.driver', driver.replaceAll('cli.js', 'gone.js'));
      const merged = await merge(sidecar('draft'), sidecar('reviewed'), sidecar('disputed'));
      assert.equal(merged.status, 1);
      assert.match((await folder.read('talks.claims.yaml'))!, /<{7} ours\n.*reviewed\n={7}\n.*disputed\n>{7} theirs\n/);
    });

    it('says where there is nothing to take back, and no repository', async () => {
      const removed = await wordsOf(() => vscode.commands.executeCommand('dateline.git.remove'));
      assert.match(dialogs(removed).join(), /was not set up here/);
      rmSync(path.join(root, '.git'), { recursive: true });
      const said = await wordsOf(() => vscode.commands.executeCommand('dateline.git.setUp'), ['Set Up']);
      assert.match(dialogs(said).join(), /is in no git repository/);
      assert.ok(!existsSync(attributes()));
    });
  });

  /** What a row of Review runs, once the row is there. */
  async function decide(uri: vscode.Uri, key: string | undefined, answers: readonly string[] = []): Promise<Said[]> {
    const row = key === undefined ? { uri: uri.toString() } : { uri: uri.toString(), key };
    return eventually('the question in Review', async () => {
      const said = await wordsOf(() => vscode.commands.executeCommand('dateline.merge.decide', row), answers);
      return said.some(({ level }) => level === 'quick pick') && said;
    });
  }

  async function keep(side: 'ours' | 'theirs', name = 'talks.claims.yaml'): Promise<void> {
    await decide(folder.at(name), STATUS);
    const command = side === 'ours' ? 'dateline.merge.keepOurs' : 'dateline.merge.keepTheirs';
    await run(command, { uri: folder.at(name).toString(), key: STATUS });
  }

  describe('leaving a sidecar unmerged, without any set-up', () => {
    it('has Review ask about the clash alone, and nothing is written before', async () => {
      assert.equal((await merge(sidecar('draft'), sidecar('reviewed', B), sidecar('disputed', C))).status, 1);
      const left = await folder.read('talks.claims.yaml');
      const said = await decide(folder.at('talks.claims.yaml'), STATUS);
      assert.deepEqual(
        said.map(({ text }) => text),
        ['Keep Ours, Keep Theirs, Open the File'],
      );
      assert.equal(await folder.read('talks.claims.yaml'), left);
    });

    it('merges it by one answer, in one step that can be undone, and stages it when asked to', async () => {
      await merge(sidecar('draft'), sidecar('reviewed', B), sidecar('disputed', C));
      const left = await folder.read('talks.claims.yaml');
      await keep('ours');
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('reviewed', B + C));
      await run('dateline.annotations.undo');
      assert.equal(await folder.read('talks.claims.yaml'), left);
      await decide(folder.at('talks.claims.yaml'), STATUS, ['Keep Theirs', 'Stage']);
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('disputed', B + C));
      await eventually('a staged file', () => !/^(?:UU|AA)/m.test(must('status', '--short')));
      must('commit', '-q', '--no-edit');
    });

    it('writes one that merges without a question when somebody agrees', async () => {
      assert.equal((await merge(sidecar('draft'), sidecar('draft', B), sidecar('draft', C))).status, 1);
      await decide(folder.at('talks.claims.yaml'), undefined, ['Write the Merged File']);
      await eventually(
        'the merged file',
        async () => (await folder.read('talks.claims.yaml')) === sidecar('draft', B + C),
      );
    });

    it('shows it merged in the editor that has it open', async () => {
      await merge(sidecar('draft'), sidecar('reviewed', B), sidecar('disputed', C));
      const editor = await vscode.window.showTextDocument(folder.at('talks.claims.yaml'));
      await keep('theirs');
      assert.equal(editor.document.getText(), sidecar('disputed', B + C));
      assert.equal(editor.document.isDirty, false);
      await closeEditors();
    });

    it('stops asking when it was settled by hand or the merge was given up', async () => {
      await merge(sidecar('draft'), sidecar('reviewed'), sidecar('disputed'));
      await decide(folder.at('talks.claims.yaml'), STATUS);
      must('merge', '--abort');
      await eventually('no question', async () => {
        const row = { uri: folder.at('talks.claims.yaml').toString(), key: STATUS };
        const said = await wordsOf(() => vscode.commands.executeCommand('dateline.merge.decide', row));
        return said.some(({ level }) => level === 'information');
      });
    });
  });

  describe('leaving a sidecar that one side deleted', () => {
    const FILE = JSON.stringify([]);
    /** Leaves the merge open as git does: the sidecar stands as the other side has it. */
    const deletedBy = async (who: 'ours' | 'theirs') => {
      await commit('talks.claims.yaml', sidecar('draft'));
      must('checkout', '-q', '-b', 'theirs');
      const change = async (side: 'ours' | 'theirs') => {
        if (side === who) {
          must('rm', '-q', '--', nameOf('talks.claims.yaml'));
          must('commit', '-q', '-m', 'deleted');
        } else {
          await commit('talks.claims.yaml', sidecar('reviewed', B));
        }
      };
      await change('theirs');
      must('checkout', '-q', 'main');
      await change('ours');
      assert.equal(git('merge', '-q', '--no-edit', 'theirs').status, 1);
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('reviewed', B));
    };

    it('has Review ask whether it stays; deleting it is one step to undo, and staging it ends the merge', async () => {
      await deletedBy('ours');
      const uri = folder.at('talks.claims.yaml');
      await decide(uri, FILE, ['Keep Ours']);
      await eventually('no file', async () => (await folder.read('talks.claims.yaml')) === undefined);
      await run('dateline.annotations.undo');
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('reviewed', B));
      await decide(uri, FILE, ['Keep Ours', 'Stage']);
      await eventually('a merge without questions', () => !/^(?:UD|DU)/m.test(must('status', '--short')));
      must('commit', '-q', '--no-edit');
      assert.equal(await folder.read('talks.claims.yaml'), undefined);
    });

    it('has Review ask also where it stands as it did before the merge, and offers nothing to undo where it stays', async () => {
      await deletedBy('theirs');
      const said = await decide(folder.at('talks.claims.yaml'), FILE, ['Keep Ours', 'Stage']);
      assert.equal(said.find(({ level }) => level === 'quick pick')?.text, 'Keep Ours, Keep Theirs, Open the File');
      await eventually('a merge without questions', () => !/^(?:UD|DU)/m.test(must('status', '--short')));
      must('commit', '-q', '--no-edit');
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('reviewed', B));
    });
  });

  describe('of nobody: a sidecar with markers', () => {
    it('is read as both sides', async () => {
      rmSync(path.join(root, '.git'), { recursive: true });
      const marked = `${HEAD}${claim('c-aaaaaa', 10, 'X').replace(
        '    status: X\n',
        '<<<<<<< mine\n    status: reviewed\n=======\n    status: disputed\n>>>>>>> yours\n',
      )}${Z}`;
      await folder.write('talks.claims.yaml', marked);
      await decide(folder.at('talks.claims.yaml'), STATUS);
      await pause(300);
      assert.equal(await folder.read('talks.claims.yaml'), marked);
      await keep('theirs');
      assert.equal(await folder.read('talks.claims.yaml'), sidecar('disputed'));
      await run('dateline.annotations.undo');
      assert.equal(await folder.read('talks.claims.yaml'), marked);
    });
  });
});
