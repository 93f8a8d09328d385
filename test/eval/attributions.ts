// Scores the finder of attributions on labels of our own: DATELINE_CORPORA names the folder of the corpora that hold the
// texts. Prints precision, recall and F1 of cue, source and content, strict and by overlap, for both halves; --wrong prints
// the differences of the development half (the other half is for measuring only). Files named as arguments hold further
// labels of the same form, scored apart with their differences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findAttributions } from '../../src/core/suggest/attribution/find-attributions.ts';
import type { Span } from '../../src/core/text/span.ts';
import { corporaFolder } from '../support/corpora-folder.ts';
import { type LabelledSpan, matches, overlaps, SpanScore, sameSpan } from './score-spans.ts';

interface LabelledDocument {
  readonly corpus: string;
  readonly id: string;
  readonly attributions: readonly {
    readonly source?: readonly [number, number];
    readonly cue?: readonly [number, number];
    readonly contents?: readonly (readonly [number, number])[];
  }[];
}

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = corporaFolder();
const wrong = process.argv.includes('--wrong');
const ROLES = ['cue', 'source', 'content'] as const;
type Role = (typeof ROLES)[number];

const corpora = new Map<string, { id: string; text: string }[]>();

function corpus(name: string): { id: string; text: string }[] {
  let documents = corpora.get(name);
  if (documents === undefined) {
    documents = readFileSync(path.join(folder!, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as { id: string; text: string });
    corpora.set(name, documents);
  }
  return documents;
}

/** The text of a document; `gmb-tr-100+14` are 14 sentences from that one on, a line each. */
function textOf({ corpus: name, id }: LabelledDocument): string {
  const documents = corpus(name);
  const [first, count] = id.split('+');
  const at = documents.findIndex(document => document.id === first);
  if (at < 0) {
    throw new Error(`${name} has no document ${id}`);
  }
  const text = documents
    .slice(at, at + Number(count ?? 1))
    .map(document => document.text)
    .join('\n');
  return name === 'gum.train' || name === 'gmb.train' ? runningText(text) : text;
}

/** These corpora have a sentence a line: lines that end as sentences do are put back into paragraphs, length unchanged. */
function runningText(text: string): string {
  let open = false;
  return text
    .split('\n')
    .map(line => {
      open = ((line.match(/"/g)?.length ?? 0) % 2 === 1) !== open;
      return line + (open || /[.!?,]["”’)\s]*$/.test(line) ? ' ' : '\n');
    })
    .join('')
    .slice(0, -1);
}

const span = ([start, end]: readonly [number, number], label: Role): LabelledSpan => ({ start, end, label });

function unique(spans: readonly LabelledSpan[]): LabelledSpan[] {
  const seen = new Map(spans.map(one => [`${one.start}-${one.end}`, one]));
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function goldOf(document: LabelledDocument): Record<Role, LabelledSpan[]> {
  const of = (
    role: Role,
    pick: (one: LabelledDocument['attributions'][number]) => readonly (readonly [number, number])[],
  ) => unique(document.attributions.flatMap(one => pick(one).map(each => span(each, role))));
  return {
    cue: of('cue', one => (one.cue === undefined ? [] : [one.cue])),
    source: of('source', one => (one.source === undefined ? [] : [one.source])),
    content: of('content', one => one.contents ?? []),
  };
}

function foundIn(text: string): Record<Role, LabelledSpan[]> {
  const all = findAttributions(text).filter(one => one.inside === undefined);
  const of = (role: Role, pick: (one: (typeof all)[number]) => Span | undefined) =>
    unique(
      all.flatMap(one => {
        const picked = pick(one);
        return picked === undefined ? [] : [{ start: picked.start, end: picked.end, label: role }];
      }),
    );
  return {
    cue: of('cue', one => one.cue),
    source: of('source', one => one.source),
    content: of('content', one => one.content),
  };
}

function show(text: string, one: LabelledSpan): string {
  const words = text.slice(one.start, one.end).replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, one.start - 40), one.start).replace(/\s+/g, ' ');
  return `${before}[${words.length > 130 ? `${words.slice(0, 60)} … ${words.slice(-60)}` : words}]${text.slice(one.end, one.end + 25).replace(/\s+/g, ' ')}`;
}

console.log('half         role      strict P / R / F1          overlap P / R / F1');
const files = [
  ...['development', 'held-out'].map(half => path.join(ROOT, 'test', 'labels', 'attributions', `${half}.jsonl`)),
  ...process.argv.slice(2).filter(arg => !arg.startsWith('--')),
];
for (const file of files) {
  const half = path.basename(file, '.jsonl');
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as LabelledDocument);
  const scores = Object.fromEntries(
    ROLES.map(role => [role, { strict: new SpanScore(), loose: new SpanScore() }]),
  ) as Record<Role, { strict: SpanScore; loose: SpanScore }>;
  const differences: string[] = [];
  for (const document of documents) {
    const text = textOf(document);
    const gold = goldOf(document);
    const found = foundIn(text);
    for (const role of ROLES) {
      scores[role].strict.add(matches(found[role], gold[role], sameSpan), found[role].length, gold[role].length);
      scores[role].loose.add(matches(found[role], gold[role], overlaps), found[role].length, gold[role].length);
      const same = (a: LabelledSpan) => (b: LabelledSpan) => sameSpan(a, b);
      differences.push(
        ...found[role].filter(one => !gold[role].some(same(one))).map(one => `+ ${role} ${show(text, one)}`),
        ...gold[role].filter(one => !found[role].some(same(one))).map(one => `- ${role} ${show(text, one)}`),
      );
    }
  }
  const percent = (value: number) => value.toFixed(1).padStart(5);
  const line = (score: SpanScore) =>
    `${percent(100 * score.precision)} / ${percent(100 * score.recall)} / ${percent(score.f1)}`;
  for (const role of ROLES) {
    console.log(`${half.padEnd(12)} ${role.padEnd(8)}  ${line(scores[role].strict)}      ${line(scores[role].loose)}`);
  }
  if (wrong && half !== 'held-out') {
    console.log(differences.map(one => `  ${one}`).join('\n'));
  }
}
