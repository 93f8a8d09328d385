import type { CorpusChange } from '../../../src/app/corpus/corpus-service.ts';
import { CorpusService } from '../../../src/app/corpus/corpus-service.ts';
import type { FileOutcome, Scheduler } from '../../../src/app/ports.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

export const ROOT = 'file:///corpus';
export const OTHER_ROOT = 'file:///other/corpus';
export const TALKS = `${ROOT}/talks.txt`;
export const TALKS_SIDECAR = `${ROOT}/talks.claims.yaml`;

/** A corpus service over files in memory, with everything that it announced. */
export function corpusFixture(scheduler: Scheduler = { yield: async () => undefined, now: () => 0 }) {
  const files = new MemoryFiles();
  const warnings: string[] = [];
  const changes: CorpusChange[] = [];
  /** What reading a file fails with, while set. */
  const failures = new Map<string, FileOutcome<Uint8Array>>();
  const reader = files.asReader();
  const service = new CorpusService({
    reader: { read: async uri => failures.get(uri) ?? reader.read(uri) },
    finder: files,
    log: { info: () => undefined, warn: text => warnings.push(text), error: text => warnings.push(text) },
    scheduler,
  });
  service.onDidChange(change => changes.push(change));
  const quotes = (article = TALKS) => service.corpus.claimsOf(article).map(({ stored }) => stored.quote);
  return { files, service, warnings, changes, failures, quotes };
}

/** A sidecar with a claim on each quote, at its place in `text`. */
export function sidecarFor(text: string, ...quotes: string[]): string {
  const claims = quotes.map((quote, index) => {
    const start = text.indexOf(quote);
    return `  c-aaaaa${index}:\n    type: harm\n    quote: ${JSON.stringify(quote)}\n    at: [${start}, ${start + quote.length}]\n`;
  });
  return `format: dateline-claims/1\nclaims:\n${claims.join('')}`;
}
