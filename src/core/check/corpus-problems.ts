import { relationProblemSteps } from '../compare/relation-problems.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusArticle, CorpusClaim, CorpusSidecar } from '../corpus/model.ts';
import { movedArticles } from '../corpus/moved-articles.ts';
import type { Problem } from '../problems.ts';
import { finished } from '../steps.ts';

/** Sidecars or claims that are looked at in one step. */
const AT_ONCE = 200;

/**
 * Every problem of a corpus by the URI of the file that it is to be mended in: articles that cannot be read, sidecars
 * and reference files with errors, sidecars without an article, claims without a certain place.
 * @param references problems of codebook and gazetteer, by file
 */
export function corpusProblems(
  corpus: Corpus,
  references: readonly ReadonlyMap<string, readonly Problem[]>[],
): Map<string, Problem[]> {
  return finished(corpusProblemSteps(corpus, references));
}

/** The same step by step, yielding every few milliseconds or so. Whoever gives way between must begin anew after a change. */
export function* corpusProblemSteps(
  corpus: Corpus,
  references: readonly ReadonlyMap<string, readonly Problem[]>[],
): Generator<void, Map<string, Problem[]>, void> {
  const files = new Map<string, Problem[]>();
  const add = (uri: string, problem: Problem) => {
    const known = files.get(uri);
    if (known) {
      known.push(problem);
    } else {
      files.set(uri, [problem]);
    }
  };
  for (const article of corpus.articles) {
    if (article.problem) {
      add(article.uri, article.problem);
    }
  }
  yield;
  const moved = new Map(movedArticles(corpus).map(({ sidecar, articles }) => [sidecar, articles]));
  yield;
  let looked = 0;
  for (const sidecar of corpus.sidecars) {
    if (++looked % AT_ONCE === 0) {
      yield;
    }
    const hidden = hiddenIn(corpus, sidecar);
    for (const problem of sidecar.parsed.problems) {
      // What keeps a file from being written to is told, whoever's it is.
      if (problem.severity === 'error' || problem.claim === undefined || !hidden.has(problem.claim)) {
        add(sidecar.uri, problem);
      }
    }
    for (const problem of sharedIds(corpus, sidecar)) {
      add(sidecar.uri, problem);
    }
    if (!corpus.article(sidecar.article)) {
      add(sidecar.uri, {
        code: 'article-missing',
        severity: 'warning',
        message: missing(moved.get(sidecar) ?? []),
        start: 0,
        end: 0,
      });
    }
  }
  yield;
  for (const claim of corpus.unsettledClaims()) {
    if (++looked % AT_ONCE === 0) {
      yield;
    }
    if (!claim.article.problem) {
      add(claim.sidecar.uri, unplaced(claim));
    }
  }
  for (const { uri, problem } of yield* relationProblemSteps(corpus.relatedClaims())) {
    add(uri, problem);
  }
  for (const map of references) {
    for (const [uri, problems] of map) {
      for (const problem of problems) {
        add(uri, problem);
      }
    }
  }
  return files;
}

function missing([article, ...others]: readonly CorpusArticle[]): string {
  if (article === undefined) {
    return 'There is no article beside this sidecar. Was it renamed, moved or deleted? Bring it back, or rename the sidecar with it.';
  }
  const where = others.length === 0 ? `“${article.path}.txt”` : `“${article.path}.txt” and ${others.length} more`;
  return `There is no article beside this sidecar; the same text stands at ${where}. Move the sidecar there.`;
}

/** The claims of a sidecar that are not shown. */
function hiddenIn(corpus: Corpus, { uri, article, parsed }: CorpusSidecar): ReadonlySet<string> {
  if (corpus.blindCoderOf(article) === undefined) {
    return new Set();
  }
  const hidden = new Set(parsed.keySpans.keys());
  for (const { sidecar, stored } of corpus.claimsOf(article)) {
    if (sidecar.uri === uri) {
      hidden.delete(stored.id);
    }
  }
  return hidden;
}

/** Claims whose id stands in another sidecar of the article too, told at the later of the two files. */
function sharedIds(corpus: Corpus, { uri, article, parsed }: CorpusSidecar): Problem[] {
  const earlier = corpus.sidecarsOf(article).filter(other => other.uri < uri);
  if (earlier.length === 0) {
    return [];
  }
  return [...parsed.keySpans].flatMap(([id, { start, end }]): Problem[] => {
    const other = earlier.find(each => each.parsed.keySpans.has(id));
    if (other === undefined) {
      return [];
    }
    const where = other.annotator === undefined ? 'the shared sidecar' : `the sidecar of ${other.annotator}`;
    const message = `The id ${id} stands in ${where} too. Where both say the same they count once; delete one of the two, or give one another id.`;
    return [{ code: 'duplicate-id', severity: 'warning', message, start, end, claim: id }];
  });
}

function unplaced(claim: CorpusClaim): Problem {
  const { placement, stored, sidecar } = claim;
  const { start, end } = sidecar.parsed.keySpans.get(stored.id) ?? { start: 0, end: 0 };
  const place = { start, end, claim: stored.id };
  switch (placement.status) {
    case 'moved':
      return {
        code: 'anchor-moved',
        severity: 'information',
        message: `The article was changed: the likely place of this quote is ${Math.round(placement.score * 100)} % alike. Look at it and confirm.`,
        ...place,
      };
    case 'ambiguous':
      return {
        code: 'anchor-ambiguous',
        severity: 'warning',
        message: `This quote fits ${placement.candidates.length} places of the article. Choose the one that is meant.`,
        ...place,
      };
    default:
      return {
        code: 'anchor-orphan',
        severity: 'warning',
        message: 'This quote is no longer in the article. The claim is kept; find its new place or withdraw it.',
        ...place,
      };
  }
}
