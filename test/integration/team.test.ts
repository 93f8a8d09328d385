import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { cardsAt, claimsInOutline, markedClaims, plain, quotesOf } from './support/claims.ts';
import { eventually } from './support/eventually.ts';
import { run, saveByHandOnly, select, TestFolder } from './support/workspace.ts';

const TEXT = `Drone strike near An-Nabk

DAMASCUS, 4 March 2026 - A drone struck a depot on Tuesday, the Syrian Arab Red Crescent said.
“Not one mortar left our positions,” said Idris Hadduri. Four men may have died.
`;
const BY_ALICE = 'A drone struck a depot';
const BY_BOB = 'Four men may have died';
const claim = (id: string, quote: string, annotator: string) =>
  `  ${id}:\n    type: harm\n    quote: "${quote}"\n    at: [${TEXT.indexOf(quote)}, ${TEXT.indexOf(quote) + quote.length}]\n    annotator: ${annotator}\n`;
const sidecar = (...claims: string[]) => `format: dateline-claims/1\nclaims:\n${claims.join('')}`;

const settings = () => vscode.workspace.getConfiguration('dateline');
const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Workspace);

describe('annotators of one corpus', () => {
  let folder: TestFolder;
  before(saveByHandOnly);
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(async () => {
    for (const key of ['annotator', 'blindCoding', 'sidecar.layout', 'claims.annotators']) {
      await set(key, undefined);
    }
    await folder.clear();
  });

  /** The quotes that the search for symbols finds, of this test's articles. */
  async function symbols(query: string): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return found
      .filter(({ location }) => location.uri.toString().startsWith(folder.uri.toString()))
      .map(({ name }) => name);
  }

  describe('coding blind', () => {
    for (const layout of ['shared', 'perAnnotator'] as const) {
      it(`see their own claims until their pass is done (${layout})`, async () => {
        const isShared = layout === 'shared';
        const own = isShared ? 'one.claims.yaml' : 'one.claims.bob.yaml';
        if (isShared) {
          await folder.write(own, sidecar(claim('c-aaaaaa', BY_ALICE, 'alice'), claim('c-bbbbbb', BY_BOB, 'bob')));
        } else {
          await folder.write('one.claims.alice.yaml', sidecar(claim('c-aaaaaa', BY_ALICE, 'alice')));
          await folder.write(own, sidecar(claim('c-bbbbbb', BY_BOB, 'bob')));
        }
        const alices = isShared ? undefined : await folder.read('one.claims.alice.yaml');
        const editor = await folder.article('one.txt', TEXT);
        const { uri } = editor.document;
        await claimsInOutline(uri, 2);
        await set('sidecar.layout', layout);
        await set('annotator', 'bob');
        await set('blindCoding', true);
        assert.deepEqual(await claimsInOutline(uri, 1), [BY_BOB]);
        await eventually('the symbols without those of others', async () => (await symbols('struck')).length === 0);
        assert.deepEqual(await symbols('Fourmen'), [BY_BOB]);
        const onAlices = () => cardsAt(uri, editor.document.positionAt(TEXT.indexOf(BY_ALICE) + 3));
        assert.ok(!(await onAlices()).some(card => /alice/.test(plain(card))));

        // The same passage once more, unseen: a claim of one's own under an id of its own.
        select(editor, BY_ALICE);
        assert.equal(typeof (await run('dateline.claim.tag', { key: '1' })), 'string');
        assert.deepEqual(await claimsInOutline(uri, 2), [BY_ALICE, BY_BOB]);

        await run('dateline.pass.done');
        await claimsInOutline(uri, 3);
        assert.match((await folder.read(own)) ?? '', /^passes:\n {2}bob:\n {4}done: "20\d\d-[^"]+Z"$/m);
        assert.ok((await onAlices()).some(card => /alice/.test(plain(card))));

        await run('dateline.pass.reopen');
        await claimsInOutline(uri, 2);
        assert.doesNotMatch((await folder.read(own)) ?? '', /passes/);
        await run('dateline.annotations.undo');
        await claimsInOutline(uri, 3);
        await run('dateline.annotations.undo');
        await claimsInOutline(uri, 2);

        const all = isShared ? [own] : [own, 'one.claims.alice.yaml'];
        const quotes = await Promise.all(all.map(async name => quotesOf(await folder.read(name))));
        assert.deepEqual(quotes.flat().sort(), [BY_ALICE, BY_ALICE, BY_BOB].sort());
        if (!isShared) {
          assert.equal(await folder.read('one.claims.alice.yaml'), alices);
        }
      });
    }

    it('keep what they cannot see through every change of their own', async () => {
      const name = 'one.claims.yaml';
      await folder.write(name, `${sidecar(claim('c-aaaaaa', BY_ALICE, 'alice'), claim('c-bbbbbb', BY_BOB, 'bob'))}`);
      const editor = await folder.article('one.txt', TEXT);
      await claimsInOutline(editor.document.uri, 2);
      await set('annotator', 'bob');
      await set('blindCoding', true);
      await claimsInOutline(editor.document.uri, 1);
      select(editor, BY_BOB);
      await run('dateline.claim.delete');
      await eventually('no claim of one’s own', async () => (await markedClaims(editor.document.uri)).length === 0);
      const left = parseSidecar((await folder.read(name)) ?? '');
      assert.deepEqual(
        left.claims.map(({ id, annotator }) => [id, annotator]),
        [['c-aaaaaa', 'alice']],
      );
      await set('blindCoding', false);
      assert.deepEqual(await claimsInOutline(editor.document.uri, 1), [BY_ALICE]);
    });

    it('mark no pass without a name', async () => {
      await folder.article('one.txt', TEXT);
      await run('dateline.pass.done');
      assert.equal(await folder.read('one.claims.yaml'), undefined);
    });

    it('write a pass on an article without claims into a sidecar that says which text it was', async () => {
      await set('annotator', 'bob');
      await set('sidecar.layout', 'perAnnotator');
      await folder.article('one.txt', TEXT);
      await run('dateline.pass.done');
      const written = parseSidecar((await folder.read('one.claims.bob.yaml')) ?? '');
      assert.equal(written.article.sha256?.length, 64);
      assert.deepEqual([...written.passes.keys()], ['bob']);
      await run('dateline.annotations.undo');
      assert.equal(await folder.read('one.claims.bob.yaml'), undefined);
    });
  });

  it('stand behind their claims by name, where that is asked for', async () => {
    await folder.write(
      'one.claims.yaml',
      sidecar(claim('c-aaaaaa', BY_ALICE, 'alice'), claim('c-bbbbbb', BY_BOB, 'bob')),
    );
    const { document } = await folder.article('one.txt', TEXT);
    await claimsInOutline(document.uri, 2);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const names = async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return hints.map(({ label, position }) => [label, document.offsetAt(position)]);
    };
    const details = async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return all.map(({ detail }) => detail).filter(detail => / · (?:alice|bob)$/.test(detail)).length;
    };
    assert.deepEqual([await names(), await details()], [[], 0]);
    await set('claims.annotators', 'name');
    await eventually('the names in the outline', async () => (await details()) === 2);
    assert.deepEqual(await names(), [
      ['alice', TEXT.indexOf(BY_ALICE) + BY_ALICE.length],
      ['bob', TEXT.indexOf(BY_BOB) + BY_BOB.length],
    ]);
    await set('claims.annotators', 'color');
    await eventually('no names in the text', async () => (await names()).length === 0);
    assert.equal(await details(), 2);
  });

  describe('change the layout of their sidecars', () => {
    const SHARED = `# the file
format: dateline-claims/1
claims:
  # on the drone
${claim('c-aaaaaa', BY_ALICE, 'alice')}${claim('c-bbbbbb', BY_BOB, 'bob')}`;

    /** Runs the command and takes what the list of changes has first: to write them. */
    async function write(command: string, place: vscode.Uri): Promise<unknown> {
      let ended = false;
      const running = Promise.resolve(vscode.commands.executeCommand(command, place)).finally(() => {
        ended = true;
      });
      await eventually(`the end of ${command}`, async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return ended;
      });
      return running;
    }

    it('both ways, with every comment, in one step to undo', async () => {
      await folder.write('one.claims.yaml', SHARED);
      await folder.write('sub/two.txt', TEXT);
      await folder.write('sub/two.claims.yaml', sidecar(claim('c-cccccc', BY_BOB, 'bob')));
      const editor = await folder.article('one.txt', TEXT);
      await claimsInOutline(editor.document.uri, 2);
      await eventually('the other article', async () => (await symbols('Fourmen')).length === 2);

      assert.equal(await write('dateline.sidecars.split', folder.uri), 5);
      const head = '# the file\nformat: dateline-claims/1\n';
      assert.equal(await folder.read('one.claims.yaml'), `${head}claims: {}\n`);
      assert.match((await folder.read('one.claims.alice.yaml')) ?? '', / {2}# on the drone\n {2}c-aaaaaa:\n/);
      assert.deepEqual(quotesOf(await folder.read('one.claims.bob.yaml')), [BY_BOB]);
      assert.equal(await folder.read('sub/two.claims.yaml'), undefined);
      assert.deepEqual(quotesOf(await folder.read('sub/two.claims.bob.yaml')), [BY_BOB]);
      await claimsInOutline(editor.document.uri, 2);

      await run('dateline.annotations.undo');
      assert.equal(await folder.read('one.claims.yaml'), SHARED);
      assert.equal(await folder.read('one.claims.alice.yaml'), undefined);
      assert.equal(await folder.read('sub/two.claims.bob.yaml'), undefined);
      await run('dateline.annotations.redo');
      await claimsInOutline(editor.document.uri, 2);

      assert.equal(await write('dateline.sidecars.unite', editor.document.uri), 3);
      assert.equal(await folder.read('one.claims.yaml'), SHARED);
      assert.equal(await folder.read('one.claims.alice.yaml'), undefined);
      assert.deepEqual(quotesOf(await folder.read('sub/two.claims.bob.yaml')), [BY_BOB], 'another article');
      await claimsInOutline(editor.document.uri, 2);
    });

    it('not over unsaved work', async () => {
      const uri = await folder.write('one.claims.yaml', SHARED);
      const article = await folder.article('one.txt', TEXT);
      await claimsInOutline(article.document.uri, 2);
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
      assert.equal(await run('dateline.sidecars.split', folder.uri), 0);
      assert.equal(await folder.read('one.claims.yaml'), SHARED);
      assert.equal(await folder.read('one.claims.alice.yaml'), undefined);
    });
  });
});
