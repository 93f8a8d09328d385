import * as vscode from 'vscode';
import type { EntityProgress } from '../../app/entities/entity-service.ts';
import { setContextKey } from '../platform/context-keys.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';

/** Milliseconds of looking before it is shown: what is over at once is not worth a word. */
const SHOWN_AFTER = 1500;
/** Milliseconds between two numbers shown: articles are done faster than they can be read. */
const EVERY = 250;

/** How far the look for names in all articles is, on the right of the status bar; a click stops it, another goes on. */
export const namesProgress: Feature = services => {
  const { entities } = services;
  const owner = new Owner();
  const item = owner.own(vscode.window.createStatusBarItem('dateline.names', vscode.StatusBarAlignment.Right, 89));
  item.name = vscode.l10n.t('Dateline: Looking for Names');
  let begun: number | undefined;
  let drawn = 0;
  const show = (progress: EntityProgress | undefined) => {
    setContextKey('dateline.namesLookedFor', progress === undefined ? '' : progress.isStopped ? 'stopped' : 'running');
    const now = performance.now();
    if (progress === undefined) {
      begun = undefined;
      drawn = 0;
      item.hide();
      return;
    }
    begun ??= now;
    if (!progress.isStopped && (now - begun < SHOWN_AFTER || now - drawn < EVERY)) {
      return;
    }
    drawn = progress.isStopped ? 0 : now;
    draw(item, progress);
  };
  owner.ownEnd(entities.onDidProgress(show));
  show(entities.progress);
  return owner;
};

function draw(item: vscode.StatusBarItem, { done, total, isStopped }: EntityProgress): void {
  const count = vscode.l10n.t('names in {0} of {1}', done.toLocaleString(), total.toLocaleString());
  item.text = `$(${isStopped ? 'debug-pause' : 'loading~spin'}) ${count}`;
  item.tooltip = isStopped
    ? vscode.l10n.t(
        'The look for actors and places was stopped after {0} of {1} articles. The search and Review know the names of these alone; open articles are highlighted as ever. Click to go on.',
        done,
        total,
      )
    : vscode.l10n.t(
        'Looking for actors and places in all articles, for the search and Review: {0} of {1} are done. Click to stop.',
        done,
        total,
      );
  item.command = isStopped ? 'dateline.names.resume' : 'dateline.names.stop';
  item.accessibilityInformation = { label: `Dateline: ${count}. ${item.tooltip}` };
  item.show();
}
