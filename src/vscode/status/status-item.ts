import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';

/** One item on the right, for the article in the active editor: how many claims, and whether highlights are on. */
export const statusItem: Feature = services => {
  const owner = new Owner();
  const { articles, highlights } = services;
  const item = owner.own(vscode.window.createStatusBarItem('dateline.status', vscode.StatusBarAlignment.Right, 90));
  item.name = 'Dateline';
  item.command = 'dateline.highlights.menu';
  const show = () => {
    const active = articles.active;
    if (!active) {
      item.hide();
      return;
    }
    const { article } = active;
    const count = services.corpus.corpus.claimCountOf(article.uri);
    // A count of none while files are still being read would be a lie.
    const isKnown = services.corpus.corpus.article(article.uri)?.sha256 !== undefined;
    const claims = !isKnown
      ? vscode.l10n.t('reading …')
      : count === 1
        ? vscode.l10n.t('1 claim')
        : vscode.l10n.t('{0} claims', count);
    const isBlind = services.corpus.corpus.blindCoderOf(article.uri) !== undefined;
    const blind = isBlind ? ` · ${vscode.l10n.t('blind')}` : '';
    item.text = `$(${highlights.isOn ? 'eye' : 'eye-closed'}) ${claims}${blind}`;
    const counts = { actor: 0, place: 0, date: 0 };
    for (const mention of article.mentions) {
      counts[mention.kind]++;
    }
    item.tooltip = vscode.l10n.t(
      '{0} actors, {1} places and {2} dates marked. Click to choose what is marked.',
      counts.actor,
      counts.place,
      counts.date,
    );
    if (isBlind) {
      // Said whether or not there is anything: that others have tagged here is hidden too.
      item.tooltip += `\n${vscode.l10n.t('Blind coding: what others tagged here is hidden until you mark your pass as done.')}`;
    }
    item.accessibilityInformation = { label: `Dateline: ${claims}${blind}. ${item.tooltip}` };
    item.show();
  };
  owner.ownEnd(articles.onDidChangeMarks(show));
  owner.own(vscode.window.onDidChangeActiveTextEditor(show));
  owner.own(highlights.onDidToggle(show));
  show();
  return owner;
};
