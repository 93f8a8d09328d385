/** Letters that a word can share with the one before it, as far as they count. */
export const MOST_SHARED = 63;

/** Words one after another, as numbers of letters. */
export interface WordList {
  /** Their numbers in the lexicon; absent where word n of the list is word n of the lexicon. */
  readonly words?: Int32Array;
  /** How many letters each has in common with the one before; absent: none are told. */
  readonly shared?: Uint8Array;
  readonly letters: Uint16Array;
  /** Word n is from `starts[n]` to `starts[n + 1]` of the letters. */
  readonly starts: Int32Array;
}

/** Where in a list that is in order the words with this beginning are, which has a letter at least: from the first place to the second. */
export function beginningWith(list: Required<WordList>, start: readonly number[]): readonly [number, number] {
  const { length } = list.words;
  const firstWhere = (holds: (compared: number) => boolean) => {
    let from = 0;
    for (let to = length; from < to; ) {
      const middle = (from + to) >>> 1;
      if (holds(compareStart(list, middle, start))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  };
  return [firstWhere(compared => compared >= 0), firstWhere(compared => compared > 0)];
}

/** Below, at or above 0 where a word comes before those with a beginning, has it, or comes after them. */
export function compareStart({ letters, starts }: WordList, word: number, start: readonly number[]): number {
  const from = starts[word]!;
  const length = starts[word + 1]! - from;
  for (let at = 0; at < start.length; at++) {
    const compared = (at < length ? letters[from + at]! : 0) - start[at]!;
    if (compared !== 0) {
      return compared;
    }
  }
  return 0;
}

/**
 * Words 1 to `count - 1` of a list in the order of their letters, so that a beginning that many have is read once. Yields
 * after the words of each first letter.
 * @param letterCount the highest number of a letter
 */
export function* inOrder(
  { letters, starts }: WordList,
  count: number,
  letterCount: number,
): Generator<void, Required<WordList>, void> {
  const byFirst: number[][] = Array.from({ length: letterCount + 1 }, () => []);
  let used = 0;
  for (let word = 1; word < count; word++) {
    used += starts[word + 1]! - starts[word]!;
    byFirst[letters[starts[word]!]!]!.push(word);
  }
  yield;
  const length = (word: number) => starts[word + 1]! - starts[word]!;
  const common = (a: number, b: number) => {
    const most = Math.min(length(a), length(b));
    let at = 0;
    while (at < most && letters[starts[a]! + at] === letters[starts[b]! + at]) {
      at++;
    }
    return at;
  };
  const compare = (a: number, b: number) => {
    const at = common(a, b);
    const ofA = at < length(a) ? letters[starts[a]! + at]! : 0;
    const ofB = at < length(b) ? letters[starts[b]! + at]! : 0;
    return ofA - ofB;
  };
  const list = {
    words: new Int32Array(Math.max(0, count - 1)),
    shared: new Uint8Array(Math.max(0, count - 1)),
    letters: new Uint16Array(used),
    starts: new Int32Array(Math.max(1, count)),
  };
  let at = 0;
  for (const words of byFirst) {
    words.sort(compare);
    for (const word of words) {
      list.words[at] = word;
      list.shared[at] = at === 0 ? 0 : Math.min(MOST_SHARED, common(list.words[at - 1]!, word));
      list.letters.set(letters.subarray(starts[word]!, starts[word + 1]!), list.starts[at]!);
      list.starts[at + 1] = list.starts[at]! + length(word);
      at++;
    }
    yield;
  }
  return list;
}
