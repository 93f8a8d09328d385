import type * as vscode from 'vscode';

/**
 * Appends words that come from files, as words. `appendText` alone lets `<` through: nothing comes alive by it, but what
 * looks like a tag of HTML would be missing from the card. And it writes every space as one that does not break, so that
 * lines would end in the middle of words.
 */
export function appendWords(text: Pick<vscode.MarkdownString, 'appendText' | 'appendMarkdown'>, words: string): void {
  const parts = words.match(/<| +|[^< ]+/g) ?? [];
  for (const [index, part] of parts.entries()) {
    if (part === '<') {
      text.appendMarkdown('&lt;');
    } else if (part === ' ' && index > 0 && index < parts.length - 1 && !beginsList(parts, index)) {
      text.appendMarkdown(' ');
    } else {
      text.appendText(part);
    }
  }
}

/** Whether a space would make the number before it the first of a list: "4. March". */
const beginsList = (parts: readonly string[], space: number): boolean =>
  space === 1 && /^\d+[.)]$/.test(parts[0] ?? '');
