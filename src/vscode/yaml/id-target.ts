import * as vscode from 'vscode';
import type { ClaimTarget, IdTarget } from '../../app/annotate/claim-uses.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { YamlScalar } from '../../core/sidecar/excerpt.ts';
import { scalarAt } from '../../core/sidecar/locate.ts';
import { meaningOf, type YamlMeaning } from '../../core/sidecar/meaning.ts';
import type { Services } from '../services.ts';
import { type YamlFileHere, yamlFileOf } from './dateline-files.ts';

/** What stands at a position of one of Dateline's files. */
export interface YamlThing {
  readonly file: YamlFileHere;
  readonly scalar: YamlScalar;
  readonly meaning: YamlMeaning | undefined;
}

export function thingAt(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): YamlThing | undefined {
  const file = yamlFileOf(services, document.uri);
  const scalar = file && scalarAt(document.getText(), document.offsetAt(position));
  return file && scalar && { file, scalar, meaning: meaningOf(file.kind, scalar) };
}

/** The claim that a reference in a sidecar means: `c-…` in the same file or on the same article, or `article#c-…`. */
export function claimNamed(services: Services, file: YamlFileHere, reference: string): CorpusClaim | undefined {
  const { corpus } = services.corpus;
  const hash = reference.lastIndexOf('#');
  if (hash < 0) {
    const own = corpus.claim(`${file.uri}#${reference}`);
    return own ?? corpus.claimsOf(file.article ?? '').find(({ stored }) => stored.id === reference);
  }
  const article = vscode.Uri.joinPath(vscode.Uri.parse(file.root), `${reference.slice(0, hash)}.txt`).toString();
  return corpus.claimsOf(article).find(({ stored }) => stored.id === reference.slice(hash + 1));
}

function targetOfClaim({ article, sidecar, stored }: CorpusClaim): ClaimTarget {
  return {
    kind: 'claim',
    root: article.root,
    id: stored.id,
    sidecar: sidecar.uri,
    article: article.uri,
    path: article.path,
  };
}

/** What a key or value makes or names; `undefined` for what is no id, and for ids that nothing is known of. */
export async function targetAt(services: Services, thing: YamlThing): Promise<IdTarget | undefined> {
  const { file, scalar, meaning } = thing;
  const { root } = file;
  const id = scalar.text;
  switch (meaning) {
    case 'claim-key':
    case 'claim': {
      const claim = claimNamed(services, file, id);
      return claim && targetOfClaim(claim);
    }
    case 'type-key':
    case 'type':
      return services.references.codebook(root).types.some(type => type.id === id)
        ? { kind: 'type', root, id }
        : undefined;
    case 'actor-key':
    case 'place-key':
      return { kind: meaning === 'actor-key' ? 'actor' : 'place', root, id };
    case 'actor':
    case 'place':
    case 'entity': {
      const gazetteer = await services.references.gazetteer(root);
      const kind = meaning !== 'place' && gazetteer.actor(id) ? 'actor' : gazetteer.place(id) ? 'place' : undefined;
      return kind && (meaning === 'entity' || kind === meaning) ? { kind, root, id } : undefined;
    }
    default:
      return undefined;
  }
}
