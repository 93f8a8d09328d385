import { alignTexts } from '../../core/anchor/alignment.ts';
import { placeOf } from '../../core/anchor/carry.ts';
import { describeAnchor } from '../../core/anchor/describe.ts';
import type { AnchorResult, Candidate } from '../../core/anchor/model.ts';
import { type Passage, passageAt, passageLike, storedPassage } from '../../core/anchor/passage.ts';
import { placeAnchors } from '../../core/anchor/place-anchors.ts';
import { resolveAnchor } from '../../core/anchor/resolve.ts';
import type { PlaceDecision } from '../../core/claims/model.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { placedFields } from '../../core/sidecar/to-fields.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import type { Span } from '../../core/text/span.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import { readArticleText } from '../corpus/read-article.ts';
import type { FileReader } from '../ports.ts';
import type { FileChange } from './annotation-change.ts';
import { sidecarChange } from './sidecar-change.ts';

/** A claim beside today's text of its article, for a person to decide where it stands. */
export interface PlaceQuestion {
  readonly claim: CorpusClaim;
  /** The article's LF text at the moment of the question; a decision holds for this text alone. */
  readonly text: string;
  readonly sha256: string;
  readonly status: AnchorResult['status'];
  readonly certain: boolean;
  /** Places that may be meant, the likeliest first. */
  readonly places: readonly Candidate[];
  /** The passage as it was annotated, by the text of then where that is at hand. */
  readonly annotated: Passage;
  /** The same passage at a place of today; without one, where the quote would have been. */
  passage(place: Span | undefined): Passage;
}

/** What a person decided on one question; without `at` the claim is kept as an orphan. */
export interface PlaceAnswer {
  readonly question: PlaceQuestion;
  readonly at?: Span;
}

const MOST_PLACES = 9;

/** Looks where claims may stand, and writes what people decide. */
export class PlaceReview {
  readonly #corpus: CorpusService;
  readonly #reader: FileReader;

  constructor(corpus: CorpusService, reader: FileReader) {
    this.#corpus = corpus;
    this.#reader = reader;
  }

  /** Undefined where the claim or its article is gone. Any claim can be asked about, one that stands exactly too. */
  async ask(key: string): Promise<PlaceQuestion | undefined> {
    const claim = this.#corpus.corpus.claim(key);
    const text = claim && (await readArticleText(this.#reader, claim.article.uri));
    if (!claim || text === undefined) {
      return undefined;
    }
    const { versions } = this.#corpus;
    const sha256 = sha256Hex(text);
    for (const name of versions.wanted(claim.sidecar, sha256)) {
      await versions.load(claim.article.uri, name);
    }
    const annotatedHash = claim.sidecar.parsed.article.sha256;
    const result = placeAnchors([claim.stored], { text, sha256 }, annotatedHash, hash => versions.textOf(hash))[0]!;
    const old = annotatedHash === undefined ? undefined : versions.textOf(annotatedHash);
    const origin = old === undefined ? undefined : originIn(claim, old);
    return {
      claim,
      text,
      sha256,
      status: result.status,
      certain: result.certain,
      places: placesOf(result, resolveAnchor(claim.stored, { text })),
      annotated: old !== undefined && origin ? passageAt(old, origin) : storedPassage(claim.stored),
      passage(place) {
        if (place === undefined) {
          const near =
            old !== undefined && origin ? placeOf(alignTexts(old, text), origin).start : claim.stored.at.start;
          const look = Math.min(near, text.length);
          return passageAt(text, { start: look, end: look }, false);
        }
        return origin ? passageAt(text, place) : passageLike(claim.stored, text, place);
      },
    };
  }

  /**
   * The changes that put answers into their sidecars, one for each sidecar.
   * @param by who decided, if they have a name, and when (ISO 8601)
   * @returns the changes, and the questions whose article changed since they were asked: nobody has answered those
   */
  async changes(
    answers: readonly PlaceAnswer[],
    by: { readonly annotator?: string; readonly created: string },
  ): Promise<{ changes: FileChange[]; outdated: PlaceQuestion[] }> {
    const outdated: PlaceQuestion[] = [];
    const bySidecar = new Map<string, Parameters<typeof sidecarChange>[1][number][]>();
    for (const { question, at } of answers) {
      const { claim, text } = question;
      if ((await readArticleText(this.#reader, claim.article.uri)) !== text) {
        outdated.push(question);
        continue;
      }
      const decision = { ...(await this.#decision(question, at)), ...by };
      const operations = bySidecar.get(claim.sidecar.uri) ?? [];
      bySidecar.set(claim.sidecar.uri, operations);
      operations.push({ kind: 'set-field', id: claim.stored.id, path: ['placed'], value: placedFields(decision) });
    }
    return { changes: [...bySidecar].map(([uri, operations]) => sidecarChange(uri, operations)), outdated };
  }

  async #decision({ claim, text, sha256 }: PlaceQuestion, at: Span | undefined): Promise<PlaceDecision> {
    const blob = await this.#corpus.versions.blobOf(claim.article.uri, text);
    const version = { sha256, ...(blob === undefined ? {} : { blob }) };
    if (at === undefined) {
      return { ...version, orphan: true };
    }
    const { quote, ...place } = describeAnchor(text, at);
    return { ...version, ...place, ...(quote === claim.stored.quote ? {} : { quote }) };
  }
}

/** Where the quote stood in the text that was annotated. */
function originIn({ stored }: CorpusClaim, old: string): Span | undefined {
  if (old.slice(stored.at.start, stored.at.end) === stored.quote) {
    return stored.at;
  }
  const found = resolveAnchor(stored, { text: old });
  return found.status === 'exact' ? found.span : undefined;
}

/** The places of a result and those that a search without the old text gives: a person may know better than both. */
function placesOf(result: AnchorResult, unwitnessed: AnchorResult): Candidate[] {
  const all = [result, unwitnessed].flatMap(one => [
    ...('span' in one ? [{ ...one.span, score: one.score }] : []),
    ...one.candidates,
  ]);
  const places: Candidate[] = [];
  for (const place of all) {
    if (!places.some(known => known.start < place.end && place.start < known.end)) {
      places.push(place);
    }
  }
  return places.slice(0, MOST_PLACES);
}
