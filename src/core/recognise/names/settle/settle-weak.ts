import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import { type Candidate, NO_REFS } from '../candidates/candidate.ts';
import type { DocumentNames } from '../candidates/document.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { isPredicate, SAYING } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { holdsRole } from '../listed/office.ts';
import { isDefinite } from '../text/definite.ts';

/** Why what bears only a part of a listed name is not linked. */
export const NOT_IN_FULL = 'the full name does not stand in this article';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u;

/** A name that may as well be something else, as the article bears it out; undefined where it does not. */
export function settleWeak(
  candidate: Candidate,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
  text: string,
): Candidate | undefined {
  const supported = candidate.refs.filter(ref => document.entries.has(ref.entry));
  if (supported.length > 0)
    return candidate.changed({
      refs: supported,
      weak: false,
      source: 'document',
      score: 0.85,
      why: 'the article names it unmistakably elsewhere',
    });
  if (candidate.title !== undefined) {
    const { title } = candidate;
    const holders = candidate.refs.filter(ref => holdsRole(index.actor(ref.id), title, published));
    if (holders.length > 0)
      return candidate.changed({
        refs: holders,
        weak: false,
        source: 'document',
        score: 0.8,
        why: `the title “${title}” fits the office held`,
      });
  }
  const bodies = candidate.refs.filter(ref => ref.kind === 'actor' && index.noted(ref).kind !== 'person');
  // "Democratic Alliance", as parties of many lands may be called.
  const spokenOf = bodies.filter(ref => document.countries.has(index.noted(ref).country ?? ''));
  if (spokenOf.length > 0 && candidate.last > candidate.first)
    return candidate.changed({
      refs: spokenOf,
      weak: false,
      source: 'document',
      score: 0.75,
      why: 'the article speaks of its country',
    });
  // "Labor" in an article about Australia.
  const own = partiesOf(bodies, document.mainCountry, index);
  if (own.length > 0 && candidate.last === candidate.first && isNamedSo(candidate, text))
    return candidate.changed({
      refs: own,
      weak: false,
      source: 'document',
      score: 0.75,
      why: 'the article is about its country',
    });
  // "the Council", which the corpus's gazetteer knows as a short form: shown, not linked.
  const counts = () =>
    candidate.last > candidate.first ||
    document.named.has(candidate.key) ||
    ACRONYM.test(text.slice(candidate.start, candidate.end)) ||
    isDefinite(text, candidate.start);
  if (bodies.length > 0 && counts()) {
    // "the Greens" in an article of a land whose Greens nobody lists.
    const meant = document.countries.size === 0 ? bodies : bodies.filter(ref => mayBeSpokenOf(ref, document, index));
    if (meant.length === 0)
      return candidate.changed({ refs: NO_REFS, label: 'ORG', weak: false, score: 0.5, why: ELSEWHERE });
    return candidate.changed({
      refs: meant,
      weak: false,
      unsure: true,
      score: 0.5,
      why:
        candidate.refs.some(ref => ref.preferred) && candidate.last > candidate.first
          ? 'the article does not speak of its country'
          : NOT_IN_FULL,
    });
  }
  const places = candidate.refs.filter(ref => ref.kind === 'place');
  // "ill" is common, "Ill." with its full stop is not.
  const common = NEVER_NAMES.has(candidate.key) && !places.some(ref => ref.text.endsWith('.'));
  if (places.length === 0 || common) return undefined;
  if (candidate.cue.part === 'place')
    return candidate.changed({ refs: places, weak: false, score: 0.65, why: candidate.cue.why });
  if (document.placed.has(candidate.key) && !document.surnames.has(candidate.key))
    return candidate.changed({
      refs: places,
      weak: false,
      score: 0.55,
      why: 'elsewhere in this article it is clearly a place',
    });
  if (document.near.size === 0) return undefined;
  const near = places.filter(ref => document.near.has(ref.id));
  if (near.length === 0 || !mayBeTown(candidate, document, text)) return undefined;
  return candidate.changed({
    refs: near,
    weak: false,
    score: 0.55,
    cue: { part: 'place', strong: false, why: 'the article names a place near it or is about its country' },
  });
}

const ELSEWHERE = 'what is listed under its name is of a land that the article does not speak of';

/** Of a land that the article speaks of, or of none; what a name of several words or the corpus's own gazetteer names stays. */
const mayBeSpokenOf = (ref: NameRef, document: DocumentNames, index: GazetteerIndex): boolean => {
  const { country } = index.noted(ref);
  return country === undefined || document.countries.has(country) || ref.preferred || index.isAdded(ref);
};

const partiesOf = (
  bodies: readonly NameRef[],
  country: string | undefined,
  index: GazetteerIndex,
): readonly NameRef[] =>
  country === undefined
    ? NO_REFS
    : bodies.filter(
        ref =>
          ref.exact && index.noted(ref).country === country && index.noted(ref).kind === 'organisation' && !ref.acronym,
      );

/** In the midst of a sentence, with "the", or before what it does, as "Labor Day" and "Labor costs" are not. */
function isNamedSo({ start, end }: Candidate, text: string): boolean {
  const after = text.slice(end, end + FARTHEST);
  if (/^(?: \p{Lu}|-)/u.test(after)) return false;
  if (isDefinite(text, start) || /[\p{Ll},] $/u.test(text.slice(0, start))) return true;
  const next = /^ (\p{Ll}+)/u.exec(after)?.[1];
  return next === undefined ? /^['’]s /.test(after) : isPredicate(next) || next.endsWith('ed');
}

/** By itself between small words or commas, neither as somebody of the article is called nor as one who speaks. */
function mayBeTown(candidate: Candidate, document: DocumentNames, text: string): boolean {
  const { key, title, start, end } = candidate;
  if (title !== undefined || document.teams.size > 0 || document.surnames.has(key) || document.givenNames.has(key))
    return false;
  if (NAME_BEFORE.test(text.slice(Math.max(0, start - FARTHEST), start))) return false;
  const after = text.slice(end, end + FARTHEST);
  if (NAME_AFTER.test(after)) return false;
  const verb = /^,? (\p{Ll}+)/u.exec(after)?.[1];
  return verb === undefined || (!SAYING.has(verb) && !OF_PERSONS.has(verb));
}
const FARTHEST = 24;
/** "Ann Qorlan", "of St. Qorlan", "K. Qorlan", "the Qorlan" */
const NAME_BEFORE = /(?:\p{Lu}[\p{L}'’]*\.?|\b[Tt]he|[-&]) ?$/u;
/** "Qorlan Marl", "Qorlan & Sons", "Qorlan-Marl", "Qorlan (Labour)", "Qorlan, 34," */
const NAME_AFTER = /^(?: \p{Lu}| ?[-&]| \(|, \d\d,)/u;
const OF_PERSONS = words('who whose he she himself herself scored');
