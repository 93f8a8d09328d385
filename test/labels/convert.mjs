// Turns labels written as quotes into stand-off labels. Input files: one JSON object a line, {"id", "e":[[type, quote, occurrence?]...]},
// entities in text order; each quote is sought after the end of the one before, and occurrence (from 1) skips that many less one.
// Usage: DATELINE_CORPORA=<folder> node test/labels/convert.mjs <out.jsonl> <corpus name> <in.jsonl>...
// Writes {"id","entities":[{start,end,type}]} (UTF-16 units, end exclusive), without text; writes nothing when anything fails to match.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TYPES = new Set(['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP']);
const folder = process.env.DATELINE_CORPORA;
const [out, corpus, ...inputs] = process.argv.slice(2);
if (folder === undefined || out === undefined || corpus === undefined || inputs.length === 0) {
  console.error('Usage: DATELINE_CORPORA=<folder> node convert.mjs <out.jsonl> <corpus name> <in.jsonl>...');
  process.exit(2);
}

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
const texts = new Map();
for (const line of lines(path.join(folder, `${corpus}.jsonl`))) {
  const { id, text } = JSON.parse(line);
  texts.set(id, text);
}

const problems = [];
const isWordCharacter = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The spans of one labelled sentence; whatever does not match goes to `problems`. */
function spansOf(id, text, labels) {
  const spans = [];
  let from = 0;
  for (const [type, quote, occurrence = 1] of labels) {
    let start = from - 1;
    for (let left = occurrence; left > 0; ) {
      start = text.indexOf(quote, start + 1);
      if (start < 0) break;
      // A name never starts or ends within a word.
      if (!isWordCharacter(text[start - 1]) && !isWordCharacter(text[start + quote.length])) left -= 1;
    }
    if (!TYPES.has(type)) problems.push(`${id}: no such type ${type}`);
    if (start < 0) {
      problems.push(`${id}: not found after ${from}: ${quote}`);
      continue;
    }
    from = start + quote.length;
    spans.push({ start, end: from, type });
  }
  return spans;
}

const counts = {};
const done = new Map();
for (const input of inputs) {
  for (const [index, line] of lines(input).entries()) {
    let label;
    try {
      label = JSON.parse(line);
    } catch {
      problems.push(`${input}:${index + 1}: not JSON`);
      continue;
    }
    const text = texts.get(label.id);
    if (text === undefined) problems.push(`${label.id}: not in the corpus`);
    else if (done.has(label.id)) problems.push(`${label.id}: labelled twice`);
    else done.set(label.id, spansOf(label.id, text, label.e));
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

const order = new Map([...texts.keys()].map((id, index) => [id, index]));
const rows = [...done].sort(([a], [b]) => order.get(a) - order.get(b));
for (const [, spans] of rows) for (const { type } of spans) counts[type] = (counts[type] ?? 0) + 1;
writeFileSync(out, rows.map(([id, entities]) => `${JSON.stringify({ id, entities })}\n`).join(''));
console.log(`${rows.length} sentences`, counts);
