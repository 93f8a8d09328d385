import * as vscode from 'vscode';
import { onSettingChange } from '../platform/config.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';
import { annotatorMode } from '../team/annotator-colours.ts';
import { ARTICLE_LANGUAGE } from './open-articles.ts';

/** The annotator's name behind each claim of an article, where the settings ask for names: as hints, for which lines make room. */
export const annotatorHints: Feature = services => {
  const owner = new Owner();
  const changed = owner.own(new vscode.EventEmitter<void>());
  owner.ownEnd(services.articles.onDidChangeMarks(() => changed.fire()));
  owner.own(onSettingChange(['claims.annotators'], () => changed.fire()));
  owner.own(
    vscode.languages.registerInlayHintsProvider(
      { language: ARTICLE_LANGUAGE },
      {
        onDidChangeInlayHints: changed.event,
        provideInlayHints(document, range) {
          const article = annotatorMode() === 'name' ? services.articles.get(document) : undefined;
          return article?.claims.flatMap(({ claim, span }): vscode.InlayHint[] => {
            const { end } = article.rangeOf(span);
            if (claim.annotator === undefined || !range.contains(end)) {
              return [];
            }
            const hint = new vscode.InlayHint(end, claim.annotator);
            hint.paddingLeft = true;
            return [hint];
          });
        },
      },
    ),
  );
  return owner;
};
