import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { ActorEntry } from '../gazetteer/model.ts';
import type { Mention } from '../mention.ts';
import { foldWord } from '../names/fold.ts';
import type { Nominal } from './find-nominals.ts';

/** So many units back a description may refer. */
const REACH = 2;

const GROUPS: ReadonlySet<string> = new Set([
  'group',
  'movement',
  'organisation',
  'organization',
  'militia',
  'faction',
]);
const PAPERS: ReadonlySet<string> = new Set(['newspaper', 'broadcaster', 'outlet', 'channel', 'station', 'magazine']);
const ARMY = /\b(?:army|armed forces|military|defen[cs]e forces?)\b/i;
/** A body of this sort is meant where one with the word in its name has been named. */
const BY_NAME: ReadonlySet<string> = new Set(
  `ministry council agency committee commission court tribunal party union coalition alliance mission force bank company
  department parliament association federation network embassy delegation authority`
    .trim()
    .split(/\s+/),
);

function fits(head: string, entry: ActorEntry): boolean {
  const { kind } = entry;
  if (GROUPS.has(head))
    return kind === 'armed-group' || (kind === 'organisation' && head !== 'militia' && head !== 'faction');
  if (head === 'army' || head === 'military')
    return kind === 'armed-forces' && entry['part-of'] === undefined && isArmy(entry);
  if (head === 'government' || head === 'state') return kind === 'state';
  if (PAPERS.has(head)) return kind === 'media';
  return BY_NAME.has(head) && kind !== 'person' && kind !== 'state' && foldWord(entry.name).includes(head);
}

const isArmy = (entry: ActorEntry): boolean =>
  ARMY.test(entry.name) || entry.aliases.some(({ text }) => ARMY.test(text));

/** Whom the text has named so far, unit by unit, for descriptions that refer back to them. */
export class Antecedents {
  readonly #gazetteer: GazetteerIndex;
  readonly #named: { readonly entry: ActorEntry; readonly unit: number; readonly start: number }[] = [];

  constructor(gazetteer: GazetteerIndex) {
    this.#gazetteer = gazetteer;
  }

  /** Takes the names of a unit in; units come in text order, offsets count from the unit’s start. */
  add(mentions: readonly Mention[], unit: number): void {
    for (const mention of mentions) {
      if (mention.kind === 'date' || mention.id === undefined || mention.status !== 'linked') continue;
      const entry = this.#gazetteer.actor(mention.id);
      if (entry === undefined || entry.kind === 'person' || entry.kind === 'population') continue;
      this.#named.push({ entry, unit, start: mention.start });
    }
  }

  /**
   * The one actor that fits "the group" in this unit: the only one named in it before or in the two units before, else the
   * only one named so far at all. Nothing where two fit: then it is not certain.
   */
  of({ head, start }: Nominal, unit: number): ActorEntry | undefined {
    let only: ActorEntry | undefined;
    let near = true;
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const named = this.#named[at]!;
      if (named.unit === unit && named.start >= start) continue;
      if (near && unit - named.unit > REACH) {
        if (only !== undefined) return only;
        near = false;
      }
      if (!fits(head, named.entry)) continue;
      if (only !== undefined && only.id !== named.entry.id) return undefined;
      only = named.entry;
    }
    return only;
  }
}
