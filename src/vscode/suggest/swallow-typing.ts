import * as vscode from 'vscode';

/** By what the editor puts typed text into a document: plain typing, and the two ways of input methods and dead keys. */
const TYPING = ['type', 'compositionType', 'replacePreviousChar'] as const;

/**
 * Keeps typed letters out of the document while single keys decide. Text typed elsewhere in the window goes where it would.
 * Where another extension holds the typing already (those that imitate Vim do), it stays with that one: the editor lets no
 * more than one have it.
 *
 * @param swallows asked at every key
 */
export function swallowTyping(swallows: () => boolean): vscode.Disposable {
  const held = TYPING.flatMap(command => {
    try {
      return [
        vscode.commands.registerCommand(command, (text: unknown) =>
          swallows() ? undefined : vscode.commands.executeCommand(`default:${command}`, text),
        ),
      ];
    } catch {
      return [];
    }
  });
  return vscode.Disposable.from(...held);
}
