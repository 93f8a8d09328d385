import { COMPILED_FORMAT, type GazetteerColumns } from './columns.ts';
import { GazetteerLayer } from './layer.ts';

/**
 * Reads the compiled built-in gazetteer (`dist/gazetteer.json`, parsed). Throws on anything else: the file is part of
 * the build, so that a wrong one is a programming error and not a user's.
 */
export function loadCompiledGazetteer(json: unknown): GazetteerLayer {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== COMPILED_FORMAT) throw new Error(`Not a compiled gazetteer: format ${String(format)}`);
  return new GazetteerLayer(json as GazetteerColumns);
}
