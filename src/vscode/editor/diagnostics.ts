import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Problem, ProblemSeverity } from '../../core/problems.ts';
import { Debouncer } from '../platform/debounce.ts';
import { openDocument } from '../platform/files.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { placementLabel } from '../views/claim-row.ts';

const SEVERITY: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the problems of sidecars, codebook, gazetteer and articles in the Problems panel. */
export const diagnostics: Feature = services => {
  const owner = new Owner();
  const collection = owner.own(vscode.languages.createDiagnosticCollection('dateline'));
  const show = () => {
    const files = new Map<string, vscode.Diagnostic[]>();
    for (const [uri, problems] of problemsByFile(services)) {
      files.set(
        uri,
        problems.map(problem => toDiagnostic(uri, problem)),
      );
    }
    collection.clear();
    for (const [uri, list] of files) {
      collection.set(vscode.Uri.parse(uri), list);
    }
  };
  const soon = owner.own(new Debouncer<'all'>(120, show));
  owner.ownEnd(services.corpus.onDidChange(() => soon.call('all')));
  owner.ownEnd(services.references.onDidChange(() => soon.call('all')));
  // Positions are exact in an open file only.
  owner.own(vscode.workspace.onDidOpenTextDocument(() => soon.call('all')));
  return owner;
};

function problemsByFile(services: Services): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  const add = (uri: string, problem: Problem) => {
    const known = files.get(uri);
    if (known) {
      known.push(problem);
    } else {
      files.set(uri, [problem]);
    }
  };
  const { corpus } = services.corpus;
  for (const article of corpus.articles) {
    if (article.problem) {
      add(article.uri, article.problem);
    }
  }
  for (const sidecar of corpus.sidecars) {
    for (const problem of sidecar.parsed.problems) {
      add(sidecar.uri, problem);
    }
    if (!corpus.article(sidecar.article)) {
      add(sidecar.uri, missingArticle());
    }
  }
  for (const claim of corpus.claims()) {
    if (claim.placement.status !== 'exact') {
      add(claim.sidecar.uri, unplaced(claim));
    }
  }
  for (const root of services.corpus.roots) {
    for (const [uri, problems] of services.references.problems(root)) {
      for (const problem of problems) {
        add(uri, problem);
      }
    }
  }
  return files;
}

function missingArticle(): Problem {
  return {
    code: 'article-missing',
    severity: 'warning',
    message: vscode.l10n.t('There is no article beside this sidecar. Was it renamed, moved or deleted?'),
    start: 0,
    end: 0,
  };
}

function unplaced(claim: CorpusClaim): Problem {
  const span = claim.sidecar.parsed.keySpans.get(claim.stored.id) ?? { start: 0, end: 0 };
  const { status } = claim.placement;
  return {
    code: status === 'moved' ? 'anchor-moved' : status === 'ambiguous' ? 'anchor-ambiguous' : 'anchor-orphan',
    severity: status === 'orphan' ? 'warning' : 'information',
    message: placementLabel(claim),
    start: span.start,
    end: span.end,
    claim: claim.stored.id,
  };
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
