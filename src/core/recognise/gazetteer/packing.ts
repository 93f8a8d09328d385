/**
 * Columns of whole numbers as text of fixed width in base 36: half the size of a JSON list and nothing to parse before a
 * number is asked for. 0 stands for "none".
 */
export function pack(values: readonly number[], width: number): string {
  const most = 36 ** width - 1;
  return values
    .map(value =>
      Math.min(most, Math.max(0, Math.round(value)))
        .toString(36)
        .padStart(width, '0'),
    )
    .join('');
}

export function unpack(column: string, width: number, index: number): number {
  return Number.parseInt(column.slice(index * width, (index + 1) * width), 36);
}

/** Degrees as thousandths, shifted so that 0 is free. */
export const packDegrees = (degrees: number | undefined): number =>
  degrees === undefined ? 0 : Math.round(degrees * 1000) + 180_001;

export const unpackDegrees = (packed: number): number | undefined =>
  packed === 0 ? undefined : (packed - 180_001) / 1000;

/** The id that a name gives by itself: its words in lower case, joined by hyphens. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/** The key of most names, for a whole column at once; what has another key is listed apart. */
export const plainKeys = (texts: string): string => texts.toLowerCase().replace(/-/g, ' ').replace(/['’.]/g, '');
