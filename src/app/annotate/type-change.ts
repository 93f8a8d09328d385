import { append } from '../../core/append.ts';
import type { ClaimType, Codebook } from '../../core/claims/codebook.ts';
import { editCodebook, type TypeChange } from '../../core/codebook/edit-codebook.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CorpusClaim, CorpusSidecar } from '../../core/corpus/model.ts';
import type { Problem } from '../../core/problems.ts';
import { editSidecar } from '../../core/sidecar/edit.ts';
import type { SidecarOperation } from '../../core/sidecar/model.ts';
import { parseSidecar } from '../../core/sidecar/parse.ts';
import type { Scheduler, SidecarStore } from '../ports.ts';
import { CODEBOOK_FILE } from '../references/reference-service.ts';
import type { ChangeRefusal, FileChange } from './annotation-change.ts';

/** One of the types that a type is split into, with the claims that go to it. */
export interface TypePart {
  readonly type: ClaimType;
  /** False: the codebook has it already. */
  readonly isNew: boolean;
  /** Keys of claims ({@link CorpusClaim.key}). */
  readonly claims: ReadonlySet<string>;
}

/** What is to become of a type and of the claims of one root that have it. */
export type CorpusTypeChange =
  | Extract<TypeChange, { kind: 'rename' | 'merge' }>
  | { readonly kind: 'split'; readonly from: string; readonly parts: readonly TypePart[] };

/** A file that the change reaches, as it is and as it would be. */
export interface TypeChangeFile {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string;
  /** How many claims of it change; 0 for the codebook. */
  readonly claims: number;
  readonly change: FileChange;
}

type TypeChangePlan =
  | { readonly ok: true; readonly files: readonly TypeChangeFile[] }
  | { readonly ok: false; readonly refusal: ChangeRefusal };

/** Claims by type in one root, hidden ones and those of missing articles too: all that a change of the type reaches. */
export function countTypes(corpus: Corpus, root: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sidecar of corpus.sidecars) {
    for (const { type } of sidecar.root === root ? sidecar.parsed.claims : []) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return counts;
}

/** Claims by type in one root, as far as they are shown. */
export function countShownTypes(corpus: Corpus, root: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { article, stored } of corpus.claims()) {
    if (article.root === root) {
      counts.set(stored.type, (counts.get(stored.type) ?? 0) + 1);
    }
  }
  return counts;
}

/** The types of the codebook in its order, then those that only claims know, each with its claims. */
export function typesInUse(codebook: Codebook, counts: ReadonlyMap<string, number>) {
  const known = new Set(codebook.types.map(({ id }) => id));
  const unknown = [...counts.keys()].filter(id => !known.has(id)).sort();
  return [
    ...codebook.types.map(type => ({ type, isKnown: true, claims: counts.get(type.id) ?? 0 })),
    ...unknown.map(id => ({ type: { id, label: id } as ClaimType, isKnown: false, claims: counts.get(id) ?? 0 })),
  ];
}

/**
 * Works out what a change of a type does to the codebook and to every sidecar of a root: an article after the other, in
 * slices. Nothing is written. One file that cannot be changed stops the whole.
 * @param goOn told before each sidecar how many are done; false stops it
 */
