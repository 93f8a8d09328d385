import { annotatorKey } from '../paths.ts';
import { annotatorOf, entriesOf, rootData } from './entries.ts';
import { LAYOUT_SECTIONS, type LayoutFile, type LayoutSection, type SidecarLayout } from './model.ts';

/** An entry that belongs into another file. */
export interface Route {
  readonly section: LayoutSection;
  readonly id: string;
  /** Whose file it belongs into; undefined: the shared one. */
  readonly to: string | undefined;
}

/**
 * The entries of a sidecar that belong elsewhere. One file an annotator: those that name another annotator than the
 * file does, where the name can stand in a file's name. One file for all: everything in the file of an annotator.
 */
export function routesOf(layout: SidecarLayout, file: Pick<LayoutFile, 'annotator' | 'raw'>): Route[] {
  const root = rootData(file.raw);
  return LAYOUT_SECTIONS.flatMap(section =>
    [...entriesOf(root, section)].flatMap(([id, entry]): Route[] => {
      if (layout === 'shared') {
        return file.annotator === undefined ? [] : [{ section, id, to: undefined }];
      }
      const owner = annotatorOf(section, id, entry);
      const belongs = owner === undefined ? '' : annotatorKey(owner);
      const isHome = file.annotator !== undefined && annotatorKey(file.annotator) === belongs;
      return belongs === '' || isHome ? [] : [{ section, id, to: owner }];
    }),
  );
}
