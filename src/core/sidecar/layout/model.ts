/** One file for all annotators of an article, or one for each. */
export type SidecarLayout = 'shared' | 'perAnnotator';

/** One of an article's sidecars. */
export interface LayoutFile {
  /** Names the file among those of the article; a URI for instance. */
  readonly key: string;
  /** From the file's name; undefined: the shared one. */
  readonly annotator: string | undefined;
  /** The whole file as it is, with BOM and line ends. */
  readonly raw: string;
}

/** What becomes of one file. */
export interface LayoutChange {
  /** Of the file as given; undefined: it is new. */
  readonly key: string | undefined;
  /** Whose file it is; undefined: the shared one. */
  readonly annotator: string | undefined;
  readonly before: string | undefined;
  /** Undefined: nothing is left in it, and it goes. */
  readonly after: string | undefined;
  /** How many claims come into it and leave it. */
  readonly gained: number;
  readonly lost: number;
}

interface LayoutPlan {
  /** Only files that change. Empty: the article is laid out so already. */
  readonly changes: readonly LayoutChange[];
  /** What is worth knowing before it is written, a sentence each. */
  readonly notes: readonly string[];
}

/** `refused` says in one sentence why the article's sidecars stay as they are. */
export type LayoutOutcome = ({ readonly ok: true } & LayoutPlan) | { readonly ok: false; readonly refused: string };

/** The sections of a sidecar whose entries belong to annotators. */
export type LayoutSection = 'passes' | 'claims' | 'mentions';
export const LAYOUT_SECTIONS: readonly LayoutSection[] = ['passes', 'claims', 'mentions'];
