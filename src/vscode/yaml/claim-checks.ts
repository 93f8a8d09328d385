import * as vscode from 'vscode';
import { checkClaims } from '../../core/claims/check-claims.ts';
import { parseEdtf } from '../../core/recognise/dates/edtf.ts';
import { parseSidecar } from '../../core/sidecar/parse.ts';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { rangeIn, type YamlFileHere, yamlFileOf } from './dateline-files.ts';
import { claimNamed } from './id-target.ts';

/** Milliseconds without typing before an open sidecar is checked. */
const PAUSE = 400;

/**
 * Checks sidecars that are open against codebook, gazetteer and the other claims: unknown types, actors and places, bad
 * dates, relations to nothing. Other problems of sidecars are told for the whole corpus, elsewhere.
 */
export const claimChecks: Feature = services => {
  const owner = new Owner();
  const collection = owner.own(vscode.languages.createDiagnosticCollection('dateline-claims'));
  const check = owner.own(
    new Debouncer<string>(PAUSE, uri => {
      show(services, collection, uri).catch(error =>
        services.log.error(`${uri} could not be checked: ${String(error)}`),
      );
    }),
  );
  const checkAll = () => {
    for (const document of vscode.workspace.textDocuments) {
      if (yamlFileOf(services, document.uri)?.kind === 'sidecar') {
        check.call(document.uri.toString());
      }
    }
  };
  owner.own(vscode.workspace.onDidOpenTextDocument(checkAll));
  owner.own(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (yamlFileOf(services, document.uri)?.kind === 'sidecar') {
        check.call(document.uri.toString());
      }
    }),
  );
  owner.own(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      check.cancel(uri.toString());
      collection.delete(uri);
    }),
  );
  owner.ownEnd(services.corpus.onDidChange(checkAll));
  owner.ownEnd(services.references.onDidChange(checkAll));
  checkAll();
  return owner;
};

async function show(services: Services, collection: vscode.DiagnosticCollection, uri: string): Promise<void> {
  const document = vscode.workspace.textDocuments.find(open => !open.isClosed && open.uri.toString() === uri);
  const file = document && yamlFileOf(services, document.uri);
  if (!document || !file) {
    return;
  }
  await services.corpus.settled();
  const gazetteer = await services.references.gazetteer(file.root);
  const raw = document.getText();
  const problems = checkClaims(raw, parseSidecar(raw), {
    codebook: services.references.codebook(file.root),
    isEdtf: text => parseEdtf(text) !== undefined,
    hasActor: id => gazetteer.actor(id) !== undefined,
    hasPlace: id => gazetteer.place(id) !== undefined,
    hasClaim: reference => claimNamed(services, file as YamlFileHere, reference) !== undefined,
  });
  collection.set(
    document.uri,
    problems.map(problem => {
      const severity =
        problem.severity === 'information' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
      const diagnostic = new vscode.Diagnostic(rangeIn(document, problem), problem.message, severity);
      diagnostic.source = 'dateline';
      diagnostic.code = problem.code;
      return diagnostic;
    }),
  );
}
