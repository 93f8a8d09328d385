import * as vscode from 'vscode';
import type { Log } from '../../app/ports.ts';

/** The channel "Dateline" in the Output panel: the detail behind every message. */
export function createLog(): Log & vscode.Disposable & { show(): void } {
  const channel = vscode.window.createOutputChannel('Dateline', { log: true });
  let isOpen = true;
  // What was under way when the window closed may still have something to say, and a closed channel throws.
  const write = (level: 'info' | 'warn' | 'error') => (message: string) => {
    if (isOpen) {
      channel[level](message);
    }
  };
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    show: () => channel.show(true),
    dispose: () => {
      isOpen = false;
      channel.dispose();
    },
  };
}
