import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually.ts';
import { type Said, wordsOf } from './support/words.node.ts';
import { closeEditors, saveByHandOnly, TestFolder } from './support/workspace.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const manifest = () => vscode.extensions.getExtension('dateline.dateline')!.packageJSON as Manifest;
const contributed = () => manifest().contributes.commands.map(({ command }) => command);

/** What needs no word, because the window itself shows that something happened. */
const SHOWS_BY_ITSELF = new Set([
  'dateline.highlights.toggle',
  'dateline.board.open',
  'dateline.review.open',
  'dateline.review.compare',
  'dateline.corpus.refresh',
  'dateline.results.clear',
  'dateline.log.show',
  'dateline.walkthrough',
]);
const openTabs = () => vscode.window.tabGroups.all.reduce((sum, { tabs }) => sum + tabs.length, 0);
/** Commands that rows, links and quick fixes run; the palette has no use for them. */
const LINKS = new Set([
  'dateline.suggest.key',
  'dateline.file.openAt',
  'dateline.merge.decide',
  'dateline.review.show',
  'dateline.review.showMore',
  'dateline.results.open',
  'dateline.mention.decide',
  'dateline.gazetteer.addEntry',
  'dateline.yaml.suggestAt',
  ...['articles', 'claims', 'form', 'review', 'searches', 'results'].map(view => `dateline.${view}.openRow`),
]);
/** Arguments that menus, links and other extensions may hand over. */
const NONSENSE: readonly unknown[] = [
  null,
  0,
  '',
  'no such key',
  {},
  [],
  { claim: 7, article: 7, key: {} },
  { key: '1' },
];

