import * as vscode from 'vscode';
import { addToGazetteerText } from '../../core/gazetteer-files/edit.ts';
import { ACTOR_KINDS, PLACE_KINDS } from '../../core/recognise/gazetteer/model.ts';
import type { Services } from '../services.ts';
import { gazetteerUri } from './dateline-files.ts';

/** Makes an entry of the corpus's gazetteer of an id that a sidecar uses: asks for its name and kind. */
export async function addEntry(
  services: Services,
  root: string,
  section: 'actors' | 'places',
  id: string,
): Promise<void> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add “{0}” to the gazetteer', id),
    prompt: vscode.l10n.t('The name, as shown in hovers and trees'),
    value: nameFromId(id),
    validateInput: text => (text.trim() === '' ? vscode.l10n.t('An entry needs a name.') : undefined),
  });
  if (name === undefined) {
    return;
  }
  const kind = await vscode.window.showQuickPick([...(section === 'actors' ? ACTOR_KINDS : PLACE_KINDS)], {
    placeHolder: vscode.l10n.t('What is “{0}”?', name.trim()),
  });
  if (kind === undefined) {
    return;
  }
  const fields = { name: name.trim(), kind };
  const outcome = await services.annotations.apply(vscode.l10n.t('Add “{0}” to the gazetteer', name.trim()), [
    { uri: gazetteerUri(root), edit: before => addToGazetteerText(before, { section, id, fields }) },
  ]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  await services.references.reload(root);
}

/** `qalamoun-council` as "Qalamoun Council", to begin with. */
function nameFromId(id: string): string {
  return id
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
