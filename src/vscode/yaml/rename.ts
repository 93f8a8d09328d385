import * as vscode from 'vscode';
import { claimUses, type IdTarget } from '../../app/annotate/claim-uses.ts';
import { isWritableId, type RenameFile, renameIdIn } from '../../app/annotate/rename-id.ts';
import type { CorpusSidecar } from '../../core/corpus/model.ts';
import { whyNothingIsWritten } from '../../core/problems.ts';
import { entryKeyAt } from '../../core/sidecar/locate.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Feature, Services } from '../services.ts';
import { codebookUri, gazetteerUri, rangeIn, YAML_FILES, yamlFileOf } from './dateline-files.ts';
import { targetAt, thingAt } from './id-target.ts';
import { type PlannedFile, type RenamePlan, renameInMany } from './rename-in-many.ts';

/**
 * Renames ids in sidecars, codebook and gazetteer, as one change to undo; articles are never touched. What cannot be
 * renamed is refused with the reason.
 */
export const rename: Feature = services =>
  vscode.languages.registerRenameProvider(YAML_FILES, {
    async prepareRename(document, position) {
      const { range, target } = await renamed(services, document, position);
      return { range, placeholder: target.id };
    },
    async provideRenameEdits(document, position, newName) {
      const { target } = await renamed(services, document, position);
      const to = newName.trim();
      if (!isWritableId(to)) {
        throw new Error(
          vscode.l10n.t('“{0}” is no id: it begins with a letter and holds letters, digits, _ and - only.', to),
        );
      }
      if (to === target.id) {
        return new vscode.WorkspaceEdit();
      }
      const plan = await renamePlan(services, target, to);
      if (plan.files.length > 1) {
        // Asked and done beside the editor's own renaming, which ends as soon as another document is looked at.
        renameInMany(services, target, to, plan).catch(error => services.messages.failed('rename', error));
        return new vscode.WorkspaceEdit();
      }
      return editsOf(plan);
    },
  });

async function renamed(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; target: IdTarget }> {
  await services.corpus.settled();
  const thing = yamlFileOf(services, document.uri) && thingAt(services, document, position);
  const target = thing && (await targetAt(services, thing));
  if (!thing || !target) {
    throw new Error(
      vscode.l10n.t('Put the caret on the id of an actor, a place, a claim or a claim type: only ids can be renamed.'),
    );
  }
  const { span, text } = thing.scalar;
  const range = rangeIn(document, span);
  const hash = text.lastIndexOf('#');
  const quotes = document.getText(range).startsWith('"') || document.getText(range).startsWith("'") ? 1 : 0;
  const start = span.start + quotes + (target.kind === 'claim' ? hash + 1 : 0);
  await refuseForeign(services, target);
  return { range: rangeIn(document, { start, end: span.end - quotes }), target };
}

/** What comes with Dateline, and what is not there, has no id that could be changed. */
async function refuseForeign(services: Services, target: IdTarget): Promise<void> {
  const { root, id } = target;
  if (target.kind === 'claim') {
    return;
  }
  if (target.kind === 'type') {
    if (!(await hasEntry(codebookUri(root), 'types', id))) {
      throw new Error(
        vscode.l10n.t('“{0}” is a type of the built-in codebook; only types of your codebook.yaml can be renamed.', id),
      );
    }
    return;
  }
  if (!(await hasEntry(gazetteerUri(root), target.kind === 'actor' ? 'actors' : 'places', id))) {
    throw new Error(
      vscode.l10n.t(
        '“{0}” is an entry of the built-in gazetteer; only entries of your gazetteer.yaml can be renamed.',
        id,
      ),
    );
  }
  // Asked for no root, the service gives what is built in alone.
  const builtIn = await services.references.gazetteer('');
  if (target.kind === 'actor' ? builtIn.actor(id) : builtIn.place(id)) {
    throw new Error(
      vscode.l10n.t('Your entry “{0}” adds to one of the built-in gazetteer, so it must keep that id.', id),
    );
  }
}

async function hasEntry(uri: string, section: string, id: string): Promise<boolean> {
  const document = await openIfThere(uri);
  return document !== undefined && entryKeyAt(document.getText(), section, id) !== undefined;
}

function editsOf({ files }: RenamePlan): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const { document, edits } of files) {
    for (const edit of edits) {
      change.replace(document.uri, rangeIn(document, edit), edit.text);
    }
  }
  return change;
}

