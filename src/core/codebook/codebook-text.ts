import { type ClaimType, CODEBOOK_FORMAT, type Codebook, type CodebookAttribute } from '../claims/codebook.ts';
import { quoteYaml, wordOrQuoted } from '../sidecar/quote-yaml.ts';
import { INDENT } from '../sidecar/render.ts';

/** Fields of a type in the order in which a codebook has them; lists of passages have a line for each. */
const LINES: ReadonlySet<string> = new Set(['examples']);
/** Lists longer than this go on several lines. */
const WIDTH = 120;

const margin = (depth: number): string => ' '.repeat(depth * INDENT);

/** The text of a new `codebook.yaml` that says what `codebook` says: LF line ends, no BOM. */
export function codebookText(codebook: Codebook): string {
  const lines = [`format: ${CODEBOOK_FORMAT}`];
  if (codebook.version !== undefined) {
    lines.push(`version: ${quoteYaml(codebook.version)}`);
  }
  lines.push('types:', ...codebook.types.flatMap(type => typeLines(type)));
  if (codebook.attributes.length > 0) {
    lines.push('attributes:', ...codebook.attributes.flatMap(attributeLines));
  }
  lines.push('relations:');
  for (const { id, ...fields } of codebook.relations) {
    lines.push(`${margin(1)}${wordOrQuoted(id)}:`, ...fieldLines(fields, 2));
  }
  return `${lines.join('\n')}\n`;
}

/** The lines of one type, as they stand below `types:`, without line ends. */
export function typeLines({ id, ...fields }: ClaimType, depth = 1): string[] {
  return [`${margin(depth)}${wordOrQuoted(id)}:`, ...fieldLines(fields, depth + 1)];
}

function attributeLines({ id, ...fields }: CodebookAttribute): string[] {
  const inner = fieldLines(fields, 2);
  return inner.length === 0 ? [`${margin(1)}${wordOrQuoted(id)}: {}`] : [`${margin(1)}${wordOrQuoted(id)}:`, ...inner];
}

function fieldLines(fields: object, depth: number): string[] {
  return Object.entries(fields as Record<string, string | boolean | readonly string[] | undefined>).flatMap(
    ([key, value]) => {
      const head = `${margin(depth)}${key}:`;
      if (value === undefined) {
        return [];
      }
      if (typeof value === 'boolean') {
        return [`${head} ${value}`];
      }
      if (typeof value === 'string') {
        return [`${head} ${quoteYaml(value)}`];
      }
      return LINES.has(key) && value.length > 0
        ? [head, ...value.map(item => `${margin(depth + 1)}- ${quoteYaml(item)}`)]
        : flowLines(head, value.map(wordOrQuoted), margin(depth + 1));
    },
  );
}

/** `key: [a, b]`, on as many lines as it needs. */
function flowLines(head: string, items: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  let line = `${head} [`;
  for (const [index, item] of items.entries()) {
    const piece = index === items.length - 1 ? item : `${item}, `;
    if (line.length + piece.trimEnd().length > WIDTH && index > 0) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += piece;
  }
  return [...lines, `${line}]`];
}
