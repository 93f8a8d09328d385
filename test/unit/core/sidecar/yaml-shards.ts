/** Pieces of YAML that, put in the wrong place, break a file or make it mean something else. */
export const YAML_SHARDS: readonly string[] = [
  ...[' ', '  ', '\n', '\r\n', '\r', '\t', ':', ': ', ',', '- ', '-', '? ', '#', ' # x', '[', ']', '{', '}', '!!int '],
  ...['|', '>', '"', "'", '\\', '%YAML 1.1\n', '---\n', '...\n', '<<<<<<< ours\n', '=======\n'],
  ...['\ufeff', '\u0000', '\u0085', '\u2028', '\ud800', 'claims:\n', 'format: dateline-claims/2\n', 'null', '~'],
];
