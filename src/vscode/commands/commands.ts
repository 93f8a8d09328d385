import * as vscode from 'vscode';
import { rowNow } from '../../app/trees/shown-rows.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature } from '../services.ts';
import { registerRowCommand, rowCommandsOf } from '../views/row-command.ts';
import type { Command } from './command.ts';

/** Every command that is not registered by the view that it belongs to. The code of each is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'dateline.claim.tag': async () => (await import('./tag-claim.ts')).tagClaim,
  'dateline.claim.tagEverywhere': async () => (await import('./tag-everywhere.ts')).tagEverywhere,
  'dateline.claim.change': async () => (await import('./change-claim.ts')).changeClaim,
  'dateline.claim.changeField': async () => (await import('../form/form-commands.ts')).changeField,
  'dateline.claim.confirmField': async () => (await import('../form/form-commands.ts')).confirmField,
  'dateline.claim.delete': async () => (await import('./delete-claim.ts')).deleteClaim,
  'dateline.claim.link': async () => (await import('./link-claim.ts')).linkClaim,
  'dateline.claim.unlink': async () => (await import('./unlink-claim.ts')).unlinkClaim,
  'dateline.claim.goTo': async () => (await import('./go-to-claim.ts')).goToClaimOfArticle,
  'dateline.claim.next': async () => {
    const { goToNeighbour } = await import('./go-to-claim.ts');
    return services => goToNeighbour(services, 1);
  },
  'dateline.claim.previous': async () => {
    const { goToNeighbour } = await import('./go-to-claim.ts');
    return services => goToNeighbour(services, -1);
  },
  'dateline.claim.open': async () => (await import('./go-to-claim.ts')).goToClaim,
  'dateline.claim.openSidecar': async () => (await import('./open-sidecar.ts')).showInSidecar,
  'dateline.suggest.start': async () => (await import('../suggest/suggesting.ts')).startSuggesting,
  'dateline.suggest.stop': async () => (await import('../suggest/suggesting.ts')).stopSuggesting,
  'dateline.suggest.key': async () => (await import('../suggest/suggest-commands.ts')).suggestionKeyPressed,
  'dateline.suggest.next': async () => (await import('../suggest/suggest-commands.ts')).nextSuggestion,
  'dateline.suggest.previous': async () => (await import('../suggest/suggest-commands.ts')).previousSuggestion,
  'dateline.suggest.accept': async () => (await import('../suggest/suggest-commands.ts')).acceptSuggestion,
  'dateline.suggest.acceptReviewed': async () => (await import('../suggest/suggest-commands.ts')).acceptReviewed,
  'dateline.suggest.acceptAll': async () => (await import('../suggest/suggest-commands.ts')).acceptAllSuggestions,
  'dateline.suggest.type': async () => (await import('../suggest/suggest-commands.ts')).typeOfSuggestion,
  'dateline.suggest.change': async () => (await import('../suggest/suggest-commands.ts')).changeSuggestion,
  'dateline.suggest.reject': async () => (await import('../suggest/suggest-commands.ts')).rejectSuggestion,
  'dateline.suggest.filter': async () => (await import('../suggest/suggest-commands.ts')).filterSuggestions,
  'dateline.suggest.undo': async () => (await import('../suggest/suggest-commands.ts')).undoDecision,
  'dateline.annotations.undo': async () => (await import('./undo.ts')).undo,
  'dateline.annotations.redo': async () => (await import('./undo.ts')).redo,
  'dateline.highlights.toggle': async () => services => services.highlights.toggle(),
  'dateline.highlights.menu': async () => (await import('./highlights-menu.ts')).highlightsMenu,
  'dateline.corpus.refresh': async () => services => services.corpus.rescan(),
  'dateline.names.stop': async () => (await import('./look-for-names.ts')).stopLooking,
  'dateline.names.resume': async () => (await import('./look-for-names.ts')).goOnLooking,
  'dateline.article.setPublished': async () => (await import('./set-published.ts')).setPublished,
  'dateline.article.openSidecar': async () => (await import('./open-sidecar.ts')).openSidecarOfArticle,
  'dateline.sidecar.sort': async () => (await import('./sort-claims.ts')).sortClaims,
  'dateline.pass.done': async () => (await import('../team/pass.ts')).markPassDone,
  'dateline.pass.reopen': async () => (await import('../team/pass.ts')).reopenPass,
  'dateline.sidecars.split': async () => (await import('../team/change-layout.ts')).splitSidecars,
  'dateline.sidecars.unite': async () => (await import('../team/change-layout.ts')).uniteSidecars,
  'dateline.file.openAt': async () => (await import('./open-sidecar.ts')).openFileAt,
  'dateline.results.open': async () => (await import('./open-sidecar.ts')).openResult,
  'dateline.mention.relink': async () => (await import('./correct-mention.ts')).relinkMention,
  'dateline.mention.reject': async () => (await import('./correct-mention.ts')).rejectMention,
  'dateline.gazetteer.add': async () => (await import('./add-to-gazetteer.ts')).addToGazetteer,
  'dateline.codebook.open': async () => (await import('../codebook/open-codebook.ts')).openCodebook,
  'dateline.codebook.print': async () => (await import('../codebook/print-codebook.ts')).printCodebook,
  'dateline.codebook.renameType': async () => (await import('../codebook/change-types.ts')).renameType,
  'dateline.codebook.mergeTypes': async () => (await import('../codebook/change-types.ts')).mergeTypes,
  'dateline.codebook.splitType': async () => (await import('../codebook/split-type.ts')).splitType,
  'dateline.folder.enable': async () => (await import('./enable-folder.ts')).enableFolder,
  'dateline.merge.keepOurs': async () => (await import('../git/merge-commands.ts')).keepOurs,
  'dateline.merge.keepTheirs': async () => (await import('../git/merge-commands.ts')).keepTheirs,
  'dateline.merge.finish': async () => (await import('../git/merge-commands.ts')).finishMerge,
  'dateline.merge.decide': async () => (await import('../git/merge-commands.ts')).decideMerge,
  'dateline.git.setUp': async () => (await import('../git/sharing-commands.ts')).setUpGitSharing,
  'dateline.git.remove': async () => (await import('../git/sharing-commands.ts')).removeGitSharing,
  'dateline.log.show': async () => services => services.log.show(),
  'dateline.walkthrough': async () => () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', 'dateline.dateline#start', false),
};

/** Registers the table; a command that fails says so, and its detail is in the log. */
export const commands: Feature = services => {
  const owner = new Owner();
  const ofRows = rowCommandsOf(services.context.extension);
  for (const [id, load] of Object.entries(COMMANDS)) {
    const register = ofRows.has(id) ? registerRowCommand : vscode.commands.registerCommand;
    owner.own(
      register(id, async (...given: unknown[]) => {
        try {
          const run = await load();
          const [first, ...others] = given.map(rowNow);
          return await run(services, first, ...others);
        } catch (error) {
          services.messages.failed(id, error);
          return undefined;
        }
      }),
    );
  }
  return owner;
};
