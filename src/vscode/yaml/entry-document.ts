import * as vscode from 'vscode';
import { addToGazetteerText } from '../../core/recognise/gazetteer/edit.ts';
import type { GazetteerName } from '../../core/recognise/gazetteer/model.ts';
import { entryKeyAt } from '../../core/sidecar/locate.ts';
import type { FieldValue } from '../../core/sidecar/model.ts';
import type { Feature, Services } from '../services.ts';
import { ENTRY_SCHEME, gazetteerUri, rangeIn } from './dateline-files.ts';

/** Shows a built-in entry of the gazetteer as the YAML that would be written to replace it. */
export const entryDocument: Feature = services =>
  vscode.workspace.registerTextDocumentContentProvider(ENTRY_SCHEME, {
    async provideTextDocumentContent(uri) {
      const [, section, name = ''] = uri.path.split('/');
      const id = name.replace(/\.yaml$/, '');
      return section === 'actors' || section === 'places' ? entryText(services, uri.query, section, id) : '';
    },
  });

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

async function entryText(services: Services, root: string, section: 'actors' | 'places', id: string): Promise<string> {
  const gazetteer = await services.references.gazetteer(root);
  const entry = section === 'actors' ? gazetteer.actor(id) : gazetteer.place(id);
  if (!entry) {
    return `# ${vscode.l10n.t('The gazetteer has no such entry any more.')}\n`;
  }
  const { id: _, aliases, ...rest } = entry;
  const fields = Object.fromEntries(
    Object.entries({ ...rest, aliases: aliases.map(plainName) })
      .map(([key, value]) => [key, key === 'demonyms' ? (value as readonly GazetteerName[]).map(plainName) : value])
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Record<string, FieldValue>;
  const written = addToGazetteerText(undefined, { section, id, fields });
  const advice = [
    vscode.l10n.t('An entry of the built-in gazetteer, to read only.'),
    vscode.l10n.t(
      'To change it, copy its lines to gazetteer.yaml at the top of your folder, below “{0}:”, and edit them there.',
      section,
    ),
    vscode.l10n.t('What you write replaces a value here; names that you write are added to these.'),
  ];
  return `${advice.map(line => `# ${line}`).join('\n')}\n${written.ok ? written.text : ''}`;
}

/** A name without anything special stands bare. */
function plainName(name: GazetteerName): FieldValue {
  const { text, ...rest } = name;
  const special = Object.entries(rest).filter(([, value]) => value !== undefined);
  return special.length === 0 ? text : ({ text, ...Object.fromEntries(special) } as FieldValue);
}
