import type { Tokens } from '../text/tokens.ts';
import { words } from './words.ts';

/** Verbs of saying and thinking (folded forms), present and past: what stands beside a claimant. */
export const SAYING = words(`
  say says said saying tell tells told add adds added announce announces announced argue argues argued ask asks asked assert
  asserts asserted believe believes believed call calls called claim claims claimed comment comments commented concede conceded
  condemn condemns condemned confirm confirms confirmed criticise criticised criticize criticized declare declares declared
  demand demands demanded denied denies deny denounce denounced describe described disclose disclosed estimate estimates
  estimated explain explained express expressed hint hinted insist insists insisted mention mentioned note notes noted object
  objected pledge pledged propose proposed quip quipped recall recalled refuse refuses refused reiterate reiterates reiterated
  reject rejects rejected remark remarked repeat repeated replied reply report reports reported respond responded reveal revealed
  state stated stress stressed suggest suggests suggested testified tweet tweeted underline underlined urge urges urged vow vowed
  vows warn warned warns welcome welcomed welcomes write writes wrote think thinks thought fear fears feared hope hopes hoped
  promise promised accuse accuses accused blame blamed blames thank thanked agree agrees agreed acknowledge acknowledges
  acknowledged admit admits admitted`);

/** Auxiliaries and verbs of doing after which the name before them is a subject that acts. */
const ACTING = words(`
  is was has have had will would can could shall should must may might does do did are were
  accepts accept began begins begin bombed bombs bombed bought brought builds built carried ceased chose conditions conditioned
  conducts conducted continues continue controls controlled decided deploys deployed destroyed drops dropped ended enters entered
  expects expelled faces faced fights fought fires fired gave gives goes got halts halted hits hit holds held imposed insists
  intends invaded invades joined keeps kept killed kills launches launched leads led left lifts lost maintains made makes met meets
  moved moves negotiates needs offered offers opened operates opposes plans played prepares pulled pushed puts ran receives
  recognised recognized relies remains resumed retaliated returned risks seized seeks sees sends sent set shelled shelled shot
  showed shows signals signed stands started stepped stopped strikes strives struck supplied supports suspended takes targeted
  threatened threatens took tries triggered turned used uses violated violates voted wants wanted went withdraws withdrew works
  summoned summons recalls bans banned backs backed blocks blocked vetoes vetoed votes sanctions sanctioned arms armed
  appointed appoints names named ties links linked pulls pounds pounded pounds ramps ramped mulls weighs eyes slams slammed
  vows hosts hosted brokers brokered mediates mediated rules ruled regards considers`);

const NOT_PAST = words(
  'united armed allied red hundred sacred naked wicked occupied need feed seed speed bed breed bleed weed',
);

/** True for a folded word that makes the name before it the one who says or does something. */
export function isPredicate(word: string): boolean {
  return SAYING.has(word) || ACTING.has(word) || isPast(word);
}

const isPast = (word: string) => word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word);

/** The same of a token. */
export const isPredicateAt = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, SAYING) || tokens.isIn(at, ACTING) || isPast(tokens.word(at));

/** Adverbs that may stand between a subject and its verb. */
export const BETWEEN_SUBJECT_AND_VERB = words(
  'also again already always even finally have has had initially immediately just later long meanwhile never not now often once only previously reportedly repeatedly still then therefore twice currently recently publicly technically formally officially allegedly apparently clearly',
);
