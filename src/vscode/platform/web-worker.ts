import * as vscode from 'vscode';
import type { WorkerHandle } from '../../app/worker/messages.ts';

/**
 * Starts a script in a Worker of the browser; undefined where the host lets none be made. The script goes by way of a blob:
 * the address of an extension's file is often one that only the editor understands.
 */
export async function startWebWorker(script: vscode.Uri): Promise<WorkerHandle | undefined> {
  if (typeof Worker === 'undefined') {
    return undefined;
  }
  const code = await vscode.workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    post: message => worker.postMessage(message),
    onMessage(listener) {
      worker.addEventListener('message', event => listener(event.data));
    },
    onFailure(listener) {
      worker.addEventListener('error', event => listener(event.message ?? 'it could not be loaded'));
    },
    end() {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
