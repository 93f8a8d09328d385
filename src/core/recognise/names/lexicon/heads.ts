import { words } from './words.ts';

/** Last words (folded) of the names of bodies: "Interior Ministry", "Syrian Free Army". */
export const BODY_HEADS = words(`
  ministry department agency authority administration bureau commission committee council cabinet parliament senate congress
  assembly court tribunal directorate secretariat office embassy consulate mission delegation service services corps army navy
  forces force guard guards brigade brigades battalion battalions regiment division militia militias front movement party union
  league federation alliance coalition bloc organisation organization association society institute institution foundation fund
  center centre university college academy school hospital bank company corporation group network press agency times post herald
  tribune journal gazette news radio television broadcasting media command police intelligence marines troops resistance jihad
  brotherhood faction factions legion squad syndicate initiative observatory watch club team trust board chamber campaign
  inc corp ltd plc llc co gmbh airlines airways industries holdings partners laboratories systems technologies motors energy
  petroleum oil gas telecom observers monitor platform constabulary securities`);

/** First words of bodies whose name goes on with "of" or "for": "Ministry of Health". */
export const BODY_OPENERS = words(`
  ministry department office bureau bank university institute council committee commission organisation organization association
  league union federation front movement party army house court academy center centre foundation fund society board chamber
  conference congress assembly agency college school hospital church patriarchate directorate general high supreme international
  national popular democratic revolutionary islamic free united alliance coalition group brigades forces voice doctors reporters
  legion campaign authority corps`);

/** First words of Arabic names of groups. */
export const GROUP_OPENERS = words(`
  hayat hayat tahrir jaysh jaish liwa harakat hizb kataib katibat katiba saraya asaib jund faylaq jabhat jamaat jamaah jamiat ansar ahrar
  quwat firqat tanzim tehrik lashkar jaish-e sipah majlis kataeb harakah munazzamat`);

/** Last words of the names of places. */
export const SITE_HEADS = words(`
  camp river village governorate province district county city town valley mountain mountains hills hill desert sea lake gulf bay
  strait straits island islands peninsula plain plateau crossing border airport airbase base port harbour harbor bridge dam road
  street avenue square boulevard park stadium mosque church cathedral monastery synagogue prison palace castle citadel gate tower
  building hotel strip heights bank coast ocean canal pass oasis reservoir forest region oblast raion state territory zone corridor
  line neighborhood neighbourhood suburb quarter market checkpoint junction highway field plant station refinery`);

/** Heads that name a building or works rather than land. */
export const FACILITY_HEADS = words(`
  airport airbase base port bridge dam road street avenue square boulevard park stadium mosque church cathedral monastery synagogue
  prison palace castle citadel gate tower building hotel crossing checkpoint junction highway plant station refinery market`);

/** Heads after which the place is an administrative one. */
export const ADMINISTRATIVE_HEADS = words(
  'village governorate province district county city town oblast raion state region',
);

/** First words of places: "Mount Hermon", "Lake Chad", and the Arabic and Hebrew ones. */
export const SITE_OPENERS = words(`
  mount mt lake cape fort camp port gulf strait river lac wadi jabal jebel djebel ain ayn ein deir dayr tel tell tal kafr kfar beit
  bayt beth bint ras nahr khirbet qalaat dahr umm bir bab burj bourj marj marjeh khan majdal haret wadi shaykh-maskin kibbutz moshav
  hamat birkat serai saraqib`);

/** Lower-case nouns that with a nationality word name a state's own forces and organs: "Lebanese army". */
export const STATE_BODIES = words(`
  army military navy police government parliament cabinet air-force forces troops soldiers presidency intelligence judiciary senate
  authorities`);
