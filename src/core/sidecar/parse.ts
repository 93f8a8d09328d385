import type { ArticleRecord, MentionCorrection } from '../claims/model.ts';
import type { Problem } from '../problems.ts';
import type { Span } from '../text/span.ts';
import { type ParsedSidecar, type Pass, SIDECAR_FORMAT } from './model.ts';
import { present, readAt, readClaim, readRequired } from './parse-claim.ts';
import { originOf } from './text-edits.ts';
import { UPGRADES, type Upgraded, type UpgradeStep, upgradeFile } from './upgrade.ts';
import { MapReader, type Reading, tell } from './yaml/map-reader.ts';
import { isMap, isScalar, keyText, pairsOf, spanOf, textOf, type ValueNode, type YamlPair } from './yaml/node-types.ts';
import { pastSlips } from './yaml/past-slips.ts';
import { openYaml, resolveNode, type YamlFile } from './yaml/yaml-file.ts';

const FORMAT_NAME = 'dateline-claims';
const BASES = ['stated', 'inferred', 'retrieved'] as const;
const SCOPES = ['this', 'article'] as const;
const VERDICTS = ['confirm', 'reject', 'relink'] as const;
const KINDS = ['actor', 'place', 'date'] as const;

const NOTHING: Pick<ParsedSidecar, 'article' | 'claims' | 'corrections' | 'passes' | 'keySpans'> = {
  article: {},
  claims: [],
  corrections: [],
  passes: new Map(),
  keySpans: new Map(),
};

/**
 * Reads a sidecar. Never throws; time is bounded for any input. One bad entry never hides the others: it is left out,
 * a bad field is skipped, and each is told with its place. Dates, numbers and words written without quotes are taken
 * as the same text. Unknown keys are passed over in silence.
 *
 * @param raw the whole file as it is, with BOM and line ends: all offsets count in it
 */
export function parseSidecar(raw: string): ParsedSidecar {
  return readSidecar(openYaml(raw));
}

/** The same for a file that is open already; one of an older version of the format reads as one of today's. */
export function readSidecar(file: YamlFile, upgrades: readonly UpgradeStep[] = UPGRADES): ParsedSidecar {
  const upgraded = upgradeFile(file, upgrades);
  return upgraded ? readUpgraded(upgraded) : readCurrent(file);
}

/** Places count in the file as it is. */
function readUpgraded({ file, edits, from }: Upgraded): ParsedSidecar {
  const { problems, keySpans, ...rest } = readCurrent(file);
  const origin = <T extends Span>(span: T): T => ({
    ...span,
    start: originOf(edits, span.start),
    end: Math.max(originOf(edits, span.start), originOf(edits, span.end)),
  });
  const older: Problem = {
    code: 'older-format',
    severity: 'information',
    message: `This sidecar has format version ${from}; the next change brings it to “${SIDECAR_FORMAT}”, and a copy of it as it is now is kept.`,
    start: 0,
    end: 0,
  };
  return {
    ...rest,
    problems: [older, ...problems.map(origin)],
    keySpans: new Map([...keySpans].map(([id, span]) => [id, origin(span)])),
  };
}

/** An edit reads what it has made, and so does the next edit and the corpus. */
const readings = new WeakMap<YamlFile, ParsedSidecar>();

function readCurrent(file: YamlFile): ParsedSidecar {
  const known = readings.get(file);
  const parsed = known ?? readNodes(pastSlips(file));
  readings.set(file, parsed);
  return parsed;
}

function readNodes(file: YamlFile): ParsedSidecar {
  const { root } = file;
  if (root === undefined || (isScalar(root) && textOf(root) === '')) {
    return { ...NOTHING, problems: file.problems, writable: file.sound };
  }
  if (!isMap(root)) {
    const { start } = spanOf(root);
    const message = 'A sidecar is a map with “format”, “article” and “claims”; this file holds something else.';
    const problem: Problem = {
      code: 'not-a-mapping',
      severity: 'error',
      message,
      start,
      end: lineEnd(file.raw, start),
    };
    return { ...NOTHING, problems: [...file.problems, problem], writable: false };
  }
  const reading: Reading = { file, problems: [] };
  const top = new MapReader(reading, root, 'the sidecar');
  const format = readFormat(top);
  const body: Reading = { file, problems: [] };
  const codebook = new MapReader(body, root, 'the sidecar').text('codebook');
  const article = readArticle(body, top);
  const claims = readEntries(body, top, 'claims', (id, node) => readClaim(body, id, node));
  const corrections = readEntries(body, top, 'mentions', (id, node) => readCorrection(body, id, node));
  const passes = readPasses(body, top);
  const misplaced = ['article', 'passes', 'claims', 'mentions'].some(key => !isMap(top.node(key) ?? root));
  // What a newer version means by its fields is not ours to call wrong.
  const told = format === 'newer' ? [] : body.problems;
  return {
    ...(codebook === undefined ? {} : { codebook }),
    article,
    claims: claims.values,
    corrections: corrections.values,
    passes,
    problems: [
      ...recodeDuplicateIds(file, [...claims.repeated, ...corrections.repeated]),
      ...reading.problems,
      ...told,
    ],
    writable: file.sound && format === 'known' && !misplaced,
    keySpans: claims.spans,
  };
}

