import { GazetteerIndex } from './index.ts';
import { loadingCompiledGazetteer } from './load.ts';

/**
 * The gazetteer that Dateline brings along, ready to be asked. Yields every few milliseconds.
 *
 * @param columns the compiled gazetteer as parsed JSON
 */
export function* builtInGazetteer(columns: unknown): Generator<void, GazetteerIndex, void> {
  return GazetteerIndex.of(yield* loadingCompiledGazetteer(columns));
}
