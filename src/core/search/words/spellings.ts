import { finished } from '../../steps.ts';
import { spellingOf } from '../../text/fold-words.ts';
import type { TextStore } from '../texts/text-store.ts';
import { bitCount } from './bit-count.ts';
import { editDistance } from './edit-distance.ts';
import { bitOf } from './lexicon.ts';

/** Forms of one word that are looked for. */
const MOST_FORMS = 4;
/** Shorter words are like too many others. */
const SHORTEST = 4;

/** New words looked at between two places where the work can be left for later. */
const AT_ONCE = 1000;
/** The same where only their letters are looked at. */
const LOOKED_AT = 4000;

/** Which words of the corpus somebody can mean who writes a word in his own way. */
export class Spellings {
  readonly #store: TextStore;
  /** The words of each sequence of consonants. */
  readonly #alike = new Map<string, number[]>();
  #taken = 1;
  #age = 0;
  readonly #remembered = new Map<string, readonly string[]>();

  constructor(store: TextStore) {
    this.#store = store;
  }

  /** Words may have come. */
  forget(): void {
    this.#age++;
    this.#remembered.clear();
  }

  /**
   * The forms in which a word is looked for: itself and its other transliterations in the corpus; where the corpus has
   * no word that begins so, first the words that it is a slip of the keyboard away from.
   */
  formsOf(word: string): readonly string[] {
    return finished(this.lookUp(word));
  }

  /** The same step by step, yielding every millisecond or so; {@link formsOf} has the answer at hand from then on. */
  *lookUp(word: string): Generator<void, readonly string[], void> {
    const known = this.#remembered.get(word);
    if (known) {
      return known;
    }
    const age = this.#age;
    const forms = yield* this.#find(word);
    // Words that came meanwhile were not looked at.
    if (age === this.#age) {
      this.#remembered.set(word, forms);
    }
    return forms;
  }

  *#find(word: string): Generator<void, readonly string[], void> {
    if (word.length < SHORTEST || /\p{N}/u.test(word)) {
      return [word];
    }
    yield* this.takeNewWords();
    const own = this.#store.lexicon.find(word);
    // What is written small is no name, and has one spelling.
    const alike = own === undefined || this.#store.lexicon.isName(own) ? this.#spelledAlike(word) : [];
    if (own !== undefined || this.#store.lexicon.beginningWith(word, 1).length > 0) {
      return [word, ...alike].slice(0, MOST_FORMS);
    }
    const near = (yield* this.#near(word)).filter(one => !alike.includes(one));
    return [...[...near, ...alike].slice(0, MOST_FORMS - 1), word];
  }

  /** Words with the same consonants and, as they are pronounced, nearly the same vowels; the most similar first. */
  #spelledAlike(word: string): string[] {
    const { lexicon } = this.#store;
    const spelling = spellingOf(word);
    const found = new Map<string, number>();
    for (const number of this.#alike.get(consonantsOf(spelling)) ?? []) {
      const other = lexicon.word(number);
      const distance = editDistance(spelling, spellingOf(other), 1);
      if (distance !== undefined && other !== word && lexicon.isName(number)) {
        found.set(other, distance);
      }
    }
    return this.#mostUsed([...found.keys()]).sort((a, b) => found.get(a)! - found.get(b)!);
  }

  /** Makes ready for the words that came since. Yields every millisecond or so; what is done stays done. */
  *takeNewWords(): Generator<void, void, void> {
    const { lexicon } = this.#store;
    while (this.#taken < lexicon.size) {
      const number = this.#taken++;
      const word = lexicon.word(number);
      if (word.length >= SHORTEST && /^[a-z]+$/.test(word)) {
        const spelling = consonantsOf(spellingOf(word));
        const known = this.#alike.get(spelling);
        if (known) {
          known.push(number);
        } else {
          this.#alike.set(spelling, [number]);
        }
      }
      if (number % AT_ONCE === 0) {
        yield;
      }
    }
  }

  #mostUsed(words: readonly string[]): string[] {
    const { lexicon } = this.#store;
    const use = (word: string) => this.#store.places.frequency(lexicon.find(word)!);
    return [...words].sort((a, b) => use(b) - use(a));
  }

  /** Words a slip away, two slips from a long word; the nearest only, the most used first. */
  *#near(word: string): Generator<void, string[], void> {
    const { lexicon } = this.#store;
    const { starts, has } = lexicon;
    let most = word.length >= 8 ? 2 : 1;
    let own = 0;
    for (const letter of word) {
      own |= bitOf(lexicon.letterOf(letter.charCodeAt(0)) ?? 0);
    }
    let found: string[] = [];
    for (let number = 1; number < lexicon.size; number++) {
      if (number % LOOKED_AT === 0) {
        yield;
      }
      const length = starts[number + 1]! - starts[number]!;
      // Each slip can bring and take a letter.
      if (Math.abs(length - word.length) > most || bitCount(own ^ has[number]!) > 2 * most) {
        continue;
      }
      const other = lexicon.word(number);
      const distance = editDistance(word, other, most);
      if (distance !== undefined) {
        found = distance < most ? [] : found;
        most = distance;
        found.push(other);
      }
    }
    return this.#mostUsed(found);
  }
}

function consonantsOf(spelling: string): string {
  return spelling.replace(/(?!^)[aiu]/g, '');
}
