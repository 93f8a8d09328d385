/** Templates and word lists of the generated claims. `{slot}` is filled by claims-corpus.ts. */
export const CLAUSES: readonly string[] = [
  '{actor} said {n} of its {troops} were {hurt} when a {weapon} struck a {facility} near {place}',
  '{actor} shelled the outskirts of {place} overnight, hitting a {facility} and setting {thing} on fire',
  'a {weapon} launched from {place} fell in open ground close to {place2}, {source} said',
  '{person}, who heads the {surname} {body}, said {n} families had fled {place} since {day}',
  'the {body} in {place} put the toll at {n} dead and {n2} {hurt}, among them {n3} children',
  '{actor} denied that its {troops} had entered {place} or fired on the {facility}',
  'aircraft carried out {n} {adj} strikes on {place} before dawn on {day}, witnesses told the {surname} agency',
  'mediators from {place} proposed a {n}-day pause so that {thing} could reach {place2}',
  '{person} told reporters in {place} that the talks had reached a {adj} stage',
  '{actor} accuses {actor2} of moving {weapon} launchers into the {surname} {facility}',
  'the {adj} convoy of {n} trucks was turned back at the {surname} crossing outside {place}',
  '{source} described {adj} clashes between {actor} and {actor2} along the road from {place} to {place2}',
  'residents of {place} said the {facility} had been without {supply} for {n} days',
  '{actor} released {n} detainees held at the {surname} prison in return for {n2} bodies',
  'the {role} of {place}, {person}, called the {event} a {adj} breach of the {agreement}',
  'engineers began clearing {thing} from the {surname} bridge, which {actor} had destroyed in {month}',
  '{person} rejected the {adj} proposal and demanded that {actor} leave {place} within {n} days',
  'a {adj} {event} at the {surname} {facility} in {place} killed {n} {people}, including {person}',
  'some {n} {people} are sheltering in the {surname} {facility} after {actor} ordered them out of {place}',
  '{actor} published {evidence} that it said showed {actor2} firing a {weapon} from beside a {facility}',
  'the {agreement} signed at {place} obliges both sides to withdraw {distance} from the {surname} line',
  'monitors counted {n} violations around {place} on {day}, up from {n2} a week earlier',
  '{source} told the {surname} newspaper that {actor} had received {n} {weapon} systems through {place}',
  'prices of {supply} in {place} have risen {n} per cent since {actor} closed the {surname} road',
  '{person} was detained at the {surname} checkpoint and taken to {place}, his {relative} said',
  'the {facility} run by {actor} in {place} was hit twice, and {n} {people} were pulled from {thing}',
  '{actor} and {actor2} exchanged fire across the {surname} river for {n} hours',
  'investigators found fragments of a {weapon} in the yard of the {surname} {facility}',
  '{actor} will not attend the {adj} round in {place}, {person} said, blaming {actor2}',
  'the {body} suspended {supply} deliveries to {place} after {n} of its drivers were {hurt}',
  'a commander known as {person} was reported {hurt} in the {event} at {place}',
  '{n} houses and a {facility} were damaged in {place}, the {role} {person} said',
  '{actor} claims to have downed a {weapon} over {place}; {actor2} says it returned safely',
  'the {adj} statement, read out by {person}, made no mention of the {event} in {place}',
  'fishermen from {place} said a patrol boat seized {n} vessels off {place2}',
  '{source} said the {surname} brigade had pulled out of {place} without a fight',
];

export const JOINTS: readonly string[] = [', and ', '; ', ', while ', ', after ', ', though ', '. '];

export const TITLES: readonly string[] = [
  '{n} dead as {event} hits {place}',
  '{actor} and {actor2} trade blame over {place}',
  'Talks on {place} enter {adj} stage, says {person}',
  '{person} warns of {adj} {event} near {place}',
  'Aid stalls outside {place} as {agreement} frays',
  '{actor} reports {n} {hurt} in {place}',
  'What is known about the {event} at the {surname} {facility}',
  '{place}: residents count the cost of the {event}',
  'Mediators meet in {place} over the {surname} line',
];

export const NOTES: readonly string[] = [
  'Compare the figure of the {surname} {body}.',
  'The {role} is not named elsewhere; check against {place}.',
  'Same {event} as in the earlier report from {place2}?',
  'Hedge was dropped in the second version.',
  'Number differs from the morning bulletin ({n}).',
  'Attribution unclear: {person} or {source}.',
];

export const CLAIMANTS: readonly string[] = [
  'local sources',
  'a security source',
  'a medical source',
  'an official who asked not to be named',
  'witnesses',
  'state media',
  'the {surname} {body}',
  'a spokesman for {person}',
  'a diplomat in {place}',
  'residents of {place}',
];

