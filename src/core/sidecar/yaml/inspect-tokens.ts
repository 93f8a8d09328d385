import type { CST } from 'yaml';
import type { Span } from '../../text/span.ts';

/** So many signs of broken syntax are no file that somebody wrote: composing each costs far more than reading it. */
const MAX_SUSPECTS = 2_000;

const SUSPECT = new Set(['error', 'flow-error-end', 'directive', 'anchor', 'tag']);

/**
 * Tells a file that is hopeless as YAML before time is spent on it: thousands of errors, directives, documents, anchors
 * or empty entries. `undefined`: worth composing.
 */
export function inspectTokens(tokens: readonly CST.Token[]): (Span & { readonly message: string }) | undefined {
  let suspects = 0;
  const pending: CST.Token[] = [...tokens].reverse();
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    if (SUSPECT.has(token.type) || token.type === 'document') {
      suspects += 1;
    }
    if (token.type === 'document' && token.value) {
      pending.push(token.value);
    }
    if ('items' in token) {
      for (const item of token.items) {
        suspects += item.start.filter(part => SUSPECT.has(part.type)).length;
        suspects += item.sep?.filter(part => SUSPECT.has(part.type)).length ?? 0;
        if (item.key) {
          pending.push(item.key);
        }
        if (item.value) {
          pending.push(item.value);
        } else if (!item.key && item.start.some(part => part.type === 'comma')) {
          suspects += 1;
        }
      }
    }
    if (suspects > MAX_SUSPECTS) {
      const start = token.offset;
      return { start, end: start + 1, message: 'The file holds thousands of errors and cannot be read as YAML.' };
    }
  }
  return undefined;
}
