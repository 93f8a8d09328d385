/** The last segment of a URI's path, decoded. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Everything up to and with the last slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

export function withoutArticleEnding(path: string): string {
  return path.replace(/\.txt$/, '');
}

/** Percent-decoded; as it stands where it is no proper encoding. */
export function decoded(segment: string): string {
  if (!segment.includes('%')) {
    return segment;
  }
  try {
    return decodeURIComponent(segment);
  } catch {
    // A bare % in a name: taken as it stands.
    return segment;
  }
}
