import type { Data } from '../../core/sidecar/data.ts';
import { dataOf } from '../../core/sidecar/data.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import { questionKey } from '../../core/sidecar/merge/answers.ts';
import { valueAt } from '../../core/sidecar/merge/clashes.ts';
import { mergeYamlFile } from '../../core/sidecar/merge/merge-file.ts';
import type { Versions } from '../../core/sidecar/merge/merge-texts.ts';
import type { MergeConflict, MergeOutcome, Side } from '../../core/sidecar/merge/model.ts';
import { unmergedVersions } from '../../core/sidecar/merge/unmerged-versions.ts';
import { openYaml } from '../../core/sidecar/yaml/yaml-file.ts';
import type { AnnotationService, ChangeOutcome } from '../annotation-service.ts';
import { Emitter } from '../emitter.ts';
import type { Git, Log, SidecarStore } from '../ports.ts';
import { fileName, folderOf } from '../uri-path.ts';
import { type UnmergedFile, unmergedFiles } from './git-stages.ts';
import { planAnswer } from './plan-answer.ts';

/** Something that only a person can decide. */
export interface MergeQuestion {
  readonly uri: string;
  /** The same after other questions of the file were answered, as long as this one stands. */
  readonly key: string;
  readonly conflict: MergeConflict;
  /** The words of the claim, or the name of the entry, that it is about. */
  readonly subject: string | undefined;
}

/** A file that waits for being merged to its end. */
export interface OpenMerge {
  readonly uri: string;
  readonly kind: YamlFileKind;
  /** Empty: all that is missing is that somebody agrees. */
  readonly questions: readonly MergeQuestion[];
  /** Git waits for it too. */
  readonly isInGit: boolean;
}

export interface MergePorts {
  readonly git: Git | undefined;
  readonly files: SidecarStore;
  readonly annotations: AnnotationService;
  readonly log: Log;
  readonly roots: () => readonly string[];
  /** The URI of a file by its path in a root, as the editor writes it. */
  readonly uriOf: (root: string, path: string) => string;
  /** Files of the corpus that hold conflict markers. */
  readonly marked: () => Iterable<string>;
  /** What a file of a root is; undefined: none that can be merged. */
  readonly kindOf: (uri: string) => YamlFileKind | undefined;
}

export interface AnswerOutcome {
  readonly change: ChangeOutcome;
  /** Nothing of the file is in question any more. */
  readonly isFinished: boolean;
}

/**
 * Merges inside the editor what git or somebody else left unmerged: from git's stages or from the markers in the file.
 * Nothing is written before somebody has answered.
 */
export class MergeService {
  readonly #ports: MergePorts;
  readonly #changes: Emitter<undefined>;
  /** Merges of git that were finished here and that git has not been told of, by URI. */
  readonly #finished = new Map<string, string>();
  #stages: ReadonlyMap<string, UnmergedFile> = new Map();
  #merges: readonly OpenMerge[] = [];
  #looking: Promise<void> | undefined;
  #again = false;

  constructor(ports: MergePorts) {
    this.#ports = ports;
    this.#changes = new Emitter(error => ports.log.error(`A listener of merges failed: ${String(error)}`));
  }

  /** What was open when {@link look} looked last. */
  get merges(): readonly OpenMerge[] {
    return this.#merges;
  }

