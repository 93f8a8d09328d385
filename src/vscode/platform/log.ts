import * as vscode from 'vscode';
import type { Log } from '../../app/ports.ts';

/** The channel "Dateline" in the Output panel: the detail behind every message. */
export function createLog(): Log & vscode.Disposable & { show(): void } {
  const channel = vscode.window.createOutputChannel('Dateline', { log: true });
  return {
    info: message => channel.info(message),
    warn: message => channel.warn(message),
    error: message => channel.error(message),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
