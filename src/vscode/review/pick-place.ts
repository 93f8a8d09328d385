import * as vscode from 'vscode';
import type { PlaceQuestion } from '../../app/annotate/place-review.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import { oneLine } from '../views/claim-words.ts';

interface PlaceItem extends vscode.QuickPickItem {
  /** Index into the question's places; undefined: the user goes to find it. */
  readonly place?: number;
}

/**
 * Lets the user pick among the places of a claim; `preview` shows the one under the cursor.
 * @returns the place, `'elsewhere'` to look for it in the article, or undefined where the user changed their mind
 */
export async function pickPlace(
  question: PlaceQuestion,
  preview: (place: number) => void,
): Promise<Span | 'elsewhere' | undefined> {
  const lines = new LineIndex(question.text);
  const items: PlaceItem[] = question.places.map((place, index) => ({
    label: oneLine(question.text.slice(place.start, place.end)),
    description: vscode.l10n.t('line {0}', lines.positionAt(place.start).line + 1),
    place: index,
  }));
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.title = vscode.l10n.t('Where does “{0}” stand today?', oneLine(question.claim.stored.quote, 60));
  pick.placeholder =
    items.length > 0
      ? vscode.l10n.t('Enter takes the place that is shown')
      : vscode.l10n.t('Nothing in the article resembles it');
  // Whoever looks closer at the comparison behind the list clicks into it, and still has a place to choose.
  pick.ignoreFocusOut = true;
  pick.items = [
    ...items,
    { label: `$(search) ${vscode.l10n.t('Select the Passage in the Article…')}`, alwaysShow: true },
  ];
  let chosen: PlaceItem | undefined;
  pick.onDidChangeActive(([item]) => {
    if (item?.place !== undefined) {
      preview(item.place);
    }
  });
  pick.onDidAccept(() => {
    chosen = pick.selectedItems[0];
    pick.hide();
  });
  await untilHidden(pick);
  if (chosen === undefined) {
    return undefined;
  }
  return chosen.place === undefined ? 'elsewhere' : question.places[chosen.place];
}
