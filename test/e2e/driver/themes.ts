// The four kinds of colour theme that VS Code knows, each by its built-in default.

/** `id` names the theme in settings; `mark` is the workbench's class while a theme of this kind is in force. */
export const themes = {
  dark: { id: 'Default Dark Modern', mark: 'vs-dark' },
  light: { id: 'Default Light Modern', mark: 'vs' },
  'hc-dark': { id: 'Default High Contrast', mark: 'hc-black' },
  'hc-light': { id: 'Default High Contrast Light', mark: 'hc-light' },
} as const;

export type ThemeName = keyof typeof themes;
