import type { Candidate } from './candidate.ts';
import { SPEAKING_HEAD } from './person-words.ts';
import { phraseAfter } from './phrase.ts';
import type { Range } from './range.ts';
import type { Token } from './token.ts';

/** "LBCI, citing a source close to the talks, said …", "…, the agency said, citing officials": whom the source cites. */
export function citedBy(tokens: readonly Token[], text: string, candidate: Candidate): Range | undefined {
  if (!candidate.speech || candidate.source === undefined || candidate.kind === 'noun') {
    return undefined;
  }
  const from = Math.min(candidate.cue.from, candidate.source.to);
  for (let at = from; at < tokens.length - 1; at++) {
    const { lower, quote } = tokens[at]!;
    const relies = lower === 'relying' && tokens[at + 1]!.lower === 'on';
    if (quote >= 0 || (lower !== 'citing' && lower !== 'quoting' && !relies)) {
      continue;
    }
    const begin = relies ? at + 2 : at + 1;
    const to = phraseAfter(tokens, begin, false);
    if (to <= begin) {
      return undefined;
    }
    const range = { from: begin, to };
    const words = text.slice(tokens[range.from]!.start, tokens[to - 1]!.end);
    const named = tokens.slice(range.from, to).some(token => token.tag === 'name');
    return SPEAKING_HEAD.test(words) || named ? range : undefined;
  }
  return undefined;
}
