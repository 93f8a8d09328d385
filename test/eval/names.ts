// Scores the recogniser of actors and places on labelled corpora: DATELINE_CORPORA names their folder, further arguments
// name corpora (parts of file names); --wrong N prints N misses and false finds of each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NO_DATES } from '../../src/core/recognise/date-seam.ts';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';
import { createArticleRecogniser } from '../../src/core/recognise/recognise-article.ts';
import { type LabelledSpan, matches, overlaps, SpanScore, sameSpan } from './score-spans.ts';

interface CorpusDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
/** The four classes that the corpora share; places of all kinds are one. */
const CLASSES: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  GPE: 'LOC',
  FAC: 'LOC',
  NORP: 'NORP',
};
/** At most this much text of a corpus: the larger ones are sampled from their end, where nothing is developed on. */
const MOST_CHARACTERS = 1_000_000;

const folder = process.env.DATELINE_CORPORA;
if (folder === undefined || !existsSync(folder)) {
  console.error('Set DATELINE_CORPORA to the folder of the labelled corpora (*.jsonl).');
  process.exit(2);
}
const { values, filters } = readArguments(process.argv.slice(2));

function readArguments(args: readonly string[]): { values: { wrong: number }; filters: string[] } {
  const at = args.indexOf('--wrong');
  const wrong = at < 0 ? 0 : Number(args[at + 1] ?? 20);
  return {
    values: { wrong },
    filters: args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1)),
  };
}

const compiler = path.join(ROOT, 'test', 'build-gazetteer.cjs');
const { compileGazetteer } = createRequire(compiler)(compiler) as { compileGazetteer(): { json: string } };
const { json } = compileGazetteer();
const before = performance.now();
const gazetteer = GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(json)));
console.log(`gazetteer: ${(json.length / 1e6).toFixed(2)} MB, loaded in ${(performance.now() - before).toFixed(0)} ms`);
const recogniser = createArticleRecogniser({ gazetteer, dates: NO_DATES });

function readCorpus(file: string): CorpusDocument[] {
  const documents: CorpusDocument[] = [];
  let size = 0;
  const lines = readFileSync(path.join(folder!, file), 'utf8')
    .split('\n')
    .filter(line => line !== '');
  for (let at = lines.length - 1; at >= 0 && size < MOST_CHARACTERS; at--) {
    const document = JSON.parse(lines[at]!) as CorpusDocument;
    documents.push(document);
    size += document.text.length;
  }
  return documents.reverse();
}

function goldOf(document: CorpusDocument): LabelledSpan[] {
  const spans = document.entities
    .flatMap(({ start, end, type }) => (CLASSES[type] === undefined ? [] : [{ start, end, label: CLASSES[type] }]))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // Of nested names the outer one counts.
  return spans.filter(
    (span, at) => !spans.slice(0, at).some(outer => outer.end >= span.end && outer.start <= span.start),
  );
}

const percent = (value: number) => value.toFixed(1).padStart(5);
console.log(
  'corpus                      typed strict P / R / F   typed relaxed F   span strict F   span relaxed F   MB/s   by class',
);
for (const file of readdirSync(folder)
  .filter(name => name.endsWith('.jsonl'))
  .sort()) {
  if (filters.length > 0 && !filters.some(part => file.includes(part))) continue;
  const documents = readCorpus(file);
  const classes = new Set(documents.flatMap(document => goldOf(document).map(span => span.label)));
  if (classes.size === 0) continue;
  const strict = new SpanScore();
  const relaxed = new SpanScore();
  const span = new SpanScore();
  const spanRelaxed = new SpanScore();
  const byClass = new Map([...classes].map(label => [label, new SpanScore()]));
  const wrong: string[] = [];
  let time = 0;
  let size = 0;
  for (const document of documents) {
    const started = performance.now();
    const mentions = recogniser.recognise(document.text);
    time += performance.now() - started;
    size += document.text.length;
    const found = mentions
      .map(({ start, end, label }) => ({ start, end, label: CLASSES[label] ?? label }))
      .filter(({ label }) => classes.has(label));
    const gold = goldOf(document);
    const typed = (fits: typeof sameSpan) => (a: LabelledSpan, b: LabelledSpan) => a.label === b.label && fits(a, b);
    strict.add(matches(found, gold, typed(sameSpan)), found.length, gold.length);
    relaxed.add(matches(found, gold, typed(overlaps)), found.length, gold.length);
    span.add(matches(found, gold, sameSpan), found.length, gold.length);
    spanRelaxed.add(matches(found, gold, overlaps), found.length, gold.length);
    for (const [label, score] of byClass) {
      const own = (spans: readonly LabelledSpan[]) => spans.filter(one => one.label === label);
      score.add(matches(own(found), own(gold), sameSpan), own(found).length, own(gold).length);
    }
    if (values.wrong > 0) wrong.push(...differences(document, found, gold));
  }
  const details = [...byClass].map(([label, score]) => `${label} ${score.f1.toFixed(1)}`).join('  ');
  console.log(
    `${file.replace('.jsonl', '').padEnd(26)}  ${percent(100 * strict.precision)} / ${percent(100 * strict.recall)} / ${percent(strict.f1)}        ` +
      `${percent(relaxed.f1)}           ${percent(span.f1)}           ${percent(spanRelaxed.f1)}        ${(size / time / 1000).toFixed(1)}   ${details}`,
  );
  const step = Math.max(1, Math.floor(wrong.length / Math.max(1, values.wrong)));
  for (let at = 0; at < wrong.length && at / step < values.wrong; at += step) console.log(`  ${wrong[at]}`);
}

function differences(
  document: CorpusDocument,
  found: readonly LabelledSpan[],
  gold: readonly LabelledSpan[],
): string[] {
  const show = ({ start, end, label }: LabelledSpan) =>
    `${label} ${document.text.slice(Math.max(0, start - 40), start)}[${document.text.slice(start, end)}]${document.text.slice(end, end + 30)}`.replace(
      /\s+/g,
      ' ',
    );
  const same = (a: LabelledSpan, b: LabelledSpan) => a.label === b.label && sameSpan(a, b);
  return [
    ...found.filter(one => !gold.some(other => same(one, other))).map(one => `+ ${show(one)}`),
    ...gold.filter(one => !found.some(other => same(one, other))).map(one => `- ${show(one)}`),
  ];
}
