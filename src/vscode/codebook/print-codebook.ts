import * as vscode from 'vscode';
import { countShownTypes } from '../../app/annotate/type-change.ts';
import type { Services } from '../services.ts';
import { pickRoot } from './corpus-root.ts';

/** Prints the codebook with how often each type is used: Markdown in an editor, or an HTML page where the user wants it. */
export async function printCodebook(services: Services): Promise<void> {
  const root = await pickRoot(services);
  if (root === undefined) {
    return;
  }
  const form = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Markdown'), description: vscode.l10n.t('in an editor'), isPage: false },
      { label: vscode.l10n.t('HTML'), description: vscode.l10n.t('a page to print or to put on a site'), isPage: true },
    ],
    { placeHolder: vscode.l10n.t('Print the codebook as') },
  );
  if (!form) {
    return;
  }
  await services.corpus.settled();
  await services.corpus.unpacked();
  const codebook = services.references.codebook(root);
  const use = { claims: countShownTypes(services.corpus.corpus, root) };
  if (!form.isPage) {
    const { codebookMarkdown } = await import('../../core/codebook/codebook-markdown.ts');
    const content = codebookMarkdown(codebook, use);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
    return;
  }
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), 'codebook.html'),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Print the codebook as'),
  });
  if (!uri) {
    return;
  }
  const { codebookHtml } = await import('../../core/codebook/codebook-html.ts');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(codebookHtml(codebook, use)));
  const open = vscode.l10n.t('Open');
  const name = vscode.workspace.asRelativePath(uri);
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The codebook is in {0}.', name), open)) === open) {
    await vscode.env.openExternal(uri);
  }
}