export const LISTS: Readonly<Record<string, readonly string[]>> = {
  troops: ['soldiers', 'fighters', 'recruits', 'officers', 'reservists', 'conscripts', 'guards', 'police', 'volunteers'],
  hurt: ['killed', 'wounded', 'injured', 'captured', 'missing', 'burned', 'trapped', 'evacuated', 'hospitalised'],
  weapon: ['drone', 'rocket', 'missile', 'mortar', 'artillery', 'glide bomb', 'howitzer', 'mine', 'grenade', 'quadcopter',
    'cruise missile', 'cluster munition', 'sniper', 'tank', 'incendiary shell'],
  facility: ['hospital', 'school', 'market', 'depot', 'bakery', 'refinery', 'barracks', 'mosque', 'church', 'warehouse',
    'power station', 'pumping station', 'clinic', 'bus station', 'airfield', 'port', 'silo', 'workshop', 'university',
    'substation', 'checkpoint', 'orphanage', 'courthouse', 'stadium', 'cemetery', 'customs office', 'quarry', 'greenhouse'],
  thing: ['rubble', 'vehicles', 'orchards', 'fuel tanks', 'olive groves', 'debris', 'ambulances', 'apartments', 'wheat',
    'medical supplies', 'the injured', 'livestock', 'generators', 'unexploded shells', 'water tankers', 'solar panels'],
  source: ['a security source', 'local sources', 'a military official', 'two diplomats', 'an eyewitness', 'a rescue worker',
    'three residents', 'a hospital director', 'a government adviser', 'state television', 'a retired general'],
  body: ['council', 'committee', 'ministry', 'foundation', 'directorate', 'commission', 'brigade', 'observatory',
    'federation', 'municipality', 'charity', 'authority', 'syndicate', 'tribunal', 'assembly'],
  adj: ['sensitive', 'heavy', 'sporadic', 'decisive', 'unprovoked', 'preliminary', 'deliberate', 'fragile', 'joint',
    'disputed', 'limited', 'fierce', 'indirect', 'unilateral', 'conditional', 'humanitarian', 'intermittent', 'partial',
    'premature', 'delayed', 'narrow', 'coordinated', 'alleged', 'symbolic', 'renewed'],
  supply: ['water', 'electricity', 'bread', 'diesel', 'insulin', 'flour', 'oxygen', 'gas', 'baby formula', 'salaries',
    'antibiotics', 'internet', 'seed', 'cooking oil', 'blood', 'tents'],
  role: ['mayor', 'governor', 'spokesman', 'police chief', 'health minister', 'envoy', 'bishop', 'deputy speaker',
    'foreign minister', 'prosecutor', 'ambassador', 'elder', 'rapporteur', 'chief of staff', 'interior minister'],
  event: ['strike', 'raid', 'explosion', 'ambush', 'siege', 'shooting', 'bombardment', 'incursion', 'prison break',
    'assassination', 'ceasefire breach', 'kidnapping', 'demolition', 'protest', 'blockade', 'stampede', 'crash'],
  agreement: ['ceasefire', 'truce', 'memorandum', 'roadmap', 'accord', 'protocol', 'armistice', 'exchange deal', 'charter',
    'declaration', 'framework'],
  people: ['civilians', 'worshippers', 'labourers', 'farmers', 'students', 'pilgrims', 'shoppers', 'patients', 'nurses',
    'journalists', 'drivers', 'villagers', 'migrants', 'teachers', 'paramedics', 'miners', 'herders'],
  evidence: ['footage', 'satellite images', 'a recording', 'photographs', 'documents', 'an intercept', 'radar tracks'],
  distance: ['two kilometres', 'ten kilometres', 'thirty kilometres', 'beyond rocket range', 'behind the ridge'],
  relative: ['brother', 'wife', 'lawyer', 'cousin', 'colleague', 'daughter', 'neighbour'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
};

/** Syllables of invented surnames, some with diacritics, as agencies write them. */
export const SURNAME_STARTS: readonly string[] = ['Ab', 'Dar', 'Kha', 'Mar', 'Sa', 'Za', 'Qa', 'Ha', 'Bar', 'Ne', 'Tor',
  'Iva', 'Petr', 'Kos', 'Ol', 'Ster', 'Yıl', 'Çe', 'Şa', 'Gü', 'Ami', 'Ou', 'Dia', 'Tra', 'Ma', 'Sho', 'Ghal', 'Fa',
  'Ras', 'Bou', 'El', 'Ka', 'Ru', 'Je', 'Vo', 'Ly', 'Hor', 'Pav', 'Weld', 'Ibr'];
export const SURNAME_MIDDLES: readonly string[] = ['', 'ri', 'la', 'mou', 'sa', 'ne', 'ko', 'va', 'dou', 'shi', 'qa', 'ba',
  'hé', 'lī', 'te', 'ga', 'mi', 'rra', 'zo', 'nū'];
export const SURNAME_ENDS: readonly string[] = ['d', 'ni', 'dine', 'wi', 'nov', 'enko', 'lı', 'oğlu', 'ré', 'ssé', 'ba', 'zi',
  'm', 'yan', 'shvili', 'dian', 'r', 'ly', 'th', 'bi', 'uk', 'sky', 'n', 'ri', 'oui', 'al', 'if', 'our'];
export const FIRST_NAMES: readonly string[] = ['Samir', 'Leila', 'Yousef', 'Omar', 'Nadia', 'Rami', 'Hana', 'Karim', 'Olena',
  'Andriy', 'Ivan', 'Marta', 'Aïcha', 'Amadou', 'Fatou', 'Ibrahim', 'Mehmet', 'Zeynep', 'Ayşe', 'Dina', 'Tariq', 'Salma',
  'Viktor', 'Elias', 'Maya', 'Noor', 'Hassan', 'Rana', 'Issa', 'Joud'];
export const OUTLETS: readonly string[] = ['Harbour Post', 'Levant Dispatch', 'Barada Gazette', 'Radio Badia',
  'Meridian Review', 'Gulf Lantern', 'Steppe Courier', 'Nile Ledger', 'Sahel Wire', 'Orontes Daily', 'Anchor News Agency',
  'Black Sea Monitor'];
