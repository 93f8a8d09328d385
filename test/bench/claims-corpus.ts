import { defaultCodebook } from '../../src/core/claims/default-codebook.ts';
import type { StoredClaim } from '../../src/core/claims/model.ts';
import type { CorpusArticle, CorpusClaim } from '../../src/core/corpus/model.ts';
import { dayNumber, formatDay } from '../../src/core/recognise/dates/calendars/calendar.ts';
import type { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { documentsOf } from '../../src/core/search/corpus-documents.ts';
import type { SearchDocument } from '../../src/core/search/document.ts';
import { Random } from '../unit/core/anchor/random.ts';
import * as wording from './search/wording.ts';

/** What is found of one article: the unit in which the index takes changes. */
export interface GeneratedArticle {
  readonly uri: string;
  readonly documents: readonly SearchDocument[];
}

const ARMED = /^(?:lebanon|israel|palestine|syria|iraq|yemen|ukraine|russia|sudan|libya|mali|iran|turkey|somalia)$/;
const LATIN = /^[\p{Script=Latin}\s'’-]+$/u;

/**
 * Articles with `claims` claims in all, about events that several of them report: quotes of 80 to 300 characters with names
 * of the gazetteer in any of their spellings, invented persons, numbers; titles, claimants, notes, places, actors. The
 * same seed gives the same corpus; the first n claims do not depend on how many follow.
 */
export function* claimsCorpus(claims: number, gazetteer: GazetteerIndex, seed = 1): Generator<GeneratedArticle> {
  const names = { codebook: defaultCodebook, gazetteer, me: 'alice' };
  for (const { article, found } of generatedClaims(claims, gazetteer, seed)) {
    yield { uri: article.uri, documents: documentsOf(article, found, [], names).slice(1) };
  }
}

/** The articles and claims behind {@link claimsCorpus}. */
export function* generatedClaims(
  claims: number,
  gazetteer: GazetteerIndex,
  seed = 1,
): Generator<{ readonly article: CorpusArticle; readonly found: readonly CorpusClaim[] }> {
  const random = new Random(seed);
  const writer = new Writer(random, gazetteer);
  const first = dayNumber(2024, 1, 1);
  for (let made = 0, number = 0; made < claims; number++) {
    const scene = writer.scene();
    const published = formatDay(first + random.whole(0, 700));
    const article: CorpusArticle = {
      uri: `file:///corpus/article-${number}.txt`,
      root: 'file:///corpus',
      path: `article-${number}`,
      title: writer.fill(random.pick(wording.TITLES), scene),
      outlet: random.pick(wording.OUTLETS),
      published: { edtf: published, basis: 'stated', source: 'published' },
    };
    const count = Math.min(claims - made, random.whole(4, 20));
    const found = Array.from({ length: count }, () => claimOf(article, writer, scene, random, published));
    made += count;
    yield { article, found };
  }
}

function claimOf(article: CorpusArticle, writer: Writer, scene: Scene, random: Random, published: string): CorpusClaim {
  let quote = writer.fill(random.pick(wording.CLAUSES), scene);
  while (quote.length < 150 && random.chance(0.75)) {
    quote += random.pick(wording.JOINTS) + writer.fill(random.pick(wording.CLAUSES), scene);
  }
  const id = `c-${Array.from({ length: 6 }, () => 'abcdefghjkmnpqrstvwxyz0123456789'[random.whole(0, 31)]).join('')}`;
  const annotator = random.pick(['alice', 'bob', 'chen']);
  const stored: StoredClaim = {
    id,
    type: random.pick(defaultCodebook.types).id,
    quote,
    at: { start: 0, end: quote.length },
    claimant: random.chance(0.5)
      ? { label: writer.fill(random.pick(wording.CLAIMANTS), scene), guessed: random.chance(0.3) }
      : { id: random.pick(scene.actors) },
    event: {
      date: { value: published, guessed: random.chance(0.3) },
      ...(random.chance(0.7) ? { place: { value: random.pick(scene.places), guessed: false } } : {}),
      actors: { value: [random.pick(scene.actors)], guessed: false },
    },
    ...(random.chance(0.4) ? { note: writer.fill(random.pick(wording.NOTES), scene) } : {}),
    ...(random.chance(0.1) ? { relations: [{ type: 'contradicts' as const, to: 'c-000000' }] } : {}),
    status: random.pick(['draft', 'reviewed', 'disputed']),
    annotator,
  };
  const placement = { status: 'exact', span: { start: 0, end: quote.length } } as const;
  const sidecar = { uri: `${article.uri}.claims.yaml` } as CorpusClaim['sidecar'];
  return { key: `${sidecar.uri}#${id}`, article, sidecar, stored, placement, annotator };
}

/** Who and where an article is about: its claims share them. */
interface Scene {
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly persons: readonly string[];
  readonly surnames: readonly string[];
}

class Writer {
  readonly #random: Random;
  readonly #gazetteer: GazetteerIndex;
  readonly #places: readonly string[];
  readonly #actors: readonly string[];

  constructor(random: Random, gazetteer: GazetteerIndex) {
    this.#random = random;
    this.#gazetteer = gazetteer;
    const latin = (id: string) => LATIN.test(gazetteer.namesOf(id)[0]?.text ?? '');
    this.#places = gazetteer.placeIds().filter(id => ARMED.test(gazetteer.place(id)?.country ?? '') && latin(id));
    this.#actors = gazetteer
      .actorIds()
      .filter(id => gazetteer.actor(id)?.kind !== 'media' && gazetteer.actor(id)?.kind !== 'person' && latin(id));
  }

  scene(): Scene {
    const of = <T>(count: number, one: () => T) => Array.from({ length: count }, one);
    return {
      actors: of(3, () => this.#often(this.#actors)),
      places: of(4, () => this.#often(this.#places)),
      persons: of(3, () => `${this.#random.pick(wording.FIRST_NAMES)} ${this.#surname()}`),
      surnames: of(4, () => this.#surname()),
    };
  }

  fill(template: string, scene: Scene): string {
    return template.replace(/\{(\w+)\}/g, (_, slot: string) => this.#slot(slot, scene));
  }

  #slot(slot: string, scene: Scene): string {
    switch (slot) {
      case 'actor':
      case 'actor2':
        return this.#written(this.#random.pick(scene.actors));
      case 'place':
      case 'place2':
        return this.#written(this.#random.pick(scene.places));
      case 'person':
        return this.#random.pick(scene.persons);
      case 'surname':
        return this.#random.pick(scene.surnames);
      case 'n':
      case 'n2':
      case 'n3':
        return String(this.#random.chance(0.8) ? this.#random.whole(2, 90) : this.#random.whole(100, 9000));
      default:
        return this.#random.pick(wording.LISTS[slot]!);
    }
  }

  /** One of the names of an actor or a place, in Latin letters: agencies do not agree. */
  #written(id: string): string {
    const names = this.#gazetteer.namesOf(id).filter(name => LATIN.test(name.text));
    return this.#random.chance(0.6) ? names[0]!.text : this.#random.pick(names).text;
  }

  #surname(): string {
    const { SURNAME_STARTS, SURNAME_MIDDLES, SURNAME_ENDS } = wording;
    return (
      this.#random.pick(SURNAME_STARTS) +
      this.#random.pick(SURNAME_MIDDLES) +
      (this.#random.chance(0.3) ? this.#random.pick(SURNAME_MIDDLES) : '') +
      this.#random.pick(SURNAME_ENDS)
    );
  }

  /** Few are named often, many rarely. */
  #often(list: readonly string[]): string {
    return list[Math.floor(list.length * this.#random.next() ** 2.2)]!;
  }
}
