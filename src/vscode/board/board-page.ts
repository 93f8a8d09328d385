import * as vscode from 'vscode';
import type { PanelSetting } from '../../core/board/messages.ts';

/** Where the panel's own files lie. Nothing else can be loaded by the page. */
export function boardResources(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.extensionUri, 'dist', 'panels');
}

/** The page of the panel. Scripts run only with the nonce; styles, fonts and data come from the extension alone. */
export function boardPage(context: vscode.ExtensionContext, webview: vscode.Webview): string {
  const url = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(boardResources(context), name)).toString();
  const nonce = crypto.randomUUID();
  const setting: PanelSetting = {
    outlines: url('countries.json'),
    words: (vscode.l10n.bundle ?? {}) as Record<string, string>,
    language: vscode.env.language,
  };
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `connect-src ${webview.cspSource}`,
    'img-src data:',
  ].join('; ');
  // `<` in the setting would end the script element.
  const json = JSON.stringify(setting).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(vscode.l10n.t('Claims Board'))}</title>
<link rel="stylesheet" href="${escaped(url('board.css'))}">
</head>
<body>
<script type="application/json" id="setting" nonce="${nonce}">${json}</script>
<script nonce="${nonce}" src="${escaped(url('board.js'))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
