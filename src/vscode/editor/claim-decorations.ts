import * as vscode from 'vscode';
import { CLAIM_FAMILIES, type ClaimFamily, claimFamily } from '../../core/claims/families.ts';
import { onSettingChange, setting } from '../platform/config.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';

/** A claim that needs no look is drawn with a solid line, one whose place must be confirmed with a dashed one. */
type Certainty = 'certain' | 'uncertain';

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
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    if (setting('highlight.claims', editor.document.uri)) {
      for (const { claim, span } of article.claims) {
        const certainty = claim.placement.status === 'exact' ? 'certain' : 'uncertain';
        const type = types.get(key(claimFamily(claim.stored.type), certainty))!;
        const known = ranges.get(type) ?? [];
        known.push(article.rangeOf(span));
        ranges.set(type, known);
      }
    }
    for (const type of types.values()) {
      editor.setDecorations(type, ranges.get(type) ?? []);
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
    onSettingChange(['highlight.overviewRuler'], () => {
      disposeAll(types);
      types = createTypes(context.extensionUri);
      paintAll();
    }),
  );
  paintAll();
  return owner;
};

function key(family: ClaimFamily, certainty: Certainty): string {
  return `${family}/${certainty}`;
}

function createTypes(extension: vscode.Uri): Map<string, vscode.TextEditorDecorationType> {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  const ruler = setting('highlight.overviewRuler');
  for (const family of CLAIM_FAMILIES) {
    for (const certainty of ['certain', 'uncertain'] as const) {
      types.set(key(family, certainty), createType(extension, family, certainty, ruler));
    }
  }
  return types;
}

function createType(
  extension: vscode.Uri,
  family: ClaimFamily,
  certainty: Certainty,
  ruler: boolean,
): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`dateline.claim.${family}`);
  const gutter = (theme: 'light' | 'dark') =>
    vscode.Uri.joinPath(extension, 'media', 'gutter', `${family}-${certainty}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`dateline.claim.${family}Background`),
    borderColor: colour,
    // Two lines, so that a claim is no actor even where there is no tint (high contrast) and no colour (to some eyes).
    borderStyle: certainty === 'certain' ? 'double' : 'dashed',
    borderWidth: certainty === 'certain' ? '0 0 3px 0' : '0 0 2px 0',
    light: { gutterIconPath: gutter('light') },
    dark: { gutterIconPath: gutter('dark') },
    gutterIconSize: 'contain',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(ruler ? { overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right } : {}),
  });
}

function disposeAll(types: Map<string, vscode.TextEditorDecorationType>): void {
  for (const type of types.values()) {
    type.dispose();
  }
}
