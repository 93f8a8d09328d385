import * as vscode from 'vscode';
import type { Services } from '../services.ts';

const SHOWN = 5000;

/** Stops the look for names in all articles, if one is under way. */
export function stopLooking({ entities }: Services): void {
  const { progress } = entities;
  if (progress === undefined || progress.isStopped) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No look for names in articles is under way.'));
    return;
  }
  entities.stop();
  vscode.window.setStatusBarMessage(vscode.l10n.t('The look for names was stopped.'), SHOWN);
}

/** Goes on with the look for names, where it was stopped. */
export function goOnLooking({ entities }: Services): void {
  if (entities.progress?.isStopped !== true) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The look for names in articles was not stopped.'));
    return;
  }
  entities.resume();
  vscode.window.setStatusBarMessage(vscode.l10n.t('The look for names goes on.'), SHOWN);
}
