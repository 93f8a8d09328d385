import { append } from '../../core/append.ts';
import { ClaimComparison } from '../../core/compare/candidates.ts';
import { type EventGroup, groupByDate } from '../../core/compare/events.ts';
import { joinByContent } from '../../core/compare/join-events.ts';
import type { ComparedClaim } from '../../core/compare/model.ts';
import { ArticleOrigins, type OriginArticle } from '../../core/compare/origins.ts';
import { type ClaimProfile, profileOf } from '../../core/compare/profile.ts';
import { shinglesOf } from '../../core/compare/shingles.ts';
import { surroundingsOf } from '../../core/compare/surroundings.ts';
import type { CorpusArticle, CorpusClaim } from '../../core/corpus/model.ts';
import { ArticleMentions } from '../../core/recognise/article-mentions.ts';
import type { Mention } from '../../core/recognise/mention.ts';
import { MAX_RECOGNISED, readArticleText } from '../corpus/read-article.ts';
import type { ArticlePorts } from '../entities/article-ports.ts';
import { inTurns } from '../in-turns.ts';
import type { Recognition } from '../references/reference-service.ts';

/** The claims of one root, ready to be compared. */
export interface RootComparison {
  readonly comparison: ClaimComparison;
  readonly origins: ArticleOrigins;
}

interface ReadArticle {
  readonly sha256: string | undefined;
  readonly published: string | undefined;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly shingles: ReadonlySet<number>;
  /** By claim, while the stored claim is the same object. */
  readonly profiles: WeakMap<CorpusClaim['stored'], ClaimProfile>;
}

/**
 * So many articles without claims are read for what others copied from them. Of more, none is: they only tell where the
 * annotated ones come from, and whoever asks for a claim's partners must not wait for them.
 */
const MOST_SOURCES = 500;
/** So many of them are read at once. */
const AT_ONCE = 16;

/**
 * Keeps the claims of the corpus ready to be held against each other: reads what their articles add, an article after the
 * other in slices, and reads again only what changed. Nothing is done until somebody asks.
 */
export class CompareService {
  readonly #ports: ArticlePorts;
  readonly #articles = new Map<string, ReadArticle>();
  /** Of articles without claims, by URI. */
  readonly #sources = new Map<
    string,
    { readonly sha256: string | undefined; readonly shingles: ReadonlySet<number> }
  >();
  readonly #ready = new Map<string, Promise<RootComparison>>();
  /** By comparison, as long as that is kept. */
  readonly #events = new WeakMap<RootComparison, readonly EventGroup[]>();
  readonly #ends: (() => void)[];

