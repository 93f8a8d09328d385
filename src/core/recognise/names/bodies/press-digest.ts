/** Digests of the press: what each paper writes stands below its name, which is a line of its own in capitals. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { Candidate, NO_CUE, NO_REFS, type UnitNames } from '../candidates/candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { words } from '../lexicon/words.ts';
import { foldWord } from '../text/fold.ts';

const HEADING = /^[\p{Lu}\d][\p{Lu}\d'’.&-]*(?: [\p{Lu}\d'’.&-]+){0,4}$/u;
const SECTIONS = words(
  'politics political economy economic economics business finance financial sport sports culture world foreign domestic home news front page top stories headlines markets market companies comment editorials general press digest international national region regional other',
);
const WHY = 'in a digest of the press the line above tells which paper it is';

const isPlain = (word: string): boolean => {
  const folded = foldWord(word);
  return SECTIONS.has(folded) || NEVER_NAMES.has(folded);
};

/** The paper, where the unit is nothing but its name; undefined for headings of sections and of lands. */
export function paperIn(names: UnitNames, text: string, index: GazetteerIndex): Candidate | undefined {
  const name = text.trim();
  if (!HEADING.test(name) || !/\p{Lu}{2}/u.test(name) || name.split(' ').every(isPlain)) return undefined;
  const start = text.indexOf(name);
  const whole = [...names.sure, ...names.weak].find(one => one.start === start && one.end === start + name.length);
  const isOther = whole?.refs.some(ref => index.noted(ref).kind !== 'media') === true;
  if (isOther && whole?.weak === false) return undefined;
  if (!isOther && whole !== undefined && whole.refs.length > 0) return whole.changed({ weak: false, score: 0.8 });
  return new Candidate({
    start,
    end: start + name.length,
    first: 0,
    last: 0,
    key: foldWord(name),
    source: 'document',
    refs: NO_REFS,
    label: 'ORG',
    weak: false,
    score: 0.7,
    why: WHY,
    cue: NO_CUE,
  });
}
