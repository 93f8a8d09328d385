import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

/** Crops that are surnames too. */
const CROPS = words('rice');
const OF_CROPS = words(
  'is are was were has grows prices production exports imports farmers fields paddies harvests and',
);
const FARMED = words('prices production exports imports farmers fields paddies harvests yields stocks');
const BEING = words('is was has');
const GROWN = words('grown planted harvested exported imported cooked eaten sold stored scarce cheap dear rationed');
const CHIEF = words('main major chief staple');

/** "Rice is grown there", "Rice prices rose": at the head of a sentence, whoever else bears the name. */
export function isCrop(tokens: Tokens, token: number): boolean {
  if (!tokens.isIn(token, CROPS) || !opensSentence(tokens, token)) return false;
  let next = token + 1;
  if (tokens.gapBefore(next) !== GAP.space || tokens.has(next, SHAPE.capital)) return false;
  if (tokens.isIn(next, FARMED)) return true;
  if (!tokens.isIn(next, BEING)) return false;
  next += tokens.word(next + 1) === 'been' || tokens.word(next + 1) === 'also' ? 2 : 1;
  return tokens.isIn(next, GROWN) || (tokens.word(next) === 'the' && tokens.isIn(next + 1, CHIEF));
}

/** "Rice is the main crop", "Rice and beans" at the head of a sentence, where a capital says nothing: hardly a person. */
export function mayBeCrop(tokens: Tokens, token: number): boolean {
  return (
    tokens.isIn(token, CROPS) &&
    opensSentence(tokens, token) &&
    tokens.gapBefore(token + 1) === GAP.space &&
    tokens.isIn(token + 1, OF_CROPS) &&
    !tokens.has(token + 2, SHAPE.capital)
  );
}
