import type { ArticleRecord, MentionCorrection, StoredClaim } from '../../claims/model.ts';
import type { Span } from '../../text/span.ts';
import { ARTICLE_KEYS, CORRECTION_KEYS, ROOT_KEYS } from '../key-order.ts';
import { type ParsedSidecar, SIDECAR_FORMAT } from '../model.ts';
import { MAX_LENGTH, MAX_TOKENS } from '../yaml/yaml-file.ts';
import { readClaimFields } from './claim.ts';
import { Cursor } from './cursor.ts';
import { KeyTable } from './key-table.ts';
import { type Draft, readChoice, readSome, readSpan, skipValue } from './values.ts';

const ROOT = new KeyTable(ROOT_KEYS);
const ARTICLE = new KeyTable(ARTICLE_KEYS);
const CORRECTION = new KeyTable(CORRECTION_KEYS);
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
 * @returns exactly what `parseSidecar` returns, for files in which it finds no problem; undefined for anything unusual,
 *   which says nothing about the file
 */
export function readCanonical(raw: string): ParsedSidecar | undefined {
  if (raw.length > MAX_LENGTH || ODD.test(raw)) {
    return undefined;
  }
  const cursor = new Cursor(raw);
  let article: ArticleRecord = {};
  let claims: readonly StoredClaim[] = [];
  let corrections: readonly MentionCorrection[] = [];
  const keySpans = new Map<string, Span>();
  const seen = new Set<string>();
  let hasFormat = false;
  while (cursor.indent === 0) {
    const start = cursor.at;
    const end = cursor.key();
    const name = raw.slice(start, end);
    if (seen.has(name)) {
      return undefined;
    }
    seen.add(name);
    switch (ROOT.find(raw, start, end)) {
      case 'format':
        hasFormat = cursor.text() === SIDECAR_FORMAT;
        cursor.endLine();
        break;
      case 'article':
        article = readArticle(cursor);
        break;
      case 'claims':
        claims = readEntries(cursor, keySpans, readClaimFields);
        break;
      case 'mentions':
        corrections = readEntries(cursor, new Map(), readCorrection);
        break;
      default:
        skipValue(cursor);
        cursor.endLine();
    }
  }
  const isWhole = cursor.ok && cursor.at >= raw.length && cursor.tokens < MAX_TOKENS;
  return isWhole && hasFormat ? { article, claims, corrections, problems: [], writable: true, keySpans } : undefined;
}

function readArticle(cursor: Cursor): ArticleRecord {
  const article: Draft<ArticleRecord> = {};
  const unknown = new Set<string>();
  cursor.endLine();
  cursor.expectIndent(2);
  while (cursor.indent === 2) {
    const start = cursor.at;
    const end = cursor.key();
    const key = ARTICLE.find(cursor.raw, start, end);
    if (key === undefined) {
      const name = cursor.raw.slice(start, end);
      if (unknown.has(name)) {
        cursor.giveUp();
      }
      unknown.add(name);
      skipValue(cursor);
    } else if (article[key] !== undefined) {
      cursor.giveUp();
    } else if (key === 'published-basis') {
      article[key] = readChoice(cursor, BASES);
    } else {
      article[key] = cursor.text();
    }
    cursor.endLine();
  }
  return article;
}

/** The entries of `claims` or `mentions`: an id a line, its fields below; or `{}`. */
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
    const end = cursor.key();
    const id = cursor.raw.slice(start, end);
    if (spans.has(id)) {
      cursor.giveUp();
    }
    spans.set(id, { start, end });
    cursor.endLine();
    cursor.expectIndent(4);
    entries.push(read(cursor, id, 4));
  }
  return entries;
}

function readCorrection(cursor: Cursor, id: string, indent: number): MentionCorrection {
  const correction: Partial<Draft<MentionCorrection>> = { id };
  while (cursor.indent === indent) {
    const start = cursor.at;
    const key = CORRECTION.find(cursor.raw, start, cursor.key());
    if (key === undefined || correction[key] !== undefined) {
      cursor.giveUp();
      break;
    }
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
  }
  const { quote, at, scope, verdict } = correction;
  if (quote === undefined || at === undefined || scope === undefined || verdict === undefined) {
    cursor.giveUp();
  }
  return correction as MentionCorrection;
}
