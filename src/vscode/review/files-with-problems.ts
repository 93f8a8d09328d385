import * as vscode from 'vscode';
import type { Problem } from '../../core/problems.ts';
import { offeredMoves } from '../files/sidecar-moves.ts';
import type { Services } from '../services.ts';
import type { Row } from '../views/tree.ts';
import type { MakeReviewSection } from './review-section.ts';

/** Files of the corpus that have problems, each with what is wrong. */
export const filesWithProblems: MakeReviewSection = ({ services, owner, refresh }) => {
  owner.ownEnd(services.problems.onDidChange(refresh));
  return {
    id: 'problems',
    title: vscode.l10n.t('Files with Problems'),
    items: parent => findings(services).map(file => new FileRow(file, parent)),
  };
};

interface FileFinding {
  readonly uri: string;
  readonly problems: readonly Problem[];
}

function findings(services: Services): FileFinding[] {
  const { merges } = services;
  const moved = new Set(offeredMoves(services).map(({ sidecar }) => sidecar.uri));
  const merging = new Set(merges.merges.map(({ uri }) => uri));
  const files: FileFinding[] = [];
  for (const [uri, found] of services.problems.files) {
    // What conflict markers make of a file is no news beside the question how to merge it.
    if (merging.has(uri)) {
      continue;
    }
    // Claims without a certain place and articles that were moved have sections of their own.
    const problems = found.filter(
      ({ code }) => !code.startsWith('anchor-') && !(code === 'article-missing' && moved.has(uri)),
    );
    if (problems.length > 0) {
      files.push({ uri, problems });
    }
  }
  return files;
}

class FileRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly #file: FileFinding;

  constructor(file: FileFinding, parent: Row) {
    this.id = `${parent.id}/${file.uri}`;
    this.parent = parent;
    this.#file = file;
  }

  item(): vscode.TreeItem {
    const { uri, problems } = this.#file;
    const resource = vscode.Uri.parse(uri);
    const item = new vscode.TreeItem(
      vscode.workspace.asRelativePath(resource),
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
