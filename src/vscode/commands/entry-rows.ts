import type * as vscode from 'vscode';
import type { GazetteerIndex } from '../../core/recognise/gazetteer/index.ts';
import type { NameMention } from '../../core/recognise/mention.ts';
import type { EntryRef } from '../../core/recognise/names/listed/entry-finder.ts';

export interface EntryRow extends vscode.QuickPickItem {
  readonly entry: EntryRef;
}

interface ToldEntry {
  readonly entry: EntryRef;
  readonly name: string;
  /** What it is and where it belongs: "city · Greece". */
  readonly words: string;
}

/**
 * Entries of which several may have one name, with what tells them apart: what each is, where it belongs and, where that is the
 * same, where it lies.
 */
export function toldApart(gazetteer: GazetteerIndex, entries: readonly EntryRef[]): ToldEntry[] {
  const told = entries.map(entry => ({ entry, name: nameOf(gazetteer, entry), words: kindAndLand(gazetteer, entry) }));
  const counts = new Map<string, number>();
  const alike = ({ name, words }: ToldEntry) => `${name}\n${words}`;
  for (const one of told) {
    counts.set(alike(one), (counts.get(alike(one)) ?? 0) + 1);
  }
  return told.map(one => {
    const position = counts.get(alike(one)) === 1 ? undefined : positionOf(gazetteer, one.entry);
    return { ...one, words: [one.words, position].filter(Boolean).join(' · ') };
  });
}

export function entryRows(gazetteer: GazetteerIndex, entries: readonly EntryRef[]): EntryRow[] {
  return toldApart(gazetteer, entries).map(({ entry, name, words }) => ({
    entry,
    label: `$(${entry.kind === 'actor' ? 'organization' : 'location'}) ${name}`,
    description: [words, entry.id].filter(Boolean).join(' · '),
    // What is typed may be another of its names, which the editor would not find in the row.
    alwaysShow: true,
  }));
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

function kindAndLand(gazetteer: GazetteerIndex, { kind, id }: EntryRef): string {
  const entry = kind === 'actor' ? gazetteer.actor(id) : gazetteer.place(id);
  const country = entry?.country === id ? undefined : entry?.country;
  return [entry?.kind, country && (gazetteer.place(country)?.name ?? country)].filter(Boolean).join(' · ');
}

function nameOf(gazetteer: GazetteerIndex, { kind, id }: EntryRef): string {
  return (kind === 'actor' ? gazetteer.actor(id) : gazetteer.place(id))?.name ?? id;
}

function positionOf(gazetteer: GazetteerIndex, { kind, id }: EntryRef): string | undefined {
  const { lat, lon } = (kind === 'place' ? gazetteer.place(id) : undefined) ?? {};
  return lat === undefined || lon === undefined
    ? undefined
    : `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? 'S' : 'N'} ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? 'W' : 'E'}`;
}
