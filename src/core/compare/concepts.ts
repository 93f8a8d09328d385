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
  withdrawal: 'withdrawal withdraw pullout retreat redeploy redeployment vacate relinquish',
  occupation: 'occupy occupation occupier',
  disarmament:
    'disarm disarmament disarming demilitarize demilitarise demilitarization decommission dismantle weapon weapons weaponry arms arsenal',
  rearming: 'rearm rearming rearmament rebuild rebuilding smuggle smuggling',
  strike: 'strike airstrike raid bomb bombing bombed bombard bombardment attack shelling shell hit pound',
  drone: 'drone uav aircraft unmanned',
  mortar: 'mortar artillery rocket missile projectile',
  killing:
    'kill die dead death slay slain perish martyr toll fatality casualty corpse body eliminate elimination assassinate assassination massacre execute execution',
  wounding: 'injure injury wound wounded hurt maim',
  displacement: 'displace displacement displaced flee evacuate evacuation refugee uproot',
  damage: 'damage destroy destruction ruin wreck demolish',
  prisoner: 'prisoner hostage captive detainee inmate',
  release: 'release free freed exchange swap handover',
  homecoming: 'return repatriate repatriation resettle resettlement',
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
  intelligence:
    'intelligence spy spying informant undercover informer infiltrate infiltrating infiltration agent espionage',
  false: 'false faulty wrong mistaken mistake error misinformation',
  leadership: 'lead leader head chair commander chief boss',
  attendance: 'attend attendance participate participation join presence present inclusion',
  threat: 'threat threaten danger dangerous menace risk',
  warning: 'warn warning caution alarm',
  demand:
    'demand insist insistence call urge press pressure essential prerequisite condition conditional require requirement',
  convoy: 'convoy truck lorry',
  relief: 'aid humanitarian relief assistance supply supplies donation donor',
  offensive: 'offensive invasion invade incursion assault advance foray',
  siege: 'siege besiege encircle encirclement blockade blockaded',
  sanction: 'sanction embargo',
  protest: 'protest demonstration demonstrator protester rally',
  vote: 'election vote voter ballot poll electoral referendum',
  court: 'court tribunal trial judge prosecute prosecutor prosecution indict indictment convict verdict sentenced',
  blast: 'explosion explode blast detonate detonation',
  fire: 'blaze burn burnt burned torch',
  shelter: 'camp shelter',
  hospital: 'hospital clinic ambulance medic doctor paramedic surgeon',
  hunger: 'hunger famine starvation starve malnutrition malnourished',
  alliance: 'ally alliance coalition partner',
  toppling: 'topple oust overthrow coup downfall ouster',
  expulsion: 'expel expulsion deport deportation banish',
  recruitment: 'recruit recruitment conscript conscription enlist mobilise mobilisation',
  funding: 'fund funding finance financing bankroll financial',
  mining: 'mine landmine booby unexploded ordnance',
  nuclear: 'nuclear uranium enrichment enrich centrifuge',
  torture: 'torture mistreat mistreatment abuse beat beating',
  enforcement: 'implement implementation enforce enforcement enforceable',
  compliance: 'comply compliance abide adhere adherence uphold honour honor',
  inability: 'insufficient inadequate incapable incapacity inability powerless',
  ability: 'capable capability capacity',
  pledge: 'pledge promise commit commitment vow guarantee assurance',
  reduction: 'reduce reduction decrease shrink diminish weaken weakened degrade curb',
  increase: 'increase intensify intensification surge expand expansion ramp ramped',
  mediation: 'mediate mediation mediator broker brokered intermediary interlocutor facilitate facilitator',
  oversight: 'auspice auspices supervise supervision sponsor sponsorship',
  postponement: 'postpone postponement delay defer adjourn suspend',
  beginning: 'begin start launch open inaugurate initiate initiation',
  ending: 'end stop halt cease expire expiration expiry',
  school: 'school university college classroom pupil student teacher',
  worship: 'mosque church synagogue shrine temple',
  market: 'market bazaar souk',
  fuel: 'fuel petrol gasoline diesel crude oil',
  electricity: 'electricity blackout outage grid',
  price: 'price inflation',
  loan: 'loan bailout lending borrow debt',
  insolvency: 'bankruptcy bankrupt insolvency insolvent receivership',
  closing: 'close closure shut shutdown',
  car: 'car vehicle automobile auto carmaker automaker',
  ship: 'ship vessel tanker boat freighter',
  harbour: 'port harbour harbor dock',
  plane: 'plane jet aeroplane airplane airliner',
  police: 'police policeman gendarme gendarmerie',
  child: 'child minor toddler infant baby boy girl',
  press: 'journalist reporter correspondent cameraman',
  law: 'law legislation bill decree',
  parliament: 'parliament parliamentary lawmaker legislator legislature senate senator congress',
  pardon: 'amnesty pardon clemency',
  looting: 'loot looting plunder pillage',
  missing: 'missing disappear disappearance vanish',
  burial: 'bury burial funeral grave',
  curfew: 'curfew lockdown',
  checkpoint: 'checkpoint roadblock',
  base: 'base barracks outpost garrison headquarters',
  deployment: 'deploy deployment station reinforce reinforcement',
  departure: 'leave depart departure exit walkout',
  picture: 'video footage clip film recording image photograph photo picture',
  condemnation: 'condemn condemnation denounce denunciation deplore criticise criticize criticism decry',
  welcome: 'welcome hail applaud commend laud',
  doubt: 'doubt doubtful sceptical skeptical scepticism skepticism unlikely improbable',
  progress: 'progress breakthrough headway momentum',
  deadlock: 'collapse breakdown stall stalled deadlock impasse stalemate',
  secrecy: 'secret secretly covert clandestine',
  extension: 'extension prolong prolongation renew renewal',
  schedule: 'timetable schedule deadline timeline',
  defence: 'defend defence defense defensive protect protection',
  mercenary: 'mercenary contractor',
  resignation: 'resign resignation',
  appointment: 'appoint appointment nominate nomination designate',
  custody: 'custody jail imprison imprisonment prison',
  corruption: 'corruption corrupt bribe bribery embezzle embezzlement graft fraud',
  shooting: 'shoot shot gunfire sniper',
  dismissal: 'layoff dismiss dismissal sack redundancy',
  staff: 'worker staff employee workforce labourer',
  purchase: 'buy purchase acquire acquisition takeover',
  sale: 'sell sale',
  disease: 'disease virus infection epidemic outbreak',
  flood: 'flood flooding inundate',
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
  ['capture', 'killing'],
  ['displacement', 'homecoming'],
  ['inability', 'ability'],
  ['reduction', 'increase'],
  ['compliance', 'violation'],
  ['offensive', 'strike'],
  ['blast', 'strike'],
  ['offensive', 'withdrawal'],
  ['relief', 'siege'],
  ['hunger', 'siege'],
  ['pledge', 'agreement'],
  ['departure', 'withdrawal'],
  ['custody', 'prisoner'],
  ['custody', 'capture'],
  ['deployment', 'withdrawal'],
  ['condemnation', 'welcome'],
  ['progress', 'deadlock'],
  ['shooting', 'killing'],
  ['burial', 'killing'],
  ['loan', 'insolvency'],
  ['dismissal', 'staff'],
  ['pardon', 'custody'],
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
