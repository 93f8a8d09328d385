import * as vscode from 'vscode';
import { trimSpan } from '../../core/text/paragraphs.ts';
import { revealSpan } from '../commands/reveal.ts';
import { activeArticle } from '../commands/targets.ts';
import type { Services } from '../services.ts';
import { acceptCertain } from './accept-certain.ts';
import type { MovedCommand } from './moved-command-ids.ts';
import type { MovedQueue, Origin } from './moved-queue.ts';
import { MovedRow } from './moved-row.ts';
import { pickPlace } from './pick-place.ts';

type Run = (queue: MovedQueue, services: Services, argument: unknown) => Promise<void>;

/** What can be done with the claims that wait for a decision on their place. */
export const MOVED_COMMANDS: Readonly<Record<MovedCommand, Run>> = {
  'dateline.review.open': (queue, _services, argument) => {
    const key = keyOf(argument);
    // A row that was clicked keeps the focus in the view.
    return key === undefined
      ? queue.step(1, originOf(argument))
      : queue.open(key, { inView: argument instanceof MovedRow });
  },
  'dateline.review.next': (queue, _services, argument) => queue.step(1, originOf(argument)),
  'dateline.review.previous': (queue, _services, argument) => queue.step(-1, originOf(argument)),
  'dateline.review.accept': async (queue, _services, argument) => {
    const question = queue.shown;
    if (!question) {
      return askFirst();
    }
    if (question.status === 'orphan' || question.status === 'ambiguous') {
      return pick(queue, originOf(argument));
    }
    return queue.answer(question.places[0], originOf(argument));
  },
  'dateline.review.pickPlace': async (queue, _services, argument) =>
    queue.shown ? pick(queue, originOf(argument)) : askFirst(),
  'dateline.review.keepOrphan': async (queue, _services, argument) =>
    queue.shown ? queue.answer(undefined, originOf(argument)) : askFirst(),
  'dateline.review.placeHere': placeHere,
  'dateline.review.acceptCertain': queue => acceptCertain(queue),
};

/** Nothing is decided on a claim that is not before the user's eyes. */
function askFirst(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a claim under Moved Text in the Review view first: it is decided on with both texts in view.'),
  );
}

async function pick(queue: MovedQueue, origin: Origin): Promise<void> {
  const question = queue.shown!;
  const place = await pickPlace(question, index => void queue.show(question, index, { inView: true }));
  if (place === 'elsewhere') {
    await findByHand(queue);
  } else if (place) {
    await queue.answer(place, origin);
  } else if (queue.shown === question) {
    await queue.show(question, question.status === 'orphan' ? undefined : 0, origin);
  }
}

async function findByHand(queue: MovedQueue): Promise<void> {
  const { claim, text } = queue.shown!;
  const start = Math.min(claim.stored.at.start, text.length);
  await revealSpan(claim.article.uri, { start, end: start });
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(info) Select the passage, then run “Dateline: Place Claim at Selection”.'),
    15_000,
  );
}

/** Takes the selection in the article for the place of the shown claim. */
async function placeHere(queue: MovedQueue, services: Services): Promise<void> {
  const question = queue.shown;
  if (!question) {
    return askFirst();
  }
  const active = activeArticle(services);
  if (!active) {
    return;
  }
  const { article, editor } = active;
  const at = trimSpan(article.text, article.spanOf(editor.selection));
  if (article.uri !== question.claim.article.uri || at.start === at.end) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the passage in the claim’s own article: {0}', question.claim.article.title),
    );
    return;
  }
  await queue.answer(at, { inView: false });
}

function originOf(argument: unknown): Origin {
  const given = argument as { inView?: unknown } | undefined | null;
  return { inView: argument instanceof MovedRow || given?.inView === true };
}

function keyOf(argument: unknown): string | undefined {
  const key = (argument as { claim?: { key?: unknown } } | undefined | null)?.claim?.key;
  return typeof key === 'string' ? key : typeof argument === 'string' ? argument : undefined;
}
