import * as vscode from 'vscode';
import { SerialQueue } from '../../app/serial-queue.ts';
import { isUnsettled } from '../../core/claims/model.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { setContextKey } from '../platform/context-keys.ts';
import { registerRowCommand } from '../views/row-command.ts';
import type { Row } from '../views/tree.ts';
import { MOVED_COMMAND_IDS, type MovedCommand } from './moved-command-ids.ts';
import type { MovedQueue } from './moved-queue.ts';
import { MovedRow } from './moved-row.ts';
import type { MakeReviewSection } from './review-section.ts';
import { waitingClaims } from './waiting-claims.ts';

/** The section of moved claims; what decides on them is loaded with the first command. */
export const movedText: MakeReviewSection = ({ services, owner, refresh, reveal }) => {
  let parent: Row | undefined;
  let queue: MovedQueue | undefined;
  const rowOf = (claim: CorpusClaim, over: Row) =>
    new MovedRow(claim, { parent: over, services, isShown: queue?.shown?.claim.key === claim.key });
  const load = async () => {
    const [{ MOVED_COMMANDS }, { MovedQueue: Queue }] = await Promise.all([
      import('./moved-commands.ts'),
      import('./moved-queue.ts'),
    ]);
    queue ??= owner.own(
      new Queue(services, (claim, { inView }) => {
        refresh();
        if (claim && parent && isUnsettled(claim.placement)) {
          reveal(rowOf(claim, parent), inView);
        }
      }),
    );
    return { queue, run: MOVED_COMMANDS };
  };
  // One after the other: a key that is pressed while another still works means what comes of that.
  const turns = new SerialQueue();
  const run = async (id: MovedCommand, argument: unknown) => {
    try {
      const loaded = await load();
      await loaded.run[id](loaded.queue, services, argument);
    } catch (error) {
      services.messages.failed(id, error);
    }
  };
  for (const id of MOVED_COMMAND_IDS) {
    owner.own(registerRowCommand(id, argument => turns.run('', () => run(id, argument))));
  }
  return {
    id: 'moved',
    title: vscode.l10n.t('Moved Text'),
    tooltip: vscode.l10n.t(
      'The article was changed since these claims were tagged: their quotes stand elsewhere or no longer.',
    ),
    contextValue: 'moved-text',
    items(over) {
      parent = over;
      const waiting = waitingClaims(services);
      setContextKey('dateline.hasMoved', waiting.length > 0);
      return waiting.map(claim => rowOf(claim, over));
    },
  };
};
