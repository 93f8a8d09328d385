import type { ClaimType, Codebook, CodebookAttribute, CodebookRelation } from './codebook.ts';
import builtIn from './default-codebook.yaml';

/** The built-in codebook. Its file is part of the build and tested against the reader of codebooks. */
export const defaultCodebook: Codebook = codebookOf(builtIn);

function codebookOf(data: unknown): Codebook {
  const { version, types, attributes, relations } = data as Record<string, Record<string, object>> & {
    version: string;
  };
  const entries = <T>(section: Record<string, object> | undefined): T[] =>
    Object.entries(section ?? {}).map(([id, fields]) => ({ id, ...fields }) as T);
  return {
    version,
    types: entries<ClaimType>(types),
    attributes: entries<CodebookAttribute>(attributes),
    relations: entries<CodebookRelation>(relations).map(relation => ({
      ...relation,
      symmetric: relation.symmetric === true,
    })),
  };
}
