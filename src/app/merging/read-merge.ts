import { type Data, dataOf } from '../../core/sidecar/data.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { questionKey } from '../../core/sidecar/merge/answers.ts';
import { valueAt } from '../../core/sidecar/merge/clashes.ts';
import { mergeYamlFile } from '../../core/sidecar/merge/merge-file.ts';
import type { MergeOutcome, Side } from '../../core/sidecar/merge/model.ts';
import { unmergedVersions } from '../../core/sidecar/merge/unmerged-versions.ts';
import { findConflictMarkers } from '../../core/sidecar/yaml/conflict-markers.ts';
import { openYaml } from '../../core/sidecar/yaml/yaml-file.ts';
import type { UnmergedFile } from './git-stages.ts';
import type { MergeQuestion, OpenMerge } from './model.ts';
import { fieldWords, shortValue, sideLines } from './value-text.ts';

/**
 * What is open in a file; undefined: nothing, or it cannot be merged entry by entry, which is told as its problem.
 * @param stages what git keeps of it, where it does
 * @param isFinished whether this merge of git was brought to its end here: then a file that looks as git left it, with
 *   all of ours kept, is what somebody chose
 */
export function readMerge(
  uri: string,
  kind: YamlFileKind,
  text: string,
  stages: UnmergedFile | undefined,
  isFinished: boolean,
): OpenMerge | undefined {
  const versions = unmergedVersions(text, stages?.versions);
  if (versions === undefined || (isFinished && findConflictMarkers(text).length === 0)) {
    return undefined;
  }
  const outcome = mergeYamlFile(kind, versions.base, versions.ours, versions.theirs);
  return outcome.status === 'refused' || outcome.problems.length > 0
    ? undefined
    : { uri, kind, questions: questionsOf(uri, outcome), isInGit: stages !== undefined };
}

function questionsOf(uri: string, { conflicts, settled }: MergeOutcome): MergeQuestion[] {
  const file = conflicts.length > 0 ? openYaml(settled) : undefined;
  const data = file && dataOf(file, file.root);
  return conflicts.map(conflict => {
    const short = (side: Side): string | undefined => {
      const value = conflict[side];
      return value === undefined ? undefined : shortValue(value);
    };
    return {
      uri,
      key: questionKey(conflict.path),
      conflict,
      subject: subjectOf(data, conflict.path),
      field: fieldWords(conflict.path),
      short: { ours: short('ours'), theirs: short('theirs') },
      lines: {
        ours: sideLines(conflict, 'ours'),
        theirs: sideLines(conflict, 'theirs'),
        base: sideLines(conflict, 'base'),
      },
    };
  });
}

/** The quote of a claim, the label of a type, the name of an actor or place. */
function subjectOf(data: Data | undefined, [section, id]: readonly string[]): string | undefined {
  if (section === undefined || id === undefined) {
    return undefined;
  }
  const words = ['quote', 'label', 'name'].map(key => valueAt(data, [section, id, key]));
  return words.find(word => typeof word === 'string');
}
