import * as vscode from 'vscode';
import { newClaimId } from '../../core/claims/claim-id.ts';
import type { ProblemCode } from '../../core/problems.ts';
import { editSidecar } from '../../core/sidecar/edit.ts';
import type { YamlScalar } from '../../core/sidecar/excerpt.ts';
import { scalarAt, scalarsAround } from '../../core/sidecar/locate.ts';
import { meaningOf, type YamlMeaning } from '../../core/sidecar/meaning.ts';
import { wordOrQuoted } from '../../core/sidecar/quote-yaml.ts';
import { action } from '../editor/code-actions.ts';
import { offeredMoves } from '../files/sidecar-moves.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { addEntry } from './add-entry.ts';
import { rangeIn, YAML_FILES, type YamlFileHere, yamlFileOf } from './dateline-files.ts';
import { claimNamed } from './id-target.ts';
import { nearestIds } from './nearest-ids.ts';

const FIX = vscode.CodeActionKind.QuickFix;
/** Handed their target by the fixes below; of no use to anybody else. */
const ADD_ENTRY = 'dateline.gazetteer.addEntry';
const SUGGEST_AT = 'dateline.yaml.suggestAt';

/** What the light bulb offers for a problem of a sidecar. */
export const yamlFixes: Feature = services => {
  const owner = new Owner();
  owner.own(
    vscode.commands.registerCommand(ADD_ENTRY, (...given: [string, 'actors' | 'places', string]) =>
      addEntry(services, ...given),
    ),
  );
  owner.own(vscode.commands.registerCommand(SUGGEST_AT, suggestAt));
  owner.own(
    vscode.languages.registerCodeActionsProvider(
      YAML_FILES,
      {
        async provideCodeActions(document, _range, context) {
          const file = yamlFileOf(services, document.uri);
          const fixes: vscode.CodeAction[] = [];
          for (const diagnostic of file?.kind === 'sidecar' ? context.diagnostics : []) {
            if (file && diagnostic.source === 'dateline') {
              const found = await fixesFor(services, document, file, diagnostic);
              for (const fix of found) {
                fix.diagnostics = [diagnostic];
              }
              fixes.push(...found);
            }
          }
          return fixes;
        },
      },
      { providedCodeActionKinds: [FIX] },
    ),
  );
  return owner;
};

async function fixesFor(
  services: Services,
  document: vscode.TextDocument,
  file: YamlFileHere,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  switch (diagnostic.code as ProblemCode) {
    case 'unknown-actor':
      return unknownFixes(services, document, file, diagnostic, 'actor');
    case 'unknown-place':
      return unknownFixes(services, document, file, diagnostic, 'place');
    case 'unknown-type':
      return unknownFixes(services, document, file, diagnostic, 'type');
    case 'broken-relation':
      return valuesIn(document, diagnostic.range, 'claim').map(scalar => chooseAnother(document, scalar));
    case 'anchor-moved':
    case 'anchor-ambiguous':
    case 'anchor-orphan':
      return placeFixes(services, document, file, diagnostic);
    case 'duplicate-id':
      return duplicateFixes(services, document, file, diagnostic);
    case 'article-missing':
      return missingFixes(services, file);
    case 'unknown-format':
      return formatFixes(document);
    default:
      return [];
  }
}

async function unknownFixes(
  services: Services,
  document: vscode.TextDocument,
  file: YamlFileHere,
  diagnostic: vscode.Diagnostic,
  of: 'actor' | 'place' | 'type',
): Promise<vscode.CodeAction[]> {
  const gazetteer = await services.references.gazetteer(file.root);
  const types = services.references.codebook(file.root).types.map(({ id }) => id);
  const known = of === 'actor' ? gazetteer.actorIds() : of === 'place' ? gazetteer.placeIds() : types;
  const ids = new Set(known);
  // The problem of a list is told at the list: the items that are unknown are looked up again.
  const unknown = valuesIn(document, diagnostic.range, of).filter(
    ({ text }) => !ids.has(text) && diagnostic.message.includes(`“${text}”`),
  );
  return unknown.flatMap(scalar => {
    const replace = nearestIds(scalar.text, known, 3).map(id => {
      const fix = new vscode.CodeAction(vscode.l10n.t('Change to “{0}”', id), FIX);
      fix.edit = new vscode.WorkspaceEdit();
      fix.edit.replace(document.uri, rangeIn(document, scalar.span), wordOrQuoted(id));
      return fix;
    });
    const add =
      of === 'type'
        ? []
        : [
            action(
              vscode.l10n.t('Add “{0}” to the Gazetteer…', scalar.text),
              FIX,
              ADD_ENTRY,
              file.root,
              of === 'actor' ? 'actors' : 'places',
              scalar.text,
            ),
          ];
    return [...replace, ...add, chooseAnother(document, scalar)];
  });
}

