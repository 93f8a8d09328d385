import { board } from './board/board.ts';
import { commands } from './commands/commands.ts';
import { annotatorHints } from './editor/annotator-hints.ts';
import { claimDecorations } from './editor/claim-decorations.ts';
import { codeActions } from './editor/code-actions.ts';
import { diagnostics } from './editor/diagnostics.ts';
import { hover } from './editor/hover.ts';
import { mentionDecorations } from './editor/mention-decorations.ts';
import { navigation } from './editor/navigation.ts';
import { roleDiagnostics } from './editor/role-diagnostics.ts';
import { symbols } from './editor/symbols.ts';
import { followReferences } from './files/follow-references.ts';
import { renameSidecars } from './files/rename-sidecars.ts';
import { claimForm } from './form/claim-form.ts';
import { keepDriver } from './git/keep-driver.ts';
import { followMerges } from './git/open-merges.ts';
import { reviewView } from './review/review-view.ts';
import { readySearch } from './search/ready-search.ts';
import { search } from './search/results-view.ts';
import type { Feature } from './services.ts';
import { namesProgress } from './status/names-progress.ts';
import { statusItem } from './status/status-item.ts';
import { blindCoding } from './team/blind-coding.ts';
import { articlesView } from './views/articles-view.ts';
import { claimCounts } from './views/claim-counts.ts';
import { claimsView } from './views/claims-view.ts';
import { entryDocument } from './yaml/entry-document.ts';
import { yamlWhenOpened } from './yaml/yaml-when-opened.ts';

/** Everything on the surface, in the order in which it starts. A new feature is one file and one row here. */
export const FEATURES: readonly Feature[] = [
  blindCoding,
  commands,
  articlesView,
  claimCounts,
  claimsView,
  claimForm,
  reviewView,
  search,
  readySearch,
  mentionDecorations,
  claimDecorations,
  annotatorHints,
  hover,
  symbols,
  navigation,
  codeActions,
  diagnostics,
  roleDiagnostics,
  entryDocument,
  yamlWhenOpened,
  renameSidecars,
  followReferences,
  keepDriver,
  followMerges,
  statusItem,
  namesProgress,
  board,
];
