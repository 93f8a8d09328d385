import { type EntitySummary, summariseEntities } from '../../core/corpus/entity-summary.ts';
import type { UnknownName } from '../../core/corpus/unknown-names.ts';
import type { RoleError } from '../../core/recognise/role-errors.ts';
import { MAX_RECOGNISED, readArticleText } from '../corpus/read-article.ts';
import type { Scheduler } from '../ports.ts';
import type { Recognition } from '../references/reference-service.ts';
import type { ArticlePorts } from './article-ports.ts';

/** What there is to tell of an article beside its claims. */
export interface Entities {
  readonly summaries: readonly EntitySummary[];
  /** Names of actors that no gazetteer has. */
  readonly unknown: readonly UnknownName[];
  /** Titles of the wrong years. */
  readonly roleErrors: readonly RoleError[];
}

export const NO_ENTITIES: Entities = { summaries: [], unknown: [], roleErrors: [] };

/** Finds the entities of a text on another thread; undefined where there is none, or it has ended. */
export type FindElsewhere = (
  text: string,
  root: string,
  published: string | undefined,
) => Promise<Entities | undefined>;

/** How an article is looked at beside others. */
interface Look {
  readonly elsewhere?: FindElsewhere | undefined;
  /** Nobody wants it any more: what no other thread finds is not looked for on this one. */
  isEnded(): boolean;
}

/** A copy whose texts stand for themselves: a piece of an article would keep the whole of it in memory. */
const ownText = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Reads an article for its actors, places and titles, the same for the editor and for the command line; undefined where it
 * cannot be read or nobody wants it any more.
 *
 * @param published EDTF; titles of the wrong years are told by it
 */
export async function entitiesIn(
  ports: Omit<ArticlePorts, 'corpus'>,
  uri: string,
  root: string,
  published: string | undefined,
  look?: Look,
): Promise<Entities | undefined> {
  const text = await readArticleText(ports.reader, uri);
  if (text === undefined) {
    return undefined;
  }
  if (text.length > MAX_RECOGNISED) {
    ports.log.warn(`${uri} is too long for its actors, places and dates to be looked for.`);
    return NO_ENTITIES;
  }
  const found = await look?.elsewhere?.(text, root, published);
  if (found !== undefined || look?.isEnded()) {
    return found;
  }
  return entitiesOfText(text, await ports.references.recognition(root), published, ports.scheduler);
}

/** The entities of a text (LF, no BOM), found in slices. */
export async function entitiesOfText(
  text: string,
  recognition: Recognition,
  published: string | undefined,
  scheduler: Scheduler,
): Promise<Entities> {
  const [{ ArticleMentions }, { roleErrors }, { unknownNames }] = await Promise.all([
    import('../../core/recognise/article-mentions.ts'),
    import('../../core/recognise/role-errors.ts'),
    import('../../core/corpus/unknown-names.ts'),
  ]);
  const mentions = new ArticleMentions(text, recognition);
  for (const _ of mentions.steps()) {
    await scheduler.yield();
  }
  const found = mentions.mentions();
  return {
    summaries: summariseEntities(found),
    unknown: unknownNames(found).map(ownText),
    roleErrors: roleErrors(text, found, recognition.gazetteer, published).map(ownText),
  };
}
