import * as vscode from 'vscode';
import { corpusProblems } from '../../core/corpus/corpus-problems.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Problem } from '../../core/problems.ts';
import type { Feature, Services } from '../services.ts';
import { ClaimRow } from './claim-row.ts';
import { type Row, Tree } from './tree.ts';

const VIEW = 'dateline.review';

/** What waits for a person: claims that do not stand exactly in the text, and files with problems. */
export const reviewView: Feature = services => {
  const tree = new Tree(VIEW, () => rows(services));
  const refresh = () => {
    tree.refresh();
    const { unplaced, files } = findings(services);
    const count = unplaced.length + files.length;
    tree.view.badge =
      count === 0
        ? undefined
        : {
            value: count,
            tooltip: count === 1 ? vscode.l10n.t('1 thing to review') : vscode.l10n.t('{0} things to review', count),
          };
  };
  tree.ownEnd(services.corpus.onDidChange(refresh));
  tree.ownEnd(services.references.onDidChange(refresh));
  return tree;
};

interface FileFinding {
  readonly uri: string;
  readonly problems: readonly Problem[];
}

function findings(services: Services): { unplaced: CorpusClaim[]; files: FileFinding[] } {
  const { corpus, references } = services;
  const unplaced = [...corpus.corpus.claims()].filter(claim => claim.placement.status !== 'exact');
  const files: FileFinding[] = [];
  const all = corpusProblems(
    corpus.corpus,
    corpus.roots.map(root => references.problems(root)),
  );
  for (const [uri, found] of all) {
    // Claims without a certain place have a list of their own.
    const problems = found.filter(problem => !problem.code.startsWith('anchor-'));
    if (problems.length > 0) {
      files.push({ uri, problems });
    }
  }
  return { unplaced, files };
}

function rows(services: Services): Row[] {
  const { unplaced, files } = findings(services);
  const result: Row[] = [];
  if (unplaced.length > 0) {
    result.push(new UnplacedRow(unplaced, services));
  }
  if (files.length > 0) {
    result.push(new ProblemsRow(files));
  }
  return result;
}

class UnplacedRow implements Row {
  readonly id = `${VIEW}/unplaced`;
  readonly #claims: readonly CorpusClaim[];
  readonly #services: Services;

  constructor(claims: readonly CorpusClaim[], services: Services) {
    this.#claims = claims;
    this.#services = services;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Claims to Place'), vscode.TreeItemCollapsibleState.Expanded);
    item.description = String(this.#claims.length);
    item.tooltip = vscode.l10n.t(
      'The article was changed since these claims were tagged: their quotes stand elsewhere or no longer.',
    );
    return item;
  }

  children(): Row[] {
    return this.#claims.map(
      claim =>
        new ClaimRow(claim, {
          view: VIEW,
          parent: this,
          services: this.#services,
          showArticle: true,
        }),
    );
  }
}

class ProblemsRow implements Row {
  readonly id = `${VIEW}/problems`;
  readonly #files: readonly FileFinding[];

  constructor(files: readonly FileFinding[]) {
    this.#files = files;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Files with Problems'), vscode.TreeItemCollapsibleState.Expanded);
    item.description = String(this.#files.length);
    return item;
  }

  children(): Row[] {
    return this.#files.map(file => new FileRow(file, this));
  }
}

class FileRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly #file: FileFinding;

  constructor(file: FileFinding, parent: Row) {
    this.id = `${VIEW}/file/${file.uri}`;
    this.parent = parent;
    this.#file = file;
  }

  item(): vscode.TreeItem {
    const { uri, problems } = this.#file;
    const resource = vscode.Uri.parse(uri);
    const item = new vscode.TreeItem(
      vscode.workspace.asRelativePath(resource, false),
      problems.length > 1 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    item.description = problems.length === 1 ? problems[0]!.message : vscode.l10n.t('{0} problems', problems.length);
    const worst = problems.some(problem => problem.severity === 'error') ? 'error' : 'warning';
    item.iconPath = new vscode.ThemeIcon(
      worst,
      new vscode.ThemeColor(`problems${worst === 'error' ? 'Error' : 'Warning'}Icon.foreground`),
    );
    item.tooltip = problems.map(problem => problem.message).join('\n');
    item.contextValue = 'file';
    item.command = openProblem(resource, problems[0]!);
    item.accessibilityInformation = { label: `${String(item.label)}, ${String(item.description)}` };
    return item;
  }

  children(): Row[] {
    const { uri, problems } = this.#file;
    return problems.length < 2 ? [] : problems.map((problem, index) => new ProblemRow(uri, problem, index, this));
  }
}

class ProblemRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly #uri: string;
  readonly #problem: Problem;

  constructor(uri: string, problem: Problem, index: number, parent: Row) {
    this.id = `${parent.id}/${problem.code}/${index}`;
    this.parent = parent;
    this.#uri = uri;
    this.#problem = problem;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.#problem.message);
    item.tooltip = this.#problem.message;
    item.command = openProblem(vscode.Uri.parse(this.#uri), this.#problem);
    return item;
  }
}

function openProblem(uri: vscode.Uri, problem: Problem): vscode.Command {
  return {
    command: 'dateline.file.openAt',
    title: vscode.l10n.t('Open'),
    arguments: [uri.toString(), problem.start],
  };
}
