import * as vscode from 'vscode';
import type { Problem, ProblemSeverity } from '../../core/problems.ts';
import { Debouncer } from '../platform/debounce.ts';
import { openDocument } from '../platform/files.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';

const SEVERITY: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the problems of sidecars, codebook, gazetteer and articles in the Problems panel. */
export const diagnostics: Feature = services => {
  const owner = new Owner();
  const collection = owner.own(vscode.languages.createDiagnosticCollection('dateline'));
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const files = new Map(services.problems.files);
    for (const [uri, problems] of await againstReferences(services)) {
      files.set(uri, [...(files.get(uri) ?? []), ...problems]);
    }
    if (mine !== turn || owner.isDisposed) {
      return;
    }
    collection.clear();
    for (const [uri, problems] of files) {
      collection.set(
        vscode.Uri.parse(uri),
        problems.map(problem => toDiagnostic(uri, problem)),
      );
    }
  };
  const soon = owner.own(
    new Debouncer<'all'>(120, () => {
      show().catch(error => services.log.error(`Problems could not be shown: ${String(error)}`));
    }),
  );
  owner.ownEnd(services.problems.onDidChange(() => soon.call('all')));
  // What an open sidecar says is held against other claims too.
  owner.ownEnd(services.corpus.onDidChange(() => soon.call('all')));
  owner.ownEnd(services.references.onDidChange(() => soon.call('all')));
  // Positions are exact in an open file only.
  owner.own(vscode.workspace.onDidOpenTextDocument(() => soon.call('all')));
  return owner;
};

/** What the sidecars that are open say against codebook, gazetteer and other claims; `dateline check` looks at all. */
async function againstReferences(services: Services): Promise<Map<string, readonly Problem[]>> {
  const found = new Map<string, readonly Problem[]>();
  for (const document of vscode.workspace.textDocuments) {
    const sidecar = document.isClosed ? undefined : services.corpus.corpus.sidecar(document.uri.toString());
    if (sidecar) {
      const { checkSidecar } = await import('../../app/check/claim-checks.ts');
      found.set(
        sidecar.uri,
        await checkSidecar(services.corpus.corpus, services.references, sidecar, document.getText()),
      );
    }
  }
  return found;
}

function toDiagnostic(uri: string, problem: Problem): vscode.Diagnostic {
  const document = openDocument(uri);
  const range = document
    ? new vscode.Range(document.positionAt(problem.start), document.positionAt(problem.end))
    : new vscode.Range(0, 0, 0, 0);
  const diagnostic = new vscode.Diagnostic(range, problem.message, SEVERITY[problem.severity]);
  diagnostic.source = 'dateline';
  diagnostic.code = problem.code;
  return diagnostic;
}
