import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { readAs, type TaggedName } from '../candidates/name-tagger.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { PROFESSIONS } from '../lexicon/professions.ts';
import { words } from '../lexicon/words.ts';
import { isNumberOfRuler } from '../listed/surnames.ts';
import { isRank } from '../persons/ranks.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { asBank, isOwnerOfIts, withCompanySuffix, withoutOwner, withoutSmall, withSector } from './mend-bodies.ts';
import {
  isCitizen,
  isShelled,
  isSpeaker,
  isTitledPerson,
  isToldPerson,
  landBefore,
  landOfRank,
} from './mend-persons.ts';
import { asWordsSay } from './mend-places.ts';
import { isNoName } from './no-name.ts';
import { itemsOf } from './several-names.ts';

/** "King Letsie | III" */
const endOfRuler = (tokens: Tokens, { last }: TaggedName): number =>
  tokens.gapBefore(last + 1) === GAP.space &&
  !tokens.has(last, SHAPE.possessive | SHAPE.allCaps) &&
  isNumberOfRuler(tokens.raw(last + 1))
    ? last + 1
    : last;

/** "Chief Randy Qorlan" of the fire department; "Chief Joseph" is called so. */
const isChief = (tokens: Tokens, at: number, last: number): boolean => tokens.word(at) === 'chief' && last - at > 1;

/** "Forest Officer | Nabil Qorlan" */
const OFFICERS = words('officer commissioner collector inspector superintendent president');

const isListedAs = (listed: readonly Candidate[], { first, last }: TaggedName): boolean =>
  listed.some(one => !one.weak && one.first === first && one.last === last);

/**
 * What the trained recogniser reads as names, without what it is known to get wrong: a title alone is nobody ("Ambassador to
 * Lebanon"), and before a name no part of it; a land that somebody is sent to is no part of his name ("ambassador to Lebanon
 * | Nabil Haddad"); two names with a hyphen between them are not one; an accord has no say.
 */
export function mendTagged(
  tokens: Tokens,
  tagged: readonly TaggedName[],
  listed: readonly Candidate[],
  index: GazetteerIndex,
): TaggedName[] {
  const mended: TaggedName[] = [];
  for (const whole of tagged)
    for (const read of itemsOf(tokens, whole, listed)) {
      const named = asBank(
        tokens,
        withSector(tokens, withCompanySuffix(tokens, withoutSmall(tokens, read, listed, index))),
      );
      const isListed = isListedAs(listed, named);
      const name = isListed ? named : asWordsSay(tokens, named, isHead);
      if (isNoName(tokens, name, listed)) continue;
      if (isSpeaker(tokens, name, listed, index) || isToldPerson(tokens, name, listed)) {
        mended.push(readAs(name, name.first, name.last, 'PER'));
        continue;
      }
      if (!isListed && isOwnerOfIts(tokens, name)) {
        mended.push(readAs(name, name.first, name.last, 'ORG'));
        continue;
      }
      if (isShelled(tokens, name)) {
        mended.push(readAs(name, name.first, name.last, 'GPE'));
        continue;
      }
      if (name.label !== 'PER' && !isTitledPerson(tokens, name)) {
        mended.push(withoutOwner(tokens, name, listed, index));
        continue;
      }
      const land = landBefore(tokens, name, listed, index) ?? landOfRank(tokens, name, listed, index);
      if (land?.weak) mended.push(readAs(name, land.first, land.last, 'GPE'));
      let first = (land?.last ?? name.first - 1) + 1;
      if (name.last - first > 1 && isCitizen(tokens, first)) {
        mended.push(readAs(name, first, first, 'NORP'));
        first++;
      }
      while (first < name.last && (isRank(tokens, first) || isChief(tokens, first, name.last))) first++;
      for (let at = first + 1; at < name.last - 1; at++) if (tokens.isIn(at, OFFICERS)) first = at + 1;
      if (name.last - first > 1 && tokens.isIn(first, PROFESSIONS)) first++;
      const last = endOfRuler(tokens, name);
      const isSame = first === name.first && last === name.last && name.label === 'PER';
      mended.push(isSame ? name : readAs(name, first, last, 'PER'));
    }
  return mended;
}
