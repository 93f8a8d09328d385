import { words } from '../../../recognise/names/lexicon/words.ts';
import type { Stance } from './reporting-verbs.ts';

/** Nouns whose "that" or "to" clause (or "of", "for", "about") is something said, thought or intended. */
const NOUNS: Readonly<Record<Stance, string>> = {
  assert: `statement statements announcement confirmation admission acknowledgement acknowledgment assertion assertions argument
    arguments assurance assurances conclusion declaration message remark remarks comment comments reminder revelation testimony
    notion view views opinion position warning warnings complaint complaints criticism report reports conviction confidence
    finding findings promise promises pledge pledges vow accusation accusations charge charges allegation allegations claim claims
    contention insistence disclosure news word stance explanation assessment condemnation praise denunciation`,
  likely:
    'belief beliefs expectation expectations estimate estimates prediction predictions forecast forecasts assumption suspicion suspicions perception',
  possible:
    'suggestion suggestions speculation rumor rumors rumour rumours fear fears concern concerns worry worries hint hints possibility theory',
  deny: 'denial denials refusal rejection',
  doubt: 'doubt doubts skepticism scepticism',
  open: `call calls demand demands request requests appeal appeals threat threats proposal proposals offer offers plan plans
    intention intentions hope hopes desire wish wishes decision goal aim question questions recommendation recommendations
    order orders determination willingness readiness ambition ambitions effort`,
};

const stances = new Map<string, Stance>();
for (const [stance, list] of Object.entries(NOUNS)) {
  for (const noun of words(list)) {
    stances.set(noun, stance as Stance);
  }
}

/** The stance that a noun of saying or thinking gives its clause. */
export function nounStance(noun: string): Stance | undefined {
  return stances.get(noun);
}

/** After these "of", "for" or "about" brings the content too: "a warning of", "calls for". */
export const NOUN_PREPOSITIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    warning: ['of', 'about', 'against'],
    warnings: ['of', 'about', 'against'],
    call: ['for'],
    calls: ['for'],
    demand: ['for'],
    demands: ['for'],
    request: ['for'],
    requests: ['for'],
    appeal: ['for'],
    appeals: ['for'],
    accusation: ['of'],
    accusations: ['of'],
    allegation: ['of'],
    allegations: ['of'],
    claim: ['of'],
    claims: ['of'],
    charges: ['of'],
    report: ['of'],
    reports: ['of'],
    fear: ['of'],
    fears: ['of'],
    concern: ['about', 'over'],
    concerns: ['about', 'over'],
    doubts: ['about'],
    skepticism: ['about'],
    hope: ['of', 'for'],
    hopes: ['of', 'for'],
    complaint: ['of', 'about'],
    complaints: ['of', 'about'],
    criticism: ['of'],
    condemnation: ['of'],
    denial: ['of'],
    denials: ['of'],
    rejection: ['of'],
    question: ['about'],
    questions: ['about'],
    opposition: ['to'],
    support: ['for'],
  }),
);

/** Nouns that take "to" + verb: "a plan to", "its refusal to". */
export const INFINITIVE_NOUNS = words(`
  plan plans threat threats refusal pledge pledges promise promises vow intention intentions hope hopes desire wish decision goal
  aim proposal proposals offer offers determination willingness readiness ambition demand demands call calls request requests
  appeal appeals order orders`);
