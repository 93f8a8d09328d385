import { FINDING_NOUNS } from './lexicon/finding-nouns.ts';
import { type ReportingVerb, takes } from './lexicon/reporting-verbs.ts';
import { SPEAKING_HEAD } from './person-words.ts';
import type { Subject } from './phrase-before.ts';
import type { RightContent } from './saying.ts';
import type { Token } from './token.ts';
import type { VerbGroup } from './verb-group.ts';

/** Verbs that mean other things too need a person or body that speaks, or a clause that shows it. */
export function plausible(
  tokens: readonly Token[],
  group: VerbGroup,
  verb: ReportingVerb,
  right: RightContent,
  subject: Subject | undefined,
): boolean {
  if (right.frame === 'that' || right.frame === 'quote') {
    return true;
  }
  if (group.head > 0 && tokens[group.from - 1]?.tag === 'to') {
    return false;
  }
  if (verb.lemma === 'call' && right.frame === 'object' && subject !== undefined && isObject(tokens, subject)) {
    return false;
  }
  if (!takes(verb, 'r')) {
    return true;
  }
  if (subject === undefined || group.negated || !group.finite || tokens[group.from - 1]?.tag === 'wh') {
    return false;
  }
  const last = tokens[subject.to - 1]!;
  const finding = isFinding(tokens, subject);
  if (right.frame === 'bare' || FINDS.has(verb.lemma)) {
    return finding;
  }
  const speaker = tokens.slice(subject.from, subject.to).some(each => SPEAKING_HEAD.test(each.lower));
  return speaker || last.tag === 'pron' || last.tag === 'name' || tokens[subject.from]!.tag === 'name';
}

/** "… lead by two points, the poll found": does the verb report here as that of saying does? */
export function reportsFinding(tokens: readonly Token[], verb: ReportingVerb, subject: Subject): boolean {
  return FINDS.has(verb.lemma) && isFinding(tokens, subject);
}

function isFinding(tokens: readonly Token[], subject: Subject): boolean {
  return tokens.slice(subject.from, subject.to).some(each => FINDING_NOUNS.has(each.lower));
}

/** "joined a project called the Pledge": the phrase before is another verb's object, and is named so. */
function isObject(tokens: readonly Token[], subject: Subject): boolean {
  const before = tokens[subject.from - 1];
  return !subject.shared && before?.tag === 'verb' && before.reporting === undefined;
}

/** Verbs that report only where a study or a poll is their subject. */
const FINDS: ReadonlySet<string> = new Set(['show', 'find']);