function chooseAnother(document: vscode.TextDocument, { span, text }: YamlScalar): vscode.CodeAction {
  const title = vscode.l10n.t('Choose Another Than “{0}”…', text);
  return action(title, FIX, SUGGEST_AT, document.uri.toString(), span.start);
}

/** The values with a meaning in a range; where the range is a key, those of its field. */
function valuesIn(document: vscode.TextDocument, range: vscode.Range, meaning: YamlMeaning): YamlScalar[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const scalars = scalarsAround(document.getText(), start);
  const field = scalars.find(({ part, span }) => part === 'key' && span.start === start)?.path;
  return scalars.filter(
    scalar =>
      scalar.part === 'value' &&
      meaningOf('sidecar', scalar) === meaning &&
      (field
        ? field.every((key, at) => scalar.path[at] === key)
        : scalar.span.start >= start && scalar.span.end <= end),
  );
}

/** To look at the place is all that is offered: what a claim says of its place is evidence. */
function placeFixes(
  services: Services,
  document: vscode.TextDocument,
  file: YamlFileHere,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const key = scalarAt(document.getText(), document.offsetAt(diagnostic.range.start));
  const claim = key && claimNamed(services, file, key.text);
  if (!claim) {
    return [];
  }
  const { placement, article } = claim;
  if (placement.status === 'ambiguous') {
    return placement.candidates
      .slice(0, 5)
      .map((span, index) =>
        action(
          vscode.l10n.t('Show Place {0} of {1} in the Article', index + 1, placement.candidates.length),
          FIX,
          'dateline.results.open',
          article.uri,
          span,
        ),
      );
  }
  return placement.status === 'moved'
    ? [action(vscode.l10n.t('Show the Likely Place in the Article'), FIX, 'dateline.claim.open', claim.key)]
    : [action(vscode.l10n.t('Open the Article'), FIX, 'dateline.file.openAt', article.uri, 0)];
}

function duplicateFixes(
  services: Services,
  document: vscode.TextDocument,
  file: YamlFileHere,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const key = scalarAt(document.getText(), document.offsetAt(diagnostic.range.start));
  if (key?.path[0] !== 'claims') {
    return [];
  }
  const taken = new Set(services.corpus.corpus.everyClaimOf(file.article ?? '').map(({ stored }) => stored.id));
  const id = newClaimId(limit => crypto.getRandomValues(new Uint32Array(1))[0]! % limit, taken);
  const fix = new vscode.CodeAction(vscode.l10n.t('Give This Claim the New Id {0}', id), FIX);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(document.uri, rangeIn(document, key.span), id);
  return [fix];
}

function missingFixes(services: Services, file: YamlFileHere): vscode.CodeAction[] {
  const moved = offeredMoves(services).find(({ sidecar }) => sidecar.uri === file.uri);
  if (!moved) {
    return [];
  }
  const [article, ...others] = moved.articles;
  const title =
    others.length === 0
      ? vscode.l10n.t('Move This Sidecar to {0}', vscode.workspace.asRelativePath(vscode.Uri.parse(article!.uri)))
      : vscode.l10n.t('Move This Sidecar to One of {0} Articles With Its Text…', moved.articles.length);
  return [action(title, FIX, 'dateline.sidecar.move', file.uri)];
}

function formatFixes(document: vscode.TextDocument): vscode.CodeAction[] {
  const outcome = editSidecar(document.getText(), [{ kind: 'add-format' }]);
  if (!outcome.ok || outcome.edits.length === 0) {
    return [];
  }
  const fix = new vscode.CodeAction(vscode.l10n.t('Add the Line “format:”'), FIX);
  fix.isPreferred = true;
  fix.edit = new vscode.WorkspaceEdit();
  for (const edit of outcome.edits) {
    fix.edit.replace(document.uri, rangeIn(document, edit), edit.text);
  }
  return [fix];
}

async function suggestAt(uri: string, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