  /** @returns a function that ends the subscription. */
  onDidChange(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** Looks which files are unmerged now; calls while it looks make it look once more. */
  look(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#lookUntilDone().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Settles a question for one side, and merges everything of the file that is in no question. */
  async answer(question: MergeQuestion, side: Side, label: string): Promise<AnswerOutcome> {
    return this.#write(question.uri, label, [{ question, side }]);
  }

  /** Writes the merged file where nothing is in question. */
  async finish(merge: OpenMerge, label: string): Promise<AnswerOutcome> {
    return this.#write(merge.uri, label, []);
  }

  /** Whether git still takes a file for unmerged. */
  isUnmerged(uri: string): boolean {
    return this.#stages.has(uri);
  }

  /** Tells git that a file is merged: stages it. @returns what git said, where it did not want to */
  async tellGit(uri: string): Promise<string | undefined> {
    const { git } = this.#ports;
    const outcome = await git?.run(folderOf(uri), ['--literal-pathspecs', 'add', '--', fileName(uri)]);
    await this.look();
    return outcome === undefined || outcome.ok ? undefined : outcome.detail;
  }

  async #write(
    uri: string,
    label: string,
    answers: readonly { readonly question: MergeQuestion; readonly side: Side }[],
  ): Promise<AnswerOutcome> {
    const stages = this.#stages.get(uri);
    const kind = this.#ports.kindOf(uri) ?? 'sidecar';
    let isFinished = false;
    const change = await this.#ports.annotations.apply(label, [
      {
        uri,
        edit: before => {
          const planned = planAnswer(kind, before ?? '', stages?.versions, answers);
          isFinished = planned.isFinished;
          return planned.outcome;
        },
      },
    ]);
    if (change.ok && isFinished && stages !== undefined) {
      this.#finished.set(uri, stages.key);
    }
    await this.look();
    return { change, isFinished: change.ok && isFinished };
  }

  async #lookUntilDone(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#lookOnce();
    }
  }

  async #lookOnce(): Promise<void> {
    const { marked, kindOf } = this.#ports;
    this.#stages = await this.#unmerged();
    const merges: OpenMerge[] = [];
    for (const uri of new Set([...this.#stages.keys(), ...marked()])) {
      const kind = kindOf(uri);
      const merge = kind === undefined ? undefined : await this.#open(uri, kind, this.#stages.get(uri));
      if (merge !== undefined) {
        merges.push(merge);
      }
    }
    const hadSome = this.#merges.length > 0;
    this.#merges = merges.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    if (hadSome || merges.length > 0) {
      this.#changes.fire(undefined);
    }
  }

  async #unmerged(): Promise<ReadonlyMap<string, UnmergedFile>> {
    const { git, roots, uriOf, kindOf } = this.#ports;
    const files = new Map<string, UnmergedFile>();
    for (const root of git === undefined ? [] : roots().filter(each => each.startsWith('file:'))) {
      const found = await unmergedFiles(git as Git, root, path => kindOf(uriOf(root, path)) !== undefined);
      for (const file of found) {
        files.set(uriOf(root, file.path), file);
      }
    }
    return files;
  }

  async #open(uri: string, kind: YamlFileKind, stages: UnmergedFile | undefined): Promise<OpenMerge | undefined> {
    const read = await this.#ports.files.read(uri);
    const text = read.ok ? read.value : undefined;
    const versions = text === undefined ? undefined : unmergedVersions(text, stages?.versions);
    // What git has not been told of yet may look as it was left by git: with everything kept of ours.
    const isDone = versions !== undefined && versions === stages?.versions && this.#finished.get(uri) === stages.key;
    const isMarked = text !== undefined && /^(?:\ufeff)?<{7}/m.test(text);
    if (versions === undefined || (isDone && !isMarked)) {
      return undefined;
    }
    const outcome = mergeVersions(kind, versions);
    // What cannot be merged entry by entry is a problem of the file, and told there.
    return outcome.status === 'refused' || outcome.problems.length > 0
      ? undefined
      : { uri, kind, questions: questionsOf(uri, outcome), isInGit: stages !== undefined };
  }
}

const mergeVersions = (kind: YamlFileKind, { base, ours, theirs }: Versions): MergeOutcome =>
  mergeYamlFile(kind, base, ours, theirs);

function questionsOf(uri: string, { conflicts, settled }: MergeOutcome): MergeQuestion[] {
  const file = conflicts.length > 0 ? openYaml(settled) : undefined;
  const data = file && dataOf(file, file.root);
  return conflicts.map(conflict => ({
    uri,
    key: questionKey(conflict.path),
    conflict,
    subject: subjectOf(data, conflict.path),
  }));
}

/** The quote of a claim, the label of a type, the name of an actor or place. */
function subjectOf(data: Data | undefined, [section, id]: readonly string[]): string | undefined {
  if (section === undefined || id === undefined) {
    return undefined;
  }
  const words = ['quote', 'label', 'name'].map(key => valueAt(data, [section, id, key]));
  return words.find(word => typeof word === 'string');
}
