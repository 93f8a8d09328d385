/** Is a text news, whose dates count from its publication, or a narrative, whose dates count from each other? */
import type { AnchorMode } from './anchor.ts';
import type { Found } from './scan.ts';
import type { Point } from './values.ts';

/**
 * News speaks of weekdays, of today and of last month; a history writes years, most of them long before its publication.
 * Without a publication date there is only the narrative way.
 */
export function chooseMode(found: readonly Found[], publication: Point | undefined): AnchorMode {
  if (publication === undefined) {
    return 'narrative';
  }
  let distant = 0;
  let near = 0;
  let deictic = 0;
  for (const { parsed } of found) {
    const { date } = parsed;
    if (date.kind === 'calendar') {
      if (date.year !== undefined) {
        if (Math.abs(date.year - publication.year) > 1) {
          distant++;
        } else {
          near++;
        }
      } else if (date.weekday !== undefined && date.month === undefined) {
        deictic++;
      }
    } else if (
      date.kind === 'shift' &&
      date.base === 'publication' &&
      date.inner === undefined &&
      parsed.edge === undefined
    ) {
      deictic++;
    }
  }
  return distant >= 4 && distant > 2 * near && distant > 3 * deictic ? 'narrative' : 'news';
}
