import type * as vscode from 'vscode';

/**
 * Appends words that come from files, as words. `appendText` alone lets `<` through: nothing comes alive by it, but what
 * looks like a tag of HTML would be missing from the card.
 */
export function appendWords(text: vscode.MarkdownString, words: string): void {
  for (const [index, part] of words.split('<').entries()) {
    if (index > 0) {
      text.appendMarkdown('&lt;');
    }
    text.appendText(part);
  }
}
