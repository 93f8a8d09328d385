/** Is a text news, whose dates count from its publication, or a narrative, whose dates count from each other? */

import type { Found } from '../grammar/found.ts';
import type { AnchorMode } from './anchor.ts';
import type { Point } from './values.ts';

/**
 * News speaks of weekdays, of today and of last month; a history writes years, most of them long before its publication.
 * Without a publication date the same words decide; then dates of news without a year count from each other too.
 */
export function chooseMode(found: readonly Found[], publication: Point | undefined): AnchorMode {
  let distant = 0;
  let near = 0;
  let deictic = 0;
  for (const { parsed } of found) {
    const { date } = parsed;
    if (date.kind === 'calendar') {
      if (date.year !== undefined) {
        if (publication === undefined || Math.abs(date.year - publication.year) > 1) {
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
  if (publication === undefined) {
    return distant > 6 * deictic ? 'narrative' : 'news';
  }
  const enough = near + deictic === 0 ? 4 : 6;
  return distant >= enough && distant > 1.5 * near + 3 * deictic ? 'narrative' : 'news';
}
