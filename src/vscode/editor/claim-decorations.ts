import * as vscode from 'vscode';
import { claimFamily } from '../../core/claims/families.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { onSettingChange, setting } from '../platform/config.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { annotatorColour, annotatorMode } from '../team/annotator-colours.ts';
import { annotatorTypeKey, createTypes, familyKey } from './claim-decoration-types.ts';

/** Marks tagged passages: a bar in the gutter, a line under and a faint tint behind the words. */
export const claimDecorations: Feature = services => {
  const owner = new Owner();
  const { articles, context } = services;
  let types = createTypes(context.extensionUri);
  owner.ownEnd(() => disposeAll(types));

  /** Editors to be wiped when what they show is no article any more. */
  const painted = new WeakSet<vscode.TextEditor>();
  const paint = (editor: vscode.TextEditor) => {
    const article = articles.get(editor.document);
    if (!article) {
      if (painted.delete(editor)) {
        for (const type of types.values()) {
          editor.setDecorations(type, []);
        }
      }
      return;
    }
    painted.add(editor);
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
  const paintAll = () => vscode.window.visibleTextEditors.forEach(paint);

  owner.ownEnd(
    articles.onDidChangeMarks(uri => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri) {
          paint(editor);
        }
      }
    }),
  );
  owner.own(vscode.window.onDidChangeVisibleTextEditors(paintAll));
  owner.own(onSettingChange(['highlight.claims'], paintAll));
  owner.own(
    onSettingChange(['highlight.overviewRuler', 'claims.annotators'], () => {
      disposeAll(types);
      types = createTypes(context.extensionUri);
      paintAll();
    }),
  );
  paintAll();
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
