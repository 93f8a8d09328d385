import { type Data, type DataMap, isDataMap, sameData } from '../data.ts';
import { intend } from '../intend.ts';
import { parseSidecar } from '../parse.ts';
import { commentsIn } from './comments.ts';
import { type Desk, type DeskFile, nameOf } from './desk.ts';
import { canonical, entriesOf, rootData, withAnnotator } from './entries.ts';
import { LAYOUT_SECTIONS, type LayoutSection } from './model.ts';

/**
 * What would be lost or doubled, looked for independently of how the entries were moved: every entry with its annotator,
 * every comment, and what else the files say must be there before and after. `undefined`: nothing.
 * @param gone files that are to be deleted
 */
export function faultOf(desk: Desk, gone: ReadonlySet<DeskFile>): string | undefined {
  const kept = desk.files.filter(file => !gone.has(file));
  for (const file of kept) {
    const read = parseSidecar(file.raw);
    if (!read.writable) {
      return `${nameOf(file)} could not be read again`;
    }
  }
  const before = desk.files.flatMap(file => (file.before === undefined ? [] : entriesBefore(desk, file)));
  const after = kept.flatMap(file => entryTexts(rootData(file.raw), file.annotator));
  if (!sameBag(before, after)) {
    return 'the claims would not be the same';
  }
  const comments = [
    desk.files.flatMap(file => (file.before === undefined ? [] : commentsIn(file.before))),
    [...kept.flatMap(file => commentsIn(file.raw)), ...desk.droppedComments],
  ] as const;
  if (!sameBag(...comments)) {
    return 'a comment would be lost';
  }
  const others = desk.files.find(file => file.before !== undefined && !saysTheRest(file, kept, gone));
  return others && `what else ${nameOf(others)} says would change`;
}

/** The entries that a file had, under the ids that they were given, without those that stood twice. */
function entriesBefore(desk: Desk, file: DeskFile): string[] {
  let root = rootData(file.before ?? '');
  for (const { section, from, to } of desk.renamings.filter(each => each.file === file)) {
    root = section === 'claims' ? renamedClaim(root, from, to) : renamedKey(root, section, from, to);
  }
  for (const { section, id } of desk.dropped.filter(each => each.file === file)) {
    const left = [...entriesOf(root, section)].filter(([other]) => other !== id);
    root = new Map(root).set(section, new Map(left));
  }
  return entryTexts(root, file.annotator);
}

function renamedClaim(root: DataMap, from: string, to: string): DataMap {
  const renamed = intend(root, { kind: 'rename-id', from, to });
  return isDataMap(renamed) ? renamed : root;
}

function renamedKey(root: DataMap, section: LayoutSection, from: string, to: string): DataMap {
  const entries = [...entriesOf(root, section)].map(([id, entry]): [string, Data] => [id === from ? to : id, entry]);
  return new Map(root).set(section, new Map(entries));
}

function entryTexts(root: DataMap, annotator: string | undefined): string[] {
  return LAYOUT_SECTIONS.flatMap(section =>
    [...entriesOf(root, section)].map(
      ([id, entry]) => `${section}/${id} ${canonical(withAnnotator(section, entry, annotator))}`,
    ),
  );
}

/** Whether all that a file says besides its entries is said by what is left: by itself, or where it goes by another. */
function saysTheRest(file: DeskFile, kept: readonly DeskFile[], gone: ReadonlySet<DeskFile>): boolean {
  const before = restOf(file.before ?? '');
  if (gone.has(file)) {
    return isSaidBy(before, kept);
  }
  const after = restOf(file.raw);
  const [old, now] = [before.get('article'), after.get('article')];
  const same = [...new Set([...before.keys(), ...after.keys()])].every(
    key => key === 'article' || sameData(before.get(key), after.get(key)),
  );
  // What another sidecar knows of the article may have come along.
  const isMore = isDataMap(old) && isDataMap(now) && [...old].every(([key, value]) => sameData(now.get(key), value));
  return same && (sameData(old, now) || isMore || (old === undefined && isDataMap(now)));
}

/** Whether other files say all that this rest says: the format, and what it tells of the article. */
export function isSaidBy(rest: DataMap, others: readonly DeskFile[]): boolean {
  const records = others.map(other => restOf(other.raw).get('article')).filter(isDataMap);
  return [...rest].every(([key, value]) => {
    if (key !== 'article') {
      return key === 'format';
    }
    return isDataMap(value)
      ? [...value].every(([field, said]) => records.some(record => sameData(record.get(field), said)))
      : value === null;
  });
}

/** The root without the entries. */
export function restOf(raw: string): DataMap {
  return new Map([...rootData(raw)].filter(([key]) => !LAYOUT_SECTIONS.some(section => section === key)));
}

function sameBag(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [[...a].sort(), [...b].sort()];
  return first.length === second.length && first.every((text, index) => text === second[index]);
}
