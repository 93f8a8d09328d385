import type { Problem } from '../../core/problems.ts';
import type { PublicationDate } from '../../core/recognise/mention.ts';
import { titleOf } from '../../core/recognise/title.ts';
import type { SidecarHead } from '../../core/sidecar/pack.ts';
import { sha256Hex } from '../../core/text/digest.ts';

/** What the corpus has to know of an article's text. */
export interface ArticleFacts {
  /** Of the LF text without BOM. */
  readonly sha256: string;
  readonly title?: string;
}

/** The same with what is found out when it is asked for: `published` is null where the text tells none. */
export interface KeptFacts extends ArticleFacts {
  published?: PublicationDate | null;
}

export type ArticleReading =
  | {
      readonly facts: ArticleFacts;
      /** LF, no byte order mark; undefined where the file went or changed in the meantime. */
      text(): Promise<string | undefined>;
      /** As the text or the file's name tells it. */
      published(): Promise<PublicationDate | undefined>;
    }
  | { readonly problem: Problem };

/** What is kept of a sidecar beside its claims. */
export interface SidecarNote {
  readonly head: SidecarHead;
  /** The text of the article in which all claims stand exactly where they say. */
  readonly exact?: string;
}

/** @param digest SHA-256 in hex, for who has a quicker one */
export function factsOf(text: string, digest: (text: string) => string = sha256Hex): ArticleFacts {
  const title = titleOf(text);
  return { sha256: digest(text), ...(title === undefined ? {} : { title }) };
}
