import * as vscode from 'vscode';
import { GAZETTEER_FORMAT } from '../../core/gazetteer-files/read.ts';
import type { GazetteerName } from '../../core/recognise/gazetteer/model.ts';
import { entryKeyAt } from '../../core/sidecar/locate.ts';
import type { FieldValue } from '../../core/sidecar/model.ts';
import { INDENT, renderEntry } from '../../core/sidecar/render.ts';
import type { Services } from '../services.ts';
import { ENTRY_SCHEME, gazetteerUri, rangeIn } from './dateline-files.ts';

/** Where an entry stands: in the corpus's gazetteer, else in a document of its own; `undefined` where nobody knows it. */
export async function entryLocation(
  services: Services,
  root: string,
  kind: 'actor' | 'place',
  id: string,
): Promise<vscode.Location | undefined> {
  const section = kind === 'actor' ? 'actors' : 'places';
  return (await ownEntryLocation(root, section, id)) ?? builtInLocation(services, root, section, id);
}

async function ownEntryLocation(root: string, section: string, id: string): Promise<vscode.Location | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(gazetteerUri(root)));
    const span = entryKeyAt(document.getText(), section, id);
    return span && new vscode.Location(document.uri, rangeIn(document, span));
  } catch {
    // A corpus need not have a gazetteer.
    return undefined;
  }
}

async function builtInLocation(
  services: Services,
  root: string,
  section: 'actors' | 'places',
  id: string,
): Promise<vscode.Location | undefined> {
  const gazetteer = await services.references.gazetteer(root);
  if (!(section === 'actors' ? gazetteer.actor(id) : gazetteer.place(id))) {
    return undefined;
  }
  const uri = vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${section}/${id}.yaml`, query: root });
  const document = await vscode.workspace.openTextDocument(uri);
  const span = entryKeyAt(document.getText(), section, id) ?? { start: 0, end: 0 };
  return new vscode.Location(uri, rangeIn(document, span));
}

/** A built-in entry as the YAML that would be written to replace it. */
export async function entryText(
  services: Services,
  root: string,
  section: 'actors' | 'places',
  id: string,
): Promise<string> {
  const gazetteer = await services.references.gazetteer(root);
  const entry = section === 'actors' ? gazetteer.actor(id) : gazetteer.place(id);
  if (!entry) {
    return `# ${vscode.l10n.t('The gazetteer has no such entry any more.')}\n`;
  }
  const fields = Object.fromEntries(
    Object.entries(entry)
      .filter(([key, value]) => key !== 'id' && value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, NAME_LISTS.has(key) ? plainNames(value as readonly GazetteerName[]) : value]),
  ) as Record<string, FieldValue>;
  const advice = [
    vscode.l10n.t('An entry of the built-in gazetteer, to read only.'),
    vscode.l10n.t(
      'To change it, copy its lines to gazetteer.yaml at the top of your folder, below “{0}:”, and edit them there.',
      section,
    ),
    vscode.l10n.t('What you write replaces a value here; names that you write are added to these.'),
  ];
  const lines = [...advice.map(line => `# ${line}`), `format: ${GAZETTEER_FORMAT}`, `${section}:`];
  return `${[...lines, ...renderEntry(id, fields, ORDER, INDENT)].join('\n')}\n`;
}

const NAME_LISTS: ReadonlySet<string> = new Set(['aliases', 'demonyms']);
const ORDER = ['name', 'kind', 'aliases', 'demonyms'];

/** Names with nothing special stand bare, all on one line; otherwise each has its own. */
function plainNames(names: readonly GazetteerName[]): FieldValue {
  const fields = names.map(name =>
    Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined)),
  ) as Record<string, FieldValue>[];
  return fields.every(name => Object.keys(name).length === 1) ? names.map(({ text }) => text) : fields;
}
