import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitBlobId, sha256Hex } from '../../../src/core/text/digest.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { bundledCli, jsonLines, runCli } from './run-cli.ts';

const OLD = 'Talks resume\n\nA drone fell near Tyre. Four men died on Monday. Later a drone fell near Tyre.\n';
const NEW = 'Talks resume\n\nFour men died on Tuesday. Later a drone fell near Tyre.\n';

const claim = (id: string, quote: string, more = '') => {
  const start = OLD.indexOf(quote);
  return `  ${id}:\n    type: harm\n    quote: "${quote}"\n    at: [${start}, ${start + quote.length}]\n${more}`;
};
const head = (article: string) => `format: dateline-claims/1\narticle:\n${article}claims:\n`;
const CLAIMS =
  claim('c-talks', 'Talks resume') +
  claim('c-drone', 'drone fell near Tyre') +
  claim('c-died', 'Four men died on Monday');
const SHA = `  sha256: "${sha256Hex(OLD)}"\n`;
const BLOB = `  blob: "g${gitBlobId(new TextEncoder().encode(OLD))}"\n`;

describe('dateline anchor', () => {
  const { folder, remove } = temporaryFolder();
  const corpus = path.join(folder, 'corpus');
  let program = '';
  const put = (name: string, text: string) => writeFileSync(path.join(corpus, name), text);
  const run = async (...args: string[]) => {
    const ran = await runCli(program, ['anchor', ...args], corpus);
    return { ...ran, lines: ran.status === 2 ? [] : jsonLines(ran.stdout) };
  };
  const statuses = (lines: readonly Record<string, unknown>[]) => lines.map(line => `${line.id} ${line.status}`);
  const WITNESSED = ['c-talks exact', 'c-drone orphan', 'c-died moved'];

  before(async function () {
    this.timeout(120_000);
    program = await bundledCli();
    mkdirSync(corpus);
    put('talks.txt', NEW);
    put('old.txt', OLD);
    put('talks.claims.yaml', head(SHA) + CLAIMS);
  });
  after(remove);

  it('says where each claim stands, in the order of the file and in the offsets of today’s text', async () => {
    const { status, lines, stderr } = await run(
      'talks.claims.yaml',
      '--article',
      'talks.txt',
      '--annotated',
      'old.txt',
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const start = NEW.indexOf('Four');
    assert.deepEqual(lines, [
      { id: 'c-talks', status: 'exact', certain: true, start: 0, end: 12, score: 1 },
      { id: 'c-drone', status: 'orphan', certain: false, start: null, end: null, score: 0 },
      {
        id: 'c-died',
        status: 'moved',
        certain: false,
        start,
        end: start + 'Four men died on Tuesday'.length,
        score: lines[2]?.score,
      },
    ]);
    assert.ok(Number(lines[2]?.score) > 0.5);
  });

  it('does without the old text where nobody has it', async () => {
    const { status, lines } = await run('talks.claims.yaml', '--article', 'talks.txt');
    assert.equal(status, 1);
    assert.deepEqual(statuses(lines), ['c-talks exact', 'c-drone moved', 'c-died orphan']);
  });

  it('takes the old text from the repository that the article lies in', async () => {
    execFileSync('git', ['init', '-q', corpus]);
    execFileSync('git', ['-C', corpus, 'hash-object', '-w', 'old.txt']);
    put('git.claims.yaml', head(SHA + BLOB) + CLAIMS);
    assert.deepEqual(statuses((await run('git.claims.yaml', '--article', 'talks.txt')).lines), WITNESSED);
  });

  it('is fine where every claim stands exactly or was decided on, line ends and byte order mark apart', async () => {
    put('same.txt', `\ufeff${OLD.replaceAll('\n', '\r\n')}`);
    const fine = await run('talks.claims.yaml', '--article', 'same.txt');
    assert.equal(fine.status, 0);
    assert.ok(fine.lines.every(line => line.status === 'exact' && line.certain === true));
    const now = sha256Hex(NEW);
    const place = NEW.indexOf('Four');
    put(
      'decided.claims.yaml',
      head(SHA) +
        claim('c-drone', 'drone fell near Tyre', `    placed: {sha256: "${now}", orphan: true}\n`) +
        claim(
          'c-died',
          'Four men died on Monday',
          `    placed: {sha256: "${now}", at: [${place}, ${place + 24}], quote: "Four men died on Tuesday"}\n`,
        ),
    );
    const decided = await run('decided.claims.yaml', '--article', 'talks.txt');
    assert.equal(decided.status, 0, decided.stdout);
    assert.deepEqual(statuses(decided.lines), ['c-drone orphan', 'c-died exact']);
  });

  it('says so where the given old text is not the one that was annotated', async () => {
    const { lines, stderr } = await run('talks.claims.yaml', '--article', 'talks.txt', '--annotated', 'talks.txt');
    assert.match(stderr, /sha256/);
    assert.equal(lines.length, 3);
  });

  it('shows the good entries of a sidecar with errors, tells the errors, and finds fault', async () => {
    put('bad.claims.yaml', `${head(SHA)}${claim('c-talks', 'Talks resume')}  c-bad: {type: harm}\n`);
    const { status, lines, stderr } = await run('bad.claims.yaml', '--article', 'old.txt');
    assert.equal(status, 1);
    assert.deepEqual(statuses(lines), ['c-talks exact']);
    assert.match(stderr, /c-bad/);
  });

  for (const [name, args, message] of [
    ['no article', ['talks.claims.yaml'], /--article/],
    ['no sidecar', ['--article', 'talks.txt'], /one sidecar/],
    ['two sidecars', ['talks.claims.yaml', 'talks.claims.yaml', '--article', 'talks.txt'], /one sidecar/],
    ['an article that is not there', ['talks.claims.yaml', '--article', 'nowhere.txt'], /nowhere\.txt/],
    [
      'an old text that is not there',
      ['talks.claims.yaml', '--article', 'talks.txt', '--annotated', 'x.txt'],
      /x\.txt/,
    ],
  ] as const) {
    it(`takes ${name} for misuse`, async () => {
      const { status, stdout, stderr } = await run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.match(stderr, /dateline anchor SIDECAR/);
    });
  }
});
