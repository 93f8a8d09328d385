import type { TextEdit } from './model.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** Why an edit cannot be made: one clause that goes on after "Nothing was written: ". */
export interface Refusal {
  readonly refused: string;
}

/** Text edits to one state of a file, disjoint, or the reason why there are none. */
export type Plan = readonly TextEdit[] | Refusal;

export const refuse = (refused: string): Refusal => ({ refused });
export const isRefusal = (result: object | undefined): result is Refusal => result !== undefined && 'refused' in result;

/** What all plans need to know of the file. */
export interface Editing {
  readonly file: YamlFile;
  readonly raw: string;
  readonly lineBreak: '\n' | '\r\n';
}

/** A path from the file's root; a key that is a number steps into a list. */
export type RootPath = readonly string[];
