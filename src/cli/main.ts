import { anchor } from './anchor.ts';
import { check } from './check.ts';
import { codebook } from './codebook.ts';
import { compare } from './compare.ts';
import { mentions } from './mentions.ts';
import { merge } from './merge.ts';
import { createOutput, Misuse, type Outcome, type Output } from './output.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

interface Subcommand {
  readonly usage: string;
  readonly run: (args: readonly string[], output: Output) => Promise<Outcome>;
}

/** A new subcommand is one file and one row here. */
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  mentions: {
    usage:
      'dateline mentions [--published DATE] [--nominals] PATH…   actors, places and dates; with --nominals “the rebels” too',
    run: mentions,
  },
  suggest: {
    usage: 'dateline suggest [--published DATE] [--narrator] PATH…   claims with who makes them, when, where, how many',
    run: suggest,
  },
  check: {
    usage:
      'dateline check [--format text|json|sarif|github] [PATH…]   problems of sidecars, codebook, gazetteer, articles',
    run: check,
  },
  search: {
    usage: 'dateline search [--limit N] QUERY [DIR]           claims, articles and mentions of a corpus',
    run: search,
  },
  anchor: {
    usage: 'dateline anchor SIDECAR --article FILE [--annotated OLD]   where the claims stand in a changed article',
    run: anchor,
  },
  compare: {
    usage:
      'dateline compare [--limit N] [--least SCORE] [--claim ID] [DIR]   likely relations between claims, with their evidence',
    run: compare,
  },
  codebook: {
    usage:
      'dateline codebook [--html] [DIR]                  the codebook of a folder in print, with its use; else the built-in one',
    run: codebook,
  },
  merge: {
    usage:
      'dateline merge [--path NAME] BASE OURS THEIRS     git’s merge driver: the result in OURS, 1 where conflicts remain',
    run: merge,
  },
};

const HELP = `Dateline: annotate conflict reporting.

${Object.values(SUBCOMMANDS)
  .map(({ usage }) => `  ${usage}`)
  .join('\n')}

Results are JSON Lines on standard output, messages go to standard error.
Exit status: 0 fine, 1 findings or nothing found, 2 misuse.
Offsets are UTF-16 units of the text with LF line ends and without byte order mark.
`;

async function main(): Promise<Outcome> {
  const output = createOutput(process.stdout, process.stderr);
  try {
    return await command(output);
  } finally {
    output.flush();
  }
}

async function command(output: Output): Promise<Outcome> {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? process.stderr : process.stdout).write(HELP);
    return name === undefined ? 2 : 0;
  }
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!subcommand) {
    output.message(`dateline: there is no subcommand “${name}”. See dateline --help.`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    output.line(subcommand.usage);
    return 0;
  }
  try {
    return await subcommand.run(args, output);
  } catch (error) {
    if (error instanceof Misuse) {
      output.message(`dateline: ${error.message}\n${subcommand.usage}`);
      return 2;
    }
    throw error;
  }
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') {
    process.exit(0);
  }
  throw error;
});
main().then(
  outcome => {
    process.exitCode = outcome;
  },
  error => {
    process.stderr.write(`dateline: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
