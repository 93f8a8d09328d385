import type { RelationType } from './model.ts';

export const CODEBOOK_FORMAT = 'dateline-codebook/1';

/** The codebook: the project's claim types, attributes and relations, from `codebook.yaml` or built in. */
export interface ClaimType {
  readonly id: string;
  /** Second stroke after the chord: one of 1-9 and a-z. */
  readonly key?: string;
  readonly label: string;
  readonly definition?: string;
  /** The version of the codebook since which the definition is as it is. */
  readonly changed?: string;
  readonly examples?: readonly string[];
  /** `#rrggbb`, used where a theme leaves it readable; the editor has theme colours for the built-in types. */
  readonly color?: string;
  /** Nearest codes of PLOVER and ACLED; an empty list says that there is none. */
  readonly plover?: readonly string[];
  readonly acled?: readonly string[];
  /** Base forms of the verbs of saying and thinking by which the type is suggested. */
  readonly cues?: readonly string[];
  /** Words or phrases of the claim by which it is suggested; an asterisk at the end stands for any ending. */
  readonly indicators?: readonly string[];
}

export interface CodebookAttribute {
  readonly id: string;
  readonly label?: string;
  readonly values?: readonly string[];
  /** A regular expression (ECMAScript, unanchored) that a value must match. */
  readonly pattern?: string;
  readonly default?: string;
}

/** How a relation is named and drawn; which relations there are is fixed. */
export interface CodebookRelation {
  readonly id: RelationType;
  readonly key?: string;
  readonly label: string;
  readonly definition?: string;
  /** Stored once, shown on both sides. */
  readonly symmetric: boolean;
  /** The label seen from the other claim, where the relation is not symmetric. */
  readonly inverse?: string;
}

export interface Codebook {
  readonly version?: string;
  /** In menu order. */
  readonly types: readonly ClaimType[];
  readonly attributes: readonly CodebookAttribute[];
  /** All relation types, in menu order. */
  readonly relations: readonly CodebookRelation[];
}

/** The type of a claim; one that the codebook does not know is shown under its id, and nothing is lost. */
export function claimTypeOf(codebook: Codebook, id: string): ClaimType {
  return codebook.types.find(type => type.id === id) ?? { id, label: id };
}
