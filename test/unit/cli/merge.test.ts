import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { merge } from '../../../src/cli/merge.ts';
import { Misuse } from '../../../src/cli/output.ts';

const root = process.env.DATELINE_ROOT!;
const HEAD = 'format: dateline-claims/1\nclaims:\n';
const claim = (id: string, start: number, status = 'draft'): string =>
  `  ${id}:\n    type: harm\n    quote: "q"\n    at: [${start}, ${start + 5}]\n    status: ${status}\n`;
const BASE = HEAD + claim('c-aaaaaa', 10) + claim('c-zzzzzz', 90);
const OURS = HEAD + claim('c-aaaaaa', 10) + claim('c-bbbbbb', 20) + claim('c-zzzzzz', 90);
const THEIRS = HEAD + claim('c-aaaaaa', 10) + claim('c-cccccc', 30) + claim('c-zzzzzz', 90);

let folder: string;
let messages: string[];

/** Writes the three files and merges them: the exit status and what OURS holds then. */
async function run(
  texts: readonly [string | Uint8Array, string | Uint8Array, string | Uint8Array],
  ...options: readonly string[]
): Promise<{ readonly status: number; readonly text: string }> {
  const files = ['base', 'ours', 'theirs'].map(name => path.join(folder, name));
  for (const [index, text] of texts.entries()) {
    writeFileSync(files[index]!, text);
  }
  const output = {
    line: () => assert.fail('nothing goes to standard output'),
    message: (text: string) => messages.push(text),
  };
  const status = await merge([...options, ...files], output);
  return { status, text: readFileSync(files[1]!, 'utf8') };
}

