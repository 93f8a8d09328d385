/** What the trained recogniser reads as one name though it is two, and as a person, a body or a place though its words say otherwise. */
import { LABELS_OF_PLACES, type NameLabel } from '../../mention.ts';
import { readAs, type TaggedName } from '../candidates/name-tagger.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { BODY_HEADS, BODY_OPENERS } from '../lexicon/heads.ts';
import { words } from '../lexicon/words.ts';
import { landOf } from '../places/land-words.ts';
import { isSite } from '../places/sites.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

/** Of these the ones that persons are called as well. */
const SURNAMES = words('county parish valley island river lake region borough');

/** "TV Qorlan", "NTV Qorlan", "Radio Qorlan". */
const STATION = /^(?:\p{Lu}{0,3}TV|Radio)$/u;
/** "Qorlan FM" */
const WAVES = words('fm tv');
/** "PT Qorlan": what firms are called in Indonesia. */
const LIMITED = /^(?:PT|CV)$/;

/** First words of places; of bodies only where a body's head word closes the name. */
const OPENERS: ReadonlyMap<string, NameLabel> = new Map([
  ['camp', 'FAC'],
  ['fort', 'FAC'],
  ['mount', 'LOC'],
  ['lake', 'LOC'],
  ['cape', 'LOC'],
  ['river', 'LOC'],
  ['loch', 'LOC'],
]);

/** "Camp Lemonnier", "River Qorlan", "Radio Qorlan", "fighters of the Qorlan Front": as its own words and those before it have it. */
export function asWordsSay(
  tokens: Tokens,
  name: TaggedName,
  isHead: (tokens: Tokens, at: number) => boolean,
): TaggedName {
  const { first, last } = name;
  if ((name.label === 'ORG' || name.label === 'PER') && isSite(tokens, first, last) && !opensAsBody(tokens, name))
    return readAs(name, first, last, 'FAC');
  if (isServiceDistrict(tokens, name) || isPlainBody(tokens, name)) return readAs(name, first, last, 'ORG');
  if (name.label === 'ORG' && isCareGivenAt(tokens, name)) return readAs(name, first, last, 'FAC');
  // "Co Kerry"
  if (name.label === 'PER' && last === first + 1 && tokens.raw(first) === 'Co') return readAs(name, first, last, 'GPE');
  if (isSchool(tokens, name)) return readAs(name, first, last, 'ORG');
  if (name.label === 'GPE' && last > first && LOCAL_GOVERNMENT.test(tokens.raw(last)))
    return readAs(name, first, last - 1, 'GPE');
  if (name.label === 'ORG' && last > first && isBeach(tokens, name)) return readAs(name, first, last, 'LOC');
  if (name.label === 'PER' && last > first && isScenery(tokens, name)) return readAs(name, first, last, 'LOC');
  if (name.label === 'PER' && last > first && isTrade(tokens, name)) return readAs(name, first, last, 'ORG');
  if (name.label === 'PER' && last > first && isCalledFirm(tokens, name)) return readAs(name, first, last, 'ORG');
  if (name.label === 'ORG' && isPartOfLand(tokens, name)) return readAs(name, first, last, 'GPE');
  if (name.label === 'LOC' && isManned(tokens, name)) return readAs(name, first, last, 'ORG');
  if ((name.label !== 'ORG' && name.label !== 'PER') || last === first || !tokens.has(last, SHAPE.capital)) return name;
  const closing = name.label === 'ORG' || !tokens.isIn(last, SURNAMES) ? landOf(tokens, last) : undefined;
  if (closing !== undefined) return opensAsBody(tokens, name) ? name : readAs(name, first, last, closing);
  if (last - first !== 1 || isHead(tokens, last)) return name;
  const label = OPENERS.get(tokens.word(first));
  return label === undefined ? name : readAs(name, first, last, label);
}

/** "voters in Qorlan North": a constituency or a part of a town, not a club. */
const isPartOfLand = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  last > first &&
  last - first < 3 &&
  tokens.isIn(last, PARTS) &&
  tokens.has(last, SHAPE.capital) &&
  tokens.gapBefore(last) === GAP.space &&
  tokens.gapBefore(first) === GAP.space &&
  tokens.isIn(first - 1, WITHIN);
