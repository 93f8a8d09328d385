import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { entryKeyAt, scalarsAround } from '../../core/sidecar/locate.ts';
import { meaningOf } from '../../core/sidecar/meaning.ts';
import { normaliseText } from '../../core/text/article-text.ts';
import { findReferences, linkTo } from '../editor/navigation.ts';
import { Owner } from '../platform/lifecycle.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Feature, Services } from '../services.ts';
import { codebookUri, rangeIn, YAML_FILES, YAML_TO_READ, yamlFileOf } from './dateline-files.ts';
import { entryLocation } from './entry-place.ts';
import { findUses, locations, readYaml } from './find-places.ts';
import { claimNamed, targetAt, thingAt, type YamlThing } from './id-target.ts';

/** From ids in sidecars, codebook and gazetteer to what they name, and back to all that name them. */
export const yamlNavigation: Feature = services => {
  const owner = new Owner();
  owner.own(
    vscode.languages.registerDefinitionProvider(YAML_TO_READ, {
      async provideDefinition(document, position) {
        const thing = thingAt(services, document, position);
        const place = thing && (await definitionOf(services, thing));
        return thing && place ? [linkTo(place, rangeIn(document, thing.scalar.span))] : undefined;
      },
    }),
  );
  owner.own(
    vscode.languages.registerReferenceProvider(YAML_TO_READ, {
      async provideReferences(document, position, context, token) {
        const thing = thingAt(services, document, position);
        const target = thing && (await targetAt(services, thing));
        if (!thing || !target) {
          return undefined;
        }
        if (target.kind === 'actor' || target.kind === 'place') {
          return findReferences(services, target, context.includeDeclaration, token);
        }
        const made = context.includeDeclaration ? await definitionOf(services, thing) : undefined;
        return [...(made ? [made] : []), ...(await findUses(services, target, token))];
      },
    }),
  );
  owner.own(
    vscode.languages.registerDocumentLinkProvider(YAML_FILES, {
      provideDocumentLinks: (document, token) => relationLinks(services, document, token),
      resolveDocumentLink: link => resolveLink(services, link as RelationLink),
    }),
  );
  return owner;
};

/** Where the thing that is named is made; of a quote, the words in the article. */
async function definitionOf(services: Services, thing: YamlThing): Promise<vscode.Location | undefined> {
  const { file, scalar, meaning } = thing;
  const { root } = file;
  switch (meaning) {
    case 'claim-key':
    case 'claim':
      return claimLocation(claimNamed(services, file, scalar.text));
    case 'type-key':
    case 'type':
      return typeLocation(root, scalar.text);
    case 'actor-key':
    case 'actor':
    case 'place-key':
    case 'place':
    case 'entity': {
      const target = await targetAt(services, thing);
      return target && (target.kind === 'actor' || target.kind === 'place')
        ? entryLocation(services, root, target.kind, target.id)
        : undefined;
    }
    case 'quote':
    case 'at':
      return wordsLocation(claimNamed(services, file, scalar.path[1]!));
    default:
      return undefined;
  }
}

async function claimLocation(claim: CorpusClaim | undefined): Promise<vscode.Location | undefined> {
  if (!claim) {
    return undefined;
  }
  const { uri } = claim.sidecar;
  const raw = await readYaml(uri);
  const span = entryKeyAt(raw, 'claims', claim.stored.id);
  return span && locations(uri, raw, [span])[0];
}

async function typeLocation(root: string, id: string): Promise<vscode.Location | undefined> {
  const uri = codebookUri(root);
  const raw = await readYaml(uri);
  const span = entryKeyAt(raw, 'types', id);
  return span && locations(uri, raw, [span])[0];
}

/** The place of a claim's words today; the first where several fit. */
async function wordsLocation(claim: CorpusClaim | undefined): Promise<vscode.Location | undefined> {
  const placement = claim?.placement;
  const span =
    placement?.status === 'exact' || placement?.status === 'moved'
      ? placement.span
      : placement?.status === 'ambiguous'
        ? placement.candidates[0]
        : undefined;
  if (!claim || !span) {
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(claim.article.uri));
  const { text } = normaliseText(document.getText());
  return locations(claim.article.uri, text, [span])[0];
}

class RelationLink extends vscode.DocumentLink {
  readonly document: vscode.Uri;
  readonly reference: string;

  constructor(range: vscode.Range, document: vscode.Uri, reference: string) {
    super(range);
    this.document = document;
    this.reference = reference;
    this.tooltip = vscode.l10n.t('Go to this claim');
  }
}

/** A link for each `to:`; where it leads is found when it is followed. */
async function relationLinks(
  services: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<RelationLink[]> {
  const file = yamlFileOf(services, document.uri);
  if (file?.kind !== 'sidecar') {
    return [];
  }
  const raw = document.getText();
  const scheduler = createScheduler();
  const links: RelationLink[] = [];
  let done = 0;
  for (const match of raw.matchAll(/\bto["']?[ \t]*:/g)) {
    if (match.index < done) {
      continue;
    }
    await scheduler.yield();
    if (token.isCancellationRequested) {
      break;
    }
    for (const scalar of scalarsAround(raw, match.index)) {
      done = Math.max(done, scalar.span.end);
      const isRelation =
        scalar.part === 'value' && scalar.path.at(-1) === 'to' && meaningOf('sidecar', scalar) === 'claim';
      if (isRelation && claimNamed(services, file, scalar.text)) {
        links.push(new RelationLink(rangeIn(document, scalar.span), document.uri, scalar.text));
      }
    }
  }
  return links;
}

async function resolveLink(services: Services, link: RelationLink): Promise<RelationLink> {
  const file = yamlFileOf(services, link.document);
  const place = file && (await claimLocation(claimNamed(services, file, link.reference)));
  if (place) {
    const { line, character } = place.range.start;
    link.target = place.uri.with({ fragment: `${line + 1},${character + 1}` });
  }
  return link;
}
