import * as vscode from 'vscode';
import { removeGitSharing, setUpGitSharing } from '../git/sharing-commands.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { markPassDone, reopenPass } from '../team/pass.ts';
import { addToGazetteer } from './add-to-gazetteer.ts';
import { changeClaim } from './change-claim.ts';
import { rejectMention, relinkMention } from './correct-mention.ts';
import { deleteClaim } from './delete-claim.ts';
import { enableFolder } from './enable-folder.ts';
import { goToClaim, goToClaimOfArticle, goToNeighbour } from './go-to-claim.ts';
import { highlightsMenu } from './highlights-menu.ts';
import { openFileAt, openResult, openSidecarOfArticle, showInSidecar } from './open-sidecar.ts';
import { setPublished } from './set-published.ts';
import { tagClaim } from './tag-claim.ts';
import { redo, undo } from './undo.ts';

/** What a command does. `argument` comes from a menu, a keybinding or a link and may be anything. */
export type Command = (services: Services, argument: unknown, ...rest: unknown[]) => unknown;

/** Every command that is not registered by the view that it belongs to. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'dateline.claim.tag': tagClaim,
  'dateline.claim.change': changeClaim,
  'dateline.claim.delete': deleteClaim,
  'dateline.claim.goTo': goToClaimOfArticle,
  'dateline.claim.next': services => goToNeighbour(services, 1),
  'dateline.claim.previous': services => goToNeighbour(services, -1),
  'dateline.claim.open': goToClaim,
  'dateline.claim.openSidecar': showInSidecar,
  'dateline.annotations.undo': undo,
  'dateline.annotations.redo': redo,
  'dateline.highlights.toggle': services => services.highlights.toggle(),
  'dateline.highlights.menu': highlightsMenu,
  'dateline.corpus.refresh': services => services.corpus.rescan(),
  'dateline.article.setPublished': setPublished,
  'dateline.article.openSidecar': openSidecarOfArticle,
  'dateline.pass.done': markPassDone,
  'dateline.pass.reopen': reopenPass,
  'dateline.file.openAt': openFileAt,
  'dateline.results.open': openResult,
  'dateline.mention.relink': relinkMention,
  'dateline.mention.reject': rejectMention,
  'dateline.gazetteer.add': addToGazetteer,
  'dateline.folder.enable': enableFolder,
  'dateline.git.setUp': setUpGitSharing,
  'dateline.git.remove': removeGitSharing,
  'dateline.log.show': services => services.log.show(),
  'dateline.walkthrough': () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', 'dateline.dateline#start', false),
};

/** Registers the table; a command that fails says so, and its detail is in the log. */
export const commands: Feature = services => {
  const owner = new Owner();
  for (const [id, run] of Object.entries(COMMANDS)) {
    owner.own(
      vscode.commands.registerCommand(id, async (...given: unknown[]) => {
        try {
          return await run(services, given[0], ...given.slice(1));
        } catch (error) {
          await services.messages.failed(id, error);
          return undefined;
        }
      }),
    );
  }
  return owner;
};
