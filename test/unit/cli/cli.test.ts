import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROBLEM_CODES } from '../../../src/core/problems.ts';
import { normaliseText } from '../../../src/core/text/article-text.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { bundledCli, jsonLines, type Ran, runCli, SAMPLE } from './run-cli.ts';

const TEXT = 'Talks resume\n\nBEIRUT, 4 March 2026 - A drone fell near Tyre on Wednesday, the Lebanese army said.\n';
const HEAD = 'format: dateline-claims/1\n';
const LABELS = ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'DATE', 'TIME', 'DURATION', 'SET'];

describe('command line', () => {
  const { folder, remove } = temporaryFolder();
  const corpus = path.join(folder, 'corpus');
  let program = '';

  before(async function () {
    this.timeout(120_000);
    program = await bundledCli();
    mkdirSync(corpus);
    cpSync(SAMPLE, path.join(folder, 'sample'), { recursive: true });
    writeFileSync(path.join(corpus, 'talks.txt'), TEXT);
    writeFileSync(path.join(corpus, 'notes.md'), TEXT);
  });
  after(remove);

  const run = (...args: string[]): Promise<Ran> => runCli(program, args, corpus);
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(corpus, name)), { recursive: true });
    writeFileSync(path.join(corpus, name), content);
    return name;
  };
  /** A misuse: status 2, a message that matches, nothing on standard output and no stack. */
  const assertMisuse = ({ status, stdout, stderr }: Ran, message: RegExp) => {
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /, 'a stack instead of a message');
  };

  describe('in general', () => {
    it('explains itself when asked, and where nothing was asked', async () => {
      const [asked, bare, one] = await Promise.all([run('--help'), run(), run('check', '--help')]);
      assert.equal(asked.status, 0);
      assert.match(asked.stdout, /mentions[\s\S]*check[\s\S]*search[\s\S]*Exit status/);
      assert.equal(bare.status, 2);
      assert.equal(bare.stdout, '');
      assert.match(bare.stderr, /mentions/);
      assert.equal(one.status, 0);
      assert.match(one.stdout, /^dateline check/);
    });

    for (const [name, args, message] of [
      ['an unknown subcommand', ['frobnicate'], /frobnicate/],
      ['a name of every object', ['constructor'], /constructor/],
      ['an unknown option', ['check', '--colour', 'red'], /no option “--colour”/],
      ['an option without its value', ['check', '--format'], /--format needs a value/],
      ['an option with another for its value', ['search', '--limit', '-3', 'drone'], /--limit needs a value/],
      ['a value for an option that takes none', ['codebook', '--html=yes'], /--html takes no value/],
      ['a word that is left out, taken for an option', ['search', '-drone'], /behind “--”/],
      ['a check of what belongs to no corpus', ['check', 'notes.md'], /notes\.md.*no article/],
      ['an unknown format', ['check', '--format', 'xml'], /text, json, sarif, github/],
      ['a format that every object has', ['check', '--format', 'toString'], /text, json, sarif, github/],
      ['a file that is not there', ['check', 'nowhere.txt'], /nowhere\.txt/],
      ['mentions of nothing', ['mentions'], /at least one file or folder/],
      ['a publication date that is none', ['mentions', '--published', 'Tuesday', 'talks.txt'], /EDTF.*Tuesday/],
      ['a search for nothing', ['search'], /one query/],
      ['a search in two folders', ['search', 'drone', '.', '..'], /at most one folder/],
      ['a search in a folder that is not there', ['search', 'drone', 'nowhere'], /nowhere/],
      ['a search in a file', ['search', 'drone', 'talks.txt'], /talks\.txt/],
      ['a limit that is none', ['search', 'drone', '--limit', '1.5'], /--limit.*1\.5/],
      ['a filter that cannot be understood', ['search', 'after:yesterday'], /after:yesterday/],
    ] as const) {
      it(`takes ${name} for misuse, and says so`, async () => {
        assertMisuse(await run(...args), message);
      });
    }

    it('ends quietly when the reader of its output has seen enough', async () => {
      const long = put('long.txt', TEXT.repeat(3000));
      const child = spawn(process.execPath, [program, 'mentions', long], { cwd: corpus });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', chunk => {
        stderr += chunk;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      const status = await new Promise(resolve => child.once('close', resolve));
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
  });

  describe('mentions', () => {
    it('prints every mention with its place in the plain text, in order', async () => {
      const { status, stdout, stderr } = await run('mentions', 'talks.txt');
      assert.equal(status, 0, stderr);
      assert.equal(stderr, '');
      const rows = jsonLines(stdout);
      assert.deepEqual(
        rows.map(row => [row.quote, row.kind]),
        [
          ['BEIRUT', 'place'],
          ['4 March 2026', 'date'],
          ['Tyre', 'place'],
          ['Wednesday', 'date'],
          ['Lebanese army', 'actor'],
        ],
      );
      for (const row of rows) {
        assert.equal(row.file, 'talks.txt');
        assert.equal(TEXT.slice(row.start as number, row.end as number), row.quote);
        assert.ok(LABELS.includes(row.label as string), JSON.stringify(row));
        assert.ok(typeof row.score === 'number' && row.score > 0 && row.score <= 1);
      }
      assert.equal(rows[3]!.edtf, '2026-03-04');
      assert.deepEqual(rows[3]!.timex, { type: 'DATE', value: '2026-03-04' });
      assert.ok(rows[4]!.id);
    });

    it('adds actors described without a name where asked to, each before the names inside it', async () => {
      const name = put('described.txt', 'Three Lebanese officials met the rebels in Tyre.\n');
      const [plain, all] = await Promise.all([run('mentions', name), run('mentions', '--nominals', name)]);
      const quotes = (ran: Ran) => jsonLines(ran.stdout).map(row => [row.quote, row.nominal ?? false]);
      assert.deepEqual(quotes(plain), [
        ['Lebanese', false],
        ['Tyre', false],
      ]);
      assert.deepEqual(quotes(all), [
        ['Three Lebanese officials', true],
        ['Lebanese', false],
        ['the rebels', true],
        ['Tyre', false],
      ]);
      const [officials] = jsonLines(all.stdout);
      assert.deepEqual(
        [officials!.kind, officials!.subkind, officials!.label, officials!.id, officials!.status],
        ['actor', 'person', 'PER', 'lebanon', 'linked'],
      );
      assert.deepEqual(
        jsonLines(all.stdout).filter(row => row.nominal === undefined),
        jsonLines(plain.stdout),
      );
    });

    it('counts alike in CRLF, with a BOM and in UTF-16', async () => {
      const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
      const forms = [TEXT.replaceAll('\n', '\r\n'), `\ufeff${TEXT}`, utf16].map((bytes, index) =>
        put(`form-${index}.txt`, bytes),
      );
      const plain = jsonLines((await run('mentions', 'talks.txt')).stdout).map(row => [row.start, row.end, row.id]);
      for (const form of forms) {
        const rows = jsonLines((await run('mentions', form)).stdout);
        assert.deepEqual(
          rows.map(row => [row.start, row.end, row.id]),
          plain,
        );
      }
    });

    it('counts weekdays from the date given', async () => {
      const name = put('undated.txt', 'The drone fell on Tuesday.\n');
      const { stdout } = await run('mentions', '--published', '2025-12-03', name);
      assert.equal(jsonLines(stdout)[0]!.edtf, '2025-12-02');
    });

    it('heeds the corrections and the publication date of the sidecar, and the gazetteer of the corpus above', async () => {
      put(
        'deep/gazetteer.yaml',
        'format: dateline-gazetteer/1\nactors:\n  zub: {name: Zubrowka Column, kind: armed-group}\n',
      );
      const text = 'The Zubrowka Column left Tyre on Tuesday.\n';
      put('deep/down/one.txt', text);
      put(
        'deep/down/one.claims.yaml',
        `${HEAD}article: {published: "2026-03-04"}\nclaims: {}\nmentions:\n  m-aaaaaa: {quote: Tyre, at: [25, 29], scope: this, verdict: reject}\n`,
      );
      const rows = jsonLines((await run('mentions', 'deep/down/one.txt')).stdout);
      assert.deepEqual(
        rows.map(row => [row.quote, row.id ?? row.edtf]),
        [
          ['Zubrowka Column', 'zub'],
          ['Tuesday', '2026-03-03'],
        ],
      );
    });

    it('reads many articles of a folder as it reads each alone, with the sidecars of each', async () => {
      const names = ['many/one.txt', 'many/two.txt', 'many/three.txt'];
      for (const name of names) put(name, 'The army entered Tyre in March.\n');
      put(
        'many/two.claims.yaml',
        `${HEAD}article: {published: "2026-03-04"}\nclaims: {}\nmentions:\n  m-aaaaaa: {quote: Tyre, at: [17, 21], scope: this, verdict: reject}\n`,
      );
      const together = await run('mentions', ...names);
      const alone = await Promise.all(names.map(name => run('mentions', name)));
      assert.equal(together.stdout, alone.map(({ stdout }) => stdout).join(''));
      const towns = jsonLines(together.stdout).filter(row => row.quote === 'Tyre');
      assert.deepEqual(
        towns.map(row => row.file),
        ['many/one.txt', 'many/three.txt'],
      );
    });

    it('reads the articles of a folder and of those in it, and nothing else that lies there', async () => {
      put('whole/b.txt', TEXT);
      put('whole/below/a.txt', TEXT);
      put('whole/b.claims.yaml', `${HEAD}claims: {}\n`);
      put('whole/notes.md', TEXT);
      put('whole/.hidden/c.txt', TEXT);
      const { status, stdout, stderr } = await run('mentions', 'whole');
      assert.equal(status, 0, stderr);
      assert.deepEqual([...new Set(jsonLines(stdout).map(row => row.file))], ['whole/b.txt', 'whole/below/a.txt']);
      const named = await run('mentions', 'whole/b.txt', 'whole/below/a.txt');
      assert.equal(stdout, named.stdout);
    });

    it('goes on after files that cannot be read, names each, and ends with 1', async () => {
      const binary = put('binary.txt', new Uint8Array(300));
      const latin = put('latin.txt', Buffer.from('caf\xe9 in Tyre\n', 'latin1'));
      const { status, stdout, stderr } = await run('mentions', binary, 'nowhere.txt', latin, 'corpus', 'talks.txt');
      assert.equal(status, 1);
      assert.equal(jsonLines(stdout).length, 5);
      const lines = stderr.trimEnd().split('\n');
      assert.equal(lines.length, 4, stderr);
      assert.match(lines[0]!, /^binary\.txt: .*binary/);
      assert.equal(lines[1], 'nowhere.txt: There is no such file.');
      assert.match(lines[2]!, /^latin\.txt: .*0xE9 at offset 3/);
      assert.equal(lines[3], 'corpus: There is no such file.');
    });

    it('says of a folder without articles that there is none, and ends with 1', async () => {
      put('bare/notes.md', TEXT);
      assert.deepEqual(await run('mentions', 'bare'), {
        status: 1,
        stdout: '',
        stderr: 'bare: There is no article in this folder.\n',
      });
    });

    it('has nothing to say of an empty article', async () => {
      assert.deepEqual(await run('mentions', put('empty.txt', '')), { status: 0, stdout: '', stderr: '' });
    });
  });

  describe('check', () => {
    /** A corpus with a problem of several kinds, each at a known place. */
    before(() => {
      put('bad/one.txt', TEXT);
      put(
        'bad/one.claims.yaml',
        `\ufeff${HEAD}claims:\r\n  c-aaaaaa: {type: harm, quote: "not there at all", at: [1, 5]}\r\n`,
      );
      put('bad/100% sure, “quoted”.claims.yaml', '- a list\n');
      put('bad/image.txt', new Uint8Array(300));
      put('bad/codebook.yaml', 'types: [\n');
    });

    it('is silent about a corpus that is fine', async () => {
      put('good/one.txt', TEXT);
      put('good/one.claims.yaml', `${HEAD}claims:\n  c-aaaaaa: {type: harm, quote: "A drone fell", at: [37, 49]}\n`);
      assert.deepEqual(await run('check', 'good'), { status: 0, stdout: '', stderr: '' });
    });

    it('tells of titles of the wrong years, at their place in the file', async () => {
      put(
        'titles/one.txt',
        '\ufeffBEIRUT, December 3, 2025 (Post) –\r\n\r\nThe army said that President Michel Aoun had called Nabih Berri.\r\n',
      );
      const { status, stdout } = await run('check', 'titles');
      assert.equal(status, 1);
      assert.match(stdout, /^titles[/\\]one\.txt:3:20: information: .*Michel Aoun.* \[role-error\]\n$/);
      assert.deepEqual(await run('check', 'titles/one.txt'), { status, stdout, stderr: '' });
    });

    it('knows of the sample corpus the one claim that does not fit', async () => {
      const { status, stdout } = await runCli(program, ['check'], path.join(folder, 'sample'));
      assert.equal(status, 1);
      const lines = stdout.trimEnd().split('\n');
      const anchors = lines.filter(line => line.includes('[anchor-'));
      assert.equal(anchors.length, 1, stdout);
      assert.match(anchors[0]!, /^07-harbour-post-second-round-postponed\.claims\.alice\.yaml:\d+:\d+: /);
      assert.ok(!lines.some(line => line.includes(': error: ')), stdout);
    });

    it('tells file, line, column, weight, message and code as text', async () => {
      const { status, stdout } = await run('check', 'bad');
      assert.equal(status, 1);
      const lines = stdout.trimEnd().split('\n');
      for (const line of lines) {
        assert.match(line, /^bad[/\\].+:\d+:\d+: (?:error|warning|information): .+ \[[a-z-]+\]$/);
      }
      const orphan = lines.find(line => line.includes('one.claims.yaml'))!;
      assert.match(orphan, /one\.claims\.yaml:3:3: warning: .*\[anchor-orphan\]/);
    });

    it('prints the same as JSON Lines', async () => {
      const rows = jsonLines((await run('check', '--format', 'json', 'bad')).stdout);
      for (const row of rows) {
        assert.deepEqual(Object.keys(row).slice(0, 6), ['file', 'line', 'column', 'code', 'severity', 'message']);
        assert.ok(PROBLEM_CODES.includes(row.code as (typeof PROBLEM_CODES)[number]));
      }
      const codes = rows.map(row => row.code).sort();
      for (const code of ['anchor-orphan', 'article-missing', 'binary-file', 'not-a-mapping', 'yaml-syntax']) {
        assert.ok(codes.includes(code), `${code} is not among ${codes}`);
      }
    });

    it('prints SARIF 2.1.0 that code scanning takes', async () => {
      const { stdout } = await run('check', '--format=sarif', 'bad');
      const log = JSON.parse(stdout);
      assert.equal(log.version, '2.1.0');
      assert.equal(log.runs.length, 1);
      const [{ tool, results }] = log.runs;
      assert.equal(tool.driver.name, 'dateline');
      const rules = tool.driver.rules.map((rule: { id: string }) => rule.id);
      assert.equal(new Set(rules).size, rules.length);
      assert.ok(results.length >= 5);
      for (const { ruleId, level, message, locations } of results) {
        assert.ok(rules.includes(ruleId));
        assert.ok(['error', 'warning', 'note'].includes(level));
        assert.ok(message.text.length > 10);
        const [{ physicalLocation }] = locations;
        const { uri } = physicalLocation.artifactLocation;
        // Relative and encoded, so that a reader finds the file from the repository's root.
        assert.equal(new URL(uri, 'file:///base/').href, `file:///base/${uri}`);
        const { startLine, startColumn } = physicalLocation.region;
        assert.ok(startLine >= 1 && startColumn >= 1 && Number.isInteger(startLine) && Number.isInteger(startColumn));
      }
      assert.equal(jsonLines((await run('check', '--format=json', 'bad')).stdout).length, results.length);
    });

    it('prints GitHub’s commands, with what would end them escaped', async () => {
      const { stdout } = await run('check', '--format', 'github', 'bad');
      const lines = stdout.trimEnd().split('\n');
      for (const line of lines) {
        assert.match(line, /^::(?:error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::.+$/);
      }
      assert.ok(
        lines.some(line => line.includes('file=bad/100%25 sure%2C “quoted”.claims.yaml')),
        stdout,
      );
    });

    it('says where a folder holds nothing to check', async () => {
      put('bare/notes.md', TEXT);
      const { status, stdout, stderr } = await run('check', 'bare');
      assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
      assert.match(stderr, /^bare: There is no article and no sidecar/);
    });

    it('of a file named tells its problems alone', async () => {
      const { status, stdout } = await run('check', '--format', 'json', 'bad/one.claims.yaml');
      assert.equal(status, 1);
      assert.deepEqual(
        jsonLines(stdout).map(row => [row.file, row.code]),
        [[path.join('bad', 'one.claims.yaml'), 'anchor-orphan']],
      );
      assert.equal((await run('check', 'bad/one.txt')).status, 0);
    });

    it('prints an empty SARIF log where nothing was found', async () => {
      const { status, stdout } = await run('check', '--format', 'sarif', 'good');
      assert.equal(status, 0);
      assert.deepEqual(JSON.parse(stdout).runs[0].results, []);
    });
  });

  describe('search', () => {
    const search = (...args: string[]) => runCli(program, ['search', ...args], path.join(folder, 'sample'));

    it('prints hits with file, quote and place, best first', async () => {
      const { status, stdout, stderr } = await search('type:strike maheen shels');
      assert.equal(status, 0, stderr);
      const rows = jsonLines(stdout);
      assert.equal(rows[0]!.quote, 'nine shells fell on Maheen');
      assert.equal(rows[0]!.id, 'c-1zy5cv');
      const text = normaliseText(readFileSync(path.join(folder, 'sample', rows[0]!.file as string), 'utf8')).text;
      assert.equal(text.slice(rows[0]!.start as number, rows[0]!.end as number), rows[0]!.quote);
      assert.ok(rows.every(row => row.kind !== 'claim' || row.type === 'strike'));
    });

    it('prints as many as asked for', async () => {
      assert.equal(jsonLines((await search('is:claim', '--limit', '3')).stdout).length, 3);
      assert.equal(jsonLines((await search('is:claim', '--limit', '1000')).stdout).length > 20, true);
    });

    it('says how a value with a slip was read, apart from the hits', async () => {
      const { status, stdout, stderr } = await search('type:strkie maheen');
      assert.equal(status, 0, stderr);
      assert.equal(stderr, 'type:strkie taken for type:strike\n');
      assert.equal(jsonLines(stdout)[0]!.type, 'strike');
    });

    it('says what is no filter and was taken as a word', async () => {
      const { stderr } = await run('search', 'colour:drone');
      assert.match(stderr, /colour: is no filter, taken as a word/);
    });

    it('ends with 1 where nothing was found', async () => {
      assert.deepEqual(await search('zzyzzxqqw'), { status: 1, stdout: '', stderr: '' });
    });

    it('finds by the codes of others: who tagged is told by an environment variable', async () => {
      const env = { ...process.env, DATELINE_ANNOTATOR: 'bob' };
      const child = spawn(process.execPath, [program, 'search', 'is:mine', '--limit', '100'], {
        cwd: path.join(folder, 'sample'),
        env,
      });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', chunk => {
        stdout += chunk;
      });
      await new Promise(resolve => child.once('close', resolve));
      const ids = jsonLines(stdout).map(row => row.id);
      assert.ok(ids.includes('c-qffed0') === false && ids.includes('c-1zy5cv'), String(ids));
    });
  });
});
