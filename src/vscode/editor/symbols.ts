import * as vscode from 'vscode';
import { claimFamily } from '../../core/claims/families.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { normaliseText } from '../../core/text/article-text.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { onSettingChange } from '../platform/config.ts';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { shownAnnotator } from '../team/annotator-colours.ts';
import { claimantLabel, oneLine, typeLabel } from '../views/claim-words.ts';
import type { OpenArticle } from './open-article.ts';
import { ARTICLE_LANGUAGE } from './open-articles.ts';

/** Answers to Ctrl+T are scored by the editor again: more rows than this only slow it. */
const WORKSPACE_SYMBOLS = 500;
/** Above this many mentions the outline has each actor and place once: the editor asks for all of it after every edit. */
const OUTLINED_MENTIONS = 1000;
/** Milliseconds without a change of marks before the outline is made anew. */
const OUTLINE_PAUSE = 200;

/** The outline of an article: its claims, and the actors and places that it names. */
export const symbols: Feature = services => {
  const owner = new Owner();
  let outline = registerOutline(services);
  owner.ownEnd(() => outline.dispose());
  // The editor asks a provider once for each version of a document; claims come and go without a new one.
  const anew = owner.own(
    new Debouncer<'outline'>(OUTLINE_PAUSE, () => {
      outline.dispose();
      outline = registerOutline(services);
    }),
  );
  owner.ownEnd(services.articles.onDidChangeMarks(() => anew.call('outline')));
  owner.own(onSettingChange(['claims.annotators'], () => anew.call('outline')));
  owner.own(
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) => workspaceSymbols(services, query, token),
      resolveWorkspaceSymbol: symbol => resolveSymbol(symbol),
    }),
  );
  return owner;
};

function registerOutline(services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideDocumentSymbols(document) {
        const article = services.articles.get(document);
        return article ? [...claimSymbols(article, services), ...entitySymbols(article)] : [];
      },
    },
    { label: 'Dateline' },
  );
}

function claimSymbols(article: OpenArticle, services: Services): vscode.DocumentSymbol[] {
  return article.claims.map(({ claim, span }) => {
    const range = article.rangeOf(span);
    const type = typeLabel(services.references.codebook(claim.article.root), claim.stored.type);
    const name = oneLine(claim.stored.quote, 80) || type;
    return new vscode.DocumentSymbol(
      name,
      [type, claimantLabel(services, claim), shownAnnotator(claim)].filter(Boolean).join(' · '),
      symbolKind(claim),
      range,
      range,
    );
  });
}

/** One symbol an entity, at its first mention; the others stand below it, if they are not too many. */
function entitySymbols(article: OpenArticle): vscode.DocumentSymbol[] {
  const all = article.mentions.length <= OUTLINED_MENTIONS;
  const entities = new Map<string, vscode.DocumentSymbol>();
  for (const mention of article.mentions) {
    if (mention.kind === 'date' || mention.id === undefined) {
      continue;
    }
    const key = `${mention.kind}/${mention.id}`;
    const symbol = entities.get(key);
    if (symbol && !all) {
      continue;
    }
    const range = article.rangeOf(mention);
    if (symbol) {
      symbol.children.push(new vscode.DocumentSymbol(mention.quote, '', symbol.kind, range, range));
    } else {
      const kind = mention.kind === 'actor' ? vscode.SymbolKind.Interface : vscode.SymbolKind.Namespace;
      entities.set(key, new vscode.DocumentSymbol(mention.name ?? mention.quote, mention.subkind, kind, range, range));
    }
  }
  for (const symbol of entities.values()) {
    // A parent's range holds its children's.
    const last = symbol.children.at(-1);
    if (last) {
      symbol.range = symbol.range.union(last.range);
    }
  }
  return [...entities.values()];
}

function symbolKind(claim: CorpusClaim): vscode.SymbolKind {
  return claimFamily(claim.stored.type) === 'force' ? vscode.SymbolKind.Event : vscode.SymbolKind.String;
}

class ClaimSymbol extends vscode.SymbolInformation {
  readonly claim: CorpusClaim;

  constructor(claim: CorpusClaim, container: string) {
    const uri = vscode.Uri.parse(claim.article.uri);
    super(
      oneLine(claim.stored.quote, 120),
      symbolKind(claim),
      container,
      new vscode.Location(uri, new vscode.Position(0, 0)),
    );
    this.claim = claim;
  }
}

async function workspaceSymbols(
  services: Services,
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  await services.corpus.unpacked();
  const found: ClaimSymbol[] = [];
  for (const claim of services.corpus.corpus.claims()) {
    if (token.isCancellationRequested || found.length === WORKSPACE_SYMBOLS) {
      break;
    }
    if (isSubsequence(query, claim.stored.quote)) {
      const type = typeLabel(services.references.codebook(claim.article.root), claim.stored.type);
      found.push(
        new ClaimSymbol(claim, [type, claim.article.title, shownAnnotator(claim)].filter(Boolean).join(' · ')),
      );
    }
  }
  return found;
}

/** The exact range costs reading the article, so it is found only for the symbol that was chosen. */
async function resolveSymbol(symbol: vscode.SymbolInformation): Promise<vscode.SymbolInformation> {
  const { claim } = symbol as ClaimSymbol;
  const { placement } = claim;
  if (placement.status === 'exact' || placement.status === 'moved') {
    const document = await vscode.workspace.openTextDocument(symbol.location.uri);
    const lines = new LineIndex(normaliseText(document.getText()).text);
    const start = lines.positionAt(placement.span.start);
    const end = lines.positionAt(placement.span.end);
    symbol.location.range = new vscode.Range(start.line, start.character, end.line, end.character);
  }
  return symbol;
}

/** Whether the letters of `query` come in `text` in this order, whatever their case. */
function isSubsequence(query: string, text: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const given = text.toLowerCase();
  let at = 0;
  for (const letter of wanted) {
    at = given.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