describe('dateline merge', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-'));
    messages = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the merged file in OURS and exits with 0', async () => {
    const expected =
      HEAD + claim('c-aaaaaa', 10) + claim('c-bbbbbb', 20) + claim('c-cccccc', 30) + claim('c-zzzzzz', 90);
    assert.deepEqual(await run([BASE, OURS, THEIRS]), { status: 0, text: expected });
    assert.deepEqual(await run(['', OURS, THEIRS]), { status: 0, text: expected });
    assert.deepEqual(readdirSync(folder).sort(), ['base', 'ours', 'theirs']);
  });

  it('leaves markers in OURS, says what is in question and exits with 1', async () => {
    const [ours, theirs] = ['reviewed', 'disputed'].map(status => BASE.replace('draft', status)) as [string, string];
    const { status, text } = await run([BASE, ours, theirs], '--path', 'news/talks.claims.yaml');
    assert.equal(status, 1);
    assert.match(
      text,
      /<<<<<<< ours\n {4}status: reviewed\n\|{7} base\n {4}status: draft\n=======\n {4}status: disputed\n>>>>>>> theirs\n/,
    );
    assert.deepEqual(messages, ['news/talks.claims.yaml: conflict: both sides changed “status” of claims c-aaaaaa']);
  });

  it('says which side deleted what the other changed', async () => {
    const without = HEAD + claim('c-zzzzzz', 90);
    assert.equal((await run([BASE, without, BASE.replace('draft', 'reviewed')])).status, 1);
    assert.match(messages[0] ?? '', /ours deleted claims c-aaaaaa, which theirs changed$/);
  });

  it('merges lines and exits with 1 where a version cannot be read as what it is: nothing of either side is lost', async () => {
    const broken = `${THEIRS}  x: {\n`;
    const added = (text: string): string =>
      text.slice(text.indexOf('  c-'), text.indexOf('  c-zzzzzz')).slice(claim('c-aaaaaa', 10).length);
    const { status, text } = await run([BASE, OURS, broken]);
    assert.equal(status, 1);
    assert.equal(
      text,
      `${HEAD}${claim('c-aaaaaa', 10)}<<<<<<< ours\n${added(OURS)}||||||| base\n=======\n${added(THEIRS)}>>>>>>> theirs\n${claim('c-zzzzzz', 90)}  x: {\n`,
    );
    assert.match(messages[0] ?? '', /Not merged: the other side’s version has errors/);
    assert.match(messages[1] ?? '', /conflict: merged line by line/);
    assert.equal((await run([BASE, OURS, THEIRS.replace('/1', '/2')])).status, 1);
  });

  it('refuses bytes that are no UTF-8, missing files and files of no known kind', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode(BASE), 0x23, 0xe9, 0x0a]);
    await assert.rejects(run([BASE, OURS, latin]), Misuse);
    await assert.rejects(run(['', 'a: 1\n', 'a: 2\n']), Misuse);
    await assert.rejects(merge(['a', 'b'], { line: () => {}, message: () => {} }), Misuse);
    await assert.rejects(
      merge(
        [1, 2, 3].map(name => path.join(folder, `missing-${name}`)),
        { line: () => {}, message: () => {} },
      ),
      Misuse,
    );
    assert.equal(readFileSync(path.join(folder, 'ours'), 'utf8'), 'a: 1\n');
  });

  it('knows a codebook and a gazetteer by their name or their format', async () => {
    const types = (...ids: string[]): string =>
      `format: dateline-codebook/1\ntypes:\n${ids.map(id => `  ${id}:\n    label: "${id}"\n`).join('')}`;
    const expected = { status: 0, text: types('a', 'b', 'c') };
    assert.deepEqual(await run([types('a'), types('a', 'b'), types('a', 'c')]), expected);
    assert.deepEqual(await run([types('a'), types('a', 'b'), types('a', 'c')], '--path', 'x/codebook.yaml'), expected);
    assert.equal((await run([types('a'), types('a', 'b'), types('a', 'c')], '--path', 'gazetteer.yaml')).status, 1);
  });

  it('serves a real git merge', function () {
    this.timeout(60_000);
    if (spawnSync('git', ['--version']).status !== 0) {
      this.skip();
    }
    const driver = path.join(folder, 'driver.cjs');
    const contents = `import { merge } from './src/cli/merge.ts';
      merge(process.argv.slice(2), { line: console.log, message: console.error }).then(code => { process.exitCode = code; });`;
    buildSync({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile: driver,
      bundle: true,
      platform: 'node',
      logLevel: 'silent',
    });
    const repository = path.join(folder, 'repository');
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        cwd: repository,
        stdio: 'pipe',
      }).toString();
    const commit = (text: string): void => {
      writeFileSync(path.join(repository, 'talks.claims.yaml'), text);
      git('add', '-A');
      git('commit', '-qm', 'work');
    };
    execFileSync('git', ['init', '-q', '-b', 'main', repository]);
    writeFileSync(path.join(repository, '.gitattributes'), '*.claims.yaml merge=dateline\n');
    git('config', 'merge.dateline.driver', `"${process.execPath}" "${driver}" %O %A %B --path %P`);
    git('config', 'core.autocrlf', 'false');
    commit(BASE);
    git('checkout', '-qb', 'bob');
    commit(THEIRS.replace('draft', 'disputed'));
    git('checkout', '-q', 'main');
    commit(OURS);
    git('merge', '-q', '--no-edit', 'bob');
    const merged = readFileSync(path.join(repository, 'talks.claims.yaml'), 'utf8');
    assert.equal(
      merged,
      HEAD + claim('c-aaaaaa', 10, 'disputed') + claim('c-bbbbbb', 20) + claim('c-cccccc', 30) + claim('c-zzzzzz', 90),
    );

    git('checkout', '-q', 'bob');
    commit(merged.replace('disputed', 'withdrawn'));
    git('checkout', '-q', 'main');
    commit(merged.replace('disputed', 'reviewed'));
    assert.throws(() => git('merge', '-q', '--no-edit', 'bob'));
    assert.match(git('status', '--short'), /^UU talks\.claims\.yaml$/m);
    assert.match(
      readFileSync(path.join(repository, 'talks.claims.yaml'), 'utf8'),
      /<<<<<<< ours\n {4}status: reviewed\n/,
    );
  });
});
