import type * as vscode from 'vscode';
import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { NameMention } from '../../core/recognise/mention.ts';
import type { EntryRef } from '../../core/recognise/names/entry-finder.ts';

export interface EntryRow extends vscode.QuickPickItem {
  readonly entry: EntryRef;
}

/** What an entry is and where it belongs: "city · Greece". */
export function entryWords(gazetteer: GazetteerIndex, { kind, id }: EntryRef): string {
  const entry = kind === 'actor' ? gazetteer.actor(id) : gazetteer.place(id);
  const country = entry?.country === id ? undefined : entry?.country;
  return [entry?.kind, country && (gazetteer.place(country)?.name ?? country)].filter(Boolean).join(' · ');
}

/**
 * Rows for entries of which several may have one name. What tells them apart stands behind it: what each is, where it belongs
 * and, where that is the same, where it lies.
 */
export function entryRows(gazetteer: GazetteerIndex, entries: readonly EntryRef[]): EntryRow[] {
  const rows = entries.map(entry => ({
    entry,
    label: entryName(gazetteer, entry),
    words: entryWords(gazetteer, entry),
  }));
  const counts = new Map<string, number>();
  for (const { label, words } of rows) {
    counts.set(`${label}\n${words}`, (counts.get(`${label}\n${words}`) ?? 0) + 1);
  }
  return rows.map(({ entry, label, words }) => {
    const position = (counts.get(`${label}\n${words}`) ?? 0) > 1 ? positionOf(gazetteer, entry) : undefined;
    return {
      entry,
      label: `$(${entry.kind === 'actor' ? 'organization' : 'location'}) ${label}`,
      description: [words, position, entry.id].filter(Boolean).join(' · '),
      // What is typed may be another of its names, which the editor would not find in the row.
      alwaysShow: true,
    };
  });
}

/** Whom else the words of a mention can mean. */
export function candidateEntries(gazetteer: GazetteerIndex, mention: NameMention): EntryRef[] {
  return (mention.candidates ?? []).flatMap(id => candidateEntry(gazetteer, mention, id) ?? []);
}

/** An id may be that of an actor and of a place: then what the mention is counts. */
export function candidateEntry(gazetteer: GazetteerIndex, mention: NameMention, id: string): EntryRef | undefined {
  const kinds = mention.kind === 'actor' ? (['actor', 'place'] as const) : (['place', 'actor'] as const);
  const kind = kinds.find(one => (one === 'actor' ? gazetteer.actor(id) : gazetteer.place(id)) !== undefined);
  return kind && { kind, id };
}

export function entryName(gazetteer: GazetteerIndex, { kind, id }: EntryRef): string {
  return (kind === 'actor' ? gazetteer.actor(id) : gazetteer.place(id))?.name ?? id;
}

function positionOf(gazetteer: GazetteerIndex, { kind, id }: EntryRef): string | undefined {
  const { lat, lon } = (kind === 'place' ? gazetteer.place(id) : undefined) ?? {};
  return lat === undefined || lon === undefined
    ? undefined
    : `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? 'S' : 'N'} ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? 'W' : 'E'}`;
}
