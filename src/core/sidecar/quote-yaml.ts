/**
 * Texts as YAML scalars that every reader takes alike.
 *
 * A quoted scalar is at once a JSON string (RFC 8259), a YAML 1.1 and a YAML 1.2 double-quoted scalar on one line:
 * only the escapes that the three share are used. Everything that YAML calls non-printable, and every character that
 * one of the YAML versions takes for a line break (U+0085, U+2028, U+2029), is escaped. A surrogate without its partner
 * cannot stand in a UTF-8 file, so it is stored as its escape (`\ud800`) and read back as the same UTF-16 unit.
 */
const TO_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escapeUnit = (unit: string): string => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `text` as a double-quoted scalar on one line, quotes included. Reading it back gives the same UTF-16 units. */
export function quoteYaml(text: string): string {
  return `"${text.replace(TO_ESCAPE, escapeUnit)}"`;
}

/**
 * Words that YAML 1.1 readers turn into something other than text, in any case; among them exponents without a number in
 * front (`e5`, `e-1`), which some take for a float.
 */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d[\d_]*)$/i;
const WORD = /^[A-Za-z][A-Za-z0-9_+-]*$/;

/** Whether `text` may stand bare: a word that begins with a letter and that no reader takes for anything else. */
export function isPlainWord(text: string): boolean {
  return WORD.test(text) && !RESERVED.test(text);
}

/** An id, a code or a key: bare where that is safe, else quoted. */
export function wordOrQuoted(text: string): string {
  return isPlainWord(text) ? text : quoteYaml(text);
}
