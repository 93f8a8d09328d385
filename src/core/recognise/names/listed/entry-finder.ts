import { fold } from '../../../text/fold.ts';
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { soundOfKey } from '../text/fold.ts';
import { keyOfName } from '../text/name-keys.ts';

/** An actor or a place of the gazetteer; both may have the same id. */
export interface EntryRef {
  readonly kind: 'actor' | 'place';
  readonly id: string;
}

interface Listed extends EntryRef {
  readonly name: string;
}

/** A shorter one sounds like too many names. */
const SHORTEST_SOUND = 4;

/** Finds entries by what somebody types who looks for one of them. */
export class EntryFinder {
  readonly #gazetteer: GazetteerIndex;
  readonly #kinds: readonly EntryRef['kind'][];
  #listed: readonly Listed[] | undefined;

  constructor(gazetteer: GazetteerIndex, kinds: readonly EntryRef['kind'][]) {
    this.#gazetteer = gazetteer;
    this.#kinds = kinds;
  }

  /**
   * At most so many entries, the likeliest first: those that have what is typed as one of their names, then as its sound, then
   * those whose preferred name or id begins with it or holds it. All of them where nothing is typed.
   */
  find(typed: string, most: number): EntryRef[] {
    const found = new Map<string, EntryRef>();
    const take = ({ kind, id }: EntryRef) => {
      if (found.size < most && this.#kinds.includes(kind)) {
        found.set(`${kind}:${id}`, { kind, id });
      }
    };
    const key = keyOfName(typed);
    if (key !== '') {
      // Mostly the larger place is meant.
      [...this.#gazetteer.find(key)].sort((a, b) => this.#weight(b) - this.#weight(a)).forEach(take);
      const sound = soundOfKey(key);
      if (sound.length >= SHORTEST_SOUND) {
        this.#gazetteer.findSound(sound).forEach(take);
      }
    }
    const query = folded(typed.trim());
    for (const holds of [
      ({ name, id }: Listed) => name.startsWith(query) || id.startsWith(query),
      ({ name, id }: Listed) => name.includes(query) || id.includes(query),
    ]) {
      for (const entry of this.#all()) {
        if (found.size >= most) {
          break;
        }
        if (holds(entry)) {
          take(entry);
        }
      }
    }
    return [...found.values()];
  }

  #weight({ kind, id }: EntryRef): number {
    const place = kind === 'place' ? this.#gazetteer.place(id) : undefined;
    return place === undefined || place.kind === 'country' ? Number.MAX_VALUE : (place.population ?? 0);
  }

  /** Made for the first question: entries are many. Those of the corpus are the last of a gazetteer, and the likelier. */
  #all(): readonly Listed[] {
    this.#listed ??= this.#kinds
      .flatMap(kind => {
        const ids = kind === 'actor' ? this.#gazetteer.actorIds() : this.#gazetteer.placeIds();
        return ids.map(id => ({ kind, id, name: folded(this.#nameOf(kind, id)) }));
      })
      .reverse();
    return this.#listed;
  }

  #nameOf(kind: EntryRef['kind'], id: string): string {
    return (kind === 'actor' ? this.#gazetteer.actor(id) : this.#gazetteer.place(id))?.name ?? id;
  }
}

function folded(words: string): string {
  return fold(words, { ignoreCase: true, ignoreDiacritics: true, joinSpaces: true });
}
