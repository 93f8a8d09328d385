import { phraseAfter } from './phrase.ts';
import type { Subject } from './phrase-before.ts';
import { mainSubject, sharedSubject, subjectBefore } from './subject.ts';
import type { Token } from './token.ts';
import { isFiniteVerb, type VerbGroup, verbGroup } from './verb-group.ts';

/** Where a participle can stand that reports: after a comma, a noun ("a note saying"), "by", "after" and the like. */
export function canHangOn(before: Token | undefined): boolean {
  if (before === undefined || before.quote >= 0) {
    return true;
  }
  const { tag, lower } = before;
  return (
    tag === 'comma' ||
    tag === 'dash' ||
    tag === 'cc' ||
    tag === 'noun' ||
    tag === 'name' ||
    tag === 'pron' ||
    tag === 'sub' ||
    tag === 'close' ||
    tag === 'adv' ||
    lower === 'by' ||
    lower === 'without' ||
    lower === 'in'
  );
}

/** "…, saying it would": the participle's source is the clause's subject, unless a noun right before it is ("a note saying"). */
export function participleSubject(tokens: readonly Token[], group: VerbGroup): Subject | undefined {
  const before = tokens[group.from - 1];
  if (
    before !== undefined &&
    before.quote < 0 &&
    (before.tag === 'noun' || before.tag === 'name' || before.tag === 'pron')
  ) {
    return subjectBefore(tokens, group.from);
  }
  if (before?.tag === 'sub' && tokens[group.from - 2]?.tag === 'comma') {
    // "Officials, while admitting delays, said …"
    const source = subjectBefore(tokens, group.from - 2);
    if (source !== undefined) {
      return { ...source, shared: true };
    }
  }
  if (before?.tag === 'cc') {
    const earlier = earlierParticiple(tokens, group.from - 1);
    if (earlier !== undefined) {
      return participleSubject(tokens, earlier);
    }
    return sharedSubject(tokens, group.from - 1) ?? mainSubject(tokens, group.from);
  }
  return mainSubject(tokens, group.from) ?? subjectAfter(tokens, group);
}

/** "…, calling it a lie and threatening to sue": the participle to which "and" joins another. */
function earlierParticiple(tokens: readonly Token[], end: number): VerbGroup | undefined {
  for (let at = end - 1; at > 0; at--) {
    const { tag, form, quote } = tokens[at]!;
    if (tag === 'stop' || tag === 'colon') {
      return undefined;
    }
    if (tag === 'verb' && form === 'ing' && quote < 0 && tokens[at - 1]!.tag === 'comma') {
      return verbGroup(tokens, at);
    }
  }
  return undefined;
}

/** "Citing privacy rules, officials said …": the subject stands behind the participle's phrase. */
function subjectAfter(tokens: readonly Token[], group: VerbGroup): Subject | undefined {
  if (group.from > 1) {
    return undefined;
  }
  for (let at = group.to; at < tokens.length; at++) {
    if (tokens[at]!.tag === 'comma' && tokens[at]!.quote < 0) {
      const to = phraseAfter(tokens, at + 1, false);
      if (to > at + 1 && to < tokens.length && (isFiniteVerb(tokens, to) || tokens[to]!.tag === 'adv')) {
        return { from: at + 1, to, shared: true };
      }
    }
  }
  return undefined;
}
