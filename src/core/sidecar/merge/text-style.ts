import { lineBreakOf } from '../yaml/geometry.ts';

/** How a file's text is framed: its line ends and its byte order mark. */
interface TextStyle {
  readonly mark: '' | '\ufeff';
  readonly lineBreak: '\n' | '\r\n';
}

export const styleOf = (raw: string): TextStyle => ({
  mark: raw.startsWith('\ufeff') ? '\ufeff' : '',
  lineBreak: lineBreakOf(raw),
});

/** The same text framed like another file: what a checkout did to line ends is no change that somebody made. */
export function inStyle(raw: string, { mark, lineBreak }: TextStyle): string {
  const text = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return mark + (lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak));
}
