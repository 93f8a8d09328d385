import * as vscode from 'vscode';
import { CLAIM_FAMILIES, type ClaimFamily } from '../../core/claims/families.ts';
import { setting } from '../platform/config.ts';
import { ANNOTATOR_COLOURS, annotatorMode } from '../team/annotator-colours.ts';

/** A claim that needs no look is drawn with a solid line, one whose place must be confirmed with a dashed one. */
type Certainty = 'certain' | 'uncertain';
const CERTAINTIES: readonly Certainty[] = ['certain', 'uncertain'];

/** By the family of the claim's type: all that marks it; with colours for annotators only the bar in the gutter. */
export const familyKey = (family: ClaimFamily, certainty: Certainty): string => `${family}/${certainty}`;
/** By the annotator's colour, from 1; 0 for claims of nobody. */
export const annotatorTypeKey = (colour: number, certainty: Certainty): string => `by ${colour}/${certainty}`;

/** The decorations that the settings ask for, by key. */
export function createTypes(extension: vscode.Uri): Map<string, vscode.TextEditorDecorationType> {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  const isByAnnotator = annotatorMode() === 'color';
  for (const certainty of CERTAINTIES) {
    for (const family of CLAIM_FAMILIES) {
      const bar = gutterBar(extension, family, certainty);
      const look = isByAnnotator ? bar : { ...bar, ...line(`dateline.claim.${family}`, certainty) };
      types.set(familyKey(family, certainty), vscode.window.createTextEditorDecorationType(look));
    }
    for (let colour = 0; isByAnnotator && colour <= ANNOTATOR_COLOURS; colour++) {
      const id = colour === 0 ? 'dateline.claim.other' : `dateline.annotator.colour${colour}`;
      const look = line(id, certainty);
      types.set(annotatorTypeKey(colour, certainty), vscode.window.createTextEditorDecorationType(look));
    }
  }
  return types;
}

function gutterBar(extension: vscode.Uri, family: ClaimFamily, certainty: Certainty): vscode.DecorationRenderOptions {
  const icon = (theme: 'light' | 'dark') =>
    vscode.Uri.joinPath(extension, 'media', 'gutter', `${family}-${certainty}-${theme}.svg`);
  return {
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    gutterIconSize: 'contain',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** The line under the words, their tint and the mark in the ruler. */
function line(id: string, certainty: Certainty): vscode.DecorationRenderOptions {
  const colour = new vscode.ThemeColor(id);
  return {
    backgroundColor: new vscode.ThemeColor(`${id}Background`),
    borderColor: colour,
    // Two lines, so that a claim is no actor even where there is no tint (high contrast) and no colour (to some eyes).
    borderStyle: certainty === 'certain' ? 'double' : 'dashed',
    borderWidth: certainty === 'certain' ? '0 0 3px 0' : '0 0 2px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(setting('highlight.overviewRuler')
      ? { overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right }
      : {}),
  };
}
