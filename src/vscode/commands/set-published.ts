import * as vscode from 'vscode';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import { edtfOfTyped } from '../../core/recognise/dates/typed-date.ts';
import { normaliseText } from '../../core/text/article-text.ts';
import type { Services } from '../services.ts';
import { articleRecord, sidecarUri } from './article-sidecar.ts';
import { activeArticle } from './targets.ts';

/** Asks when the article was published: what "Wednesday" counts from. Kept in the sidecar. */
export async function setPublished(services: Services, argument: unknown): Promise<void> {
  // Of a row, or of a hover, which may be that of another editor than the active one.
  const given = argument as { article?: CorpusArticle; uri?: unknown } | undefined | null;
  const named = given?.article?.uri ?? given?.uri;
  const uri = typeof named === 'string' ? named : activeArticle(services)?.article.uri;
  const entry = uri === undefined ? undefined : services.corpus.corpus.article(uri);
  if (!entry) {
    return;
  }
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('Publication date of “{0}”', entry.title),
    prompt: entry.published
      ? vscode.l10n.t('Now {0}, from {1}', entry.published.edtf, entry.published.source)
      : vscode.l10n.t('The article states none'),
    placeHolder: '2026-03-04',
    value: entry.published?.edtf ?? '',
    validateInput: text =>
      edtfOfTyped(text) === undefined
        ? vscode.l10n.t('Write the date as 4 March 2026, 2026-03-04, 2026-03 or 2026.')
        : undefined,
  });
  const published = value === undefined ? undefined : edtfOfTyped(value);
  if (published === undefined) {
    return;
  }
  const target = sidecarUri(services, entry);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri));
  const outcome = await services.annotations.apply(vscode.l10n.t('Set the publication date to {0}', published), [
    sidecarChange(
      target,
      [
        { kind: 'set-article', key: 'published', value: published },
        { kind: 'set-article', key: 'published-basis', value: 'stated' },
      ],
      await articleRecord(services, entry, normaliseText(document.getText()).text),
    ),
  ]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
  }
}