const PARTS = words('north south east west central rural');
const WITHIN = words('in within across throughout near');

const isCalledFirm = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  STATION.test(tokens.raw(first)) ||
  LIMITED.test(tokens.raw(first)) ||
  (tokens.isIn(last, WAVES) && tokens.has(last, SHAPE.allCaps));

/** "died at Qorlan Hospital", "was taken to the Qorlan Clinic": the house, not those who run it. */
function isCareGivenAt(tokens: Tokens, { first, last }: TaggedName): boolean {
  const center = tokens.isIn(last, CENTERS) && tokens.isIn(last - 1, CARED);
  if (!center && !tokens.isIn(last, CARE) && !(last > first && tokens.isIn(first, CARE))) {
    if (last === first || !tokens.isIn(first + 1, CARE)) return false;
  }
  const before = tokens.word(first - 1) === 'the' ? first - 2 : first - 1;
  return tokens.gapBefore(before + 1) === GAP.space && tokens.isIn(before, INTO);
}
const CARE = words('hospital infirmary clinic hospice market tower museum library');
/** "Qorlan Medical Center" */
const CENTERS = words('center centre');
const CARED = words('medical health care trauma surgery');
const INTO = words('to in at from outside near inside into');

/** "Qorlan Global Foods", read as somebody */
const isTrade = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  (tokens.isIn(last, TRADES) || (last - first > 1 && tokens.isIn(last, TRADES_AT_LENGTH))) &&
  tokens.has(last, SHAPE.capital);
const TRADES = words(
  'foods motors services solutions systems studios records pictures resources minerals logistics shipping insurance ventures properties healthcare pharma biotech brewery breweries railways textiles chemicals cement electronics semiconductor software beverages supermarkets resorts casinos theatres motorsports newsroom elementary hospital clinic infirmary university council ministry committee police rugby gaa rfc afc retail exploration refining aerospace',
);

/** Surnames as well. */
const TRADES_AT_LENGTH = words('steel homes mills mines farms brothers power poultry dairy builders stores freight');

/** "Ysgol y Qorla", "Scoil Naomh Qorla" */
const isSchool = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  last > first && tokens.has(first, SHAPE.capital) && tokens.isIn(first, SCHOOLS);
const SCHOOLS = words('ysgol scoil gaelscoil gaelcholaiste colaiste ecole lycee istituto universidad universite');

/** "Qorla West LGA", the area of a local government in Nigeria */
const LOCAL_GOVERNMENT = /^LGAs?$/;

/** "Qorla Beach", which is no club of its name. */
const isBeach = (tokens: Tokens, { last }: TaggedName): boolean =>
  tokens.has(last, SHAPE.capital) && tokens.isIn(last, BEACHES);
const BEACHES = words('beach sands cove');

/** Land and water that nobody is called by, though clubs are ("Green Bay"). */
const SCENERY = words(
  'bay sound strait creek cove harbour harbor beach sands reservoir glacier canyon gorge lagoon estuary desert plateau gulf wetlands headland',
);

const isScenery = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  tokens.isIn(last, SCENERY) && tokens.has(last, SHAPE.capital) && !tokens.isIn(first, GIVEN_NAMES);

/** "Qorlan Unified School District": a body, whatever its district is. */
const isServiceDistrict = (tokens: Tokens, { first, last }: TaggedName): boolean =>
  last - first > 1 &&
  tokens.word(last) === 'district' &&
  tokens.has(last, SHAPE.capital) &&
  tokens.isIn(last - 1, SERVICES);

/** "Qorlan Transit Administration", read as a place: nothing but bodies is called so. */
const isPlainBody = (tokens: Tokens, { first, last, label }: TaggedName): boolean =>
  last > first && LABELS_OF_PLACES.has(label) && tokens.has(last, SHAPE.capital) && tokens.isIn(last, PLAIN_BODIES);

const PLAIN_BODIES = words(
  'administration forum ministry agency commission committee association society corporation institute foundation bureau organisation organization secretariat directorate inspectorate',
);

