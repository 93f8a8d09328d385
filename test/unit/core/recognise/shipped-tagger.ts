import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readModel } from '../../../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../../../src/core/recognise/names/tagger/trained-tagger.ts';

const root = process.env.DATELINE_ROOT ?? process.cwd();

export const shippedModel = (): Uint8Array =>
  readFileSync(path.join(root, 'src/core/recognise/names/model/names.model'));

/** The trained recogniser of names as it ships. */
export function shippedTagger(): TrainedTagger {
  const reading = readModel(shippedModel());
  if (!reading.ok) throw new Error(reading.message);
  return new TrainedTagger(reading.model);
}
