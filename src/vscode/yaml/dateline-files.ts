import * as vscode from 'vscode';
import { CODEBOOK_FILE, GAZETTEER_FILE } from '../../app/references/reference-service.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { articleNameOf } from '../../core/sidecar/paths.ts';
import type { Services } from '../services.ts';

/** Read-only documents that show a built-in entry of the gazetteer. */
export const ENTRY_SCHEME = 'dateline-entry';

/** The files that Dateline's own providers answer in; whether one belongs to a corpus {@link yamlFileOf} tells. */
export const YAML_FILES: vscode.DocumentFilter[] = [
  '**/*.claims.{yaml,yml}',
  '**/*.claims.*.{yaml,yml}',
  `**/${CODEBOOK_FILE}`,
  `**/${GAZETTEER_FILE}`,
].map(pattern => ({ language: 'yaml', pattern }));

/** The same, and the built-in entries, which are only looked at. */
export const YAML_TO_READ: vscode.DocumentFilter[] = [...YAML_FILES, { scheme: ENTRY_SCHEME }];

/** One of Dateline's YAML files in its place. */
export interface YamlFileHere {
  readonly kind: YamlFileKind;
  readonly root: string;
  readonly uri: string;
  /** Of a sidecar: the URI of its article, whether or not that exists. */
  readonly article?: string;
}

/** Which of Dateline's files this is; `undefined` for any other, such as a codebook that is at the root of no corpus. */
export function yamlFileOf(services: Services, uri: vscode.Uri): YamlFileHere | undefined {
  const text = uri.toString();
  if (uri.scheme === ENTRY_SCHEME) {
    return { kind: 'gazetteer', root: uri.query, uri: text };
  }
  const root = services.corpus.roots.find(each => text.startsWith(folderUri(each)));
  if (root === undefined) {
    return undefined;
  }
  const article = articleNameOf(text)?.article;
  if (article !== undefined) {
    return { kind: 'sidecar', root, uri: text, article };
  }
  const path = text.slice(folderUri(root).length);
  const kind = path === CODEBOOK_FILE ? 'codebook' : path === GAZETTEER_FILE ? 'gazetteer' : undefined;
  return kind && { kind, root, uri: text };
}

export const gazetteerUri = (root: string): string => folderUri(root) + GAZETTEER_FILE;
export const codebookUri = (root: string): string => folderUri(root) + CODEBOOK_FILE;

function folderUri(root: string): string {
  return root.endsWith('/') ? root : `${root}/`;
}

/** The range of a span of raw offsets in a document. */
export function rangeIn(document: vscode.TextDocument, span: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
