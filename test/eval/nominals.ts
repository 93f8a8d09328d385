// Scores the second layer, nominal actors, on corpora that label them: DATELINE_CORPORA names their folder; --errors N prints N
// differences a corpus, of the development half alone. The split is fixed: of every four documents in the order of the file the
// first two are looked at, the last two are scored and never looked at. Strict: the same span. Relaxed: overlapping, one to one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ArticleMentions } from '../../src/core/recognise/article-mentions.ts';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';
import type { Mention } from '../../src/core/recognise/mention.ts';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { ArticleNominals } from '../../src/core/recognise/nominals/article-nominals.ts';
import { compileBuiltIn } from '../support/built-in-gazetteer.ts';
import { corporaFolder } from '../support/corpora-folder.ts';
import type { CorpusDocument } from './corpora.ts';
import { type GoldNominal, headOf, nominalGold, smallWords } from './nominal-gold.ts';
import { SpanScore } from './score-spans.ts';

const CORPORA = [
  { name: 're3d', file: 're3d.train.jsonl', types: new Set(['PER', 'ORG', 'NORP']) },
  { name: 'meantime', file: 'meantime.train.jsonl', types: new Set(['NOM_PER', 'NOM_ORG']) },
] as const;
const HALVES = [
  { name: 'development', holds: (at: number) => at % 4 < 2 },
  { name: 'never looked at', holds: (at: number) => at % 4 >= 2 },
] as const;
const NEWS = 'gmb.train.jsonl';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = corporaFolder();
const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' } } });

const gazetteer = GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compileBuiltIn().json)));
const reading = readModel(readFileSync(path.join(ROOT, 'src/core/recognise/names/model/names.model')));
if (!reading.ok) throw new Error(reading.message);
const setting = { gazetteer, tagger: new TrainedTagger(reading.model) };

const read = (file: string): CorpusDocument[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as CorpusDocument);

function nominalsOf(text: string) {
  const article = new ArticleMentions(text, setting);
  article.finish();
  return { names: article.mentions(), nominals: new ArticleNominals().finish(article, setting) };
}

console.log('corpus    half             docs  gold   strict P / R / F1     relaxed P / R / F1');
for (const { name, file, types } of CORPORA) {
  if (!existsSync(path.join(folder, file))) {
    console.log(`${name}: ${file} is absent, not scored.`);
    continue;
  }
  const all = read(file);
  const small = smallWords(all);
  for (const half of HALVES) {
    const documents = all.filter((_, at) => half.holds(at));
    const [strict, relaxed] = [new SpanScore(), new SpanScore()];
    const errors: string[] = [];
    for (const document of documents) {
      const told = score(document, types, small, strict, relaxed);
      if (half.name === 'development') errors.push(...told);
    }
    const triple = ({ precision, recall, f1 }: SpanScore) =>
      [100 * precision, 100 * recall, f1].map(value => value.toFixed(1).padStart(5)).join(' / ');
    console.log(
      `${name.padEnd(9)} ${half.name.padEnd(16)} ${String(documents.length).padStart(4)}  ${String(strict.labelled).padStart(4)}   ${triple(strict)}   ${triple(relaxed)}`,
    );
    for (const line of errors.slice(0, Number(values.errors))) console.log(`  ${line}`);
  }
}
if (Number(values.errors) === 0) measureSpeed();

function score(
  document: CorpusDocument,
  types: ReadonlySet<string>,
  small: ReadonlySet<string>,
  strict: SpanScore,
  relaxed: SpanScore,
): string[] {
  const { text } = document;
  const { nominals, others } = nominalGold(document, types, small);
  const both = nominalsOf(text);
  const isLabelled = (one: Mention) => nominals.some(gold => gold.head === headOf(text, one).end);
  // What the first layer already marks as a name ("U.S. forces") is found; names go without an article.
  const named = both.names
    .filter(one => one.kind === 'actor' && isLabelled(one))
    .map(one => (/the $/i.test(text.slice(0, one.start)) ? { ...one, start: one.start - 4 } : one));
  const found = [...named, ...both.nominals].filter(one => {
    const head = headOf(text, one);
    return (
      nominals.some(gold => gold.head === head.end) ||
      !others.some(other => other.start <= head.start && head.end <= other.end)
    );
  });
  const errors: string[] = [];
  const show = ({ start, end }: { start: number; end: number }) =>
    `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
      /\s+/g,
      ' ',
    );
  const taken = new Set<GoldNominal>();
  let exact = 0;
  // Equal spans first, so that an overlapping neighbour does not take them.
  const open = found.filter(one => {
    const gold = nominals.find(
      other => !taken.has(other) && other.spans.some(span => span.start === one.start && span.end === one.end),
    );
    if (gold === undefined) return true;
    taken.add(gold);
    exact++;
    return false;
  });
  let loose = exact;
  for (const one of open) {
    const gold = nominals.find(
      other => !taken.has(other) && other.spans.some(span => span.start < one.end && one.start < span.end),
    );
    if (gold === undefined) {
      errors.push(`extra   ${show(one)}`);
      continue;
    }
    taken.add(gold);
    loose++;
    errors.push(`extent  ${show(one)}  labelled [${text.slice(gold.spans[0]!.start, gold.spans[0]!.end)}]`);
  }
  for (const gold of nominals) if (!taken.has(gold)) errors.push(`missed  ${show(gold.spans[0]!)}`);
  strict.add(exact, found.length, nominals.length);
  relaxed.add(loose, found.length, nominals.length);
  return errors;
}

/** Megabytes a second of the second layer alone, over news whose names are known; best of five, by processor time too. */
function measureSpeed(): void {
  if (!existsSync(path.join(folder!, NEWS))) {
    console.log(`speed: ${NEWS} is absent, not measured.`);
    return;
  }
  let text = '';
  for (const document of read(NEWS)) {
    text += `${document.text}\n`;
    if (text.length > 1_000_000) break;
  }
  const article = new ArticleMentions(text, setting);
  article.finish();
  article.mentions();
  let [best, busy, count] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < 5; round++) {
    const begin = performance.now();
    const used = process.cpuUsage();
    count = new ArticleNominals().finish(article, setting).length;
    best = Math.min(best, performance.now() - begin);
    const { user, system } = process.cpuUsage(used);
    busy = Math.min(busy, (user + system) / 1e3);
  }
  const rate = (milliseconds: number) => `${(text.length / 1e3 / milliseconds).toFixed(1)} MB/s`;
  console.log(
    `speed: ${(text.length / 1e6).toFixed(2)} MB, ${count} nominal actors, ${rate(best)} by the clock, ${rate(busy)} of processor time`,
  );
}