/** What is to be changed in which files; rejects with the reason where one of them refuses. */
async function renamePlan(services: Services, target: IdTarget, to: string): Promise<RenamePlan> {
  // A file that came a moment ago, with a checkout for example, is to be renamed in too.
  await services.corpus.lookAgain();
  await refuseTaken(services, target, to);
  const documents = new Map<string, vscode.TextDocument>();
  const files: RenameFile[] = [];
  const add = async (uri: string, kind: YamlFileKind, sidecar?: RenameFile['sidecar']) => {
    const document = await openIfThere(uri);
    if (document) {
      documents.set(uri, document);
      files.push({ uri, text: document.getText(), kind, ...(sidecar ? { sidecar } : {}) });
    }
  };
  if (target.kind === 'type') {
    await add(codebookUri(target.root), 'codebook');
  } else if (target.kind !== 'claim') {
    await add(gazetteerUri(target.root), 'gazetteer');
  }
  for (const sidecar of await sidecarsConcerned(services, target)) {
    await add(sidecar.uri, 'sidecar', sidecar);
  }
  const gazetteer = await services.references.gazetteer(target.root);
  const isAmbiguous =
    (target.kind === 'actor' && gazetteer.place(target.id) !== undefined) ||
    (target.kind === 'place' && gazetteer.actor(target.id) !== undefined);
  const planned: PlannedFile[] = [];
  const scheduler = createScheduler();
  for (const file of files) {
    await scheduler.yield();
    const outcome = renameIdIn(file, target, to, isAmbiguous);
    if (!outcome.ok) {
      const name = nameOf(file.uri);
      throw new Error(
        vscode.l10n.t('Nothing was renamed, because of {0}: {1}', name, whyNothingIsWritten(outcome.problem)),
      );
    }
    if (outcome.edits.length > 0) {
      await refuseReadOnly(file.uri);
      planned.push({ file, document: documents.get(file.uri)!, edits: outcome.edits });
    }
  }
  return { files: planned, isAmbiguous };
}

async function refuseTaken(services: Services, target: IdTarget, to: string): Promise<void> {
  const gazetteer = await services.references.gazetteer(target.root);
  const isTaken =
    target.kind === 'claim'
      ? services.corpus.corpus.everyClaimOf(target.article).some(({ stored }) => stored.id === to)
      : target.kind === 'type'
        ? services.references.codebook(target.root).types.some(({ id }) => id === to)
        : (target.kind === 'actor' ? gazetteer.actor(to) : gazetteer.place(to)) !== undefined;
  if (isTaken) {
    throw new Error(vscode.l10n.t('The id “{0}” is taken; choose another.', to));
  }
}

/** The sidecars that name the target, and those that may: where entries cannot be read the words decide. */
async function sidecarsConcerned(services: Services, target: IdTarget): Promise<CorpusSidecar[]> {
  const { corpus } = services.corpus;
  await services.corpus.unpacked();
  const named = new Set<string>(target.kind === 'claim' ? [target.sidecar] : []);
  // Hidden ones too: a reference that is not renamed is broken.
  for (const claim of corpus.everyClaim()) {
    if (claim.article.root === target.root && claimUses(target, claim)) {
      named.add(claim.sidecar.uri);
    }
  }
  const concerned: CorpusSidecar[] = [];
  for (const sidecar of corpus.sidecars) {
    if (sidecar.root !== target.root) {
      continue;
    }
    const isLinked = sidecar.parsed.corrections.some(({ link }) => link === target.id);
    // A sidecar of an article that is missing has no claims in the corpus, yet it may come back.
    const isUnseen = !sidecar.parsed.writable || !corpus.article(sidecar.article);
    if (named.has(sidecar.uri) || isLinked || (isUnseen && (await speaksOf(sidecar.uri, target.id)))) {
      concerned.push(sidecar);
    }
  }
  return concerned;
}

async function speaksOf(uri: string, id: string): Promise<boolean> {
  const text = (await openIfThere(uri))?.getText() ?? '';
  return new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(text);
}

async function refuseReadOnly(uri: string): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const { permissions } = await vscode.workspace.fs.stat(file);
  const isReadOnly = permissions !== undefined && (permissions & vscode.FilePermission.Readonly) !== 0;
  if (isReadOnly || vscode.workspace.fs.isWritableFileSystem(file.scheme) === false) {
    throw new Error(vscode.l10n.t('Nothing was renamed, because {0} is read-only.', nameOf(uri)));
  }
}

/** The document of a file; `undefined` where there is none any more, also while an editor still shows it. */
async function openIfThere(uri: string): Promise<vscode.TextDocument | undefined> {
  const file = vscode.Uri.parse(uri);
  try {
    await vscode.workspace.fs.stat(file);
    return await vscode.workspace.openTextDocument(file);
  } catch {
    return undefined;
  }
}

function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
