/** What merges: a Node (or an editor's own program that can be one) and the script of Dateline's command line. */
export interface Driver {
  readonly program: string;
  readonly script: string;
}

const START = 'if test -x ';
const MIDDLE = '; then ELECTRON_RUN_AS_NODE=1 ';
const END = ' merge --path=%P %O %A %B; else git merge-file -L ours -L base -L theirs %A %O %B; fi';

/**
 * The command of git's merge driver, for the shell that git gives it to. An editor's program runs as Node with the
 * variable that it is given. Where either file is gone, as after an update of the editor or of Dateline, git merges the
 * lines by itself: a driver that fails would leave a file that looks merged and lacks the other side.
 */
export function driverCommand({ program, script }: Driver): string {
  const [node, cli] = [quoted(program), quoted(script)];
  return `${START}${node} && test -f ${cli}${MIDDLE}${node} ${cli}${END}`;
}

/** Whether a driver is one that {@link driverCommand} made, of whatever version. */
export const isDriverCommand = (command: string): boolean =>
  command.startsWith(START) && command.includes(MIDDLE) && command.endsWith(END);

/** For a POSIX shell, which git has on every system; git itself reads `%` in it. */
function quoted(path: string): string {
  const text = /^[A-Za-z]:\\|^\\\\/.test(path) ? path.replaceAll('\\', '/') : path;
  return `'${text.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
