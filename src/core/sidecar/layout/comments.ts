import { Lexer } from 'yaml';

/** The lexer puts this before each scalar; what follows is content, whatever it begins with. */
const SCALAR = '\u001f';

/** Every comment of a YAML file, from its `#` to the end of its line, in the order of the file. */
export function commentsIn(raw: string): string[] {
  const comments: string[] = [];
  let isContent = false;
  for (const lexeme of new Lexer().lex(raw)) {
    if (!isContent && lexeme.startsWith('#')) {
      comments.push(lexeme.trimEnd());
    }
    isContent = lexeme === SCALAR;
  }
  return comments;
}
