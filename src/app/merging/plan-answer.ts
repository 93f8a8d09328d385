import { sameData } from '../../core/sidecar/data.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { questionKey } from '../../core/sidecar/merge/answers.ts';
import { mergeYamlFile } from '../../core/sidecar/merge/merge-file.ts';
import type { Versions } from '../../core/sidecar/merge/merge-texts.ts';
import type { MergeConflict, Side } from '../../core/sidecar/merge/model.ts';
import { inStyle, styleOf } from '../../core/sidecar/merge/text-style.ts';
import { unmergedVersions } from '../../core/sidecar/merge/unmerged-versions.ts';
import type { EditOutcome } from '../../core/sidecar/model.ts';
import { replacementOf } from '../../core/sidecar/text-edits.ts';

interface PlannedAnswer {
  readonly outcome: EditOutcome;
  /** No conflict is left in the text. */
  readonly isFinished: boolean;
}

/** A conflict as it was shown, and the side that was chosen. */
interface GivenAnswer {
  readonly question: { readonly key: string; readonly conflict: MergeConflict };
  readonly side: Side;
}

/**
 * What the file says once the answers are in it: everything merged that is in no question, and conflict markers around
 * what still is. Refused where the file is not what the answers were given to.
 * @param text the file as it is
 * @param stages what git keeps of it, where it does
 */
export function planAnswer(
  kind: YamlFileKind,
  text: string,
  stages: Versions | undefined,
  answers: readonly GivenAnswer[],
): PlannedAnswer {
  const versions = unmergedVersions(text, stages);
  if (versions === undefined) {
    return refused('It is not the file that was asked about any more.');
  }
  const { base, ours, theirs } = versions;
  const asked = new Map(
    mergeYamlFile(kind, base, ours, theirs).conflicts.map(conflict => [questionKey(conflict.path), conflict]),
  );
  if (answers.some(({ question }) => !isSame(asked.get(question.key), question.conflict))) {
    return refused('The two versions are not those that were asked about any more.');
  }
  const given = new Map(answers.map(({ question, side }) => [question.key, side]));
  const merged = mergeYamlFile(kind, base, ours, theirs, given);
  const problem = merged.problems[0];
  if (merged.status === 'refused' || problem !== undefined) {
    return refused(problem?.message ?? 'The two versions cannot be merged.');
  }
  // Git's versions have its line ends, the file has those of this system.
  const after = inStyle(merged.text, styleOf(text));
  return {
    outcome: { ok: true, edits: [replacementOf(text, after)], text: after },
    isFinished: merged.status === 'clean',
  };
}

const isSame = (now: MergeConflict | undefined, then: MergeConflict): boolean =>
  now !== undefined && (['base', 'ours', 'theirs'] as const).every(side => sameData(now[side], then[side]));

function refused(message: string): PlannedAnswer {
  return {
    outcome: { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } },
    isFinished: false,
  };
}
