import type { DecidedAnchor } from './place-anchors.ts';

/**
 * Whether every anchor stands in today's text exactly where it says, as it does in the very text that it was made on and
 * nothing was decided since: `placeAnchors` then finds nothing else, and takes longer.
 *
 * @param today LF, no byte order mark
 * @param annotated the `sha256` of the sidecar's article
 */
export function standAsStated(
  anchors: readonly DecidedAnchor[],
  today: { readonly text: string; readonly sha256: string },
  annotated: string | undefined,
): boolean {
  const { text, sha256 } = today;
  return (
    annotated === sha256 &&
    anchors.every(
      ({ quote, at, placed }) =>
        placed === undefined &&
        quote.length > 0 &&
        at.end - at.start === quote.length &&
        text.startsWith(quote, at.start),
    )
  );
}
