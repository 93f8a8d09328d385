import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import type { Side } from '../../core/sidecar/merge/model.ts';
import type { ChangeOutcome } from '../annotate/annotation-change.ts';
import type { AnnotationService } from '../annotate/annotation-service.ts';
import { Emitter } from '../emitter.ts';
import type { Git, Log, SidecarStore } from '../ports.ts';
import { fileName, folderOf } from '../uri-path.ts';
import { type UnmergedFile, unmergedFiles } from './git-stages.ts';
import type { MergeQuestion, OpenMerge } from './model.ts';

interface MergePorts {
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
    const outcome = await git?.run(folderOf(uri), ['--literal-pathspecs', 'add', '--all', '--', fileName(uri)]);
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
    const [{ planAnswer }, { planLeft }] = await Promise.all([import('./plan-answer.ts'), import('./left-version.ts')]);
    const left = stages?.left;
    let isFinished = false;
    let isGone = false;
    const change = await this.#ports.annotations.apply(label, [
      {
        uri,
        edit: before => {
          const side = answers[0]?.side;
          if (left !== undefined && side !== undefined) {
            isGone = side !== left.side;
            isFinished = true;
            return planLeft(before, left, side);
          }
          const planned = planAnswer(kind, before ?? '', stages?.versions, answers);
          isFinished = planned.isFinished;
          return planned.outcome;
        },
      },
    ]);
    // A file that is gone is in no question by itself, and is again once its removal is undone.
    if (change.ok && isFinished && stages !== undefined && !isGone) {
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
    if (!read.ok || read.value === undefined) {
      return undefined;
    }
    const isFinished = stages !== undefined && this.#finished.get(uri) === stages.key;
    // Loaded where there is something to merge: few windows ever need it.
    if (stages?.left !== undefined) {
      const { readLeft } = await import('./left-version.ts');
      return isFinished ? undefined : readLeft(uri, kind, read.value, stages.left);
    }
    const { readMerge } = await import('./read-merge.ts');
    return readMerge(uri, kind, read.value, stages, isFinished);
  }
}
