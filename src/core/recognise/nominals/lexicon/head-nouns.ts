import type { ActorKind } from '../../gazetteer/model.ts';
import type { NameLabel } from '../../mention.ts';
import { ROLE_NOUNS } from '../../names/lexicon/titles.ts';
import { words } from '../../names/lexicon/words.ts';

/** What a noun must have before it (or an "of" after it) to speak of somebody in particular. */
type Need = 'nothing' | 'determiner' | 'qualifier';

/** A noun that can be the head of a description of an actor. */
export interface HeadNoun {
  readonly kind: ActorKind;
  readonly label: NameLabel;
  /**
   * One of several; several; one body of many ("army"), with a verb like one; or a body with a verb like several ("police").
   */
  readonly number: 'one' | 'many' | 'body' | 'several';
  readonly need: Need;
}

/** Words of ROLE_NOUNS that as common nouns mostly mean something else, or that stand in a row of their own below. */
const NO_PERSON = words(`
  major chair coach head chief striker goalkeeper defender boxer champion player singer private captain general secretary deputy
  militant insurgent rebel jihadist terrorist gunman guerrilla fighter soldier resident villager refugee author owner
  sergeant lieutenant brigadier admiral marshal king queen emir prince princess speaker`);

const PERSONS = `
  source eyewitness bystander onlooker observer politician politico mp congressperson premier statesman
  investigator detective inspector policeman policewoman cop firefighter rescuer medic paramedic physician psychologist
  worker labourer laborer volunteer employee staffer staff personnel colleague analyst commentator specialist academic scholar
  journalist newsman blogger photographer delegate mediator negotiator interlocutor arbiter guarantor backer sponsor donor
  supporter backer opponent critic ally rival foe enemy partner counterpart insider whistleblower informant informer spy
  relative spouse parent sibling orphan child boy girl baby toddler teenager youth man woman person individual
  prisoner detainee hostage captive inmate suspect defendant accused convict fugitive deserter defector dissenter 
  smuggler trafficker dealer criminal thug looter perpetrator murderer killer assassin attacker assailant
  cleric preacher monk nun missionary priest bishop
  businessman businesswoman trader merchant shopkeeper vendor investor shareholder bondholder creditor lender borrower customer consumer
  buyer seller manager executive ceo developer contractor producer programmer designer passenger guest tourist visitor traveller traveler
  commuter motorist driver pilot sailor seaman 
  farmer fisherman herder herdsman shepherd miner teacher student pupil academic academician attendee participant
  veteran pensioner mayor councillor councilor magistrate jurist ruler monarch
  king queen emir prince princess speaker owner author general captain deputy secretary chief
  leader strongman warlord kingpin mastermind ringleader elder chieftain dignitary sheikh
  pontiff organiser organizer foreigner regulator advocate captor homeowner bodyguard agent interrogator archaeologist
  astronomer patient professional trainee respondent administrator searcher campaigner abductee buyer
  signatory petitioner applicant complainant plaintiff appointee official bureaucrat functionary technocrat
  analyst forecaster economist strategist adviser advisor aide confidant envoy emissary
  translator linguist interpreter
  peacemaker monitor inspector rapporteur`;

/** Forms of plurals that the rule does not give. */
const PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  spokesperson: 'spokespeople',
  staff: '',
  personnel: '',
  accused: '',
};

