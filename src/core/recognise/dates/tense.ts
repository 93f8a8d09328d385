/** Does the text around a date speak of what was or of what will be? Decides which Wednesday, which March is meant. */
import { wordId } from './lexicon.ts';
import { flag, gap, type Tokens } from './tokens.ts';

export type Tense = 'past' | 'future';

const ids = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(wordId));
const future = ids(
  'will shall ll won would could should may might must due set expected scheduled slated plan plans planned planning going expires expire begins begin starts opens ends resumes ' +
    'resume meets arrives visits votes convenes takes holds hold heads faces continuing upcoming expects aims intends hopes deadline ahead unless until till by tomorrow next',
);
const past = ids(
  'was were had did said told took met held began fell came went struck left hit shot sent gave won lost saw made became broke rose led kept brought fought found got grew ' +
    'knew laid put ran sank shook sold spoke stood swept taught thought threw wrote drove flew fled ago since yesterday last has have been killed',
);
const conditional = ids('if unless when until before');

/** The nearest word that tells past from future, first before the date within its sentence, then after it. */
export function tenseAround(t: Tokens, from: number, to: number): Tense | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 14; at--) {
    const found = tenseOf(t, at);
    if (found !== undefined) {
      return found;
    }
    if (isSentenceStart(t, at)) {
      break;
    }
  }
  if (from > 0 && isSentenceStart(t, from) === false && hasConditional(t, from)) {
    return 'future';
  }
  for (let at = to; at < t.count && at < to + 12; at++) {
    if (isSentenceStart(t, at)) {
      break;
    }
    const found = tenseOf(t, at);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function tenseOf(t: Tokens, at: number): Tense | undefined {
  const word = t.word[at] ?? 0;
  if (word !== 0) {
    if (t.has(at, flag.capital) && word === may) {
      return undefined;
    }
    if (future.has(word)) {
      return 'future';
    }
    if (past.has(word)) {
      return 'past';
    }
  }
  // "announced", "attacked": an unknown lower-case word in -ed.
  if (t.has(at, flag.unknown) && !t.has(at, flag.capital)) {
    const end = t.endOf(at);
    if (end - t.startOf(at) > 4 && t.text.charCodeAt(end - 1) === 100 && t.text.charCodeAt(end - 2) === 101) {
      // Not an adjective: "U.S.-backed", "three-pronged".
      return t.gapBefore(at) === gap.hyphen ? undefined : 'past';
    }
  }
  return undefined;
}

const may = wordId('may');

function hasConditional(t: Tokens, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 10; at--) {
    if (conditional.has(t.word[at] ?? 0)) {
      return true;
    }
    if (isSentenceStart(t, at)) {
      return false;
    }
  }
  return false;
}

/** A token that a new sentence or line begins with. */
export function isSentenceStart(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  if (before === gap.lineEnd) {
    return true;
  }
  if (before === gap.stop) {
    return t.has(at, flag.capital) && t.endOf(at - 1) - t.startOf(at - 1) > 3;
  }
  if (before === gap.other && at > 0) {
    // Closing quotation marks, question marks, blank lines: what lies between decides.
    const between = t.text.slice(t.endOf(at - 1), t.startOf(at));
    return /[.!?;:]|\n/.test(between) && !/^[)\]]/.test(between);
  }
  return at === 0;
}
