/** Phrases that are one concept, before the words are parted. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bcease-\s?fires?\b/g, ' ceasefire '],
  [/\bcessation of (?:all )?hostilities\b|\boperational pause\b/g, ' ceasefire '],
  [/\bair[- ]strikes?\b/g, ' airstrike '],
  [
    /\b(?:open(?:ed|ing|s)?|return(?:ed|ing|s)?|(?:came|come|coming) under|exchang(?:ed?|es|ing)|trad(?:ed?|es|ing)|cross-?) ?(?:\w+ )?(?:gun)?fire\b|\b(?:artillery|gunfire|mortar|rocket) exchanges?\b|\bexchanges? of (?:\w+ )?(?:gun)?fire\b|\bfir(?:ed?|es|ing) (?:at|on|upon|into|back|first)\b/g,
    ' gunfire ',
  ],
  [/\bprime[- ]minister\b/g, ' premier '],
  [
    /\b(?:military|militant|terror(?:ist)?|rocket|missile|weapons?) (?:infrastructure|footprint|presence|hardware|systems?|stockpiles?|caches?|depots?|capabilit(?:y|ies))\b|\bmunitions?\b/g,
    ' arsenal ',
  ],
  [/\bmonopoly on (?:the )?(?:use of )?(?:force|arms|weapons)\b/g, ' disarm monopoly '],
  [/\bexchang(?:ed?|es|ing) (?:of )?(ideas|views|proposals)\b/g, ' discuss $1 '],
  [/\brounds? of (?:talks|negotiations|discussions|contacts)\b/g, ' talks '],
  [
    /\b(?:return|release|exchange|swap) of (?:the |all |its |their )?(?:\w+ )?(prisoners|hostages|captives|detainees)\b/g,
    ' release $1 ',
  ],
  [
    /\b(?:slow|curb|contain|reduc|eas|prevent|avoid|halt|defus)(?:e|es|ed|ing|s)? (?:the |an? |further |future )?(?:\w+ )?(?:escalation|violence|clashes|tensions?|war)\b/g,
    ' deescalate ',
  ],
  [/\b(?:pull(?:ed|ing|s)?|pulling)[ -](?:out|back)\b|\bpull-?outs?\b/g, ' withdraw '],
  [/\b(?:turn(?:ed|ing|s)?|vot(?:ed|ing|es?)) down\b|\brul(?:ed|ing|es?) out\b/g, ' refuse '],
  [/\bcall(?:ed|ing|s)? off\b|\bput(?:ting|s)? off\b/g, ' postpone '],
  [/\b(?:lay(?:ing|s)?|laid) down (?:its|their|his)? ?(?:arms|weapons)\b/g, ' disarm '],
  [/\b(?:negotiating|bargaining|conference) tables?\b/g, ' talks '],
  [
    /\b(?:walk(?:ed|ing|s)? (?:out|away)|(?:quit|leav)(?:s|e|ing)?|left|(?:pull(?:ed|ing|s)?|withdr[ae]w(?:n|ing|s)?) (?:out of|from)|abandon(?:ed|ing|s)?|boycott(?:ed|ing|s)?|suspend(?:ed|ing|s)?(?: (?:its|their|his))? (?:part(?:icipation)?|role) in)(?: of| from)?\s+(?:the\s+)?(?:\w+\s+)?(?:talks|negotiations|table|dialogue|round)\b/g,
    ' departure talks ',
  ],
  [/\b(?:market|food|fruit|vegetable|the) stalls\b/g, ' market '],
  [/\bmortar rounds?\b|\brounds? of (?:mortar|artillery|tank)(?: fire)?\b/g, ' mortar '],
  [/\b(?:lost|los(?:es|ing)|claim(?:ed|ing|s)?) (?:their|his|her|the) li(?:fe|ves)\b/g, ' killed '],
  [/\b(?:gunned down|shot dead|put to death)\b/g, ' killed '],
  [/\bde-\s?escalat/g, ' deescalat'],
  [/\bblue line\b/g, ' blueline border '],
  [/\bstatus quo\b/g, ' statusquo '],
  [/\bregional war\b|\bwider war\b|\bwider conflict\b|\ball-out war\b|\bregional crisis\b/g, ' widerwar escalation '],
];

/** The text with its set phrases written as one word each, for `conceptOf` (concepts.ts). @param text in lower case */
export function joinPhrases(text: string): string {
  return PHRASES.reduce((joined, [pattern, word]) => joined.replace(pattern, word), text);
}
