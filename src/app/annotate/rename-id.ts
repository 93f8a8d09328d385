import { ID_PATTERN } from '../../core/claims/claim-id.ts';
import type { Problem } from '../../core/problems.ts';
import { editSidecar } from '../../core/sidecar/edit.ts';
import { scalarsOf } from '../../core/sidecar/excerpt.ts';
import { meaningOf, type YamlFileKind, type YamlMeaning } from '../../core/sidecar/meaning.ts';
import type { ParsedSidecar, SidecarOperation, TextEdit } from '../../core/sidecar/model.ts';
import { wordOrQuoted } from '../../core/sidecar/quote-yaml.ts';
import { applyEdits } from '../../core/sidecar/text-edits.ts';
import { openYaml } from '../../core/sidecar/yaml/yaml-file.ts';
import type { IdTarget } from './claim-uses.ts';

/** A file that may name the id, as it is now. */
export interface RenameFile {
  readonly uri: string;
  readonly text: string;
  readonly kind: YamlFileKind;
  /** Of a sidecar. */
  readonly sidecar?: { readonly article: string; readonly parsed: ParsedSidecar };
}

type RenameEdits =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  /** Why the file cannot be changed; then none of the others is to be changed either. */
  | { readonly ok: false; readonly problem: Problem };

/** Whether an id may be written: a letter first, then letters, digits, `_` and `-`. */
export function isWritableId(id: string): boolean {
  return ID_PATTERN.test(id);
}

/** Where each kind of id stands in a claim. */
const CLAIM_FIELDS: Readonly<Record<'actor' | 'place' | 'type', readonly (readonly [string, ...string[]])[]>> = {
  actor: [['claimant'], ['via'], ['addressee'], ['event', 'actors'], ['event', 'targets']],
  place: [['event', 'place']],
  type: [['type']],
};

/**
 * Works out the edits that give an actor, a place, a type or a claim another id in one of the files that name it. They
 * count in the text that was given.
 *
 * @param isAmbiguous whether an entry of the other kind (a place, for an actor) has the same id: then fields that may
 *   mean either stay as they are
 */
export function renameIdIn(file: RenameFile, target: IdTarget, to: string, isAmbiguous: boolean): RenameEdits {
  return file.sidecar ? inSidecar(target, to, file, isAmbiguous) : inReference(target, to, file, isAmbiguous);
}

function inSidecar(target: IdTarget, to: string, file: RenameFile, isAmbiguous: boolean): RenameEdits {
  const { parsed, article } = file.sidecar!;
  const { id } = target;
  const rename = (path: readonly [string, ...string[]], from = id, into = to): SidecarOperation => ({
    kind: 'rename-value',
    path,
    from,
    to: into,
  });
  const operations: SidecarOperation[] = [];
  if (target.kind === 'claim') {
    if (file.uri === target.sidecar) {
      operations.push({ kind: 'rename-id', from: id, to });
    } else if (article === target.article && !parsed.keySpans.has(id)) {
      operations.push(rename(['inside']), rename(['relations', 'to']));
    }
    const [from, into] = [`${target.path}#${id}`, `${target.path}#${to}`];
    operations.push(rename(['inside'], from, into), rename(['relations', 'to'], from, into));
  } else {
    operations.push(...CLAIM_FIELDS[target.kind].map(path => rename(path)));
    if (target.kind !== 'type') {
      const links = parsed.corrections.filter(({ link }) => link === id);
      const others = isAmbiguous ? links.filter(({ kind }) => kind !== target.kind) : [];
      if (others.length > 0 && others.length < links.length) {
        return refusal(
          `The corrections ${links.map(each => each.id).join(', ')} link to an actor and to a place with this id.`,
        );
      }
      if (links.length > 0 && others.length === 0) {
        operations.push({ kind: 'rename-value', path: ['link'], from: id, to, in: 'corrections' });
      }
    }
  }
  return editSidecar(file.text, operations);
}

/** In the gazetteer and the codebook: the entry's key, and the values that refer to it. */
function inReference(target: IdTarget, to: string, file: RenameFile, isAmbiguous: boolean): RenameEdits {
  const { text, kind } = file;
  const yaml = openYaml(text);
  if (!yaml.sound) {
    const cause = yaml.problems.find(problem => problem.severity === 'error');
    return cause ? { ok: false, problem: cause } : refusal('The file has errors; mend them first.');
  }
  const scalars = scalarsOf({ text, fromRaw: at => at, toRaw: at => at });
  const own: YamlMeaning = target.kind === 'claim' ? 'claim-key' : `${target.kind}-key`;
  const isTaken = scalars.some(scalar => scalar.text === to && meaningOf(kind, scalar) === own);
  if (isTaken) {
    return refusal(`There is an entry “${to}” already.`);
  }
  const edits: TextEdit[] = [];
  for (const scalar of scalars) {
    const meaning = scalar.text === target.id ? meaningOf(kind, scalar) : undefined;
    const isEither = meaning === 'entity' && target.kind !== 'type' && !isAmbiguous;
    if (meaning !== undefined && (meaning === own || meaning === target.kind || isEither)) {
      edits.push({ ...scalar.span, text: wordOrQuoted(to) });
    }
  }
  return openYaml(applyEdits(text, edits)).sound
    ? { ok: true, edits }
    : refusal('The file’s form does not allow this change.');
}

function refusal(message: string): RenameEdits {
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } };
}
