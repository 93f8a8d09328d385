import { COMPILED_FORMAT, type GazetteerColumns } from './columns.ts';
import { GazetteerLayer } from './layer.ts';

/**
 * Reads the compiled built-in gazetteer (`dist/gazetteer.json`, parsed). Throws on anything else: the file is part of
 * the build, so that a wrong one is a programming error and not a user's.
 */
export function loadCompiledGazetteer(json: unknown): GazetteerLayer {
  return GazetteerLayer.of(columnsIn(json));
}

/** The same step by step, yielding every few milliseconds. */
export function loadingCompiledGazetteer(json: unknown): Generator<void, GazetteerLayer, void> {
  return GazetteerLayer.making(columnsIn(json));
}

function columnsIn(json: unknown): GazetteerColumns {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== COMPILED_FORMAT) throw new Error(`Not a compiled gazetteer: format ${String(format)}`);
  return json as GazetteerColumns;
}
