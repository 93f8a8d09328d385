/** The codebook: the project's claim types, attributes and relations, from `codebook.yaml` or built in. */
export interface ClaimType {
  readonly id: string;
  /** Second stroke after the chord: one of 1-9 and a-z. */
  readonly key?: string;
  readonly label: string;
  readonly definition?: string;
  readonly examples?: readonly string[];
  /** `#rrggbb`, used where a theme leaves it readable; the editor has theme colours for the built-in types. */
  readonly color?: string;
  readonly plover?: readonly string[];
  readonly acled?: readonly string[];
}

export interface CodebookAttribute {
  readonly id: string;
  readonly label?: string;
  readonly values?: readonly string[];
  readonly pattern?: string;
  readonly default?: string;
}

export interface Codebook {
  readonly version?: string;
  /** In menu order. */
  readonly types: readonly ClaimType[];
  readonly attributes: readonly CodebookAttribute[];
}
