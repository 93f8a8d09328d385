import * as vscode from 'vscode';
import { slotsAt, type YamlSlot } from '../../core/sidecar/locate.ts';
import { meaningOf } from '../../core/sidecar/meaning.ts';
import { quoteYaml, wordOrQuoted } from '../../core/sidecar/quote-yaml.ts';
import type { Feature, Services } from '../services.ts';
import { type Candidate, candidatesFor } from './complete-values.ts';
import { rangeIn, YAML_FILES, type YamlFileHere, yamlFileOf } from './dateline-files.ts';
import { fieldsAt, type SchemaField, valuesAt } from './schema.ts';

/** Besides letters: where a value, an item or a key may begin. */
const TRIGGERS = [' ', '"', "'", '[', '{', ',', '#', '-'];

/** Completes keys and values in sidecars, codebook and gazetteer, with or without an extension for YAML. */
export const completion: Feature = services =>
  vscode.languages.registerCompletionItemProvider(
    YAML_FILES,
    {
      async provideCompletionItems(document, position, token) {
        const file = yamlFileOf(services, document.uri);
        if (!file) {
          return undefined;
        }
        const items: vscode.CompletionItem[] = [];
        let incomplete = false;
        for (const slot of slotsAt(document.getText(), document.offsetAt(position))) {
          if (slot.part === 'key') {
            items.push(...keyItems(document, file, slot));
          } else {
            const values = await valueItems(services, document, file, slot, token);
            items.push(...values.items);
            incomplete ||= values.incomplete;
          }
        }
        return new vscode.CompletionList(items, incomplete);
      },
    },
    ...TRIGGERS,
  );

function keyItems(document: vscode.TextDocument, file: YamlFileHere, slot: YamlSlot): vscode.CompletionItem[] {
  const range = rangeIn(document, slot.span);
  const hasColon = /^[ \t]*:/.test(document.getText().slice(slot.span.end, slot.span.end + 20));
  return fieldsAt(file.kind, slot.path)
    .filter(({ key }) => !slot.siblings.includes(key))
    .map((field, index) => {
      const item = new vscode.CompletionItem(field.key, vscode.CompletionItemKind.Property);
      item.range = range;
      item.sortText = rank(index);
      item.filterText = slot.quote + field.key;
      if (field.title !== undefined) {
        item.detail = field.title;
      }
      if (field.description !== undefined) {
        item.documentation = field.description;
      }
      const key = wordOrQuoted(field.key);
      const meaning = meaningOf(file.kind, { path: [...slot.path, field.key], part: 'value' });
      const isListed = meaning !== undefined && !['quote', 'at', 'date'].includes(meaning);
      item.insertText = hasColon ? key : new vscode.SnippetString(key + valueSnippet(field, isListed, slot.flow));
      if (!hasColon && (isListed || field.form === 'choice' || field.form === 'flag')) {
        item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest Values') };
      }
      return item;
    });
}

/** What follows a key: the form that Dateline itself writes, the caret where the value goes. */
function valueSnippet({ key, form }: SchemaField, isListed: boolean, flow: boolean): string {
  switch (form) {
    case 'list':
      return ': [$0]';
    case 'maps':
      return flow ? ': [{$0}]' : key === 'relations' ? ':\n  - {type: $1, to: $0}' : ':\n  - {$0}';
    case 'map':
      return flow ? ': {$0}' : ':\n  $0';
    case 'text':
      return isListed ? ': $0' : ': "$0"';
    default:
      return ': $0';
  }
}

async function valueItems(
  services: Services,
  document: vscode.TextDocument,
  file: YamlFileHere,
  slot: YamlSlot,
  token: vscode.CancellationToken,
): Promise<{ items: vscode.CompletionItem[]; incomplete: boolean }> {
  const listed = valuesAt(file.kind, slot.path).map(
    ({ text, description }): Candidate => ({
      text,
      kind: vscode.CompletionItemKind.EnumMember,
      style: 'bare',
      ...(description === undefined ? {} : { detail: description }),
    }),
  );
  const meaning = meaningOf(file.kind, slot);
  const known =
    meaning && (await candidatesFor(services, meaning, { file, path: slot.path, typed: slot.typed, token }));
  const range = rangeIn(document, slot.span);
  const items = [...listed, ...(known?.values ?? [])].map((candidate, index) => {
    const item = new vscode.CompletionItem(candidate.text, candidate.kind);
    item.range = range;
    item.sortText = rank(index);
    item.filterText = `${slot.quote}${candidate.text} ${candidate.search ?? ''}`.trimEnd();
    item.insertText = written(candidate, slot.quote);
    if (candidate.detail !== undefined) {
      item.detail = candidate.detail;
    }
    // A string is shown as text, never as Markdown.
    if (candidate.documentation !== undefined) {
      item.documentation = candidate.documentation;
    }
    return item;
  });
  return { items, incomplete: known?.incomplete ?? false };
}

function written({ text, style }: Candidate, quote: YamlSlot['quote']): string {
  if (quote === "'") {
    return `'${text.replaceAll("'", "''")}'`;
  }
  if (quote === '"' || style === 'quoted') {
    return quoteYaml(text);
  }
  return style === 'bare' ? text : wordOrQuoted(text);
}

function rank(index: number): string {
  return String(index).padStart(5, '0');
}
