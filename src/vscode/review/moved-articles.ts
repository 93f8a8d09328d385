import * as vscode from 'vscode';
import type { MovedArticle } from '../../core/corpus/moved-articles.ts';
import { leaveSidecar, moveSidecar, offeredMoves } from '../files/sidecar-moves.ts';
import type { Services } from '../services.ts';
import { registerRowCommand } from '../views/row-command.ts';
import type { Row } from '../views/tree.ts';
import type { MakeReviewSection } from './review-section.ts';

const COMMANDS: Readonly<Record<string, (services: Services, moved: MovedArticle) => Promise<void>>> = {
  'dateline.sidecar.move': moveSidecar,
  'dateline.sidecar.leave': (services, { sidecar }) => leaveSidecar(services, sidecar),
};

/** Articles that were renamed or moved outside the editor, without their sidecars. Nothing is moved unasked. */
export const movedArticlesSection: MakeReviewSection = ({ services, owner, refresh }) => {
  for (const [command, act] of Object.entries(COMMANDS)) {
    owner.own(
      registerRowCommand(command, async argument => {
        const moved = movedFrom(services, argument);
        if (!moved) {
          void vscode.window.showInformationMessage(
            vscode.l10n.t('No sidecar has lost its article: those that have are listed in Review.'),
          );
          return;
        }
        try {
          await act(services, moved);
          refresh();
        } catch (error) {
          services.messages.failed(command, error);
        }
      }),
    );
  }
  return {
    id: 'moved-articles',
    title: vscode.l10n.t('Moved Articles'),
    tooltip: vscode.l10n.t(
      'These sidecars have lost their article, and another file has its very text: it was renamed or moved without them.',
    ),
    items: parent => offeredMoves(services).map(moved => new MovedArticleRow(moved, parent)),
  };
};

/** The row that was clicked, or the sidecar's URI from a quick fix; as the corpus is now. */
function movedFrom(services: Services, argument: unknown): MovedArticle | undefined {
  const uri = argument instanceof MovedArticleRow ? argument.moved.sidecar.uri : argument;
  return offeredMoves(services).find(({ sidecar }) => sidecar.uri === uri);
}

class MovedArticleRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly moved: MovedArticle;

  constructor(moved: MovedArticle, parent: Row) {
    this.id = `${parent.id}/${moved.sidecar.uri}`;
    this.parent = parent;
    this.moved = moved;
  }

  item(): vscode.TreeItem {
    const { sidecar, articles } = this.moved;
    const from = vscode.workspace.asRelativePath(vscode.Uri.parse(sidecar.uri));
    const to = articles.map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
    const item = new vscode.TreeItem(from);
    item.description = to.length === 1 ? `→ ${to[0]}` : vscode.l10n.t('→ {0} articles', to.length);
    item.iconPath = new vscode.ThemeIcon('file-symlink-file');
    item.tooltip = vscode.l10n.t('{0} was made on the text that stands now at {1}.', from, to.join(', '));
    item.contextValue = 'moved-article';
    item.command = {
      command: 'dateline.file.openAt',
      title: vscode.l10n.t('Open'),
      arguments: [articles[0]!.uri, 0],
    };
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, its article is now {1}', from, to.join(', ')) };
    return item;
  }
}
