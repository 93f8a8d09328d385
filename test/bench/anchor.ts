// Anchoring under generated edits: what is found, what is wrongly taken, and how long it takes.
// DATELINE_TRIALS sets the edits per kind (2,000), DATELINE_CORPORA a folder with gmb.train.jsonl for real sentences,
// “taken for another” counts what is given one place, as certain or as moved; “offered at all” counts several places too;
// “in reach” counts quotes whose place is the one given or among the candidates.
// DATELINE_SEED another number for other edits, DATELINE_KIND and DATELINE_SOURCE a part of the name of what to run,
// DATELINE_SHOW how many failures of each to print.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeAnchor } from '../../src/core/anchor/describe.ts';
import { resolveAnchors } from '../../src/core/anchor/resolve.ts';
import { EDIT_KINDS, edit } from '../unit/core/anchor/edits.ts';
import { Random } from '../unit/core/anchor/random.ts';
import { joinSentences, makeArticle } from '../unit/core/anchor/synthetic-news.ts';
import { type Outcome, pickQuote, type QuoteLength, runTrial } from '../unit/core/anchor/trial.ts';

const trials = Number(process.env.DATELINE_TRIALS ?? 2000);
const seed = Number(process.env.DATELINE_SEED ?? 0);
const show = Number(process.env.DATELINE_SHOW ?? 0);
const onlySource = process.env.DATELINE_SOURCE ?? '';
const onlyKind = process.env.DATELINE_KIND ?? '';

type MakeText = (random: Random) => string;

function sources(): [string, MakeText][] {
  const made: [string, MakeText][] = [['generated articles', random => makeArticle(random, 36)]];
  const folder = process.env.DATELINE_CORPORA;
  if (folder !== undefined) {
    const all = readFileSync(path.join(folder, 'gmb.train.jsonl'), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => (JSON.parse(line) as { text: string }).text);
    made.push([
      'real sentences (GMB)',
      random => {
        const from = random.whole(0, all.length - 50);
        return joinSentences(random, all.slice(from, from + random.whole(24, 48)));
      },
    ]);
  }
  return made;
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`);

function quality(makeText: MakeText, withOld: boolean): void {
  const rows: Record<string, Record<string, string | number>> = {};
  const pools = new Map<string, Outcome[]>();
  for (const [at, kind] of EDIT_KINDS.entries()) {
    if (!kind.name.includes(onlyKind)) {
      continue;
    }
    for (const length of ['long', 'short'] as const satisfies readonly QuoteLength[]) {
      const random = new Random(100_000 * seed + 1000 * at + (length === 'long' ? 1 : 2));
      const outcomes: Outcome[] = [];
      for (let tried = 0; outcomes.length < trials && tried < trials * 6; ) {
        const text = makeText(random);
        for (let quotes = 0; quotes < 5 && outcomes.length < trials; quotes++, tried++) {
          const quote = pickQuote(text, length, random);
          const outcome = quote && runTrial(text, quote, kind, random, withOld);
          if (outcome) {
            outcomes.push(outcome);
          }
        }
      }
      const count = (test: (one: Outcome) => boolean) => outcomes.filter(test).length;
      const deleted = kind.fate === 'deleted';
      rows[`${kind.name}, ${length}`] = {
        n: outcomes.length,
        [deleted ? 'orphan' : 'found']: percent(
          count(one => one.right),
          outcomes.length,
        ),
        'in reach': deleted
          ? ''
          : percent(
              count(one => one.inReach),
              outcomes.length,
            ),
        'taken for another': deleted
          ? percent(
              count(one => one.taken),
              outcomes.length,
            )
          : '',
        'offered at all': deleted
          ? percent(
              count(one => one.offered),
              outcomes.length,
            )
          : '',
        'falsely certain': count(one => one.falselyCertain),
        exact: percent(
          count(one => one.result.status === 'exact'),
          outcomes.length,
        ),
        ambiguous: count(one => one.result.status === 'ambiguous'),
        lost: deleted ? '' : count(one => one.result.status === 'orphan'),
      };
      pool(pools, deleted ? `deleted, ${length}` : kind.fate === 'survives' ? `surviving, ${length}` : '', outcomes);
      if (deleted && !kind.name.includes('look-alike')) {
        pool(pools, `deleted without look-alikes, ${length}`, outcomes);
      } else if (kind.fate === 'survives' && !kind.name.includes('reworded')) {
        pool(pools, `surviving in the same words but for typos, ${length}`, outcomes);
      }
      for (const one of outcomes.filter(other => !other.right || other.falselyCertain).slice(0, show)) {
        const placed = 'span' in one.result ? one.today.slice(one.result.span.start, one.result.span.end) : '';
        const truth = one.truth ? one.today.slice(one.truth.start, one.truth.end) : '-';
        console.log(
          JSON.stringify(
            {
              kind: kind.name,
              length,
              quote: one.quote,
              status: one.result.status,
              score: one.result.score,
              placed,
              truth,
            },
            undefined,
            1,
          ),
        );
      }
    }
  }
  console.table(rows);
  for (const [name, outcomes] of pools) {
    const share = (test: (one: Outcome) => boolean) => percent(outcomes.filter(test).length, outcomes.length);
    console.log(
      `${name}: ${
        name.startsWith('surviving')
          ? `found ${share(one => one.right)}, in reach ${share(one => one.inReach)}`
          : `taken for another ${share(one => one.taken)}, offered at all ${share(one => one.offered)}`
      }, falsely certain ${outcomes.filter(one => one.falselyCertain).length} of ${outcomes.length}`,
    );
  }
}

function pool(pools: Map<string, Outcome[]>, name: string, outcomes: readonly Outcome[]): void {
  if (name !== '') {
    pools.set(name, [...(pools.get(name) ?? []), ...outcomes]);
  }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function speed(makeText: MakeText): void {
  for (const withOld of [true, false]) {
    const perArticle: number[] = [];
    for (let round = 0; round < 60; round++) {
      const random = new Random(round);
      const text = makeText(random);
      const anchors = Array.from({ length: 60 }, () => pickQuote(text, random.chance(0.6) ? 'long' : 'short', random))
        .filter(span => span !== undefined)
        .map(span => describeAnchor(text, span));
      const kind = EDIT_KINDS.find(one => one.name === 'all of these')!;
      const today = edit(text, kind, anchors[0]!.at, random)!.text;
      const started = performance.now();
      resolveAnchors(anchors, { text: today }, withOld ? { text } : {});
      perArticle.push(performance.now() - started);
    }
    const typical = median(perArticle);
    console.log(
      `60 claims of one article ${withOld ? 'with' : 'without'} the annotated text: median ${typical.toFixed(2)} ms ` +
        `(${(typical / 60).toFixed(3)} ms a claim), longest ${Math.max(...perArticle).toFixed(1)} ms`,
    );
  }
}

for (const [name, makeText] of sources().filter(one => one[0].includes(onlySource))) {
  for (const withOld of [true, false]) {
    console.log(`\n${name}, ${withOld ? 'with' : 'without'} the annotated text`);
    quality(makeText, withOld);
  }
  speed(makeText);
}
