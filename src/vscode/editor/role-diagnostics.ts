import * as vscode from 'vscode';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import { Ignored, roleKey } from '../review/ignored.ts';
import type { Feature } from '../services.ts';

/** Marks titles of other years in the articles that are open; Review lists those of the whole corpus. */
export const roleDiagnostics: Feature = services => {
  const owner = new Owner();
  const { entities, articles, corpus } = services;
  const collection = owner.own(vscode.languages.createDiagnosticCollection('dateline-titles'));
  const show = async (uri: string) => {
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri && !each.isClosed);
    const article = document && articles.get(document);
    const ignored = new Ignored(services, 'role');
    const errors = corpus.corpus.article(uri)
      ? entities.roleErrorsIn(uri).filter(error => !ignored.has(roleKey(uri, error)))
      : [];
    // While a text is being changed its places are those of the file on disk no more.
    if (!document || !article || document.isDirty || errors.length === 0) {
      collection.delete(vscode.Uri.parse(uri));
      return;
    }
    const { roleProblem } = await import('../../core/recognise/role-errors.ts');
    collection.set(
      document.uri,
      errors.map(error => {
        const { message, code } = roleProblem(error, error);
        const diagnostic = new vscode.Diagnostic(
          article.rangeOf(error),
          message,
          vscode.DiagnosticSeverity.Information,
        );
        diagnostic.source = 'dateline';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  };
  const soon = owner.own(
    new Debouncer<string>(200, uri => {
      show(uri).catch(error => services.log.error(`Titles could not be checked: ${String(error)}`));
    }),
  );
  owner.ownEnd(entities.onDidChange(uri => soon.call(uri)));
  owner.ownEnd(articles.onDidChangeMarks(uri => soon.call(uri)));
  owner.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)));
  return owner;
};
