import type * as vscode from 'vscode';
import type { AnnotationService } from '../app/annotate/annotation-service.ts';
import type { ProblemTally } from '../app/check/problem-tally.ts';
import type { CompareService } from '../app/compare/compare-service.ts';
import type { DrawnRelations } from '../app/compare/drawn-relations.ts';
import type { CorpusService } from '../app/corpus/corpus-service.ts';
import type { EntityService } from '../app/entities/entity-service.ts';
import type { GitSharing } from '../app/git-sharing/git-sharing.ts';
import type { MergeService } from '../app/merging/merge-service.ts';
import type { Git, Log, SidecarStore } from '../app/ports.ts';
import type { ReferenceService } from '../app/references/reference-service.ts';
import type { SearchService } from '../app/search/search-service.ts';
import type { HighlightSwitch } from './editor/highlight-switch.ts';
import type { OpenArticles } from './editor/open-articles.ts';
import type { Messages } from './platform/messages.ts';

/** What the features work with; made once, when Dateline starts. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly corpus: CorpusService;
  readonly annotations: AnnotationService;
  /** Text files as the editor shows them; for what is no annotation. */
  readonly files: SidecarStore;
  /** Undefined in a browser. */
  readonly git: Git | undefined;
  /** Undefined in a browser. */
  readonly sharing: GitSharing | undefined;
  /** What was left unmerged, by git or between markers. */
  readonly merges: MergeService;
  /** Codebook and gazetteer of each root. */
  readonly references: ReferenceService;
  readonly entities: EntityService;
  readonly search: SearchService;
  /** Claims held against each other; its code is loaded when it is first asked for. */
  readonly compare: () => Promise<CompareService>;
  readonly relations: DrawnRelations;
  readonly problems: ProblemTally;
  readonly articles: OpenArticles;
  readonly highlights: HighlightSwitch;
  readonly log: Log & { show(): void };
  readonly messages: Messages;
}

/** A part of the surface: registers itself, and is disposed with the extension. */
export type Feature = (services: Services) => vscode.Disposable;
