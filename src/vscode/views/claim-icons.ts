import * as vscode from 'vscode';
import { type ClaimFamily, claimFamily } from '../../core/claims/families.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';
import { annotatorMode, annotatorThemeColour } from '../team/annotator-colours.ts';

const ICONS: Readonly<Record<ClaimFamily, string>> = {
  force: 'flame',
  talks: 'comment-discussion',
  dispute: 'report',
  state: 'target',
  judgement: 'lightbulb',
  other: 'tag',
};

export function typeIcon(type: string): vscode.ThemeIcon {
  const family = claimFamily(type);
  return new vscode.ThemeIcon(ICONS[family], new vscode.ThemeColor(`dateline.claim.${family}`));
}

/** The type's icon in the type's colour, or in the annotator's where annotators have colours. */
export function claimIcon(
  services: Services,
  { stored, annotator }: CorpusClaim,
  mode = annotatorMode(),
): vscode.ThemeIcon {
  const icon = typeIcon(stored.type);
  return mode === 'color' ? new vscode.ThemeIcon(icon.id, annotatorThemeColour(services, annotator)) : icon;
}
