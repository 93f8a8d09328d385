import * as vscode from 'vscode';
import type { Mention, MentionKind } from '../../core/recognise/mention.ts';
import { onSettingChange, setting } from '../platform/config.ts';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';
import { ArticlePainter } from './article-painter.ts';
import type { OpenArticle } from './open-article.ts';
import { beside } from './spans-beside.ts';

/** Above this many mentions only those near what is on screen are drawn. */
const DRAWN_AT_ONCE = 2000;
/** Lines above and below the screen that are drawn ahead of scrolling. */
const MARGIN = 150;

const LINES: Readonly<Record<MentionKind, string>> = { actor: 'solid', place: 'dashed', date: 'dotted' };
const SETTINGS = { actor: 'highlight.actors', place: 'highlight.places', date: 'highlight.dates' } as const;
const REDRAWN_FOR = [...Object.values(SETTINGS), 'highlight.nominals'] as const;

/**
 * Underlines actors, places and dates: kinds differ by the shape of the line as well as by its colour. The line is a
 * text decoration and not a border, so that it never hides the mark of a claim on the same words.
 */
export const mentionDecorations: Feature = services => {
  const owner = new Owner();
  const { articles, highlights } = services;
  const types = {
    actor: owner.own(underline('actor')),
    place: owner.own(underline('place')),
    date: owner.own(underline('date')),
    nominal: owner.own(underline('nominal')),
  };
  const same = owner.own(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('dateline.mentionHoverBackground'),
      border: '1px solid',
      borderColor: new vscode.ThemeColor('dateline.mentionHoverBorder'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );

  const wipe = (editor: vscode.TextEditor) => {
    for (const type of [...Object.values(types), same]) {
      editor.setDecorations(type, []);
    }
  };
  const draw = (editor: vscode.TextEditor, article: OpenArticle) => {
    const drawn = near(article, article.mentions, editor);
    const on = highlights.isOn;
    for (const kind of ['actor', 'place', 'date'] as const) {
      const shown = on && setting(SETTINGS[kind], editor.document.uri);
      const ranges = shown
        ? drawn.filter(mention => mention.kind === kind).map(mention => article.rangeOf(mention))
        : [];
      editor.setDecorations(types[kind], ranges);
    }
    const second = on && setting('highlight.nominals', editor.document.uri);
    const nominals = second ? near(article, article.nominals, editor) : [];
    editor.setDecorations(
      types.nominal,
      beside(nominals, article.mentions).map(span => article.rangeOf(span)),
    );
    paintSame(editor);
  };
  const paintSame = (editor: vscode.TextEditor) => {
    const article = articles.get(editor.document);
    if (article) {
      editor.setDecorations(same, highlights.isOn ? sameEntity(article, editor) : []);
    }
  };
  const painter = owner.own(new ArticlePainter(articles, draw, wipe));
  const scrolled = owner.own(new Debouncer<vscode.TextEditor>(40, editor => painter.paint(editor)));
  const moved = owner.own(new Debouncer<vscode.TextEditor>(60, paintSame));
  owner.own(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if ((articles.get(textEditor.document)?.mentions.length ?? 0) > DRAWN_AT_ONCE) {
        scrolled.call(textEditor);
      }
    }),
  );
  owner.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => moved.call(textEditor)));
  owner.own(onSettingChange(REDRAWN_FOR, () => painter.paintAll()));
  owner.own(highlights.onDidToggle(() => painter.paintAll()));
  painter.paintAll();
  return owner;
};

/** Of actors without a name fine dots, so that they stay behind the names that they may hold. */
function underline(kind: MentionKind | 'nominal'): vscode.TextEditorDecorationType {
  const colour = `var(--vscode-dateline-${kind}Foreground)`;
  const [line, width] = kind === 'nominal' ? ['dotted', '1px'] : [LINES[kind], kind === 'date' ? '2px' : '1.5px'];
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `underline ${line} ${colour} ${width}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** What to draw of the mentions of one layer: all, or those near what is on screen. */
function near<M extends Mention>(
  article: OpenArticle,
  mentions: readonly M[],
  editor: vscode.TextEditor,
): readonly M[] {
  if (mentions.length <= DRAWN_AT_ONCE) {
    return mentions;
  }
  return mentions.filter(mention => {
    const line = article.lines.lineAt(mention.start);
    return editor.visibleRanges.some(range => line >= range.start.line - MARGIN && line <= range.end.line + MARGIN);
  });
}

/** Where else the article names the actor or place under the caret. */
function sameEntity(article: OpenArticle, editor: vscode.TextEditor): vscode.Range[] {
  if (!editor.selection.isEmpty) {
    return [];
  }
  const mention = article.mentionAt(article.offsetAt(editor.selection.active));
  if (!mention || mention.kind === 'date' || mention.id === undefined) {
    return [];
  }
  return [...article.mentions, ...article.nominals]
    .filter(other => other.kind !== 'date' && other.id === mention.id)
    .slice(0, DRAWN_AT_ONCE)
    .map(other => article.rangeOf(other));
}