describe('commands', () => {
  before(async () => {
    await saveByHandOnly();
    await vscode.extensions.getExtension('dateline.dateline')!.activate();
  });

  it('registered are those that are contributed, and some that links alone use', async () => {
    const ofViews =
      /^dateline\.(?:articles|claims|form|review|searches|results)\.(?:focus|open|toggleVisibility|resetViewLocation|removeView)$/;
    const registered = (await vscode.commands.getCommands(true)).filter(id => id.startsWith('dateline.'));
    assert.deepEqual(
      contributed().filter(id => !registered.includes(id)),
      [],
      'contributed and not registered',
    );
    assert.deepEqual(
      registered.filter(id => !contributed().includes(id) && !LINKS.has(id) && !ofViews.test(id)),
      [],
      'registered and not contributed',
    );
  });

  /** What a command said; fails where it threw or its end did not come. */
  async function run(id: string, ...args: unknown[]): Promise<Said[]> {
    const said = await wordsOf(async () => {
      const ended = await Promise.race([
        Promise.resolve(vscode.commands.executeCommand(id, ...args)).then(() => true),
        new Promise<boolean>(resolve => setTimeout(() => resolve(false), 15_000)),
      ]);
      assert.ok(ended, `${id} never ends`);
    });
    const failures = said.filter(({ level, text }) => level === 'error' && text.includes('could not finish'));
    assert.deepEqual(failures, [], `${id} threw`);
    return said;
  }

  it('without an editor each says what is missing, or shows what it does, and throws nothing', async () => {
    await closeEditors();
    const silent: string[] = [];
    for (const id of contributed()) {
      const said = await run(id);
      if (said.length === 0 && openTabs() === 0 && !SHOWS_BY_ITSELF.has(id)) {
        silent.push(id);
      }
      if (openTabs() > 0) {
        await closeEditors();
      }
    }
    // The switch was struck once.
    await run('dateline.highlights.toggle');
    assert.deepEqual(silent, []);
  });

  it('with nonsense for an argument none throws', async () => {
    await closeEditors();
    const ids = contributed().filter(id => !SHOWS_BY_ITSELF.has(id));
    for (const id of [...ids, 'dateline.file.openAt', 'dateline.results.open', 'dateline.mention.decide']) {
      for (const argument of NONSENSE) {
        // Of these two the argument is the URI of a file.
        const isFile = id === 'dateline.file.openAt' || id === 'dateline.results.open';
        if (!(isFile && typeof argument === 'string')) {
          await run(id, argument);
        }
      }
    }
  });

  it('while Dateline is off for every folder each says so, and throws nothing', async () => {
    await closeEditors();
    const settings = vscode.workspace.getConfiguration('dateline');
    await settings.update('enable', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      const silent: string[] = [];
      for (const id of contributed().filter(each => each !== 'dateline.folder.enable')) {
        const said = await run(id);
        if (said.length === 0 && openTabs() === 0 && !SHOWS_BY_ITSELF.has(id)) {
          silent.push(id);
        }
        if (openTabs() > 0) {
          await closeEditors();
        }
      }
      await run('dateline.highlights.toggle');
      assert.deepEqual(silent, []);
    } finally {
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  describe('that cannot write', () => {
    const TEXT = 'A drone fell near the town. Four men died.\n';
    let folder: TestFolder;
    beforeEach(() => {
      folder = new TestFolder();
    });
    afterEach(() => folder.clear());

    async function tagOver(sidecar: string | Uint8Array): Promise<string> {
      await folder.write('one.claims.yaml', sidecar);
      const before = await folder.bytes('one.claims.yaml');
      const editor = await folder.article('one.txt', TEXT);
      editor.selection = new vscode.Selection(0, 0, 0, 12);
      await eventually('the sidecar’s problem', () => {
        const problems = vscode.languages.getDiagnostics(folder.at('one.claims.yaml'));
        return problems.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      });
      const said = await run('dateline.claim.tag', { key: '1' });
      assert.deepEqual(await folder.bytes('one.claims.yaml'), before, 'it was written to');
      const errors = said.filter(({ level }) => level === 'error');
      assert.equal(errors.length, 1, JSON.stringify(said));
      assert.match(errors[0]!.text, /one\.claims\.yaml/);
      return errors[0]!.text;
    }

    const head = 'format: dateline-claims/1\n';
    const claim = '  c-aaaaaa: {type: harm, quote: "Four men died", at: [28, 41]}\n';
    const BROKEN: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
      'of another format': ['format: brat/1\nclaims: {}\n', /brat\/1/],
      'of a newer version': ['format: dateline-claims/2\nclaims: {}\n', /version 2.*update Dateline/],
      'that is a list': ['- one\n- two\n', /map/],
      'that is a number': ['42\n', /map/],
      'with an id that stands twice': [`${head}claims:\n${claim}${claim}`, /c-aaaaaa.*twice/],
      'with conflict markers': [`${head}claims:\n<<<<<<< ours\n${claim}=======\n>>>>>>> theirs\n`, /conflict/],
      'that is cut off': [`${head}claims:\n  c-aaaaaa:\n    quote: "Four men di`, /YAML/],
      'indented with tabs': [`${head}claims:\n\tc-aaaaaa:\n\t\ttype: harm\n`, /YAML/],
      'with lone carriage returns': [`${head}claims:\n${claim}`.replaceAll('\n', '\r'), /carriage return/],
      'that is an alias bomb': [
        `${head}a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi', (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]\n`).join('')}claims:\n  c-aaaaaa: {type: harm, quote: x, at: [1, 2], tags: *i}\n`,
        /alias/,
      ],
      'in Latin-1': [
        latin1(`${head}claims:\n  c-aaaaaa: {type: harm, quote: "Four men died", note: "café"}\n`),
        /UTF-8/,
      ],
      'in UTF-16': [utf16(`${head}claims:\n${claim}`), /UTF-8/],
      'that is binary': [new Uint8Array(600).map((_, index) => (index * 37) % 256), /UTF-8|text/],
    };
    for (const [name, [content, message]] of Object.entries(BROKEN)) {
      it(`to a sidecar ${name} say why, and leave every byte`, async () => {
        assert.match(await tagOver(content), message);
      });
    }

    it('to a sidecar in Latin-1 that is open say why, and leave every byte', async () => {
      const uri = await folder.write('one.claims.yaml', latin1(`${head}claims:\n  # café\n${claim}`));
      await vscode.window.showTextDocument(uri, { preview: false });
      assert.match(await tagOver(await folder.bytes('one.claims.yaml')), /UTF-8/);
      assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    });

    for (const [name, content] of [
      ['empty', ''],
      ['of comments alone', '# to do: code this article\n\n'],
      ['of white space', '\n\n'],
      ['with a BOM alone', '\ufeff'],
    ] as const) {
      it(`are not those to a sidecar that is ${name}: it is filled, and kept`, async () => {
        await folder.write('one.claims.yaml', content);
        const editor = await folder.article('one.txt', TEXT);
        editor.selection = new vscode.Selection(0, 0, 0, 12);
        const said = await run('dateline.claim.tag', { key: '1' });
        assert.deepEqual(
          said.filter(({ level }) => level === 'error'),
          [],
        );
        const written = (await folder.read('one.claims.yaml'))!;
        assert.ok(written.startsWith(content.trimEnd()));
        assert.match(written, /format: dateline-claims\/1\n[\s\S]*quote: "A drone fell"/);
      });
    }

    const BAD_ARTICLES: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
      'in Latin-1': [latin1('Un café à Beyrouth, dit-il. Un drone est tombé près de la ville.\n'), /UTF-8/],
      'with a wrong byte': [Uint8Array.from([...new TextEncoder().encode(TEXT), 0xff, 0x0a]), /0xFF at offset 43/],
    };
    for (const [name, [bytes, message]] of Object.entries(BAD_ARTICLES)) {
      it(`on an article ${name} say why, and write nothing`, async () => {
        const uri = await folder.write('bad.txt', bytes);
        const editor = await vscode.window.showTextDocument(uri);
        editor.selection = new vscode.Selection(0, 0, 0, 12);
        await eventually('the article’s problem', () => vscode.languages.getDiagnostics(uri).length === 1);
        const said = await run('dateline.claim.tag', { key: '1' });
        assert.match(said.map(({ text }) => text).join(), message);
        assert.equal(await folder.read('bad.claims.yaml'), undefined);
        assert.deepEqual(await folder.bytes('bad.txt'), bytes);
      });
    }
  });
});

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) {
    bytes[2 + 2 * index] = text.charCodeAt(index) & 0xff;
    bytes[3 + 2 * index] = text.charCodeAt(index) >> 8;
  }
  return bytes;
}
