import * as vscode from 'vscode';
import type { OpenArticle } from '../editor/open-article.ts';
import { ARTICLE_LANGUAGE } from '../editor/open-articles.ts';
import { appendWords } from '../platform/words.ts';
import type { SuggestionList } from './suggestion-list.ts';
import { suggestionFields } from './suggestion-words.ts';

const ACTIONS = [
  'dateline.suggest.accept',
  'dateline.suggest.acceptReviewed',
  'dateline.suggest.type',
  'dateline.suggest.change',
  'dateline.suggest.reject',
] as const;

/** The hover on the current suggestion: all its guesses, and what can be done with it by mouse. */
export function suggestionCards(
  list: SuggestionList,
  articleOf: (document: vscode.TextDocument) => OpenArticle | undefined,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideHover(document, position) {
        const article = articleOf(document);
        const { current } = list;
        if (!article || !current || !article.rangeOf(current.claim).contains(position)) {
          return undefined;
        }
        const card = new vscode.MarkdownString('', true);
        card.isTrusted = { enabledCommands: ACTIONS };
        card.appendMarkdown(`$(lightbulb) **${vscode.l10n.t('Suggested claim')}**\n\n`);
        for (const { label, value } of suggestionFields(list.services, list.root, current, list.typeOf(current))) {
          card.appendMarkdown(`${label}: `);
          appendWords(card, value.replace(/\s+/g, ' '));
          card.appendMarkdown('  \n');
        }
        const titles = [
          vscode.l10n.t('Accept'),
          vscode.l10n.t('Accept as Reviewed'),
          vscode.l10n.t('Type…'),
          vscode.l10n.t('Change…'),
          vscode.l10n.t('Reject'),
        ];
        card.appendMarkdown(`\n${ACTIONS.map((id, index) => `[${titles[index]}](command:${id})`).join(' · ')}`);
        return new vscode.Hover(card, article.rangeOf(current.claim));
      },
    },
  );
}
