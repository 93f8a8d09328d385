import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnnotationService } from '../../../../src/app/annotate/annotation-service.ts';
import { MergeService } from '../../../../src/app/merging/merge-service.ts';
import type { MergeQuestion } from '../../../../src/app/merging/model.ts';
import type { Git } from '../../../../src/app/ports.ts';
import { fileKindOf } from '../../../../src/core/sidecar/file-kind.ts';
import { createGit } from '../../../../src/node/git.ts';
import { diskStore } from '../../../support/disk-store.ts';
import { temporaryFolder } from '../../node/temporary-folder.ts';

const HEAD = 'format: dateline-claims/1\nclaims:\n';
const claim = (id: string, start: number, status: string, more = ''): string =>
  `  ${id}:\n    type: harm\n    quote: "words of ${id}"\n    at: [${start}, ${start + 5}]\n    status: ${status}\n${more}`;
const NAME = 'news/it’s (one).claims.yaml';
const NEW = { ours: claim('c-bbbbbb', 20, 'draft'), theirs: claim('c-cccccc', 20, 'draft') };
const Z = claim('c-zzzzzz', 90, 'draft');
const sidecar = (status: string, more = '', note = ''): string => HEAD + claim('c-aaaaaa', 10, status, note) + more + Z;

describe('merges left open', () => {
  let folder = '';
  let remove: () => void = () => undefined;
  let marked: string[] = [];
  let service: MergeService;
  let annotations: AnnotationService;

  const uriOf = (root: string, name: string) => `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
  const uri = (name = NAME) => uriOf(pathToFileURL(folder).href, name);
  const text = (name = NAME) => readFileSync(path.join(folder, name), 'utf8');
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const write = (content: string, name = NAME) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const start = (git: Git | undefined = createGit(() => 'git')) => {
    annotations = new AnnotationService(diskStore, () => undefined);
    service = new MergeService({
      git,
      files: diskStore,
      annotations,
      log: { info: () => undefined, warn: () => undefined, error: message => assert.fail(message) },
      roots: () => [pathToFileURL(folder).href],
      uriOf,
      marked: () => marked,
      kindOf: fileKindOf,
    });
  };
  /** Leaves a merge of two branches open, as git does by itself. */
  const conflict = (base: string | undefined, ours: string, theirs: string, name = NAME) => {
    const commit = (content: string | undefined) => {
      if (content !== undefined) {
        write(content, name);
      }
      run('add', '-A');
      run('commit', '-qm', 'work', '--allow-empty');
    };
    commit(base);
    run('checkout', '-qb', 'theirs');
    commit(theirs);
    run('checkout', '-q', 'main');
    commit(ours);
    assert.notEqual(spawnSync('git', ['merge', '-q', 'theirs'], { cwd: folder }).status, 0, 'git merged by itself');
  };
  const only = (): MergeQuestion => {
    const questions = service.merges.flatMap(merge => merge.questions);
    assert.equal(questions.length, 1);
    return questions[0]!;
  };

  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) {
      this.skip();
    }
  });
  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
    marked = [];
    run('init', '-q', '-b', 'main');
    run('config', 'user.name', 'x');
    run('config', 'user.email', 'x@example.org');
    start();
  });
  afterEach(() => remove());

  it('in git ask about true clashes alone, and write nothing before', async () => {
    conflict(sidecar('draft'), sidecar('reviewed', NEW.ours), sidecar('disputed', NEW.theirs));
    const left = text();
    let changes = 0;
    service.onDidChange(() => changes++);
    await service.look();
    assert.equal(changes, 1);
    assert.equal(text(), left);
    assert.deepEqual(
      service.merges.map(({ kind, isInGit, uri: of }) => ({ kind, isInGit, of })),
      [{ kind: 'sidecar', isInGit: true, of: uri() }],
    );
    const question = only();
    assert.equal(question.subject, 'words of c-aaaaaa');
    assert.deepEqual(
      [question.conflict.path, question.conflict.ours, question.conflict.theirs],
      [['claims', 'c-aaaaaa', 'status'], 'reviewed', 'disputed'],
    );
  });

  it('are written with everything else merged once answered; git is told when asked to', async () => {
    conflict(sidecar('draft'), sidecar('reviewed', NEW.ours), sidecar('disputed', NEW.theirs));
    const left = text();
    await service.look();
    const { change, isFinished } = await service.answer(only(), 'theirs', 'Keep theirs');
    assert.deepEqual([change, isFinished], [{ ok: true, label: 'Keep theirs' }, true]);
    assert.equal(text(), sidecar('disputed', NEW.ours + NEW.theirs));
    assert.deepEqual(service.merges, []);
    assert.match(run('status', '--short'), /^UU/m);

    assert.ok((await annotations.undo()).ok);
    assert.equal(text(), left);
    await service.look();
    await service.answer(only(), 'ours', 'Keep ours');
    assert.equal(text(), sidecar('reviewed', NEW.ours + NEW.theirs));
    assert.equal(await service.tellGit(uri()), undefined);
    assert.doesNotMatch(run('status', '--short'), /^(?:UU|AA)/m);
    assert.deepEqual(service.merges, []);
  });

  it('are asked one by one: what was answered stays so, in the file itself', async () => {
    const notes = (n: string) => sidecar(n, '', `    note: "${n}"\n`);
    conflict(notes('draft'), notes('reviewed'), notes('disputed'));
    await service.look();
    const [status, note] = service.merges[0]!.questions;
    assert.deepEqual([status?.conflict.path.at(-1), note?.conflict.path.at(-1)], ['status', 'note']);
    assert.equal((await service.answer(status!, 'theirs', 'x')).isFinished, false);
    assert.match(text(), /<{7} ours\n {4}note: "reviewed"\n/);
    assert.match(text(), /^ {4}status: disputed$/m);
    // Also for a window that was opened since.
    start();
    await service.look();
    assert.equal((await service.answer(only(), 'ours', 'x')).isFinished, true);
    assert.equal(text(), sidecar('disputed', '', '    note: "reviewed"\n'));
  });

  it('without a question wait for somebody to agree', async () => {
    conflict(sidecar('draft'), sidecar('draft', NEW.ours), sidecar('draft', NEW.theirs));
    const left = text();
    await service.look();
    assert.deepEqual(
      service.merges.map(({ questions }) => questions),
      [[]],
    );
    assert.equal(text(), left);
    assert.ok((await service.finish(service.merges[0]!, 'Merge')).isFinished);
    assert.equal(text(), sidecar('draft', NEW.ours + NEW.theirs));
  });

  it('are not asked again where ours was kept throughout', async () => {
    conflict(sidecar('draft'), sidecar('reviewed'), sidecar('disputed'));
    await service.look();
    await service.answer(only(), 'ours', 'x');
    assert.equal(text(), sidecar('reviewed'));
    await service.look();
    assert.deepEqual(service.merges, []);
  });

  it('bring no deleted claim back', async () => {
    const more = claim('c-mmmmmm', 30, 'draft');
    conflict(sidecar('draft', more), sidecar('reviewed', NEW.ours), sidecar('disputed', more));
    await service.look();
    await service.answer(only(), 'theirs', 'x');
    assert.equal(text(), sidecar('disputed', NEW.ours));
  });

  it('of a sidecar that both made are united', async () => {
    conflict(undefined, HEAD + NEW.ours, HEAD + NEW.theirs);
    await service.look();
    await service.finish(service.merges[0]!, 'Merge');
    assert.equal(text(), HEAD + NEW.ours + NEW.theirs);
  });

  it('keep the line ends of the checkout', async () => {
    run('config', 'core.autocrlf', 'true');
    conflict(sidecar('draft'), sidecar('reviewed', NEW.ours), sidecar('disputed', NEW.theirs));
    run('checkout', '--merge', '--', NAME);
    assert.match(text(), /\r\n/);
    await service.look();
    await service.answer(only(), 'theirs', 'x');
    assert.equal(text(), sidecar('disputed', NEW.ours + NEW.theirs).replaceAll('\n', '\r\n'));
  });

  it('do not overwrite what somebody did since they were asked', async () => {
    conflict(sidecar('draft'), sidecar('reviewed'), sidecar('disputed'));
    await service.look();
    const question = only();
    const byHand = sidecar('withdrawn');
    write(byHand);
    const { change } = await service.answer(question, 'theirs', 'x');
    assert.equal(!change.ok && change.refusal.kind, 'problem');
    assert.equal(text(), byHand);
    write(text().replace('withdrawn', '\n'));
    await service.look();
    assert.deepEqual(service.merges, []);
  });

  it('keep what somebody settled by hand beside them', async () => {
    const [base, ours, theirs] = ['draft', 'reviewed', 'disputed'].map(status =>
      sidecar(status, `    note: "one"\n${claim('c-mmmmmm', 30, status)}`),
    ) as [string, string, string];
    conflict(base, ours, theirs);
    const sides = text().split(/(?=<{7})/);
    assert.equal(sides.length, 3, text());
    write(
      sides[0]! + sides[1]!.replace(/<{7}[\s\S]*>{7} theirs\n/, '    status: withdrawn # talked it over\n') + sides[2]!,
    );
    await service.look();
    await service.answer(only(), 'theirs', 'x');
    assert.match(
      text(),
      /c-aaaaaa:[\s\S]*status: withdrawn # talked it over\n[\s\S]*c-mmmmmm:[\s\S]*status: disputed\n/,
    );
  });

  it('in files without git are read from their markers', async () => {
    start(undefined);
    const marks = (ours: string, theirs: string) => `<<<<<<< a\n${ours}=======\n${theirs}>>>>>>> b\n`;
    write(
      HEAD +
        claim('c-aaaaaa', 10, 'X').replace(
          '    status: X\n',
          marks('    status: reviewed\n', '    status: disputed\n'),
        ) +
        marks(NEW.ours, NEW.theirs) +
        Z,
    );
    await service.look();
    assert.equal(service.merges.length, 0);
    marked = [uri()];
    await service.look();
    assert.equal(service.merges[0]?.isInGit, false);
    await service.answer(only(), 'theirs', 'x');
    assert.equal(text(), sidecar('disputed', NEW.ours + NEW.theirs));
  });

  it('leave alone what cannot be read, and what is no file of ours', async () => {
    conflict(sidecar('draft'), sidecar('reviewed'), `${sidecar('disputed')}  x: {\n`);
    await service.look();
    assert.deepEqual(service.merges, []);
    run('reset', '-q', '--hard');
    run('checkout', '-q', '--orphan', 'fresh');
    run('branch', '-q', '-D', 'main', 'theirs');
    run('branch', '-q', '-m', 'main');
    conflict('a\n', 'b\n', 'c\n', 'notes.txt');
    await service.look();
    assert.deepEqual(service.merges, []);
  });

  /** One side changes the sidecar, the other deletes it, and beside it somebody works on. */
  const deletedBy = (who: 'ours' | 'theirs') => {
    const commit = (side: 'ours' | 'theirs') => {
      if (side === who) {
        run('rm', '-q', '--', NAME);
      } else {
        write(sidecar('reviewed', NEW.ours));
      }
      run('add', '-A');
      run('commit', '-qm', side);
    };
    write(sidecar('draft'));
    run('add', '-A');
    run('commit', '-qm', 'base');
    run('checkout', '-qb', 'theirs');
    commit('theirs');
    run('checkout', '-q', 'main');
    commit('ours');
    assert.notEqual(spawnSync('git', ['merge', '-q', 'theirs'], { cwd: folder }).status, 0, 'git merged by itself');
  };

  for (const who of ['ours', 'theirs'] as const) {
    const other = who === 'ours' ? 'theirs' : 'ours';

    it(`ask whether a sidecar stays that ${who} deleted and ${other} changed`, async () => {
      deletedBy(who);
      assert.equal(text(), sidecar('reviewed', NEW.ours));
      await service.look();
      const question = only();
      assert.deepEqual([question.conflict.kind, question.conflict.path], ['edit-delete', []]);
      assert.deepEqual([question.short[who], question.short[other]], [undefined, '']);
      assert.deepEqual(question.lines[who], []);
      assert.deepEqual(question.lines[other].slice(0, 3), ['c-aaaaaa:', '  status: reviewed', 'c-bbbbbb:']);

      const kept = await service.answer(question, other, 'Keep');
      assert.deepEqual(kept, { change: { ok: true, label: 'Keep', unchanged: true }, isFinished: true });
      assert.equal(text(), sidecar('reviewed', NEW.ours));
      assert.deepEqual(service.merges, []);
      assert.equal(await service.tellGit(uri()), undefined);
      assert.doesNotMatch(run('status', '--short'), /^(?:UD|DU)/m);
      run('commit', '-qm', 'merged');
      assert.equal(text(), sidecar('reviewed', NEW.ours));
    });

    it(`delete a sidecar that ${who} deleted where that is chosen, and bring it and the question back`, async () => {
      deletedBy(who);
      await service.look();
      const deleted = await service.answer(only(), who, 'Delete');
      assert.deepEqual(deleted, { change: { ok: true, label: 'Delete' }, isFinished: true });
      assert.throws(() => text(), /ENOENT/);
      assert.deepEqual(service.merges, []);
      assert.ok(service.isUnmerged(uri()));
      assert.ok((await annotations.undo()).ok);
      assert.equal(text(), sidecar('reviewed', NEW.ours));
      await service.look();
      await service.answer(only(), who, 'Delete');
      assert.equal(await service.tellGit(uri()), undefined);
      run('commit', '-qm', 'merged');
      assert.equal(run('ls-files', '--', NAME), '');
    });
  }

  it('do not delete a sidecar in which somebody has worked on since', async () => {
    deletedBy('theirs');
    await service.look();
    const question = only();
    write(sidecar('reviewed', NEW.ours + NEW.theirs));
    const { change } = await service.answer(question, 'theirs', 'Delete');
    assert.equal(!change.ok && change.refusal.kind, 'problem');
    assert.equal(text(), sidecar('reviewed', NEW.ours + NEW.theirs));
    assert.deepEqual(service.merges, []);
  });

  it('of a codebook are asked about too', async () => {
    const codebook = (label: string, more = '') =>
      `format: dateline-codebook/1\ntypes:\n  harm:\n    label: "${label}"\n${more}`;
    conflict(
      codebook('Harm'),
      codebook('Loss', '  a:\n    label: "A"\n'),
      codebook('Damage', '  b:\n    label: "B"\n'),
      'codebook.yaml',
    );
    await service.look();
    assert.equal(only().subject, 'Loss');
    await service.answer(only(), 'theirs', 'x');
    assert.equal(text('codebook.yaml'), codebook('Damage', '  a:\n    label: "A"\n  b:\n    label: "B"\n'));
  });
});
