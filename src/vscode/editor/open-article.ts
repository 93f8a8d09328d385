import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Mention, NameMention } from '../../core/recognise/mention.ts';
import { normaliseText } from '../../core/text/article-text.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';

/** A change in LF offsets of the text before it. */
export interface TextChange extends Span {
  readonly text: string;
}

/** A claim where it stands in the editor right now. */
export interface PlacedClaim {
  readonly claim: CorpusClaim;
  readonly span: Span;
}

/** An article that is open as a document: its LF text, and what is marked in it. */
export class OpenArticle {
  readonly document: vscode.TextDocument;
  readonly uri: string;
  text: string;
  lines: LineIndex;
  mentions: readonly Mention[] = [];
  /** The second layer, where it is switched on: actors described without a name. Mentions may lie inside them. */
  nominals: readonly NameMention[] = [];
  claims: readonly PlacedClaim[] = [];
  /** True until the first mentions are there. */
  isFresh = true;

  constructor(document: vscode.TextDocument) {
    this.document = document;
    this.uri = document.uri.toString();
    this.text = normaliseText(document.getText()).text;
    this.lines = new LineIndex(this.text);
  }

  /** Takes the document's text over. @returns the changes in LF offsets of the text before, as the editor gave them. */
  takeOver(changes: readonly vscode.TextDocumentContentChangeEvent[]): TextChange[] {
    const before = this.lines;
    const converted = changes.map(({ range, text }) => ({
      start: before.offsetAt(range.start),
      end: before.offsetAt(range.end),
      text: normaliseText(text).text,
    }));
    this.text = normaliseText(this.document.getText()).text;
    this.lines = new LineIndex(this.text);
    return converted;
  }

  rangeOf(span: Span): vscode.Range {
    const start = this.lines.positionAt(span.start);
    const end = this.lines.positionAt(span.end);
    return new vscode.Range(start.line, start.character, end.line, end.character);
  }

  offsetAt(position: vscode.Position): number {
    return this.lines.offsetAt(position);
  }

  spanOf(range: vscode.Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  /**
   * The mention at an offset, else the nominal actor there; one that ends there counts, so that a caret behind a word finds
   * it.
   */
  mentionAt(offset: number): Mention | undefined {
    return at(this.mentions, offset) ?? at(this.nominals, offset);
  }

  /** The mention of a layer that begins at an offset. */
  mentionFrom(start: number, nominal: boolean): Mention | undefined {
    return (nominal ? this.nominals : this.mentions).find(mention => mention.start === start);
  }

  /** How often its words are marked in its layer. */
  countOf(mention: Mention): number {
    return this.#layerOf(mention).filter(({ quote }) => quote === mention.quote).length;
  }

  #layerOf(mention: Mention): readonly Mention[] {
    return isNominal(mention) ? this.nominals : this.mentions;
  }

  /** Claims at an offset, the shortest first: the one that the caret most likely means. */
  claimsAt(offset: number): PlacedClaim[] {
    return this.claims
      .filter(({ span }) => span.start <= offset && offset <= span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  }
}

export const isNominal = (mention: Mention): mention is NameMention =>
  mention.kind !== 'date' && mention.nominal === true;

function at<M extends Mention>(mentions: readonly M[], offset: number): M | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const next = mentions[low + 1];
  // Where two mentions touch, the one that begins at the caret is meant.
  const found = next !== undefined && next.start === offset ? next : mentions[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
