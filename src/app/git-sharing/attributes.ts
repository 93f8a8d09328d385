/** The lines of `.gitattributes` (gitattributes(5)) that have git hand Dateline's files to its merge driver. */

const SHARED_PATTERNS = ['*.claims.yaml', '*.claims.*.yaml', 'codebook.yaml', 'gazetteer.yaml'] as const;
const HEADER = '# Merged entry by entry, where “Dateline: Set Up Git Sharing” was run in the clone';
const LINES = SHARED_PATTERNS.map(pattern => `${pattern} merge=dateline`);

/** The lines that a file lacks. @param text the file as it is; undefined: there is none */
export function missingLines(text: string | undefined): readonly string[] {
  const present = new Set((text ?? '').split(/\r?\n/).map(normal));
  return LINES.filter(line => !present.has(line));
}

/**
 * The file with the lines that it lacks, below all others, since of two lines the later one counts. Where the last line
 * has no end, neither has ours, so that {@link withoutSharing} can give back the same bytes.
 */
export function withSharing(text: string | undefined): string {
  const missing = missingLines(text);
  if (missing.length === 0) {
    return text ?? '';
  }
  const lineBreak = text?.includes('\r\n') ? '\r\n' : '\n';
  const block = [HEADER, ...missing].join(lineBreak);
  if (text === undefined || text.endsWith('\n')) {
    return `${text ?? ''}${block}${lineBreak}`;
  }
  return text === '' ? block : text + lineBreak + block;
}

/**
 * The file without what {@link withSharing} wrote into it; undefined where nothing else was there: it is to be removed.
 * Lines of the same meaning that stand elsewhere in the file stay.
 */
export function withoutSharing(text: string): string | undefined {
  const lines = text.split(/(?<=\n)/);
  const first = lines.findIndex(line => normal(line) === HEADER);
  if (first < 0) {
    return text;
  }
  let end = first + 1;
  while (end < lines.length && LINES.includes(normal(lines[end] ?? ''))) {
    end += 1;
  }
  const before = lines.slice(0, first).join('');
  const isClosed = (lines[end - 1] ?? '').endsWith('\n');
  if (!isClosed) {
    return before.replace(/\r?\n$/, '');
  }
  const rest = before + lines.slice(end).join('');
  return rest === '' ? undefined : rest;
}

const normal = (line: string): string => line.trim().replace(/\s+/g, ' ');