  constructor(ports: ArticlePorts) {
    this.#ports = ports;
    this.#ends = [
      this.#ports.corpus.onDidChange(() => this.#ready.clear()),
      this.#ports.references.onDidChange(() => {
        this.#articles.clear();
        this.#ready.clear();
      }),
    ];
  }

  dispose(): void {
    for (const end of this.#ends) {
      end();
    }
    this.#articles.clear();
    this.#sources.clear();
    this.#ready.clear();
  }

  /** All claims of a root as they are now; the answer is kept until the corpus changes. */
  of(root: string): Promise<RootComparison> {
    const known = this.#ready.get(root);
    if (known) {
      return known;
    }
    const made = this.#make(root);
    this.#ready.set(root, made);
    made.catch(() => {
      if (this.#ready.get(root) === made) {
        this.#ready.delete(root);
      }
    });
    return made;
  }

  /** The events that the claims of a root are on, by dates and places and then by what is told; kept as {@link of} is. */
  async eventsOf(root: string): Promise<readonly EventGroup[]> {
    const compared = await this.of(root);
    const known = this.#events.get(compared);
    if (known) {
      return known;
    }
    const { gazetteer } = await this.#ports.references.recognition(root);
    const steps = joinByContent(groupByDate(compared.comparison.profiles, gazetteer), compared.comparison, gazetteer);
    const events = await inTurns(steps, this.#ports.scheduler);
    this.#events.set(compared, events);
    return events;
  }

  async #make(root: string): Promise<RootComparison> {
    await this.#ports.corpus.settled();
    await this.#ports.corpus.unpacked();
    const recognition = await this.#ports.references.recognition(root);
    const { gazetteer } = recognition;
    const { corpus } = this.#ports.corpus;
    const profiles: ClaimProfile[] = [];
    const origins: OriginArticle[] = [];
    const uncoded: CorpusArticle[] = [];
    for (const article of [...corpus.articles]) {
      if (article.root !== root) {
        continue;
      }
      const claims = corpus.claimsOf(article.uri);
      if (claims.length === 0) {
        uncoded.push(article);
        continue;
      }
      const read = await this.#read(article, recognition);
      origins.push(originArticle(article, claims, read.shingles));
      for (const claim of claims) {
        const known = read.profiles.get(claim.stored);
        const profile = known ?? profileOf(compared(claim, read), gazetteer);
        read.profiles.set(claim.stored, profile);
        profiles.push(profile);
      }
      await this.#ports.scheduler.yield();
    }
    if (profiles.length > 0 && uncoded.length <= MOST_SOURCES) {
      append(origins, await this.#sourcesAmong(uncoded));
    }
    return { comparison: new ClaimComparison(profiles, gazetteer), origins: new ArticleOrigins(origins) };
  }

  async #sourcesAmong(articles: readonly CorpusArticle[]): Promise<OriginArticle[]> {
    const sources: OriginArticle[] = [];
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      const read = articles.slice(at, at + AT_ONCE).map(async article => {
        const known = this.#sources.get(article.uri);
        if (known && known.sha256 === article.sha256) {
          return originArticle(article, [], known.shingles);
        }
        const shingles = shinglesOf((await readArticleText(this.#ports.reader, article.uri)) ?? '');
        this.#sources.set(article.uri, { sha256: article.sha256, shingles });
        return originArticle(article, [], shingles);
      });
      append(sources, await Promise.all(read));
      await this.#ports.scheduler.yield();
    }
    return sources;
  }

  async #read(article: CorpusArticle, recognition: Recognition): Promise<ReadArticle> {
    const published = article.published?.edtf;
    const known = this.#articles.get(article.uri);
    if (known && known.sha256 === article.sha256 && known.published === published) {
      return known;
    }
    const text = (await readArticleText(this.#ports.reader, article.uri)) ?? '';
    const mentions = text.length > MAX_RECOGNISED ? [] : await this.#mentionsOf(article, text, recognition);
    const read = {
      sha256: article.sha256,
      published,
      text,
      mentions,
      shingles: shinglesOf(text),
      profiles: new WeakMap(),
    };
    this.#articles.set(article.uri, read);
    return read;
  }

  async #mentionsOf(article: CorpusArticle, text: string, recognition: Recognition): Promise<readonly Mention[]> {
    try {
      const found = new ArticleMentions(text, {
        ...recognition,
        ...(article.published ? { published: article.published } : {}),
      });
      for (const _ of found.steps()) {
        await this.#ports.scheduler.yield();
      }
      return found.mentions();
    } catch (error) {
      // One article that cannot be understood must not keep the others from being compared.
      this.#ports.log.error(
        `${article.uri}: recognising failed: ${error instanceof Error ? error.stack : String(error)}`,
      );
      return [];
    }
  }
}

function compared(claim: CorpusClaim, { text, mentions }: ReadArticle): ComparedClaim {
  const { article, stored, placement, key } = claim;
  const span = placement.status === 'exact' || placement.status === 'moved' ? placement.span : undefined;
  return {
    key,
    article: article.path,
    stored,
    ...(article.published ? { published: article.published.edtf } : {}),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(span ? { span, ...surroundingsOf(text, span), mentions } : {}),
  };
}

function originArticle(
  article: CorpusArticle,
  claims: readonly CorpusClaim[],
  shingles: ReadonlySet<number>,
): OriginArticle {
  const agency = claims.find(({ sidecar }) => sidecar.parsed.article.agency !== undefined)?.sidecar.parsed.article
    .agency;
  return {
    path: article.path,
    shingles,
    ...(claims.length === 0 ? { uncoded: true } : {}),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(agency === undefined ? {} : { agency }),
    ...(article.published ? { published: article.published.edtf } : {}),
  };
}