/** `format` as far as it decides what may be done. A missing one is told, and the file can still be written to. */
function readFormat(top: MapReader): 'known' | 'newer' | 'unknown' {
  const text = top.text('format');
  if (text === undefined) {
    const message = `The line “format: ${SIDECAR_FORMAT}” is missing; add it at the top.`;
    tell(top.reading, top.place('format'), message, 'warning', 'unknown-format');
    return 'known';
  }
  const [name, version = ''] = text.split('/');
  if (text === SIDECAR_FORMAT) {
    return 'known';
  }
  if (name === FORMAT_NAME && /^\d+(?:\.\d+)?$/.test(version) && Number(version) > 1) {
    const message = `This sidecar has format version ${version}, which this version of Dateline can read in part and not write; update Dateline.`;
    tell(top.reading, top.place('format'), message, 'error', 'newer-format');
    return 'newer';
  }
  const message = `The format “${text.slice(0, 40)}” is not known; Dateline writes “${SIDECAR_FORMAT}” and changes nothing here.`;
  tell(top.reading, top.place('format'), message, 'error', 'unknown-format');
  return 'unknown';
}

function readArticle(reading: Reading, top: MapReader): ArticleRecord {
  const node = top.node('article');
  if (node === undefined || !isMap(node)) {
    if (node !== undefined) {
      tell(reading, spanOf(node), '“article” should be a map with sha256, title, published and the like.', 'error');
    }
    return {};
  }
  const fields = new MapReader(reading, node, 'the article');
  return present<ArticleRecord>({
    sha256: fields.text('sha256'),
    blob: fields.text('blob'),
    title: fields.text('title'),
    outlet: fields.text('outlet'),
    agency: fields.text('agency'),
    author: fields.text('author'),
    dateline: fields.text('dateline'),
    url: fields.text('url'),
    lang: fields.text('lang'),
    published: fields.text('published'),
    'published-basis': fields.choice('published-basis', BASES),
  });
}

/** A pass that cannot be read counts as not done: what blind coding hides stays hidden. */
function readPasses(reading: Reading, top: MapReader): ReadonlyMap<string, Pass> {
  const node = top.node('passes');
  const passes = new Map<string, Pass>();
  if (node !== undefined && !isMap(node)) {
    tell(reading, spanOf(node), '“passes” should be a map from annotators to what they have done.', 'error');
  }
  for (const pair of node && isMap(node) ? pairsOf(node) : []) {
    const value = resolveNode(reading.file, pair.value);
    if (value !== undefined && isMap(value)) {
      const fields = new MapReader(reading, value, `the pass of ${keyText(pair)}`);
      passes.set(keyText(pair), present<Pass>({ done: fields.text('done') }));
    } else {
      tell(reading, spanOf(pair.key), `The pass of ${keyText(pair)} should be a map with “done”.`, 'warning');
    }
  }
  return passes;
}

function readCorrection(parent: Reading, id: string, node: ValueNode): MentionCorrection | undefined {
  if (!isMap(node)) {
    const message = `Correction ${id} should be a map with quote, at, scope and verdict; it is left out.`;
    tell(parent, spanOf(node), message, 'error');
    return undefined;
  }
  const fields = new MapReader(parent, node, `correction ${id}`);
  const quote = readRequired(fields, 'quote');
  const at = readAt(fields);
  const scope = fields.choice('scope', SCOPES) ?? (fields.node('scope') ? undefined : fields.wrong('scope', 'there'));
  const verdict =
    fields.choice('verdict', VERDICTS) ?? (fields.node('verdict') ? undefined : fields.wrong('verdict', 'there'));
  const rest = {
    kind: fields.choice('kind', KINDS),
    link: fields.text('link'),
    edtf: fields.text('edtf'),
    annotator: fields.text('annotator'),
  };
  if (quote === undefined || at === undefined || scope === undefined || verdict === undefined) {
    return undefined;
  }
  return present<MentionCorrection>({ id, quote, at, scope, verdict, ...rest });
}

interface Entries<T> {
  readonly values: readonly T[];
  readonly spans: ReadonlyMap<string, Span>;
  readonly repeated: readonly YamlPair[];
}

/** The entries of `claims` or `mentions`, each read on its own; of two with one id the first. */
function readEntries<T>(
  reading: Reading,
  top: MapReader,
  key: string,
  read: (id: string, node: ValueNode) => T | undefined,
): Entries<T> {
  const values: T[] = [];
  const spans = new Map<string, Span>();
  const repeated: YamlPair[] = [];
  const node = top.node(key);
  if (node !== undefined && !isMap(node)) {
    tell(reading, spanOf(node), `“${key}” should be a map from ids to entries.`, 'error');
  }
  for (const pair of node && isMap(node) ? pairsOf(node) : []) {
    const id = keyText(pair);
    const value = resolveNode(reading.file, pair.value);
    if (spans.has(id)) {
      repeated.push(pair);
    } else if (!isScalar(pair.key) || value === undefined) {
      tell(reading, spanOf(pair.key), `An entry in “${key}” cannot be read; it is left out.`, 'error');
    } else {
      spans.set(id, spanOf(pair.key));
      const entry = read(id, value);
      if (entry !== undefined) {
        values.push(entry);
      }
    }
  }
  return { values, spans, repeated };
}

/** A key that stands twice among the claims is a duplicate id: both entries may be somebody's work. */
function recodeDuplicateIds(file: YamlFile, repeated: readonly YamlPair[]): readonly Problem[] {
  const ids = new Map(repeated.map(pair => [spanOf(pair.key).start, keyText(pair)]));
  return file.problems.map(problem => {
    const id = problem.code === 'yaml-syntax' ? ids.get(problem.start) : undefined;
    return id === undefined
      ? problem
      : {
          ...problem,
          code: 'duplicate-id' as const,
          message: `The id ${id} stands twice; give one of the two entries another id. Nothing is written until then.`,
          claim: id,
        };
  });
}

function lineEnd(raw: string, start: number): number {
  const end = raw.indexOf('\n', start);
  return end < 0 ? raw.length : Math.max(end, start + 1);
}
