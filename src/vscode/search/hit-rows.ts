import * as vscode from 'vscode';
import { excerpt } from '../../core/search/excerpt.ts';
import type { SearchHit } from '../../core/search/search-index.ts';
import type { Services } from '../services.ts';
import { type AnnotatorMode, annotatorMode, shownAnnotator } from '../team/annotator-colours.ts';
import { claimIcon, typeIcon } from '../views/claim-icons.ts';
import { claimantLabel, typeLabel } from '../views/claim-words.ts';

/** A row of the search. */
export interface HitItem extends vscode.QuickPickItem {
  readonly hit?: SearchHit;
  /** Taking the row puts this into the input instead of opening something. */
  readonly completion?: string;
}

/**
 * What was found as rows: its words from shortly before the first match, whose it is, and where.
 * @param words of the query
 */
export function hitRows(services: Services, hits: readonly SearchHit[], words: readonly string[]): HitItem[] {
  // Asked once: the editor puts a setting together anew each time.
  const mode = annotatorMode();
  return hits.map(hit => hitRow(services, hit, words, mode));
}

function hitRow(services: Services, hit: SearchHit, words: readonly string[], mode: AnnotatorMode): HitItem {
  const { document } = hit;
  const article = services.corpus.corpus.article(document.article);
  const where = [article?.outlet, article?.published?.edtf].filter(Boolean).join(' · ');
  switch (document.kind) {
    case 'claim': {
      const claim = services.corpus.corpus.claim(document.key);
      const type = claim?.stored.type ?? '';
      const codebook = services.references.codebook(article?.root ?? '');
      return {
        label: excerpt(document.text, words),
        description: claim ? claimantLabel(services, claim) : '',
        detail: [typeLabel(codebook, type), article?.title, where, claim && shownAnnotator(claim, mode)]
          .filter(Boolean)
          .join(' · '),
        iconPath: claim ? claimIcon(services, claim, mode) : typeIcon(type),
        alwaysShow: true,
        hit,
      };
    }
    case 'article':
      return {
        label: excerpt(document.text, words),
        description: where,
        detail: article?.path ?? '',
        iconPath: new vscode.ThemeIcon('note'),
        alwaysShow: true,
        hit,
      };
    case 'mention':
      return {
        label: excerpt(document.text, words),
        description: vscode.l10n.t('named in'),
        detail: [article?.title, where].filter(Boolean).join(' · '),
        iconPath: new vscode.ThemeIcon(document.facets.place ? 'location' : 'organization'),
        alwaysShow: true,
        hit,
      };
  }
}

/** A row that stands for nothing. */
export function noteRow(icon: string, label: string): HitItem {
  return { label, alwaysShow: true, iconPath: new vscode.ThemeIcon(icon) };
}
