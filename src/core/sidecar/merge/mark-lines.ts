import { diffArrays } from 'diff';
import { extremes } from '../../append.ts';
import { findConflictMarkers } from '../yaml/conflict-markers.ts';
import { lineRegions } from './line-regions.ts';
import { inStyle, styleOf } from './text-style.ts';

/**
 * Merges three texts line by line, as git does by itself, with conflict markers (style diff3) around the lines that both
 * sides changed: for files that cannot be read as what they are. Nothing of either side is left out. Where a text holds
 * markers already, those written here are longer.
 * @param base undefined: both sides made the file, and what they share stands outside the markers
 * @returns the text with the line ends and the byte order mark of ours
 */
export function markLines(base: string | undefined, ours: string, theirs: string): string {
  const style = styleOf(ours);
  const plain = (raw: string): string[] => linesOf(inStyle(raw, { mark: '', lineBreak: '\n' }));
  const [mine, its] = [plain(ours), plain(theirs)];
  const before = base === undefined ? sharedLines(mine, its) : plain(base);
  const regions = lineRegions(before, mine, its) ?? [
    { start: 0, end: before.length, isAgreed: false, ours: mine, theirs: its, agreed: mine },
  ];
  const sign = signs([base ?? '', ours, theirs]);
  let text = '';
  let position = 0;
  for (const { start, end, isAgreed, agreed, ours: left, theirs: right } of regions) {
    text += before.slice(position, start).join('');
    position = end;
    if (isAgreed) {
      text += agreed.join('');
      continue;
    }
    const old = base === undefined ? '' : `${sign('|')} base\n${closed(before.slice(start, end))}`;
    text += `${sign('<')} ours\n${closed(left)}${old}${sign('=')}\n${closed(right)}${sign('>')} theirs\n`;
  }
  return inStyle(text + before.slice(position).join(''), style);
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/** Lines that a marker can stand behind. */
function closed(lines: readonly string[]): string {
  const text = lines.join('');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

const sharedLines = (ours: string[], theirs: string[]): string[] =>
  (diffArrays(ours, theirs, { maxEditLength: 2000 }) ?? [])
    .filter(part => !part.added && !part.removed)
    .flatMap(part => part.value);

function signs(texts: readonly string[]): (sign: string) => string {
  const lengths = texts.flatMap(raw =>
    findConflictMarkers(raw).map(({ start, end }) => /^(.)\1*/.exec(raw.slice(start, end))?.[0].length ?? 0),
  );
  const length = (extremes(lengths)?.most ?? 6) + 1;
  return sign => sign.repeat(length);
}
