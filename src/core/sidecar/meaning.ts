import { isIndex } from './list-index.ts';

/** The kinds of file that Dateline has in YAML. */
export type YamlFileKind = 'sidecar' | 'codebook' | 'gazetteer';

/**
 * What a key or value names: `claim-key` and the like where it is made, `claim`, `actor` … where it is referred to.
 * `entity` is an actor or a place, whichever has the id.
 */
export type YamlMeaning =
  | 'claim-key'
  | 'claim'
  | 'type-key'
  | 'type'
  | 'actor-key'
  | 'actor'
  | 'place-key'
  | 'place'
  | 'entity'
  | 'date'
  | 'event'
  | 'annotator'
  | 'tag'
  | 'quote'
  | 'at';

const IN_CLAIM: Readonly<Record<string, YamlMeaning>> = {
  type: 'type',
  quote: 'quote',
  at: 'at',
  claimant: 'actor',
  'claimant/id': 'actor',
  via: 'actor',
  inside: 'claim',
  addressee: 'actor',
  'event/date': 'date',
  'event/place': 'place',
  'event/actors': 'actor',
  'event/targets': 'actor',
  'event/id': 'event',
  tags: 'tag',
  'relations/to': 'claim',
  'relations/annotator': 'annotator',
  annotator: 'annotator',
};

const IN_CORRECTION: Readonly<Record<string, YamlMeaning>> = { link: 'entity', edtf: 'date', annotator: 'annotator' };

const IN_ACTOR: Readonly<Record<string, YamlMeaning>> = {
  country: 'entity',
  'part-of': 'actor',
  metonyms: 'place',
  'roles/of': 'actor',
  'roles/from': 'date',
  'roles/to': 'date',
  'aliases/from': 'date',
  'aliases/to': 'date',
};

const IN_PLACE: Readonly<Record<string, YamlMeaning>> = {
  country: 'place',
  within: 'place',
  'aliases/from': 'date',
  'aliases/to': 'date',
};

const SECTIONS: Readonly<
  Record<YamlFileKind, Readonly<Record<string, { key?: YamlMeaning; fields: Readonly<Record<string, YamlMeaning>> }>>>
> = {
  sidecar: { claims: { key: 'claim-key', fields: IN_CLAIM }, mentions: { fields: IN_CORRECTION } },
  codebook: { types: { key: 'type-key', fields: {} } },
  gazetteer: { actors: { key: 'actor-key', fields: IN_ACTOR }, places: { key: 'place-key', fields: IN_PLACE } },
};

/** What stands at a path of one of Dateline's files; `undefined`: words, numbers and the names of fields. */
export function meaningOf(
  kind: YamlFileKind,
  { path, part }: { readonly path: readonly string[]; readonly part: 'key' | 'value' },
): YamlMeaning | undefined {
  const [name = '', , ...rest] = path;
  if (kind === 'sidecar' && part === 'value' && path.join('/') === 'article/published') {
    return 'date';
  }
  const sections = SECTIONS[kind];
  const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
  if (section === undefined) {
    return undefined;
  }
  if (part === 'key') {
    return path.length === 2 ? section.key : undefined;
  }
  // Items of lists and the values of guesses mean what the list or the field means.
  const field = rest.filter(key => !isIndex(key) && key !== 'value').join('/');
  return Object.hasOwn(section.fields, field) ? section.fields[field] : undefined;
}
