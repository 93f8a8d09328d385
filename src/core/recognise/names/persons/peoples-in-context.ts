/** Peoples and faiths whose names are languages, given names or parts of other names as often: only beside a word of people. */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { signWords, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const WHY = 'the noun beside it is said of people';

const PEOPLES = signWords(
  'english karen moro shan chin kachin mon lao marathi hausa tigrayan acholi methodist baptist presbyterian evangelical adventist jesuit dinka nuer akan ashanti kikuyu luo kalenjin ndebele shona swazi xhosa ewe fon mossi tonga bemba',
);
const PEOPLE = words(
  'people peoples community communities minority rebels rebel guerrillas insurgents militants separatists fighters villagers villages village refugees leader leaders elders elder chief chiefs tribe tribesmen tribes clan clans farmers herders fishermen traders migrants women men woman man families family youths youth politician politicians voters population settlers nationalists nationalist church churches pastor pastors minister ministers bishop bishops preacher preachers missionary missionaries congregation clergyman priest priests school schools',
);
/** Only the English have these by their name in reports of the day. */
const OF_ENGLAND = words(
  'club clubs side sides team teams soccer football rugby cricket player players striker strikers midfielder defender goalkeeper winger captain coach manager fans fan supporters league premier champions champion batsman bowler batsmen bowlers seamer international internationals town towns city cities county counties countryside coast coastline port seaside courts court hooligans tourist tourists businessman pub pubs nobleman king kings queen crown troops soldiers army fleet',
);

/** Those whom only a people has. */
const OF_PEOPLES = signWords('elders tribesmen tribespeople tribe tribes peoples herdsmen herders clansmen');

/** "Ngāi Qorlan elders": a people that no list has, read as somebody or as nothing. */
export function peoplesOfElders(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !tokens.any(OF_PEOPLES)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const { first, last } of runs) {
    const next = last + 1;
    if (!tokens.isIn(next, OF_PEOPLES) || tokens.gapBefore(next) !== GAP.space || tokens.has(next, SHAPE.capital))
      continue;
    const from = first < last && tokens.isIn(first, NEVER_NAMES) ? first + 1 : first;
    if (last - from > 1 || tokens.isIn(from, NEVER_NAMES) || isHead(tokens, last) || tokens.has(last, SHAPE.possessive))
      continue;
    if (
      candidates.every(
        one => !meets(one, from, last) || (one.refs.length === 0 && one.first >= from && one.label !== 'NORP'),
      )
    )
      found.push(ruleCandidate(tokens, from, last, 'NORP', 0.65, WHY));
  }
  return found;
}

/** "Karen rebels", "English soccer club", "ethnic Shan", "a Methodist church". */
export function peoplesIn(tokens: Tokens, candidates: readonly Candidate[], shape: UnitShape): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !tokens.any(PEOPLES)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.has(at, SHAPE.capital) || !tokens.isIn(at, PEOPLES) || tokens.has(at, SHAPE.possessive)) continue;
    const next = at + 1;
    const ethnic = tokens.word(at - 1) === 'ethnic' && tokens.gapBefore(at) === GAP.space;
    const said =
      tokens.gapBefore(next) === GAP.space &&
      !tokens.has(next, SHAPE.capital) &&
      (tokens.isIn(next, PEOPLE) || (tokens.word(at) === 'english' && tokens.isIn(next, OF_ENGLAND)));
    if (!ethnic && !said) continue;
    // "Old English villages", "Aye Karen people": the end of something longer.
    if (!ethnic && tokens.has(at - 1, SHAPE.capital) && at > 1 && tokens.gapBefore(at) === GAP.space) continue;
    const beside = candidates.filter(one => meets(one, at, at));
    if (beside.some(one => one.refs.length > 0 || one.last > at || one.first < at)) continue;
    found.push(ruleCandidate(tokens, at, at, 'NORP', 0.7, WHY));
  }
  return found;
}
