import type { Command } from '../commands/command.ts';
import type { SuggestSession } from './suggest-session.ts';
import { suggestSession, tellThatOff } from './suggesting.ts';

/** A command of suggestion mode. */
function inMode(act: (session: SuggestSession, argument: unknown) => Promise<void>): Command {
  return (services, argument) => {
    const session = suggestSession(services);
    return session ? act(session, argument) : tellThatOff();
  };
}

export const nextSuggestion = inMode(session => session.move(1));
export const previousSuggestion = inMode(session => session.move(-1));
export const acceptSuggestion = inMode(session => session.accept(false));
export const acceptReviewed = inMode(session => session.accept(true));
export const acceptAllSuggestions = inMode(session => session.acceptAll());
export const changeSuggestion = inMode(session => session.change());
export const rejectSuggestion = inMode(session => session.reject());
export const filterSuggestions = inMode(session => session.filter());
export const undoDecision = inMode(session => session.undo());
/** `argument.key`: the key of a type in the codebook; without one the user is asked. */
export const typeOfSuggestion = inMode((session, argument) => {
  const key = (argument as { key?: unknown } | undefined)?.key;
  return session.setType(typeof key === 'string' ? key : undefined);
});

const KEYS: Readonly<Record<string, Command>> = {
  accept: acceptSuggestion,
  acceptReviewed,
  acceptAll: acceptAllSuggestions,
  change: changeSuggestion,
  filter: filterSuggestions,
  next: nextSuggestion,
  previous: previousSuggestion,
  reject: rejectSuggestion,
  type: typeOfSuggestion,
  undo: undoDecision,
};

/**
 * What a key does: `argument.does`. All keys are one command, since the editor waits before it runs a command for the first
 * time: of two keys pressed close together, each with a command of its own, the second could come first.
 */
export const suggestionKeyPressed: Command = (services, argument) => {
  const does = (argument as { does?: unknown } | undefined)?.does;
  // A key that comes when the mode has just ended decides nothing.
  return typeof does === 'string' && suggestSession(services) ? KEYS[does]?.(services, argument) : undefined;
};
