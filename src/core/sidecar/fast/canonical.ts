import type { ArticleRecord, MentionCorrection, StoredClaim } from '../../claims/model.ts';
import type { Span } from '../../text/span.ts';
import { ARTICLE_KEYS, CORRECTION_KEYS, PASS_KEYS, ROOT_KEYS } from '../key-order.ts';
import { type ParsedSidecar, type Pass, SIDECAR_FORMAT } from '../model.ts';
import { MAX_LENGTH, MAX_TOKENS } from '../yaml/limits.ts';
import { readClaimFields } from './claim.ts';
import { Cursor } from './cursor.ts';
import { KeyTable } from './key-table.ts';
import { type Draft, readBlockMap, readChoice, readSome, readSpan } from './values.ts';

const ROOT = new KeyTable(ROOT_KEYS);
const ARTICLE = new KeyTable(ARTICLE_KEYS);
const CORRECTION = new KeyTable(CORRECTION_KEYS);
const PASS = new KeyTable(PASS_KEYS);
const BASES = ['stated', 'inferred', 'retrieved'] as const;
const SCOPES = ['this', 'article'] as const;
const VERDICTS = ['confirm', 'reject', 'relink'] as const;
const KINDS = ['actor', 'place', 'date'] as const;

/** Never in canonical form: control characters, and what some reader takes for a line break or a mark. */
const ODD = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * Reads a sidecar in the form that Dateline writes, line by line, without a YAML parser: some twenty times faster. Comments
 * and blank lines between the lines, keys in any order and CRLF throughout are fine.
 *
 * @param raw as for `parseSidecar`
 * @param how `isPassing`: whether what is read is not kept: its texts then are slices, which keep all of `raw` in memory.
 *   `isPlain`: whether `arePlain` holds for its bytes
 * @returns exactly what `parseSidecar` returns, for files in which it finds no problem; undefined for anything unusual,
 *   which says nothing about the file
 */
export function readCanonical(
  raw: string,
  { isPassing = false, isPlain = false }: { isPassing?: boolean; isPlain?: boolean } = {},
): ParsedSidecar | undefined {
  if (raw.length > MAX_LENGTH || (!isPlain && ODD.test(raw)) || (raw.includes('\r') && /\r(?!\n)/.test(raw))) {
    return undefined;
  }
  const cursor = new Cursor(raw, isPassing);
  let codebook: string | undefined;
  let article: ArticleRecord = {};
  let claims: readonly StoredClaim[] = [];
  let corrections: readonly MentionCorrection[] = [];
  const passes = new Map<string, Pass>();
  const keySpans = new Map<string, Span>();
  let hasFormat = false;
  readBlockMap(cursor, ROOT, 0, key => {
    switch (key) {
      case 'format':
        hasFormat = cursor.text() === SIDECAR_FORMAT;
        cursor.endLine();
        break;
      case 'codebook':
        codebook = cursor.text();
        cursor.endLine();
        break;
      case 'article':
        article = readArticle(cursor);
        break;
      case 'passes':
        readEntries(cursor, new Map(), (_, name) => passes.set(name, readPass(cursor)));
        break;
      case 'claims':
        claims = readEntries(cursor, keySpans, readClaimFields);
        break;
      case 'mentions':
        corrections = readEntries(cursor, new Map(), readCorrection);
        break;
    }
  });
  const isWhole = cursor.ok && cursor.at >= raw.length && cursor.tokens < MAX_TOKENS;
  return isWhole && hasFormat
    ? {
        ...(codebook === undefined ? {} : { codebook }),
        article,
        claims,
        corrections,
        passes,
        problems: [],
        writable: true,
        keySpans,
      }
    : undefined;
}

function readArticle(cursor: Cursor): ArticleRecord {
  const article: Draft<ArticleRecord> = {};
  cursor.endLine();
  cursor.expectIndent(2);
  readBlockMap(cursor, ARTICLE, 2, key => {
    if (key === 'published-basis') {
      article[key] = readChoice(cursor, BASES);
    } else {
      article[key] = cursor.text();
    }
    cursor.endLine();
  });
  return article;
}

/** The entries of `claims` and the like: an id a line, its fields below; or `{}`. */
function readEntries<T>(
  cursor: Cursor,
  spans: Map<string, Span>,
  read: (cursor: Cursor, id: string, indent: number) => T,
): T[] {
  const entries: T[] = [];
  if (cursor.raw.startsWith('{}', cursor.at)) {
    cursor.at += 2;
    cursor.endLine();
    return entries;
  }
  cursor.endLine();
  cursor.expectIndent(2);
  while (cursor.indent === 2) {
    const start = cursor.at;
    const id = cursor.name();
    spans.set(id, { start, end: cursor.at - 1 });
    // An id that stands twice.
    if (spans.size === entries.length) {
      cursor.giveUp();
    }
    cursor.endLine();
    cursor.expectIndent(4);
    entries.push(read(cursor, id, 4));
  }
  return entries;
}

function readPass(cursor: Cursor): Pass {
  const pass: Draft<Pass> = {};
  readBlockMap(cursor, PASS, 4, key => {
    pass[key] = cursor.text();
    cursor.endLine();
  });
  return pass;
}

function readCorrection(cursor: Cursor, id: string, indent: number): MentionCorrection {
  const correction: Partial<Draft<MentionCorrection>> = { id };
  readBlockMap(cursor, CORRECTION, indent, key => {
    switch (key) {
      case 'quote':
        correction.quote = readSome(cursor);
        break;
      case 'at':
        correction.at = readSpan(cursor);
        break;
      case 'scope':
        correction.scope = readChoice(cursor, SCOPES);
        break;
      case 'verdict':
        correction.verdict = readChoice(cursor, VERDICTS);
        break;
      case 'kind':
        correction.kind = readChoice(cursor, KINDS);
        break;
      default:
        correction[key] = cursor.text();
    }
    cursor.endLine();
  });
  const { quote, at, scope, verdict } = correction;
  if (quote === undefined || at === undefined || scope === undefined || verdict === undefined) {
    cursor.giveUp();
  }
  return correction as MentionCorrection;
}
