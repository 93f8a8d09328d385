import type { ClaimType, Codebook } from '../claims/codebook.ts';

/** How often a codebook is used: claims by the id of their type. */
export interface CodebookUse {
  readonly claims: ReadonlyMap<string, number>;
}

/** A piece of a printed codebook, free of any mark-up. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'text' | 'muted'; readonly text: string }
  | { readonly kind: 'quotes'; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly items: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A codebook as a reader wants it: what there is at a glance, then each type with what decides about it. English. */
export function codebookBlocks(codebook: Codebook, use?: CodebookUse): Block[] {
  const { types, attributes, relations, version } = codebook;
  const known = new Set(types.map(({ id }) => id));
  const strays = [...(use?.claims ?? [])].filter(([id]) => !known.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = [...(use?.claims.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const facts = [
    ...(version === undefined ? [] : [`version ${version}`]),
    `${types.length} types`,
    ...(use ? [`${total} ${total === 1 ? 'claim' : 'claims'}`] : []),
  ];
  return [
    { kind: 'title', text: 'Codebook' },
    { kind: 'muted', text: facts.join(' · ') },
    {
      kind: 'table',
      head: ['Type', 'Id', 'Key', ...(use ? ['Claims'] : [])],
      rows: types.map(type => [
        type.label,
        type.id,
        type.key ?? '',
        ...(use ? [String(use.claims.get(type.id) ?? 0)] : []),
      ]),
    },
    { kind: 'heading', text: 'Claim types' },
    ...types.flatMap(type => typeBlocks(type, use)),
    ...(strays.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'Types that only claims know' },
          { kind: 'table', head: ['Id', 'Claims'], rows: strays.map(([id, count]) => [id, String(count)]) },
        ] as const)),
    ...(attributes.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'Attributes' },
          {
            kind: 'table',
            head: ['Attribute', 'Values', 'Where none is given'],
            rows: attributes.map(({ id, label, values, pattern, default: standard }) => [
              label ?? id,
              values?.join(', ') ?? pattern ?? '',
              standard ?? '',
            ]),
          },
        ] as const)),
    { kind: 'heading', text: 'Relations' },
    {
      kind: 'table',
      head: ['Relation', 'Key', 'From the other side', 'Definition'],
      rows: relations.map(({ label, key, symmetric, inverse, definition }) => [
        label,
        key ?? '',
        symmetric ? 'the same' : (inverse ?? ''),
        definition ?? '',
      ]),
    },
  ];
}

function typeBlocks(type: ClaimType, use: CodebookUse | undefined): Block[] {
  const { id, label, key, definition, changed, examples = [], plover, acled } = type;
  const claims = use?.claims.get(id) ?? 0;
  const facts = [
    id,
    ...(key === undefined ? [] : [`key ${key}`]),
    ...(changed === undefined ? [] : [`as it is since version ${changed}`]),
    ...(use ? [`${claims} ${claims === 1 ? 'claim' : 'claims'}`] : []),
  ];
  const codes = (list: readonly string[] | undefined) =>
    list === undefined ? undefined : list.length === 0 ? 'none' : list.join(', ');
  const terms = [
    ['PLOVER', codes(plover)],
    ['ACLED', codes(acled)],
  ].filter((term): term is [string, string] => term[1] !== undefined);
  return [
    { kind: 'subheading', text: label },
    { kind: 'muted', text: facts.join(' · ') },
    ...(definition === undefined ? [] : [{ kind: 'text' as const, text: definition }]),
    ...(examples.length === 0 ? [] : [{ kind: 'quotes' as const, items: examples }]),
    ...(terms.length === 0 ? [] : [{ kind: 'terms' as const, items: terms }]),
  ];
}
