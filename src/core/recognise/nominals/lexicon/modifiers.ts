import { words } from '../../names/lexicon/words.ts';

/** Words that open a description and go with any head. */
export const OPENERS = words(`
  the a an this these that those its his her their our my your another some several many most few certain various numerous
  other both all half`);

/** With these nobody in particular is meant. */
export const NOBODY = words('no any every each neither either whatever whichever such whose which what');

/** Before an opener: "all the parties", "both the army and". */
export const BEFORE_OPENERS = words('all both half');

/** Before a number, within what it counts: "an additional 125 soldiers", "the other two". */
export const BEFORE_NUMBERS = words('other additional further first last next remaining same another');

/** Participles that hardly ever tell what somebody did to those after them. */
export const LASTING = words(
  'armed unarmed suspected alleged convicted unidentified unnamed masked displaced retired united allied joint combined experienced disgruntled hooded uniformed',
);

/** What stands before "of" and counts those after it: "hundreds of people", "a group of gunmen", "one of the officials". */
export const COUNTING = words(`
  hundreds thousands dozens scores tens millions number numbers group groups crowd crowds majority minority handful pair couple
  lot lots band bands gang gangs one two three four five six seven eight nine ten some most many several all few members
  fraction portion series column convoy generation bulk half`);

/** Adjectives and participles that stand before nouns for actors. */
const ADJECTIVES = words(`
  senior junior top high ranking former ex acting interim late new old young elderly local foreign national international regional
  global domestic civil civilian military political diplomatic official public private secret special armed unarmed unidentified
  unnamed anonymous masked hooded wounded injured dead killed displaced missing retired reserve elite religious secular moderate
  radical extremist militant hardline conservative liberal leftist rightist ultra islamist jihadist communist nationalist
  separatist secessionist royalist loyalist democratic autonomous independent neutral western eastern northern southern central
  north south east west northwestern northeastern southeastern southwestern arab muslim christian jewish islamic sunni shiite shia
  rival warring opposing allied friendly hostile enemy neighbouring neighboring fellow leading key main major prominent
  influential powerful small large big largest biggest first second third last next same own entire whole free joint combined
  innocent ordinary poor rich wealthy vulnerable desperate angry hungry trapped besieged stranded human legal financial
  federal provincial municipal state royal imperial revolutionary transitional provisional caretaker good bad best worst close
  longtime veteran chief deputy vice assistant general prime undercover plainclothes uniformed heavy light mechanised mechanized
  armoured armored airborne additional more less fewer further remaining surviving suspected alleged accused convicted detained
  jailed imprisoned captured kidnapped abducted exiled wanted terrorist terror paramilitary guerrilla insurgent rebel mixed
  ethnic native pregnant little female male adult informed unspecified multiple ruling governing outgoing incoming elected
  unelected appointed designated so called brutal terrorised fleeing returning visiting invading occupying attacking retreating
  advancing protesting striking participating mediating fighting serving mourning wider broader broad lead nascent fledgling
  total united dissident diverse younger older larger poorer poorest richest latest unknown developing developed industrialized
  industrialised registered overseas foreign emerging nuclear low cost parent legitimate corporate`);

/** Nouns that stand before nouns for actors: "security forces", "aid workers", "camp residents". */
export const NOUN_MODIFIERS = words(`
  security defence defense interior intelligence police army navy military government opposition rebel militia militant insurgent
  party coalition alliance state union health justice finance oil energy education transport labour labor foreign press media
  news television tv radio satellite aid relief rescue emergency ambulance hospital peace peacekeeping ceasefire truce border
  coast ground land sea infantry artillery tank missile drone rocket combat battle operations counterterrorism terrorism riot
  prison camp village town city district province governorate county community neighbourhood neighborhood family tribe clan church
  mosque school university college student youth women children rights society think tank watchdog monitoring observer group
  member council committee commission court election campaign cabinet parliament office vice prime deputy chief field company
  bank business industry factory plant trade market stock investment equity auto car automobile aircraft airline flight ship boat
  bus taxi truck train crew mortgage insurance record film parent suicide hostage drug arms weapons people money food water farm
  mine construction road refugee mob protest street site project research policy law subject matter guarantor donor
  home custody world workforce sector minority majority air media phone fighter resistance regime junta reserve service war democracy level polling weather space textile flood crime gas agriculture
  subway piracy rape advocacy corruption power housing earthquake airport hurricane immigration disaster search sports port
  protection communications coal gang guard peshmerga manufacturing mining banking shipping broadcasting trading training fighting`);

/** Modifiers that make a group one that bears arms. */
export const ARMED_MODIFIERS = words(`
  armed militant rebel insurgent terrorist terror guerrilla jihadist jihadi extremist islamist paramilitary resistance separatist
  militia`);

/** Modifiers after which "forces" are not those of a state. */
export const REBEL_MODIFIERS = words('rebel opposition insurgent resistance separatist militia guerrilla');

/** Before a hyphen and a head noun: "non-combatants", "ex-soldiers"; with other words it is no actor ("single-party rule"). */
export const PREFIXES = words('non vice ex co under deputy counter step grand');

/** Services that act: not "government services". */
export const ACTING_SERVICES = words(
  'security intelligence emergency secret rescue police armed ambulance fire special',
);

/** Nouns that with "sources" speak of no people. */
export const THINGS_WITH_SOURCES = words(
  'water food power energy income heat light revenue data information open funding news supply fuel gas oil electricity',
);
/** What makes "source" somebody who speaks. */
export const SPEAKING_SOURCES = words(`
  security military diplomatic official local informed medical government intelligence senior police army palace presidential
  hospital political judicial ministerial western palestinian knowledgeable reliable anonymous unnamed several
  other opposition rebel party independent court airport humanitarian rescue tribal field parliamentary defence defense health
  ministry industry media press two three four five many various some multiple`);

const SUFFIX = /(?:al|ic|ious|ist|ive|ese|ish|less|able|ible|ary|ant|ent|ern|ian)$/;

/** True for a folded word that can stand as an adjective before a noun for an actor. */
export function isAdjective(word: string): boolean {
  return ADJECTIVES.has(word) || (word.length > 4 && SUFFIX.test(word));
}

/** Channels and stations that broadcast. */
export const BROADCASTING = words('television tv radio satellite news cable state media broadcast broadcasting');
