import { append } from '../../core/append.ts';
import { type BoardKnowledge, boardData } from '../../core/board/board-data.ts';
import type { EventOfClaims } from '../../core/board/event-rows.ts';
import type { BoardData } from '../../core/board/model.ts';
import { type ArticleOrigins, originOf } from '../../core/compare/origins.ts';
import { RelationIndex } from '../../core/compare/relation-index.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import type { ReferenceService } from '../references/reference-service.ts';
import type { CompareService } from './compare-service.ts';

/** The board of all roots of the window. Events never reach over the border of a root. */
export async function boardOf(
  corpus: CorpusService,
  references: ReferenceService,
  compare: CompareService,
): Promise<BoardData> {
  const events: EventOfClaims[] = [];
  const origins = new Map<string, string>();
  const articles = new Map<string, ArticleOrigins>();
  for (const root of corpus.roots) {
    const { comparison, origins: ofArticles } = await compare.of(root);
    articles.set(root, ofArticles);
    for (const { claim } of comparison.profiles) {
      origins.set(claim.key, originOf(claim, ofArticles));
    }
    append(events, await compare.eventsOf(root));
  }
  const claims = [...corpus.corpus.claims()];
  return boardData(claims, events, {
    ...knowledgeOf(claims, references),
    origin: ({ key }) => origins.get(key),
    copies: ({ root, path }) => articles.get(root)?.copiesOf(path) ?? [],
  });
}

function knowledgeOf(
  claims: readonly CorpusClaim[],
  references: ReferenceService,
): Omit<BoardKnowledge, 'origin' | 'copies'> {
  const relations = new RelationIndex(claims);
  return {
    codebook: root => references.codebook(root),
    actorName: (root, id) => references.gazetteerNow(root)?.actor(id)?.name,
    place: (root, id) => references.gazetteerNow(root)?.place(id),
    target: (claim, reference) =>
      relations.of(claim.key).find(({ incoming, relation }) => !incoming && relation.to === reference)?.other?.key,
  };
}
