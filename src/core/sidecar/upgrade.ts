import { SIDECAR_FORMAT, type TextEdit } from './model.ts';
import { applyEdits, EditComposer, sortEdits } from './text-edits.ts';
import { isMap, isScalar, keyText, pairsOf, spanOf, textOf } from './yaml/node-types.ts';
import { openYaml, type YamlFile } from './yaml/yaml-file.ts';

/** What leads from one version of the format to the next. */
export interface UpgradeStep {
  /** The version that it takes; it makes the version that follows. */
  readonly from: number;
  /** The edits at node ranges that do it; the line `format:` is changed by the caller. */
  readonly plan: (file: YamlFile) => readonly TextEdit[];
}

/** Every older version that is read: version 1 is the first, so there is none yet. */
export const UPGRADES: readonly UpgradeStep[] = [];

const FORMAT_NAME = SIDECAR_FORMAT.slice(0, SIDECAR_FORMAT.indexOf('/'));
const CURRENT = Number(SIDECAR_FORMAT.slice(FORMAT_NAME.length + 1));

/** A file of an older version as it reads in today's. */
export interface Upgraded {
  readonly file: YamlFile;
  /** From the file as it is, in its offsets. */
  readonly edits: readonly TextEdit[];
  readonly from: number;
}

/**
 * A sound file of an older version as one of today's; `undefined` where it is of today's version, of none, of one that no
 * step takes, or where a step fails. Nothing is written: reading takes the result, and the first edit writes it.
 */
export function upgradeFile(file: YamlFile, steps: readonly UpgradeStep[]): Upgraded | undefined {
  const from = versionOf(file);
  if (from === undefined || from >= CURRENT || !file.sound) {
    return undefined;
  }
  const composer = new EditComposer(file.raw.length);
  let now = file;
  for (let version = from; version < CURRENT; version++) {
    const step = steps.find(each => each.from === version);
    const format = formatScalar(now);
    if (step === undefined || format === undefined) {
      return undefined;
    }
    const edits = sortEdits([...step.plan(now), { ...spanOf(format), text: `${FORMAT_NAME}/${version + 1}` }]);
    composer.add(edits);
    now = openYaml(applyEdits(now.raw, edits));
    if (!now.sound) {
      return undefined;
    }
  }
  return { file: now, edits: composer.edits(file.raw.length), from };
}

function versionOf(file: YamlFile): number | undefined {
  const format = formatScalar(file);
  const match = format && new RegExp(`^${FORMAT_NAME}/(\\d+)$`).exec(textOf(format));
  return match ? Number(match[1]) : undefined;
}

function formatScalar({ root }: YamlFile) {
  const value = root && isMap(root) ? pairsOf(root).find(pair => keyText(pair) === 'format')?.value : undefined;
  return value && isScalar(value) ? value : undefined;
}
