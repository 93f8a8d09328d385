/** Names as the rest of their article shows what they are. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { DocumentNames } from '../candidates/document.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isTeam } from '../sport/teams.ts';

/** Bears the surname of somebody whom the article names in full, and nothing speaks for a place or a body of that name. */
export function isUnlistedPerson({ key, label, refs, cue }: Candidate, { majority }: DocumentNames): boolean {
  if (refs.length > 0) return false;
  return label === 'PER' || (cue.part !== 'place' && (majority.get(key) ?? 'PER') === 'PER');
}

/** "Qorlaby" where the article names "Qorlaby Town Council", and nobody called Qorlaby. */
export function asSeat(candidate: Candidate, { seats, givenNames }: DocumentNames): Candidate | undefined {
  const { key, refs, title, label } = candidate;
  if (refs.length > 0 || title !== undefined || (label !== 'ORG' && label !== 'PER')) return undefined;
  if (!seats.has(key) || givenNames.has(key) || isTeam(candidate)) return undefined;
  const why = 'the article names a body that is called after the town';
  return candidate.changed({ label: 'GPE', source: 'document', score: 0.7, why });
}

/** "Kenyon" where the article names "Kenyon Emergency Services" in full, and nobody called Kenyon. */
export function asBody(candidate: Candidate, { openers, surnames, givenNames }: DocumentNames): Candidate | undefined {
  const { key, refs, title, label, cue } = candidate;
  if (refs.length > 0 || title !== undefined || label === 'ORG' || !openers.has(key)) return undefined;
  if (cue.part === 'place' || surnames.has(key) || givenNames.has(key)) return undefined;
  const why = 'the article names a body in full whose name begins so';
  return candidate.changed({ label: 'ORG', source: 'document', score: 0.7, why });
}

/** "in Qorla,", "the village of Qorla", "Qorla district": where nobody of that name is known, such words stand beside a place. */
export function asLed(
  candidate: Candidate,
  { majority, givenNames }: DocumentNames,
  text: string,
): Candidate | undefined {
  const { key, refs, title, label, cue, start, end } = candidate;
  if (label !== 'PER' || refs.length > 0 || title !== undefined) return undefined;
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const after = text.slice(end, end + FARTHEST);
  const told =
    cue.part === 'place' && (KIND_OF.test(before) || (IN.test(before) && GOES_ON.test(after)) || KIND.test(after));
  const led =
    told ||
    (LEADS.test(before) && (WAY_TO.test(before) || FROM.test(before))) ||
    FAR_FROM.test(after) ||
    UNIT.test(after);
  if (!led) return undefined;
  const given = key.includes(' ') ? key.slice(0, key.indexOf(' ')) : key;
  if (GIVEN_NAMES.has(given) || givenNames.has(key) || majority.get(key) === 'PER') return undefined;
  return candidate.changed({
    label: 'GPE',
    source: 'document',
    score: 0.6,
    why: told ? cue.why : 'the words beside it tell of a way or a home',
  });
}
const FARTHEST = 24;
/** A quick look, as few names stand so. */
const LEADS = /(?:to|from|of|as|for) $/;
/** "all the way to Qorla", "by way of Qorla", "as far as Qorla", "20 miles from Qorla" */
const WAY_TO =
  /\s(?:(?:road|way|route|trains?|bus|buses|ferry|drove|travelled|traveled|flights?|motorway|highway) to|by way of|as far as|heading for|bound for|(?:miles?|km|kms|kilomet(?:re|er)s?) (?:from|(?:north|south|east|west)(?:[- ]?(?:east|west))? of)) $/;
/** "a farmer from Qorla", "a father of three from Qorla" */
const FROM =
  /(?:\s(?:man|woman|men|women|boy|girl|teenager|couple|villagers|volunteers|fighters|traders|survivors|refugees|protesters|patients?|soldiers|troops|fishermen|herders|family|families|farmer|farmers|worker|workers|driver|resident|residents|pupils?|students?|people|crews?|teams?|mum|dad|mother|father|of (?:one|two|three|four|five|six)|originally|hails|trains?|bus|buses|engineers|firefighters|officers|nurse|teacher|native) from) $/;
/** What nothing but a place is: "Qorla LGA", "Qorla mandal". */
const UNIT =
  /^ (?:LGAs?|[Ll]ocal [Gg]overnment|panchayat|mandal|taluk|tehsil|barangay|woreda|sub-?county|constituency|chiefdom)\b/;
/** ", about 40 miles south of Marl" */
const FAR_FROM = /^, (?:about |some |around |roughly |just )?\d+(?:\.\d)? ?(?:miles?|km|kms|kilomet)/;
const IN = /(?:^|\s)(?:in|near|outside|inside|around|across|into|through|via|towards?) $/i;
const KIND_OF =
  /\s(?:city|town|village|capital|port|province|district|suburb|outskirts|governorate|island|municipality|commune) of $/;
const KIND = /^ (?:district|province|governorate|suburbs?|county|municipality|village|township|ward)\b/;
/** Whoever is meant by "in Qorlan v. State" or "in Qorlan and Marl [7]" is nobody's town. */
const GOES_ON =
  /^(?:[.;)\u2019\u201d]|, (?!\d)| (?:on|says?|said|where|when|after|before|since|for|to|was|were|is|are|has|have|had|who|with|that|during|by|will)\b|$)/;

/** An unlisted name as the article reads it more often than not. */
export function asMostly(candidate: Candidate, { majority, seats }: DocumentNames): Candidate {
  const { refs, key } = candidate;
  const label = refs.length > 0 || isTeam(candidate) || seats.has(key) ? undefined : majority.get(key);
  if (label === undefined || label === candidate.label) return candidate;
  return candidate.changed({ label, source: 'document', score: 0.7, why: 'elsewhere in this article it is read so' });
}

/** What the article itself has defined the short form as, before what any list has under it: "the People Power Party (PPP)". */
export function definedShort(
  candidate: Candidate,
  { acronyms }: DocumentNames,
  index: GazetteerIndex,
): Candidate | undefined {
  const { refs, source, label, first, last, key } = candidate;
  if (refs.length === 0)
    return (source === 'rule' || (source === 'tagger' && first === last)) && label === 'ORG'
      ? acronyms.get(key)
      : undefined;
  const short =
    first === last && refs.every(ref => ref.kind === 'actor' && !ref.demonym) ? acronyms.get(key) : undefined;
  return short !== undefined && isMeant(short, candidate, index) ? short : undefined;
}

/** The short form is that of another body than the gazetteer has under these letters. */
function isMeant(short: Candidate, { refs, key }: Candidate, index: GazetteerIndex): boolean {
  if (refs.some(ref => index.isAdded(ref))) return false;
  const isOther = !short.refs.some(ref => refs.some(own => own.id === ref.id));
  return isOther && spells(short.key, key);
}

/** The letters of the short form begin words of the name, in order. */
function spells(name: string, short: string): boolean {
  const initials = name.split(' ').map(word => word.charAt(0));
  let at = 0;
  for (const initial of initials) if (initial === short.charAt(at)) at++;
  return at === short.length;
}
