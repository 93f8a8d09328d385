const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * A text that is drawn in one line behind a label. Behind a label in a script from right to left, figures at its beginning
 * would be drawn on the other side of the label, away from the words they count.
 */
export function besideLabel(label: string, text: string): string {
  return text !== '' && RIGHT_TO_LEFT.test(label) ? LEFT_TO_RIGHT_MARK + text : text;
}
