import type { Mention } from '../../../../src/core/recognise/mention.ts';

/** A text in which `[actor:id|words]`, `[place:id:kind|words]` and `[date:edtf|words]` are mentions. */
export function readMarked(marked: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const match = /^\[(\w+):([^|:]*)(?::(\w+))?\|([^\]]+)\]$/.exec(part);
    if (match === null) {
      text += part;
      continue;
    }
    const [, kind, id = '', subkind = 'unknown', quote = ''] = match;
    const at = { start: text.length, end: text.length + quote.length, quote, score: 1, reason: '' };
    if (kind === 'date') {
      mentions.push({
        ...at,
        kind: 'date',
        subkind: 'date',
        label: 'DATE',
        status: 'explicit',
        edtf: id,
        timex: { type: 'DATE', value: id },
      });
    } else {
      const label = kind === 'place' ? 'GPE' : /^[a-z]+-[a-z]+$/.test(id) ? 'PER' : 'ORG';
      mentions.push({ ...at, kind: kind === 'place' ? 'place' : 'actor', subkind, label, status: 'linked', id });
    }
    text += quote;
  }
  return { text, mentions };
}
