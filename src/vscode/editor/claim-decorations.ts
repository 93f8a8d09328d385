import type * as vscode from 'vscode';
import { claimFamily } from '../../core/claims/families.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { onSettingChange, setting } from '../platform/config.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { annotatorColour, annotatorMode } from '../team/annotator-colours.ts';
import { ArticlePainter } from './article-painter.ts';
import { annotatorTypeKey, createTypes, familyKey } from './claim-decoration-types.ts';
import type { OpenArticle } from './open-article.ts';

/** Marks tagged passages: a bar in the gutter, a line under and a faint tint behind the words. */
export const claimDecorations: Feature = services => {
  const owner = new Owner();
  const { articles, context } = services;
  let types = createTypes(context.extensionUri);
  owner.ownEnd(() => disposeAll(types));

  const wipe = (editor: vscode.TextEditor) => {
    for (const type of types.values()) {
      editor.setDecorations(type, []);
    }
  };
  const draw = (editor: vscode.TextEditor, article: OpenArticle) => {
    const marks = new Map<string, vscode.Range[]>();
    if (setting('highlight.claims', editor.document.uri)) {
      for (const { claim, span } of article.claims) {
        const range = article.rangeOf(span);
        for (const key of keysOf(claim, services)) {
          marks.set(key, [...(marks.get(key) ?? []), range]);
        }
      }
    }
    for (const [key, type] of types) {
      editor.setDecorations(type, marks.get(key) ?? []);
    }
  };
  const painter = owner.own(new ArticlePainter(articles, draw, wipe));
  owner.own(onSettingChange(['highlight.claims'], () => painter.paintAll()));
  owner.own(
    onSettingChange(['highlight.overviewRuler', 'claims.annotators'], () => {
      disposeAll(types);
      types = createTypes(context.extensionUri);
      painter.paintAll();
    }),
  );
  painter.paintAll();
  return owner;
};

/** What a claim is drawn with: by its type, and where annotators have colours by its annotator. */
function keysOf(claim: CorpusClaim, services: Services): string[] {
  const certainty = claim.placement.status === 'exact' ? 'certain' : 'uncertain';
  const byType = familyKey(claimFamily(claim.stored.type), certainty);
  return annotatorMode() === 'color'
    ? [byType, annotatorTypeKey(annotatorColour(services, claim.annotator) ?? 0, certainty)]
    : [byType];
}

function disposeAll(types: Map<string, vscode.TextEditorDecorationType>): void {
  for (const type of types.values()) {
    type.dispose();
  }
}
