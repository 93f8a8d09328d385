import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/core/sidecar/parse.ts';
import { eventually } from './eventually.ts';

/** What stands under each claim's entry in the outline of an article, once there are as many as expected. */
export function claimsInOutline(uri: vscode.Uri, count: number): Promise<string[]> {
  return eventually(`${count} claims in the outline of ${uri.path}`, async () => {
    const marked = await markedClaims(uri);
    return marked.length === count && marked;
  });
}

/** The words that are marked as claims right now, in the order of the text. */
export async function markedClaims(uri: vscode.Uri): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const symbols = await outline(uri);
  return symbols
    .filter(({ kind }) => kind === vscode.SymbolKind.String || kind === vscode.SymbolKind.Event)
    .map(({ range }) => document.getText(range));
}

/** The entities of an article's outline: their names. */
export async function entitiesInOutline(uri: vscode.Uri): Promise<string[]> {
  const symbols = await outline(uri);
  return symbols
    .filter(({ kind }) => kind === vscode.SymbolKind.Interface || kind === vscode.SymbolKind.Namespace)
    .map(({ name }) => name);
}

async function outline(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return (
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? []
  );
}

/** The Markdown of every card at a place of an article. */
export async function cardsAt(uri: vscode.Uri, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

/** A card's words without what keeps them words, which differs between versions of the editor. */
export function plain({ value }: vscode.MarkdownString): string {
  return value.replace(/\\(?=[^\w\s])/g, '').replaceAll('&nbsp;', ' ');
}

/** The cards on the first occurrence of some words, once one of them matches. */
export async function cardsOn(uri: vscode.Uri, words: string, expected: RegExp): Promise<vscode.MarkdownString[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const place = document.positionAt(document.getText().indexOf(words) + 1);
  return eventually(`a card on “${words}” that matches ${expected}`, async () => {
    const cards = await cardsAt(uri, place);
    return cards.some(card => expected.test(plain(card))) && cards;
  });
}

/** A sidecar's text with what differs from run to run replaced: ids and times. */
export function withoutChance(sidecar: string): string {
  const names = new Map<string, string>();
  return sidecar
    .replace(/\bc-[0-9a-z]{6,}\b/g, id => {
      names.set(id, names.get(id) ?? `c-${names.size + 1}`);
      return names.get(id)!;
    })
    .replace(/created: "[^"]+"/g, 'created: "NOW"');
}

/** The quotes of a sidecar's claims. */
export function quotesOf(sidecar: string | undefined): string[] {
  return parseSidecar(sidecar ?? '').claims.map(({ quote }) => quote);
}
