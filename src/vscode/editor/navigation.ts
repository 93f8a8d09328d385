import * as vscode from 'vscode';
import type { EntityTarget } from '../../app/annotate/claim-uses.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import type { OpenArticle } from './open-article.ts';
import { ARTICLE_LANGUAGE } from './open-articles.ts';

const ARTICLES = [{ language: ARTICLE_LANGUAGE }, { language: 'plaintext' }];

/** From a mention in an article to its entry in the gazetteer, and to all mentions and claims that name the same. */
export const navigation: Feature = services => {
  const owner = new Owner();
  owner.own(
    vscode.languages.registerDefinitionProvider(ARTICLES, {
      async provideDefinition(document, position) {
        const named = namedAt(services, document, position);
        const entry = named && (await entryOf(services, named.target));
        return named && entry ? [linkTo(entry, named.article.rangeOf(named.span))] : undefined;
      },
    }),
  );
  owner.own(
    vscode.languages.registerReferenceProvider(ARTICLES, {
      async provideReferences(document, position, context, token) {
        const named = namedAt(services, document, position);
        return named && findReferences(services, named.target, context.includeDeclaration, token);
      },
    }),
  );
  return owner;
};

/** All mentions, all claims, and the entry itself where it is asked for. */
export async function findReferences(
  services: Services,
  target: EntityTarget,
  withEntry: boolean,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const { findMentions, findUses } = await import('../yaml/find-places.ts');
  const entry = withEntry ? await entryOf(services, target) : undefined;
  const mentions = await findMentions(services, target, token);
  const uses = await findUses(services, target, token);
  return [...(entry ? [entry] : []), ...mentions, ...uses];
}

async function entryOf(services: Services, { root, kind, id }: EntityTarget): Promise<vscode.Location | undefined> {
  const { entryLocation } = await import('../yaml/entry-place.ts');
  return entryLocation(services, root, kind, id);
}

/** A link from a whole name, so that the editor underlines all of it. */
export function linkTo(target: vscode.Location, from: vscode.Range): vscode.LocationLink {
  return {
    originSelectionRange: from,
    targetUri: target.uri,
    targetRange: target.range,
    targetSelectionRange: target.range,
  };
}

interface Named {
  readonly article: OpenArticle;
  readonly span: { readonly start: number; readonly end: number };
  readonly target: EntityTarget;
}

function namedAt(services: Services, document: vscode.TextDocument, position: vscode.Position): Named | undefined {
  const article = services.articles.get(document);
  const root = article && services.corpus.corpus.article(article.uri)?.root;
  const mention = article?.mentionAt(article.offsetAt(position));
  if (!article || root === undefined || !mention || mention.kind === 'date' || mention.id === undefined) {
    return undefined;
  }
  return { article, span: mention, target: { kind: mention.kind, root, id: mention.id } };
}
