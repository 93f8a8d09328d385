// What the driver reads from a window.

/** A row of a quick pick. `highlights` are the label's parts that are shown as matches. */
export interface QuickPickRow {
  label: string;
  description: string;
  detail: string;
  /** The heading over this row, if it begins a group. */
  separator: string;
  highlights: string[];
  focused: boolean;
  checked: boolean;
}

export interface QuickInput {
  title: string;
  placeholder: string;
  value: string;
  message: string;
  buttons: string[];
}

/** A row of a tree view; `level` counts from 1, `expanded` is null for a leaf, `icon` is a codicon's class. */
export interface TreeRow {
  label: string;
  description: string;
  level: number;
  expanded: boolean | null;
  selected: boolean;
  highlights: string[];
  icon: string;
  ariaLabel: string;
}

export interface StatusItem {
  id: string;
  text: string;
  label: string;
}

export interface Tab {
  label: string;
  active: boolean;
  dirty: boolean;
}

/** Something drawn at a text: the span of its characters, or a shape behind or over them. Styles are computed ones. */
export interface Decoration {
  layer: 'text' | 'shape';
  text: string;
  classes: string[];
  style: Record<StyleName, string>;
}

export type StyleName =
  | 'color'
  | 'backgroundColor'
  | 'textDecorationLine'
  | 'textDecorationStyle'
  | 'textDecorationColor'
  | 'borderBottomStyle'
  | 'borderBottomWidth'
  | 'borderBottomColor'
  | 'outlineStyle'
  | 'fontStyle'
  | 'fontWeight'
  | 'opacity';

/** A mark in the gutter: its classes, and the computed `background-image` and left border. */
export interface GutterMark {
  classes: string[];
  image: string;
  border: string;
}

/** A character's box in window pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  middle: number;
}
