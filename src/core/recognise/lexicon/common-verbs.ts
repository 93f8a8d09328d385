import { type InflectedForm, inflect } from './inflect.ts';

/** Verbs that news uses often, other than those of saying: what makes a run of words a clause. */
const VERBS = `
  abandon abduct abuse accelerate achieve act adapt adopt affect aid air allow alter ambush amount appear apply appoint approach
  approve arm arrange arrest arrive ask assassinate assault assemble assess assist attach attack attempt attend attract authorise
  authorize avoid await back ban bar base battle bear/bore/borne beat/beat/beaten become/became/become begin/began/begun behead belong
  block bomb bombard boost borrow break/broke/broken bring/brought/brought broadcast/broadcast/broadcast broker build/built/built burn bury
  buy/bought/bought call cancel capture carry cast/cast/cast catch/caught/caught cause cease celebrate centre challenge change charge
  chase check choose/chose/chosen cite claim clash clear climb close collapse collect come/came/come combat commit compare compete complete
  comprise condition conduct confront connect consist constitute contain continue contribute control convene convict cooperate cost/cost/cost
  count cover crash create criticise cross cut/cut/cut damage deal/dealt/dealt decide declare decline deepen defeat defend define
  delay deliver demonstrate depart depend deploy deport derail deserve destroy detain deteriorate detonate develop die differ direct
  disappear disarm discover discuss dismantle displace disrupt dissolve distribute divide do/did/done dominate double draw/drew/drawn drive/drove/driven
  drop earn ease eat/ate/eaten edge elect eliminate emerge employ enable end endorse enforce engage enjoy ensure enter erupt escalate escape
  establish evacuate exchange execute exist expand expel experience expire explode extend face fail fall/fell/fallen fear feature
  feed/fed/fed feel/felt/felt fight/fought/fought fill find/found/found finish fire flee/fled/fled fly/flew/flown focus follow force forge form free fuel
  fund gain gather get/got/gotten give/gave/given go/went/gone govern grant grow/grew/grown guard gun halt hand handle hang/hung/hung happen harm head heighten
  help hide/hid/hidden hijack hit/hit/hit hold/held/held host house hurt/hurt/hurt identify ignore impose improve include increase inflict injure insert inspect install
  intensify intercept interrogate intervene interview introduce invade invest investigate invite involve join keep/kept/kept kick kidnap kill
  know/knew/known lack land last launch lead/led/led leave/left/left lend/lent/lent let/let/let liberate lie/lay/lain lie/lied/lied lift limit link list live locate look lose/lost/lost
  lower maintain make/made/made manage mark mean/meant/meant mediate meet/met/met merge miss monitor mount move murder name navigate need negotiate
  nominate obtain occupy occur offer open operate oppose order organise organize outlaw overthrow/overthrew/overthrown own pass patrol pay/paid/paid penetrate
  perform permit persist place plant play plunge point pose position possess post pound prepare present preserve press pressure prevent
  proceed produce prolong promote protect protest prove provide pull pursue push put/put/put raid raise reach react read/read/read receive
  recognise recognize record recover reduce refer reflect refrain rely release remain remove renew repair repel replace represent require rescue
  reside resign resist resolve respect rest restore result resume retain retaliate retire retreat return reveal ride/rode/ridden ring/rang/rung rise/rose/risen risk
  rule run/ran/run sail sanction save secure see/saw/seen seem seize sell/sold/sold send/sent/sent separate serve set/set/set settle shake/shook/shaken shape share
  shell shift ship shoot/shot/shot show/showed/shown shut/shut/shut sign signal sink/sank/sunk sit/sat/sat slip smuggle soar speak/spoke/spoken spark spend/spent/spent spread/spread/spread
  stab stabilise stabilize stage stand/stood/stood start stay stem step stop store storm strengthen strike/struck/struck succeed suffer summon supply surge
  surrender surround survive suspend sustain sweep/swept/swept swear/swore/sworn take/took/taken talk tap target teach/taught/taught tear/tore/torn tend test threaten throw/threw/thrown
  tie top touch trace trade train transfer transport travel treat trigger triple try turn undergo/underwent/undergone underscore undermine unite use value vary
  veto view violate visit vote wage wait walk weaken wear/wore/worn weigh widen win/won/won withdraw/withdrew/withdrawn withhold/withheld/withheld work worsen wound wreck write/wrote/written yield
  hail backfire oversee/oversaw/overseen possess resettle repatriate disclose probe sentence indict prosecute acquit jail imprison torture plead rally march chant crack quash quell
  erase halve rename remain rebuild/rebuilt/rebuilt redeploy reopen restart stall stoke tackle topple trim unveil uphold/upheld/upheld urge vanish enrich elapse free field fail fix
  describe attribute broaden bolster cap cede clinch coordinate crush curb cling/clung/clung dig/dug/dug dump evade flare flow foil forbid/forbade/forbidden grapple hamper hinder honour honor ignite impede inspire lag loot hear/heard/heard bind/bound/bound bend/bent/bent bite/bit/bitten bleed/bled/bled blow/blew/blown breed/bred/bred creep/crept/crept drink/drank/drunk freeze/froze/frozen grind/ground/ground lay/laid/laid light/lit/lit mistake/mistook/mistaken
  sing/sang/sung sleep/slept/slept slide/slid/slid speed/sped/sped spin/spun/spun split/split/split steal/stole/stolen stick/stuck/stuck swing/swung/swung wake/woke/woken weep/wept/wept resemble watch listen lure mull oust outnumber overrun pardon
  pave peak persuade pit pledge pour praise precede prompt provoke punish quit/quit/quit reap rear reassure reelect refuel regain regroup reject reverse revive rock rout ruin scale scrap scramble shed/shed/shed shelter shrink/shrank/shrunk slow spill spring/sprang/sprung stretch sue surface swell/swelled/swollen tighten tip tour transit unfold unleash usher wipe`;

