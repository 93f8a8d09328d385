import type { Feature } from '../services.ts';
import { completion } from './completion.ts';
import { rename } from './rename.ts';
import { yamlFixes } from './yaml-fixes.ts';
import { yamlHover } from './yaml-hover.ts';
import { yamlNavigation } from './yaml-navigation.ts';

/** What helps in the YAML files of a corpus. */
export const YAML_FEATURES: readonly Feature[] = [completion, yamlHover, yamlNavigation, rename, yamlFixes];