/** The plural of a noun; empty for one that has none. */
function pluralOf(noun: string): string {
  const irregular = PLURALS[noun];
  if (irregular !== undefined) return irregular;
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

interface Row {
  readonly kind: ActorKind;
  readonly label: NameLabel;
  /** Singular nouns; their plurals are added unless `only` says that one form is meant. */
  readonly nouns: Iterable<string>;
  readonly only?: 'many' | 'body' | 'several';
  readonly one?: Need;
  readonly many?: Need;
  /** One body of many rather than one person. */
  readonly body?: true;
}

/** Later rows overrule earlier ones. */
const ROWS: readonly Row[] = [
  { kind: 'person', label: 'PER', nouns: [...ROLE_NOUNS].filter(noun => !NO_PERSON.has(noun)) },
  { kind: 'person', label: 'PER', nouns: words(PERSONS) },
  { kind: 'person', label: 'PER', nouns: words('man woman boy girl child member head colonel'), many: 'qualifier' },
  { kind: 'person', label: 'PER', nouns: words('member head person individual'), one: 'qualifier', many: 'qualifier' },
  { kind: 'person', label: 'PER', nouns: words('staff personnel crew aircrew'), only: 'many', many: 'qualifier' },
  {
    kind: 'armed-forces',
    label: 'ORG',
    nouns: words(`
      soldier serviceman servicewoman marine airman trooper infantryman conscript reservist recruit commando paratrooper peacekeeper
      gendarme guardsman guard legionnaire cadet sergeant lieutenant sniper`),
  },
  { kind: 'armed-forces', label: 'ORG', nouns: words('troops'), only: 'many' },
  { kind: 'armed-forces', label: 'ORG', nouns: words('forces'), only: 'many', many: 'qualifier' },
  {
    kind: 'armed-forces',
    label: 'ORG',
    nouns: words('army navy brigade battalion regiment squadron platoon garrison gendarmerie'),
    body: true,
  },
  { kind: 'armed-forces', label: 'ORG', nouns: words('military force'), only: 'body' },
  { kind: 'armed-forces', label: 'ORG', nouns: words('unit patrol'), body: true, many: 'qualifier' },
  {
    kind: 'armed-group',
    label: 'ORG',
    nouns: words(`
      rebel insurgent militant guerrilla guerilla jihadist jihadi terrorist extremist islamist radical fighter combatant gunman
      militiaman rifleman separatist secessionist paramilitary mercenary kidnapper hijacker pirate bomber partisan bandit
      mutineer loyalist fedayee infiltrator abductor raider`),
  },
  { kind: 'armed-group', label: 'ORG', nouns: words('mujahideen mujahedeen fedayeen'), only: 'many' },
  {
    kind: 'armed-group',
    label: 'ORG',
    nouns: words('militia faction gang cell insurgency junta'),
    body: true,
  },
  { kind: 'armed-group', label: 'ORG', nouns: words('resistance'), only: 'body' },
  { kind: 'armed-group', label: 'ORG', nouns: words('enemy'), only: 'several' },
  {
    kind: 'state-body',
    label: 'ORG',
    nouns: words(`
      government administration cabinet ministry court tribunal council committee commission agency
      department authority embassy consulate municipality legislature delegation secretariat directorate
      bureau prosecution leadership presidency judiciary politburo`),
    body: true,
  },
  { kind: 'state-body', label: 'ORG', nouns: words('parliament'), body: true, one: 'nothing' },
  // Of several "regimes" most are rules, not rulers.
  { kind: 'state-body', label: 'ORG', nouns: words('regime'), only: 'body' },
  { kind: 'state-body', label: 'ORG', nouns: words('authorities'), only: 'many' },
  { kind: 'state-body', label: 'ORG', nouns: words('police'), only: 'several', one: 'nothing' },
  { kind: 'state-body', label: 'ORG', nouns: words('services'), only: 'many', many: 'qualifier' },
  {
    kind: 'state',
    label: 'GPE',
    nouns: words('countries nations states powers capitals'),
    only: 'many',
    many: 'qualifier',
  },
  {
    kind: 'organisation',
    label: 'ORG',
    nouns: words(`
      group organisation organization movement party coalition alliance bloc union federation association ngo charity company
      firm corporation consortium watchdog lobby syndicate cartel business sect panel mob team network institution board side
      manufacturer maker carmaker automaker airline airframer bank lender cooperative retailer supplier operator`),
    body: true,
  },
  {
    kind: 'organisation',
    label: 'ORG',
    nouns: words('groups parties teams networks sides unions institutions businesses'),
    only: 'many',
    many: 'qualifier',
  },
  { kind: 'organisation', label: 'ORG', nouns: words('opposition'), only: 'body' },
  {
    kind: 'media',
    label: 'ORG',
    nouns: words('newspaper broadcaster magazine outlet tabloid'),
    body: true,
  },
  { kind: 'media', label: 'ORG', nouns: words('media'), only: 'several', one: 'nothing' },
  { kind: 'media', label: 'ORG', nouns: words('press'), only: 'body' },
  { kind: 'media', label: 'ORG', nouns: words('channel station'), body: true, one: 'qualifier', many: 'qualifier' },
  {
    kind: 'population',
    label: 'PER',
    nouns: words(`
      resident civilian villager inhabitant citizen national refugee migrant immigrant evacuee protester protestor demonstrator
      rioter marcher settler worshipper worshiper mourner voter pilgrim tribesman townsman local islander compatriot countryman
      family household victim survivor displaced returnee exile dissident`),
  },
  { kind: 'population', label: 'PER', nouns: words('displaced'), only: 'body', one: 'qualifier' },
  { kind: 'population', label: 'PER', nouns: words('people'), only: 'many', many: 'qualifier' },
  { kind: 'population', label: 'PER', nouns: words('crowd'), body: true },
  { kind: 'population', label: 'PER', nouns: words('family household'), body: true },
  { kind: 'population', label: 'PER', nouns: words('populace public'), only: 'body' },
  {
    kind: 'population',
    label: 'NORP',
    nouns: words('population community minority tribe clan diaspora'),
    body: true,
    many: 'qualifier',
  },
];

function buildHeads(): ReadonlyMap<string, HeadNoun> {
  const heads = new Map<string, HeadNoun>();
  for (const { kind, label, nouns, only, one = 'determiner', many = 'nothing', body } of ROWS) {
    for (const noun of nouns) {
      if (only === 'many') heads.set(noun, { kind, label, number: 'many', need: many });
      else if (only !== undefined) heads.set(noun, { kind, label, number: only, need: one });
      else {
        heads.set(noun, { kind, label, number: body ? 'body' : 'one', need: one });
        const plural = pluralOf(noun);
        if (plural !== '') heads.set(plural, { kind, label, number: 'many', need: many });
      }
    }
  }
  // "children", "men": not in particular until something says which.
  for (const plural of ['people', 'men', 'women', 'children', 'boys', 'girls', 'youths', 'enemies', 'partners'])
    heads.set(plural, { ...heads.get(plural)!, need: 'qualifier' });
  return heads;
}

/** The nouns by which news describes actors without naming them, folded (see foldWord), singular and plural. */
export const HEAD_NOUNS: ReadonlyMap<string, HeadNoun> = buildHeads();
