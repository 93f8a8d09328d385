import { stemOf } from './stem.ts';

/**
 * Words of conflict reporting that say one thing, a line each: "truce" and "ceasefire" have to meet where two outlets
 * choose differently. A word stands in one line only.
 */
const CONCEPTS: Readonly<Record<string, string>> = {
  ceasefire: 'ceasefire truce armistice lull',
  talks:
    'talk negotiation negotiate negotiating discussion discuss dialogue meeting meet session summit round consultation contact encounter deliberate',
  delegation: 'delegation delegate representative emissary',
  envoy: 'envoy ambassador diplomat',
  withdrawal: 'withdrawal withdraw pullout retreat redeploy redeployment vacate',
  occupation: 'occupy occupation occupier',
  disarmament:
    'disarm disarmament disarming demilitarize demilitarise demilitarization decommission dismantle weapon weapons weaponry arms arsenal',
  rearming: 'rearm rearming rearmament rebuild rebuilding smuggle smuggling',
  strike: 'strike airstrike raid bomb bombing bombed bombard bombardment attack shelling shell hit pound',
  drone: 'drone uav aircraft unmanned',
  mortar: 'mortar round artillery rocket missile projectile',
  killing: 'kill die dead death slay fatality casualty corpse body eliminate elimination assassinate assassination',
  wounding: 'injure injury wound wounded hurt maim',
  displacement: 'displace displacement displaced flee evacuate evacuation refugee uproot',
  damage: 'damage destroy destruction ruin wreck demolish',
  prisoner: 'prisoner hostage captive detainee inmate',
  release: 'release free freed return exchange swap handover',
  capture: 'capture arrest seize detain seizure abduct kidnap',
  escalation: 'escalate escalation clash war warfare confrontation flare resumption',
  calming:
    'deescalate deescalation calm restraint stabilize stabilise stability contain containment offramp drawdown defuse',
  hostilities: 'hostility hostilities conflict violence fight fighting',
  economy: 'economy economic economical trade investment commerce infrastructure reconstruction business',
  cooperation: 'cooperation cooperate collaboration collaborate partnership coordination coordinate',
  normalization: 'normalize normalise normalization normalisation normalized normal accord embassy',
  peace: 'peace treaty',
  border: 'border frontier boundary line demarcate demarcation delineate delineated delineation',
  civilian: 'civilian resident villager inhabitant bystander',
  fighter: 'fighter militant gunman combatant operative rebel insurgent extremist militiaman',
  troops: 'troop soldier army military force',
  agreement: 'agree agreement accept consent deal pact',
  refusal: 'refuse refusal reject rejection decline rebuff spurn',
  silence: 'comment respond response announcement announce statement',
  praise: 'positive excellent productive constructive good optimism optimistic encouraging',
  intelligence: 'intelligence spy spying informant undercover infiltrate infiltrating infiltration agent espionage',
  false: 'false faulty wrong mistaken mistake error misinformation',
  leadership: 'lead leader head chair commander chief boss',
  attendance: 'attend attendance participate participation join presence present inclusion',
  threat: 'threat threaten danger dangerous menace risk',
  warning: 'warn warning caution alarm',
  demand:
    'demand insist insistence call urge press pressure essential prerequisite condition conditional require requirement',
  convoy: 'convoy truck lorry aid delivery',
  postponement: 'postpone postponement delay defer adjourn suspend',
  beginning: 'begin start launch open inaugurate initiate initiation',
  ending: 'end stop halt cease expire expiration expiry',
  inquiry: 'inquiry investigate investigation probe finding',
  violation: 'violation violate breach infringe infringement',
  sovereignty: 'sovereignty sovereign territory territorial',
  rule: 'government authority administration cabinet ministry',
  monitor: 'monitor monitoring observer verification verify verifiable mechanism',
  direct: 'direct directly bilateral',
  responsibility: 'responsible responsibility blame accuse accusation fault',
  motive: 'aim aimed goal objective purpose intend intention',
};

/**
 * What goes with what, half as strong as the same word: the opposite of a thing is about the thing ("withdraw" and "kept
 * troops"), and some things are parts of others.
 */
const KIN: readonly (readonly [string, string])[] = [
  ['withdrawal', 'occupation'],
  ['disarmament', 'rearming'],
  ['escalation', 'calming'],
  ['escalation', 'hostilities'],
  ['agreement', 'refusal'],
  ['beginning', 'ending'],
  ['normalization', 'peace'],
  ['ceasefire', 'hostilities'],
  ['ceasefire', 'violation'],
  ['prisoner', 'release'],
  ['prisoner', 'capture'],
  ['release', 'capture'],
  ['envoy', 'delegation'],
  ['delegation', 'attendance'],
  ['envoy', 'attendance'],
  ['economy', 'cooperation'],
  ['killing', 'wounding'],
  ['strike', 'drone'],
  ['strike', 'mortar'],
  ['strike', 'damage'],
  ['threat', 'warning'],
  ['threat', 'escalation'],
  ['fighter', 'civilian'],
  ['demand', 'refusal'],
  ['responsibility', 'violation'],
  ['sovereignty', 'violation'],
  ['intelligence', 'false'],
  ['postponement', 'talks'],
  ['monitor', 'inquiry'],
];

/** Concepts (with `~` in front) that go with this one. */
export const KIN_OF: ReadonlyMap<string, readonly string[]> = kinship();

function kinship(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [one, other] of KIN) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      all.set(`~${from}`, [...(all.get(`~${from}`) ?? []), `~${to}`]);
    }
  }
  return all;
}

/** Phrases that are one concept, before the words are parted. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bcease-\s?fires?\b/g, ' ceasefire '],
  [/\bcessation of (?:all )?hostilities\b|\boperational pause\b/g, ' ceasefire '],
  [/\bair[- ]strikes?\b/g, ' airstrike '],
  [/\b(?:pull(?:ed|ing|s)?|pulling)[ -](?:out|back)\b|\bpull-?outs?\b/g, ' withdraw '],
  [/\b(?:turn(?:ed|ing|s)?|vot(?:ed|ing|es?)) down\b|\brul(?:ed|ing|es?) out\b/g, ' refuse '],
  [/\bcall(?:ed|ing|s)? off\b|\bput(?:ting|s)? off\b/g, ' postpone '],
  [/\b(?:lay(?:ing|s)?|laid) down (?:its|their|his)? ?(?:arms|weapons)\b/g, ' disarm '],
  [/\bde-\s?escalat/g, ' deescalat'],
  [/\bblue line\b/g, ' blueline border '],
  [/\bstatus quo\b/g, ' statusquo '],
  [/\bregional war\b|\bwider war\b|\bwider conflict\b|\ball-out war\b|\bregional crisis\b/g, ' widerwar escalation '],
];

const conceptOfStem = new Map<string, string>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const word of words.split(' ')) {
    conceptOfStem.set(stemOf(word), `~${concept}`);
  }
}

/** The concept that a stem belongs to (with `~` in front), else the stem itself. */
export function conceptOf(stem: string): string {
  return conceptOfStem.get(stem) ?? stem;
}

/** The text with its set phrases written as one word each, for {@link conceptOf}. @param text in lower case */
export function joinPhrases(text: string): string {
  return PHRASES.reduce((joined, [pattern, word]) => joined.replace(pattern, word), text);
}
