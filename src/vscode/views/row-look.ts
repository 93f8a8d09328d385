import * as vscode from 'vscode';

/** All that the editor draws of a row, and what a click on it does, as one string to compare. */
export function lookOf(item: vscode.TreeItem, about = ''): string {
  const { label, description, tooltip, iconPath, contextValue, collapsibleState, resourceUri, command } = item;
  return JSON.stringify([
    about,
    label,
    description,
    tooltip instanceof vscode.MarkdownString ? tooltip.value : tooltip,
    iconPath,
    contextValue,
    collapsibleState,
    resourceUri?.toString(),
    command?.command,
    command?.arguments?.map(argument => (isRow(argument) ? argument.id : argument)),
    item.accessibilityInformation?.label,
  ]);
}

const isRow = (argument: unknown): argument is { id: string } =>
  typeof argument === 'object' && argument !== null && 'item' in argument && 'id' in argument;
