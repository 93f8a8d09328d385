/** A turn of phrase that says how a claim stands to others: that it corrects one, leaves all but one thing out, puts off. */
export type Mark =
  | 'silent'
  | 'corrects'
  | 'updates'
  | 'restricts'
  | 'instead'
  | 'beside'
  | 'puts-off'
  | 'puts-first'
  | 'military-role'
  | 'civilian-role'
  | 'armed-person'
  | 'civilian-person'
  | 'military-object'
  | 'civilian-object'
  | 'praises'
  | 'deplores';

const MARKS: readonly (readonly [Mark, RegExp])[] = [
  [
    'silent',
    /\b(?:declin\w+ to|refus\w+ to (?:say|comment)|(?:did|does|do|would|has|have) not (?:\w+ )?(?:respond|reply|comment|have any)|no (?:comment|announcement|information)|aware of (?:the |these )?reports|(?:neither|nor|no|not) .{0,60}\bcommented)\b/i,
  ],
  [
    'corrects',
    /\b(?:later (?:said|turned|proved|found|corrected|revised|admitted|learned)|turned out|correct(?:ed|ion)|revised|(?:has|had|was|were) (?:been )?(?:postponed|put off|called off|raised|lowered|withdrawn|retracted)|earlier version|had meant|in fact|no longer|mistaken(?:ly)?)\b/i,
  ],
  [
    'updates',
    /\b(?:rose|risen|climbed|grown|raised|lowered|revised|updated)(?: \w+)?(?: to| from)\b|\bbring(?:s|ing) the (?:\w+ )?(?:toll|total|number)\b|\b(?:toll|total|number) (?:now|stands)\b/i,
  ],
  [
    'restricts',
    /\b(?:only|strictly|solely|merely|limited to|nothing (?:but|more)|exclusively|regardless|cannot|not yet|(?:do|does|did) not amount to|confined to)\b/i,
  ],
  ['instead', /\binstead\b(?! of pursuing)|\bnot (?:an? |the )?[\w’' -]{2,40}, (?:but|as)\b/i],
  [
    'beside',
    /\b(?:met(?:re|er)s?|kilomet(?:re|er)s?|km|m|miles?|yards?|feet|blocks?) (?:away )?(?:from|(?:north|south|east|west)(?:-?\w+)? of)\b/i,
  ],
  [
    'puts-off',
    /\b(?:postpon\w+|defer(?:red|ring|s)?|shelv\w+|put(?:s|ting)? off|at a later (?:stage|date)|later on|(?:only )?after (?:an? |the )?\w+|will follow|precede|gradual(?:ly)?|internal (?:\w+ )?(?:matter|affair|question|issue))\b/i,
  ],
  [
    'puts-first',
    /\b(?:immediate(?:ly)?|at once|first|condition(?:al|ed|s)?|prerequisite|precondition|essential|before (?:any|all)|regardless|without delay|total|full|complete)\b/i,
  ],
  [
    'military-role',
    /\b(?:military|army|armed|officers?’?)[ -](?:\w+ )?(?:delegat\w+|representatives?|officers?|team|envoys?|talks|officials?|committee|track|commission)\b/i,
  ],
  [
    'civilian-role',
    /\b(?:civilian|civil|diplomatic)(?:-led)?[ -](?:\w+ )?(?:delegat\w+|representatives?|team|envoys?|negotiators?|officials?|committee|commission)\b/i,
  ],
  [
    'armed-person',
    /\b(?:security (?:role|services?|forces?|agent|official)|intelligence|undercover|agent|spy|spying|informant|operatives?|militants?|fighters?|combatants?|gunm[ae]n|soldiers?|insurgents?|commander|terrorists?|armed (?:members?|m[ae]n)|members? of (?:the |a |an |its |their )?(?:\w+ ){0,3}(?:unit|brigade|battalion|militia|wing|cell|corps|guards?))\b/i,
  ],
  [
    'civilian-person',
    /\b(?:civilians?|farmers?|shepherds?|bystanders?|non-?combatants?|journalists?|students?|medics?|residents?|labou?rers?|refugees?)\b/i,
  ],
  [
    'military-object',
    /\b(?:command (?:post|cent(?:er|re)|room)|(?:military|rebel|militant|terrorist|army|enemy|insurgent) (?:\w+ )?(?:target|site|position|post|base|camp|compound|building|cent(?:er|re)|headquarters|facility|infrastructure|convoy)s?|barracks|outposts?|(?:weapons?|arms|ammunition|munitions?|rocket|missile|fuel) (?:\w+ )?(?:depot|cache|store|warehouse|factory|launcher|site|workshop)s?|launch(?:er|ing)? (?:site|pad|platform)s?|training camp|hide-?outs?|bunkers?|tunnels?)\b/i,
  ],
  [
    'civilian-object',
    /\b(?:markets?|bazaars?|schools?|hospitals?|clinics?|mosques?|church(?:es)?|homes?|houses|apartments?|residential|shops?|baker(?:y|ies)|farms?|refugee camps?|displacement camps?|civilian (?:\w+ )?(?:target|site|building|area|vehicle|convoy)s?|ambulances?|weddings?|funerals?|(?:food|grain|flour|medical|medicine) (?:store|depot|warehouse)s?)\b/i,
  ],
  [
    'praises',
    /\b(?:positive|excellent|productive|constructive|success(?:es|ful(?:ly)?)?|momentum|breakthrough|slowed|eased|calm(?:ed|er)?|cordial|friendly|frank|amicable|warm|restraint|progress|precision|precise|surgical|lawful|legitimate|already (?:\w+ )?(?:reduced|dismantled|disarmed|cleared|withdrawn)|improv\w+|hopeful|optimis\w+|on track|effective(?:ly)?|minimi[sz]\w+|spared?)\b/i,
  ],
  [
    'deplores',
    /\b(?:violat\w+|breach\w*|escalation|explosive|danger\w*|fail(?:ed|s|ure|ing)?|insufficient|inadequate|incapable|unable|worthless|illegal|unlawful|massacre|provocation|collapse\w*|deadlock\w*|impasse|futile|setback|inevitable|reorgani[sz]ed|rearm\w*|re-arm\w*|indiscriminate|reckless|lacks?|injur\w+|damage[ds]?|aggression|tense|shout\w*|quarrel\w*|acrimon\w+|hostile|broken|worsen\w*)\b/i,
  ],
];

/** The marks of a claim's own words. */
export function marksOf(quote: string): Set<Mark> {
  return new Set(MARKS.filter(([, pattern]) => pattern.test(quote)).map(([mark]) => mark));
}
