import type { YamlFileKind } from '../meaning.ts';
import { type Answers, NO_ANSWERS } from './answers.ts';
import { mergeTexts, type Versions } from './merge-texts.ts';
import type { MergeOutcome } from './model.ts';
import { setAside } from './set-aside.ts';
import { inStyle, styleOf } from './text-style.ts';

/**
 * Merges what two people made of one sidecar, codebook or gazetteer: entries by their ids and fields by their keys, with
 * lists as sets. The result is ours with text edits that bring in what theirs changed, so that every other byte of ours
 * stays; comments and formatting of theirs come along where whole entries do. The result is read again and compared with
 * the merge of the data before it is given out. Where it cannot be made, ours and theirs stand whole between conflict
 * markers. Files that cannot be read in full, and files of another format version, are not merged. Never throws.
 *
 * @param base the version that both sides come from; undefined or empty: both made the file
 * @param answers conflicts that a person has decided: they are merged, and no conflicts any more
 */
export function mergeYamlFile(
  kind: YamlFileKind,
  base: string | undefined,
  ours: string,
  theirs: string,
  answers: Answers = NO_ANSWERS,
): MergeOutcome {
  const before = base === undefined || base.replace(/^\ufeff/, '').trim() === '' ? undefined : base;
  const style = styleOf(ours);
  const versions: Versions = {
    base: before === undefined ? undefined : inStyle(before, style),
    ours,
    theirs: inStyle(theirs, style),
  };
  const merged = mergeShortened(kind, versions, answers) ?? mergeTexts(kind, versions, answers);
  // What nobody else touched is taken over byte by byte, line ends and all.
  return merged.status === 'clean' && ours === before ? { ...merged, text: theirs, settled: theirs } : merged;
}

/** Merges without reading what all versions share; undefined where that is not worth it or not safe. */
function mergeShortened(
  kind: YamlFileKind,
  { base, ours, theirs }: Versions,
  answers: Answers,
): MergeOutcome | undefined {
  const short = base === undefined ? undefined : setAside({ base, ours, theirs });
  const merged = short && mergeTexts(kind, short, answers);
  if (short === undefined || merged === undefined || merged.status === 'refused' || merged.problems.length > 0) {
    return undefined;
  }
  const [text, settled] = [short.restore(merged.text), short.restore(merged.settled)];
  return text !== undefined && settled !== undefined ? { ...merged, text, settled } : undefined;
}
