import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { cardsAt, cardsOn, claimsInOutline, markedClaims } from './support/claims.ts';
import { eventually, pause } from './support/eventually.ts';
import { apiOfDateline, wordsOf } from './support/words.node.ts';
import { saveByHandOnly, showArticle, workspace } from './support/workspace.ts';

interface Entry {
  activate(context: unknown): Promise<void>;
  deactivate(): Promise<void>;
}

const extension = () => vscode.extensions.getExtension('dateline.dateline')!;
const main = () => path.join(extension().extensionPath, 'dist', 'extension.cjs');
const entry = () => createRequire(main())(main()) as Entry;

/** As much of a context as Dateline uses. */
function context(): vscode.ExtensionContext {
  const memory = new Map<string, unknown>();
  const memento = {
    keys: () => [...memory.keys()],
    get: (key: string, otherwise?: unknown) => memory.get(key) ?? otherwise,
    update: async (key: string, value: unknown) => void memory.set(key, value),
  };
  return {
    subscriptions: [],
    extension: extension(),
    extensionUri: extension().extensionUri,
    globalStorageUri: vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'tests', 'storage'),
    workspaceState: memento,
    globalState: memento,
  } as unknown as vscode.ExtensionContext;
}

/** Counts what Dateline takes from the editor and gives back, and the timers that it sets. */
class Ledger {
  readonly #alive = new Map<symbol, string>();
  readonly #timers = new Map<unknown, string>();
  readonly #restore: (() => void)[] = [];

  constructor() {
    const api = apiOfDateline();
    for (const space of ['workspace', 'window', 'languages', 'commands', 'extensions', 'env'] as const) {
      const members = api[space] as unknown as Record<string, unknown>;
      for (const name of Object.keys(members)) {
        if (/^(?:on(?:Did|Will)|register|create)/.test(name) && typeof members[name] === 'function') {
          this.#follow(members, space, name);
        }
      }
    }
    this.#followTimers();
  }

  get alive(): string[] {
    return [...this.#alive.values(), ...this.#timers.values()].sort();
  }

  get taken(): number {
    return this.#taken;
  }
  #taken = 0;

  close(): void {
    for (const restore of this.#restore) {
      restore();
    }
  }

  #follow(members: Record<string, unknown>, space: string, name: string): void {
    const own = members[name] as (...args: unknown[]) => unknown;
    const descriptor = Object.getOwnPropertyDescriptor(members, name)!;
    const followed = (...args: unknown[]) => {
      const made = own.apply(members, args) as { dispose?: () => unknown } | undefined;
      if (typeof made?.dispose === 'function') {
        const key = Symbol(name);
        const dispose = made.dispose;
        this.#taken++;
        this.#alive.set(key, `${space}.${name}`);
        const ended = () => {
          this.#alive.delete(key);
          return dispose.call(made);
        };
        try {
          made.dispose = ended;
        } catch {
          // Frozen.
          return Object.create(made, { dispose: { value: ended } });
        }
      }
      return made;
    };
    Object.defineProperty(members, name, {
      ...descriptor,
      ...('value' in descriptor ? { value: followed } : { get: () => followed }),
    });
    this.#restore.push(() => Object.defineProperty(members, name, descriptor));
  }

  #followTimers(): void {
    const { setTimeout: set, clearTimeout: clear, setInterval: repeat } = globalThis;
    // Who calls the stand-in: the editor sets timers of its own while Dateline calls it.
    const isOurs = () => new Error('who?').stack?.split('\n')[3]?.includes(main()) === true;
    const replace = (name: 'setTimeout' | 'setInterval', own: typeof set | typeof repeat) => {
      (globalThis as unknown as Record<string, unknown>)[name] = (
        run: () => void,
        delay: number,
        ...args: unknown[]
      ) => {
        const ours = isOurs();
        const timer = (own as typeof set)(
          () => {
            if (name === 'setTimeout') {
              this.#timers.delete(timer);
            }
            run();
          },
          delay,
          ...(args as []),
        );
        if (ours) {
          this.#timers.set(timer, `${name} ${delay}`);
        }
        return timer;
      };
    };
    replace('setTimeout', set);
    replace('setInterval', repeat);
    globalThis.clearTimeout = (timer: Parameters<typeof clear>[0]) => {
      this.#timers.delete(timer);
      clear(timer);
    };
    this.#restore.push(() => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, setInterval: repeat }));
  }
}

describe('Dateline’s beginning and end', () => {
  const uri = () => vscode.Uri.joinPath(workspace(), '05-radio-badia-denial.txt');
  before(saveByHandOnly);

  it('leaves nothing on show when it ends', async () => {
    const { document } = await showArticle(uri());
    await claimsInOutline(uri(), 6);
    await entry().deactivate();
    assert.deepEqual(await markedClaims(uri()), []);
    assert.deepEqual(await cardsAt(uri(), document.positionAt(document.getText().indexOf('Maheen') + 1)), []);
    const left = vscode.languages
      .getDiagnostics()
      .filter(([, found]) => found.some(({ source }) => source === 'dateline'));
    assert.deepEqual(left, []);
    const commands = await vscode.commands.getCommands(true);
    assert.ok(!commands.includes('dateline.claim.tag') && !commands.includes('dateline.search'));
  });

  it('begins without a word, and gives back every listener, provider and timer at its end', async () => {
    const ledger = new Ledger();
    try {
      const said = await wordsOf(async () => {
        await entry().activate(context());
        await showArticle(uri());
        await claimsInOutline(uri(), 6);
        await cardsOn(uri(), 'Maheen', /Mahin/);
      });
      assert.deepEqual(said, []);
      assert.ok(ledger.taken > 40, `only ${ledger.taken} counted: does the counting work?`);
      // In the midst of work: an edit has begun timers of several kinds.
      await vscode.window.activeTextEditor!.edit(edit => edit.insert(new vscode.Position(0, 0), 'x'));
      await entry().deactivate();
      await pause(50);
      assert.deepEqual(ledger.alive, []);
    } finally {
      ledger.close();
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('can begin again', async () => {
    await entry().activate(context());
    await showArticle(uri());
    await claimsInOutline(uri(), 6);
    await eventually('its commands', async () =>
      (await vscode.commands.getCommands(true)).includes('dateline.claim.tag'),
    );
  });
});
