import type { Problem } from '../problems.ts';

/** How the lines of a file end; `lf` also for a file of one line. */
type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed';

/** An article as Dateline reads it. Every offset of a claim or mention counts UTF-16 units of `text`. */
interface ArticleText {
  /** LF line ends, no byte order mark. */
  readonly text: string;
  readonly eol: LineEnd;
  readonly hadBom: boolean;
}

type DecodedArticle =
  | { readonly ok: true; readonly article: ArticleText }
  | { readonly ok: false; readonly problem: Problem };

/** Larger files are no articles, and the editor itself switches its language features off at this size. */
export const MAX_ARTICLE_BYTES = 50 * 1024 * 1024;

const SNIFFED_BYTES = 8000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a file: UTF-8 with or without a byte order mark, UTF-16 of either order with one. A wrong byte is a problem,
 * never a replacement character, because offsets and hashes of a text that was guessed would be lies.
 */
export function decodeArticle(bytes: Uint8Array): DecodedArticle {
  if (bytes.length > MAX_ARTICLE_BYTES) {
    const megabytes = Math.ceil(bytes.length / (1024 * 1024));
    return refuse('too-large', `The file has ${megabytes} MB; articles of up to 50 MB are read.`);
  }
  const wide = bytes.length >= 2 ? utf16Order(bytes[0]!, bytes[1]!) : undefined;
  if (wide !== undefined) {
    return decodeUtf16(bytes, wide);
  }
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0) && sniff(bytes).nulRich) {
    return refuse('binary-file', 'The file holds binary data, not text.');
  }
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    return sniff(bytes).controlRich
      ? refuse('binary-file', 'The file holds binary data, not text.')
      : refuse('invalid-encoding', wrongByte(bytes, firstInvalidUtf8(bytes)));
  }
  return { ok: true, article: normaliseText(raw) };
}

/** Takes the byte order mark off and turns CRLF and lone CR into LF, as the editor's model does when it reads a file. */
export function normaliseText(raw: string): ArticleText {
  const hadBom = raw.charCodeAt(0) === 0xfeff;
  const body = hadBom ? raw.slice(1) : raw;
  if (!body.includes('\r')) {
    return { text: body, eol: 'lf', hadBom };
  }
  const seen = new Set<string>();
  const text = body.replace(/\r\n|\r|\n/g, end => {
    seen.add(end);
    return '\n';
  });
  const eol = seen.size > 1 ? 'mixed' : seen.has('\r') ? 'cr' : 'crlf';
  return { text, eol, hadBom };
}

function utf16Order(first: number, second: number): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): DecodedArticle {
  if (bytes.length % 2 === 1) {
    return refuse('invalid-encoding', `The UTF-16 text ends in half a character (byte ${bytes.length - 1}).`);
  }
  const wrong = firstLoneSurrogate(bytes, order === 'utf-16le');
  if (wrong >= 0) {
    return refuse('invalid-encoding', `The UTF-16 text holds half a surrogate pair (byte ${wrong}).`);
  }
  return { ok: true, article: normaliseText(new TextDecoder(order, { ignoreBOM: true }).decode(bytes)) };
}

function firstLoneSurrogate(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, littleEndian) & 0xfc00;
    if (unit === 0xdc00) {
      return at;
    }
    if (unit === 0xd800) {
      if (at + 3 >= bytes.length || (view.getUint16(at + 2, littleEndian) & 0xfc00) !== 0xdc00) {
        return at;
      }
      at += 2;
    }
  }
  return -1;
}

/** A stray NUL of a web scrape is still text; one in 200 bytes, as in images, archives and UTF-16 without a mark, is not. */
function sniff(bytes: Uint8Array): { nulRich: boolean; controlRich: boolean } {
  const length = Math.min(bytes.length, SNIFFED_BYTES);
  let nul = 0;
  let control = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) {
      nul++;
    } else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) {
      control++;
    }
  }
  return { nulRich: nul * 200 > length, controlRich: (nul + control) * 50 > length };
}

/** Offset of the first byte that no well-formed UTF-8 (Unicode, table 3-7) can hold there; the end where all is well. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  const { length } = bytes;
  let at = 0;
  while (at < length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const extra =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (extra === 0 || at + extra >= length) {
      return at;
    }
    const second = bytes[at + 1]!;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      return at;
    }
    for (let next = 2; next <= extra; next++) {
      if ((bytes[at + next]! & 0xc0) !== 0x80) {
        return at;
      }
    }
    at += extra + 1;
  }
  return length;
}

function wrongByte(bytes: Uint8Array, at: number): string {
  const value = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  return `The file is not UTF-8: byte 0x${value} at offset ${at}. Reopen it with its encoding and save it as UTF-8.`;
}

function refuse(code: 'too-large' | 'binary-file' | 'invalid-encoding', message: string): DecodedArticle {
  return { ok: false, problem: { code, severity: 'error', message, start: 0, end: 0 } };
}
