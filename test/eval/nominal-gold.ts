import type { CorpusDocument } from './corpora.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One nominal mention of an actor as a corpus has it: all spans that are given for one head noun. */
export interface GoldNominal {
  /** Where the head noun ends. */
  readonly head: number;
  readonly spans: readonly Stretch[];
}

export interface NominalGold {
  readonly nominals: readonly GoldNominal[];
  /**
   * The names of actors, and the heads of all else that is labelled otherwise: a find within counts neither for nor against
   * ("the terrorist group ISIL" is one label with a name for its head).
   */
  readonly others: readonly Stretch[];
}

const NAMES: ReadonlySet<string> = new Set(['PER', 'ORG', 'NORP']);
const PRONOUN =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|he|him|his|she|her|hers|it|its|they|them|their|theirs|who|whom|whose|which|that|this|these|those|itself|himself|herself|themselves|ourselves|myself|own|one|some|all|many|most|others?|everyone|both|six|several|\d+)$/i;
const TAIL = /[,;:(–—]|\s(?:of|in|from|for|to|on|at|with|who|which|that|like|across|around|held|working)\s/;

/** The head noun of a labelled stretch: the last word before the first preposition, comma or relative. */
export function headOf(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const cut = words.slice(1).search(TAIL);
  const core = (cut < 0 ? words : words.slice(0, cut + 1)).replace(/[\s.,’'"”]+$/u, '');
  const last = /[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*$/u.exec(core)?.[0] ?? '';
  return { start: start + core.length - last.length, end: start + core.length };
}

/** A noun written small, or written large only because a sentence begins there. */
function isCommon(text: string, whole: Stretch, head: Stretch, small: ReadonlySet<string>): boolean {
  const word = text.slice(head.start, head.end);
  if (/^\p{Ll}/u.test(word)) return true;
  return (
    head.start === whole.start &&
    small.has(word.toLowerCase()) &&
    /(?:^|[.!?]["”’]?\s+|\n\s*)$/u.test(text.slice(Math.max(0, head.start - 8), head.start))
  );
}

/** The words that a corpus writes small somewhere. */
export function smallWords(documents: readonly CorpusDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ text }) => text.match(/(?<![\p{L}’'])\p{Ll}+/gu) ?? []));
}

/**
 * The nominal actors of a document: labelled as an actor (`types`), no pronoun, with a common noun for a head.
 * Nested labels with one head are one.
 */
export function nominalGold(
  { text, entities }: CorpusDocument,
  types: ReadonlySet<string>,
  small: ReadonlySet<string>,
): NominalGold {
  const byHead = new Map<number, Stretch[]>();
  const others: Stretch[] = [];
  for (const { start, end, type } of entities) {
    if (PRONOUN.test(text.slice(start, end))) continue;
    const head = headOf(text, { start, end });
    if (types.has(type) && head.end > head.start && isCommon(text, { start, end }, head, small)) {
      byHead.set(head.end, [...(byHead.get(head.end) ?? []), { start, end }]);
    } else others.push(NAMES.has(type) ? { start, end } : head);
  }
  const nominals = [...byHead].map(([head, spans]) => ({ head, spans })).sort((a, b) => a.head - b.head);
  return { nominals, others };
}
