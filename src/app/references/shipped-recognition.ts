import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { NameTagger } from '../../core/recognise/names/candidates/name-tagger.ts';
import { inTurns } from '../in-turns.ts';
import type { Log, Scheduler } from '../ports.ts';

/** The gazetteer that ships, ready to be asked, from its columns as parsed JSON. Gives way every few milliseconds. */
export async function shippedGazetteer(
  columns: Promise<unknown>,
  scheduler: Pick<Scheduler, 'yield'>,
): Promise<GazetteerIndex> {
  const { builtInGazetteer } = await import('../../core/recognise/gazetteer/built-in.ts');
  return inTurns(builtInGazetteer(await columns), scheduler);
}

/** The trained recogniser of names from the bytes of its file; undefined, and a line in the log, where they are missing or damaged. */
export async function shippedTagger(
  loading: () => Promise<Uint8Array>,
  log: Pick<Log, 'warn'>,
): Promise<NameTagger | undefined> {
  try {
    const [bytes, { readModel }, { TrainedTagger }] = await Promise.all([
      loading(),
      import('../../core/recognise/names/tagger/model-file.ts'),
      import('../../core/recognise/names/tagger/trained-tagger.ts'),
    ]);
    const reading = readModel(bytes);
    if (reading.ok) {
      return new TrainedTagger(reading.model);
    }
    log.warn(`${reading.message} Names are found without it.`);
  } catch (error) {
    log.warn(`The model of names cannot be read: ${String(error)}. Names are found without it.`);
  }
  return undefined;
}
