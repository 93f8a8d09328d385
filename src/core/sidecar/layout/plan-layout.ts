import { editSidecar } from '../edit.ts';
import { ARTICLE_KEYS } from '../key-order.ts';
import type { SidecarOperation } from '../model.ts';
import { parseSidecar } from '../parse.ts';
import { isRefusal, type Refusal, refuse } from '../plan.ts';
import { faultOf, isSaidBy, restOf } from './check-layout.ts';
import { commentsIn } from './comments.ts';
import { Desk, type DeskFile, nameOf } from './desk.ts';
import { entriesOf, rootData } from './entries.ts';
import {
  LAYOUT_SECTIONS,
  type LayoutChange,
  type LayoutFile,
  type LayoutOutcome,
  type LayoutSection,
  type SidecarLayout,
} from './model.ts';
import { nameAnnotators } from './name-annotators.ts';
import { type Route, routesOf } from './routes.ts';

/** An id that is none of `taken`. */
export type NewId = (section: 'claims' | 'mentions', taken: ReadonlySet<string>) => string;

/**
 * Works out how the sidecars of one article come into a layout: which entries move from which file into which, as they
 * are written and with their comments. Claims of nobody stay where they are when sidecars are split; when they are
 * united, what only a file's name told is written into the claims. Nothing is lost, doubled or mixed: the result is read
 * again and compared with what was there before, and where that fails, nothing is to be written. Never throws.
 *
 * @param files all sidecars of the article
 * @param newId an id for an entry whose id stands for another one in the file into which it goes
 */
export function planLayout(layout: SidecarLayout, files: readonly LayoutFile[], newId: NewId): LayoutOutcome {
  const desk = new Desk(files);
  for (const file of files) {
    const read = parseSidecar(file.raw);
    if (!read.writable) {
      const cause = read.problems.find(problem => problem.severity === 'error')?.message ?? 'It cannot be written to.';
      return { ok: false, refused: `In ${nameOf(file)}: ${cause}` };
    }
    if (read.problems.some(({ code }) => code === 'older-format')) {
      const way = 'It is of an older format; it is brought to today’s with the first claim that is changed in it.';
      return { ok: false, refused: `In ${nameOf(file)}: ${way}` };
    }
  }
  const sources = desk.files.filter(file => routesOf(layout, file).length > 0);
  for (const source of sources) {
    const refused = moveOut(desk, layout, source, newId);
    if (refused !== undefined) {
      return { ok: false, refused: `Nothing is moved. In ${refused.refused}.` };
    }
  }
  const gone = emptied(desk, sources);
  for (const source of sources) {
    if (!gone.has(source) && !hasEntries(source)) {
      desk.notes.push(`${capital(nameOf(source))} stays, without claims, for what else it says.`);
    }
  }
  const fault = faultOf(desk, gone);
  if (fault !== undefined) {
    return { ok: false, refused: `Nothing is moved: ${fault}.` };
  }
  const changes = desk.files.flatMap((file): LayoutChange[] => {
    const { key, annotator, before, gained, lost } = file;
    const after = gone.has(file) ? undefined : file.raw;
    return before === after ? [] : [{ key, annotator, before, after, gained, lost }];
  });
  return { ok: true, changes, notes: desk.notes };
}

/** Moves what belongs elsewhere out of one file. */
function moveOut(desk: Desk, layout: SidecarLayout, source: DeskFile, newId: NewId): Refusal | undefined {
  if (layout === 'shared' && source.annotator !== undefined) {
    const named = nameAnnotators(source.raw, source.annotator);
    if (isRefusal(named)) {
      return refuse(`${nameOf(source)}: ${named.refused}`);
    }
    source.raw = named.text;
  }
  const targets = new Map<DeskFile, Route[]>();
  for (const route of routesOf(layout, source)) {
    const target = desk.fileOf(route.to, source);
    targets.set(target, [...(targets.get(target) ?? []), route]);
  }
  for (const [target, routes] of targets) {
    tellVersions(desk, source, target);
    if (layout === 'shared') {
      completeArticle(source, target);
    }
    for (const section of LAYOUT_SECTIONS) {
      const ids = routes.filter(route => route.section === section).map(({ id }) => id);
      const refused = moveSection(desk, { source, target, section, ids }, newId);
      if (refused !== undefined) {
        return refused;
      }
    }
  }
  return undefined;
}

interface Move {
  readonly source: DeskFile;
  readonly target: DeskFile;
  readonly section: LayoutSection;
  readonly ids: readonly string[];
}

function moveSection(desk: Desk, { source, target, section, ids }: Move, newId: NewId): Refusal | undefined {
  const free = new Set<string>();
  const there = entriesOf(rootData(target.raw), section);
  for (const id of ids) {
    if (!there.has(id)) {
      free.add(id);
      continue;
    }
    if (desk.isTwin(source, target, section, id)) {
      const refused = desk.drop(source, target, section, id);
      if (refused !== undefined) {
        return refused;
      }
    } else if (section === 'passes') {
      desk.notes.push(`The pass of ${id} stands in two sidecars with two times; both stay.`);
    } else {
      const fresh = newId(section, takenIds(desk, section));
      const refused = desk.rename(source, section, id, fresh);
      if (refused !== undefined) {
        return refused;
      }
      free.add(fresh);
    }
  }
  return free.size === 0 ? undefined : desk.move(source, target, section, free);
}

/** The ids of a section over all files of the article. */
function takenIds(desk: Desk, section: LayoutSection): ReadonlySet<string> {
  return new Set(desk.files.flatMap(file => [...entriesOf(rootData(file.raw), section).keys()]));
}

/** Brings along what the other sidecar does not say of the article; which text it was is each file's own to say. */
function completeArticle(source: DeskFile, target: DeskFile): void {
  const [from, to] = [parseSidecar(source.raw).article, parseSidecar(target.raw).article];
  const missing = ARTICLE_KEYS.filter(
    key => key !== 'sha256' && key !== 'blob' && from[key] !== undefined && to[key] === undefined,
  );
  const outcome = editSidecar(
    target.raw,
    missing.map((key): SidecarOperation => ({ kind: 'set-article', key, value: from[key] })),
  );
  // Where that cannot be, the source says it still and so stays.
  if (outcome.ok) {
    target.raw = outcome.text;
  }
}

function tellVersions(desk: Desk, source: DeskFile, target: DeskFile): void {
  const [from, to] = [source, target].map(({ raw }) => parseSidecar(raw).article.sha256);
  if (from !== undefined && to !== undefined && from !== to) {
    desk.notes.push(
      `${capital(nameOf(source))} and ${nameOf(target)} were annotated on two versions of the article: places of moved claims are looked for anew.`,
    );
  }
}

/** The files in which nothing is left that another one does not say. */
function emptied(desk: Desk, sources: readonly DeskFile[]): ReadonlySet<DeskFile> {
  const bare = new Set(sources.filter(source => !hasEntries(source) && commentsIn(source.raw).length === 0));
  const others = desk.files.filter(file => !bare.has(file));
  return new Set([...bare].filter(source => isSaidBy(restOf(source.raw), others)));
}

function hasEntries({ raw }: DeskFile): boolean {
  const root = rootData(raw);
  return LAYOUT_SECTIONS.some(section => entriesOf(root, section).size > 0);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
