import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { Candidate } from '../candidates/candidate.ts';
import { roleCue } from '../candidates/role.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { ARABIC_ARTICLES, soundOfKey } from '../text/fold.ts';
import { joint, keyOf } from '../text/name-keys.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import type { Word } from '../text/word.ts';
import { standsFree } from './fits-name.ts';

const MOST_WORDS_BY_SOUND = 4;

/** The sound of a key is that of its words, one behind the other. */
function soundOf(word: Word): string {
  word.sound ??= soundOfKey(word.folded);
  return word.sound;
}

/** Names that are found only by how they sound, in runs of capitalised words that nothing else explains (not 0 where it does). */
export function matchBySound(
  tokens: Tokens,
  index: GazetteerIndex,
  explained: Uint8Array,
  shape: UnitShape,
): Candidate[] {
  const found: Candidate[] = [];
  if (shape.titleCase) return found;
  for (let first = 0; first < tokens.count; first++) {
    if (explained[first] !== 0) continue;
    const article = tokens.isIn(first, ARABIC_ARTICLES);
    if (!article && (!tokens.has(first, SHAPE.capital) || tokens.has(first, SHAPE.caseless))) continue;
    if (!article && tokens.isIn(first, NEVER_NAMES)) continue;
    const sounds: string[] = [];
    for (
      let last = first;
      last < tokens.count && sounds.length < MOST_WORDS_BY_SOUND && explained[last] === 0;
      last++
    ) {
      if (last > first && joint(tokens.gapBefore(last)) !== ' ') break;
      if (!tokens.has(last, SHAPE.capital) && !tokens.isIn(last, ARABIC_ARTICLES)) break;
      const sound = soundOf(tokens.words[last]!);
      sounds.push(sounds.length === 0 ? sound : sounds[sounds.length - 1]! + sound);
      if (tokens.has(last, SHAPE.possessive)) break;
    }
    for (let length = sounds.length; length > 0; length--) {
      const last = first + length - 1;
      if (!tokens.has(last, SHAPE.capital)) continue;
      const sound = sounds[length - 1]!;
      if (sound.length < 5) continue;
      const refs = index.findSound(sound);
      if (refs.length === 0 || !standsFree(tokens, first, last)) continue;
      found.push(
        new Candidate({
          start: tokens.start[first]!,
          end: tokens.end[last]!,
          first,
          last,
          key: keyOf(tokens, first, last),
          source: 'sound',
          refs,
          label: undefined,
          weak: false,
          score: 0.6,
          why: '',
          cue: roleCue(tokens, first, last),
        }),
      );
      first = last;
      break;
    }
  }
  return found;
}
