import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';
import type { BoardPanel } from './board-panel.ts';

const VIEW_TYPE = 'dateline.board';

/** The panel with board, timeline, map and numbers: one for the window, which comes back when the window is opened again. */
export const board: Feature = services => {
  const owner = new Owner();
  let open: BoardPanel | undefined;
  const show = async (panel: vscode.WebviewPanel) => {
    const { BoardPanel } = await import('./board-panel.ts');
    const made = new BoardPanel(services, panel);
    open = made;
    panel.onDidDispose(() => {
      made.dispose();
      if (open === made) {
        open = undefined;
      }
    });
  };
  owner.own(
    vscode.commands.registerCommand('dateline.board.open', async () => {
      if (open) {
        open.reveal();
        return;
      }
      if (services.corpus.roots.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of article texts first.'));
        return;
      }
      const panel = vscode.window.createWebviewPanel(
        VIEW_TYPE,
        vscode.l10n.t('Claims Board'),
        vscode.ViewColumn.Active,
      );
      owner.own(panel);
      await show(panel);
    }),
  );
  owner.own(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: panel => show(panel),
    }),
  );
  return owner;
};
