import { GAP } from '../names/text/gaps.ts';
import { SHAPE } from '../names/text/tokens.ts';
import type { LeftEdge } from './left-edge.ts';
import { isBe, isSaying, standsAfterNouns } from './lexicon/after-head.ts';
import { HEAD_NOUNS, type HeadNoun } from './lexicon/head-nouns.ts';
import { ACTING_SERVICES, BROADCASTING, SPEAKING_SOURCES, THINGS_WITH_SOURCES } from './lexicon/modifiers.ts';
import { isHyphened, isSpaced, nameAt, type Phrase } from './phrase.ts';
import type { RightEdge } from './right-edge.ts';

/** Somebody in particular, as news speaks of them, and not soldiers as such or a source of water. */
export function isParticular(phrase: Phrase, head: number, noun: HeadNoun, left: LeftEdge, right: RightEdge): boolean {
  const { tokens } = phrase;
  const word = tokens.word(head);
  const next = isSpaced(tokens, head + 1) ? tokens.word(head + 1) : '';
  const before = isSpaced(tokens, left.first) ? tokens.word(left.first - 1) : '';
  switch (word) {
    case 'source':
    case 'sources':
      return isSpeakingSource(phrase, head, left, next);
    case 'people':
    case 'person':
    case 'persons':
      // "People familiar with the matter": who they are is kept back, what they know is not.
      if (KNOWING.has(next)) return true;
      break;
    case 'opposition':
    case 'resistance':
      if (next === 'to' || right.qualified) return false;
      return left.definite || left.named >= 0;
    case 'movement':
    case 'force':
    case 'public':
    case 'press':
    case 'military':
    case 'enemy':
      if (right.qualified && word !== 'military') return false;
      return left.definite || (left.determined && left.qualified) || left.named >= 0;
    case 'side':
    case 'sides':
      return isParty(phrase, head, left, before);
    case 'head':
    case 'heads':
    case 'chief':
    case 'chiefs':
      return right.qualified || left.named >= 0 || (left.qualified && word.startsWith('chief'));
    case 'channel':
    case 'channels':
    case 'station':
    case 'stations':
      return BROADCASTING.has(tokens.word(head - 1)) || left.named >= 0;
    case 'authority':
      // What one has, and not who has it.
      if (next === 'to' || next === 'over' || tokens.has(head - 1, SHAPE.possessive)) return false;
      break;
    case 'accused':
      return left.determined && !left.qualified;
    case 'services':
      return ACTING_SERVICES.has(tokens.word(head - 1));
    case 'forces':
      return left.qualified || left.determined || standsAfterNouns(next);
    case 'unit':
    case 'units':
      return left.qualified || (left.definite && (noun.number === 'body' || left.counted));
    case 'group':
    case 'groups':
    case 'team':
    case 'teams':
    case 'network':
    case 'networks':
    case 'cell':
    case 'cells':
      // "A group of buildings".
      if (right.qualified && !isOfActors(phrase, right)) return false;
      break;
    case 'countries':
    case 'states':
    case 'powers':
    case 'nations':
    case 'capitals':
      return left.counted || (left.qualified && !PLACE_BEFORE.has(before));
    default:
      break;
  }
  if (before === 'as' && !left.determined) return false;
  if (isBe(before) && tokens.word(left.first) === 'one') return false;
  const said = isBe(before) && tokens.word(left.first - 2) !== 'there';
  if (noun.number !== 'many' && !left.definite && (before === 'as' || said)) return false;
  switch (noun.need) {
    case 'nothing':
      return true;
    case 'determiner':
      // "…, founder of the party".
      if (noun.number === 'one' && right.qualified && tokens.gapBefore(head) === GAP.comma) return true;
      return left.determined || left.counted || left.named >= 0 || (noun.number !== 'one' && left.qualified);
    case 'qualifier':
      return left.qualified || left.counted || right.qualified || (left.determined && noun.number !== 'one');
  }
}

/** An actor, named or described, follows the "of". */
function isOfActors(phrase: Phrase, right: RightEdge): boolean {
  if (right.named >= 0) return nameAt(phrase, right.named)?.kind === 'actor';
  return HEAD_NOUNS.has(phrase.tokens.word(right.last));
}

const PLACE_BEFORE: ReadonlySet<string> = new Set([
  'in',
  'across',
  'into',
  'throughout',
  'within',
  'to',
  'from',
  'outside',
]);

/** "Both sides", "the warring sides", "the Lebanese side": parties, and no sides of a road. */
function isParty({ tokens, mentions, mentionAt }: Phrase, head: number, left: LeftEdge, before: string): boolean {
  const own = tokens.word(left.first);
  if (own === 'both' || (own === 'the' && left.counted) || tokens.word(head - 1) === 'warring') {
    return before !== 'on' && before !== 'from' && before !== 'of';
  }
  return left.named >= 0 && mentions[mentionAt[left.named]!]!.label === 'NORP' && before !== 'on';
}

const KNOWING: ReadonlySet<string> = new Set(['familiar', 'briefed', 'close']);

const AFTER_SOURCES: ReadonlySet<string> = new Set([
  'close',
  'familiar',
  'who',
  'with',
  'in',
  'at',
  'from',
  'within',
  'inside',
]);

function isSpeakingSource({ tokens, mentionAt }: Phrase, head: number, left: LeftEdge, next: string): boolean {
  if (next === 'of') return false;
  const before = head > left.first ? tokens.word(head - 1) : '';
  if (THINGS_WITH_SOURCES.has(before)) return false;
  if (SPEAKING_SOURCES.has(before) || left.named >= 0) return true;
  const told = isSaying(next) || AFTER_SOURCES.has(next) || (mentionAt[head + 1] ?? -1) !== -1;
  return told || isHyphened(tokens, head);
}
