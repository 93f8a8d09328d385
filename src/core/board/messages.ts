import type { BoardData } from './model.ts';

/** What the editor sends to the panel. */
export type ToPanel =
  | {
      readonly kind: 'data';
      readonly data: BoardData;
    }
  /** Shows one event: what the user asked for outside of the panel. */
  | { readonly kind: 'show'; readonly event: string };

/** What the panel sends to the editor. */
export type FromPanel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly claim: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** A file to save: its text, or its bytes in base 64. */
  | { readonly kind: 'save'; readonly name: string; readonly text: string; readonly encoding: 'utf-8' | 'base64' };

/** What the page holds for the panel when it opens, in `<script type="application/json" id="setting">`. */
export interface PanelSetting {
  /** URL of the outlines of countries. */
  readonly outlines: string;
  /** Translations of the panel's words, by the English ones. */
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
}
