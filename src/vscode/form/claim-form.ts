import * as vscode from 'vscode';
import { claimTypeOf } from '../../core/claims/codebook.ts';
import { isCodedBefore } from '../../core/codebook/codebook-version.ts';
import { type CorpusClaim, codedBy } from '../../core/corpus/model.ts';
import type { ClaimField } from '../commands/claim-fields.ts';
import type { Feature, Services } from '../services.ts';
import { codedBefore, entityName, oneLine, typeLabel } from '../views/claim-words.ts';
import { Tree } from '../views/tree.ts';
import { ConfirmRow, FieldRow } from './field-row.ts';

type FieldsOf = (services: Services, claim: CorpusClaim) => readonly ClaimField[];

/**
 * The fields of the claim at the caret, a row each, for those who work with the mouse: a click asks for the value, the button
 * of a guess confirms it. The claim stays while the caret is in none.
 */
export const claimForm: Feature = services => {
  let key: string | undefined;
  let fieldsOf: FieldsOf | undefined;
  const claim = () => (key === undefined ? undefined : services.corpus.corpus.claim(key));
  const tree = new Tree('dateline.form', () => rows(services, claim(), fieldsOf));
  const show = () => {
    if (!tree.view.visible) {
      return;
    }
    if (!fieldsOf) {
      import('../commands/change-claim.ts').then(
        loaded => {
          fieldsOf = loaded.fieldsOf;
          tree.refresh();
        },
        error => services.log.error(`The form could not be loaded: ${String(error)}`),
      );
    }
    key = claimAtCaret(services)?.key ?? claim()?.key;
    const quote = claim()?.stored.quote;
    // Beside the title, where it takes no row from the fields.
    tree.view.description = quote === undefined ? '' : `“${oneLine(quote, 70)}”`;
    tree.refresh();
  };
  tree.own(tree.view.onDidChangeVisibility(show));
  tree.own(vscode.window.onDidChangeTextEditorSelection(show));
  tree.own(vscode.window.onDidChangeActiveTextEditor(show));
  tree.ownEnd(services.corpus.onDidChange(show));
  tree.ownEnd(services.articles.onDidChangeMarks(show));
  return tree;
};

function claimAtCaret({ articles }: Services): CorpusClaim | undefined {
  const { active } = articles;
  return active?.article.claimsAt(active.article.offsetAt(active.editor.selection.active))[0]?.claim;
}

function rows(services: Services, claim: CorpusClaim | undefined, fieldsOf: FieldsOf | undefined) {
  if (!claim || !fieldsOf) {
    return [];
  }
  const codebook = services.references.codebook(claim.article.root);
  const typeName = (id: string) => typeLabel(codebook, id);
  const name = (id: string) => entityName(services, claim.article.root, id);
  const { stored } = claim;
  const aboutType = [
    claimTypeOf(codebook, stored.type).definition,
    isCodedBefore(stored.type, codedBy(claim), codebook)
      ? codedBefore(claim, codebook)
      : codedBy(claim) && vscode.l10n.t('Coded by version {0} of the codebook.', codedBy(claim) ?? ''),
  ]
    .filter(Boolean)
    .join('\n\n');
  const fields = fieldsOf(services, claim).map(field =>
    field.ask.kind === 'type'
      ? new FieldRow(claim.key, field, typeName, aboutType)
      : new FieldRow(claim.key, field, name),
  );
  // The view is a few rows high: what the claim says stands before what it leaves open.
  const given = fields.filter(row => row.isGiven);
  const inOrder = [...given, ...fields.filter(row => !row.isGiven)];
  return fields.some(row => row.field.guessed) ? [new ConfirmRow(claim.key), ...inOrder] : inOrder;
}
