import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { eventually } from './support/eventually.ts';
import { apiOfDateline } from './support/words.node.ts';
import { closeEditors, run, saveByHandOnly, select, TestFolder, workspace } from './support/workspace.ts';

const ARTICLE = 'Two men were hurt near the mill.\n\nA barn burned down.\n\nThe mill was raided.\n';
const claim = (id: string, type: string, quote: string) => {
  const start = ARTICLE.indexOf(quote);
  return `  ${id}:\n    type: ${type}   # by hand\n    quote: "${quote}"\n    at: [${start}, ${start + quote.length}]\n`;
};
const SIDECAR = `format: dateline-claims/1
claims:
${claim('c-mmmmm1', 'harm', 'Two men were hurt')}${claim('c-mmmmm2', 'harm', 'A barn burned down')}${claim('c-mmmmm3', 'strike', 'The mill was raided')}`;

interface Item extends vscode.QuickPickItem {
  readonly inUse?: { readonly type: { readonly id: string } };
}

/** What is chosen in a quick pick; text typed into a box; `button:` and a button of a message. */
type Reply = string | ((items: readonly Item[]) => Item | readonly Item[] | undefined);

const theType =
  (id: string): Reply =>
  items =>
    items.find(({ inUse }) => inUse?.type.id === id);
const theClaims =
  (...quotes: string[]): Reply =>
  items =>
    items.filter(({ label }) => quotes.includes(label));

