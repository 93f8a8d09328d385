import { GazetteerIndex } from './index.ts';
import { loadCompiledGazetteer } from './load.ts';

/**
 * The gazetteer that Dateline brings along, ready to be asked.
 *
 * @param columns the compiled gazetteer as parsed JSON
 */
export function builtInGazetteer(columns: unknown): GazetteerIndex {
  return GazetteerIndex.of(loadCompiledGazetteer(columns));
}
