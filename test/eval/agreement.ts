// Prints how far the two readings of the doubly labelled news sentences agree (test/labels/GUIDELINE.md says how these were
// chosen and read). With DATELINE_CORPORA, the folder of the corpus that holds the texts, also kappa over words, and with
// --wrong every difference.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { agreementOf, type DoublyLabelled, kappaOf, readDoublyLabelled } from './agreement-scores.ts';
import { type LabelledSpan, sameSpan } from './score-spans.ts';

const ROOT = process.env.DATELINE_ROOT ?? process.cwd();
const folder = process.env.DATELINE_CORPORA;
const sentences = readDoublyLabelled(path.join(ROOT, 'test/labels'));
const texts = folder === undefined ? undefined : readTexts(path.join(folder, 'gmb.train.jsonl'));
/** From this sentence on both readers had read a block of 150; before it single sentences were drawn. */
const BLOCK = 6000;

print(
  'drawn',
  sentences.filter(({ id }) => numberOf(id) < BLOCK),
);
print(
  'block',
  sentences.filter(({ id }) => numberOf(id) >= BLOCK),
);
print('all', sentences);
if (process.argv.includes('--wrong')) sentences.forEach(printDifferences);

function print(name: string, some: readonly DoublyLabelled[]): void {
  const { sentences: count, differing, names, strict, relaxed, spans, byType } = agreementOf(some);
  console.log(
    `${name}: ${count} sentences, ${differing} of them differing; ${names[0]} and ${names[1]} names; F1 typed strict ` +
      `${strict.toFixed(1)}, typed relaxed ${relaxed.toFixed(1)}, spans ${spans.toFixed(1)}`,
  );
  console.log(`  ${[...byType].map(([type, score]) => `${type} ${score.toFixed(1)}`).join('  ')}`);
  if (texts !== undefined) console.log(`  kappa over words ${kappaOf(some, textOf).toFixed(3)}`);
}

function printDifferences({ id, first, second }: DoublyLabelled): void {
  const without = (spans: readonly LabelledSpan[], others: readonly LabelledSpan[]) =>
    spans
      .filter(span => !others.some(other => span.label === other.label && sameSpan(span, other)))
      .map(({ start, end, label }) => `${label} ${texts?.get(id)?.slice(start, end) ?? `${start}-${end}`}`)
      .join(', ');
  const [a, b] = [without(first, second), without(second, first)];
  if (a !== '' || b !== '') console.log(`${id}: first ${a || '–'}; second ${b || '–'}`);
}

function textOf(id: string): string {
  const text = texts?.get(id);
  if (text === undefined) throw new Error(`the corpus has no sentence ${id}`);
  return text;
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

function readTexts(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter(line => line !== '')
      .map(line => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return [id, text];
      }),
  );
}