describe('the codebook in use', () => {
  let folder: TestFolder;
  let book: vscode.Uri;
  let kept: ReadonlyMap<string, string> = new Map();
  const asked: string[] = [];

  before(saveByHandOnly);
  beforeEach(async () => {
    book = vscode.Uri.joinPath(workspace(), 'codebook.yaml');
    folder = new TestFolder();
    await folder.write('mill.txt', ARTICLE);
    await folder.write('mill.claims.yaml', SIDECAR);
    await run('dateline.corpus.refresh');
    kept = await texts();
  });
  afterEach(async () => {
    for (const [uri, text] of kept) {
      await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));
    }
    await folder.clear();
  });

  async function texts(): Promise<Map<string, string>> {
    const found = [book, folder.at('mill.claims.yaml'), ...(await vscode.workspace.findFiles('*.claims*.yaml'))];
    const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return new Map(await Promise.all(found.map(async uri => [uri.toString(), await read(uri)] as const)));
  }

  /** Runs a command with the user's replies in turn; Escape for what none is left for. */
  async function answered(command: string, ...replies: readonly Reply[]): Promise<unknown> {
    return answeredOn(undefined, command, ...replies);
  }

  /** The same on a row of a view. */
  async function answeredOn(row: unknown, command: string, ...replies: readonly Reply[]): Promise<unknown> {
    const window = apiOfDateline().window as unknown as Record<string, unknown>;
    const own = Object.fromEntries(
      ['showQuickPick', 'showInputBox', 'showInformationMessage'].map(name => [name, window[name]]),
    );
    const left = [...replies];
    asked.length = 0;
    const next = () => left.shift();
    window.showQuickPick = async (items: readonly Item[], options: vscode.QuickPickOptions) => {
      asked.push(`${options.title ?? ''} ${items.map(({ label }) => label).join('|')}`);
      const reply = next();
      return typeof reply === 'function' ? reply(items) : items.find(({ label }) => label === reply);
    };
    window.showInputBox = async (options: vscode.InputBoxOptions) => {
      const reply = next();
      const fault = typeof reply === 'string' ? await options.validateInput?.(reply) : undefined;
      asked.push(String(fault ?? options.prompt));
      return typeof reply === 'string' ? (reply === '=' ? options.value : reply) : undefined;
    };
    window.showInformationMessage = async (text: string, options: { detail?: string } | undefined) => {
      asked.push(`${text}\n${options?.detail ?? ''}`);
      return next();
    };
    try {
      return await vscode.commands.executeCommand(command, row);
    } finally {
      Object.assign(window, own);
    }
  }

  const typeOf = async (id: string) =>
    parseSidecar((await folder.read('mill.claims.yaml')) ?? '').claims.find(one => one.id === id)?.type;

  it('renames a type in the codebook and in all sidecars after a preview, and one undo takes it back', async () => {
    assert.equal(
      await answered('dateline.codebook.renameType', theType('harm'), 'Losses', 'losses', 'Rename'),
      true,
      asked.join('\n'),
    );
    assert.match(asked.at(-1)!, /^Rename the type “harm” to “losses” in \d+ files\?/);
    assert.match(asked.at(-1)!, /codebook\.yaml: the type itself/);
    assert.match(asked.at(-1)!, /mill\.claims\.yaml: 2 claims/);
    const after = await texts();
    assert.equal(after.get(folder.at('mill.claims.yaml').toString()), SIDECAR.replaceAll('type: harm', 'type: losses'));
    assert.equal(
      after.get(book.toString()),
      kept.get(book.toString())!.replace('  harm:', '  losses:').replace('"Casualties, damage"', '"Losses"'),
    );
    assert.ok([...after.values()].every(text => !text.includes('type: harm')));
    await closeEditors();
    await run('dateline.annotations.undo');
    assert.deepEqual(await texts(), kept);
  });

  it('merges a type into another', async () => {
    assert.equal(
      await answered('dateline.codebook.mergeTypes', theType('harm'), theType('strike'), 'Merge'),
      true,
      asked.join('\n'),
    );
    assert.equal(await typeOf('c-mmmmm1'), 'strike');
    const text = (await texts()).get(book.toString())!;
    assert.doesNotMatch(text, /^ {2}harm:/m);
    assert.match(text, /killing at least five people/, 'its examples stay');
    await run('dateline.annotations.undo');
    assert.deepEqual(await texts(), kept);
  });

  it('changes the type of the row that it was called on without asking which', async () => {
    const row = { typeGroup: { root: workspace().toString(), type: 'harm' } };
    assert.equal(await answeredOn(row, 'dateline.codebook.mergeTypes', theType('strike'), 'Merge'), true);
    assert.equal(await typeOf('c-mmmmm1'), 'strike');
    await run('dateline.annotations.undo');
    assert.deepEqual(await texts(), kept);
  });

  it('splits a type: each chosen part goes to its type, and is coded by today’s codebook', async () => {
    assert.equal(
      await answered(
        'dateline.codebook.splitType',
        theType('harm'),
        theClaims('A barn burned down'),
        'New Type…',
        'Damage to things',
        '=',
        'Things destroyed or damaged, nobody hurt.',
        theClaims('Two men were hurt'),
        theType('strike'),
        theClaims(),
        'Split',
      ),
      true,
      asked.join('\n'),
    );
    assert.equal(await typeOf('c-mmmmm2'), 'damage-to-things');
    assert.equal(await typeOf('c-mmmmm1'), 'strike');
    assert.match((await folder.read('mill.claims.yaml'))!, /codebook: "1\.1"/);
    assert.match(
      (await texts()).get(book.toString())!,
      /\n {2}damage-to-things:\n {4}label: "Damage to things"\n {4}definition: "Things destroyed or damaged, nobody hurt\."\n {2}meeting:/,
    );
    await run('dateline.annotations.undo');
    assert.deepEqual(await texts(), kept);
  });

  it('writes nothing where the user gives up, at whatever question', async () => {
    await answered('dateline.codebook.splitType', theType('harm'), theClaims('A barn burned down'));
    await answered('dateline.codebook.renameType', theType('harm'), 'Losses', 'losses');
    await answered('dateline.codebook.renameType', theType('harm'), 'Losses', 'strike');
    assert.ok(asked.some(text => /There is a type “strike” already/.test(text)));
    await answered('dateline.codebook.renameType', theType('harm'), 'Losses', 'losses', 'Show Changes', 'Discard');
    assert.match(asked.at(-1)!, /^Rename the type/);
    await answered('dateline.codebook.mergeTypes', theType('harm'), theType('strike'));
    assert.deepEqual(await texts(), kept);
  });

  it('prints the codebook with how often each type is used', async () => {
    await answered('dateline.codebook.print', 'Markdown');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^# Codebook/);
    assert.match(text, /\| Casualties, damage \| harm \| 2 \| \d+ \|/);
  });

  it('notes in a new claim by which version of the codebook it was coded', async () => {
    const editor = await folder.article('barn.txt', ARTICLE);
    select(editor, 'A barn burned down');
    await run('dateline.claim.tag', { key: '2' });
    await eventually('the claim', async () => (await folder.read('barn.claims.yaml'))?.includes('codebook: "1.1"'));
  });
});
