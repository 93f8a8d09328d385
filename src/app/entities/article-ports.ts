import type { CorpusService } from '../corpus/corpus-service.ts';
import type { FileReader, Log, Scheduler } from '../ports.ts';
import type { ReferenceService } from '../references/reference-service.ts';

/** What it takes to read the articles of the corpus one after the other, in slices, and to recognise what they name. */
export interface ArticlePorts {
  readonly corpus: CorpusService;
  readonly references: ReferenceService;
  readonly reader: FileReader;
  readonly log: Log;
  readonly scheduler: Scheduler;
}
