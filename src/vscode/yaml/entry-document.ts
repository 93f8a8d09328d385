import * as vscode from 'vscode';
import type { Feature } from '../services.ts';
import { ENTRY_SCHEME } from './dateline-files.ts';

/** Shows a built-in entry of the gazetteer as the YAML that would be written to replace it. */
export const entryDocument: Feature = services =>
  vscode.workspace.registerTextDocumentContentProvider(ENTRY_SCHEME, {
    async provideTextDocumentContent(uri) {
      const [, section, name = ''] = uri.path.split('/');
      const id = name.replace(/\.yaml$/, '');
      if (section !== 'actors' && section !== 'places') {
        return '';
      }
      const { entryText } = await import('./entry-place.ts');
      return entryText(services, uri.query, section, id);
    },
  });
