import { short } from './search/measure.ts';

/** One row of figures by column. A number is shown with three digits that matter. */
export type Figures = Readonly<Record<string, number | string>>;

/**
 * Prints figures as a table that reads well in a terminal and is Markdown at once. Columns are those of all rows together, in
 * the order in which they first come.
 */
export function printTable(title: string, rows: readonly Figures[]): void {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const cells = rows.map(row => columns.map(column => shown(row[column])));
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map(line => line[at]!.length)));
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => (at === 0 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => `${'-'.repeat(width + 1)}${at === 0 ? '-' : ':'}`).join('|')}|`;
  console.log(`\n### ${title}\n\n${[line(columns), rule, ...cells.map(line)].join('\n')}\n`);
}

/**
 * Prints how figures grow with a size: a row for each figure, a column for each size, and at the end the power of the size
 * that the figure goes with from the smallest to the largest (1: in proportion, 0: not at all).
 */
export function printCurves(title: string, size: string, runs: readonly Figures[]): void {
  const names = [...new Set(runs.flatMap(run => Object.keys(run)))].filter(name => name !== size);
  const sizes = runs.map(run => Number(run[size]));
  const powers = names.map(name => power(sizes, [runs[0]![name], runs.at(-1)![name]]));
  const rows = names.map((name, row) => ({
    '': name,
    ...Object.fromEntries(runs.map((run, at) => [`${sizes[at]!.toLocaleString('en')} ${size}`, run[name] ?? ''])),
    ...(runs.length > 1 && powers.some(text => text !== '') ? { power: powers[row]! } : {}),
  }));
  printTable(title, rows);
}

/** Figures as a sentence. */
export function inOneLine(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join(', ');
}

function power(sizes: readonly number[], [first, last]: readonly (number | string | undefined)[]): string {
  return typeof first === 'number' && typeof last === 'number' && first > 0 && last > 0
    ? (Math.log(last / first) / Math.log(sizes.at(-1)! / sizes[0]!)).toFixed(2)
    : '';
}

function shown(value: number | string | undefined): string {
  return value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : Number.isInteger(value)
        ? String(value)
        : short(value);
}
