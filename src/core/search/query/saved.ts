/** A search that is kept under a name. */
export interface SavedSearch {
  readonly name: string;
  readonly query: string;
}

/** Searches by name, as a settings file has them. */
type SavedSearches = Readonly<Record<string, string>>;

/** What a settings file says, in its order. Whatever is no text is passed over: people write such files by hand. */
export function savedSearches(value: unknown): SavedSearch[] {
  return entriesOf(value).flatMap(([name, query]) =>
    typeof query === 'string' && query.trim() !== '' && name.trim() !== '' ? [{ name, query }] : [],
  );
}

/** With one more at the end, or with another query under the same name in its place. */
export function withSearch(value: unknown, { name, query }: SavedSearch): SavedSearches {
  const entries = entriesOf(value);
  const known = entries.findIndex(([key]) => key === name);
  return asObject(known < 0 ? [...entries, [name, query]] : entries.with(known, [name, query]));
}

/** With another name, in the same place; one that had that name already is gone. */
export function withRenamed(value: unknown, from: string, to: string): SavedSearches {
  return asObject(
    entriesOf(value).flatMap(([name, query]): [string, unknown][] =>
      name === from ? [[to, query]] : name === to ? [] : [[name, query]],
    ),
  );
}

/** Without it; undefined where none is left, so that the setting goes from the file too. */
export function withoutSearch(value: unknown, name: string): SavedSearches | undefined {
  const left = entriesOf(value).filter(([key]) => key !== name);
  return left.length > 0 ? asObject(left) : undefined;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** What else was in the setting goes back as it was. */
function asObject(entries: readonly (readonly [string, unknown])[]): SavedSearches {
  return Object.fromEntries(entries) as SavedSearches;
}
