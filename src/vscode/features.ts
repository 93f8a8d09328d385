import { commands } from './commands/commands.ts';
import { claimDecorations } from './editor/claim-decorations.ts';
import { diagnostics } from './editor/diagnostics.ts';
import { hover } from './editor/hover.ts';
import { mentionDecorations } from './editor/mention-decorations.ts';
import { symbols } from './editor/symbols.ts';
import { renameSidecars } from './files/rename-sidecars.ts';
import { search } from './search/results-view.ts';
import type { Feature } from './services.ts';
import { statusItem } from './status/status-item.ts';
import { articlesView } from './views/articles-view.ts';
import { claimsView } from './views/claims-view.ts';
import { reviewView } from './views/review-view.ts';

/** Everything on the surface, in the order in which it starts. A new feature is one file and one row here. */
export const FEATURES: readonly Feature[] = [
  commands,
  articlesView,
  claimsView,
  reviewView,
  search,
  mentionDecorations,
  claimDecorations,
  hover,
  symbols,
  diagnostics,
  renameSidecars,
  statusItem,
];