export async function planTypeChange(
  where: { readonly corpus: Corpus; readonly root: string; readonly codebook: Codebook },
  change: CorpusTypeChange,
  ports: {
    readonly read: SidecarStore['read'];
    readonly scheduler: Scheduler;
    readonly goOn: (done: number, total: number) => boolean;
  },
): Promise<TypeChangePlan | undefined> {
  const { corpus, root, codebook } = where;
  const files: TypeChangeFile[] = [];
  const changes: FileChange[] = [codebookChange(root, change)];
  const concerned = [...corpus.sidecars]
    .filter(sidecar => sidecar.root === root && mayHave(sidecar, change))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  append(
    changes,
    concerned.map(sidecar => sidecarTypeChange(sidecar, change, codebook)),
  );
  for (const [index, one] of changes.entries()) {
    if (!ports.goOn(index, changes.length)) {
      return undefined;
    }
    await ports.scheduler.yield();
    const read = await ports.read(one.uri);
    if (!read.ok && read.reason !== 'missing') {
      return { ok: false, refusal: { kind: 'file', uri: one.uri, reason: read.reason, detail: read.detail } };
    }
    const before = read.ok ? read.value : undefined;
    const sidecar = index === 0 ? undefined : concerned[index - 1];
    // Gone since the corpus was read; or a file that cannot be read does not speak of the type.
    if (sidecar && (before === undefined || (!sidecar.parsed.writable && !speaksOf(before, change.from)))) {
      continue;
    }
    const outcome = one.edit(before);
    if (!outcome.ok) {
      return { ok: false, refusal: { kind: 'problem', uri: one.uri, problem: outcome.problem } };
    }
    if (outcome.text !== undefined && outcome.text !== (before ?? '')) {
      const claims = sidecar === undefined ? 0 : reached(sidecar, change).length;
      files.push({ uri: one.uri, before, after: outcome.text, claims, change: one });
    }
  }
  return { ok: true, files };
}

function codebookChange(root: string, change: CorpusTypeChange): FileChange {
  const uri = `${root.endsWith('/') ? root : `${root}/`}${CODEBOOK_FILE}`;
  const meant: TypeChange =
    change.kind === 'split'
      ? {
          kind: 'split',
          from: change.from,
          types: change.parts.filter(({ isNew }) => isNew).map(({ type }) => type),
        }
      : change;
  return { uri, edit: before => editCodebook(before, meant) };
}

/** Where entries cannot be read the words decide, and the edit says why it cannot be made. */
const mayHave = (sidecar: CorpusSidecar, change: CorpusTypeChange): boolean =>
  reached(sidecar, change).length > 0 || (!sidecar.parsed.writable && change.kind !== 'split');

const speaksOf = (text: string, type: string): boolean =>
  new RegExp(`(?<![\\w-])${type.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(text);

/** The ids of the claims of a sidecar that change. */
function reached(sidecar: CorpusSidecar, change: CorpusTypeChange): string[] {
  const { uri, parsed } = sidecar;
  if (change.kind === 'rename' && change.to === change.from) {
    return [];
  }
  return parsed.claims
    .filter(
      ({ id, type }) =>
        type === change.from && (change.kind !== 'split' || change.parts.some(part => part.claims.has(`${uri}#${id}`))),
    )
    .map(({ id }) => id);
}

function sidecarTypeChange(sidecar: CorpusSidecar, change: CorpusTypeChange, { version }: Codebook): FileChange {
  const { uri } = sidecar;
  if (change.kind !== 'split') {
    const to = change.kind === 'rename' ? change.to : change.into;
    return {
      uri,
      edit: before => editSidecar(before ?? '', [{ kind: 'rename-value', path: ['type'], from: change.from, to }]),
    };
  }
  const chosen = reached(sidecar, change).flatMap((id): SidecarOperation[] => {
    const part = change.parts.find(({ claims }) => claims.has(`${uri}#${id}`))!;
    return [
      { kind: 'set-field', id, path: ['type'], value: part.type.id },
      // Each of these claims was looked at: they are coded anew, and by today's codebook.
      { kind: 'set-field', id, path: ['codebook'], value: version },
    ];
  });
  return {
    uri,
    edit: before => {
      const now = new Map(parseSidecar(before ?? '').claims.map(({ id, type }) => [id, type]));
      return chosen.every(operation => 'id' in operation && now.get(operation.id) === change.from)
        ? editSidecar(before ?? '', chosen)
        : outdated();
    },
  };
}

function outdated(): { readonly ok: false; readonly problem: Problem } {
  const message = 'Its claims were changed since they were looked at. Look again.';
  return { ok: false, problem: { code: 'write-refused', severity: 'error', message, start: 0, end: 0 } };
}

/** The claims of a type that are shown, in the order of the corpus. */
export function claimsOfType(corpus: Corpus, root: string, type: string): CorpusClaim[] {
  return [...corpus.claims()].filter(({ article, stored }) => article.root === root && stored.type === type);
}
