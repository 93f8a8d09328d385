// The file of results: a section for each benchmark, of its last run.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';

const HEAD = `# Results

What \`npm run bench\` printed: figures of one run of each benchmark on one machine. What is compared was measured side by side in
the same run; ratios travel to other machines, times do not.
`;
const SYSTEMS = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/**
 * Puts what a benchmark printed into the file, in place of what it printed before. Sections stand in the order of `names`.
 * @param said lines of its output: tables and headings as they are, sentences as items of a list
 * @param node which it ran on
 */
export function writeSection(file, names, { name, what, args, said, node }) {
  const sections = new Map(existsSync(file) ? sectionsOf(readFileSync(file, 'utf8')) : []);
  const command = ['npm run bench --', name, ...args].join(' ');
  sections.set(
    name,
    `## ${name}\n\n${capital(what)}. \`${command}\`, ${day()}, ${machine(node)}.\n\n${asMarkdown(said)}\n`,
  );
  const ordered = names.flatMap(known => (sections.has(known) ? [sections.get(known).trimEnd()] : []));
  writeFileSync(file, `${[HEAD.trimEnd(), ...ordered].join('\n\n')}\n`);
}

function sectionsOf(text) {
  const parts = text.split(/^## (?=\S+\n)/m).slice(1);
  return parts.map(part => [part.slice(0, part.indexOf('\n')), `## ${part}`]);
}

/** Sentences become items, so that Markdown does not run them together; blank lines stand between the kinds. */
function asMarkdown(text) {
  const lines = [];
  let last = '';
  for (const line of text.split('\n').flatMap(one => asRow(one.trimEnd()))) {
    const kind = line === '' ? '' : /^[|#]/.test(line) ? line[0] : '-';
    if (kind !== last && kind !== '' && last !== '') lines.push('');
    if (kind !== '' || last !== '') lines.push(kind === '-' ? `- ${line.trim()}` : line);
    last = kind;
  }
  return lines.join('\n').trim();
}

/** A line of a table as the console draws it becomes a row of a Markdown table, its frame goes; other lines stay as they are. */
function asRow(line) {
  if (/^[┌└]/.test(line)) return [];
  if (line.startsWith('├')) return [`|${'---|'.repeat(line.split('┼').length)}`];
  return [line.startsWith('│') ? line.replaceAll('│', '|').replace(/'([^']*)'/g, '$1') : line];
}

/** The machine in general terms. */
function machine(node) {
  const cores = cpus().length;
  const memory = Math.round(totalmem() / 2 ** 30);
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().replace(/^v/, '');
  return `${cores} ${process.arch} core${cores === 1 ? '' : 's'}, ${memory} GB, ${SYSTEMS[platform()] ?? platform()}, Node ${version}`;
}

const day = () => new Date().toISOString().slice(0, 10);
const capital = text => text[0].toUpperCase() + text.slice(1);
