import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ComparedClaim } from '../../src/core/compare/model.ts';
import { surroundingsOf } from '../../src/core/compare/surroundings.ts';
import { readGazetteerText } from '../../src/core/gazetteer-files/read.ts';
import { findPublicationDate } from '../../src/core/recognise/dates/publication-date.ts';
import type { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { createArticleRecogniser } from '../../src/core/recognise/recognise-article.ts';
import { parseSidecar } from '../../src/core/sidecar/parse.ts';
import { normaliseText } from '../../src/core/text/article-text.ts';
import { builtInGazetteer } from '../support/built-in-gazetteer.ts';

/** A folder of articles with sidecars beside them, read flat, with the gazetteer of the folder if there is one. */
export function readAnnotatedFolder(folder: string): { claims: ComparedClaim[]; gazetteer: GazetteerIndex } {
  const names = readdirSync(folder);
  const builtIn = builtInGazetteer();
  const gazetteer = names.includes('gazetteer.yaml')
    ? builtIn.withLayer(readGazetteerText(readFileSync(path.join(folder, 'gazetteer.yaml'), 'utf8')).data)
    : builtIn;
  const claims: ComparedClaim[] = [];
  for (const name of names.filter(each => each.endsWith('.txt')).sort()) {
    const article = name.slice(0, -4);
    const { text } = normaliseText(readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
    const sidecars = names
      .filter(each => each.startsWith(`${article}.claims.`))
      .map(each => parseSidecar(readFileSync(path.join(folder, each), 'utf8')));
    if (sidecars.length === 0) {
      continue;
    }
    const record = sidecars.find(({ article: of }) => of.published !== undefined)?.article;
    const published = record?.published
      ? { edtf: record.published, basis: 'stated' as const, source: 'sidecar' }
      : findPublicationDate(text, name);
    const mentions = createArticleRecogniser({ gazetteer, ...(published ? { published } : {}) }).recognise(text);
    for (const stored of sidecars.flatMap(sidecar => sidecar.claims)) {
      const placed = text.slice(stored.at.start, stored.at.end) === stored.quote;
      claims.push({
        key: `${article}#${stored.id}`,
        article,
        stored,
        ...(published ? { published: published.edtf } : {}),
        ...(record?.outlet === undefined ? {} : { outlet: record.outlet }),
        ...(placed ? { span: stored.at, ...surroundingsOf(text, stored.at), mentions } : {}),
      });
    }
  }
  return { claims, gazetteer };
}
