import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Misuse } from './output.ts';

/** Options and other arguments of a subcommand. Throws Misuse with what is wrong where it cannot be read. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Misuse(messageOf(error));
  }
}

/** Node's own messages speak to who wrote the program. */
function messageOf(error: unknown): string {
  const { code, message = String(error) } = error as { code?: unknown; message?: string };
  const option = /'(?:-\w, )?(-[^'\s]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `There is no option “${option}”. What begins with “-” and is no option stands last, behind “--”.`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return message.includes('does not take')
      ? `${option} takes no value.`
      : `${option} needs a value; one that begins with “-” is written ${option}=VALUE.`;
  }
  return message;
}
