import { append } from '../../append.ts';
import type { ArticleRecord } from '../../claims/model.ts';
import { createSidecar } from '../create.ts';
import { editSidecar } from '../edit.ts';
import { parseSidecar } from '../parse.ts';
import { annotatorInName, annotatorKey } from '../paths.ts';
import { type Editing, isRefusal, type Refusal, refuse } from '../plan.ts';
import { wordOrQuoted } from '../quote-yaml.ts';
import { applyEdits } from '../text-edits.ts';
import { lineBreakOf } from '../yaml/geometry.ts';
import { isMap, keyText, pairsOf, spanOf } from '../yaml/node-types.ts';
import { openYaml } from '../yaml/yaml-file.ts';
import { arrive } from './arrive.ts';
import { commentsIn } from './comments.ts';
import { depart, rootPair } from './depart.ts';
import { canonical, entriesOf, rootData, withAnnotator } from './entries.ts';
import type { LayoutFile, LayoutSection } from './model.ts';

/** A sidecar while its entries are being moved. */
export interface DeskFile {
  readonly key: string | undefined;
  readonly annotator: string | undefined;
  /** As it is on the disk; undefined: a new one. */
  readonly before: string | undefined;
  raw: string;
  gained: number;
  lost: number;
}

export interface Renaming {
  readonly file: DeskFile;
  readonly section: LayoutSection;
  readonly from: string;
  readonly to: string;
}

/** All sidecars of one article, among which entries are moved; and what the moves did besides. */
export class Desk {
  readonly files: DeskFile[];
  readonly renamings: Renaming[] = [];
  /** Entries that stood twice, alike; and the comments that went with the second one. */
  readonly dropped: { readonly section: LayoutSection; readonly id: string; readonly file: DeskFile }[] = [];
  readonly droppedComments: string[] = [];
  readonly notes: string[] = [];

  constructor(files: readonly LayoutFile[]) {
    this.files = files.map(({ key, annotator, raw }) => ({ key, annotator, before: raw, raw, gained: 0, lost: 0 }));
  }

  /** The file of an annotator, or the shared one; a new one says of the article what `source` says. */
  fileOf(annotator: string | undefined, source: DeskFile): DeskFile {
    const known = this.files.find(file =>
      annotator === undefined
        ? file.annotator === undefined
        : file.annotator !== undefined && annotatorKey(file.annotator) === annotatorKey(annotator),
    );
    if (known !== undefined) {
      return known;
    }
    const record: ArticleRecord = parseSidecar(source.raw).article;
    const raw = createSidecar(record).replaceAll('\n', lineBreakOf(source.raw));
    const name = annotator === undefined ? undefined : annotatorInName(annotator);
    const made: DeskFile = { key: undefined, annotator: name, before: undefined, raw, gained: 0, lost: 0 };
    this.files.push(made);
    return made;
  }

  /** Moves entries of a section from one file to another, with their comments. */
  move(source: DeskFile, target: DeskFile, section: LayoutSection, ids: ReadonlySet<string>): Refusal | undefined {
    const departure = depart(editingOf(source.raw), section, ids);
    if (isRefusal(departure)) {
      return refuse(`${nameOf(source)}: ${departure.refused}`);
    }
    const arrived = arrive(editingOf(target.raw), section, departure);
    if (isRefusal(arrived)) {
      return refuse(`${nameOf(target)}: ${arrived.refused}`);
    }
    source.raw = departure.text;
    target.raw = arrived.text;
    if (section === 'claims') {
      source.lost += departure.passengers.length;
      target.gained += departure.passengers.length;
    }
    return undefined;
  }

  /** Whether an entry says the same in both files. */
  isTwin(source: DeskFile, target: DeskFile, section: LayoutSection, id: string): boolean {
    const said = (file: DeskFile) => {
      const entry = entriesOf(rootData(file.raw), section).get(id) ?? null;
      return canonical(withAnnotator(section, entry, file.annotator));
    };
    return said(source) === said(target);
  }

  /** Takes out an entry that stands in another file too; it stays where it has a comment of its own. */
  drop(source: DeskFile, target: DeskFile, section: LayoutSection, id: string): Refusal | undefined {
    const departure = depart(editingOf(source.raw), section, new Set([id]));
    if (isRefusal(departure)) {
      return refuse(`${nameOf(source)}: ${departure.refused}`);
    }
    const comments = departure.passengers.flatMap(({ lines }) => commentsIn(lines.join('\n')));
    const twin = depart(editingOf(target.raw), section, new Set([id]));
    const known = isRefusal(twin) ? [] : twin.passengers.flatMap(({ lines }) => commentsIn(lines.join('\n')));
    if (comments.some(comment => !known.includes(comment))) {
      this.notes.push(`${id} stands in ${nameOf(target)} too; it stays in ${nameOf(source)} for its comments.`);
      return undefined;
    }
    source.raw = departure.text;
    this.dropped.push({ section, id, file: source });
    append(this.droppedComments, comments);
    return undefined;
  }

  /** Gives an entry an id that no other has, with the references to it in its own file. */
  rename(file: DeskFile, section: 'claims' | 'mentions', from: string, to: string): Refusal | undefined {
    const renamed = section === 'claims' ? renameClaim(file.raw, from, to) : renameKey(file.raw, section, from, to);
    if (isRefusal(renamed)) {
      return refuse(`${nameOf(file)}: ${renamed.refused}`);
    }
    file.raw = renamed.text;
    this.renamings.push({ file, section, from, to });
    this.notes.push(`${from} stands for two different entries: that of ${nameOf(file)} gets the id ${to}.`);
    return undefined;
  }
}

/** How notes and refusals call a file. */
export function nameOf({ annotator }: Pick<DeskFile, 'annotator'>): string {
  return annotator === undefined ? 'the shared sidecar' : `the sidecar of ${annotator}`;
}

function renameClaim(raw: string, from: string, to: string): { readonly text: string } | Refusal {
  const outcome = editSidecar(raw, [{ kind: 'rename-id', from, to }]);
  return outcome.ok ? outcome : refuse(outcome.problem.message);
}

function renameKey(raw: string, section: string, from: string, to: string): { readonly text: string } | Refusal {
  const map = rootPair(editingOf(raw), section)?.value;
  const key = map && isMap(map) ? pairsOf(map).find(pair => keyText(pair) === from)?.key : undefined;
  return key === undefined
    ? refuse(`there is no ${from}`)
    : { text: applyEdits(raw, [{ ...spanOf(key), text: wordOrQuoted(to) }]) };
}

const editingOf = (raw: string): Editing => ({ file: openYaml(raw), raw, lineBreak: lineBreakOf(raw) });
