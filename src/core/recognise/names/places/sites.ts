/** Sites that people go to, by the last words of their names: whoever runs one is seldom meant. */
import { words } from '../lexicon/words.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

/** What people stay, drink or sit at, or look at: nobody is called by these. */
const ENDS = words(
  'hotel inn tavern motel hostel guesthouse castle racecourse speedway velodrome arena airfield causeway barrage showground showgrounds casino mine colliery quarry fairground fairgrounds skatepark pavilion marina wharf viaduct aqueduct cemetery cathedral crematorium lighthouse basilica',
);
/** These after the word before them alone: "Qorlan Trading Estate", "Qorlan Leisure Centre". */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['estate', words('industrial trading housing equestrian business enterprise')],
  ['park', words('business retail industrial country caravan theme holiday science skate water memorial')],
  [
    'centre',
    words('civic leisure sports shopping garden aquatic community heritage visitor recreation convention evacuation'),
  ],
  [
    'center',
    words('civic leisure sports shopping garden aquatic community heritage visitor recreation convention senior'),
  ],
  ['hall', words('village parish church')],
  ['mall', words('shopping outlet')],
  ['station', words('railway train bus police fire power metro petrol')],
  ['course', words('golf race')],
  ['ground', words('cricket recreation football')],
  ['field', words('playing recreation')],
]);
const PAIR_ENDS = words([...PAIRS.keys()].join(' '));

/** The last words of sites. */
export const SITE_ENDS: readonly string[] = [...ENDS, ...PAIR_ENDS];

/** "the Qorlan Hotel", "Qorlan Industrial Estate": capitals to the end, and at least one word of its own before the kind. */
export function isSite(tokens: Tokens, first: number, last: number): boolean {
  if (last === first || !tokens.has(last, SHAPE.capital)) return false;
  if (tokens.isIn(last, ENDS)) return true;
  return (
    last - first > 1 &&
    tokens.isIn(last, PAIR_ENDS) &&
    tokens.has(last - 1, SHAPE.capital) &&
    PAIRS.get(tokens.word(last))!.has(tokens.word(last - 1))
  );
}
