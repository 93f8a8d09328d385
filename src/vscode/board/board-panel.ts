import * as vscode from 'vscode';
import type { FromPanel, ToPanel } from '../../core/board/messages.ts';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Services } from '../services.ts';
import { boardPage, boardResources } from './board-page.ts';

/** Milliseconds without a change of the corpus before the board is worked out anew. */
const PAUSE = 300;

/** One open board: follows the corpus, opens quotes, saves what the panel hands over. */
export class BoardPanel extends Owner {
  readonly #services: Services;
  readonly #panel: vscode.WebviewPanel;
  readonly #soon: Debouncer<'board'>;
  #turn = 0;
  #isReady = false;

  constructor(services: Services, panel: vscode.WebviewPanel) {
    super();
    this.#services = services;
    this.#panel = panel;
    this.#soon = this.own(
      new Debouncer<'board'>(PAUSE, () => {
        this.#send().catch(error =>
          services.log.error(`The board could not be worked out: ${String(error?.stack ?? error)}`),
        );
      }),
    );
    panel.webview.options = { enableScripts: true, localResourceRoots: [boardResources(services.context)] };
    this.own(panel.webview.onDidReceiveMessage((message: FromPanel) => this.#receive(message)));
    this.own(panel.onDidChangeViewState(() => panel.visible && this.#soon.call('board')));
    this.ownEnd(services.corpus.onDidChange(() => this.#soon.call('board')));
    this.ownEnd(services.references.onDidChange(() => this.#soon.call('board')));
    panel.webview.html = boardPage(services.context, panel.webview);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  async #send(): Promise<void> {
    if (!this.#isReady || !this.#panel.visible) {
      return;
    }
    const mine = ++this.#turn;
    const { boardOf } = await import('../../app/compare/board-source.ts');
    const data = await boardOf(this.#services.corpus, this.#services.references, await this.#services.compare());
    if (mine === this.#turn && !this.isDisposed) {
      await this.#panel.webview.postMessage({ kind: 'data', data } satisfies ToPanel);
    }
  }

  async #receive(message: FromPanel): Promise<void> {
    try {
      switch (message.kind) {
        case 'ready':
          this.#isReady = true;
          await this.#send();
          break;
        case 'open':
          await this.#open(message.claim);
          break;
        case 'save':
          await this.#save(message);
          break;
        case 'failed':
          throw new Error(message.message);
      }
    } catch (error) {
      this.#services.messages.failed('dateline.board.open', error);
    }
  }

  /** Beside the board, so that the next quote is a click away. */
  async #open(key: string): Promise<void> {
    const claim = this.#services.corpus.corpus.claim(key);
    if (claim) {
      const { revealClaim } = await import('../commands/go-to-claim.ts');
      await revealClaim(this.#services, claim, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
  }

  async #save({ name, text, encoding }: Extract<FromPanel, { kind: 'save' }>): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const uri = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
      filters: { [name.split('.').at(-1)!.toUpperCase()]: [name.split('.').at(-1)!] },
    });
    if (!uri) {
      return;
    }
    const bytes =
      encoding === 'utf-8' ? new TextEncoder().encode(text) : Uint8Array.from(atob(text), c => c.charCodeAt(0));
    await vscode.workspace.fs.writeFile(uri, bytes);
    vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Saved {0}', vscode.workspace.asRelativePath(uri)), 5000);
  }
}