const SERVICES = words('school health fire water utility sanitation library irrigation');

/** Fronts of a war, and not those who call themselves one. */
const WAR_FRONTS = words('eastern western northern southern central home italian russian balkan macedonian caucasus');

/** "Nabil Haddad of the Qorlan Front", "fighters of the Qorlan Front": a front that has people is a body. */
function isManned(tokens: Tokens, { first, last }: TaggedName): boolean {
  const of = first - 2;
  return (
    last > first &&
    tokens.word(last) === 'front' &&
    tokens.has(last, SHAPE.capital) &&
    !tokens.isIn(first, WAR_FRONTS) &&
    tokens.word(first - 1) === 'the' &&
    tokens.word(of) === 'of' &&
    (tokens.has(of - 1, SHAPE.capital) || tokens.isIn(of - 1, MEMBERS))
  );
}

const MEMBERS = words(
  'member members fighter fighters militant militants gunmen rebels leader leaders commander commanders spokesman spokeswoman spokesperson head chief founder cadres supporters',
);

/** "Bank of Qorlan Province", "University of the Valley". */
function opensAsBody(tokens: Tokens, { first, last }: TaggedName): boolean {
  for (let at = first; at < last; at++) if (tokens.word(at) === 'of' || tokens.word(at) === 'for') return true;
  return false;
}

const BETWEEN_PLACES = words('in to near from');

/** The token at which the second of two joined names begins, and the last of the first one; undefined for one name. */
export function partedAt(tokens: Tokens, name: TaggedName): { last: number; first: number } | undefined {
  const isPlace = LABELS_OF_PLACES.has(name.label);
  for (let at = name.first + 1; at < name.last; at++) {
    const word = tokens.word(at);
    const article = tokens.word(at + 1) === 'the' && !tokens.has(at + 1, SHAPE.capital);
    const first = article ? at + 2 : at + 1;
    if (first > name.last || tokens.has(at, SHAPE.capital)) continue;
    // "Scarborough Shoal in the South China Sea", "Stack Rocks to Qorlan Hospital"
    if (isPlace && tokens.isIn(at, BETWEEN_PLACES) && tokens.has(first, SHAPE.capital)) return { last: at - 1, first };
    if (name.label === 'ORG' && word === 'and' && !article && endsWhole(tokens, name.first, at - 1))
      return first < name.last ? { last: at - 1, first } : undefined;
    if (name.label === 'ORG' && word === 'and' && isBody(tokens, first, name.last, article))
      if (article ? isBodyBefore(tokens, name.first, at - 1) : endsBody(tokens, name.first, at - 1))
        return { last: at - 1, first };
  }
  return undefined;
}

/** Two words at least, of which the last is what bodies are called. */
const endsBody = (tokens: Tokens, first: number, last: number): boolean =>
  last > first && tokens.has(last, SHAPE.capital) && tokens.isIn(last, BODY_HEADS);

/** "Qorlan Health Organization and | Friends of Marl": no name goes on with "and" after such a word. */
const endsWhole = (tokens: Tokens, first: number, last: number): boolean =>
  last > first && tokens.has(last, SHAPE.capital) && tokens.isIn(last, WHOLE_HEADS);

const WHOLE_HEADS = words('organisation organization commission committee agency association university ministry');

/** "Pact of …", "Alliance of …" */
const opensBody = (tokens: Tokens, first: number): boolean =>
  (tokens.isIn(first, BODY_OPENERS) || tokens.isIn(first, BODY_HEADS)) && tokens.word(first + 1) === 'of';

/** "National Bank and | Trust Company" goes on. */
const isBody = (tokens: Tokens, first: number, last: number, article: boolean): boolean =>
  tokens.gapBefore(first) === GAP.space &&
  tokens.word(first) !== 'trust' &&
  (endsBody(tokens, first, last) || (article && opensBody(tokens, first)));

/** With "and the" after it what stands before is whole, if it names a body by its first or last word. */
const isBodyBefore = (tokens: Tokens, first: number, last: number): boolean =>
  endsBody(tokens, first, last) || (tokens.word(first + 1) === 'of' && last > first + 1);
