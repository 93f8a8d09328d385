import type { YamlFileKind } from '../meaning.ts';

/**
 * How the values of a field merge.
 * `value`: as one judgement, whatever it is made of (a claimant with its label, a guess with its flag).
 * `map`: key by key; a map that one side lacks is an edit or a deletion of the whole.
 * `section`: the same, but a missing section is an empty one.
 * `set`: items come and go one by one, order kept; `key` names the fields by which items of two sides are the same one.
 * `open`: maps key by key, all else as one value; for what no rule names.
 */
export type Rule =
  | { readonly kind: 'value' | 'open' }
  | { readonly kind: 'map'; readonly fields: Fields; readonly guarded?: boolean }
  | { readonly kind: 'section'; readonly entry: Rule }
  | { readonly kind: 'root' | 'entry'; readonly fields: Fields }
  | SetRule;

export interface SetRule {
  readonly kind: 'set';
  readonly key?: readonly string[];
  /** The key of which a bare text is short for the map: an alias is `"X"` or `{text: "X", weak: true}`. */
  readonly bare?: string;
  readonly item?: Rule;
  /** Two different orders of the same items are two different values. */
  readonly ordered?: boolean;
}

type Fields = Readonly<Record<string, Rule>>;

const VALUE: Rule = { kind: 'value' };
const SET: Rule = { kind: 'set' };
export const OPEN: Rule = { kind: 'open' };

const map = (fields: Fields): Rule => ({ kind: 'map', fields });
const section = (fields: Fields): Rule => ({ kind: 'section', entry: { kind: 'entry', fields } });

const EVENT = map({ date: VALUE, place: VALUE, actors: SET, targets: SET });
// A flag `guessed` speaks of all fields of a number.
const NUMBER: Rule = { kind: 'map', fields: {}, guarded: true };

const CLAIM: Fields = {
  at: VALUE,
  placed: VALUE,
  claimant: VALUE,
  cue: VALUE,
  via: { kind: 'set', ordered: true },
  addressee: SET,
  mode: VALUE,
  factuality: VALUE,
  hedges: SET,
  event: EVENT,
  numbers: { kind: 'set', key: ['what', 'of'], item: NUMBER },
  tags: SET,
  relations: { kind: 'set', key: ['type', 'to', 'annotator'], item: map({ on: SET }) },
  reviews: SET,
};

const NAMES: Rule = {
  kind: 'set',
  key: ['text'],
  bare: 'text',
  item: map({ 'not-before': SET, 'not-after': SET }),
};
const ROLES: Rule = { kind: 'set', key: ['role', 'of'], item: map({}) };

const ROOTS: Readonly<Record<YamlFileKind, Rule>> = {
  sidecar: {
    kind: 'root',
    fields: {
      article: { kind: 'section', entry: VALUE },
      passes: section({}),
      claims: section(CLAIM),
      mentions: section({ at: VALUE }),
    },
  },
  codebook: {
    kind: 'root',
    fields: {
      types: section({ examples: SET, plover: SET, acled: SET, cues: SET, indicators: SET }),
      attributes: section({ values: SET }),
      relations: section({}),
    },
  },
  gazetteer: {
    kind: 'root',
    fields: {
      actors: section({ aliases: NAMES, demonyms: NAMES, roles: ROLES, metonyms: SET }),
      places: section({ aliases: NAMES }),
    },
  },
};

export const rootRule = (kind: YamlFileKind): Rule => ROOTS[kind];

/** The rule for the value of `key` in a map that merges by `rule`. */
export function ruleInside(rule: Rule, key: string): Rule {
  switch (rule.kind) {
    case 'section':
      return rule.entry;
    case 'map':
    case 'root':
    case 'entry':
      return Object.hasOwn(rule.fields, key) ? (rule.fields[key] as Rule) : OPEN;
    default:
      return OPEN;
  }
}