/** Base and -s forms that are nouns as often as verbs: they count as verbs only after a subject or "to". */
const NOUN_TOO = `
  act aid air approach arm assault attack attempt ban bar base battle block bomb boost break broker burn call cast cause challenge change
  charge chase check claim clash close collapse combat condition conduct contact control cost count cover crash cross cut damage deal
  decline defeat delay demand direct drive drop ease end exchange experience express face fall fear feature fight fire flow focus force form fuel fund
  gain gun halt hand harm head help hit hold host house hurt increase influence interview invite land last launch lead leave lift limit link
  list live look mark murder name need offer open order pass patrol pay place plan plant play point position post present press pressure process produce
  guard profile progress project promise protest pull push question raid rally range rank reach record release rescue respect rest result retreat return ride ring rise
  risk rule run sail sanction set settle shape share shell shelter shift ship shoot show sign signal sit slip spark spread stage stand start state stay stem step stop
  store storm strike supply support surge swell talk tap target test tie top touch tour trace trade train transfer transit transport travel treat trigger triple trip turn use value veto view
  visit vote wage wait walk win work wound wreck yield free double hail probe sentence jail march crack stall trim field fix cap dump flare loot lure pardon peak pit pledge praise prompt rear reverse rock rout ruin scale scrap spring
  stretch surface tip book back lack board border camp second number plane shot lives means needs works arms forces troops officials states leaves talks clear secure complete separate slow own
  near hurt better pose mean light lower narrow round still well like mission station mine cleric plot head dig edge ship welcome`;

const forms = new Map<string, InflectedForm>();
const entries = new Map<string, string>();
for (const entry of VERBS.trim().split(/\s+/)) {
  entries.set(entry.split('/', 1)[0]!, entry);
  for (const [form, inflected] of inflect(entry)) {
    if (!forms.has(form)) {
      forms.set(form, inflected);
    }
  }
}

const nounToo = new Set<string>();
for (const lemma of NOUN_TOO.trim().split(/\s+/)) {
  nounToo.add(lemma);
  for (const [form, { form: kind }] of inflect(lemma)) {
    if (kind === 's') {
      nounToo.add(form);
    }
  }
}

/** The verb that a lower-case form belongs to, if it is a common one. */
export function commonVerb(form: string): InflectedForm | undefined {
  return forms.get(form);
}

/** A verb with its irregular forms, as `inflect` takes it: "go/went/gone"; one that is not listed is taken to be regular. */
export function principalParts(lemma: string): string {
  return entries.get(lemma) ?? lemma;
}

/** Is this form a noun at least as often as a verb? */
export function isNounToo(form: string): boolean {
  return nounToo.has(form);
}
