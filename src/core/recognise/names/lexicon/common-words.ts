import { words } from './words.ts';

/**
 * Words (folded) that are capitalised at the start of a sentence, in a headline or as part of the calendar, and are no
 * part of an unlisted name by themselves.
 */
export const NEVER_NAMES = words(`
  a about above according across after again against ago ahead all almost along already also although always am amid amidst among an and
  another any anyone anything are around as aside ask asked at away back backed based be because been before behind being below beside
  besides better between beyond both breaking but by call calls can cannot cant clearly come could currently day days deadly despite did do
  does doing done dont down dozens due during each earlier early either else elsewhere end enough especially even eventually ever every
  everyone everything exactly except exclusive few finally first five following for former four from further furthermore general get
  give given go going good had half hardly has have having he held hello help hence her here hers herself high him himself his how
  however hundreds i if ill im in including indeed initially inside instead into is isnt it its itself ive just key killed last late later
  latest least led less let like likely little local long longtime look made mainly make making many may maybe me meanwhile might
  million millions more moreover most mostly much must my myself near nearly need neither never nevertheless new next no nobody none
  nor not nothing notably now nowhere of off officials often oh old on once one only onto opinion or other others otherwise our ours
  ourselves out outside over overall own part people per perhaps please plus prior probably quite rather read really recent recently
  regarding related residents right said same say says second see seen seven several shall she should show since six so some someone
  something sometimes soon still such summary sure take ten than thank thanks that thats the their theirs them themselves then there
  therefore these they theyre thing things think this those though thousands three through throughout thus til till to today together
  tomorrow too top toward towards two under underneath unless unlike until unto up update updated upon us use used using usually
  versus very via video view was wasnt watch way we week weeks well went were werent weve what whatever when whenever where whereas
  wherever whether which while who whoever whole whom whose why will with within without wont would year years yes yesterday yet you
  youre your yours yourself photo photos image images source sources file reuters-photo follow share short url similar articles
  analysis analysts background bottom outlook overview introduction conclusion phase step part chapter figure table note notes
  editor editors correction corrections clarification full text transcript advertisement
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  spring summer autumn winter ramadan eid easter christmas hanukkah passover nakba
  ambulances attackers authorities civilians children dozens families fighters forces friends gunmen hundreds journalists leaders
  lawmakers men militants neighbours neighbors nobody officers police protesters rebels refugees relatives representatives rescuers
  residents soldiers students survivors talks troops villagers voters witnesses women workers god islam christian
  increased faulty ramped judging confusion representatives weeks neither fewer peace war ceasefire truce normalization`);
