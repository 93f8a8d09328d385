import * as vscode from 'vscode';
import { corpusProblemSteps } from '../../core/corpus/corpus-problems.ts';
import type { Problem, ProblemSeverity } from '../../core/problems.ts';
import { Debouncer } from '../platform/debounce.ts';
import { openDocument } from '../platform/files.ts';
import { Owner } from '../platform/lifecycle.ts';
import { createScheduler } from '../platform/scheduler.ts';
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
  const scheduler = createScheduler();
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    // Relations may have to be read of every sidecar.
    await services.corpus.unpacked();
    if (mine !== turn || owner.isDisposed) {
      return;
    }
    const steps = problemsByFile(services);
    let step = steps.next();
    while (!step.done) {
      await scheduler.yield();
      if (mine !== turn || owner.isDisposed) {
        return;
      }
      step = steps.next();
    }
    const files = step.value;
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
  owner.ownEnd(
    services.corpus.onDidChange(() => {
      // What is being looked at is not what there is any more.
      turn++;
      soon.call('all');
    }),
  );
  owner.ownEnd(services.references.onDidChange(() => soon.call('all')));
  // Positions are exact in an open file only.
  owner.own(vscode.workspace.onDidOpenTextDocument(() => soon.call('all')));
  return owner;
};

function problemsByFile(services: Services): ReturnType<typeof corpusProblemSteps> {
  const { corpus, references } = services;
  return corpusProblemSteps(
    corpus.corpus,
    corpus.roots.map(root => references.problems(root)),
  );
}

/** What the sidecars that are open say against codebook, gazetteer and other claims; `dateline check` looks at all. */
async function againstReferences(services: Services): Promise<Map<string, readonly Problem[]>> {
  const found = new Map<string, readonly Problem[]>();
  for (const document of vscode.workspace.textDocuments) {
    const sidecar = document.isClosed ? undefined : services.corpus.corpus.sidecar(document.uri.toString());
    if (sidecar) {
      const { checkSidecar } = await import('../../app/claim-checks.ts');
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
